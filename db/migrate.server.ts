import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations as runJobMigrations } from 'graphile-worker';
import postgres from 'postgres';
import type { ConnectionUrls } from './connection.server.ts';
import { openJobPool } from './job-pool.server.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
/** Two servers that start at once take turns. */
const turn = 7_301_646;

/**
 * Brings the database up to date as its owner: the application's role, the tables, then the job
 * tables. Safe to run at every start, and by several processes at once.
 */
export async function migrate(urls: ConnectionUrls): Promise<void> {
  const sql = postgres(urls.owner, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${turn})`;
    await createAppRole(sql, new URL(urls.app));
    await runMigrations(drizzle(sql), { migrationsFolder });
    // The readiness check counts them as the role that owns nothing.
    await sql`grant usage on schema drizzle to passerelle_app`;
    await sql`grant select on drizzle.__drizzle_migrations to passerelle_app`;
    await migrateJobs(urls.owner);
  } finally {
    await sql.end();
  }
}

async function migrateJobs(connectionString: string): Promise<void> {
  const pool = openJobPool(connectionString, 1);
  try {
    await runJobMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}

async function createAppRole(sql: postgres.Sql, app: URL): Promise<void> {
  const [role] = await sql`select 1 from pg_roles where rolname = 'passerelle_app'`;
  // A role name and a password can't be parameters of CREATE ROLE; quoted by the server instead.
  const [quoted] = await sql<{ password: string; name: string }[]>`
    select quote_literal(${decodeURIComponent(app.password)}) as password,
           quote_ident(current_database()) as name`;
  if (!quoted) return;
  if (!role) {
    await sql.unsafe(
      `create role passerelle_app login nosuperuser nocreatedb nocreaterole nobypassrls password ${quoted.password}`,
    );
  }
  await sql.unsafe(`grant connect on database ${quoted.name} to passerelle_app`);
  // Roles are the cluster's, a turn is one database's: two that set the password at once would fail.
  if (role && app.username === 'passerelle_app' && !(await mayEnter(app))) {
    await sql.unsafe(`alter role passerelle_app login password ${quoted.password}`);
  }
}

/** "invalid_password" and "invalid_authorization_specification". */
const turnedAway: readonly string[] = ['28P01', '28000'];

async function mayEnter(app: URL): Promise<boolean> {
  const sql = postgres(app.href, { max: 1, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    if (error instanceof postgres.PostgresError && turnedAway.includes(error.code)) return false;
    throw error;
  } finally {
    await sql.end();
  }
}

/** How many migrations this release knows: the readiness check compares it with the database. */
export function migrationsKnown(): number {
  return readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql')).length;
}
