import type { CaseEvent, CaseEventType } from '#app/domain/case/events.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import { reminderDay } from '#app/domain/clock/deadlines.ts';
import type { Circumstances } from '#app/domain/decision.ts';
import { clockDaysOf } from '#app/domain/promotion/warn-of-limit.ts';
import { searchedEvents } from '#app/domain/saved-search/alerts.ts';

/**
 * What an event sets off: a pure table. Payloads hold ids only; handlers read the current state again.
 * Jobs are added in the event's own transaction, so that one exists exactly when its event does.
 */
export type JobRequest =
  /** Tells people by notice; handlers find them and the words (app/jobs/notify.server.ts). */
  | { readonly task: 'notify'; readonly seq: number }
  /** Tells saved searches that match the profile (app/jobs/saved-searches.server.ts). */
  | { readonly task: 'match_saved_searches'; readonly seq: number }
  /** Brings the search index up to date with one profile. */
  | { readonly task: 'index_profile'; readonly number: string }
  /** Looks at a case's clocks on a day on which one of them has something to do. */
  | { readonly task: 'case_clocks'; readonly caseId: string; readonly on: CivilDate };

/** Events someone is told about. The handler knows whom; a test compares it with the notices. */
export const noticed: ReadonlySet<CaseEventType> = new Set<CaseEventType>([
  'approval_requested',
  'revision_requested',
  'revision_published',
  'promotion_started',
  'promotion_warned',
  'promotion_extended',
  'promotion_shortened',
  'promotion_ended',
  'case_closed',
  'question_asked',
  'question_relayed',
  'question_answered',
  'group_invited',
  'invitation_answered',
  'interest_expressed',
  'interest_declined',
  'interest_closed',
  'claim_requested',
  'claim_held',
  'hold_extended',
  'hold_reminded',
  'partner_asked',
  'partner_agreed',
  'partner_declined',
  'partner_left',
  'commitment_confirmed',
  'claim_confirmed',
  'claim_refused',
  'claim_released',
  'claim_expired',
  'sponsor_withdrew',
  'waiting_list_offered',
  'waiting_list_accepted',
  'waiting_list_left',
  'waiting_list_lapsed',
  'package_submitted',
  'package_returned',
  'package_approved',
  'package_refused',
  'conference_scheduled',
  'checklist_filled',
  'checklist_signed',
]);

/** Events after which the index may be behind the list. */
const listed: ReadonlySet<CaseEventType> = new Set<CaseEventType>([
  'profile_published',
  'revision_published',
  'promotion_started',
  'promotion_extended',
  'promotion_shortened',
  'promotion_ended',
]);

export function reactionsTo(
  event: CaseEvent,
  at: Pick<Circumstances, 'today' | 'calendar' | 'settings'> & {
    readonly seq: number;
    readonly caseId: string;
    readonly number: string | null;
  },
): JobRequest[] {
  const { seq, caseId, number } = at;
  const jobs: JobRequest[] = [];
  if (noticed.has(event.type)) jobs.push({ task: 'notify', seq });
  if (searchedEvents.has(event.type)) jobs.push({ task: 'match_saved_searches', seq });
  if (listed.has(event.type) && number) jobs.push({ task: 'index_profile', number });
  const days = clockDays(event, at);
  // A limit that is near from the start: what is due already is looked at now, once.
  if (days.some((on) => on <= at.today)) jobs.push({ task: 'case_clocks', caseId, on: at.today });
  for (const on of days) {
    if (on > at.today) jobs.push({ task: 'case_clocks', caseId, on });
  }
  return jobs;
}

/** The days on which the clock that an event starts has something to do. */
function clockDays(
  event: CaseEvent,
  { calendar, settings }: Pick<Circumstances, 'calendar' | 'settings'>,
): readonly CivilDate[] {
  switch (event.type) {
    case 'promotion_started':
    case 'promotion_extended':
    case 'promotion_shortened':
      return clockDaysOf(event.limitOn);
    case 'claim_held':
    case 'hold_extended':
      return [reminderDay(event.holdEndsOn, calendar, settings), addDays(event.holdEndsOn, 1)];
    case 'waiting_list_offered':
      return [addDays(event.offerEndsOn, 1)];
    case 'invitation_answered':
      return event.laterOn ? [event.laterOn] : [];
    // A hold may have been all that kept a promotion from its end.
    case 'claim_released':
    case 'claim_refused':
      return [event.on];
    default:
      return [];
  }
}
