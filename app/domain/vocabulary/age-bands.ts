interface AgeBandFacts {
  /** In completed years. */
  readonly from: number;
  /** Inclusive; null for no upper end. */
  readonly to: number | null;
  readonly generalisesTo: string | null;
}

/** Ages, narrow bands first, then the wider ones of the publication gate. */
export const ageBands = {
  age_0_5: { from: 0, to: 5, generalisesTo: 'age_0_17' },
  age_6_12: { from: 6, to: 12, generalisesTo: 'age_0_17' },
  age_13_17: { from: 13, to: 17, generalisesTo: 'age_0_17' },
  age_18_64: { from: 18, to: 64, generalisesTo: 'age_18_plus' },
  age_65_plus: { from: 65, to: null, generalisesTo: 'age_18_plus' },
  age_0_17: { from: 0, to: 17, generalisesTo: null },
  age_18_plus: { from: 18, to: null, generalisesTo: null },
} as const satisfies Record<string, AgeBandFacts>;
export type AgeBandCode = keyof typeof ageBands;
export const ageBandCodes = Object.keys(ageBands) as AgeBandCode[];

/** The bands of a composition: they do not overlap, and every age falls in exactly one. */
export const compositionBandCodes = [
  'age_0_5',
  'age_6_12',
  'age_13_17',
  'age_18_64',
  'age_65_plus',
] as const satisfies readonly AgeBandCode[];
export type CompositionBandCode = (typeof compositionBandCodes)[number];

/** How many there are of each band, youngest first; nothing where no composition is stated. */
export function countsByBand(composition: Readonly<Record<CompositionBandCode, number>> | null) {
  return composition
    ? compositionBandCodes.map((band) => ({ band, count: composition[band] }))
    : [];
}

/** The narrow band of an age in completed years. */
export function ageBandOf(age: number): CompositionBandCode {
  const band = compositionBandCodes.find((code) => age <= (ageBands[code].to ?? age));
  if (age < 0 || band === undefined) throw new RangeError('an age is 0 years or more');
  return band;
}
