import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { WaitingStatus } from '#app/domain/claim/names.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { ListVisit } from '#app/domain/promotion/list-visit.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { readAs, type Transaction } from '#db/client.server.ts';
import { inLineStatusList, openStatusList } from '#db/repositories/claim-statuses.server.ts';
import { countLive, profileSearch } from '#search/engine.server.ts';
import {
  type Facet,
  type FoundValues,
  facets,
  type RangeName,
  rangeNames,
  type SearchAnswer,
  type TypedNames,
} from '#search/port.ts';
import type { ProfileQuery } from '#search/query.ts';
import { inOtherWords, withoutFacet, withoutRange, withoutText } from '#search/url.ts';
import { asksForNothing } from '#search/words.ts';
import { type Featured, featuredAsJson } from './featured.server.ts';
import { fieldsAtHand, type VersionedFields } from './fields-at-hand.server.ts';

/**
 * What the reader's organization has to do with a claim: the hold is its own, or another SAH's that it
 * shares or is asked to share; or nothing is held for it yet, and its request waits for its SAH, or a
 * request of one of its groups waits for it.
 */
export type OwnPart = 'held' | 'shared' | 'asked_to_share' | 'requested' | 'to_endorse';

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
  readonly ownPart: OwnPart | null;
  readonly ownPlace: Extract<WaitingStatus, 'waiting' | 'offered'> | null;
  readonly ownInterest: boolean;
  /** Whether the reader follows it. */
  readonly followed: boolean;
}

/** What narrows a list and can be given up at once: a facet with all its values, a range, the words. */
export type Criterion = Facet | `${RangeName}Range` | 'text';

/** A criterion whose removal brings profiles back, and how many. */
export interface WayBack {
  readonly without: Criterion;
  readonly total: number;
}

/** When nothing matches, what would find something. */
interface WaysOut {
  /** Every single change that would bring something back, the most first. */
  readonly waysBack: readonly WayBack[];
  /** How many the same words find in the other language, all else as asked; none where they are too common there. */
  readonly inOtherWords: number;
}

const noWaysOut: WaysOut = { waysBack: [], inOtherWords: 0 };

export interface BrowseAnswer extends WaysOut {
  readonly hits: readonly BrowseHit[];
  readonly total: number;
  readonly counts: SearchAnswer['counts'];
  /** The values of long facets that are named by what is typed, where something is. */
  readonly found: FoundValues['counts'];
  /** Profiles live today, whatever is asked. */
  readonly live: number;
  /** True when an index is set and did not answer. */
  readonly degraded: boolean;
  /** When the reader looked at the list before. */
  readonly visit: ListVisit | null;
  /** How many profiles the reader follows. */
  readonly followed: number;
  /** The front window, as far as it was asked for. */
  readonly featured: readonly Featured[];
}

/**
 * What the list answers: the engine finds and counts, the database says what the reader may see.
 * @param featuredFor the needs whose front window stands above the list, all when empty; null for none.
 * @param typed what is looked for by name among the values of long facets, in the reader's language: a
 *   question more, when there is.
 */
export async function browseProfiles(
  actor: Actor,
  query: ProfileQuery,
  featuredFor: readonly string[] | null = null,
  typed: { readonly names: TypedNames; readonly lang: Lang } | null = null,
): Promise<BrowseAnswer> {
  const asksForNothing = criteriaOf(query).length === 0;
  const answer = await profileSearch().search(query);
  const [read, live, waysOut, found] = await Promise.all([
    readAs(actor, (tx) => readHits(tx, actor, answer.numbers, query.today, featuredFor)),
    asksForNothing ? answer.total : countLive(query.today),
    answer.total === 0 ? findWaysOut(query) : noWaysOut,
    // After the list: PostgreSQL has its counts then.
    typed && Object.keys(typed.names).length > 0
      ? profileSearch().findValues(query, typed.names, typed.lang)
      : null,
  ]);
  return {
    ...read,
    total: answer.total,
    live,
    counts: answer.counts,
    found: found?.counts ?? {},
    degraded: answer.standsIn === true,
    ...waysOut,
  };
}

interface Read {
  readonly hits: readonly BrowseHit[];
  readonly visit: ListVisit | null;
  readonly followed: number;
  readonly featured: readonly Featured[];
}

type HitRow = Omit<BrowseHit, 'fields'> & VersionedFields;

/**
 * The hits of a page, in the engine's order, and what stands beside them: one statement. The join
 * carries the policies: a profile withdrawn, or past its limit, since the engine answered is not there.
 */
async function readHits(
  tx: Transaction,
  actor: Actor,
  numbers: readonly string[],
  today: CivilDate,
  featuredFor: readonly string[] | null = null,
): Promise<Read> {
  const organization = actor.organizationId;
  const { versions, fieldsOf } = fieldsAtHand(numbers);
  type Row = Omit<Read, 'hits'> & { readonly hits: readonly HitRow[]; [column: string]: unknown };
  const rows = await tx.execute<Row>(sql`
    select coalesce((select json_agg(hit order by place) from (
      select asked.place, l.number, p.xmin::text as version,
        case when p.xmin::text <> asked.version then p.fields end as fields,
        l.posted_on as "postedOn", l.limit_on as "limitOn",
        l.hold_ends_on as "holdEndsOn", l.interested, l.waiting,
        (select case
            when ${organization} in (k.sah_id, k.group_id) then case
              when k.status = 'held' then 'held'
              when k.group_id = ${organization} then 'requested' else 'to_endorse' end
            when k.partner_status = 'agreed' then 'shared' else 'asked_to_share' end
          from claim k where k.case_id = l.case_id and k.status in ${openStatusList}
          and (${organization} in (k.sah_id, k.group_id) or (k.status = 'held'
            and k.partner_status in ('asked', 'agreed') and k.partner_sah_id = ${organization}))
          -- A hold before any request.
          order by k.status limit 1) as "ownPart",
        (select w.status from waiting_entry w where w.case_id = l.case_id
          and w.status in ${inLineStatusList} and w.organization_id = ${organization}) as "ownPlace",
        exists (select from interest i where i.case_id = l.case_id
          and i.status = 'expressed' and i.organization_id = ${organization}) as "ownInterest",
        exists (select from profile_watch w where w.case_id = l.case_id
          and w.account_id = ${actor.accountId}) as followed
      from unnest(${sql.param(numbers)}::text[], ${sql.param(versions)}::text[])
        with ordinality asked (number, version, place)
      join published_profile l on l.number = asked.number
      join profile p on p.case_id = l.case_id
      where l.limit_on >= ${today}
    ) hit), '[]') as hits,
    (select json_build_object('lookedOn', looked_on, 'beforeOn', before_on) from list_visit
      where account_id = ${actor.accountId}) as visit,
    (select count(*)::int from profile_watch where account_id = ${actor.accountId}) as followed,
    ${featuredFor ? featuredAsJson(today, featuredFor) : sql`'[]'::json`} as featured`);
  const read = rows[0];
  if (!read) throw new Error('one row is asked for');
  const hits = read.hits.map(({ version, fields, ...row }) => ({
    ...row,
    fields: fieldsOf({ number: row.number, version, fields }),
  }));
  return { ...read, hits };
}

const rangeCriterion = { size: 'sizeRange', daysLeft: 'daysLeftRange' } as const;

/** Everything that narrows a query, each on its own. */
export function criteriaOf(query: ProfileQuery): Criterion[] {
  return [
    ...facets.filter((facet) => (query.filters[facet]?.length ?? 0) > 0),
    ...rangeNames.flatMap((name) => (query.ranges[name] ? [rangeCriterion[name]] : [])),
    ...(query.text ? (['text'] as const) : []),
  ];
}

/** The same question without one of its criteria. */
export function withoutCriterion(query: ProfileQuery, criterion: Criterion): ProfileQuery {
  switch (criterion) {
    case 'text':
      return withoutText(query);
    case 'sizeRange':
      return withoutRange(query, 'size');
    case 'daysLeftRange':
      return withoutRange(query, 'daysLeft');
    default:
      return withoutFacet(query, criterion);
  }
}

/** Asks again without each criterion, one at a time, and with the same words in the other language. */
async function findWaysOut(query: ProfileQuery): Promise<WaysOut> {
  const criteria = criteriaOf(query);
  const other = inOtherWords(query);
  const isSearched = !asksForNothing(other.text, other.lang);
  const { totals } = await profileSearch().totals([
    ...criteria.map((criterion) => withoutCriterion(query, criterion)),
    ...(isSearched ? [other] : []),
  ]);
  const ways = criteria.map((without, at) => ({ without, total: totals[at] ?? 0 }));
  return {
    waysBack: ways.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total),
    inOtherWords: isSearched ? (totals[criteria.length] ?? 0) : 0,
  };
}

/** Profiles chosen by hand, in that order, as the list would show them; those not live are not there. */
export function browseThese(
  actor: Actor,
  numbers: readonly string[],
  today: CivilDate,
): Promise<Pick<BrowseAnswer, 'hits'>> {
  return readAs(actor, (tx) => readHits(tx, actor, numbers, today));
}
