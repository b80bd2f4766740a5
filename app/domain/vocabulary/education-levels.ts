import { memberOf } from './member-of.ts';

/** The highest schooling an adult of the household has. */
export const educationLevelCodes = [
  'no_schooling',
  'literacy_only',
  'some_primary',
  'primary',
  'some_secondary',
  'secondary',
  'trade',
  'college',
  'some_university',
  'university',
  'not_stated',
] as const;
export type EducationLevelCode = (typeof educationLevelCodes)[number];
export const isEducationLevelCode = memberOf(educationLevelCodes);
