import { memberOf } from './member-of.ts';

/** How well English or French is known, from not at all to fluently (scale ours, beside CLB and NCLC). */
export const languageLevelCodes = [
  'none',
  'a_little',
  'conversational',
  'fluent',
  'not_assessed',
] as const;
export type LanguageLevelCode = (typeof languageLevelCodes)[number];
export const isLanguageLevelCode = memberOf(languageLevelCodes);
