import { capitalized } from '#app/i18n/description/describable.ts';
import { compareLabels } from '#app/i18n/format.ts';
import { keptWith } from '#app/i18n/kept-with.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import type { ProvinceCode } from '#app/ui/province-tiles.tsx';
import { facetValues } from '#search/facet-values.ts';
import { type Facet, type FoundValues, facets, type SearchAnswer } from '#search/port.ts';
import type { ProfileQuery } from '#search/query.ts';
import { isLongFacet } from './page-state.ts';

/** A value beside its count: what the list would hold with it. */
export interface FilterValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly selected: boolean;
}

export type Filters = Readonly<Record<Facet, readonly FilterValue[]>>;

/** On the map whatever their count; the territories and "not stated" only with a count. */
const mapped: ReadonlySet<string> = new Set(['NL', 'PE', 'NS', 'NB', 'ON', 'MB', 'SK', 'AB', 'BC']);

/** The words of a facet's values, in the reader's language. */
export function facetLabels(lang: Lang): (facet: Facet, value: string) => string {
  const words = vocabularyOf(lang);
  const { browse, stages } = textOf(lang);
  const labels: Record<Facet, Readonly<Record<string, string>>> = {
    community: words.communityLabels,
    language: words.languageLabels,
    size: browse.sizes,
    need: words.needLabels,
    priority: words.priorityLabels,
    stream: stages.streams,
    medical: words.medicalLevelLabels,
    province: { ...words.provinceLabels, not_stated: browse.provinceNotStated },
    daysLeft: browse.daysLeft,
    travel: browse.travel,
    fit: browse.fit,
  };
  return (facet, value) => labels[facet][value] ?? value;
}

/**
 * Every facet with its values, labels and counts; a chosen value stays, at zero too. Long lists have the
 * most frequent first, and only what the list holds; what was found in them by name, whatever it holds.
 */
export function filtersOf(
  { filters }: ProfileQuery,
  counts: SearchAnswer['counts'],
  found: FoundValues['counts'],
  lang: Lang,
): Filters {
  const nothing = Object.keys(filters).length + Object.keys(found).length === 0;
  return nothing ? unchosenFilters(counts, lang) : filtersFrom(filters, counts, found, lang);
}

/** An engine answers with the counts that it keeps: one object for every page of a list. */
const unchosenFilters = keptWith((counts: SearchAnswer['counts'], lang) =>
  filtersFrom({}, counts, {}, lang),
);

/** The provinces as their tiles show them, and what has no place among these. */
export const provinceTiles = keptWith((values: readonly FilterValue[], lang) => ({
  values: values
    .filter(({ value }) => value !== 'not_stated')
    .map(({ value, label, count, selected }) => ({
      code: value as ProvinceCode,
      label: textOf(lang).browse.provinceCount(label, count),
      count,
      selected,
    })),
  others: values.filter(({ value }) => value === 'not_stated'),
}));

function filtersFrom(
  filters: ProfileQuery['filters'],
  counts: SearchAnswer['counts'],
  found: FoundValues['counts'],
  lang: Lang,
): Filters {
  const labelOf = facetLabels(lang);
  const byLabel = compareLabels(lang);
  const filtersFor = (facet: Facet): FilterValue[] => {
    const chosen = filters[facet] ?? [];
    const values = facetValues[facet].map((value) => ({
      value,
      label: capitalized(labelOf(facet, value)),
      count: counts[facet][value] ?? 0,
      selected: chosen.includes(value),
    }));
    if (facet === 'province') {
      return values.filter(
        ({ value, count, selected }) => mapped.has(value) || count > 0 || selected,
      );
    }
    if (!isLongFacet(facet)) {
      // A band wider than the others is rare; it shows where there is one.
      return values.filter(
        ({ value, count, selected }) => value !== 'size_not_stated' || count > 0 || selected,
      );
    }
    const named = found[facet];
    return values
      .map((each) => ({ ...each, count: named?.[each.value] ?? each.count }))
      .filter(
        ({ value, count, selected }) =>
          selected || (named === undefined ? count > 0 : Object.hasOwn(named, value)),
      )
      .sort((a, b) => b.count - a.count || byLabel(a.label, b.label));
  };
  return Object.fromEntries(facets.map((facet) => [facet, filtersFor(facet)])) as Record<
    Facet,
    FilterValue[]
  >;
}
