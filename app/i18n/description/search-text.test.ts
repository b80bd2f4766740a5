import { expect, it } from 'vitest';
import type { Describable } from './describable.ts';
import { searchedTexts, searchText } from './search-text.ts';

const household: Describable = {
  stream: 'gar',
  priority: 'regular',
  medicalLevel: 'low',
  shape: 'couple',
  composition: { age_0_5: 0, age_6_12: 0, age_13_17: 0, age_18_64: 1, age_65_plus: 1 },
  sizeBandOnly: null,
  origin: { kind: 'country', code: 'ER' },
  languages: ['tir'],
  english: 'none',
  french: 'none',
  education: null,
  occupations: ['noc_8'],
  needs: [{ code: 'elderly', members: 1 }],
  accessibleHousing: false,
  inCanada: true,
  readyToTravel: false,
  destination: 'metro_vancouver',
  province: null,
  contacts: null,
  linkedCase: false,
  limitOn: '2027-03-14',
};

it('holds the names by which a group looks for a household, in its language', () => {
  const en = searchText(household, 'en');
  for (const word of [
    'Couple',
    'Elderly member',
    'Metro Vancouver',
    'British Columbia',
    'Tigrinya',
    'Eritrea',
    'Eastern Africa',
    'Africa',
    'Farming',
    'until 14 March 2027',
  ]) {
    expect(en).toContain(word);
  }
  const fr = searchText(household, 'fr');
  for (const word of [
    'Membre âgé',
    'Grand Vancouver',
    'Colombie-Britannique',
    'tigrigna',
    'Érythrée',
  ]) {
    expect(fr).toContain(word);
  }
});

it('is searched whole, and each of its texts has a place', () => {
  for (const lang of ['en', 'fr'] as const) {
    const parts = searchedTexts(household, lang);
    const names = parts.slice(0, -1).flatMap(({ texts }) => texts);
    expect(`${names.join('\n')}\n\n${parts.at(-1)?.texts[0]}`).toBe(searchText(household, lang));
    expect(parts.at(-1)?.place).toBe('description');
  }
});

it('names no wider country than the gate lets through', () => {
  const region = { ...household, origin: { kind: 'region', code: 'eastern_africa' } } as const;
  expect(searchText(region, 'en')).not.toContain('Eritrea');
});
