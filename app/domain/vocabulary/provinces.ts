import { memberOf } from './member-of.ts';

interface ProvinceFacts {
  readonly jasOffered: boolean;
  /** In years: a household member younger than this needs a guardian (IP 3 part 4 §5). */
  readonly ageOfMajority: 18 | 19;
}

/** Provinces and territories, Quebec included: relatives may live there, but JAS does not run there (PDI). */
export const provinces = {
  NL: { jasOffered: true, ageOfMajority: 19 },
  PE: { jasOffered: true, ageOfMajority: 18 },
  NS: { jasOffered: true, ageOfMajority: 19 },
  NB: { jasOffered: true, ageOfMajority: 19 },
  QC: { jasOffered: false, ageOfMajority: 18 },
  ON: { jasOffered: true, ageOfMajority: 18 },
  MB: { jasOffered: true, ageOfMajority: 18 },
  SK: { jasOffered: true, ageOfMajority: 18 },
  AB: { jasOffered: true, ageOfMajority: 18 },
  BC: { jasOffered: true, ageOfMajority: 19 },
  YT: { jasOffered: false, ageOfMajority: 19 },
  NT: { jasOffered: false, ageOfMajority: 19 },
  NU: { jasOffered: false, ageOfMajority: 19 },
} as const satisfies Record<string, ProvinceFacts>;
export type ProvinceCode = keyof typeof provinces;
export const provinceCodes = Object.keys(provinces) as ProvinceCode[];
export const isProvinceCode = memberOf(provinceCodes);
