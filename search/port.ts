import type { ProfileQuery } from './query.ts';

/** Facets of the browse page. OR within one, AND between. `fit` depends on the group that asks. */
export const facets = [
  'community',
  'language',
  'size',
  'need',
  'priority',
  'stream',
  'medical',
  'province',
  'daysLeft',
  'travel',
  'fit',
] as const;
export type Facet = (typeof facets)[number];

/** Facets with more values than can be read through: one is found in them by its name. */
export const longFacets = ['language', 'need', 'community'] as const satisfies readonly Facet[];
export type LongFacet = (typeof longFacets)[number];
/** What is typed to find a value of each; where nothing is, there is no entry. */
export type TypedNames = Readonly<Partial<Record<LongFacet, string>>>;

/** Numbers that can be asked for from one to another. */
export const rangeNames = ['size', 'daysLeft'] as const;
export type RangeName = (typeof rangeNames)[number];

/** `fit`: fewest not met, then most met, then least time left. */
export const sorts = ['recommended', 'daysLeft', 'newest', 'largest', 'smallest', 'fit'] as const;
export type Sort = (typeof sorts)[number];

/** Names the engine that answered, so that the page can say when the index was away. */
export type EngineName = 'postgres' | 'meilisearch';

export interface SearchAnswer {
  /** Profile numbers of this page, in order. Every hit is re-read from the database before it is shown. */
  readonly numbers: readonly string[];
  /** Exact number of profiles that match. */
  readonly total: number;
  /** How many the list would hold with a value: exact, and disjunctive (a facet does not narrow itself). */
  readonly counts: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
  readonly engine: EngineName;
  /** Set when the engine that should have answered was away. */
  readonly standsIn?: true;
}

export interface FoundValues {
  /**
   * The values that are named by what was typed, for each facet in which something was. Exact and
   * disjunctive, as `SearchAnswer.counts`; 0 for one that the list would not hold.
   */
  readonly counts: Readonly<Partial<Record<LongFacet, Readonly<Record<string, number>>>>>;
  readonly engine: EngineName;
}

export interface Totals {
  /** How many profiles each query matches: exact, in the order asked. */
  readonly totals: readonly number[];
  readonly engine: EngineName;
}

/** One way to search live profiles, whichever engine stands behind it. */
export interface ProfileSearch {
  /** Whether it can answer this at all; without it, anything. Then nobody calls it away. */
  answers?(query: ProfileQuery): boolean;
  /** @param query what is asked, already checked; days left count from `query.today`. */
  search(query: ProfileQuery): Promise<SearchAnswer>;
  /**
   * Finds values of long facets by their names, beside a query: each word
   * typed begins a word of the name, or of what else that is called, one error forgiven from four
   * letters on (`valuesNamed`).
   * @param lang of the names: the reader's. The query's is that of its words.
   */
  findValues(
    query: ProfileQuery,
    typed: TypedNames,
    lang?: ProfileQuery['lang'],
  ): Promise<FoundValues>;
  /** Counts what each of some queries matches, and nothing else: neither a page nor what facets hold. */
  totals(queries: readonly ProfileQuery[]): Promise<Totals>;
}
