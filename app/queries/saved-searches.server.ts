import { and, asc, count, desc, eq, gt, gte, isNull, or, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { FitTerms } from '#app/domain/fit/fit.ts';
import { type Breadth, breadthOf, isWide } from '#app/domain/saved-search/breadth.ts';
import type { AlertFrequency, AlertKind } from '#app/domain/saved-search/names.ts';
import type { ProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import { civilDateOf, today } from '#app/platform/clock.server.ts';
import { readAs, type Transaction } from '#db/client.server.ts';
import { organization } from '#db/schema/auth.ts';
import { savedSearch, savedSearchAlert } from '#db/schema/marketplace.ts';
import { publishedProfile } from '#db/schema/profile.ts';
import { countLive, profileSearch } from '#search/engine.server.ts';
import type { Facet } from '#search/port.ts';
import type { ProfileQuery } from '#search/query.ts';
import { withValue } from '#search/url.ts';
import { readFitTerms } from './fit.server.ts';
import { asksForFit, readSaved, unsortedQueryOf } from './saved-query.ts';

/** A search as its person keeps it. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  /** What it asks, as the list reads it today. */
  readonly query: ProfileQuery;
  /** Why it finds nothing whatever there is; null for a search that works. */
  readonly broken: 'unknown' | 'noCapacity' | null;
  readonly frequency: AlertFrequency;
  readonly kinds: readonly AlertKind[];
  readonly byMail: boolean;
  readonly createdOn: CivilDate;
  readonly lookedAt: Date | null;
}

/** A search in the list of a person's own: what it found since they looked, and what it would find. */
export interface ListedSearch extends SavedSearch {
  readonly newProfiles: number;
  readonly matches: number;
}

/** Found since its person last looked. */
const isNew = or(isNull(savedSearch.lookedAt), gt(savedSearchAlert.foundAt, savedSearch.lookedAt));
const newProfiles = sql<number>`count(distinct ${savedSearchAlert.number}) filter (where ${isNew})::int`;

/** How many profiles a person's searches found since they looked; 0 for who keeps none. */
export async function countNewProfiles(actor: Actor): Promise<number> {
  if (!can(actor, 'search.save')) return 0;
  const [row] = await readAs(actor, (tx) =>
    tx
      .select({ newProfiles })
      .from(savedSearchAlert)
      .innerJoin(savedSearch, eq(savedSearch.id, savedSearchAlert.savedSearchId))
      .where(eq(savedSearchAlert.accountId, actor.accountId)),
  );
  return row?.newProfiles ?? 0;
}

/** A search that found something since its person looked, and how many profiles. */
export interface FoundSearch {
  readonly id: string;
  readonly name: string;
  readonly newProfiles: number;
}

/** The searches of a person that found something since they looked, for their desk. */
export async function listNewlyFound(tx: Transaction, actor: Actor): Promise<FoundSearch[]> {
  return tx
    .select({ id: savedSearch.id, name: savedSearch.name, newProfiles })
    .from(savedSearchAlert)
    .innerJoin(savedSearch, eq(savedSearch.id, savedSearchAlert.savedSearchId))
    .where(and(eq(savedSearchAlert.accountId, actor.accountId), isNew))
    .groupBy(savedSearch.id)
    .orderBy(desc(newProfiles), asc(savedSearch.name));
}

/** A person's searches, those that found something first, then by name. */
export async function listSavedSearches(actor: Actor): Promise<ListedSearch[]> {
  const searches = await readAs(actor, async (tx) => {
    const fit = await readFitTerms(tx, actor);
    const rows = await tx
      .select({ search: savedSearch, newProfiles })
      .from(savedSearch)
      .leftJoin(savedSearchAlert, eq(savedSearchAlert.savedSearchId, savedSearch.id))
      .where(eq(savedSearch.accountId, actor.accountId))
      .groupBy(savedSearch.id)
      .orderBy(desc(newProfiles), asc(savedSearch.name));
    return rows.map((row) => ({ ...searchOf(row.search, fit), ...row }));
  });
  const { totals } = await profileSearch().totals(searches.map(({ query }) => query));
  return searches.map(({ search: _row, ...search }, index) => ({
    ...search,
    matches: search.broken ? 0 : (totals[index] ?? 0),
  }));
}

/** Names of a person's searches, for one that is to take the place of another. */
export function listSearchNames(actor: Actor): Promise<{ id: string; name: string }[]> {
  return readAs(actor, (tx) =>
    tx
      .select({ id: savedSearch.id, name: savedSearch.name })
      .from(savedSearch)
      .where(eq(savedSearch.accountId, actor.accountId))
      .orderBy(asc(savedSearch.name)),
  );
}

/** Something a search found, and how its profile is now. */
export interface ShownAlert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly number: string;
  readonly foundOn: CivilDate;
  readonly isNew: boolean;
  /** Null when the profile has left the list. */
  readonly live: {
    readonly fields: PublishedFields;
    readonly limitOn: CivilDate;
    readonly holdEndsOn: CivilDate | null;
  } | null;
}

export interface SearchPage extends SavedSearch {
  /** Newest first, at most `shownAlerts`. */
  readonly alerts: readonly ShownAlert[];
  readonly found: number;
}

/** Alerts that the page of a search shows. */
const shownAlerts = 100;

/** A search of the reader's own with what it found; null for anybody else's, and for none. */
export function readSavedSearch(actor: Actor, id: string): Promise<SearchPage | null> {
  return readAs(actor, async (tx) => {
    const [row] = await tx
      .select()
      .from(savedSearch)
      .where(and(eq(savedSearch.id, id), eq(savedSearch.accountId, actor.accountId)));
    if (!row) return null;
    const ofSearch = eq(savedSearchAlert.savedSearchId, id);
    const [found] = await tx.select({ count: count() }).from(savedSearchAlert).where(ofSearch);
    const alerts = await tx
      .select({
        id: savedSearchAlert.id,
        kind: savedSearchAlert.kind,
        number: savedSearchAlert.number,
        foundAt: savedSearchAlert.foundAt,
        fields: publishedProfile.fields,
        limitOn: publishedProfile.limitOn,
        holdEndsOn: publishedProfile.holdEndsOn,
      })
      .from(savedSearchAlert)
      .leftJoin(
        publishedProfile,
        and(
          eq(publishedProfile.caseId, savedSearchAlert.caseId),
          gte(publishedProfile.limitOn, today()),
        ),
      )
      .where(ofSearch)
      .orderBy(desc(savedSearchAlert.foundAt), desc(savedSearchAlert.seq))
      .limit(shownAlerts);
    return {
      ...searchOf(row, await readFitTerms(tx, actor)),
      found: found?.count ?? 0,
      alerts: alerts.map(({ foundAt, fields, limitOn, holdEndsOn, ...alert }) => ({
        ...alert,
        foundOn: civilDateOf(foundAt),
        isNew: row.lookedAt === null || foundAt > row.lookedAt,
        live: fields && limitOn ? { fields, limitOn, holdEndsOn } : null,
      })),
    };
  });
}

function searchOf(
  { query: saved, lang, ...row }: typeof savedSearch.$inferSelect,
  fit: FitTerms | null,
): SavedSearch {
  const { query, hasUnknown } = readSaved({ query: saved, lang }, { today: today(), fit });
  const broken = hasUnknown ? 'unknown' : asksForFit(query) && !fit ? 'noCapacity' : null;
  return { ...row, query, broken };
}

/** A value that would make a search narrower, and how many profiles it would leave. */
export interface Narrowing {
  readonly facet: Facet;
  readonly value: string;
  readonly matches: number;
}

/** What a search would tell of: how many profiles match now, and what would narrow one that is too wide. */
export interface Outlook {
  readonly matches: number;
  readonly live: number;
  readonly breadth: Breadth;
  readonly narrowings: readonly Narrowing[];
}

/** What the reader's group can do, for the search that is about to be kept. */
export function readOwnFit(actor: Actor): Promise<FitTerms | null> {
  return readAs(actor, (tx) => readFitTerms(tx, actor));
}

/** @param query what is asked, with the terms of the reader's own group. */
export async function outlookOf(actor: Actor, query: ProfileQuery): Promise<Outlook> {
  const [answer, live, province] = await Promise.all([
    profileSearch().search({ ...query, page: 1, pageSize: 1 }),
    countLive(query.today),
    readAs(actor, (tx) => readProvince(tx, actor)),
  ]);
  const matches = answer.total;
  const asksForSomething = unsortedQueryOf(query) !== '';
  const breadth = breadthOf({ asksForSomething, matches, live });
  return {
    matches,
    live,
    breadth,
    narrowings: breadth === 'narrow' ? [] : narrowingsOf(query, answer.counts, { live, province }),
  };
}

/** Facets that say most of what a group looks for, in the order in which they are offered. */
const telling = ['province', 'language', 'need', 'size', 'fit'] as const satisfies Facet[];

/**
 * One value of each telling facet that is not asked for yet: the group's own province, and otherwise the
 * value that leaves most of the list without being wide itself.
 */
function narrowingsOf(
  query: ProfileQuery,
  counts: Readonly<Record<Facet, Readonly<Record<string, number>>>>,
  { live, province }: { readonly live: number; readonly province: ProvinceCode | null },
): Narrowing[] {
  return telling
    .filter((facet) => (query.filters[facet] ?? []).length === 0)
    .flatMap((facet) => {
      const values = Object.entries(counts[facet])
        .map(([value, matches]) => ({ facet, value, matches }))
        .filter(({ matches }) => matches > 0 && !isWide(matches, live))
        .sort((a, b) => b.matches - a.matches || (a.value < b.value ? -1 : 1));
      const own = facet === 'province' && values.find(({ value }) => value === province);
      return (own || values[0]) ?? [];
    });
}

/** The query with a value that narrows it. */
export const narrowed = (query: ProfileQuery, { facet, value }: Narrowing): ProfileQuery =>
  withValue(query, facet, value);

async function readProvince(
  tx: Transaction,
  { organizationId }: Actor,
): Promise<ProvinceCode | null> {
  const [row] = await tx
    .select({ province: organization.province })
    .from(organization)
    .where(eq(organization.id, organizationId));
  return (row?.province ?? null) as ProvinceCode | null;
}
