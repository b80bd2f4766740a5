/**
 * A Meilisearch to hold to the contract: the one MEILI_URL names, else a `meilisearch` program on
 * the PATH, started here on an empty directory, else exchanges recorded from a real server.
 * RECORD_MEILI=1 records them anew; it needs the program.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** What the contract will run against; nothing runs before `start`. */
export interface MeilisearchChoice {
  /** Says so in the name of the suite. */
  readonly title: string;
  /** Then nothing can be asked that was not asked when it was recorded. */
  readonly isRecorded: boolean;
  start(): Promise<MeilisearchServer>;
}

export interface MeilisearchServer {
  readonly url: string;
  readonly masterKey: string;
  stop(): Promise<void>;
}

interface Exchange {
  /** Method, path and a hash of the body. */
  readonly key: string;
  readonly status: number;
  readonly body: unknown;
}

interface Recording {
  readonly server: string;
  readonly exchanges: readonly Exchange[];
}

const folder = fileURLToPath(new URL('./meilisearch-exchanges/', import.meta.url));

/** A suite of the contract: each has its own exchanges on record. */
export type Suite = 'engines' | 'copy';

export function chooseMeilisearch(suite: Suite): MeilisearchChoice {
  const { MEILI_URL: url, MEILI_MASTER_KEY: masterKey, RECORD_MEILI } = process.env;
  const version = versionOnPath();
  if (RECORD_MEILI === '1') {
    if (version === null) throw new Error('RECORD_MEILI=1 needs a meilisearch program on the PATH');
    return {
      title: `Meilisearch ${version}, RECORDED`,
      isRecorded: true,
      start: () => record(suite, version),
    };
  }
  if (url && masterKey) {
    return {
      title: 'Meilisearch, the server of MEILI_URL',
      isRecorded: false,
      start: async () => ({ url, masterKey, stop: async () => {} }),
    };
  }
  if (version !== null) {
    return { title: `Meilisearch ${version}`, isRecorded: false, start: startProgram };
  }
  const recording = readRecording(suite);
  return {
    title: `Meilisearch REPLAYED from exchanges recorded with ${recording.server}: no server here`,
    isRecorded: true,
    start: () => replay(recording),
  };
}

function versionOnPath(): string | null {
  try {
    const answer = execFileSync('meilisearch', ['--version'], { encoding: 'utf8' });
    return answer.trim().replace(/^meilisearch /, '');
  } catch {
    return null;
  }
}

async function startProgram(): Promise<MeilisearchServer> {
  const directory = temporaryFolder('meilisearch');
  const masterKey = randomBytes(24).toString('hex');
  const url = `http://127.0.0.1:${await freePort()}`;
  const child = spawn(
    'meilisearch',
    ['--no-analytics', '--http-addr', new URL(url).host, '--db-path', join(directory, 'data')],
    { cwd: directory, stdio: 'ignore', env: { ...process.env, MEILI_MASTER_KEY: masterKey } },
  );
  const stop = async () => {
    await ended(child);
    rmSync(directory, { recursive: true, force: true });
  };
  // A test run that is ended early must not leave a server behind.
  process.once('exit', () => child.kill('SIGKILL'));
  try {
    await healthy(url, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, masterKey, stop };
}

async function healthy(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (child.exitCode !== null) throw new Error(`meilisearch ended with ${child.exitCode}`);
    try {
      if ((await fetch(`${url}/health`)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('meilisearch did not start');
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** A proxy that writes down what the real server answers. */
async function record(suite: Suite, version: string): Promise<MeilisearchServer> {
  const real = await startProgram();
  const exchanges: Exchange[] = [];
  const proxy = await listen(async (request, body, response) => {
    const answer = await fetch(`${real.url}${request.url}`, {
      method: request.method ?? 'GET',
      headers: {
        'content-type': 'application/json',
        authorization: request.headers.authorization ?? '',
        'accept-encoding': 'identity',
      },
      ...(body === '' ? {} : { body }),
    });
    const text = await answer.text();
    const parsed: unknown = text === '' ? null : JSON.parse(text);
    exchanges.push({
      key: keyOf(request, body),
      status: answer.status,
      body: withoutNoise(parsed),
    });
    reply(response, answer.status, parsed);
  });
  return {
    ...real,
    url: proxy.url,
    stop: async () => {
      await proxy.stop();
      await real.stop();
      const recording: Recording = { server: version, exchanges };
      const packed = gzipSync(JSON.stringify(recording), { level: 9 });
      writeFileSync(join(folder, `${suite}-v${version}.json.gz`), packed);
    },
  };
}

function readRecording(suite: Suite): Recording {
  const [file] = readdirSync(folder)
    .filter((name) => name.startsWith(`${suite}-`) && name.endsWith('.json.gz'))
    .sort()
    .reverse();
  if (!file) throw new Error('No exchanges are recorded: run with RECORD_MEILI=1');
  return JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString()) as Recording;
}

/** Answers what the real server answered to the same request, in the same order. */
async function replay(recording: Recording): Promise<MeilisearchServer> {
  const answers = new Map<string, Exchange[]>();
  for (const exchange of recording.exchanges) {
    answers.set(exchange.key, [...(answers.get(exchange.key) ?? []), exchange]);
  }
  const { url, stop } = await listen(async (request, body, response) => {
    const left = answers.get(keyOf(request, body));
    const exchange = left && left.length > 1 ? left.shift() : left?.[0];
    if (exchange) reply(response, exchange.status, exchange.body);
    else {
      const message = `${request.method} ${request.url} is not among the recorded exchanges: record them again with RECORD_MEILI=1`;
      reply(response, 501, { message, code: 'not_recorded', type: 'internal', link: '' });
    }
  });
  return { url, masterKey: 'no-key-is-needed-here', stop };
}

function keyOf(request: IncomingMessage, body: string): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return `${request.method} ${request.url} ${hash}`;
}

/** Times, identifiers of a request and keys differ from run to run and mean nothing here. */
function withoutNoise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNoise);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'requestUid' && name !== 'processingTimeMs')
      .map(([name, each]) => [name, name === 'key' ? 'recorded' : withoutNoise(each)]),
  );
}

type Handler = (request: IncomingMessage, body: string, response: ServerResponse) => Promise<void>;

async function listen(handler: Handler): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      handler(request, Buffer.concat(parts).toString(), response).catch(() => response.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === null ? '' : JSON.stringify(body));
}

async function freePort(): Promise<number> {
  const { url, stop } = await listen(async () => {});
  await stop();
  return Number(new URL(url).port);
}
