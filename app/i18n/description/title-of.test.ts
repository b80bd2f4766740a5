import { expect, it } from 'vitest';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { compositionWords, titleOf } from './title-of.ts';

type Told = Pick<PublishedFields, 'shape' | 'composition' | 'sizeBandOnly' | 'needs'>;

function told(
  shape: Told['shape'],
  [age_0_5, age_6_12, age_13_17, age_18_64, age_65_plus]: [number, number, number, number, number],
  needs: Told['needs'] = [],
) {
  const composition = { age_0_5, age_6_12, age_13_17, age_18_64, age_65_plus };
  return { shape, composition, sizeBandOnly: null, needs } as unknown as PublishedFields;
}
const banded = (shape: Told['shape']) =>
  ({ shape, composition: null, sizeBandOnly: 'size_5_6', needs: [] }) as unknown as PublishedFields;

it.each<[PublishedFields, en: string, fr: string]>([
  [
    told('couple_with_children', [2, 1, 1, 2, 0]),
    'Couple with four children',
    'Couple avec quatre enfants',
  ],
  [
    told('single_parent', [2, 1, 1, 1, 0]),
    'Single parent with four children',
    'Parent seul avec quatre enfants',
  ],
  [
    told('single_parent', [1, 0, 0, 1, 0]),
    'Single parent with one child',
    'Parent seul avec un enfant',
  ],
  [
    told('siblings_only', [0, 1, 2, 2, 0], [{ code: 'siblings_only', members: 1 }]),
    'Siblings, one acting as parent',
    'Fratrie, dont un membre agit comme parent',
  ],
  [told('siblings_only', [0, 0, 1, 2, 0]), 'Three siblings', 'Fratrie de trois'],
  [
    told('multigenerational', [1, 2, 0, 3, 1]),
    'Three generations, seven people',
    'Trois générations, sept personnes',
  ],
  [told('single_adult', [0, 0, 0, 1, 0]), 'Adult on their own', 'Personne seule'],
  [
    banded('couple_with_children'),
    'Couple with children, 5 or 6 people',
    'Couple avec enfants, 5\u00a0ou 6\u00a0personnes',
  ],
  [banded('not_stated'), 'Household of 5 or 6 people', 'Ménage de 5\u00a0ou 6\u00a0personnes'],
])('a household has a short title in both languages', (fields, en, fr) => {
  expect(titleOf(fields, 'en')).toBe(en);
  expect(titleOf(fields, 'fr')).toBe(fr);
});

it('tells the composition from the adults down', () => {
  const fields = told('couple_with_children', [2, 1, 1, 2, 0]);
  expect(compositionWords(fields, 'en')).toEqual({
    people: '6 people',
    parts: ['2 adults 18–64', '1 aged 13–17', '1 aged 6–12', '2 aged 0–5'],
  });
  expect(compositionWords(fields, 'fr').parts[0]).toBe('2\u00a0adultes de 18\u00a0à 64\u00a0ans');
  expect(compositionWords(banded('couple'), 'en')).toEqual({ people: '5 or 6 people', parts: [] });
});
