import type { AgeBandCode } from '#app/domain/vocabulary/age-bands.ts';

export const ageBandLabels = {
  age_0_5: 'Child, 0 to 5',
  age_6_12: 'Child, 6 to 12',
  age_13_17: 'Youth, 13 to 17',
  age_18_64: 'Adult, 18 to 64',
  age_65_plus: 'Adult, 65 or older',
  age_0_17: 'Child or youth under 18',
  age_18_plus: 'Adult, 18 or older',
} satisfies Record<AgeBandCode, string>;

export const ageBandRanges = {
  age_0_5: '0 to 5',
  age_6_12: '6 to 12',
  age_13_17: '13 to 17',
  age_18_64: '18 to 64',
  age_65_plus: '65 or older',
  age_0_17: '0 to 17',
  age_18_plus: '18 or older',
} satisfies Record<AgeBandCode, string>;
