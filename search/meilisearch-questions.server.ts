/** What is asked of the index: a list with its counts, and values found by their names. */
import type { Index, Meilisearch, MultiSearchQuery } from 'meilisearch';
import {
  type DaysLeftBucket,
  daysLeftBucketCodes,
  daysLeftBuckets,
  type FitValue,
  fitValues,
} from './facet-values.ts';
import { fitTestsOf, isSeveral, nothingKnown, type Test } from './fit-tests.ts';
import {
  attributes,
  type Held,
  type HeldFacet,
  heldFacets,
  nameAttributes,
  searched,
} from './meilisearch-held.server.ts';
import {
  type Facet,
  type FoundValues,
  facets,
  longFacets,
  type SearchAnswer,
  type Totals,
  type TypedNames,
} from './port.ts';
import type { ProfileQuery } from './query.ts';
import { epochDay, turnOf } from './ranking.ts';
import { typedWords, valuesNamed } from './value-names.ts';
import { askedWords } from './words.ts';

/** The list, and one more question per facet that narrows it, since a facet does not narrow itself. */
export async function search(
  client: Meilisearch,
  live: string,
  query: ProfileQuery,
): Promise<SearchAnswer> {
  const { words, conditions, filterBut } = asking(query);
  const common = {
    indexUid: live,
    ...words,
    attributesToRetrieve: ['number'],
  } satisfies MultiSearchQuery;
  const sort = sortOf(query, words.q !== '');
  const narrowing = heldFacets.filter((facet) => conditions.has(facet));
  const countOnly = { ...common, page: 1, hitsPerPage: 0 } satisfies MultiSearchQuery;
  const fitTests = query.fit && fitTestsOf(query.fit);

  const { results } = await client.multiSearch<
    { queries: MultiSearchQuery[] },
    Pick<Held, 'number'>
  >({
    queries: [
      {
        ...common,
        filter: filterBut(),
        facets: heldFacets
          .filter((facet) => !conditions.has(facet))
          .map((facet) => attributes[facet]),
        page: query.page,
        hitsPerPage: query.pageSize,
        ...(sort ? { sort } : {}),
      },
      ...narrowing.map((facet) => ({
        ...countOnly,
        filter: filterBut(facet),
        facets: [attributes[facet]],
      })),
      // What fits is held nowhere: each of its values is a question of its own.
      ...(fitTests ? fitValues.map((value) => filterOf(fitTests[value])) : []).map((fits) => ({
        ...countOnly,
        filter: [...filterBut('fit'), fits],
      })),
    ],
  });

  const [first] = results;
  if (!first || !('totalHits' in first)) throw new Error('Meilisearch left the list unanswered');
  const distribution = (facet: HeldFacet) => {
    const result = results[narrowing.indexOf(facet) + 1] ?? first;
    return result.facetDistribution?.[attributes[facet]] ?? {};
  };
  const fits = fitValues.flatMap((value, at): [FitValue, number][] => {
    const result = fitTests && results[1 + narrowing.length + at];
    const count = result && 'totalHits' in result ? Number(result.totalHits) : 0;
    return count > 0 ? [[value, count]] : [];
  });
  return {
    numbers: first.hits.map(({ number }) => number),
    total: Number(first.totalHits),
    counts: Object.fromEntries(
      facets.map((facet) => [
        facet,
        facet === 'fit'
          ? Object.fromEntries(fits)
          : facet === 'daysLeft'
            ? byBucket(distribution(facet), epochDay(query.today))
            : distribution(facet),
      ]),
    ) as SearchAnswer['counts'],
    engine: 'meilisearch',
  };
}

/** One question for each query, asked together. */
export async function totals(
  client: Meilisearch,
  live: string,
  queries: readonly ProfileQuery[],
): Promise<Totals> {
  if (queries.length === 0) return { totals: [], engine: 'meilisearch' };
  const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }>({
    queries: queries.map((query) => {
      const { words, filterBut } = asking(query);
      return { indexUid: live, ...words, filter: filterBut(), page: 1, hitsPerPage: 0 };
    }),
  });
  const totals = queries.map((_query, at) => {
    const result = results[at];
    if (!result || !('totalHits' in result)) throw new Error('Meilisearch left a total unanswered');
    return Number(result.totalHits);
  });
  return { totals, engine: 'meilisearch' };
}

/** What a query asks of the index: its words, and filters with one facet's left out. */
function asking(query: ProfileQuery) {
  const text = askedWords(query.text, query.lang);
  const conditions = new Map<Facet, (string | string[])[]>();
  for (const facet of facets) {
    const values = query.filters[facet] ?? [];
    if (values.length > 0) conditions.set(facet, conditionOf(facet, values, query));
  }
  const filterBut = (left?: Facet): (string | string[])[] => [
    `limitDay >= ${epochDay(query.today)}`,
    ...(text.numbers.length > 0 ? [`number IN ${list(text.numbers)}`] : []),
    ...rangeFilters(query),
    ...[...conditions].filter(([facet]) => facet !== left).flatMap(([, condition]) => condition),
  ];
  const words = {
    q: text.words.join(' '),
    matchingStrategy: 'all' as const,
    attributesToSearchOn: [...searched[query.lang]],
  };
  return { words, conditions, filterBut };
}

/** One question for each facet in which something is typed: one, as a rule. */
export async function findValues(
  index: Index<Held>,
  query: ProfileQuery,
  typed: TypedNames,
  lang: ProfileQuery['lang'],
): Promise<FoundValues> {
  const { words, filterBut } = asking(query);
  const found = longFacets.map(async (facet) => {
    const name = typed[facet];
    if (name === undefined) return [];
    const values = valuesNamed(facet, name, lang);
    const counts: Record<string, number> = Object.fromEntries(values.map((value) => [value, 0]));
    const { facetHits } = await index.searchForFacetValues({
      facetName: nameAttributes[facet],
      facetQuery: `${lang} ${longest(typedWords(name, lang))}`,
      ...words,
      filter: filterBut(facet),
      exhaustiveFacetCount: true,
    });
    for (const hit of facetHits) {
      const value = hit.value.slice(hit.value.lastIndexOf(' ') + 1);
      // Of several words it looks for one; it also forgives an error in the first letter or a number.
      if (Object.hasOwn(counts, value)) counts[value] = hit.count;
    }
    return [[facet, counts]];
  });
  return { counts: Object.fromEntries((await Promise.all(found)).flat()), engine: 'meilisearch' };
}

const longest = (words: readonly string[]): string =>
  words.reduce((one, other) => (other.length > one.length ? other : one), '');

function conditionOf(
  facet: Facet,
  values: readonly string[],
  query: ProfileQuery,
): (string | string[])[] {
  if (facet === 'fit') {
    const tests = fitTestsOf(query.fit ?? nothingKnown);
    return [filterOf({ any: (values as FitValue[]).map((value) => tests[value]) })];
  }
  if (facet !== 'daysLeft') return [`${attributes[facet]} IN ${list(values)}`];
  const today = epochDay(query.today);
  const ranges = (values as DaysLeftBucket[]).map((bucket) => {
    const { from, to } = daysLeftBuckets[bucket];
    return to === null
      ? `limitDay >= ${today + from}`
      : `limitDay ${today + from} TO ${today + to}`;
  });
  // An inner list is an OR.
  return [ranges];
}

/** A size that is not stated is null at both ends; an open one at its upper end. */
function rangeFilters({ ranges, today }: ProfileQuery): string[] {
  const { size, daysLeft } = ranges;
  const day = epochDay(today);
  return [
    ...(size ? ['sizeFrom IS NOT NULL'] : []),
    ...(size?.to === undefined ? [] : [`sizeFrom <= ${size.to}`]),
    ...(size?.from === undefined ? [] : [`(sizeTo IS NULL OR sizeTo >= ${size.from})`]),
    ...(daysLeft?.from === undefined ? [] : [`limitDay >= ${day + daysLeft.from}`]),
    ...(daysLeft?.to === undefined ? [] : [`limitDay <= ${day + daysLeft.to}`]),
  ];
}

function filterOf(test: Test): string {
  // Every profile has a limit date after 1970.
  if (typeof test === 'boolean') return test ? 'limitDay >= 0' : 'limitDay < 0';
  if ('not' in test) return `NOT (${filterOf(test.not)})`;
  if ('all' in test) return test.all.map((each) => `(${filterOf(each)})`).join(' AND ');
  if ('any' in test) return test.any.map((each) => `(${filterOf(each)})`).join(' OR ');
  if ('is' in test) return `${test.is} = true`;
  if ('stated' in test) {
    return `${test.stated} ${isSeveral(test.stated) ? 'IS NOT EMPTY' : 'IS NOT NULL'}`;
  }
  if ('in' in test) return `${test.field} IN ${list(test.in)}`;
  return 'atMost' in test ? `${test.field} <= ${test.atMost}` : `${test.field} >= ${test.atLeast}`;
}

/** Values come from dictionaries, numbers from digits; quoted all the same. */
function list(values: readonly string[]): string {
  return `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
}

function byBucket(byDay: Readonly<Record<string, number>>, today: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [day, count] of Object.entries(byDay)) {
    const left = Number(day) - today;
    const bucket = daysLeftBucketCodes.find((code) => {
      const { from, to } = daysLeftBuckets[code];
      return left >= from && (to === null || left <= to);
    });
    if (bucket) counts[bucket] = (counts[bucket] ?? 0) + count;
  }
  return counts;
}

function sortOf(query: ProfileQuery, hasWords: boolean): string[] | null {
  switch (query.sort) {
    case 'recommended':
      return hasWords ? null : ['week:asc', `turn${turnOf(query.today)}:asc`, 'number:asc'];
    case 'daysLeft':
      return ['limitDay:asc', 'number:asc'];
    case 'newest':
      return ['postedDay:desc', 'number:asc'];
    case 'largest':
      return ['size:desc', 'number:asc'];
    case 'smallest':
      return ['size:asc', 'number:asc'];
    case 'fit':
      throw new Error('Meilisearch does not sort by fit: see `answers`');
  }
}
