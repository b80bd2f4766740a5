import type { HouseholdShapeCode } from '#app/domain/vocabulary/household-shapes.ts';

export const householdShapeLabels = {
  couple_with_children: 'Couple with children',
  single_parent: 'Single parent with children',
  siblings_only: 'Siblings only',
  single_adult: 'Adult on their own',
  couple: 'Couple without children',
  adult_children: 'Parents with adult children',
  multigenerational: 'Three generations or more',
  family_and_relatives: 'Family with other relatives',
  other_relatives: 'Other relatives together',
  minors_only: 'Minors without an adult',
  not_stated: 'Make-up given on inquiry',
} satisfies Record<HouseholdShapeCode, string>;

/** The form used inside a sentence, articles and elisions included. */
export const householdShapePhrases = {
  couple_with_children: 'a couple with children',
  single_parent: 'a single parent with children',
  siblings_only: 'a group of siblings',
  single_adult: 'an adult on their own',
  couple: 'a couple without children',
  adult_children: 'parents and their adult children',
  multigenerational: 'a household of three generations or more',
  family_and_relatives: 'a family and other relatives who live together',
  other_relatives: 'relatives who live together',
  minors_only: 'minors without an adult',
  not_stated: 'a household whose make-up is given on inquiry',
} satisfies Record<HouseholdShapeCode, string>;
