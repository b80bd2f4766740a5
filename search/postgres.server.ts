/**
 * Search in PostgreSQL: the default engine, and the one that answers when the other is away. It
 * reads `published_profile` itself, so it is never behind: there is nothing to feed.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { FitTerms } from '#app/domain/fit/fit.ts';
import type { Lang } from '#app/i18n/lang.ts';
import type { Database } from '#db/client.server.ts';
import {
  conditionsFor,
  facetColumns,
  fitTotalsOfRow,
  fitValuesOfRow,
  meaning,
  travelState,
  wholeCondition,
  wordsOf,
} from './conditions.server.ts';
import { daysLeftBuckets } from './facet-values.ts';
import { type CountKeeper, countKeeper, type KeptCounts } from './kept-counts.ts';
import {
  type Facet,
  type FoundValues,
  facets,
  longFacets,
  type ProfileSearch,
  type SearchAnswer,
  type Sort,
  type Totals,
  type TypedNames,
} from './port.ts';
import type { ProfileQuery } from './query.ts';
import { fewestOf, places, turnOf, turnsInAWeek } from './ranking.ts';
import { valuesNamed } from './value-names.ts';
import { askedWords } from './words.ts';

type Reader = Pick<Database, 'execute'>;

/** @param db as the portal's role: the table carries grants, so no actor is needed. */
export function postgresSearch(db: Reader): ProfileSearch {
  const keeper = countKeeper();
  return {
    search: (query) => search(db, keeper, query),
    findValues: (query, typed, lang = query.lang) => findValues(db, keeper, query, typed, lang),
    totals: (queries) => totals(db, queries),
  };
}

/** With counts that are kept, only what has changed since is counted; without, all of the list is. */
async function search(db: Reader, keeper: CountKeeper, query: ProfileQuery): Promise<SearchAnswer> {
  const kept = keeper.find(query);
  const answer =
    (kept && ((await readPage(db, query, kept)) ?? (await carryForward(db, query, kept)))) ??
    (await countWhole(db, query));
  const { snapshot, numbers, total, counts } = answer;
  keeper.keep(query, { snapshot, total, counts });
  return { numbers, total, counts, engine: 'postgres' };
}

/** Names are found among those of all values; their counts are the list's, kept since it was shown. */
async function findValues(
  db: Reader,
  keeper: CountKeeper,
  query: ProfileQuery,
  typed: TypedNames,
  lang: ProfileQuery['lang'],
): Promise<FoundValues> {
  const { counts } = await search(db, keeper, { ...query, page: 1, pageSize: 0 });
  const found = longFacets.flatMap((facet) => {
    const name = typed[facet];
    if (name === undefined) return [];
    const values = valuesNamed(facet, name, lang);
    return [[facet, Object.fromEntries(values.map((value) => [value, counts[facet][value] ?? 0]))]];
  });
  return { counts: Object.fromEntries(found), engine: 'postgres' };
}

/** Each is counted by itself in one statement, by whatever index narrows it most. */
async function totals(db: Reader, queries: readonly ProfileQuery[]): Promise<Totals> {
  const counts = queries.map(
    (query) => sql`(select count(*)::int from published_profile
      where ${wholeCondition(conditionsFor(query))})`,
  );
  const [row] = await db.execute<{ totals: number[] }>(
    sql`select array[${sql.join(counts, sql`, `)}]::int[] as totals`,
  );
  return { totals: row?.totals ?? [], engine: 'postgres' };
}

/** A page of the list and its counts, of one moment: what the statement that read both could see. */
type Answered = KeptCounts & Pick<SearchAnswer, 'numbers'>;

async function countWhole(db: Reader, query: ProfileQuery): Promise<Answered> {
  const [row] = await db.execute<Row>(sql`
    with ${counting(query, sql`(select *, 1 as sign from published_profile) live`)}
    select pg_current_snapshot()::text as snapshot, ${page(query)} as numbers, ${sums} as sums`);
  if (!row?.sums) throw new Error('A search answers exactly one row');
  return { ...row, ...countsOf(row.sums) };
}

/** A page beside the kept counts; null when something has changed on the list since they were counted. */
async function readPage(
  db: Reader,
  query: ProfileQuery,
  kept: KeptCounts,
): Promise<Answered | null> {
  const [row] = await db.execute<{ snapshot: string; numbers: string[] | null }>(sql`
    select pg_current_snapshot()::text as snapshot,
      case when (select xid ${changesSince(kept)} order by xid limit 1) is null
        then ${page(query)} end as numbers`);
  return row?.numbers ? { ...kept, ...row, numbers: row.numbers } : null;
}

/** What was not there to be seen when counts were counted, whenever it began. */
function changesSince({ snapshot }: KeptCounts): SQL {
  return sql`from app.list_change
    where xid >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
      and not pg_visible_in_snapshot(xid, ${snapshot}::pg_snapshot)`;
}

/**
 * The page, and the kept counts with what has become visible since they were counted: each row that
 * changed is taken off as it was and added as it became, by the very counting of the whole list. Null
 * when so much has changed that all is to be counted anew.
 */
async function carryForward(
  db: Reader,
  query: ProfileQuery,
  kept: KeptCounts,
): Promise<Answered | null> {
  const [row] = await db.execute<Row>(sql`
    with worthwhile as (
      select greatest(${fewestWorthwhile}::int, reltuples / ${profilesForAChange}::int)::int as most
      from pg_class where oid = 'published_profile'::regclass
    ), changes as materialized (
      select was, became ${changesSince(kept)} limit (select most + 1 from worthwhile)
    ), ${counting(query, changedRows)}
    select pg_current_snapshot()::text as snapshot, ${page(query)} as numbers,
      case when (select count(*) <= (select most from worthwhile)
        and count(*) = count(coalesce(was, became)) from changes) then ${sums} end as sums`);
  if (!row?.sums) return null;
  const changed = countsOf(row.sums);
  return {
    ...row,
    total: kept.total + changed.total,
    counts: mapFacets((facet) => added(kept.counts[facet], changed.counts[facet])),
  };
}

/**
 * A row that changed costs as much as so many that are counted where they lie: it is read twice, out of
 * JSON. Measured with 1,000, 10,000 and 100,000 live profiles.
 */
const profilesForAChange = 20;
const fewestWorthwhile = 100;

/** Both sides of each change, as rows of the list; one that says nothing is not among them. */
const changedRows = sql`(
  select profile.*, side.sign
  from changes, lateral (values (was, -1), (became, 1)) side (profile, sign),
    jsonb_populate_record(null::published_profile, side.profile) profile
  where side.profile is not null
) changed`;

type Row = {
  readonly snapshot: string;
  readonly numbers: string[];
  /** "need:vision" → 12, and the total under "". */
  readonly sums: Readonly<Record<string, number>> | null;
};

function page(query: ProfileQuery): SQL {
  const { words } = askedWords(query.text, query.lang);
  return sql`array(
    select number from (
      select number, limit_on, posted_on, need_week, place, family_size, size_facet,
        ${foundAsTyped(words, query.lang)} as words_found,
        ${foundByName(words, query.lang)} as words_named
        ${query.sort === 'fit' ? fitColumns(query.fit) : sql``}
      from published_profile where ${wholeCondition(conditionsFor(query))}
    ) asked
    order by ${order(query.sort, words.length > 0, query.today)}, number collate "C"
    ${pageOf(query)}
  )`;
}

function pageOf({ page, pageSize }: ProfileQuery): SQL {
  const before = (page - 1) * pageSize;
  return sql`limit ${figure(pageSize)}${before > 0 ? sql` offset ${figure(before)}` : sql``}`;
}

/** In the statement: these are few, and a plan made for any number of rows would suit none. */
const figure = (value: number): SQL => sql.raw(String(Math.trunc(value)));

/** How many of the words a row holds as they were typed: the others it holds with an error forgiven. */
function foundAsTyped(words: readonly string[], lang: Lang): SQL {
  return sumOf(words.map((word) => sql`(${wordsOf(lang)} @@ ${`${word}:*`}::tsquery)::int`));
}

/** How many of the words are among a row's names, as the row was found by each: as typed where it can be. */
function foundByName(words: readonly string[], lang: Lang): SQL {
  const held = wordsOf(lang);
  return sumOf(
    words.map(
      (
        word,
      ) => sql`(case when ${held} @@ ${`${word}:*`}::tsquery then ${held} @@ ${`${word}:*A`}::tsquery
        else ${held} @@ ${meaning(word, lang, 'A')} end)::int`,
    ),
  );
}

/**
 * Rows of the list, each with the sign it counts with, as what they count for. `asked` holds those that
 * match the text and the ranges, each with one bit per facet whose filter it misses: the list is those
 * that miss none, and a facet counts those that miss none but itself. (`offset 0` has a row's expressions
 * worked out once, and not wherever they are named.)
 */
function counting(query: ProfileQuery, rows: SQL): SQL {
  const { always, byFacet } = conditionsFor(query);
  const missed = facets.flatMap((facet, bit) => {
    const condition = byFacet.get(facet);
    return condition ? [sql`case when ${condition} then 0 else ${1 << bit}::int end`] : [];
  });
  const counted = facets.filter((facet) => facet !== 'fit' || query.fit !== null);
  return sql`profiles as (
      select sign, priority, stream, medical_level, province, community, languages, needs, size_facet,
        limit_on - ${query.today}::date as days_left, ${travelState} as travel,
        ${sumOf(missed)} as missed
        ${query.fit ? sql`, ${fitValuesOfRow(query.fit)} as fits` : sql``}
      from ${rows}
      where ${sql.join([...always], sql` and `)}
      offset 0
    ), asked as (
      select *, ${daysLeftBucket} as days_left_bucket from profiles
    ), counted as (
      select value, sum(sign) as n
      from asked, unnest(${sql.join([total, ...counted.map(valuesOf)], sql` || `)}) as value
      where value is not null group by value having sum(sign) <> 0
    )`;
}

/** What `counting` comes to. */
const sums = sql`(select coalesce(jsonb_object_agg(value, n), '{}') from counted)`;

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

const mapFacets = (counts: (facet: Facet) => Record<string, number>): SearchAnswer['counts'] =>
  Object.fromEntries(facets.map((facet) => [facet, counts(facet)])) as SearchAnswer['counts'];

/** "need:vision" → 12 as counts of each facet. */
function countsOf({ '': total = 0, ...sums }: Readonly<Record<string, number>>) {
  const counts = mapFacets(() => ({})) as Record<Facet, Record<string, number>>;
  for (const [key, count] of Object.entries(sums)) {
    const end = key.indexOf(':');
    counts[key.slice(0, end) as Facet][key.slice(end + 1)] = count;
  }
  return { total, counts };
}

/** What comes to nothing is not there, as when it is counted. */
function added(
  kept: Readonly<Record<string, number>>,
  changed: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum: Record<string, number> = { ...kept };
  for (const [value, count] of Object.entries(changed)) {
    sum[value] = (sum[value] ?? 0) + count;
    if (sum[value] === 0) delete sum[value];
  }
  return sum;
}

/** Beside the facets that a row holds: those that `counting` works out. */
const several = { ...facetColumns.several, fit: sql`fits` };
const single = {
  ...facetColumns.one,
  daysLeft: sql`days_left_bucket`,
  travel: sql`travel`,
} satisfies Record<Exclude<Facet, keyof typeof several>, SQL>;

function hasSeveral(facet: Facet): facet is keyof typeof several {
  return facet in several;
}

/** Under "", a row counts for the total when it misses no filter. */
const total = sql`array[case when missed = 0 then '' end]`;

/** The row's values of a facet as "facet:value", when the row misses no other facet's filter. */
function valuesOf(facet: Facet): SQL {
  const others = sql`missed & ${~(1 << facets.indexOf(facet))}::int = 0`;
  return hasSeveral(facet)
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
      // Words found as typed come before words found with an error forgiven, then those found by name.
      return hasWords
        ? sql`words_found desc, words_named desc, need_week`
        : sql`need_week, (place + ${figure((turnOf(today) * places) / turnsInAWeek)}) % ${figure(places)}`;
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
