import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import {
  drizzle,
  type PostgresJsDatabase,
  PostgresJsSession,
  PostgresJsTransaction,
} from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

export type Database = PostgresJsDatabase;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** A transaction that writes nothing. What comes first holds for all that is asked in it. */
export type Read = <T>(first: SQL, ask: (tx: Transaction) => Promise<T>) => Promise<T>;

export interface Client {
  readonly pool: postgres.Sql;
  readonly db: Database;
  readonly read: Read;
}

/** Opens a pool. Only tests and one-off programs call this; the portal shares the one below. */
export function openDatabase(url: string, options: { max?: number } = {}): Client {
  const pool = postgres(url, {
    max: options.max ?? 20,
    connect_timeout: 5,
    idle_timeout: 600,
    onnotice: () => {},
  });
  return { pool, db: drizzle(preparing(pool)), read: reading(pool) };
}

const dialect = new PgDialect();

/**
 * Half the round trips of a transaction that writes: what comes first leaves together with the first
 * question, and the answer is there before the transaction has ended, which has nothing to keep.
 */
function reading(pool: postgres.Sql): Read {
  return (first, ask) =>
    new Promise((answer, fail) => {
      const transaction = pool.begin('read only', async (sql) => {
        const { sql: text, params } = dialect.sqlToQuery(first);
        // On its way now: the connection keeps the order, and after its failure refuses all the rest.
        const said = sql
          .unsafe(text, params as postgres.ParameterOrJSON<never>[], { prepare: true })
          .execute();
        const session = new PostgresJsSession(preparing(sql) as never, dialect, undefined);
        const tx: unknown = new PostgresJsTransaction(dialect, session, undefined);
        const [asked, begun] = await Promise.allSettled([ask(tx as Transaction), said]);
        if (begun.status === 'rejected') throw begun.reason;
        if (asked.status === 'rejected') throw asked.reason;
        answer(asked.value);
      });
      transaction.catch(fail);
    });
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
