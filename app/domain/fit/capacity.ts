import type { OrganizationKind } from '../access/actor.ts';
import { addMonths, type CivilDate } from '../clock/civil-date.ts';
import { mayNotSponsor, type SponsorFacts } from '../organization/sponsoring.ts';
import type { CommunityCode } from '../vocabulary/communities.ts';
import type { CommunitySupportCode } from '../vocabulary/community-supports.ts';
import type { CountryCode } from '../vocabulary/countries.ts';
import type { LanguageCode } from '../vocabulary/languages.ts';
import { type PublishedNeedCode, publishedNeedCodes } from '../vocabulary/needs.ts';
import type { RegionCode } from '../vocabulary/regions.ts';
import type { FitResult, FitTerms } from './fit.ts';

/** What a group recorded of itself. Null, and a support in neither list, is "not recorded": never "no". */
export interface Capacity {
  readonly communities: readonly CommunityCode[] | null;
  readonly largestHousehold: number | null;
  readonly languages: readonly LanguageCode[] | null;
  readonly originCountries: readonly CountryCode[] | null;
  readonly originRegions: readonly RegionCode[] | null;
  readonly supportsOffered: readonly CommunitySupportCode[];
  readonly supportsMissing: readonly CommunitySupportCode[];
  readonly medicalVolunteers: number | null;
  readonly accessibleHousing: boolean | null;
  readonly guardianshipExperience: boolean | null;
  readonly roomFor: number | null;
}

export const nothingRecorded: Capacity = {
  communities: null,
  largestHousehold: null,
  languages: null,
  originCountries: null,
  originRegions: null,
  supportsOffered: [],
  supportsMissing: [],
  medicalVolunteers: null,
  accessibleHousing: null,
  guardianshipExperience: null,
  roomFor: null,
};

/** The largest household for which `housing_small` is meant, by its label. */
const smallHousehold = 5;

/** Supports that follow from another answer, so that nobody is asked twice. Null: not recorded. */
const derived: Partial<Record<CommunitySupportCode, (capacity: Capacity) => boolean | null>> = {
  medical_appointment_volunteer: ({ medicalVolunteers: count }) =>
    count === null ? null : count > 0,
  accessible_housing: ({ accessibleHousing }) => accessibleHousing,
  guardianship_experience: ({ guardianshipExperience }) => guardianshipExperience,
  housing_small: ({ largestHousehold }) => (largestHousehold === null ? null : true),
  housing_large: ({ largestHousehold: largest }) =>
    largest === null ? null : largest > smallHousehold,
};

/**
 * Supports whose answer depends on the household: a group has no interpreter for every language. The
 * conditions `language` and `origin` compare these for each profile.
 */
const ofTheHousehold: readonly CommunitySupportCode[] = [
  'interpreter_volunteer',
  'professional_interpreters',
  'faith_cultural_ties',
  'cultural_community',
];

/** Whether a group is asked about a support by itself, on the page of its capacity. */
export const isAskedByItself = (code: CommunitySupportCode): boolean =>
  !(code in derived) && !ofTheHousehold.includes(code);

/** What a group recorded on one support: offered, missing, or not known. */
export function supportResult(capacity: Capacity, code: CommunitySupportCode): FitResult {
  const rule = derived[code];
  if (rule) {
    const holds = rule(capacity);
    return holds === null ? 'unknown' : holds ? 'met' : 'not_met';
  }
  if (capacity.supportsOffered.includes(code)) return 'met';
  return capacity.supportsMissing.includes(code) ? 'not_met' : 'unknown';
}

/** Supports of which one is enough; a need may ask for several such. */
export type AnyOf = readonly CommunitySupportCode[];

/**
 * What a need can't do without (D): every line, and of each line one support. What else would help is in
 * `communitySupports`. Needs that differ too much from one household to the next have no line: whether a
 * group can answer them stays not known, and is asked (docs/decisions/017).
 */
export const decisiveSupports: Readonly<Record<PublishedNeedCode, readonly AnyOf[]>> = {
  trauma_counselling: [['trauma_counselling_nearby', 'mental_health_services']],
  specialised_counselling: [['trauma_counselling_nearby', 'mental_health_services']],
  physical_disability: [
    ['family_doctor'],
    ['rehabilitation_services', 'specialist_hospital', 'hearing_vision_services'],
    ['medical_appointment_volunteer', 'care_coordinator'],
  ],
  mental_health: [['mental_health_services'], ['family_doctor', 'refugee_health_clinic']],
  urgent_medical: [
    ['specialist_hospital'],
    ['family_doctor', 'refugee_health_clinic'],
    ['medical_appointment_volunteer'],
  ],
  ongoing_treatment: [
    ['family_doctor', 'refugee_health_clinic'],
    ['medical_appointment_volunteer', 'drivers', 'adapted_transit'],
  ],
  mobility: [['accessible_housing'], ['accessible_vehicle', 'adapted_transit', 'drivers']],
  medicals_expiring: [['ready_fast']],
  women_at_risk: [['private_safe_housing'], ['women_volunteers', 'women_services']],
  vulnerable_women: [['women_volunteers', 'women_services']],
  large_family: [['housing_large']],
  single_parent: [
    ['childcare_volunteers', 'childcare_spaces'],
    ['parenting_support', 'family_mentor', 'daytime_volunteers'],
  ],
  siblings_only: [['parenting_support', 'family_mentor', 'youth_services']],
  elderly: [['family_doctor'], ['seniors_services', 'family_mentor', 'daytime_volunteers']],
  limited_education: [['language_classes', 'literacy_classes', 'homework_tutor']],
  systemic_discrimination: [
    ['anti_discrimination_services', 'trauma_informed_training', 'legal_contact'],
  ],
  guardianship: [['guardianship_experience', 'guardianship_information', 'legal_contact']],
  other: [],
};

/** One line of what a need can't do without, and how the group stands on it. */
export interface Requirement {
  readonly anyOf: AnyOf;
  readonly result: FitResult;
}

/** Met by one support offered; not met only when every one is recorded as missing. */
function requirementResult(capacity: Capacity, anyOf: AnyOf): FitResult {
  const results = anyOf.map((code) => supportResult(capacity, code));
  if (results.includes('met')) return 'met';
  return results.includes('unknown') ? 'unknown' : 'not_met';
}

export function requirementsOf(capacity: Capacity, need: PublishedNeedCode): Requirement[] {
  return decisiveSupports[need].map((anyOf) => ({
    anyOf,
    result: requirementResult(capacity, anyOf),
  }));
}

/** A need is met when each of its requirements is, not met when one is not, and else not known. */
export function needResult(capacity: Capacity, need: PublishedNeedCode): FitResult {
  const results = requirementsOf(capacity, need).map(({ result }) => result);
  if (results.includes('not_met')) return 'not_met';
  return results.length === 0 || results.includes('unknown') ? 'unknown' : 'met';
}

/** A group's capacity as both search engines and the pages compare it (`compareFit`). */
export function fitTermsOf(
  capacity: Capacity,
  standing: Pick<SponsorFacts, 'kind' | 'agreement' | 'province' | 'community'>,
): FitTerms {
  const { communities, largestHousehold, languages, originCountries, originRegions } = capacity;
  const withResult = (result: FitResult) =>
    publishedNeedCodes.filter((code) => needResult(capacity, code) === result);
  return {
    barred: mayNotSponsor(standing) !== null,
    province: standing.province,
    community: standing.community,
    communities,
    largestHousehold,
    languages,
    origins:
      originCountries === null && originRegions === null
        ? null
        : { countries: originCountries ?? [], regions: originRegions ?? [] },
    accessibleHousing: capacity.accessibleHousing,
    needsMet: withResult('met'),
    needsNotMet: withResult('not_met'),
  };
}

export type CapacityField = keyof Capacity;
export const capacityFields = Object.keys(nothingRecorded) as CapacityField[];

/** Which answers differ: what the journal keeps of a change, and what a colleague is told. */
export function changedFields(before: Capacity, after: Capacity): CapacityField[] {
  const comparable = (value: Capacity[CapacityField]) =>
    JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
  return capacityFields.filter((field) => comparable(before[field]) !== comparable(after[field]));
}

/** Whether what a group recorded is old enough to be looked over (D): half a year. */
export const isDueForReview = (recordedOn: CivilDate, today: CivilDate): boolean =>
  addMonths(recordedOn, reviewMonths) <= today;

const reviewMonths = 6;

/** Only SAHs and their constituent groups sponsor a JAS, and say what they can offer (IP 3 part 4 §1). */
export const mayRecord = (kind: OrganizationKind): boolean =>
  kind === 'sah' || kind === 'constituent_group';
