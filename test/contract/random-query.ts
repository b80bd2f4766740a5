/** Questions at random, the same at every run: filters, ranges, words, and a group they must fit. */
import { facetValues } from '#search/facet-values.ts';
import { facets } from '#search/port.ts';
import { type ProfileQuery, type Range, wholeList } from '#search/query.ts';
import { anyFitTerms } from '#test/support/fit-terms.ts';
import { type random, today, vocabulary } from './profiles.ts';

/** The whole list, on one page. */
export const all: ProfileQuery = { ...wholeList(today), pageSize: 1_000 };

export const asking = (query: Partial<ProfileQuery>): ProfileQuery => ({ ...all, ...query });

/** Left out of a question: tests of a word can't use them. */
export const littleWords = ['with', 'avec', 'pour', 'par'];

export function randomQuery(pick: ReturnType<typeof random>): ProfileQuery {
  const filters: Partial<Record<(typeof facets)[number], readonly string[]>> = {};
  for (const facet of facets) {
    if (pick.chance(0.2)) filters[facet] = pick.some<string>(facetValues[facet], 4);
  }
  const lang = pick.one(['en', 'fr'] as const);
  const words = lettersOf(pick.one(vocabulary)[lang === 'en' ? 0 : 1]).filter(
    (word) => word.length > 3 && !littleWords.includes(word),
  );
  const text = pick.chance(0.25) ? pick.one(words) : '';
  const ranges = {
    ...(pick.chance(0.15) ? { size: randomRange(pick, 1, 14) } : {}),
    ...(pick.chance(0.15) ? { daysLeft: randomRange(pick, 0, 70) } : {}),
  };
  const fit = pick.chance(0.5) ? anyFitTerms(pick.below) : null;
  return asking({ filters, ranges, fit, lang, text });
}

function randomRange(pick: ReturnType<typeof random>, least: number, most: number): Range {
  const from = least + pick.below(most - least + 1);
  const to = from + pick.below(most - from + 1);
  return pick.one([{ from, to }, { from, to }, { from }, { to }]);
}

export function lettersOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}]+/u);
}
