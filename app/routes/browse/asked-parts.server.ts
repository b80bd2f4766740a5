import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { facets, type RangeName, rangeNames } from '#search/port.ts';
import type { ProfileQuery } from '#search/query.ts';
import { withoutRange, withoutText, withoutValue } from '#search/url.ts';
import { facetLabels } from './filters.server.ts';

/** A part of what a query asks, in words: "Province", "Ontario". */
export interface AskedPart {
  readonly facet: string;
  readonly value: string;
  /** All else that is asked. */
  readonly without: ProfileQuery;
}

/** What a query asks, part by part: its words, then each value and each range. */
export function askedParts(query: ProfileQuery, lang: Lang): AskedPart[] {
  const { facets: names } = textOf(lang).browse;
  const labelOf = facetLabels(lang);
  return [
    ...(query.text
      ? [{ facet: wordsLabel(query, lang), value: query.text, without: withoutText(query) }]
      : []),
    ...facets.flatMap((facet) =>
      (query.filters[facet] ?? []).map((value) => ({
        facet: names[facet],
        value: labelOf(facet, value),
        without: withoutValue(query, facet, value),
      })),
    ),
    ...rangeNames
      .filter((name) => query.ranges[name] !== undefined)
      .map((name) => ({
        facet: names[name],
        value: rangeWords(query, name, lang),
        without: withoutRange(query, name),
      })),
  ];
}

/** "Words", or "Words in French" on a page in English. */
function wordsLabel(query: ProfileQuery, lang: Lang): string {
  const { words, wordsIn } = textOf(lang).browse;
  return query.lang === lang ? words : wordsIn[query.lang];
}

/** "3 to 6 people", "30 days or fewer". */
export function rangeWords(query: ProfileQuery, name: RangeName, lang: Lang): string {
  const { from, to } = query.ranges[name] ?? {};
  const words = textOf(lang).browse.ranges[name];
  if (from !== undefined && to !== undefined) {
    return from === to ? words.exactly(from) : words.between(from, to);
  }
  return from !== undefined ? words.atLeast(from) : words.atMost(to ?? 0);
}
