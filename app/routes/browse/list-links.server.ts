import { labelled } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { type Criterion, withoutCriterion } from '#app/queries/browse.server.ts';
import type { ProfileQuery } from '#search/query.ts';
import { clear, inOtherWords, textFields, wordsParam } from '#search/url.ts';
import { askedParts, rangeWords } from './asked-parts.server.ts';
import { facetLabels } from './filters.server.ts';
import { listAt } from './list-place.server.ts';
import { type PageState, pageStateFields, viewParam, views } from './page-state.ts';

/** What leads from a query to its neighbours: chips, pages, and what each form must carry along. */
export function linksOf(query: ProfileQuery, state: PageState, lang: Lang) {
  const to = (next: ProfileQuery, shown = state) => listAt(lang, { query: next, state: shown });
  const parts = askedParts(query, lang);
  return {
    // The words have a field of their own, beside the filters.
    selected: parts.length - (query.text ? 1 : 0),
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
    chips: parts.map(({ facet, value, without }) => ({ facet, value, removeHref: to(without) })),
  };
}

/** What brings profiles back when nothing matches, as links, each with its count. */
export function wayBackLink(
  query: ProfileQuery,
  state: PageState,
  { without, total }: { without: Criterion; total: number },
  lang: Lang,
): { href: string; label: string } {
  return {
    href: listAt(lang, { query: withoutCriterion(query, without), state }),
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
    href: listAt(lang, { query: other, state }),
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
      return labelled(lang, names.size, rangeWords(query, 'size', lang));
    case 'daysLeftRange':
      return labelled(lang, names.daysLeft, rangeWords(query, 'daysLeft', lang));
    default: {
      const [first, ...others] = query.filters[criterion] ?? [];
      return first !== undefined && others.length === 0
        ? facetLabels(lang)(criterion, first)
        : names[criterion];
    }
  }
}
