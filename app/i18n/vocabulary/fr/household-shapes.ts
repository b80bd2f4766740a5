import type { HouseholdShapeCode } from '#app/domain/vocabulary/household-shapes.ts';

export const householdShapeLabels = {
  couple_with_children: 'Couple avec enfants',
  single_parent: 'Parent seul avec enfants',
  siblings_only: 'Fratrie',
  single_adult: 'Adulte seul',
  couple: 'Couple sans enfant',
  adult_children: 'Parents avec enfants adultes',
  multigenerational: 'Ménage de trois générations ou plus',
  family_and_relatives: 'Famille et autres membres de la parenté',
  other_relatives: 'Autres membres de la parenté',
  minors_only: 'Mineurs sans adulte',
  not_stated: 'Composition communiquée sur demande',
} satisfies Record<HouseholdShapeCode, string>;

/** The form used inside a sentence, articles and elisions included. */
export const householdShapePhrases = {
  couple_with_children: 'un couple avec enfants',
  single_parent: 'un parent seul avec ses enfants',
  siblings_only: 'une fratrie',
  single_adult: 'un adulte seul',
  couple: 'un couple sans enfant',
  adult_children: 'des parents et leurs enfants adultes',
  multigenerational: 'un ménage de trois générations ou plus',
  family_and_relatives: 'une famille et d’autres membres de la parenté qui vivent ensemble',
  other_relatives: 'des membres de la parenté qui vivent ensemble',
  minors_only: 'des mineurs sans adulte',
  not_stated: 'un ménage dont la composition est communiquée sur demande',
} satisfies Record<HouseholdShapeCode, string>;
