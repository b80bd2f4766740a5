/**
 * Search in PostgreSQL: the default engine, and the one that answers when the other is away. It
 * reads `published_profile` itself, so it is never behind: there is nothing to feed.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/client.server.ts';
import { daysLeftBuckets } from './facet-values.ts';
import { type Facet, facets, type ProfileSearch, type SearchAnswer, type Sort } from './port.ts';
import type { ProfileQuery } from './query.ts';
import {
  daysPerStep,
  fewestOf,
  highPriorityDays,
  places,
  seenSteps,
  turnOf,
  turnsInAWeek,
} from './ranking.ts';
import { askedWords, oneErrorPattern } from './words.ts';

/** @param db as the portal's role: the table carries grants, so no actor is needed. */
export function postgresSearch(db: Pick<Database, 'execute'>): ProfileSearch {
  return {
    search: (query) => search(db, query),
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

/**
 * Numbers, total and counts in one statement, so that they are of one moment. `asked` holds the
 * profiles that match the text, each with one bit per facet whose filter it misses: the list is
 * those that miss none, and a facet counts those that miss none but itself.
 */
async function search(db: Pick<Database, 'execute'>, query: ProfileQuery): Promise<SearchAnswer> {
  const asked = askedWords(query.text, query.lang);
  const words = query.lang === 'en' ? sql`words_en` : sql`words_fr`;
  const conditions: SQL[] = [sql`limit_on >= ${query.today}::date`];
  if (asked.numbers.length > 0)
    conditions.push(sql`number = any(${sql.param(asked.numbers)}::text[])`);
  for (const word of asked.words) conditions.push(sql`${words} @@ ${meaning(word, query.lang)}`);
  const forgiven =
    asked.words.length === 0
      ? sql`0`
      : sql.join(
          asked.words.map((word) => sql`(${words} @@ ${`${word}:*`}::tsquery)::int`),
          sql` + `,
        );

  const missed = facets.flatMap((facet, bit) => {
    const values = query.filters[facet] ?? [];
    if (values.length === 0) return [];
    return [sql`case when ${matches(facet, values)} then 0 else ${1 << bit}::int end`];
  });

  const rows = await db.execute<{
    total: number;
    numbers: string[];
    counts: Readonly<Record<string, number>>;
  }>(sql`
    with profiles as (
      select number, limit_on, posted_on, priority, stream, medical_level, province, community,
        languages, needs, family_size, size_facet, seen_by,
        limit_on - ${query.today}::date as days_left,
        case when in_canada then 'in_canada' when ready_to_travel then 'ready' else 'not_ready' end as travel,
        ${forgiven} as words_found
      from published_profile
      where ${sql.join(conditions, sql` and `)}
    ), bucketed as (
      select *, ${daysLeftBucket} as days_left_bucket from profiles
    ), asked as materialized (
      select *, ${missed.length > 0 ? sql.join(missed, sql` | `) : sql`0`} as missed from bucketed
    )
    select
      (select count(*)::int from asked where missed = 0) as total,
      array(
        select number from asked where missed = 0
        order by ${order(query.sort, asked.words.length > 0, query.today)}, number collate "C"
        limit ${query.pageSize}::int offset ${(query.page - 1) * query.pageSize}::bigint
      ) as numbers,
      (select coalesce(jsonb_object_agg(value, n), '{}') from (
        select value, count(*)::int as n from asked, unnest(${sql.join(facets.map(valuesOf), sql` || `)}) as value
        where value is not null group by value
      ) counted) as counts`);

  const row = rows[0];
  if (!row) throw new Error('A search answers exactly one row');
  return {
    numbers: row.numbers,
    total: row.total,
    counts: byFacet(row.counts),
    engine: 'postgres',
  };
}

/** "need:vision" → 12 as counts of each facet. */
function byFacet(counted: Readonly<Record<string, number>>): SearchAnswer['counts'] {
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

/** The words a typed word may stand for, as one tsquery, found before the profiles are. */
function meaning(word: string, lang: 'en' | 'fr'): SQL {
  const pattern = oneErrorPattern(word);
  if (pattern === null) return sql`${`${word}:*`}::tsquery`;
  const initial = Array.from(word)[0] ?? '';
  return sql`(select concat_ws(' | ', ${`${word}:*`}::text, string_agg(word, ' | '))::tsquery
    from app.known_word
    where language = ${lang} and starts_with(word, ${initial}) and word ~ ${pattern})`;
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
  fit: sql`null::text`,
} satisfies Record<Exclude<Facet, 'language' | 'need'>, SQL>;
const several = { language: sql`languages`, need: sql`needs` } as const;

function isSeveral(facet: Facet): facet is keyof typeof several {
  return facet in several;
}

function matches(facet: Facet, values: readonly string[]): SQL {
  const given = sql`${sql.param(values)}::text[]`;
  // A profile without a community matches none of them.
  return isSeveral(facet)
    ? sql`${several[facet]} && ${given}`
    : sql`coalesce(${single[facet]} = any(${given}), false)`;
}

/** The row's values of a facet as "facet:value", when the row misses no other facet's filter. */
function valuesOf(facet: Facet, bit: number): SQL {
  const others = sql`missed & ${~(1 << bit)}::int = 0`;
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

/** See ranking.ts: the same keys, computed here from the row. */
const weekOfNeed = sql`floor((limit_on - date '1970-01-01'
  - case priority when 'high' then ${highPriorityDays}::int else 0 end
  + width_bucket(seen_by, ${sql.param([...seenSteps])}::int[]) * ${daysPerStep}::int) / 7.0)`;
const place = sql`('x' || left(encode(sha256(convert_to(number, 'UTF8')), 'hex'), 6))::bit(24)::int`;

function order(sort: Sort, hasWords: boolean, today: string): SQL {
  switch (sort) {
    case 'recommended':
      // Words found as typed come before words found with an error forgiven.
      return hasWords
        ? sql`words_found desc, ${weekOfNeed}`
        : sql`${weekOfNeed}, (${place} + ${(turnOf(today) * places) / turnsInAWeek}::int) % ${places}::int`;
    case 'daysLeft':
    case 'fit':
      return sql`limit_on`;
    case 'newest':
      return sql`posted_on desc`;
    case 'largest':
      return sql`${sizeToSortBy} desc nulls last`;
    case 'smallest':
      return sql`${sizeToSortBy} asc nulls last`;
  }
}
