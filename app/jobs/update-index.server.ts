import { sql } from 'drizzle-orm';
import { now } from '#app/platform/clock.server.ts';
import { describeError, log } from '#app/platform/log.server.ts';
import { asSystem } from '#db/client.server.ts';
import { indexProfile, verifyIndex } from '#search/engine.server.ts';

/** How long after an index that did not answer it is tried again. */
const catchUpMs = 30_000;

/** Makes the search index hold a profile as it is now, or no longer at all. */
export async function updateIndex(number: string): Promise<void> {
  try {
    await indexProfile(number);
  } catch (error) {
    if (!isIndexAway(error)) throw error;
    log.debug({ error: describeError(error) }, 'search index away: it catches up later');
    await catchUpLater();
  }
}

/**
 * Compares the index with the database and makes it right, after it was away: one comparison in place of
 * a job tried again and again for each profile that changed meanwhile.
 */
export async function catchUpIndex(): Promise<void> {
  try {
    const { missing, stale, left } = await verifyIndex({ repair: true });
    log.info(
      { missing: missing.length, stale: stale.length, left: left.length },
      'search index caught up',
    );
  } catch (error) {
    if (!isIndexAway(error)) throw error;
    await catchUpLater();
  }
}

/** Adds the one job that catches up, at a moment that every change of the same half minute agrees on. */
async function catchUpLater(): Promise<void> {
  const at = new Date((Math.floor(now().getTime() / catchUpMs) + 1) * catchUpMs);
  await asSystem((tx) =>
    tx.execute(sql`
      select app.add_job('catch_up_index', '{}'::json, ${at.toISOString()}::timestamptz, 'catch_up_index')`),
  );
}

/** Not reached, or no answer in time. What it answers and refuses is a failure of the job. */
export function isIndexAway(error: unknown): boolean {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; depth += 1) {
    if (awayErrors.has(current.name)) return true;
    current = current.cause;
  }
  return false;
}

const awayErrors: ReadonlySet<string> = new Set([
  'MeilisearchRequestError',
  'MeilisearchRequestTimeOutError',
  'MeilisearchTaskTimeOutError',
]);
