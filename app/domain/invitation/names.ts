import type { CivilDate } from '../clock/civil-date.ts';

/**
 * `sent`: its answer is awaited · `later`: the group means to look again · `closed`: promotion ended before
 * an answer.
 */
export const invitationStatuses = ['sent', 'yes', 'no', 'later', 'closed'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

export const invitationAnswers = ['yes', 'no', 'later'] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];

/** A group is asked to look at a profile its capacity fits. It binds nobody. */
export interface GroupInvitation {
  readonly id: string;
  readonly organizationId: string;
  readonly status: InvitationStatus;
  readonly invitedOn: CivilDate;
  /** When its group means to look again, or meant to, once that day has come and it is asked again. */
  readonly laterOn: CivilDate | null;
}
