import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startedIndex, startedIndexFile } from '#app/platform/search-settings.server.ts';
import { meilisearchOnPath, type OwnMeilisearch, startMeilisearch } from './meilisearch.server.ts';

/** Stands in for the program: answers with its key, and shows how it was started. */
const standIn = `#!${process.execPath}
const { createServer } = require('node:http');
const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
const given = Object.fromEntries(process.argv.slice(2).map((arg, i, all) => [arg, all[i + 1]]));
const data = given['--db-path'];
if (existsSync(data + '/of-another-release')) process.exit(1);
mkdirSync(data, { recursive: true });
writeFileSync('environment.json', JSON.stringify(process.env));
const [host, port] = given['--http-addr'].split(':');
createServer((request, response) => {
  const known = request.headers.authorization === 'Bearer ' + process.env.MEILI_MASTER_KEY;
  response.writeHead(known ? 200 : 403).end('{}');
}).listen(Number(port), host);
`;

let directory: string;
let program: string;
let started: OwnMeilisearch[] = [];

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-index-'));
  directory = join(folder, 'data');
  program = join(folder, process.platform === 'win32' ? 'meilisearch.exe' : 'meilisearch');
  writeFileSync(program, standIn);
  chmodSync(program, 0o755);
});
afterEach(async () => {
  for (const index of started) await index.stop();
  started = [];
  rmSync(join(directory, '..'), { recursive: true, force: true });
});

async function start(): Promise<OwnMeilisearch> {
  const index = await startMeilisearch({ directory, program });
  if (!index) throw new Error('not started');
  started.push(index);
  return index;
}

const answers = (index: OwnMeilisearch) =>
  fetch(`${index.settings.url}/version`, {
    headers: { Authorization: `Bearer ${index.settings.masterKey}` },
  }).then(
    (response) => response.ok,
    () => false,
  );

test('is found on the PATH, or not', () => {
  expect(meilisearchOnPath(join(directory, '..'))).toBe(program);
  expect(meilisearchOnPath(directory)).toBeNull();
  expect(meilisearchOnPath('')).toBeNull();
});

test('starts with a key of its own that others can’t read, and ends with the portal', async () => {
  const index = await start();
  expect(await answers(index)).toBe(true);
  expect(index.settings.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  for (const file of [join(directory, 'master.key'), startedIndexFile(directory)]) {
    expect(statSync(file).mode & 0o777).toBe(0o600);
  }
  const environment = JSON.parse(readFileSync(join(directory, 'environment.json'), 'utf8'));
  expect(environment).toMatchObject({ MEILI_ENV: 'production', MEILI_NO_ANALYTICS: 'true' });
  expect(environment).not.toHaveProperty('DATABASE_URL');
  await index.stop();
  expect(await answers(index)).toBe(false);
  expect(startedIndex(directory)).toBeNull();
  expect((await start()).settings.masterKey).toBe(index.settings.masterKey);
});

test('one that outlived a killed start is taken over', async () => {
  const first = await start();
  const second = await start();
  expect(second.takenOver).toBe(true);
  expect(second.settings).toEqual(first.settings);
});

test('a number noted before a power cut may be another program’s: that one is left alone', async () => {
  const index = await start();
  const noted = startedIndex(directory);
  await index.stop();
  writeFileSync(startedIndexFile(directory), JSON.stringify({ ...noted, pid: process.pid }));
  expect((await start()).takenOver).toBe(false);
});

test('is started again when it dies, at the same address', async () => {
  const index = await start();
  process.kill(startedIndex(directory)?.pid ?? 0, 'SIGKILL');
  for (let i = 0; i < 100 && (await answers(index)); i += 1) await pause(20);
  for (let i = 0; i < 400 && !(await answers(index)); i += 1) await pause(20);
  expect(await answers(index)).toBe(true);
});

test('an index that this release can’t read is built anew', async () => {
  await (await start()).stop();
  writeFileSync(join(directory, 'data.ms', 'of-another-release'), '');
  expect(await answers(await start())).toBe(true);
});

test('a program that can’t run costs nothing but the index', async () => {
  writeFileSync(program, `#!${process.execPath}\nprocess.exit(1);\n`);
  expect(await startMeilisearch({ directory, program })).toBeNull();
  expect(startedIndex(directory)).toBeNull();
});
