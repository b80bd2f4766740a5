/** How documents fit a group by the comparison that a profile's page shows, not by what engines ask. */

import { fields } from '#app/domain/case/case-state.fixture.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { excludedFrom, type Standing } from '#app/domain/fit/exclusion.ts';
import { compareFit, type FitTerms, fitTotals } from '#app/domain/fit/fit.ts';
import type { ProfileDocument } from '#search/document.ts';

/** Published fields that make this document, as far as fit looks at them. */
function fieldsOf(document: ProfileDocument): PublishedFields {
  const { familySize, sizeFrom, community, province, originCountry, originRegion } = document;
  const bands = { size_1_2: 'size_2', size_3_4: 'size_3_4', size_5_8: 'size_5_8' } as const;
  const read = {
    composition: familySize && {
      age_0_5: 0,
      age_6_12: 0,
      age_13_17: 0,
      age_18_64: familySize,
      age_65_plus: 0,
    },
    sizeBandOnly:
      familySize === null && sizeFrom !== null
        ? ((bands as Record<string, string>)[document.sizeFacet] ?? 'size_9_plus')
        : null,
    origin: originCountry
      ? { kind: 'country', code: originCountry }
      : originRegion
        ? { kind: 'region', code: originRegion }
        : { kind: 'not_stated' },
    languages: document.languages,
    english: document.speaksEnglish ? 'conversational' : 'a_little',
    french: document.speaksFrench ? 'fluent' : 'none',
    needs: document.needs.map((code) => ({ code, members: 1 })),
    accessibleHousing: document.accessibleHousing,
    destination: community,
    province: community !== null || province === 'not_stated' ? null : province,
    contacts: document.contactsProvince && {
      province: document.contactsProvince,
      community: document.contactsCommunity,
    },
  };
  return { ...fields, ...(read as Partial<PublishedFields>) };
}

/** A group that stands as these terms say: its card then shows what `excludedFrom` says. */
export const standingOf = (terms: FitTerms): Standing => ({
  organizationId: 'group',
  kind: 'sah',
  agreement: terms.barred ? 'check_in_period' : 'active',
  province: terms.province,
  community: terms.community,
  serves: terms.communities,
});

/** The values of the facet `fit` that a profile has for a group. */
export function fitValuesOf(terms: FitTerms, document: ProfileDocument): string[] {
  const lines = compareFit(terms, fieldsOf(document));
  const { not_met, unknown } = fitTotals(lines);
  const isOpen = excludedFrom(fieldsOf(document), standingOf(terms)) === null;
  return [
    ...(not_met === 0 && unknown === 0 ? ['all_met'] : []),
    ...(not_met === 0 ? ['none_not_met'] : []),
    ...(isOpen ? ['open_to_us'] : []),
  ];
}

/** Best fit first: fewest not met, most met, least time left, number. */
export function byFit(terms: FitTerms) {
  const totals = (document: ProfileDocument) => fitTotals(compareFit(terms, fieldsOf(document)));
  return (a: ProfileDocument, b: ProfileDocument): number => {
    const [one, other] = [totals(a), totals(b)];
    return (
      one.not_met - other.not_met ||
      other.met - one.met ||
      a.limitOn.localeCompare(b.limitOn) ||
      (a.number < b.number ? -1 : 1)
    );
  };
}
