import type { RegionCode } from '#app/domain/vocabulary/regions.ts';

export const regionLabels = {
  northern_africa: 'Afrique septentrionale',
  eastern_africa: 'Afrique orientale',
  middle_africa: 'Afrique centrale',
  western_africa: 'Afrique occidentale',
  southern_africa: 'Afrique australe',
  western_asia: 'Asie occidentale',
  southern_asia: 'Asie méridionale',
  south_eastern_asia: 'Asie du Sud-Est',
  central_asia: 'Asie centrale',
  eastern_asia: 'Asie orientale',
  central_america: 'Amérique centrale',
  caribbean: 'Caraïbes',
  south_america: 'Amérique du Sud',
  eastern_europe: 'Europe orientale',
  southern_europe: 'Europe méridionale',
  africa: 'Afrique',
  asia: 'Asie',
  latin_america_caribbean: 'Amérique latine et Caraïbes',
  europe: 'Europe',
} satisfies Record<RegionCode, string>;

/** The form used inside a sentence, articles and elisions included. */
export const regionPhrases = {
  northern_africa: 'd’Afrique septentrionale',
  eastern_africa: 'd’Afrique orientale',
  middle_africa: 'd’Afrique centrale',
  western_africa: 'd’Afrique occidentale',
  southern_africa: 'd’Afrique australe',
  western_asia: 'd’Asie occidentale',
  southern_asia: 'd’Asie méridionale',
  south_eastern_asia: 'd’Asie du Sud-Est',
  central_asia: 'd’Asie centrale',
  eastern_asia: 'd’Asie orientale',
  central_america: 'd’Amérique centrale',
  caribbean: 'des Caraïbes',
  south_america: 'd’Amérique du Sud',
  eastern_europe: 'd’Europe orientale',
  southern_europe: 'd’Europe méridionale',
  africa: 'd’Afrique',
  asia: 'd’Asie',
  latin_america_caribbean: 'd’Amérique latine ou des Caraïbes',
  europe: 'd’Europe',
} satisfies Record<RegionCode, string>;

export const originNotStatedLabel: string = 'Origine communiquée sur demande';
