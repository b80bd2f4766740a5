import type { CivilDate } from '../clock/civil-date.ts';

export const interestStatuses = [
  'expressed',
  'withdrawn',
  'declined',
  'claimed',
  'closed',
] as const;
export type InterestStatus = (typeof interestStatuses)[number];

export const interestAnswers = ['yes', 'partly', 'no', 'not_applicable'] as const;
export type InterestAnswer = (typeof interestAnswers)[number];

/** A group's statement against the profile's needs (process §7; IP 3 part 4 §4.2 step 3). */
export interface Interest {
  readonly id: string;
  readonly organizationId: string;
  readonly status: InterestStatus;
  readonly expressedOn: CivilDate;
}
