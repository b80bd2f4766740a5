import { longestName } from '#app/domain/saved-search/breadth.ts';
import { capitalized } from '#app/i18n/description/describable.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import type { ProfileQuery } from '#search/query.ts';
import { formatQuery, withPage } from '#search/url.ts';
import { type AskedPart, askedParts } from './browse/asked-parts.server.ts';

/** What a search asks, part by part, as the chips of the list say it. */
export const partsOf = (query: ProfileQuery, lang: Lang): Omit<AskedPart, 'without'>[] =>
  askedParts(query, lang).map(({ facet, value }) => ({ facet, value }));

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
