import { and, count, ne, sql } from 'drizzle-orm';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { Transaction } from '../client.server.ts';
import { publishedProfile } from '../schema/profile.ts';

/** What a reader of the list would tell one household from another by. */
const telling = [
  'origin',
  'shape',
  'composition',
  'sizeBandOnly',
  'destination',
  'province',
] as const;

/**
 * Live profiles, this one aside, that say the same of origin, household and place: shown beside the
 * estimate and not enforced (privacy.md, the publication gate, check 2 b).
 */
export async function countLiveAlike(
  tx: Transaction,
  caseId: string,
  fields: PublishedFields,
): Promise<number> {
  const same = Object.fromEntries(telling.map((name) => [name, fields[name]]));
  const [row] = await tx
    .select({ alike: count() })
    .from(publishedProfile)
    .where(
      and(
        ne(publishedProfile.caseId, caseId),
        sql`${publishedProfile.fields} @> ${JSON.stringify(same)}::jsonb`,
      ),
    );
  return row?.alike ?? 0;
}
