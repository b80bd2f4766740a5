import { expect, test } from 'vitest';
import { isNear, type Whereabouts } from './near.ts';

const nowhere: Whereabouts = { province: null, community: null, serves: null };
const saskatoon = { province: 'SK', community: 'saskatoon' } as const;
const saskatchewan = { province: 'SK', community: null } as const;

test.each<[string, Partial<Whereabouts>, Parameters<typeof isNear>[0], boolean | null]>([
  ['in the community', saskatoon, saskatoon, true],
  ['in another community of the province', { ...saskatoon, community: 'regina' }, saskatoon, false],
  ['there by what it serves', { community: 'regina', serves: ['saskatoon'] }, saskatoon, true],
  ['not there by what it serves', { province: 'SK', serves: ['regina'] }, saskatoon, false],
  ['serving nowhere, it said', { province: 'SK', serves: [] }, saskatoon, false],
  ['in the province, and nobody recorded more', { province: 'SK' }, saskatoon, null],
  ['in another province', { province: 'ON' }, saskatoon, false],
  ['nowhere recorded', {}, saskatoon, null],
  ['in the province', { province: 'SK' }, saskatchewan, true],
  ['anywhere in the province', { ...saskatoon, community: 'regina' }, saskatchewan, true],
  ['in the province by what it serves', { province: 'ON', serves: ['regina'] }, saskatchewan, true],
  ['outside the province', { province: 'ON', serves: ['toronto'] }, saskatchewan, false],
  ['nowhere recorded, and only the province asked', {}, saskatchewan, null],
])('a group %s', (_where, changes, contacts, near) => {
  expect(isNear(contacts, { ...nowhere, ...changes })).toBe(near);
});
