import type { SizeBandCode } from '#app/domain/vocabulary/size-bands.ts';

export const sizeBandLabels = {
  size_1: '1\u00a0personne',
  size_2: '2\u00a0personnes',
  size_3_4: '3\u00a0ou 4\u00a0personnes',
  size_5_6: '5\u00a0ou 6\u00a0personnes',
  size_7_8: '7\u00a0ou 8\u00a0personnes',
  size_9_plus: '9\u00a0personnes ou plus',
  size_1_4: 'De 1\u00a0à 4\u00a0personnes',
  size_5_8: 'De 5\u00a0à 8\u00a0personnes',
  size_5_plus: '5\u00a0personnes ou plus',
} satisfies Record<SizeBandCode, string>;
