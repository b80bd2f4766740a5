import { memberOf } from './member-of.ts';
import type { ProvinceCode } from './provinces.ts';

interface CommunityFacts {
  readonly province: ProvinceCode;
  /** Degrees north and east (WGS 84), to about a kilometre. */
  readonly lat: number;
  readonly lon: number;
  readonly rapProvider: boolean;
}

/** Communities of settlement, with the place used for distances and whether a RAP service provider was found there. */
export const communities = {
  st_johns: { province: 'NL', lat: 47.56, lon: -52.71, rapProvider: true },
  halifax: { province: 'NS', lat: 44.65, lon: -63.58, rapProvider: true },
  charlottetown: { province: 'PE', lat: 46.24, lon: -63.13, rapProvider: true },
  moncton: { province: 'NB', lat: 46.09, lon: -64.77, rapProvider: true },
  fredericton: { province: 'NB', lat: 45.96, lon: -66.64, rapProvider: true },
  saint_john: { province: 'NB', lat: 45.27, lon: -66.06, rapProvider: true },
  toronto: { province: 'ON', lat: 43.65, lon: -79.38, rapProvider: true },
  ottawa: { province: 'ON', lat: 45.42, lon: -75.7, rapProvider: true },
  hamilton: { province: 'ON', lat: 43.26, lon: -79.87, rapProvider: true },
  kitchener: { province: 'ON', lat: 43.45, lon: -80.49, rapProvider: true },
  london: { province: 'ON', lat: 42.98, lon: -81.25, rapProvider: true },
  windsor: { province: 'ON', lat: 42.31, lon: -83.04, rapProvider: true },
  kingston: { province: 'ON', lat: 44.23, lon: -76.49, rapProvider: true },
  mississauga: { province: 'ON', lat: 43.59, lon: -79.64, rapProvider: true },
  thunder_bay: { province: 'ON', lat: 48.38, lon: -89.25, rapProvider: true },
  winnipeg: { province: 'MB', lat: 49.9, lon: -97.14, rapProvider: true },
  brandon: { province: 'MB', lat: 49.85, lon: -99.95, rapProvider: true },
  winkler: { province: 'MB', lat: 49.18, lon: -97.94, rapProvider: true },
  regina: { province: 'SK', lat: 50.45, lon: -104.62, rapProvider: true },
  saskatoon: { province: 'SK', lat: 52.13, lon: -106.67, rapProvider: true },
  prince_albert: { province: 'SK', lat: 53.2, lon: -105.75, rapProvider: true },
  moose_jaw: { province: 'SK', lat: 50.39, lon: -105.53, rapProvider: true },
  calgary: { province: 'AB', lat: 51.05, lon: -114.07, rapProvider: true },
  edmonton: { province: 'AB', lat: 53.55, lon: -113.49, rapProvider: true },
  lethbridge: { province: 'AB', lat: 49.69, lon: -112.84, rapProvider: true },
  medicine_hat: { province: 'AB', lat: 50.04, lon: -110.68, rapProvider: true },
  red_deer: { province: 'AB', lat: 52.27, lon: -113.81, rapProvider: true },
  fort_mcmurray: { province: 'AB', lat: 56.73, lon: -111.38, rapProvider: true },
  grande_prairie: { province: 'AB', lat: 55.17, lon: -118.8, rapProvider: true },
  metro_vancouver: { province: 'BC', lat: 49.25, lon: -123.12, rapProvider: true },
  victoria: { province: 'BC', lat: 48.43, lon: -123.37, rapProvider: true },
  abbotsford: { province: 'BC', lat: 49.05, lon: -122.33, rapProvider: false },
  kelowna: { province: 'BC', lat: 49.89, lon: -119.5, rapProvider: false },
  prince_george: { province: 'BC', lat: 53.92, lon: -122.75, rapProvider: false },
  bathurst: { province: 'NB', lat: 47.62, lon: -65.65, rapProvider: false },
  edmundston: { province: 'NB', lat: 47.37, lon: -68.33, rapProvider: false },
  antigonish: { province: 'NS', lat: 45.62, lon: -61.99, rapProvider: false },
  peterborough: { province: 'ON', lat: 44.31, lon: -78.32, rapProvider: false },
  guelph: { province: 'ON', lat: 43.55, lon: -80.25, rapProvider: false },
  sudbury: { province: 'ON', lat: 46.49, lon: -81.01, rapProvider: false },
} as const satisfies Record<string, CommunityFacts>;
export type CommunityCode = keyof typeof communities;
export const communityCodes = Object.keys(communities) as CommunityCode[];
export const isCommunityCode = memberOf(communityCodes);

export function communitiesOf(province: ProvinceCode): CommunityCode[] {
  return communityCodes.filter((code) => communities[code].province === province);
}
