/**
 * Databases that hold the demonstration and so many generated live profiles, side by side in one
 * PostgreSQL. Made anew for a run, or kept from run to run in the folder that BENCH_DIR names.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { startEmbedded } from '#db/embedded.server.ts';

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
  const directory = kept ?? mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  mkdirSync(directory, { recursive: true });
  // Started by root, PostgreSQL runs as nobody, who must be able to reach its own directory.
  chmodSync(directory, 0o711);
  const dataDir = join(directory, 'data');
  const cluster = await startEmbedded({ directory: join(dataDir, 'postgres'), durable: true });
  const stop = async () => {
    if (!cluster.takenOver) await cluster.stop();
    if (!kept) rmSync(directory, { recursive: true, force: true });
  };
  try {
    const databases: LiveDatabase[] = [];
    for (const profiles of sizes) {
      const name = `live_${profiles}`;
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
      await create(cluster.urls.owner, name, databases.at(-1)?.profiles ?? null);
      await generate(profiles, settings, say);
      databases.push({ profiles, settings, urls });
    }
    return { directory, databases, stop };
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

async function create(owner: string, name: string, copied: number | null): Promise<void> {
  const sql = postgres(at(owner, 'postgres'), { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length > 0) return;
    await sql`create database ${sql(name)} ${copied ? sql`template ${sql(`live_${copied}`)}` : sql``}`;
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
