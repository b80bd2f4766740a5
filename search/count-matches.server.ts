import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.server.ts';
import { conditionsFor, wholeCondition } from './conditions.server.ts';
import type { ProfileQuery } from './query.ts';

/** How many live profiles each of some queries matches, by the conditions of the search, in one pass. */
export async function countMatches(
  db: Pick<Database, 'execute'>,
  queries: readonly ProfileQuery[],
): Promise<number[]> {
  if (queries.length === 0) return [];
  const counts = queries.map(
    (query) => sql`count(*) filter (where ${wholeCondition(conditionsFor(query))})::int`,
  );
  const [row] = await db.execute<{ counts: number[] }>(
    sql`select array[${sql.join(counts, sql`, `)}] as counts from published_profile`,
  );
  return row?.counts ?? [];
}
