import { type CivilDate, isCivilDate } from '../clock/civil-date.ts';
import { type CompositionBandCode, compositionBandCodes } from '../vocabulary/age-bands.ts';
import { type CommunityCode, communities } from '../vocabulary/communities.ts';
import type { CountryCode } from '../vocabulary/countries.ts';
import type { EducationLevelCode } from '../vocabulary/education-levels.ts';
import {
  isPublishedHouseholdShapeCode,
  type PublishedHouseholdShapeCode,
} from '../vocabulary/household-shapes.ts';
import type { LanguageLevelCode } from '../vocabulary/language-levels.ts';
import type { LanguageCode } from '../vocabulary/languages.ts';
import type { MedicalLevelCode } from '../vocabulary/medical-levels.ts';
import { isPublishedNeedCode, type PublishedNeedCode } from '../vocabulary/needs.ts';
import type { OccupationGroupCode } from '../vocabulary/occupation-groups.ts';
import type { PriorityCode } from '../vocabulary/priorities.ts';
import { type ProvinceCode, provinces } from '../vocabulary/provinces.ts';
import type { RegionCode } from '../vocabulary/regions.ts';
import type { SizeBandCode } from '../vocabulary/size-bands.ts';

export type PublishedStream = 'gar' | 'bvor' | 'overseas';

/** Members of the household in each age band; no exact age, no date of birth. */
export type Composition = Readonly<Record<CompositionBandCode, number>>;

/** The origin as widely as the publication gate asks for. */
export type PublishedOrigin =
  | { readonly kind: 'country'; readonly code: CountryCode }
  | { readonly kind: 'region'; readonly code: RegionCode }
  | { readonly kind: 'not_stated' };

export interface PublishedNeed {
  readonly code: PublishedNeedCode;
  /** Members who have it; 1 where the need is the household's. */
  readonly members: number;
}

/**
 * Everything a profile may show of a case: dictionary values, numbers and dates, never typed text
 * (privacy, two sides of a case). A field that is not here can't be published.
 */
export interface PublishedFields {
  readonly stream: PublishedStream;
  readonly priority: PriorityCode;
  readonly medicalLevel: MedicalLevelCode;
  readonly shape: PublishedHouseholdShapeCode;
  /** Null when only the size is published, as a band. */
  readonly composition: Composition | null;
  /** Set exactly when the composition is not: the gate's generalisation of it. */
  readonly sizeBandOnly: SizeBandCode | null;
  readonly origin: PublishedOrigin;
  readonly languages: readonly LanguageCode[];
  /** English and French of the member who knows each best. */
  readonly english: LanguageLevelCode;
  readonly french: LanguageLevelCode;
  readonly education: EducationLevelCode | null;
  readonly occupations: readonly OccupationGroupCode[];
  readonly needs: readonly PublishedNeed[];
  readonly accessibleHousing: boolean;
  readonly inCanada: boolean;
  /** Meaningful abroad only. */
  readonly readyToTravel: boolean;
  /** The recommended community of settlement. */
  readonly destination: CommunityCode | null;
  /** Where the household lives or is recommended to live, when the community is not said. */
  readonly province: ProvinceCode | null;
  /** Relatives or friends in Canada; the community only where they agreed to it. */
  readonly contacts: {
    readonly province: ProvinceCode;
    readonly community: CommunityCode | null;
  } | null;
  readonly linkedCase: boolean;
}

export interface Posting {
  /** The portal's own random number, not a file number. */
  readonly number: string;
  readonly postedOn: CivilDate;
  readonly limitOn: CivilDate;
}

declare const published: unique symbol;
/**
 * A profile that may be shown and searched. Only `publishProfile` makes one, from published
 * fields: personal data can't type-check into a page, an index or a bulletin.
 */
export type PublishedProfile = PublishedFields & Posting & { readonly [published]: true };

export const publicationFaults = [
  'need_not_published',
  'need_members_wrong',
  'shape_not_published',
  'composition_or_size_band',
  'composition_wrong',
  'composition_of_unstated_shape',
  'province_not_offered',
  'destination_outside_province',
  'contacts_outside_province',
  'language_repeated',
  'stream_and_place_differ',
  'dates_wrong',
] as const;
export type PublicationFault = (typeof publicationFaults)[number];

export type PublishVerdict =
  | { readonly ok: true; readonly profile: PublishedProfile }
  | {
      readonly ok: false;
      readonly code: PublicationFault;
      readonly field: keyof PublishedFields | keyof Posting;
    };

const largestHousehold = 30;

/**
 * Makes a published profile, or says which field can't be published and why. Callers have the
 * types to keep them right; this holds also for values that came back from storage.
 */
export function publishProfile(fields: PublishedFields, posting: Posting): PublishVerdict {
  const fault = faultOf(fields, posting);
  if (fault) return { ok: false, ...fault };
  // Picked one by one: an object with more keys than its type says must not carry them along.
  const profile = {
    number: posting.number,
    postedOn: posting.postedOn,
    limitOn: posting.limitOn,
    stream: fields.stream,
    priority: fields.priority,
    medicalLevel: fields.medicalLevel,
    shape: fields.shape,
    composition: fields.composition && onlyBands(fields.composition),
    sizeBandOnly: fields.sizeBandOnly,
    origin: fields.origin.kind === 'not_stated' ? { kind: 'not_stated' } : { ...fields.origin },
    languages: [...fields.languages],
    english: fields.english,
    french: fields.french,
    education: fields.education,
    occupations: [...fields.occupations],
    needs: fields.needs.map(({ code, members }) => ({ code, members })),
    accessibleHousing: fields.accessibleHousing,
    inCanada: fields.inCanada,
    readyToTravel: fields.readyToTravel,
    destination: fields.destination,
    province: fields.province,
    contacts: fields.contacts && {
      province: fields.contacts.province,
      community: fields.contacts.community,
    },
    linkedCase: fields.linkedCase,
  } satisfies PublishedFields & Posting;
  return { ok: true, profile: profile as PublishedFields & Posting as PublishedProfile };
}

/** Members of the household; null when only a size band is published. */
export function sizeOf(fields: Pick<PublishedFields, 'composition'>): number | null {
  const { composition } = fields;
  if (composition === null) return null;
  return compositionBandCodes.reduce((sum, band) => sum + composition[band], 0);
}

function onlyBands(composition: Composition): Composition {
  return {
    age_0_5: composition.age_0_5,
    age_6_12: composition.age_6_12,
    age_13_17: composition.age_13_17,
    age_18_64: composition.age_18_64,
    age_65_plus: composition.age_65_plus,
  };
}

function faultOf(
  fields: PublishedFields,
  posting: Posting,
): { code: PublicationFault; field: keyof PublishedFields | keyof Posting } | null {
  if (!fields.needs.every((need) => isPublishedNeedCode(need.code))) {
    return { code: 'need_not_published', field: 'needs' };
  }
  const size = sizeOf(fields);
  if (
    new Set(fields.needs.map((need) => need.code)).size !== fields.needs.length ||
    !fields.needs.every(
      (need) =>
        Number.isInteger(need.members) &&
        need.members >= 1 &&
        need.members <= (size ?? largestHousehold),
    )
  ) {
    return { code: 'need_members_wrong', field: 'needs' };
  }
  if (!isPublishedHouseholdShapeCode(fields.shape)) {
    return { code: 'shape_not_published', field: 'shape' };
  }
  if ((fields.composition === null) === (fields.sizeBandOnly === null)) {
    return { code: 'composition_or_size_band', field: 'composition' };
  }
  if (fields.composition !== null) {
    // Minors without an adult show as not stated; their ages would say what the shape withholds.
    if (fields.shape === 'not_stated') {
      return { code: 'composition_of_unstated_shape', field: 'composition' };
    }
    const counts = compositionBandCodes.map((band) => fields.composition?.[band] ?? -1);
    const whole = counts.every((count) => Number.isInteger(count) && count >= 0);
    if (!whole || size === null || size < 1 || size > largestHousehold) {
      return { code: 'composition_wrong', field: 'composition' };
    }
  }
  const province = fields.destination ? communities[fields.destination].province : fields.province;
  // The programme runs in all provinces but Quebec (PDI).
  if (province !== null && !provinces[province].jasOffered) {
    return { code: 'province_not_offered', field: fields.destination ? 'destination' : 'province' };
  }
  if (fields.province !== null && fields.province !== province) {
    return { code: 'destination_outside_province', field: 'destination' };
  }
  const { contacts } = fields;
  if (contacts?.community && communities[contacts.community].province !== contacts.province) {
    return { code: 'contacts_outside_province', field: 'contacts' };
  }
  if (new Set(fields.languages).size !== fields.languages.length) {
    return { code: 'language_repeated', field: 'languages' };
  }
  if (fields.inCanada !== (fields.stream !== 'overseas')) {
    return { code: 'stream_and_place_differ', field: 'inCanada' };
  }
  if (!isCivilDate(posting.postedOn) || !isCivilDate(posting.limitOn)) {
    return { code: 'dates_wrong', field: 'limitOn' };
  }
  return posting.limitOn < posting.postedOn ? { code: 'dates_wrong', field: 'limitOn' } : null;
}
