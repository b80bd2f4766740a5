import type { AgeBandCode } from '#app/domain/vocabulary/age-bands.ts';

export const ageBandLabels = {
  age_0_5: 'Enfant de 0\u00a0à 5\u00a0ans',
  age_6_12: 'Enfant de 6\u00a0à 12\u00a0ans',
  age_13_17: 'Jeune de 13\u00a0à 17\u00a0ans',
  age_18_64: 'Adulte de 18\u00a0à 64\u00a0ans',
  age_65_plus: 'Adulte de 65\u00a0ans ou plus',
  age_0_17: 'Enfant ou jeune de moins de 18\u00a0ans',
  age_18_plus: 'Adulte de 18\u00a0ans ou plus',
} satisfies Record<AgeBandCode, string>;

export const ageBandRanges = {
  age_0_5: '0\u00a0à 5\u00a0ans',
  age_6_12: '6\u00a0à 12\u00a0ans',
  age_13_17: '13\u00a0à 17\u00a0ans',
  age_18_64: '18\u00a0à 64\u00a0ans',
  age_65_plus: '65\u00a0ans ou plus',
  age_0_17: '0\u00a0à 17\u00a0ans',
  age_18_plus: '18\u00a0ans ou plus',
} satisfies Record<AgeBandCode, string>;
