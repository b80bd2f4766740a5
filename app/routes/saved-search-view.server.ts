import { longestName } from '#app/domain/saved-search/breadth.ts';
import { capitalized } from '#app/i18n/description/describable.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { facets, rangeNames } from '#search/port.ts';
import type { ProfileQuery } from '#search/query.ts';
import { formatQuery, withPage } from '#search/url.ts';
import { facetLabels } from './browse/filters.server.ts';
import { rangeWords, wordsLabel } from './browse/list-links.server.ts';

/** A part of what a search asks, in words: "Province", "Ontario". */
export interface AskedPart {
  readonly facet: string;
  readonly value: string;
}

/** What a search asks, part by part, as the chips of the list say it. */
export function partsOf(query: ProfileQuery, lang: Lang): AskedPart[] {
  const { browse } = textOf(lang);
  const labelOf = facetLabels(lang);
  return [
    ...(query.text ? [{ facet: wordsLabel(query, lang), value: query.text }] : []),
    ...facets.flatMap((facet) =>
      (query.filters[facet] ?? []).map((value) => ({
        facet: browse.facets[facet],
        value: labelOf(facet, value),
      })),
    ),
    ...rangeNames.flatMap((name) =>
      query.ranges[name] === undefined
        ? []
        : [{ facet: browse.facets[name], value: rangeWords(query, name, lang) }],
    ),
  ];
}

/** The list that a search opens in. */
export function listOf(query: ProfileQuery, lang: Lang): string {
  return withAsked(pathTo('browse', lang), query, lang);
}

/** Where this search is kept: it says what it asks as the list's own address does. */
export function saveAt(query: ProfileQuery, lang: Lang): string {
  return withAsked(pathTo('save-search', lang), query, lang);
}

function withAsked(path: string, query: ProfileQuery, lang: Lang): string {
  const asked = formatQuery(withPage(query, 1), lang);
  return path + (asked && `?${asked}`);
}

/** A name that says what is asked, as far as it goes, and that none of the person's searches has. */
export function proposedName(query: ProfileQuery, lang: Lang, taken: readonly string[]): string {
  const { everything, named } = textOf(lang).savedSearches;
  // Room for a number behind it.
  const room = longestName - 6;
  let name = '';
  for (const { value } of partsOf(query, lang)) {
    const longer = name ? `${name}, ${value}` : capitalized(value);
    if (longer.length > room) break;
    name = longer;
  }
  name ||= everything;
  for (let n = 2; ; n += 1) {
    const proposed = n === 2 ? name : named(name, n - 1);
    if (!taken.includes(proposed)) return proposed;
  }
}
