import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { FitTerms } from '#app/domain/fit/fit.ts';
import type { Lang } from '#app/i18n/lang.ts';
import type { Facet, RangeName, Sort } from './port.ts';

/** Both ends belong to it; an end that is not there is open. At least one is. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
}

/** What a person asks of the list. Made from a URL by `parseQuery`; unknown values never get here. */
export interface ProfileQuery {
  readonly text: string;
  /** The language of the words, in which they are searched: the reader's, unless they said otherwise. */
  readonly lang: Lang;
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /**
   * A profile's family size overlaps the range asked; one whose size is not stated is found only
   * when no size is asked. Ranges narrow every count, those of the facets beside them too.
   */
  readonly ranges: Readonly<Partial<Record<RangeName, Range>>>;
  /**
   * What the reader's group can do, to filter, count and sort by fit; null when nothing is recorded.
   * Then nothing is known of any condition, and `counts.fit` stays empty. Never part of a URL.
   */
  readonly fit: FitTerms | null;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly today: CivilDate;
}

/** Asks for nothing: every live profile. */
export const wholeList = (today: CivilDate): ProfileQuery => ({
  text: '',
  lang: 'en',
  filters: {},
  ranges: {},
  fit: null,
  sort: 'recommended',
  page: 1,
  pageSize: 1,
  today,
});
