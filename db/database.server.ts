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
  return { pool, db: drizzle(preparing(pool), { schema }) };
}

/**
 * Drizzle has every statement parsed and planned anew. Through this each text is prepared once on a
 * connection: a command of the portal is some twenty statements whose planning, policies and all, costs
 * more than running them. After a migration the driver prepares again what no longer holds.
 */
function preparing<Sql extends postgres.Sql | postgres.TransactionSql>(sql: Sql): Sql {
  return new Proxy(sql, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (property === 'unsafe') {
        return (text: string, values: postgres.ParameterOrJSON<never>[] = []) =>
          target.unsafe(text, values, { prepare: true });
      }
      if (property === 'begin' || property === 'savepoint') {
        return (...given: unknown[]) => {
          const work = given.pop() as (inner: postgres.TransactionSql) => unknown;
          const prepared = (inner: postgres.TransactionSql) => work(preparing(inner));
          return (value as (...each: unknown[]) => unknown)(...given, prepared);
        };
      }
      return value;
    },
  });
}
