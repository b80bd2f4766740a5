import { z } from 'zod';
import { type Capacity, isAskedByItself, nothingRecorded } from '#app/domain/fit/capacity.ts';
import { isCommunityCode } from '#app/domain/vocabulary/communities.ts';
import {
  type CommunitySupportCode,
  communitySupportCodes,
} from '#app/domain/vocabulary/community-supports.ts';
import { isCountryCode } from '#app/domain/vocabulary/countries.ts';
import { isLanguageCode } from '#app/domain/vocabulary/languages.ts';
import { memberOf } from '#app/domain/vocabulary/member-of.ts';
import { isRegionCode } from '#app/domain/vocabulary/regions.ts';
import type { Text } from '#app/i18n/text.ts';

/** Yes, no, or not known: what is not known is not recorded. */
export const threeWays = ['offered', 'missing', 'unknown'] as const;
export type ThreeWays = (typeof threeWays)[number];
const isThreeWays = memberOf(threeWays);

/** The box that says "none", beside those of a list: nothing chosen leaves the list open. */
export const none = 'none';

/** Supports a group answers one by one; the others follow from the fields above. */
export const askedSupports: readonly CommunitySupportCode[] =
  communitySupportCodes.filter(isAskedByItself);
export const supportField = (code: CommunitySupportCode) => `support-${code}`;

/** Largest values, as the table holds them. */
export const limits = { largestHousehold: 30, medicalVolunteers: 1000, roomFor: 100 } as const;

type Words = Pick<Text, 'capacity' | 'fields'>;
type Fields = Readonly<Record<string, unknown>>;
type Report = (field: string, message: string) => void;

/** The form of what a group can offer, in the words of its reader. */
export const capacityForm = (words: Words): z.ZodType<Capacity> =>
  z.record(z.string(), z.unknown()).transform((fields, context) => {
    let sound = true;
    const report: Report = (field, message) => {
      sound = false;
      context.addIssue({ code: 'custom', path: [field], message });
    };
    const value = readCapacityFields(fields, report, words);
    return sound ? value : z.NEVER;
  });

function readCapacityFields(fields: Fields, report: Report, words: Words): Capacity {
  const list = <T extends string>(name: string, isCode: (value: string) => value is T) =>
    listOf(fields, name, isCode, report, words);
  const number = (name: keyof typeof limits, from: number) =>
    numberOf(fields, name, from, report, words);
  const yesNo = (name: string) => {
    const given = threeWaysOf(fields, name, report, words);
    return given === 'unknown' ? null : given === 'offered';
  };
  const supports = askedSupports.map((code) => ({
    code,
    given: threeWaysOf(fields, supportField(code), report, words),
  }));
  // No community around, and a region of one: it is one or the other.
  if (
    textsOf(fields, 'originCountries').includes(none) &&
    textsOf(fields, 'originRegions').length > 0
  ) {
    report('originCountries', words.capacity.noneAndOthers);
  }
  const withAnswer = (answer: ThreeWays) =>
    supports.filter(({ given }) => given === answer).map(({ code }) => code);
  return {
    ...nothingRecorded,
    communities: list('communities', isCommunityCode),
    largestHousehold: number('largestHousehold', 1),
    languages: list('languages', isLanguageCode),
    originCountries: list('originCountries', isCountryCode),
    originRegions: list('originRegions', isRegionCode),
    supportsOffered: withAnswer('offered'),
    supportsMissing: withAnswer('missing'),
    medicalVolunteers: number('medicalVolunteers', 0),
    accessibleHousing: yesNo('accessibleHousing'),
    guardianshipExperience: yesNo('guardianshipExperience'),
    roomFor: number('roomFor', 0),
  };
}

const textsOf = (fields: Fields, name: string): string[] => {
  const value = fields[name];
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
};

function listOf<T extends string>(
  fields: Fields,
  name: string,
  isCode: (value: string) => value is T,
  report: Report,
  { capacity, fields: common }: Words,
): T[] | null {
  const given = textsOf(fields, name);
  const codes = given.filter((each) => each !== none);
  const known = codes.filter(isCode);
  if (known.length !== codes.length) report(name, common.unknownOption);
  if (given.includes(none) && codes.length > 0) report(name, capacity.noneAndOthers);
  return given.length === 0 ? null : [...new Set(known)];
}

function numberOf(
  fields: Fields,
  name: keyof typeof limits,
  from: number,
  report: Report,
  { capacity }: Words,
): number | null {
  const given = textsOf(fields, name)[0]?.trim() ?? '';
  if (given === '') return null;
  const value = /^\d{1,4}$/.test(given) ? Number(given) : Number.NaN;
  if (!(value >= from && value <= limits[name])) {
    report(name, capacity.number(from, limits[name]));
    return null;
  }
  return value;
}

/** A choice that did not arrive leaves the question open, as an older form would. */
function threeWaysOf(fields: Fields, name: string, report: Report, { capacity }: Words): ThreeWays {
  const given = textsOf(fields, name)[0] ?? 'unknown';
  if (isThreeWays(given)) return given;
  report(name, capacity.unknownChoice);
  return 'unknown';
}
