import { memberOf } from './member-of.ts';
import type { RegionCode } from './regions.ts';

interface CountryFacts {
  readonly region: RegionCode;
}

/** Countries of origin (ISO 3166-1 alpha-2), each with its region. */
export const countries = {
  SY: { region: 'western_asia' },
  AF: { region: 'southern_asia' },
  ER: { region: 'eastern_africa' },
  IQ: { region: 'western_asia' },
  CD: { region: 'middle_africa' },
  SO: { region: 'eastern_africa' },
  ET: { region: 'eastern_africa' },
  BI: { region: 'eastern_africa' },
  MM: { region: 'south_eastern_asia' },
  IR: { region: 'southern_asia' },
  SD: { region: 'northern_africa' },
  SS: { region: 'eastern_africa' },
  CO: { region: 'south_america' },
  BT: { region: 'southern_asia' },
  CF: { region: 'middle_africa' },
  RW: { region: 'eastern_africa' },
  UG: { region: 'eastern_africa' },
  PK: { region: 'southern_asia' },
  YE: { region: 'western_asia' },
  VE: { region: 'south_america' },
  SV: { region: 'central_america' },
  GT: { region: 'central_america' },
  HN: { region: 'central_america' },
  HT: { region: 'caribbean' },
  CN: { region: 'eastern_asia' },
  LK: { region: 'southern_asia' },
} as const satisfies Record<string, CountryFacts>;
export type CountryCode = keyof typeof countries;
export const countryCodes = Object.keys(countries) as CountryCode[];
export const isCountryCode = memberOf(countryCodes);
