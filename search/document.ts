import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { type PublishedProfile, sizeOf } from '#app/domain/disclosure/published-profile.ts';
import { sizeRangeOf, speaks } from '#app/domain/fit/fit.ts';
import { communities } from '#app/domain/vocabulary/communities.ts';
import { countries } from '#app/domain/vocabulary/countries.ts';
import { searchText } from '#app/i18n/description/search-text.ts';
import { withSynonyms } from './also-said.ts';

/** Family sizes as people look for them (mock: browse). A band wider than one of these stands alone. */
export const sizeFacets = [
  'size_1_2',
  'size_3_4',
  'size_5_8',
  'size_9_plus',
  'size_not_stated',
] as const;
export type SizeFacet = (typeof sizeFacets)[number];

/** A live profile as its command puts it on the list: published fields only, in the shape it is searched. */
export interface ListedProfile {
  readonly number: string;
  /** Grows with each change: an engine keeps the newest. */
  readonly version: number;
  readonly stream: string;
  readonly priority: string;
  readonly medicalLevel: string;
  readonly province: string;
  readonly community: string | null;
  readonly languages: readonly string[];
  readonly needs: readonly string[];
  readonly familySize: number | null;
  readonly sizeFacet: SizeFacet;
  /** Fewest and most people it may have; null where that is not said. */
  readonly sizeFrom: number | null;
  readonly sizeTo: number | null;
  readonly accessibleHousing: boolean;
  /** Where relatives or friends are: only groups there may claim. */
  readonly contactsProvince: string | null;
  readonly contactsCommunity: string | null;
  readonly originCountry: string | null;
  readonly originRegion: string | null;
  /** Someone gets by in English, in French. */
  readonly speaksEnglish: boolean;
  readonly speaksFrench: boolean;
  readonly inCanada: boolean;
  readonly readyToTravel: boolean;
  readonly postedOn: CivilDate;
  readonly limitOn: CivilDate;
  /** Two parts, as `partsOf` tells them apart: what it is by name, then whatever else is said. */
  readonly textEn: string;
  readonly textFr: string;
}

/** What either engine holds of a live profile. */
export interface ProfileDocument extends ListedProfile {
  /** Groups that had it on a first page, as counted last: it ranks, and is never shown. */
  readonly seenBy: number;
}

/** Takes only the branded profile: personal data can't type-check into an index. */
export function documentOf(profile: PublishedProfile, version: number): ListedProfile {
  const size = sizeOf(profile);
  const [sizeFrom, sizeTo] = sizeRangeOf(profile);
  const { origin } = profile;
  return {
    number: profile.number,
    version,
    stream: profile.stream,
    priority: profile.priority,
    medicalLevel: profile.medicalLevel,
    province: profile.destination
      ? communities[profile.destination].province
      : (profile.province ?? 'not_stated'),
    community: profile.destination,
    languages: profile.languages,
    needs: profile.needs.map(({ code }) => code),
    familySize: size,
    sizeFacet: sizeFacetOf(size, profile.sizeBandOnly),
    sizeFrom,
    sizeTo,
    accessibleHousing: profile.accessibleHousing,
    contactsProvince: profile.contacts?.province ?? null,
    contactsCommunity: profile.contacts?.community ?? null,
    originCountry: origin.kind === 'country' ? origin.code : null,
    originRegion:
      origin.kind === 'country'
        ? countries[origin.code].region
        : origin.kind === 'region'
          ? origin.code
          : null,
    speaksEnglish: speaks(profile.english),
    speaksFrench: speaks(profile.french),
    inCanada: profile.inCanada,
    readyToTravel: profile.readyToTravel,
    postedOn: profile.postedOn,
    limitOn: profile.limitOn,
    textEn: withSynonyms(searchText(profile, 'en'), 'en'),
    textFr: withSynonyms(searchText(profile, 'fr'), 'fr'),
  };
}

export function sizeFacetOf(
  size: number | null,
  band: PublishedProfile['sizeBandOnly'],
): SizeFacet {
  if (size !== null) {
    if (size <= 2) return 'size_1_2';
    if (size <= 4) return 'size_3_4';
    return size <= 8 ? 'size_5_8' : 'size_9_plus';
  }
  switch (band) {
    case 'size_1':
    case 'size_2':
      return 'size_1_2';
    case 'size_3_4':
      return 'size_3_4';
    case 'size_5_6':
    case 'size_7_8':
    case 'size_5_8':
      return 'size_5_8';
    case 'size_9_plus':
      return 'size_9_plus';
    default:
      return 'size_not_stated';
  }
}
