import { sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { type Actor, systemActor } from '#app/domain/access/actor.ts';
import { connectionUrls } from './connection.server.ts';
import * as arrangements from './schema/arrangements.ts';
import * as auth from './schema/auth.ts';
import * as cases from './schema/case.ts';
import * as claims from './schema/claim.ts';
import * as journal from './schema/journal.ts';
import * as portal from './schema/portal.ts';
import * as profiles from './schema/profile.ts';
import * as restricted from './schema/restricted.ts';

export const schema = {
  ...auth,
  ...cases,
  ...profiles,
  ...claims,
  ...arrangements,
  ...restricted,
  ...journal,
  ...portal,
};
export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

interface Client {
  readonly pool: postgres.Sql;
  readonly db: Database;
}

/** Opens a pool. Only tests and one-off programs call this; the portal shares the one below. */
export function openDatabase(url: string, options: { max?: number } = {}): Client {
  const pool = postgres(url, {
    max: options.max ?? 20,
    connect_timeout: 5,
    idle_timeout: 60,
    onnotice: () => {},
  });
  return { pool, db: drizzle(pool, { schema }) };
}

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

export async function closeDatabase(): Promise<void> {
  await client?.pool.end({ timeout: 5 });
  client = null;
}

/** Sets who acts for the rest of the transaction; row-level security reads it. */
export async function setActor(tx: Transaction, actor: Actor): Promise<void> {
  await tx.execute(sql`select
    set_config('app.role', ${actor.role}, true),
    set_config('app.account', ${actor.accountId}, true),
    set_config('app.organization', ${actor.organizationId}, true)`);
}

/** Runs reads as an actor: the policies decide what there is to see. */
export function withActor<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await setActor(tx, actor);
    return work(tx);
  });
}

/** From here on the transaction is the portal's own: a command after it found the case as its actor. */
export const systemTransaction = (tx: Transaction) => setActor(tx, systemActor);

/** Runs as the portal itself: jobs and clocks. */
export function asSystem<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withActor(systemActor, work);
}
