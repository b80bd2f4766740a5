import { describe, expect, it } from 'vitest';
import {
  type PublicationFault,
  type PublishedFields,
  publicationFaults,
  publishProfile,
  sizeOf,
} from './published-profile.ts';

const fields: PublishedFields = {
  stream: 'overseas',
  priority: 'regular',
  medicalLevel: 'low',
  shape: 'single_parent',
  composition: { age_0_5: 2, age_6_12: 1, age_13_17: 0, age_18_64: 1, age_65_plus: 0 },
  sizeBandOnly: null,
  origin: { kind: 'region', code: 'eastern_africa' },
  languages: ['som', 'swa'],
  english: 'none',
  french: 'a_little',
  education: 'primary',
  occupations: ['noc_6'],
  needs: [{ code: 'single_parent', members: 1 }],
  accessibleHousing: false,
  inCanada: false,
  readyToTravel: true,
  destination: 'moncton',
  province: 'NB',
  contacts: { province: 'NB', community: null },
  linkedCase: false,
};
const posting = { number: 'P 30417', postedOn: '2026-06-09', limitOn: '2026-12-09' };

it('makes a profile of published fields', () => {
  const verdict = publishProfile(fields, posting);
  expect(verdict).toEqual({ ok: true, profile: { ...fields, ...posting } });
  expect(sizeOf(fields)).toBe(4);
});

it('carries along nothing that is not a published field', () => {
  const more = {
    ...fields,
    names: ['not for publication'],
    composition: { ...fields.composition, exactAges: [3, 4, 9, 31] },
    needs: [{ code: 'single_parent', members: 1, cause: 'not for publication' }],
    contacts: { province: 'NB', community: null, phone: 'not for publication' },
  } as unknown as PublishedFields;
  expect(publishProfile(more, posting)).toEqual(publishProfile(fields, posting));
});

const unpublished = (code: string) => [{ code, members: 1 }] as unknown as PublishedFields['needs'];
const empty = { age_0_5: 0, age_6_12: 0, age_13_17: 0, age_18_64: 0, age_65_plus: 0 };
const refused: [code: PublicationFault, differs: Partial<PublishedFields>][] = [
  ['need_not_published', { needs: unpublished('separated_minor') }],
  ['need_not_published', { needs: unpublished('toString') }],
  ['need_members_wrong', { needs: [{ code: 'elderly', members: 5 }] }],
  ['need_members_wrong', { needs: [{ code: 'elderly', members: 0 }] }],
  [
    'need_members_wrong',
    {
      needs: [
        { code: 'elderly', members: 1 },
        { code: 'elderly', members: 1 },
      ],
    },
  ],
  ['shape_not_published', { shape: 'minors_only' as PublishedFields['shape'] }],
  ['composition_or_size_band', { sizeBandOnly: 'size_3_4' }],
  ['composition_or_size_band', { composition: null }],
  ['composition_of_unstated_shape', { shape: 'not_stated' }],
  ['composition_wrong', { composition: empty, needs: [] }],
  ['composition_wrong', { composition: { ...empty, age_18_64: 31 } }],
  ['composition_wrong', { composition: { ...empty, age_18_64: 1.5 } }],
  ['composition_wrong', { composition: { ...empty, age_18_64: 4, age_0_5: -1 } }],
  ['province_not_offered', { destination: null, province: 'QC' }],
  ['province_not_offered', { destination: null, province: 'YT' }],
  ['destination_outside_province', { province: 'ON' }],
  ['contacts_outside_province', { contacts: { province: 'ON', community: 'moncton' } }],
  ['language_repeated', { languages: ['som', 'som'] }],
  ['stream_and_place_differ', { inCanada: true }],
];

describe('a profile is refused', () => {
  it.each(refused)('%s: %o', (code, differs) => {
    expect(publishProfile({ ...fields, ...differs }, posting)).toMatchObject({ ok: false, code });
  });

  it('when it would end before it begins, or on no day at all', () => {
    for (const limitOn of ['2026-06-08', '2026-02-30']) {
      expect(publishProfile(fields, { ...posting, limitOn })).toMatchObject({
        ok: false,
        code: 'dates_wrong',
      });
    }
  });

  it('for each fault there is', () => {
    const shown = new Set<PublicationFault>(['dates_wrong', ...refused.map(([code]) => code)]);
    expect([...shown].sort()).toEqual([...publicationFaults].sort());
  });
});

it('lets relatives live in Quebec, where JAS does not run', () => {
  const contacts = { province: 'QC', community: null } as const;
  expect(publishProfile({ ...fields, contacts }, posting).ok).toBe(true);
});
