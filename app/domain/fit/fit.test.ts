import { describe, expect, it, test } from 'vitest';
import { fields } from '../case/case-state.fixture.ts';
import type { PublishedFields } from '../disclosure/published-profile.ts';
import { compareFit, type FitCondition, type FitResult, type FitTerms, fitTotals } from './fit.ts';

const nothingRecorded: FitTerms = {
  barred: false,
  province: null,
  community: null,
  communities: null,
  largestHousehold: null,
  languages: null,
  origins: null,
  accessibleHousing: null,
  needsMet: [],
  needsNotMet: [],
};

function conditionOf(
  code: FitCondition,
  terms: Partial<FitTerms>,
  profile: Partial<PublishedFields>,
): FitResult | null {
  const lines = compareFit({ ...nothingRecorded, ...terms }, { ...fields, ...profile });
  return lines.find((line) => line.kind === 'condition' && line.code === code)?.result ?? null;
}

const inOntario = { contacts: { province: 'ON', community: null } } as const;
const inSaskatoon = { contacts: { province: 'SK', community: 'saskatoon' } } as const;
const band = (sizeBandOnly: PublishedFields['sizeBandOnly']) => ({
  composition: null,
  sizeBandOnly,
});
const from = (code: 'SY' | 'ER') => ({ origin: { kind: 'country', code } }) as const;
const syria = { countries: ['SY'], regions: [] } as const;
const westernAsia = { countries: [], regions: ['western_asia'] } as const;
const eastAfrica = { origin: { kind: 'region', code: 'eastern_africa' } } as const;

type Row = [FitCondition, Partial<FitTerms>, Partial<PublishedFields>, FitResult | null];
const rows: Row[] = [
  ['near_contacts', {}, {}, null],
  ['near_contacts', {}, inOntario, 'unknown'],
  ['near_contacts', { province: 'ON' }, inOntario, 'met'],
  ['near_contacts', { province: 'BC' }, inOntario, 'not_met'],
  ['near_contacts', { province: 'SK', community: 'regina' }, inSaskatoon, 'not_met'],
  ['near_contacts', { province: 'SK', community: 'saskatoon' }, inSaskatoon, 'met'],
  ['near_contacts', { province: 'SK' }, inSaskatoon, 'unknown'],
  ['near_contacts', { province: 'SK', communities: ['saskatoon'] }, inSaskatoon, 'met'],
  ['place', {}, { destination: null }, null],
  ['place', {}, { destination: 'ottawa' }, 'unknown'],
  ['place', { communities: ['ottawa'] }, { destination: 'ottawa' }, 'met'],
  ['place', { communities: ['toronto'] }, { destination: 'ottawa' }, 'not_met'],
  ['place', { communities: [] }, { destination: 'ottawa' }, 'not_met'],
  ['place', { communities: ['toronto'] }, { destination: null, province: 'ON' }, 'met'],
  ['place', { communities: ['halifax'] }, { destination: null, province: 'ON' }, 'not_met'],
  // Four people: a couple and two children.
  ['size', {}, {}, 'unknown'],
  ['size', { largestHousehold: 4 }, {}, 'met'],
  ['size', { largestHousehold: 3 }, {}, 'not_met'],
  ['size', { largestHousehold: 4 }, band(null), null],
  ['size', { largestHousehold: 8 }, band('size_5_8'), 'met'],
  ['size', { largestHousehold: 6 }, band('size_5_8'), 'unknown'],
  ['size', { largestHousehold: 4 }, band('size_5_8'), 'not_met'],
  ['size', { largestHousehold: 30 }, band('size_9_plus'), 'unknown'],
  ['size', { largestHousehold: 8 }, band('size_9_plus'), 'not_met'],
  ['language', {}, { languages: [] }, null],
  ['language', {}, {}, 'unknown'],
  ['language', {}, { french: 'fluent' }, 'met'],
  ['language', {}, { english: 'conversational' }, 'met'],
  ['language', { languages: ['apc'] }, {}, 'met'],
  ['language', { languages: ['tir'] }, {}, 'not_met'],
  ['origin', {}, {}, null],
  ['origin', {}, from('SY'), 'unknown'],
  ['origin', { origins: syria }, from('SY'), 'met'],
  ['origin', { origins: westernAsia }, from('SY'), 'met'],
  ['origin', { origins: syria }, from('ER'), 'not_met'],
  // A country of the region is not the region.
  ['origin', { origins: { countries: ['ER'], regions: [] } }, eastAfrica, 'not_met'],
  ['accessible_housing', { accessibleHousing: false }, {}, null],
  ['accessible_housing', {}, { accessibleHousing: true }, 'unknown'],
  ['accessible_housing', { accessibleHousing: true }, { accessibleHousing: true }, 'met'],
  ['accessible_housing', { accessibleHousing: false }, { accessibleHousing: true }, 'not_met'],
];

describe('a condition of a profile against what a group can do', () => {
  test.each(rows)('%s %j %j: %s', (code, terms, profile, expected) => {
    expect(conditionOf(code, terms, profile)).toBe(expected);
  });
});

it('says of each need whether the group can answer it, in the order of the profile', () => {
  const needs = (['mobility', 'elderly', 'large_family'] as const).map((code) => ({
    code,
    members: 1,
  }));
  const terms = { ...nothingRecorded, needsMet: ['elderly'], needsNotMet: ['mobility'] } as const;
  const lines = compareFit(terms, { ...fields, needs });
  expect(lines.filter(({ kind }) => kind === 'need')).toEqual([
    { kind: 'need', code: 'mobility', result: 'not_met' },
    { kind: 'need', code: 'elderly', result: 'met' },
    { kind: 'need', code: 'large_family', result: 'unknown' },
  ]);
});

it('takes nothing recorded for not known, never for a no', () => {
  const lines = compareFit(nothingRecorded, { ...fields, ...inOntario, accessibleHousing: true });
  expect(fitTotals(lines)).toEqual({ met: 0, not_met: 0, unknown: lines.length });
});
