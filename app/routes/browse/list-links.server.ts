import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { type Criterion, withoutCriterion } from '#app/queries/browse.server.ts';
import { facets, type RangeName, rangeNames } from '#search/port.ts';
import type { ProfileQuery } from '#search/query.ts';
import {
  clear,
  formatQuery,
  inOtherWords,
  textFields,
  withoutRange,
  withoutText,
  withoutValue,
  wordsParam,
} from '#search/url.ts';
import { facetLabels } from './filters.server.ts';
import {
  formatPageState,
  type PageState,
  pageStateFields,
  viewParam,
  views,
} from './page-state.ts';

/** The list that a query asks for, as the page shows it. */
export function listAt(lang: Lang, query: ProfileQuery, state: PageState): string {
  const asked = [formatQuery(query, lang), formatPageState(state)].filter(Boolean).join('&');
  return pathTo('browse', lang) + (asked && `?${asked}`);
}

/** What leads from a query to its neighbours: chips, pages, and what each form must carry along. */
export function linksOf(query: ProfileQuery, state: PageState, lang: Lang) {
  const { browse } = textOf(lang);
  const labelOf = facetLabels(lang);
  const to = (next: ProfileQuery, shown = state) => listAt(lang, next, shown);
  const chosen = facets.flatMap((facet) =>
    (query.filters[facet] ?? []).map((value) => ({ facet, value })),
  );
  const asked = rangeNames.filter((name) => query.ranges[name] !== undefined);
  return {
    selected: chosen.length + asked.length,
    clearHref: to(clear(query), { ...state, within: {} }),
    // All else that is asked has a field in the form; other words are of the same language.
    keep: [
      ...textFields(query, lang).filter(({ name }) => name === wordsParam),
      ...pageStateFields(state).filter(({ name }) => name === viewParam),
    ],
    views: views.map((view) => ({
      view,
      href: to(query, { ...state, view }),
      current: state.view === view,
    })),
    chips: [
      ...(query.text
        ? [
            {
              facet: wordsLabel(query, lang),
              value: query.text,
              removeHref: to(withoutText(query)),
            },
          ]
        : []),
      ...chosen.map(({ facet, value }) => ({
        facet: browse.facets[facet],
        value: labelOf(facet, value),
        removeHref: to(withoutValue(query, facet, value)),
      })),
      ...asked.map((name) => ({
        facet: browse.facets[name],
        value: rangeWords(query, name, lang),
        removeHref: to(withoutRange(query, name)),
      })),
    ],
  };
}

/** "Words", or "Words in French" on a page in English. */
export function wordsLabel(query: ProfileQuery, lang: Lang): string {
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

/** What brings profiles back when nothing matches, as links, each with its count. */
export function wayBackLink(
  query: ProfileQuery,
  state: PageState,
  { without, total }: { without: Criterion; total: number },
  lang: Lang,
): { href: string; label: string } {
  return {
    href: listAt(lang, withoutCriterion(query, without), state),
    label: textOf(lang).browse.empty.remove(nameOf(query, without, lang), total),
  };
}

/** What the words find in the other language, as a link with its count. */
export function otherWordsLink(
  query: ProfileQuery,
  state: PageState,
  total: number,
  lang: Lang,
): { href: string; label: string } {
  const other = inOtherWords(query);
  return {
    href: listAt(lang, other, state),
    label: textOf(lang).browse.empty.inWords[other.lang](total),
  };
}

/** What goes when a criterion is given up: its one value by name, or all of them by the facet's name. */
function nameOf(query: ProfileQuery, criterion: Criterion, lang: Lang): string {
  const { facets: names } = textOf(lang).browse;
  switch (criterion) {
    case 'text':
      return query.text;
    case 'sizeRange':
      return `${names.size}${lang === 'fr' ? '\u00a0' : ''}: ${rangeWords(query, 'size', lang)}`;
    case 'daysLeftRange':
      return `${names.daysLeft}${lang === 'fr' ? '\u00a0' : ''}: ${rangeWords(query, 'daysLeft', lang)}`;
    default: {
      const [first, ...others] = query.filters[criterion] ?? [];
      return first !== undefined && others.length === 0
        ? facetLabels(lang)(criterion, first)
        : names[criterion];
    }
  }
}
