import { describe, expect, it, test } from 'vitest';
import { nothingRecorded } from './capacity.ts';
import { excludedFrom, missingServices, type Standing } from './exclusion.ts';

const sah: Standing = {
  organizationId: 'sah',
  kind: 'sah',
  agreement: 'active',
  province: 'ON',
  community: null,
  serves: null,
};
const near = (province: 'ON' | 'SK') => ({ contacts: { province, community: null } });

const rows: [
  string,
  Partial<Standing>,
  ReturnType<typeof near> | { contacts: null },
  string | null,
][] = [
  ['nothing stands in the way', {}, { contacts: null }, null],
  ['relatives in its own province', {}, near('ON'), null],
  ['relatives elsewhere', {}, near('SK'), 'only_groups_near'],
  ['a place nobody recorded', { province: null }, near('SK'), null],
  [
    'an agreement in a check-in period',
    { agreement: 'check_in_period' },
    { contacts: null },
    'agreement_not_active',
  ],
  ['Quebec', { province: 'QC' }, { contacts: null }, 'province_not_offered'],
  ['a Group of Five', { kind: 'group_of_five' }, { contacts: null }, 'organization_cannot_sponsor'],
];

describe('what excludes a group before it writes a word', () => {
  test.each(rows)('%s', (_what, changes, profile, code) => {
    expect(excludedFrom(profile, { ...sah, ...changes })?.code ?? null).toBe(code);
  });
});

describe('services recorded as missing around a group', () => {
  const profile = {
    needs: [
      { code: 'trauma_counselling', members: 1 },
      { code: 'specialised_counselling', members: 1 },
      { code: 'mobility', members: 1 },
    ],
  } as const;

  it('names each once, and only when nothing else would do', () => {
    expect(missingServices(profile, nothingRecorded)).toEqual([]);
    const one = { ...nothingRecorded, supportsMissing: ['mental_health_services'] } as const;
    expect(missingServices(profile, one)).toEqual([]);
    const both = {
      ...nothingRecorded,
      supportsMissing: ['mental_health_services', 'trauma_counselling_nearby'],
    } as const;
    expect(missingServices(profile, both)).toEqual([
      'trauma_counselling_nearby',
      'mental_health_services',
    ]);
  });

  it('leaves out what the group itself lacks', () => {
    expect(missingServices(profile, { ...nothingRecorded, accessibleHousing: false })).toEqual([]);
  });
});
