import { memberOf } from './member-of.ts';

interface HouseholdShapeFacts {
  /** false: published as `not_stated`, with the need `guardianship` (IP 3 part 4 §5.3). */
  readonly published: boolean;
}

/** What a household is made of. */
export const householdShapes = {
  couple_with_children: { published: true },
  single_parent: { published: true },
  siblings_only: { published: true },
  single_adult: { published: true },
  couple: { published: true },
  adult_children: { published: true },
  multigenerational: { published: true },
  family_and_relatives: { published: true },
  other_relatives: { published: true },
  minors_only: { published: false },
  not_stated: { published: true },
} as const satisfies Record<string, HouseholdShapeFacts>;
export type HouseholdShapeCode = keyof typeof householdShapes;
export const householdShapeCodes = Object.keys(householdShapes) as HouseholdShapeCode[];

export type PublishedHouseholdShapeCode = Exclude<HouseholdShapeCode, 'minors_only'>;
export const publishedHouseholdShapeCodes = householdShapeCodes.filter(
  (code): code is PublishedHouseholdShapeCode => householdShapes[code].published,
);
export const isPublishedHouseholdShapeCode = memberOf(publishedHouseholdShapeCodes);
