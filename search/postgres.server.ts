/**
 * Search in PostgreSQL: the default engine, and the one that answers when the other is away. It
 * reads `published_profile` itself, so it is never behind: there is nothing to feed.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { FitTerms } from '#app/domain/fit/fit.ts';
import type { Database } from '#db/client.server.ts';
import {
  conditionsFor,
  fitTotalsOfRow,
  fitValuesOfRow,
  travelState,
  wholeCondition,
  wordsOf,
} from './conditions.server.ts';
import { daysLeftBuckets } from './facet-values.ts';
import { type CountKeeper, countKeeper } from './kept-counts.ts';
import { type Facet, facets, type ProfileSearch, type SearchAnswer, type Sort } from './port.ts';
import type { ProfileQuery } from './query.ts';
import { fewestOf, places, turnOf, turnsInAWeek } from './ranking.ts';
import { askedWords } from './words.ts';

type Reader = Pick<Database, 'execute'>;

/** @param db as the portal's role: the table carries grants, so no actor is needed. */
export function postgresSearch(db: Reader): ProfileSearch {
  const keeper = countKeeper();
  return {
    search: (query) => search(db, keeper, query),
    // A row is published and withdrawn in its command's own transaction.
    upsert: async () => {},
    remove: async () => {},
    rebuild: async () => {},
    health: async () => {
      const [row] = await db.execute<{ version: string }>(
        sql`select current_setting('server_version') as version`,
      );
      return { engine: 'postgres', ok: true, version: row?.version ?? null };
    },
  };
}

/** With counts that are kept, only the page is read; without, or once the list has changed, all of it. */
async function search(db: Reader, keeper: CountKeeper, query: ProfileQuery): Promise<SearchAnswer> {
  const kept = keeper.find(query);
  const page = kept && (await readPage(db, query, kept.snapshot));
  if (kept && page) {
    return { numbers: page, total: kept.total, counts: kept.counts, engine: 'postgres' };
  }
  const { snapshot, ...answer } = await readWhole(db, query);
  keeper.keep(query, { snapshot, total: answer.total, counts: answer.counts });
  return answer;
}

/** The numbers of a page; null when something has changed on the list since a snapshot was taken. */
async function readPage(
  db: Reader,
  query: ProfileQuery,
  snapshot: string,
): Promise<readonly string[] | null> {
  const { words } = askedWords(query.text, query.lang);
  const asked = conditionsFor(query);
  const [row] = await db.execute<{ changed: boolean; numbers: string[] }>(sql`
    select exists (
      select from app.list_change
      where xid >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
        and not pg_visible_in_snapshot(xid, ${snapshot}::pg_snapshot)
    ) as changed,
    array(
      select number from (
        select number, limit_on, posted_on, need_week, place, family_size, size_facet,
          ${foundAsTyped(words, query.lang)} as words_found
          ${query.sort === 'fit' ? fitColumns(query.fit) : sql``}
        from published_profile where ${wholeCondition(asked)}
      ) asked
      order by ${order(query.sort, words.length > 0, query.today)}, number collate "C"
      limit ${query.pageSize}::int offset ${(query.page - 1) * query.pageSize}::bigint
    ) as numbers`);
  return row && !row.changed ? row.numbers : null;
}

/** How many of the words a row holds as they were typed: the others it holds with an error forgiven. */
function foundAsTyped(words: readonly string[], lang: 'en' | 'fr'): SQL {
  return sumOf(words.map((word) => sql`(${wordsOf(lang)} @@ ${`${word}:*`}::tsquery)::int`));
}

/**
 * Numbers, total and counts in one statement, so that they are of one moment. `asked` holds the
 * profiles that match the text and the ranges, each with one bit per facet whose filter it misses:
 * the list is those that miss none, and a facet counts those that miss none but itself.
 */
async function readWhole(
  db: Reader,
  query: ProfileQuery,
): Promise<SearchAnswer & { readonly snapshot: string }> {
  const { words } = askedWords(query.text, query.lang);
  const { always, byFacet } = conditionsFor(query);
  const missed = facets.flatMap((facet, bit) => {
    const condition = byFacet.get(facet);
    return condition ? [sql`case when ${condition} then 0 else ${1 << bit}::int end`] : [];
  });
  const counted = facets.filter((facet) => facet !== 'fit' || query.fit !== null);

  const rows = await db.execute<{
    snapshot: string;
    total: number;
    numbers: string[];
    counts: Readonly<Record<string, number>>;
  }>(sql`
    with profiles as (
      select number, limit_on, posted_on, priority, stream, medical_level, province, community,
        languages, needs, family_size, size_facet, need_week, place,
        limit_on - ${query.today}::date as days_left, ${travelState} as travel,
        ${foundAsTyped(words, query.lang)} as words_found, ${sumOf(missed)} as missed
        ${query.fit ? sql`, ${fitValuesOfRow(query.fit)} as fits` : sql``}
        ${query.sort === 'fit' ? fitColumns(query.fit) : sql``}
      from published_profile
      where ${sql.join([...always], sql` and `)}
    ), asked as materialized (
      select *, ${daysLeftBucket} as days_left_bucket from profiles
    )
    select pg_current_snapshot()::text as snapshot,
      (select count(*)::int from asked where missed = 0) as total,
      array(
        select number from asked where missed = 0
        order by ${order(query.sort, words.length > 0, query.today)}, number collate "C"
        limit ${query.pageSize}::int offset ${(query.page - 1) * query.pageSize}::bigint
      ) as numbers,
      (select coalesce(jsonb_object_agg(value, n), '{}') from (
        select value, count(*)::int as n from asked, unnest(${sql.join(counted.map(valuesOf), sql` || `)}) as value
        where value is not null group by value
      ) counted) as counts`);

  const row = rows[0];
  if (!row) throw new Error('A search answers exactly one row');
  return {
    snapshot: row.snapshot,
    numbers: row.numbers,
    total: row.total,
    counts: byFacetOf(row.counts),
    engine: 'postgres',
  };
}

const sumOf = (numbers: readonly SQL[]) =>
  numbers.length > 0 ? sql.join([...numbers], sql` + `) : sql`0`;

function fitColumns(terms: FitTerms | null): SQL {
  const { met, notMet } = fitTotalsOfRow(terms);
  return sql`, ${met} as fit_met, ${notMet} as fit_not_met`;
}

/** Queries asked of one profile in one statement: as many as its parameters allow with room to spare. */
const mostAtOnce = 200;

/**
 * Which of many queries a live profile matches, by the conditions with which they are searched;
 * answers their places in `queries`. None when the profile is not live.
 */
export async function matchingQueries(
  db: Reader,
  number: string,
  queries: readonly ProfileQuery[],
): Promise<number[]> {
  const matching: number[] = [];
  for (let start = 0; start < queries.length; start += mostAtOnce) {
    const conditions = queries
      .slice(start, start + mostAtOnce)
      .map((query) => wholeCondition(conditionsFor(query)));
    const [row] = await db.execute<{ matches: boolean[] }>(sql`
      select array[${sql.join(conditions, sql`, `)}] as matches
      from published_profile where number = ${number}`);
    row?.matches.forEach((matches, at) => {
      if (matches) matching.push(start + at);
    });
  }
  return matching;
}

/** "need:vision" → 12 as counts of each facet. */
function byFacetOf(counted: Readonly<Record<string, number>>): SearchAnswer['counts'] {
  const counts = Object.fromEntries(facets.map((facet) => [facet, {}])) as Record<
    Facet,
    Record<string, number>
  >;
  for (const [key, count] of Object.entries(counted)) {
    const end = key.indexOf(':');
    counts[key.slice(0, end) as Facet][key.slice(end + 1)] = count;
  }
  return counts;
}

const single = {
  community: sql`community`,
  size: sql`size_facet`,
  priority: sql`priority`,
  stream: sql`stream`,
  medical: sql`medical_level`,
  province: sql`province`,
  daysLeft: sql`days_left_bucket`,
  travel: sql`travel`,
} satisfies Record<Exclude<Facet, keyof typeof several>, SQL>;
const several = { language: sql`languages`, need: sql`needs`, fit: sql`fits` } as const;

function isSeveral(facet: Facet): facet is keyof typeof several {
  return facet in several;
}

/** The row's values of a facet as "facet:value", when the row misses no other facet's filter. */
function valuesOf(facet: Facet): SQL {
  const others = sql`missed & ${~(1 << facets.indexOf(facet))}::int = 0`;
  return isSeveral(facet)
    ? sql`case when ${others} then array(select ${`${facet}:`}::text || v from unnest(${several[facet]}) as v) end`
    : sql`array[case when ${others} then ${`${facet}:`}::text || ${single[facet]} end]`;
}

const daysLeftBucket = sql`case ${sql.join(
  Object.entries(daysLeftBuckets).map(([code, { to }]) =>
    to === null ? sql`else ${code}` : sql`when days_left <= ${to}::int then ${code}`,
  ),
  sql` `,
)} end`;

const sizeToSortBy = sql`coalesce(family_size, case size_facet ${sql.join(
  Object.entries(fewestOf).flatMap(([code, fewest]) =>
    fewest === null ? [] : [sql`when ${code} then ${fewest}::int`],
  ),
  sql` `,
)} end)`;

/** The recommended order's keys are kept with the row (ranking.ts; migration 0009). */
function order(sort: Sort, hasWords: boolean, today: string): SQL {
  switch (sort) {
    case 'recommended':
      // Words found as typed come before words found with an error forgiven.
      return hasWords
        ? sql`words_found desc, need_week`
        : sql`need_week, (place + ${(turnOf(today) * places) / turnsInAWeek}::int) % ${places}::int`;
    case 'daysLeft':
      return sql`limit_on`;
    case 'fit':
      return sql`fit_not_met, fit_met desc, limit_on`;
    case 'newest':
      return sql`posted_on desc`;
    case 'largest':
      return sql`${sizeToSortBy} desc nulls last`;
    case 'smallest':
      return sql`${sizeToSortBy} asc nulls last`;
  }
}
