/**
 * What the race needs: a database of its own, several server processes on it, and 64 signed-in groups.
 * Everything is on 127.0.0.1 and goes away with it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type postgres from 'postgres';
import { openDatabase } from '#db/database.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrate } from '#db/migrate.server.ts';
import { castOf, portalOn, promotedCase } from '#test/support/portal.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import nodeArguments from '../../../bin/node-arguments.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Nobody signs in again during a race of hours, and no hold of it meets the limit of a SAH. */
const roomy = {
  SESSION_IDLE_MINUTES: '1440',
  SESSION_ABSOLUTE_MINUTES: '2880',
  STEP_UP_MINUTES: '1440',
  // Nobody works off the jobs of the race: no message leaves.
  SMTP_URL: 'smtp://127.0.0.1:9',
};
const holdingLimit = 100_000;

export interface Claimer {
  readonly organizationId: string;
  /** The SAH that answers for it: itself, or a constituent group's. */
  readonly sah: Claimer | null;
  readonly cookie: string;
}

/** A live profile that is raced for. */
export interface Contest {
  readonly caseId: string;
  readonly number: string;
  readonly reference: string;
}

export interface Arena {
  readonly owner: postgres.Sql;
  readonly claimers: readonly Claimer[];
  readonly official: { readonly cookie: string };
  newContest(): Promise<Contest>;
  /** Posts a form to one of the servers, in turn, as a browser of the same site does. */
  send(
    path: string,
    cookie: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly body: string }>;
  /** What a hold's clock does the day after its last day, twice at once as two workers might. */
  letHoldRunOut(caseId: string): Promise<void>;
  stop(): Promise<void>;
}

export async function openArena(claimers: number, processes: number): Promise<Arena> {
  const directory = temporaryFolder('race');
  const cluster = await startWithCommitTimes(join(directory, 'postgres'));
  await migrate(cluster.urls);
  const clients: ReturnType<typeof openDatabase>[] = [];
  const portal = await portalOn({
    urls: cluster.urls,
    open: (as = 'app', options = { max: 4 }) => {
      const client = openDatabase(cluster.urls[as], options);
      clients.push(client);
      return client;
    },
    drop: async () => {
      await Promise.all(clients.map(({ pool }) => pool.end({ timeout: 2 })));
    },
  });
  const owner = portal.database.open('owner', { max: 4 }).pool;
  const cast = await castOf(portal);
  const groups = await signInGroups(portal, claimers);
  const official = { cookie: await portal.cookieOf(cast.approver) };
  const servers: RaceServer[] = [];
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await portal.close();
    await cluster.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    for (let each = 0; each < processes; each += 1) {
      servers.push(await startQuietly({ ...portal.settings, ...roomy }, directory));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const { runClocks } = await import('#app/commands/run-clocks.server.ts');
  let turn = 0;
  return {
    owner,
    claimers: groups,
    official,
    async newContest() {
      const { caseId, number } = await promotedCase(cast);
      const [row] = await owner`select reference from jas_case where id = ${caseId}`;
      return { caseId, number, reference: String(row?.['reference']) };
    },
    send: (path, cookie, fields) => {
      turn = (turn + 1) % servers.length;
      return sendForm(servers[turn] as RaceServer, path, cookie, fields);
    },
    async letHoldRunOut(caseId) {
      await owner`update claim set hold_ends_on = current_date - 7 where case_id = ${caseId} and status = 'held'`;
      await Promise.all([runClocks(caseId), runClocks(caseId)]);
    },
    stop,
  };
}

/** The audit goes by the instants at which PostgreSQL committed: it keeps them when told before it starts. */
async function startWithCommitTimes(directory: string) {
  const first = await startEmbedded({ directory, durable: false });
  const { pool } = openDatabase(first.urls.owner, { max: 1 });
  await pool`alter system set track_commit_timestamp = on`;
  await pool.end();
  await first.stop();
  return startEmbedded({ directory, durable: false });
}

/** Mostly SAHs, which take the hold; each eighth is a constituent group, which asks its SAH for it. */
async function signInGroups(
  portal: Awaited<ReturnType<typeof portalOn>>,
  count: number,
): Promise<Claimer[]> {
  const groups: Claimer[] = [];
  for (let each = 0; each < count; each += 1) {
    const sah = each % 8 === 7 ? (groups[each - 1] ?? null) : null;
    const organizationId = sah
      ? await portal.organization('constituent_group', { parents: [sah.organizationId] })
      : await portal.organization('sah', { holdingLimit });
    const actor = await portal.actor(sah ? 'cg_member' : 'sah_member', organizationId);
    groups.push({ organizationId, sah, cookie: await portal.cookieOf(actor) });
  }
  return groups;
}

interface RaceServer {
  readonly port: number;
  readonly agent: Agent;
  stop(): Promise<void>;
}

/** A server that logs errors alone: a line for each of a million requests would be most of its work. */
async function startQuietly(
  settings: Readonly<Record<string, string>>,
  directory: string,
): Promise<RaceServer> {
  const port = await freePort();
  const log = join(directory, `server-${port}.log`);
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, [...nodeArguments, 'server.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: directory,
      ...settings,
      NODE_ENV: 'production',
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', output, output],
  });
  for (let waited = 0; ; waited += 100) {
    if (child.exitCode !== null || waited > 90_000) {
      throw new Error(`a server did not start:\n${readFileSync(log, 'utf8')}`);
    }
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (ready?.ok) break;
    await pause(100);
  }
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let stopping = false;
  child.once('exit', (code, signal) => {
    if (!stopping) process.stderr.write(`race: a server ended with ${signal ?? code}: ${log}\n`);
  });
  return {
    port,
    agent,
    stop: async () => {
      stopping = true;
      agent.destroy();
      await end(child);
    },
  };
}

function sendForm(
  { port, agent }: Pick<RaceServer, 'port' | 'agent'>,
  path: string,
  cookie: string,
  fields: Readonly<Record<string, string>>,
): Promise<{ status: number; body: string }> {
  const body = new URLSearchParams(fields).toString();
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        agent,
        headers: {
          Cookie: cookie,
          Origin: `http://127.0.0.1:${port}`,
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': Buffer.byteLength(body),
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
        );
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server let go of an idle connection in the moment it was used again. The key of the form makes
      // sending it twice as good as once.
      if (sent.reusedSocket && error.code === 'ECONNRESET') {
        resolve(sendForm({ port, agent }, path, cookie, fields));
      } else reject(error);
    });
    sent.end(body);
  });
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

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
