import type { PublishedFields } from '../disclosure/published-profile.ts';
import { sizeOf } from '../disclosure/published-profile.ts';
import { type CommunityCode, communities } from '../vocabulary/communities.ts';
import { type CountryCode, countries } from '../vocabulary/countries.ts';
import type { LanguageCode } from '../vocabulary/languages.ts';
import type { PublishedNeedCode } from '../vocabulary/needs.ts';
import type { ProvinceCode } from '../vocabulary/provinces.ts';
import type { RegionCode } from '../vocabulary/regions.ts';
import { sizeBands } from '../vocabulary/size-bands.ts';
import { isNear } from './near.ts';

/** `unknown`: the group recorded nothing on it, or the profile does not say; never taken for a no. */
export const fitResults = ['met', 'not_met', 'unknown'] as const;
export type FitResult = (typeof fitResults)[number];

/**
 * What a group can do, ready to be compared with a profile (process §7: fit informs, it ranks nobody).
 * Made from its recorded capacity by `fitTermsOf`; both search engines read it as well.
 */
export interface FitTerms {
  /** Something of its own, such as its agreement, bars it from every profile (`mayNotSponsor`). */
  readonly barred: boolean;
  /** Where the organization is: some profiles are open only to groups near relatives or friends. */
  readonly province: ProvinceCode | null;
  readonly community: CommunityCode | null;
  /** Communities it serves; null when not recorded, as below. */
  readonly communities: readonly CommunityCode[] | null;
  readonly largestHousehold: number | null;
  readonly languages: readonly LanguageCode[] | null;
  /** Communities of origin established around it. A region stands for each of its countries. */
  readonly origins: {
    readonly countries: readonly CountryCode[];
    readonly regions: readonly RegionCode[];
  } | null;
  readonly accessibleHousing: boolean | null;
  /** Needs it can answer, and needs it said it can't; the rest is not known. */
  readonly needsMet: readonly PublishedNeedCode[];
  readonly needsNotMet: readonly PublishedNeedCode[];
}

/** What is compared beside the needs, in the order in which it is shown. */
export const fitConditions = [
  'near_contacts',
  'place',
  'size',
  'language',
  'origin',
  'accessible_housing',
] as const;
export type FitCondition = (typeof fitConditions)[number];

/** One comparison. A condition that a profile does not make has no line. */
export type FitLine =
  | { readonly kind: 'condition'; readonly code: FitCondition; readonly result: FitResult }
  | { readonly kind: 'need'; readonly code: PublishedNeedCode; readonly result: FitResult };

export type FitTotals = Readonly<Record<FitResult, number>>;

/** Every condition and need of a profile against what a group can do: met, not met, or not known. */
export function compareFit(terms: FitTerms, fields: PublishedFields): FitLine[] {
  const lines: FitLine[] = [];
  for (const code of fitConditions) {
    const result = conditions[code](terms, fields);
    if (result !== null) lines.push({ kind: 'condition', code, result });
  }
  for (const { code } of fields.needs) {
    lines.push({ kind: 'need', code, result: needResult(terms, code) });
  }
  return lines;
}

export function fitTotals(lines: readonly FitLine[]): FitTotals {
  const totals = { met: 0, not_met: 0, unknown: 0 };
  for (const { result } of lines) totals[result] += 1;
  return totals;
}

function needResult(terms: FitTerms, code: PublishedNeedCode): FitResult {
  if (terms.needsMet.includes(code)) return 'met';
  return terms.needsNotMet.includes(code) ? 'not_met' : 'unknown';
}

const asKnown = (holds: boolean): FitResult => (holds ? 'met' : 'not_met');

/** Null: the profile makes no such condition. */
const conditions: Readonly<
  Record<FitCondition, (terms: FitTerms, fields: PublishedFields) => FitResult | null>
> = {
  // If relatives or friends live in a place, only groups there may claim (process §7, PDI).
  near_contacts: (terms, { contacts }) => {
    if (contacts === null) return null;
    const near = isNear(contacts, { ...terms, serves: terms.communities });
    return near === null ? 'unknown' : asKnown(near);
  },
  place: ({ communities: served }, { destination, province }) => {
    if (destination === null && province === null) return null;
    if (served === null) return 'unknown';
    if (destination !== null) return asKnown(served.includes(destination));
    return asKnown(served.some((code) => communities[code].province === province));
  },
  size: ({ largestHousehold: largest }, fields) => {
    const [from, to] = sizeRangeOf(fields);
    if (from === null) return null;
    if (largest === null) return 'unknown';
    if (from > largest) return 'not_met';
    // A band that reaches past what can be housed is neither.
    return to !== null && to <= largest ? 'met' : 'unknown';
  },
  // English or French spoken well enough needs no volunteer who speaks another language.
  language: ({ languages }, fields) => {
    if (fields.languages.length === 0) return null;
    if (speaks(fields.english) || speaks(fields.french)) return 'met';
    if (languages === null) return 'unknown';
    return asKnown(fields.languages.some((code) => languages.includes(code)));
  },
  origin: ({ origins }, { origin }) => {
    if (origin.kind === 'not_stated') return null;
    if (origins === null) return 'unknown';
    if (origin.kind === 'region') return asKnown(origins.regions.includes(origin.code));
    return asKnown(
      origins.countries.includes(origin.code) ||
        origins.regions.includes(countries[origin.code].region),
    );
  },
  accessible_housing: ({ accessibleHousing: has }, { accessibleHousing: needed }) => {
    if (!needed) return null;
    return has === null ? 'unknown' : asKnown(has);
  },
};

/** Whether someone gets by in English or French without an interpreter. */
export const speaks = (level: PublishedFields['english']): boolean =>
  level === 'conversational' || level === 'fluent';

/** Fewest and most people by what is published; [null, null] when the size is not said, no upper end is null. */
export function sizeRangeOf(
  fields: Pick<PublishedFields, 'composition' | 'sizeBandOnly'>,
): readonly [from: number | null, to: number | null] {
  const size = sizeOf(fields);
  if (size !== null) return [size, size];
  const band = fields.sizeBandOnly && sizeBands[fields.sizeBandOnly];
  return band ? [band.from, band.to] : [null, null];
}
