/**
 * A Meilisearch of the portal's own: started when the program is on the PATH and no MEILI_URL is
 * set. It holds nothing that the database does not, so whatever goes wrong here costs an index that
 * can be built again, never the start: PostgreSQL searches meanwhile.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { log } from '#app/platform/log.server.ts';
import {
  type SearchSettings,
  type StartedIndex,
  startedIndex,
  startedIndexFile,
} from '#app/platform/search-settings.server.ts';

const run = promisify(execFile);

/** How long the start waits for it, how long it may take to stop, and how often it is looked at. */
const healthyMs = 15_000;
const stopMs = 10_000;
const watchMs = 2_000;
/** After it died again and again, the next try comes later each time, up to this. */
const longestDelayMs = 60_000;

/** The program's path, or null when it is not installed. */
export function meilisearchOnPath(path = process.env.PATH ?? ''): string | null {
  const name = process.platform === 'win32' ? 'meilisearch.exe' : 'meilisearch';
  const found = path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
  return found ?? null;
}

export interface MeilisearchOptions {
  /** Where index, key and log go. Created when missing. */
  readonly directory: string;
  readonly program: string;
}

export interface OwnMeilisearch {
  readonly settings: SearchSettings;
  /** True when one that outlived a killed start was found running and kept. */
  readonly takenOver: boolean;
  stop(): Promise<void>;
}

/** One process of the program: started here, or found. */
interface Running {
  readonly noted: StartedIndex;
  readonly child: ChildProcess | null;
}

/**
 * Starts the program, or takes over the one that a killed start left, and keeps it running.
 * @returns null, with a line in the log, when it can't be brought up.
 */
export async function startMeilisearch(
  options: MeilisearchOptions,
): Promise<OwnMeilisearch | null> {
  // The folder around it stays open: another program's files lie there, for another user of the system.
  mkdirSync(dirname(options.directory), { recursive: true });
  mkdirSync(options.directory, { recursive: true, mode: 0o700 });
  const masterKey = ownKey(options.directory);
  const found = await findRunning(options.directory, masterKey);
  let running = found ?? (await bringUp(options, masterKey, await freePort()));
  if (!running) {
    rmSync(startedIndexFile(options.directory), { force: true });
    return null;
  }
  const { url } = running.noted;

  let failures = 0;
  let notBefore = 0;
  let starting: Promise<void> | null = null;
  const again = async () => {
    if (performance.now() < notBefore || (await isAlive(options.directory, running))) return;
    log.warn('the search index is away; starting it');
    failures += 1;
    notBefore = performance.now() + Math.min(longestDelayMs, watchMs * 2 ** failures);
    // On the port it had: every process of the portal knows that address.
    running = launch(options, masterKey, Number(new URL(url).port));
    if (await isHealthy(running, healthyMs)) failures = 0;
  };
  const watch = setInterval(() => {
    starting ??= again()
      .catch((error: unknown) => log.warn({ error: String(error) }, 'search index not started'))
      .finally(() => {
        starting = null;
      });
  }, watchMs);

  return {
    settings: { url, masterKey },
    takenOver: found !== null,
    stop: async () => {
      clearInterval(watch);
      await starting;
      if (running) await end(options.directory, running);
      rmSync(startedIndexFile(options.directory), { force: true });
    },
  };
}

/** The key is made once, and never shown as an argument, which anybody on the machine could read. */
function ownKey(directory: string): string {
  const file = join(directory, 'master.key');
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (kept.length >= 32) return kept;
  const key = randomBytes(32).toString('hex');
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
  return key;
}

async function findRunning(directory: string, masterKey: string): Promise<Running | null> {
  const noted = startedIndex(directory);
  if (!noted) return null;
  const found: Running = { noted, child: null };
  if (!(await isAlive(directory, found))) return null;
  if (noted.masterKey === masterKey && (await isHealthy(found, 3_000))) return found;
  log.warn('a search index that does not answer was left running; stopping it');
  await end(directory, found);
  return null;
}

/** A first try, and a second on an empty directory: another release can't read this one's index. */
async function bringUp(
  options: MeilisearchOptions,
  masterKey: string,
  port: number,
): Promise<Running | null> {
  for (const attempt of ['as it is', 'anew']) {
    if (attempt === 'anew') {
      log.warn('the search index did not start; building it anew');
      rmSync(dataPath(options.directory), { recursive: true, force: true });
    }
    const running = launch(options, masterKey, port);
    if (await isHealthy(running, healthyMs)) return running;
    // Still at work on a large index: searches go to PostgreSQL until it answers.
    if (await isAlive(options.directory, running)) return running;
  }
  log.warn({ log: logFile(options.directory) }, 'the search index did not start');
  return null;
}

const dataPath = (directory: string) => join(directory, 'data.ms');
const logFile = (directory: string) => join(directory, 'meilisearch.log');

function launch(options: MeilisearchOptions, masterKey: string, port: number): Running {
  const { directory, program } = options;
  const output = openSync(logFile(directory), 'a', 0o600);
  try {
    const child = spawn(
      program,
      // The data path as an argument tells this process from any other of the same program.
      ['--db-path', dataPath(directory), '--http-addr', `127.0.0.1:${port}`],
      {
        // Away from the portal's folder: the program reads a config.toml where it stands.
        cwd: directory,
        env: {
          ...(process.env.PATH ? { PATH: process.env.PATH } : {}),
          ...(process.env.SYSTEMROOT ? { SYSTEMROOT: process.env.SYSTEMROOT } : {}),
          HOME: directory,
          MEILI_MASTER_KEY: masterKey,
          MEILI_ENV: 'production',
          MEILI_NO_ANALYTICS: 'true',
          MEILI_LOG_LEVEL: 'WARN',
          MEILI_MAX_INDEXING_MEMORY: '512MiB',
          MEILI_DUMP_DIR: join(directory, 'dumps'),
          MEILI_SNAPSHOT_DIR: join(directory, 'snapshots'),
        } as unknown as NodeJS.ProcessEnv,
        stdio: ['ignore', output, output],
        // Its own process group: an interrupt at the terminal is ours to pass on, after the pages.
        detached: true,
      },
    );
    child.on('error', (error) => log.warn({ error: error.message }, 'search index not started'));
    child.unref();
    const noted: StartedIndex = {
      url: `http://127.0.0.1:${port}`,
      masterKey,
      pid: child.pid ?? 0,
    };
    writeFileSync(startedIndexFile(directory), JSON.stringify(noted), { mode: 0o600 });
    return { noted, child };
  } finally {
    closeSync(output);
  }
}

/** Answers as soon as the index does, with our key; false when it ended or the time is over. */
async function isHealthy(running: Running, limitMs: number): Promise<boolean> {
  const until = performance.now() + limitMs;
  const { url, masterKey } = running.noted;
  do {
    if (running.child && hasEnded(running.child)) return false;
    try {
      const answer = await fetch(`${url}/version`, {
        headers: { Authorization: `Bearer ${masterKey}` },
        signal: AbortSignal.timeout(1_000),
      });
      await answer.body?.cancel();
      if (answer.status !== 503) return answer.ok;
    } catch {
      // Not yet.
    }
    await pause(50);
  } while (performance.now() < until);
  return false;
}

const hasEnded = (child: ChildProcess) =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** After a power cut a noted process number may belong to another program: its command line tells. */
async function isAlive(directory: string, running: Running | null): Promise<boolean> {
  if (!running) return false;
  if (running.child) return !hasEnded(running.child);
  return (await commandLine(running.noted.pid)).includes(dataPath(directory));
}

async function commandLine(pid: number): Promise<string> {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync('/proc/self/cmdline')) return existsSync(file) ? readFileSync(file, 'utf8') : '';
  try {
    return (await run('ps', ['-o', 'command=', '-p', String(pid)])).stdout;
  } catch {
    return '';
  }
}

async function end(directory: string, running: Running): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!(await isAlive(directory, running))) return;
    try {
      process.kill(running.noted.pid, signal);
    } catch {
      return;
    }
    const until = performance.now() + stopMs;
    while (performance.now() < until && (await isAlive(directory, running))) await pause(50);
  }
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
