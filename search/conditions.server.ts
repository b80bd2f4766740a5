/** What a query asks of a row of `published_profile`, in SQL: the same for the list and for alerts. */
import { type SQL, sql } from 'drizzle-orm';
import { type CivilDate, isCivilDate } from '#app/domain/clock/civil-date.ts';
import type { FitTerms } from '#app/domain/fit/fit.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { type DaysLeftBucket, daysLeftBuckets, type FitValue } from './facet-values.ts';
import {
  conditionsOf,
  fitTestsOf,
  isSeveral,
  needsOf,
  nothingKnown,
  type Test,
} from './fit-tests.ts';
import { type Facet, facets } from './port.ts';
import type { ProfileQuery } from './query.ts';
import { type AskedWords, askedWords, oneErrorPattern } from './words.ts';

/** A query's conditions: those that narrow everything, and one for each facet that narrows. */
export interface Conditions {
  readonly always: readonly SQL[];
  readonly byFacet: ReadonlyMap<Facet, SQL>;
}

export function conditionsFor(query: ProfileQuery): Conditions {
  const byFacet = new Map<Facet, SQL>();
  for (const facet of facets) {
    const values = query.filters[facet] ?? [];
    if (values.length > 0) byFacet.set(facet, facetCondition(facet, values, query));
  }
  return {
    always: [
      sql`limit_on >= ${theDay(query.today)}`,
      ...textConditions(askedWords(query.text, query.lang), query.lang),
      ...rangeConditions(query),
    ],
    byFacet,
  };
}

/** In the statement and not beside it: what asks for nothing else is then planned once a day. */
function theDay(today: CivilDate): SQL {
  if (!isCivilDate(today)) throw new Error('a search is for a day');
  return sql.raw(`date '${today}'`);
}

/** All of them as one condition. */
export function wholeCondition({ always, byFacet }: Conditions): SQL {
  return sql`(${sql.join([...always, ...byFacet.values()], sql` and `)})`;
}

function textConditions({ numbers, words }: AskedWords, lang: Lang): SQL[] {
  return [
    ...(numbers.length > 0 ? [sql`number = any(${textArray(numbers)})`] : []),
    ...words.map((word) => sql`${wordsOf(lang)} @@ ${meaning(word, lang)}`),
  ];
}

export const wordsOf = (lang: Lang) => (lang === 'en' ? sql`words_en` : sql`words_fr`);

/**
 * The words a typed word may stand for, as one tsquery, found before the profiles are.
 * @param weight `A` for those among a profile's names only.
 */
export function meaning(word: string, lang: Lang, weight: '' | 'A' = ''): SQL {
  const pattern = oneErrorPattern(word);
  if (pattern === null) return sql`${`${word}:*${weight}`}::tsquery`;
  const initial = Array.from(word)[0] ?? '';
  return sql`(select concat_ws(' | ', ${`${word}:*${weight}`}::text, string_agg(word || ${weight && `:${weight}`}::text, ' | '))::tsquery
    from app.known_word
    where language = ${lang} and starts_with(word, ${initial}) and word ~ ${pattern})`;
}

/** A size that is not stated is in no range; one without an upper end reaches past every range's. */
function rangeConditions({ ranges, today }: ProfileQuery): SQL[] {
  const { size, daysLeft } = ranges;
  const conditions: SQL[] = [];
  if (size) conditions.push(sql`size_from is not null`);
  if (size?.to !== undefined) conditions.push(sql`size_from <= ${size.to}::int`);
  if (size?.from !== undefined) {
    conditions.push(sql`(size_to is null or size_to >= ${size.from}::int)`);
  }
  if (daysLeft?.from !== undefined) {
    conditions.push(sql`limit_on >= ${today}::date + ${daysLeft.from}::int`);
  }
  if (daysLeft?.to !== undefined) {
    conditions.push(sql`limit_on <= ${today}::date + ${daysLeft.to}::int`);
  }
  return conditions;
}

export const travelState = sql`case when in_canada then 'in_canada' when ready_to_travel then 'ready' else 'not_ready' end`;

/** The columns of facets that a row holds: those of one value, and those of several. */
export const facetColumns = {
  one: {
    community: sql`community`,
    size: sql`size_facet`,
    priority: sql`priority`,
    stream: sql`stream`,
    medical: sql`medical_level`,
    province: sql`province`,
  },
  several: { language: sql`languages`, need: sql`needs` },
} satisfies Record<string, Partial<Record<Facet, SQL>>>;

function facetCondition(facet: Facet, values: readonly string[], query: ProfileQuery): SQL {
  switch (facet) {
    case 'language':
    case 'need':
      return amongSeveral(facetColumns.several[facet], values);
    case 'daysLeft':
      return daysLeftCondition(values as DaysLeftBucket[], query.today);
    case 'fit':
      return testOfRow({ any: (values as FitValue[]).map((value) => fitTests(query.fit)[value]) });
    case 'travel':
      return isAmong(travelState, values);
    default:
      return isAmong(facetColumns.one[facet], values);
  }
}

/** A profile without a value, such as one without a community, is among none. */
const isAmong = (value: SQL, values: readonly string[]) =>
  sql`coalesce(${value} = any(${textArray(values)}), false)`;

const amongSeveral = (column: SQL, values: readonly string[]) =>
  sql`(${column} && ${textArray(values)})`;

function daysLeftCondition(buckets: readonly DaysLeftBucket[], today: string): SQL {
  const each = buckets.map((code) => {
    const { from, to } = daysLeftBuckets[code];
    const begin = sql`limit_on >= ${today}::date + ${from}::int`;
    return to === null ? begin : sql`(${begin} and limit_on <= ${today}::date + ${to}::int)`;
  });
  return sql`(${sql.join(each, sql` or `)})`;
}

const fitTests = (terms: FitTerms | null) => fitTestsOf(terms ?? nothingKnown);

/** The values of the facet `fit` that a row has, as a text array. */
export function fitValuesOfRow(terms: FitTerms): SQL {
  const values = Object.entries(fitTests(terms)).map(
    ([value, test]) => sql`case when ${testOfRow(test)} then ${value}::text end`,
  );
  return sql`array[${sql.join(values, sql`, `)}]`;
}

/** How many lines of a row's comparison are met, and how many are not: fitTotals in SQL. */
export function fitTotalsOfRow(terms: FitTerms | null): {
  readonly met: SQL;
  readonly notMet: SQL;
} {
  const lines = conditionsOf(terms ?? nothingKnown);
  const needs = needsOf(terms ?? nothingKnown);
  const total = (tests: readonly Test[], codes: readonly string[]) =>
    sql.join(
      [
        ...tests.map((test) => sql`${testOfRow(test)}::int`),
        sql`(select count(*)::int from unnest(needs) as need where need = any(${textArray(codes)}))`,
      ],
      sql` + `,
    );
  return {
    met: total(
      lines.map(({ met }) => met),
      needs.met,
    ),
    notMet: total(
      lines.map(({ notMet }) => notMet),
      needs.notMet,
    ),
  };
}

const fieldColumns = {
  province: sql`province`,
  community: sql`community`,
  contactsProvince: sql`contacts_province`,
  contactsCommunity: sql`contacts_community`,
  originCountry: sql`origin_country`,
  originRegion: sql`origin_region`,
  languages: sql`languages`,
  needs: sql`needs`,
  sizeFrom: sql`size_from`,
  sizeTo: sql`size_to`,
  accessibleHousing: sql`accessible_housing`,
  speaksEnglish: sql`speaks_english`,
  speaksFrench: sql`speaks_french`,
} as const;

/** A test of a row: true or false, never null. */
export function testOfRow(test: Test): SQL {
  if (typeof test === 'boolean') return test ? sql`true` : sql`false`;
  if ('not' in test) return sql`not ${testOfRow(test.not)}`;
  if ('all' in test) return sql`(${sql.join(test.all.map(testOfRow), sql` and `)})`;
  if ('any' in test) return sql`(${sql.join(test.any.map(testOfRow), sql` or `)})`;
  if ('is' in test) return fieldColumns[test.is];
  if ('stated' in test) {
    const column = fieldColumns[test.stated];
    return isSeveral(test.stated)
      ? sql`(cardinality(${column}) > 0)`
      : sql`(${column} is not null)`;
  }
  const column = fieldColumns[test.field];
  if ('in' in test) {
    return isSeveral(test.field) ? amongSeveral(column, test.in) : isAmong(column, test.in);
  }
  return 'atMost' in test
    ? sql`coalesce(${column} <= ${test.atMost}::int, false)`
    : sql`coalesce(${column} >= ${test.atLeast}::int, false)`;
}

function textArray(values: readonly string[]): SQL {
  return sql`${sql.param([...values])}::text[]`;
}
