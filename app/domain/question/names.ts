import type { CivilDate } from '../clock/civil-date.ts';

/** `asked`: with RSTP, which answers or relays · `relayed`: with ROC-O (process §7). */
export const questionStatuses = ['asked', 'relayed', 'answered', 'withdrawn'] as const;
export type QuestionStatus = (typeof questionStatuses)[number];

/** A group's question about a profile, without its text. */
export interface Question {
  readonly id: string;
  readonly organizationId: string;
  readonly status: QuestionStatus;
  readonly askedOn: CivilDate;
  readonly published: boolean;
}
