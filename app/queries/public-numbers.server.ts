import { desc } from 'drizzle-orm';
import type { PublicNumbers } from '#app/domain/statistics/public-numbers.ts';
import { reader } from '#db/client.server.ts';
import { publicNumbers } from '#db/schema/reach.ts';

/** The newest set of public numbers, as it was made; null before the first. Nobody asks: it is public. */
export async function getPublicNumbers(): Promise<PublicNumbers | null> {
  const [row] = await reader
    .select({ content: publicNumbers.content })
    .from(publicNumbers)
    .orderBy(desc(publicNumbers.asOf))
    .limit(1);
  return row ? (JSON.parse(row.content) as PublicNumbers) : null;
}
