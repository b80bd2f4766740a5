import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
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

export interface Client {
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
