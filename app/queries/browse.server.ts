import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { ClaimStatus, WaitingStatus } from '#app/domain/claim/names.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { ProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import { type Transaction, withActor } from '#db/client.server.ts';
import { hasIndex, profileSearch } from '#search/engine.server.ts';
import { type Facet, facets, type SearchAnswer } from '#search/port.ts';
import type { ProfileQuery } from '#search/query.ts';
import { withoutFacet, withoutText } from '#search/url.ts';

/** A profile of the list, as the policies let the reader see it, and where the reader stands with it. */
export interface BrowseHit {
  readonly number: string;
  readonly fields: PublishedFields;
  readonly postedOn: CivilDate;
  readonly limitOn: CivilDate;
  readonly holdEndsOn: CivilDate | null;
  /** Groups that expressed an interest, and groups in line: how many, never who. */
  readonly interested: number;
  readonly waiting: number;
  /** The reader's own organization. */
  readonly ownClaim: Extract<ClaimStatus, 'requested' | 'held'> | null;
  readonly ownPlace: Extract<WaitingStatus, 'waiting' | 'offered'> | null;
  readonly ownInterest: boolean;
}

/** The filter, or the words, whose removal brings most profiles back, and how many. */
export interface WayBack {
  readonly without: Facet | 'text';
  readonly total: number;
}

export interface BrowseAnswer {
  readonly hits: readonly BrowseHit[];
  readonly total: number;
  readonly counts: SearchAnswer['counts'];
  /** Profiles live today, whatever is asked. */
  readonly live: number;
  /** True when an index is set and did not answer. */
  readonly degraded: boolean;
  /** Where the reader's organization is; groups elsewhere may not claim some profiles. */
  readonly province: ProvinceCode | null;
  /** Set when nothing matches and one change would bring something back. */
  readonly wayBack: WayBack | null;
}

/** What the list answers: the engine finds and counts, the database says what the reader may see. */
export async function browseProfiles(actor: Actor, query: ProfileQuery): Promise<BrowseAnswer> {
  const answer = await profileSearch().search(query);
  const [read, wayBack] = await Promise.all([
    withActor(actor, (tx) => readHits(tx, actor, answer.numbers, query.today)),
    answer.total === 0 ? findWayBack(query) : null,
  ]);
  return {
    ...read,
    total: answer.total,
    counts: answer.counts,
    degraded: hasIndex() && answer.engine === 'postgres',
    wayBack,
  };
}

interface Read {
  readonly hits: readonly BrowseHit[];
  readonly live: number;
  readonly province: ProvinceCode | null;
}

/**
 * The hits of a page, in the engine's order, and what stands beside them: one statement. The joins
 * carry the policies: a profile withdrawn, or past its limit, since the engine answered is not there.
 */
async function readHits(
  tx: Transaction,
  actor: Actor,
  numbers: readonly string[],
  today: CivilDate,
): Promise<Read> {
  const organization = actor.organizationId;
  const rows = await tx.execute<Read & { [column: string]: unknown }>(sql`
    select coalesce((select json_agg(hit order by place) from (
      select array_position(${sql.param(numbers)}::text[], l.number) as place,
        l.number, p.fields, l.posted_on as "postedOn", m.limit_on as "limitOn",
        l.hold_ends_on as "holdEndsOn", l.interested, l.waiting,
        (select k.status from claim k where k.case_id = l.case_id
          and k.status in ('requested', 'held') and ${organization} in (k.sah_id, k.group_id)
          order by k.status limit 1) as "ownClaim",
        (select w.status from waiting_entry w where w.case_id = l.case_id
          and w.status in ('waiting', 'offered') and w.organization_id = ${organization}) as "ownPlace",
        exists (select from interest i where i.case_id = l.case_id
          and i.status = 'expressed' and i.organization_id = ${organization}) as "ownInterest"
      from published_profile l
      join profile p on p.case_id = l.case_id
      join promotion m on m.case_id = l.case_id and m.ended_on is null
      where l.number = any(${sql.param(numbers)}::text[]) and l.limit_on >= ${today}
    ) hit), '[]') as hits,
    (select count(*)::int from published_profile where limit_on >= ${today}) as live,
    (select province from organization where id = ${organization}) as province`);
  const read = rows[0];
  if (!read) throw new Error('one row is asked for');
  return read;
}

/** Asks again without each facet, and without the words, one at a time. */
async function findWayBack(query: ProfileQuery): Promise<WayBack | null> {
  const chosen = facets.filter((facet) => (query.filters[facet]?.length ?? 0) > 0);
  const ways: { without: Facet | 'text'; query: ProfileQuery }[] = [
    ...chosen.map((facet) => ({ without: facet, query: withoutFacet(query, facet) })),
    ...(query.text ? [{ without: 'text' as const, query: withoutText(query) }] : []),
  ];
  const found = await Promise.all(
    ways.map(async (way): Promise<WayBack> => {
      const { total } = await profileSearch().search({ ...way.query, pageSize: 1 });
      return { without: way.without, total };
    }),
  );
  const best = found.reduce<WayBack | null>(
    (most, way) => (way.total > (most?.total ?? 0) ? way : most),
    null,
  );
  return best;
}

/** Profiles chosen by hand, in that order, as the list would show them; those not live are not there. */
export function browseThese(
  actor: Actor,
  numbers: readonly string[],
  today: CivilDate,
): Promise<Pick<BrowseAnswer, 'hits' | 'province'>> {
  return withActor(actor, async (tx) => {
    const { hits, province } = await readHits(tx, actor, numbers, today);
    return { hits, province };
  });
}
