import { describe, expect, it, test } from 'vitest';
import { communitySupports } from '../vocabulary/community-supports.ts';
import type { PublishedNeedCode } from '../vocabulary/needs.ts';
import {
  type Capacity,
  changedFields,
  decisiveSupports,
  fitTermsOf,
  isAskedByItself,
  isDueForReview,
  needResult,
  nothingRecorded,
  supportResult,
} from './capacity.ts';
import type { FitResult } from './fit.ts';

const capacity = (changes: Partial<Capacity>): Capacity => ({ ...nothingRecorded, ...changes });
const needs = Object.keys(decisiveSupports) as PublishedNeedCode[];

type Row = [PublishedNeedCode, Partial<Capacity>, FitResult];
const rows: Row[] = [
  ['trauma_counselling', {}, 'unknown'],
  ['trauma_counselling', { supportsOffered: ['mental_health_services'] }, 'met'],
  // One of two is missing: the other may still be there.
  ['trauma_counselling', { supportsMissing: ['mental_health_services'] }, 'unknown'],
  [
    'trauma_counselling',
    { supportsMissing: ['mental_health_services', 'trauma_counselling_nearby'] },
    'not_met',
  ],
  // What would help beside the decisive ones settles nothing.
  ['trauma_counselling', { supportsOffered: ['trauma_informed_training'] }, 'unknown'],
  // Every requirement counts: one that is not met outweighs any that is.
  ['mobility', { accessibleHousing: true }, 'unknown'],
  ['mobility', { accessibleHousing: true, supportsOffered: ['drivers'] }, 'met'],
  ['mobility', { accessibleHousing: false, supportsOffered: ['drivers'] }, 'not_met'],
  ['mobility', { accessibleHousing: false }, 'not_met'],
  // Nobody to go along to appointments is a no; a volunteer is one support among three.
  ['urgent_medical', { medicalVolunteers: 0 }, 'not_met'],
  ['urgent_medical', { medicalVolunteers: 2 }, 'unknown'],
  [
    'urgent_medical',
    { medicalVolunteers: 1, supportsOffered: ['specialist_hospital', 'family_doctor'] },
    'met',
  ],
  ['guardianship', { guardianshipExperience: true }, 'met'],
  ['guardianship', { guardianshipExperience: false }, 'unknown'],
  [
    'guardianship',
    {
      guardianshipExperience: false,
      supportsMissing: ['guardianship_information', 'legal_contact'],
    },
    'not_met',
  ],
  ['large_family', { largestHousehold: 6 }, 'met'],
  ['large_family', { largestHousehold: 5 }, 'not_met'],
  ['other', { supportsOffered: ['past_jas'] }, 'unknown'],
];

describe('a need against what a group recorded', () => {
  test.each(rows)('%s %j: %s', (need, changes, expected) => {
    expect(needResult(capacity(changes), need)).toBe(expected);
  });

  test.each(needs)('%s is not known when nothing is recorded', (need) => {
    expect(needResult(nothingRecorded, need)).toBe('unknown');
  });

  test.each(needs)('%s rests on supports that answer it, each asked somewhere', (need) => {
    for (const code of decisiveSupports[need].flat()) {
      expect(communitySupports[code].answersNeeds as readonly string[]).toContain(need);
      const somewhere = capacity({
        largestHousehold: 8,
        medicalVolunteers: 1,
        accessibleHousing: true,
        guardianshipExperience: true,
        ...(isAskedByItself(code) ? { supportsOffered: [code] } : {}),
      });
      expect(supportResult(somewhere, code)).toBe('met');
    }
  });
});

const standing = { kind: 'sah', agreement: 'active', province: null, community: null } as const;

it('keeps what was not recorded apart from what was recorded as none', () => {
  const ontario = { ...standing, province: 'ON' } as const;
  expect(fitTermsOf(nothingRecorded, ontario)).toEqual({
    barred: false,
    province: 'ON',
    community: null,
    communities: null,
    largestHousehold: null,
    languages: null,
    origins: null,
    accessibleHousing: null,
    needsMet: [],
    needsNotMet: [],
  });
  const none = capacity({ languages: [], originCountries: [], medicalVolunteers: 0 });
  expect(fitTermsOf(none, ontario)).toMatchObject({
    languages: [],
    origins: { countries: [], regions: [] },
    needsNotMet: ['urgent_medical'],
  });
});

test.each([
  [{}, false],
  [{ agreement: 'check_in_period' }, true],
  [{ province: 'QC' }, true],
  [{ kind: 'group_of_five' }, true],
] as const)('says whether something of its own bars the group: %j', (changes, barred) => {
  expect(fitTermsOf(nothingRecorded, { ...standing, ...changes }).barred).toBe(barred);
});

it('hands on which needs a group can answer, and which it said it cannot', () => {
  const terms = fitTermsOf(
    capacity({
      largestHousehold: 5,
      supportsOffered: ['mental_health_services', 'drivers', 'family_doctor'],
      accessibleHousing: true,
    }),
    standing,
  );
  expect(terms.needsMet).toEqual([
    'trauma_counselling',
    'specialised_counselling',
    'mental_health',
    'ongoing_treatment',
    'mobility',
  ]);
  expect(terms.needsNotMet).toEqual(['large_family']);
});

it('tells which answers changed, whatever the order of a list', () => {
  const before = capacity({ languages: ['ara', 'tir'], roomFor: 1 });
  const after = capacity({ languages: ['tir', 'ara'], roomFor: 0, originCountries: [] });
  expect(changedFields(before, after)).toEqual(['originCountries', 'roomFor']);
});

test.each([
  ['2026-05-22', true],
  ['2026-05-23', false],
  // Six months after 31 August is the last day of February.
  ['2026-08-31', false],
] as const)('what was recorded on %s is due for review on 22 November 2026: %s', (on, due) => {
  expect(isDueForReview(on, '2026-11-22')).toBe(due);
});
