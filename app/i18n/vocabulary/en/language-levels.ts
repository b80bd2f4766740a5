import type { LanguageLevelCode } from '#app/domain/vocabulary/language-levels.ts';

export const languageLevelLabels = {
  none: 'None',
  a_little: 'A little',
  conversational: 'Conversational',
  fluent: 'Fluent',
  not_assessed: 'Not assessed',
} satisfies Record<LanguageLevelCode, string>;

/** A rough match with the Canadian Language Benchmarks; empty where none is meant. */
export const languageLevelBenchmarks = {
  none: 'CLB below 1',
  a_little: 'CLB 1 to 4',
  conversational: 'CLB 5 to 8',
  fluent: 'CLB 9 to 12',
  not_assessed: '',
} satisfies Record<LanguageLevelCode, string>;

/** The predicate of a sentence about one person and one language: “speaks a little English”. */
export const languageLevelPhrases = {
  none: (language: string) => `does not yet speak ${language}`,
  a_little: (language: string) => `speaks a little ${language}`,
  conversational: (language: string) => `can hold a conversation in ${language}`,
  fluent: (language: string) => `speaks ${language} fluently`,
  not_assessed: (language: string) => `speaks ${language}, at a level not yet assessed`,
} satisfies Record<LanguageLevelCode, (language: string) => string>;
