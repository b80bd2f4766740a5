import { sql } from 'drizzle-orm';
import { asSystem } from '#db/client.server.ts';
import { indexProfiles, verifyIndex } from '#search/engine.server.ts';

/**
 * Counts anew how many groups have had each live profile on a first page since its promotion
 * started, and moves what was seen more back in the recommended order (search/ranking.ts). Twice a
 * day and not at each visit: in between, a reader's second page goes on where the first one ended.
 */
export async function refreshSeen(): Promise<void> {
  const changed = await asSystem((tx) =>
    tx.execute<{ number: string }>(sql`
      update published_profile l set seen_by = seen.groups
      from (
        select m.case_id, count(s.organization_id)::int as groups
        from promotion m left join profile_shown s
          on s.case_id = m.case_id and s.first_on >= m.started_on
        where m.ended_on is null
        group by m.case_id
      ) seen
      where seen.case_id = l.case_id and l.seen_by <> seen.groups
      returning l.number`),
  );
  await indexProfiles(changed.map(({ number }) => number));
  // A run that failed between the two finds nothing changed when it is tried again.
  await verifyIndex({ repair: true });
}
