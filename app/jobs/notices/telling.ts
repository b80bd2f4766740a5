/** What composers of notices are given, and what they answer. */
import type { Role } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CaseEvent, CaseEventType, EventOf } from '#app/domain/case/events.ts';
import type { BusinessCalendar } from '#app/domain/clock/calendar.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { RuleSettings } from '#app/domain/decision.ts';
import type { NoticeCode, NoticeParams } from '#app/i18n/notices/notices.ts';
import type { PageId } from '#app/paths.ts';

/** Who gets a message. */
export interface Audience {
  /** Everyone with one of these roles. */
  readonly roles?: readonly Role[];
  /** Everyone of these organisations. */
  readonly organizations?: readonly (string | null)[];
  /** Everyone who keeps an eye on this case's profile. */
  readonly watchersOf?: string;
  /** Who sent this invitation. */
  readonly inviterOf?: string;
  /** But nobody of these organisations: another message of the same command tells them. */
  readonly notOrganizations?: readonly (string | null)[];
  /** Not the one who did it: they need no telling. */
  readonly notActor?: boolean;
}

type Values<Code extends NoticeCode> = Omit<
  NoticeParams<Code>,
  'link' | 'profileNumber' | 'caseReference'
>;

/** A message to be composed in each reader's language. */
export type Notice = {
  readonly [Code in NoticeCode]: {
    readonly code: Code;
    readonly to: Audience;
    readonly page: PageId;
    readonly values: Values<Code>;
  };
}[NoticeCode];

/** What a composer may know beside its event. */
export interface Telling {
  /** The case as it stands now, which may be later than the event. */
  readonly state: CaseState;
  /** The day of the event. */
  readonly on: CivilDate;
  readonly calendar: BusinessCalendar;
  readonly settings: RuleSettings;
  /** The instant at which a conference begins, ISO 8601. */
  readonly instantOf: (on: CivilDate, time: string, timeZone: string) => string;
  /** Events of the same command. */
  readonly together: readonly CaseEvent[];
}

/** For each event someone is told of: who is told what. */
export type Composers = {
  readonly [T in CaseEventType]?: (event: EventOf<T>, telling: Telling) => readonly Notice[];
};
