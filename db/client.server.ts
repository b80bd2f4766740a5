import { sql } from 'drizzle-orm';
import { type Actor, systemActor } from '#app/domain/access/actor.ts';
import { connectionUrls } from './connection.server.ts';
import { type Client, type Database, openDatabase, type Transaction } from './database.server.ts';

export type { Database, Transaction } from './database.server.ts';

const mostWriters = 16;

/** Few, so that each has prepared what page after page asks, and has it at hand. */
const mostReaders = 4;

interface Clients {
  readonly writers: Client;
  readonly readers: Client;
}

let clients: Clients | null = null;

/** Two pools: what reads never stands behind claims that wait for each other. */
function shared(): Clients {
  clients ??= {
    writers: openDatabase(connectionUrls().app, { max: mostWriters }),
    readers: openDatabase(connectionUrls().app, { max: mostReaders }),
  };
  return clients;
}

const opening = (pool: keyof Clients): Database =>
  new Proxy({} as Database, {
    get: (_target, property) => Reflect.get(shared()[pool].db, property),
  });

/** The database, as the role that owns nothing. Opened on first use. */
export const db = opening('writers');

/** The same, for single questions of what no policy guards: sessions, searches, names. */
export const reader: Pick<Database, 'select' | 'execute'> = opening('readers');

/** Answers when the database does; throws when it is away. */
export async function pingDatabase(): Promise<void> {
  await shared().readers.pool`select 1`;
}

/** How many migrations the database holds. More than this release knows: a newer one brought them. */
export async function migrationsApplied(): Promise<number> {
  const [row] = await shared().readers.pool<{ count: number }[]>`
    select count(*)::int as count from drizzle.__drizzle_migrations`;
  return row?.count ?? 0;
}

export async function closeDatabase(): Promise<void> {
  const { writers, readers } = clients ?? {};
  await Promise.all([writers?.pool.end({ timeout: 5 }), readers?.pool.end({ timeout: 5 })]);
  clients = null;
}

const sayWhoActs = ({ role, accountId, organizationId }: Actor) => sql`select
  set_config('app.role', ${role}, true),
  set_config('app.account', ${accountId}, true),
  set_config('app.organization', ${organizationId}, true)`;

/** Sets who acts for the rest of the transaction; row-level security reads it. */
export async function setActor(tx: Transaction, actor: Actor): Promise<void> {
  await tx.execute(sayWhoActs(actor));
}

/** Runs as an actor: the policies decide what there is to see. For what writes; a query is read by `readAs`. */
export function withActor<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await setActor(tx, actor);
    return work(tx);
  });
}

type Reading = (tx: Transaction) => Promise<unknown>;

/** Readings of an actor whose transaction has not begun yet. */
const gathering = new WeakMap<Actor, { readings: Reading[]; done: Promise<unknown> }>();

/**
 * Reads as an actor. What the parts of one page ask for at the same moment is read in one transaction:
 * beginning, saying who reads and ending cost as much as most of the questions. Nothing can be written
 * in it, and nobody else becomes its actor; the actor is one request's own object. What is read in it is
 * asked of `tx` alone: whoever held one of the few connections and waited for another could wait for ever.
 */
export async function readAs<T>(actor: Actor, read: (tx: Transaction) => Promise<T>): Promise<T> {
  let reading: Promise<T> | undefined;
  const begin = (tx: Transaction): Promise<unknown> => {
    // A query of the builder runs each time it is awaited: once here, and never after the transaction.
    reading = Promise.resolve(read(tx));
    return reading;
  };
  const gathered = gathering.get(actor);
  if (gathered) gathered.readings.push(begin);
  const { done } = gathered ?? gather(actor, begin);
  await done;
  return reading as Promise<T>;
}

function gather(actor: Actor, first: Reading) {
  const readings = [first];
  const done = shared().readers.read(sayWhoActs(actor), async (tx) => {
    gathering.delete(actor);
    // All have ended before the transaction does; the first that failed is what it fails with.
    const ends = await Promise.allSettled(readings.map((read) => read(tx)));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  });
  // A transaction that could not begin takes nobody in any more.
  done.catch(() => gathering.delete(actor));
  const gathered = { readings, done };
  gathering.set(actor, gathered);
  return gathered;
}

/** From here on the transaction is the portal's own: a command after it found the case as its actor. */
export const systemTransaction = (tx: Transaction) => setActor(tx, systemActor);

/** Runs as the portal itself: jobs and clocks. */
export function asSystem<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withActor(systemActor, work);
}
