interface SizeBandFacts {
  readonly from: number;
  /** Inclusive; null for no upper end. */
  readonly to: number | null;
  readonly generalisesTo: string | null;
}

/** Household sizes, narrow bands first, then the wider ones of the publication gate. */
export const sizeBands = {
  size_1: { from: 1, to: 1, generalisesTo: 'size_1_4' },
  size_2: { from: 2, to: 2, generalisesTo: 'size_1_4' },
  size_3_4: { from: 3, to: 4, generalisesTo: 'size_1_4' },
  size_5_6: { from: 5, to: 6, generalisesTo: 'size_5_8' },
  size_7_8: { from: 7, to: 8, generalisesTo: 'size_5_8' },
  size_9_plus: { from: 9, to: null, generalisesTo: 'size_5_plus' },
  size_1_4: { from: 1, to: 4, generalisesTo: null },
  size_5_8: { from: 5, to: 8, generalisesTo: 'size_5_plus' },
  size_5_plus: { from: 5, to: null, generalisesTo: null },
} as const satisfies Record<string, SizeBandFacts>;
export type SizeBandCode = keyof typeof sizeBands;
export const sizeBandCodes = Object.keys(sizeBands) as SizeBandCode[];

/** The bands that do not overlap: every size falls in exactly one. */
export const narrowSizeBandCodes = [
  'size_1',
  'size_2',
  'size_3_4',
  'size_5_6',
  'size_7_8',
  'size_9_plus',
] as const satisfies readonly SizeBandCode[];
export type NarrowSizeBandCode = (typeof narrowSizeBandCodes)[number];

/** The narrow band of a household size of 1 or more. */
export function sizeBandOf(size: number): NarrowSizeBandCode {
  const band = narrowSizeBandCodes.find((code) => size <= (sizeBands[code].to ?? size));
  if (size < 1 || band === undefined) throw new RangeError('a household has 1 person or more');
  return band;
}
