import type { RegionCode } from '#app/domain/vocabulary/regions.ts';

export const regionLabels = {
  northern_africa: 'Northern Africa',
  eastern_africa: 'Eastern Africa',
  middle_africa: 'Middle Africa',
  western_africa: 'Western Africa',
  southern_africa: 'Southern Africa',
  western_asia: 'Western Asia',
  southern_asia: 'Southern Asia',
  south_eastern_asia: 'South-eastern Asia',
  central_asia: 'Central Asia',
  eastern_asia: 'Eastern Asia',
  central_america: 'Central America',
  caribbean: 'Caribbean',
  south_america: 'South America',
  eastern_europe: 'Eastern Europe',
  southern_europe: 'Southern Europe',
  africa: 'Africa',
  asia: 'Asia',
  latin_america_caribbean: 'Latin America and the Caribbean',
  europe: 'Europe',
} satisfies Record<RegionCode, string>;

/** The form used inside a sentence, articles and elisions included. */
export const regionPhrases = {
  northern_africa: 'from Northern Africa',
  eastern_africa: 'from Eastern Africa',
  middle_africa: 'from Central Africa',
  western_africa: 'from Western Africa',
  southern_africa: 'from Southern Africa',
  western_asia: 'from Western Asia',
  southern_asia: 'from Southern Asia',
  south_eastern_asia: 'from South-eastern Asia',
  central_asia: 'from Central Asia',
  eastern_asia: 'from Eastern Asia',
  central_america: 'from Central America',
  caribbean: 'from the Caribbean',
  south_america: 'from South America',
  eastern_europe: 'from Eastern Europe',
  southern_europe: 'from Southern Europe',
  africa: 'from Africa',
  asia: 'from Asia',
  latin_america_caribbean: 'from Latin America or the Caribbean',
  europe: 'from Europe',
} satisfies Record<RegionCode, string>;

export const originNotStatedLabel: string = 'Origin given on inquiry';
