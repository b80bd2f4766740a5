import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { type Facet, facets } from '#search/port.ts';
import type { ProfileQuery } from '#search/query.ts';
import {
  clear,
  facetParams,
  formatQuery,
  sortParam,
  textParam,
  withoutText,
  withoutValue,
  withPage,
} from '#search/url.ts';
import { facetLabels } from './filters.server.ts';

/** The list that a query asks for. */
export function listAt(lang: Lang, query: ProfileQuery): string {
  const asked = formatQuery(query);
  return pathTo('browse', lang) + (asked && `?${asked}`);
}

/** What leads from a query to its neighbours: chips, pages, and what each form must carry along. */
export function linksOf(query: ProfileQuery, lang: Lang) {
  const { browse } = textOf(lang);
  const labelOf = facetLabels(lang);
  const chosen = facets.flatMap((facet) =>
    (query.filters[facet] ?? []).map((value) => ({ facet, value })),
  );
  const words = query.text ? [{ name: textParam, value: query.text }] : [];
  const sort = query.sort === 'recommended' ? [] : [{ name: sortParam, value: query.sort }];
  const filters = chosen.map(({ facet, value }) => ({ name: facetParams[facet], value }));
  return {
    selected: chosen.length,
    clearHref: listAt(lang, clear(query)),
    firstPageHref: listAt(lang, withPage(query, 1)),
    keep: {
      withFilters: [...words, ...sort],
      withWords: [...filters, ...sort],
      withSort: [...words, ...filters],
    },
    chips: [
      ...words.map(({ value }) => ({
        facet: browse.words,
        value,
        removeHref: listAt(lang, withoutText(query)),
      })),
      ...chosen.map(({ facet, value }) => ({
        facet: browse.facets[facet],
        value: labelOf(facet, value),
        removeHref: listAt(lang, withoutValue(query, facet, value)),
      })),
    ],
  };
}

/** What goes when a facet is given up: its one value by name, or all of them by the facet's name. */
export function nameOfFilter(query: ProfileQuery, facet: Facet | 'text', lang: Lang): string {
  if (facet === 'text') return query.text;
  const [first, ...others] = query.filters[facet] ?? [];
  return first !== undefined && others.length === 0
    ? facetLabels(lang)(facet, first)
    : textOf(lang).browse.facets[facet];
}
