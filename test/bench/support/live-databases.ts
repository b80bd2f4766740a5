/**
 * Databases that hold the demonstration and so many generated live profiles, side by side in one
 * PostgreSQL. Made anew for a run, or kept from run to run in the folder that BENCH_DIR names.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { startEmbedded } from '#db/embedded.server.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface LiveDatabase {
  readonly profiles: number;
  /** The settings of a process of the portal on this database. */
  readonly settings: Readonly<Record<string, string>>;
  readonly urls: { readonly owner: string; readonly app: string };
}

export interface LiveDatabases {
  readonly directory: string;
  readonly databases: readonly LiveDatabase[];
  /** One that may be changed, made anew each time; the others are measured again and again. */
  copyOf(database: LiveDatabase, name: string): Promise<LiveDatabase>;
  stop(): Promise<void>;
}

/**
 * @param sizes in ascending order: each begins as a copy of the one before.
 * @param say told what happens, a line at a time.
 */
export async function liveDatabases(
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<LiveDatabases> {
  const kept = process.env.BENCH_DIR;
  const directory = kept ?? temporaryFolder('bench');
  mkdirSync(directory, { recursive: true });
  const dataDir = join(directory, 'data');
  const cluster = await startEmbedded({ directory: join(dataDir, 'postgres'), durable: true });
  const stop = async () => {
    if (!cluster.takenOver) await cluster.stop();
    if (!kept) rmSync(directory, { recursive: true, force: true });
  };
  const named = (name: string, profiles: number): LiveDatabase => {
    const urls = { owner: at(cluster.urls.owner, name), app: at(cluster.urls.app, name) };
    const settings = {
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      DATABASE_URL: urls.owner,
      DATABASE_APP_URL: urls.app,
      DEMONSTRATION: 'true',
      LOG_LEVEL: 'info',
      PORT: '0',
      WORKER: 'off',
    };
    return { profiles, settings, urls };
  };
  try {
    const databases: LiveDatabase[] = [];
    for (const profiles of sizes) {
      const database = named(nameOf(profiles), profiles);
      const before = databases.at(-1);
      await create(cluster.urls.owner, nameOf(profiles), before ? nameOf(before.profiles) : null);
      await generate(profiles, database.settings, say);
      databases.push(database);
    }
    return {
      directory,
      databases,
      copyOf: async ({ profiles }, name) => {
        await drop(cluster.urls.owner, name);
        await create(cluster.urls.owner, name, nameOf(profiles));
        return named(name, profiles);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function at(url: string, database: string): string {
  const moved = new URL(url);
  moved.pathname = `/${database}`;
  return moved.href;
}

const nameOf = (profiles: number) => `live_${profiles}`;

async function create(owner: string, name: string, template: string | null): Promise<void> {
  await asOwner(owner, async (sql) => {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length > 0) return;
    await sql`create database ${sql(name)} ${template ? sql`template ${sql(template)}` : sql``}`;
  });
}

async function drop(owner: string, name: string): Promise<void> {
  await asOwner(owner, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
}

async function asOwner(
  owner: string,
  work: (sql: postgres.Sql) => Promise<unknown>,
): Promise<void> {
  const sql = postgres(at(owner, 'postgres'), { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

/** The program that operators use, as they use it; also brings a kept database up to date. */
function generate(
  profiles: number,
  settings: Readonly<Record<string, string>>,
  say: (line: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(root, 'generate.ts'), '--profiles', String(profiles)],
      {
        cwd: root,
        // The folder of Node alone: an index that is installed would be filled too.
        env: { PATH: dirname(process.execPath), ...settings } as unknown as NodeJS.ProcessEnv,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    child.stdout.on('data', (part: Buffer) => {
      for (const line of part.toString().trim().split('\n')) say(`# ${line}`);
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`generating ${profiles} profiles failed`)),
    );
  });
}
