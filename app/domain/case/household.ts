import type { CivilDate } from '../clock/civil-date.ts';

/** How a member stands to the principal applicant. */
export const relations = [
  'principal_applicant',
  'spouse',
  'child',
  'parent',
  'grandparent',
  'grandchild',
  'sibling',
  'other_relative',
  'dependant',
] as const;
export type Relation = (typeof relations)[number];

/** A member of the household: restricted data, never in an event, a profile or an index. */
export interface Member {
  readonly givenNames: string;
  readonly familyName: string;
  readonly dateOfBirth: CivilDate;
  readonly relation: Relation;
}
