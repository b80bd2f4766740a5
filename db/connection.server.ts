import { join } from 'node:path';
import { env } from '#app/platform/env.server.ts';
import { savedUrls } from './embedded.server.ts';

export interface ConnectionUrls {
  /** Owns the tables: migrations, seeds and the job runner only. */
  readonly owner: string;
  /** Owns nothing: row-level security holds for it. Everything else uses this one. */
  readonly app: string;
}

/** Where the embedded PostgreSQL lives. */
export const embeddedDirectory = () => join(env.DATA_DIR, 'postgres');

/** The database in use: the settings', or the embedded one that has been started in DATA_DIR. */
export function connectionUrls(): ConnectionUrls {
  if (env.DATABASE_URL && env.DATABASE_APP_URL) {
    return { owner: env.DATABASE_URL, app: env.DATABASE_APP_URL };
  }
  const saved = savedUrls(embeddedDirectory());
  if (!saved) throw new Error('No database: start the portal once, or set DATABASE_URL');
  return saved;
}
