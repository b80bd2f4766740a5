import type { CaseEvent, CaseEventType } from '#app/domain/case/events.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';

/**
 * What an event sets off: a pure table. Payloads hold ids only; handlers read the current state again.
 * Jobs are added in the event's own transaction, so that one exists exactly when its event does.
 */
export type JobRequest =
  /** Tells people by notice; handlers find them and the words (app/jobs/notify.server.ts). */
  | { readonly task: 'notify'; readonly seq: number }
  /** Brings the search index up to date with one profile. */
  | { readonly task: 'index_profile'; readonly number: string }
  /** Looks at a case's clocks the day after a time limit. */
  | { readonly task: 'case_clocks'; readonly caseId: string; readonly on: CivilDate };

/** Events someone is told about. The handler knows whom; a test compares it with the notices. */
export const noticed: ReadonlySet<CaseEventType> = new Set<CaseEventType>([
  'approval_requested',
  'promotion_started',
  'promotion_ended',
  'interest_expressed',
  'interest_closed',
  'claim_requested',
  'claim_held',
  'hold_extended',
  'claim_confirmed',
  'claim_refused',
  'claim_expired',
  'sponsor_withdrew',
  'waiting_list_offered',
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
  'promotion_started',
  'promotion_ended',
]);

export function reactionsTo(
  event: CaseEvent,
  at: { readonly seq: number; readonly caseId: string; readonly number: string | null },
): JobRequest[] {
  const jobs: JobRequest[] = [];
  if (noticed.has(event.type)) jobs.push({ task: 'notify', seq: at.seq });
  if (listed.has(event.type) && at.number) jobs.push({ task: 'index_profile', number: at.number });
  const limit = limitOf(event);
  if (limit) jobs.push({ task: 'case_clocks', caseId: at.caseId, on: addDays(limit, 1) });
  return jobs;
}

/** The last day of a time limit that an event starts. */
function limitOf(event: CaseEvent): CivilDate | null {
  switch (event.type) {
    case 'promotion_started':
      return event.limitOn;
    case 'claim_held':
    case 'hold_extended':
      return event.holdEndsOn;
    case 'waiting_list_offered':
      return event.offerEndsOn;
    default:
      return null;
  }
}
