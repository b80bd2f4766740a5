import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connectionFile, savedUrls, startEmbedded } from '#db/embedded.server.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let directory: string;
let stranger: Server;

beforeAll(() => {
  directory = temporaryFolder('port');
});
afterEach(() => new Promise((resolve) => stranger.close(resolve)));
afterAll(async () => {
  // Found running only when a test failed.
  const left = await startEmbedded({ directory: join(directory, 'postgres'), durable: false });
  await left.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** Another program that listens; on a port that is free when none is given. */
async function listen(port = 0): Promise<number> {
  stranger = createServer();
  await new Promise<void>((resolve, reject) => {
    stranger.once('error', reject);
    stranger.listen(port, '127.0.0.1', resolve);
  });
  return (stranger.address() as AddressInfo).port;
}

interface Start {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** The portal with the database that comes along, on a port. */
function start(port: number): Start {
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      PORT: String(port),
      DATA_DIR: directory,
      DEMONSTRATION: 'false',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, said: () => output, ended };
}

/** Starts the portal, and takes its port away while it prepares the database. */
async function startAndTakePort(): Promise<{ port: number; code: number | null; said: string }> {
  const port = await listen();
  await new Promise((resolve) => stranger.close(resolve));
  const { child, said, ended } = start(port);
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', () => said().includes('Starting the database') && resolve());
    child.once('close', () => resolve());
  });
  await listen(port);
  return { port, code: await ended, said: said() };
}

async function answers(): Promise<boolean> {
  const urls = savedUrls(join(directory, 'postgres'));
  if (!urls) return false;
  const sql = postgres(urls.owner, { max: 1, connect_timeout: 5 });
  return sql`select 1`
    .then(
      () => true,
      () => false,
    )
    .finally(() => sql.end());
}

const explains = (port: number) => new RegExp(`port ${port} is in use.*\\n.*PORT=\\d+ npm start`);

test('a port in use is said before anything is started', async () => {
  const port = await listen();
  const { said, ended } = start(port);
  expect(await ended).toBe(1);
  expect(said()).toMatch(explains(port));
  expect(said()).not.toMatch(/at .*\.ts:|EADDRINUSE|Starting the database/);
  expect(existsSync(connectionFile(join(directory, 'postgres')))).toBe(false);
});

test('a port taken during the start ends it, and the database it started', async () => {
  const { port, code, said } = await startAndTakePort();
  expect(code).toBe(1);
  expect(said).toMatch(explains(port));
  expect(existsSync(connectionFile(join(directory, 'postgres')))).toBe(true);
  expect(await answers()).toBe(false);
});

test('a database that was running before is left running', async () => {
  const cluster = await startEmbedded({ directory: join(directory, 'postgres'), durable: false });
  const { code } = await startAndTakePort();
  expect(code).toBe(1);
  expect(await answers()).toBe(true);
  await cluster.stop();
});
