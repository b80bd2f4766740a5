import type { BusinessCalendar } from './clock/calendar.ts';
import type { CivilDate } from './clock/civil-date.ts';
import type { RefusalCode } from './refusal.ts';

/** A refusal is a value with a code; its text is found at the edge, in the reader's language. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface Accepted<E> {
  readonly ok: true;
  readonly events: readonly E[];
}
export type Decision<E> = Accepted<E> | Refusal;

export function accept<E>(...events: E[]): Accepted<E> {
  return { ok: true, events };
}
export function refuse(
  code: RefusalCode,
  params: Readonly<Record<string, string | number>> = {},
): Refusal {
  return { ok: false, code, params };
}

/** What a rule may know of the world beside the state: passed in, never read. */
export interface Circumstances {
  readonly today: CivilDate;
  /** The instant of the command, ISO 8601 in UTC. */
  readonly now: string;
  readonly calendar: BusinessCalendar;
  readonly newId: () => string;
  readonly settings: RuleSettings;
}

/** Decisions of ours where the sources are silent (process.md, marked D); each may be set. */
export interface RuleSettings {
  /** Length of a hold, in business days (process §7). */
  readonly holdBusinessDays: number;
  /** Business days before the end of a hold on which its group is reminded of it. */
  readonly reminderBusinessDays: number;
  /** How long the first in line may take to accept an offer, in business days (process §7). */
  readonly offerBusinessDays: number;
  /** How long a SAH is given to endorse its group's request, or to say whether it shares a claim. */
  readonly sahAnswerBusinessDays: number;
  /** Unconfirmed holds one SAH may have at once. */
  readonly holdsPerSah: number;
  /** Business days from approval to the proposed conference (process §11). */
  readonly conferenceBusinessDays: number;
  /** Age in months past which a sponsor assessment on file no longer serves (process §8). */
  readonly assessmentMonths: number;
  /** Households of the reference population a profile must at least be one of (privacy.md, check 2). */
  readonly smallestGroup: number;
  /** Extensions of a promotion overseas, and the most days of each (process §6). */
  readonly extensions: number;
  readonly extensionDays: number;
  /** Questions one group may have waiting about one profile (process §7). */
  readonly openQuestionsPerGroup: number;
  /** Business days in which a question is to be answered. */
  readonly answerBusinessDays: number;
}
export const defaultSettings: RuleSettings = {
  holdBusinessDays: 10,
  reminderBusinessDays: 2,
  offerBusinessDays: 3,
  sahAnswerBusinessDays: 3,
  holdsPerSah: 3,
  conferenceBusinessDays: 15,
  assessmentMonths: 24,
  smallestGroup: 20,
  extensions: 2,
  extensionDays: 30,
  openQuestionsPerGroup: 3,
  answerBusinessDays: 5,
};
