import { sql } from 'drizzle-orm';
import { type Actor, systemActor } from '#app/domain/access/actor.ts';
import { connectionUrls } from './connection.server.ts';
import { type Client, type Database, openDatabase, type Transaction } from './database.server.ts';

export type { Database, Transaction } from './database.server.ts';

let client: Client | null = null;

function shared(): Client {
  client ??= openDatabase(connectionUrls().app);
  return client;
}

/** The pool of this process, as the role that owns nothing. Opened on first use. */
export const db: Database = new Proxy({} as Database, {
  get: (_target, property) => Reflect.get(shared().db, property),
});

/** Answers when the database does; throws when it is away. */
export async function pingDatabase(): Promise<void> {
  await shared().pool`select 1`;
}

/** How many migrations the database holds. More than this release knows: a newer one brought them. */
export async function migrationsApplied(): Promise<number> {
  const [row] = await shared().pool<{ count: number }[]>`
    select count(*)::int as count from drizzle.__drizzle_migrations`;
  return row?.count ?? 0;
}

export async function closeDatabase(): Promise<void> {
  await client?.pool.end({ timeout: 5 });
  client = null;
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
 * in it, and nobody else becomes its actor; the actor is one request's own object.
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
  const done = shared().read(sayWhoActs(actor), async (tx) => {
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
