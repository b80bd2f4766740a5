import { memberOf } from './member-of.ts';

interface NeedFacts {
  /** false: the need never leaves the restricted side; `guardianship` is published in its place (privacy). */
  readonly published: boolean;
  /** What the need says of the priority; `by_medical_level` follows the household's medical level. */
  readonly priorityHint: 'high' | 'regular' | 'by_medical_level' | null;
}

/** Exceptional needs, in the order in which the forms list them. */
export const needs = {
  trauma_counselling: { published: true, priorityHint: 'regular' },
  specialised_counselling: { published: true, priorityHint: 'regular' },
  physical_disability: { published: true, priorityHint: 'by_medical_level' },
  mental_health: { published: true, priorityHint: 'by_medical_level' },
  urgent_medical: { published: true, priorityHint: 'high' },
  ongoing_treatment: { published: true, priorityHint: 'high' },
  mobility: { published: true, priorityHint: 'high' },
  medicals_expiring: { published: true, priorityHint: 'high' },
  women_at_risk: { published: true, priorityHint: 'high' },
  vulnerable_women: { published: true, priorityHint: 'high' },
  large_family: { published: true, priorityHint: 'regular' },
  single_parent: { published: true, priorityHint: 'regular' },
  siblings_only: { published: true, priorityHint: 'regular' },
  elderly: { published: true, priorityHint: 'regular' },
  limited_education: { published: true, priorityHint: 'regular' },
  systemic_discrimination: { published: true, priorityHint: 'regular' },
  guardianship: { published: true, priorityHint: 'regular' },
  separated_minor: { published: false, priorityHint: null },
  de_facto_dependant: { published: false, priorityHint: null },
  consanguineous_minor: { published: false, priorityHint: null },
  other: { published: true, priorityHint: 'regular' },
} as const satisfies Record<string, NeedFacts>;
export type NeedCode = keyof typeof needs;
export const needCodes = Object.keys(needs) as NeedCode[];

export type PublishedNeedCode = {
  [Code in NeedCode]: (typeof needs)[Code]['published'] extends true ? Code : never;
}[NeedCode];
export const publishedNeedCodes = needCodes.filter(
  (code): code is PublishedNeedCode => needs[code].published,
);
export const isPublishedNeedCode = memberOf(publishedNeedCodes);
