/** A database per test file, cloned from the migrated template in a fraction of a second. */
import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import type { ConnectionUrls } from '#db/connection.server.ts';
import { openDatabase } from '#db/database.server.ts';

export interface TestDatabase {
  readonly urls: ConnectionUrls;
  /** Opens a pool, as the portal's role unless `owner` is asked for. `drop` closes it. */
  open(as?: 'app' | 'owner', options?: { max?: number }): ReturnType<typeof openDatabase>;
  /** Closes every pool that `open` made and drops the database. */
  drop(): Promise<void>;
}

/**
 * Clones the template. To let code under test use it through the shared `db`, set
 * `DATABASE_URL` and `DATABASE_APP_URL` to its `urls` before that code is imported.
 * @param name says in the server's log which test file it belongs to.
 */
export async function freshDatabase(name: string): Promise<TestDatabase> {
  const template = inject('templateUrls');
  const database = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}_${randomBytes(4).toString('hex')}`;
  const templateName = new URL(template.owner).pathname.slice(1);
  await onServer(template.owner, (sql) => clone(sql, database, templateName));
  const urls: ConnectionUrls = {
    owner: at(template.owner, database),
    app: at(template.app, database),
  };
  const clients: ReturnType<typeof openDatabase>[] = [];
  return {
    urls,
    open: (as = 'app', options = { max: 4 }) => {
      const client = openDatabase(urls[as], options);
      clients.push(client);
      return client;
    },
    drop: async () => {
      await Promise.all(clients.map(({ pool }) => pool.end({ timeout: 2 })));
      await onServer(
        template.owner,
        (sql) => sql`drop database if exists ${sql(database)} with (force)`,
      );
    },
  };
}

function at(url: string, database: string): string {
  const there = new URL(url);
  there.pathname = `/${database}`;
  return there.href;
}

/** Two files that clone at once can find the template briefly in use: the later one waits. */
async function clone(sql: postgres.Sql, database: string, template: string): Promise<void> {
  const inUse = '55006';
  for (let attempt = 1; ; attempt++) {
    try {
      await sql`create database ${sql(database)} template ${sql(template)}`;
      return;
    } catch (error) {
      if (!(error instanceof postgres.PostgresError) || error.code !== inUse || attempt === 20) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
    }
  }
}

async function onServer(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(at(url, 'postgres'), { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
