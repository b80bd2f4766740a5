import { sql } from 'drizzle-orm';
import type { PromotionEnd, Stream } from '#app/domain/case/names.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { type PublishedFields, sizeOf } from '#app/domain/disclosure/published-profile.ts';
import type { MatchFacts, ProfileFacts } from '#app/domain/statistics/program-numbers.ts';
import { communities } from '#app/domain/vocabulary/communities.ts';
import { asSystem } from '#db/client.server.ts';
import { sizeFacetOf } from '#search/document.ts';

/** Both days belong to it. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Promotions of a stream that ended without a sponsor, for one reason. */
export interface Unmatched {
  readonly by: Exclude<PromotionEnd, 'sponsor_found'>;
  readonly reason: string | null;
  readonly stream: Stream;
  readonly count: number;
}

export interface ProgramNumbers {
  /** Profiles first promoted in the period, with what has come of them since. */
  readonly profiles: readonly ProfileFacts[];
  /** Claims confirmed in the period. */
  readonly matches: readonly MatchFacts[];
  /** Promotions that ended in the period without a sponsor. */
  readonly unmatched: readonly Unmatched[];
}

/** The size and place of a profile as they are counted. */
type Counted = Pick<
  PublishedFields,
  'composition' | 'sizeBandOnly' | 'destination' | 'province' | 'needs'
>;

/**
 * The whole programme, whoever asks: counts must not differ between a local office and ROC-O. So it
 * is read as the portal itself; the page asks for `statistics.read` before, and codes, dates and
 * counts are all that leaves here.
 * @param matchedBy leaves out what was confirmed after a day; the period's last day keeps a closed
 *   period as it is.
 */
export async function getProgramNumbers(
  { from, to }: Period,
  { matchedBy }: { matchedBy?: CivilDate } = {},
): Promise<ProgramNumbers> {
  return asSystem(async (tx) => {
    const profiles = await tx.execute<
      Omit<ProfileFacts, 'size' | 'community' | 'province' | 'needs'> & {
        fields: Counted;
        [column: string]: unknown;
      }
    >(sql`
      select c.stream, p.fields,
        exists (select from profile_view v where v.case_id = c.id) as viewed,
        exists (select from interest i where i.case_id = c.id) as interested,
        exists (select from claim k where k.case_id = c.id and k.held_on is not null) as claimed,
        exists (select from claim k where k.case_id = c.id
          and k.confirmed_on <= coalesce(${matchedBy ?? null}::date, k.confirmed_on)) as confirmed
      from (select case_id, min(started_on) as first_on from promotion group by case_id) f
      join jas_case c on c.id = f.case_id
      join profile p on p.case_id = f.case_id
      where f.first_on between ${from}::date and ${to}::date`);
    const matches = await tx.execute<MatchFacts & { [column: string]: unknown }>(sql`
      select m.started_on::text as "startedOn", k.confirmed_on::text as "confirmedOn"
      from claim k
      cross join lateral (select started_on from promotion m
        where m.case_id = k.case_id and m.started_on <= k.confirmed_on
        order by m.started_on desc limit 1) m
      where k.confirmed_on between ${from}::date and ${to}::date`);
    const unmatched = await tx.execute<Unmatched & { [column: string]: unknown }>(sql`
      select m.ended_by as by, m.reason, c.stream, count(*)::int as count
      from promotion m join jas_case c on c.id = m.case_id
      where m.ended_on between ${from}::date and ${to}::date and m.ended_by <> 'sponsor_found'
      group by m.ended_by, m.reason, c.stream
      order by count(*) desc, m.ended_by, m.reason, c.stream`);
    return {
      profiles: profiles.map(({ fields, ...facts }) => ({ ...facts, ...countedOf(fields) })),
      matches: [...matches],
      unmatched: [...unmatched],
    };
  });
}

function countedOf(fields: Counted) {
  return {
    size: sizeFacetOf(sizeOf(fields), fields.sizeBandOnly),
    community: fields.destination,
    province: fields.destination
      ? communities[fields.destination].province
      : (fields.province ?? 'not_stated'),
    needs: fields.needs.map(({ code }) => code),
  };
}
