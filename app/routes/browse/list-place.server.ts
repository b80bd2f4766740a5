import type { Lang } from '#app/i18n/lang.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import type { ProfileQuery } from '#search/query.ts';
import { formatQuery, parseQuery } from '#search/url.ts';
import { formatPageState, mostCompared, type PageState, parsePageState } from './page-state.ts';

/** Where a reader stands in the list, as a page beside it carries it: what is asked, and what is picked. */
export interface ListPlace {
  readonly query: ProfileQuery;
  readonly state: PageState;
}

export function placeOf(params: URLSearchParams, lang: Lang): ListPlace {
  return {
    query: parseQuery(params, { lang, today: today() }).query,
    state: parsePageState(params),
  };
}

/** The place as a query string, without "?"; equal places have equal ones. */
export function formatPlace(lang: Lang, { query, state }: ListPlace): string {
  return [formatQuery(query, lang), formatPageState(state)].filter(Boolean).join('&');
}

/** The list as the page shows it. */
export function listAt(lang: Lang, place: ListPlace): string {
  const params = formatPlace(lang, place);
  return pathTo('browse', lang) + (params && `?${params}`);
}

/** The comparison of what is picked; it leads back to the place. */
export function compareAt(lang: Lang, place: ListPlace): string {
  const params = formatPlace(lang, place);
  return pathTo('compare', lang) + (params && `?${params}`);
}

/** A profile's page; while some are picked to be compared it keeps the place, so that it can be one more. */
export function profileFrom(lang: Lang, place: ListPlace, number: string): string {
  const path = pathTo('profile', lang, { number: profileSlug(number) });
  return place.state.picked.length > 0 ? `${path}?${formatPlace(lang, place)}` : path;
}

/** What a profile's page offers: one more to compare, or the comparison where it is in it or nothing fits. */
export function comparisonWith(lang: Lang, { query, state }: ListPlace, number: string) {
  const { picked } = state;
  const goesIn = !picked.includes(number) && picked.length < mostCompared;
  const all = goesIn ? [...picked, number] : picked;
  return {
    goesIn,
    picked: picked.length,
    href: compareAt(lang, { query, state: { ...state, picked: all } }),
  };
}
