import { memberOf } from './member-of.ts';

interface RegionFacts {
  readonly m49: string;
  /** The next wider region; null for a continent, the last step. */
  readonly generalisesTo: string | null;
}

/** Regions of origin (UN M49), with the wider region the publication gate may fall back to. */
export const regions = {
  northern_africa: { m49: '015', generalisesTo: 'africa' },
  eastern_africa: { m49: '014', generalisesTo: 'africa' },
  middle_africa: { m49: '017', generalisesTo: 'africa' },
  western_africa: { m49: '011', generalisesTo: 'africa' },
  southern_africa: { m49: '018', generalisesTo: 'africa' },
  western_asia: { m49: '145', generalisesTo: 'asia' },
  southern_asia: { m49: '034', generalisesTo: 'asia' },
  south_eastern_asia: { m49: '035', generalisesTo: 'asia' },
  central_asia: { m49: '143', generalisesTo: 'asia' },
  eastern_asia: { m49: '030', generalisesTo: 'asia' },
  central_america: { m49: '013', generalisesTo: 'latin_america_caribbean' },
  caribbean: { m49: '029', generalisesTo: 'latin_america_caribbean' },
  south_america: { m49: '005', generalisesTo: 'latin_america_caribbean' },
  eastern_europe: { m49: '151', generalisesTo: 'europe' },
  southern_europe: { m49: '039', generalisesTo: 'europe' },
  africa: { m49: '002', generalisesTo: null },
  asia: { m49: '142', generalisesTo: null },
  latin_america_caribbean: { m49: '419', generalisesTo: null },
  europe: { m49: '150', generalisesTo: null },
} as const satisfies Record<string, RegionFacts>;
export type RegionCode = keyof typeof regions;
export const regionCodes = Object.keys(regions) as RegionCode[];
export const isRegionCode = memberOf(regionCodes);

/** Every region a region lies in, itself first. */
export function widerRegions(code: RegionCode): RegionCode[] {
  const wider = regions[code].generalisesTo;
  return wider === null ? [code] : [code, ...widerRegions(wider)];
}
