import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { FitTerms } from '#app/domain/fit/fit.ts';
import type { ProfileQuery } from '#search/query.ts';
import { formatQuery, parseQuery, withPage, withSort } from '#search/url.ts';

/** A saved search as it is asked on a day. */
export interface ReadSearch {
  readonly query: ProfileQuery;
  /**
   * A part of it no longer exists, such as a need that was taken out of the list. Without that part it
   * would ask for more than its person wanted: it finds nothing until they save it again.
   */
  readonly hasUnknown: boolean;
}

/** Reads what was saved. @param fit what the group of its person can do, which no search keeps. */
export function readSaved(
  saved: { readonly query: string; readonly lang: 'en' | 'fr' },
  { today, fit }: { readonly today: CivilDate; readonly fit: FitTerms | null },
): ReadSearch {
  const { query, ignored } = parseQuery(new URLSearchParams(saved.query), {
    lang: saved.lang,
    today,
    fit,
    pageSize: 1,
  });
  return { query, hasUnknown: ignored.length > 0 };
}

/** What is kept of a query, beside the language of its words: its criteria and its order, never a page of it. */
export const savedQueryOf = (query: ProfileQuery): string =>
  formatQuery(withPage(query, 1), query.lang);

/** The same without the order: one for all searches that ask the same; empty for one that asks for nothing. */
export const unsortedQueryOf = (query: ProfileQuery): string =>
  formatQuery(withPage(withSort(query, 'recommended'), 1), query.lang);

/** Whether the answer depends on what the group can do. */
export const asksForFit = (query: ProfileQuery): boolean => (query.filters.fit ?? []).length > 0;
