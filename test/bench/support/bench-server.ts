/**
 * The portal's server with the demonstration data in a directory of its own, on a build that also
 * holds the routes of `test/bench/routes`. That build is made here and nowhere else.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Role } from '#app/domain/access/actor.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import nodeArguments from '../../../bin/node-arguments.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface BenchServer {
  readonly url: string;
  /** Where the bare routes find the page they render from memory. */
  readonly pageFile: string;
  /** The cookie of a signed-in browser of some person of the demonstration in that role. */
  cookieOf(role: Role): Promise<string>;
  stop(): Promise<void>;
}

export async function startBenchServer(): Promise<BenchServer> {
  await build();
  const directory = temporaryFolder('bench');
  const dataDir = join(directory, 'data');
  const pageFile = join(directory, 'page.json');
  // The server looks for `build` where it stands: here that is the one with the bare routes.
  const stand = join(directory, 'stand');
  mkdirSync(stand);
  symlinkSync(join(root, 'build', 'bench'), join(stand, 'build'), 'junction');
  const settings = {
    NODE_ENV: 'production' as const,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'info',
    PORT: '0',
    ...searchSettings(),
  };
  const child = spawn(process.execPath, [...nodeArguments, join(root, 'server.ts')], {
    cwd: stand,
    // The folder of Node alone: whether another program is installed must not change the figures.
    env: { PATH: dirname(process.execPath), HOME: directory, BENCH_PAGE: pageFile, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const clean = async () => {
    await end(child);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const port = await portOf(child);
    // This process reads the same database; settings are read when modules are first imported.
    Object.assign(process.env, settings, { LOG_LEVEL: 'error' });
    return {
      url: `http://127.0.0.1:${port}`,
      pageFile,
      cookieOf: signInAs,
      stop: async () => {
        const { closeDatabase } = await import('#db/client.server.ts');
        await closeDatabase();
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}

/** PostgreSQL searches, as on a machine with nothing installed, unless an index is named. */
function searchSettings(): Record<string, string> {
  const { MEILI_URL, MEILI_MASTER_KEY } = process.env;
  return MEILI_URL && MEILI_MASTER_KEY ? { MEILI_URL, MEILI_MASTER_KEY } : {};
}

export interface BareServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A server on the build with the bare routes, for settings that name its database; `makeBuild` comes first.
 * @param pageFile where the bare routes find the page they render.
 * @param core which processor it stays on; anywhere where that can't be said.
 */
export async function startOnBuild(
  settings: Readonly<Record<string, string>>,
  { directory, pageFile, core }: { directory: string; pageFile: string; core: number | null },
): Promise<BareServer> {
  const stand = join(directory, 'stand');
  mkdirSync(stand, { recursive: true });
  rmSync(join(stand, 'build'), { force: true });
  symlinkSync(join(root, 'build', 'bench'), join(stand, 'build'), 'junction');
  const node = [process.execPath, ...nodeArguments, join(root, 'server.ts')];
  const [program = '', ...rest] =
    core === null ? node : ['/usr/bin/env', 'taskset', '-c', String(core), ...node];
  const child = spawn(program, rest, {
    cwd: stand,
    env: {
      // Without what is installed beside Node: another search program must not change the figures.
      PATH: core === null ? dirname(process.execPath) : '/usr/bin:/bin',
      HOME: directory,
      BENCH_PAGE: pageFile,
      ...settings,
    } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await portOf(child);
  return { url: `http://127.0.0.1:${port}`, stop: () => end(child) };
}

export const makeBuild = build;

function build(): Promise<void> {
  const remix = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [remix, 'vite:build', '--logLevel', 'error'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', BENCH: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('the build with the bare routes failed')),
    );
  });
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const limit = setTimeout(() => reject(new Error(`not ready in 180 s:\n${output}`)), 180_000);
    const listen = (part: Buffer) => {
      output += part.toString();
      const started = /"port":(\d+).*"msg":"started"/.exec(output);
      if (!started) return;
      clearTimeout(limit);
      output = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream?.off('data', listen);
        stream?.resume();
      }
      resolve(Number(started[1]));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`the server stopped with ${code}:\n${output}`));
    });
  });
}

async function signInAs(role: Role): Promise<string> {
  const { db } = await import('#db/client.server.ts');
  const { account } = await import('#db/schema/auth.ts');
  const { eq } = await import('drizzle-orm');
  const { startSession } = await import('#app/platform/sessions.server.ts');
  const [person] = await db
    .select({ id: account.id })
    .from(account)
    .where(eq(account.role, role))
    .orderBy(account.email)
    .limit(1);
  if (!person) throw new Error(`the demonstration has no ${role}`);
  const cookie = await startSession(person.id, new Request('http://127.0.0.1/'));
  return cookie.split(';')[0] ?? '';
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
