import type { EducationLevelCode } from '#app/domain/vocabulary/education-levels.ts';

export const educationLevelLabels = {
  no_schooling: 'No schooling',
  literacy_only: 'Can read and write, no formal schooling',
  some_primary: 'Some primary school',
  primary: 'Primary school',
  some_secondary: 'Some secondary school',
  secondary: 'Secondary school',
  trade: 'Trade or apprenticeship training',
  college: 'College or technical diploma',
  some_university: 'Some university',
  university: 'University degree',
  not_stated: 'Not stated',
} satisfies Record<EducationLevelCode, string>;

/** The predicate of a sentence about one adult. */
export const educationLevelPhrases = {
  no_schooling: 'has not been to school',
  literacy_only: 'can read and write, without formal schooling',
  some_primary: 'has some primary schooling',
  primary: 'finished primary school',
  some_secondary: 'has some secondary schooling',
  secondary: 'finished secondary school',
  trade: 'has trade training',
  college: 'has a college or technical diploma',
  some_university: 'has some university studies',
  university: 'has a university degree',
  not_stated: 'has schooling that is not stated',
} satisfies Record<EducationLevelCode, string>;
