import type { SizeBandCode } from '#app/domain/vocabulary/size-bands.ts';

export const sizeBandLabels = {
  size_1: '1 person',
  size_2: '2 people',
  size_3_4: '3 or 4 people',
  size_5_6: '5 or 6 people',
  size_7_8: '7 or 8 people',
  size_9_plus: '9 people or more',
  size_1_4: '1 to 4 people',
  size_5_8: '5 to 8 people',
  size_5_plus: '5 people or more',
} satisfies Record<SizeBandCode, string>;
