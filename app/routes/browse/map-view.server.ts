import { communities } from '#app/domain/vocabulary/communities.ts';
import { isProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import { compareLabels } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import type { MapPlace, MappedProvince } from '#app/ui/map/canada-map.tsx';
import { facetValues } from '#search/facet-values.ts';
import type { Facet, SearchAnswer } from '#search/port.ts';
import type { ProfileQuery } from '#search/query.ts';
import { withoutValue, withValue } from '#search/url.ts';
import { listAt } from './list-place.server.ts';
import type { PageState } from './page-state.ts';

/** Provinces and communities with their counts, each leading to the list with it, or without it again. */
export function mapView(
  query: ProfileQuery,
  counts: SearchAnswer['counts'],
  state: PageState,
  lang: Lang,
) {
  const { browse } = textOf(lang);
  const { provinceLabels, communityLabels } = vocabularyOf(lang);
  const place = <Code extends string>(
    facet: Facet,
    code: Code,
    name: string,
  ): ListedPlace<Code> => {
    const count = counts[facet][code] ?? 0;
    const selected = query.filters[facet]?.includes(code) ?? false;
    const next = selected ? withoutValue(query, facet, code) : withValue(query, facet, code);
    const label = browse.provinceCount(name, count);
    return {
      code,
      name,
      count,
      selected,
      label: selected ? browse.map.chosen(label) : label,
      href: count > 0 || selected ? shorter(listAt(lang, { query: next, state })) : null,
    };
  };
  const provinces = facetValues.province
    .filter(isProvinceCode)
    .filter((code): code is MappedProvince => code !== 'QC')
    .map((code) => place('province', code, provinceLabels[code]));
  const places = facetValues.community.map((code) =>
    place('community', code, communityLabels[code]),
  );
  const byName = compareLabels(lang);
  return {
    provinces,
    communities: places,
    byProvince: provinces
      .map(({ code, name }) => ({
        name,
        places: places
          .filter((each) => communities[each.code].province === code && each.href !== null)
          .sort((a, b) => byName(a.name, b.name)),
      }))
      .filter((group) => group.places.length > 0),
  };
}

interface ListedPlace<Code extends string> extends MapPlace<Code> {
  readonly name: string;
}

/** The page's own path goes without saying, forty times over. */
function shorter(address: string): string {
  return address.includes('?') ? address.slice(address.indexOf('?')) : address;
}

export type MapView = ReturnType<typeof mapView>;
