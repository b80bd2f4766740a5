/**
 * Vitest global set-up of every project that needs a database: one server, and one migrated
 * template database that test files clone (`freshDatabase`). TEST_DATABASE_URL names a server to
 * use instead of the embedded one: its role must be allowed to create databases and roles.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import type { ConnectionUrls } from '#db/connection.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrate } from '#db/migrate.server.ts';
import { temporaryFolder } from './temporary-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URLs of the migrated template database. Nothing may stay connected to it. */
    readonly templateUrls: ConnectionUrls;
  }
}

export default async function startDatabaseServer(
  project: TestProject,
): Promise<() => Promise<void>> {
  const server = await startServer();
  try {
    await migrate(server.urls);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('templateUrls', server.urls);
  return server.stop;
}

async function startServer(): Promise<{ urls: ConnectionUrls; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return onGivenServer(given);
  const directory = temporaryFolder('test');
  const cluster = await startEmbedded({ directory, durable: false });
  return {
    urls: cluster.urls,
    stop: async () => {
      await cluster.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A template database of its own name, so that what the server already holds stays as it is. */
async function onGivenServer(url: string) {
  const name = `passerelle_test_${randomBytes(4).toString('hex')}`;
  const owner = new URL(url);
  const app = new URL(process.env.TEST_DATABASE_APP_URL ?? url);
  if (!process.env.TEST_DATABASE_APP_URL) {
    app.username = 'passerelle_app';
    app.password = randomBytes(16).toString('hex');
  }
  await asOwner(url, (sql) => sql`create database ${sql(name)}`);
  owner.pathname = `/${name}`;
  app.pathname = `/${name}`;
  return {
    urls: { owner: owner.href, app: app.href },
    stop: async () => {
      await asOwner(url, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
    },
  };
}

async function asOwner(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
