/** A real Meilisearch that can be killed and brought back on the same port, with what it held. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

export interface KillableMeilisearch {
  /** What a process of the portal needs to use it. */
  readonly settings: { readonly MEILI_URL: string; readonly MEILI_MASTER_KEY: string };
  /** At once, as a power cut would. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** For good: its folder goes too. */
  remove(): Promise<void>;
}

const healthyMs = 60_000;

/** @throws when no `meilisearch` program is on the PATH. */
export async function killableMeilisearch(): Promise<KillableMeilisearch> {
  const known = spawnSync('meilisearch', ['--version']);
  if (known.status !== 0) throw new Error('this needs a meilisearch program on the PATH');
  const directory = temporaryFolder('outage');
  const settings = {
    MEILI_URL: `http://127.0.0.1:${await freePort()}`,
    MEILI_MASTER_KEY: randomBytes(24).toString('hex'),
  };
  let child: ChildProcess | null = null;
  const start = async () => {
    const output = openSync(join(directory, 'meilisearch.log'), 'a');
    child = spawn(
      'meilisearch',
      [
        '--no-analytics',
        '--http-addr',
        new URL(settings.MEILI_URL).host,
        '--db-path',
        join(directory, 'data'),
      ],
      { cwd: directory, stdio: ['ignore', output, output], env: { ...process.env, ...settings } },
    );
    await healthy(settings.MEILI_URL);
  };
  const kill = async () => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      running.once('exit', () => resolve());
      running.kill('SIGKILL');
    });
  };
  process.once('exit', () => child?.kill('SIGKILL'));
  await start();
  return {
    settings,
    start,
    kill,
    remove: async () => {
      await kill();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function healthy(url: string): Promise<void> {
  const until = performance.now() + healthyMs;
  while (performance.now() < until) {
    try {
      if ((await fetch(`${url}/health`)).ok) return;
    } catch {
      // Not listening yet.
    }
    await pause(50);
  }
  throw new Error('meilisearch did not start');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
