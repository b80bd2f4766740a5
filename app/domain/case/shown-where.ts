import type { CaseEventType } from './events.ts';

/** Pages that are brought up to date while somebody looks at them. */
export type LivePart = 'profile' | 'list' | 'desk';

const all = ['profile', 'list', 'desk'] as const;
const profileAndDesk = ['profile', 'desk'] as const;
const desk = ['desk'] as const;
const nowhere: readonly LivePart[] = [];

/**
 * Where an event shows, apart from its case's own pages. What shows on a profile may be heard by
 * everyone who browses it: work on a draft, a group's invitation or a SAH's partner is not there, so
 * that nobody learns of it by a page that stirs. A new event does not compile until it is said here.
 */
const shown: Readonly<Record<CaseEventType, readonly LivePart[]>> = {
  case_opened: desk,
  stage_entered: desk,
  consent_recorded: desk,
  restricted_facts_noted: nowhere,
  profile_written: desk,
  approval_requested: desk,
  profile_returned: desk,
  profile_published: all,
  notes_written: nowhere,
  revision_written: desk,
  revision_requested: desk,
  revision_returned: desk,
  revision_dropped: desk,
  revision_published: all,
  promotion_started: all,
  promotion_ended: all,
  promotion_warned: desk,
  promotion_extended: all,
  promotion_shortened: all,
  question_asked: desk,
  question_relayed: desk,
  question_answered: profileAndDesk,
  question_withdrawn: desk,
  interest_expressed: all,
  interest_withdrawn: all,
  interest_claimed: all,
  interest_closed: all,
  interest_declined: all,
  group_invited: desk,
  invitation_answered: desk,
  invitation_closed: desk,
  claim_requested: desk,
  claim_held: all,
  hold_extended: all,
  hold_reminded: desk,
  partner_asked: desk,
  partner_agreed: desk,
  partner_declined: desk,
  partner_left: desk,
  commitment_confirmed: desk,
  claim_confirmed: all,
  claim_released: all,
  claim_refused: all,
  claim_expired: all,
  sponsor_withdrew: desk,
  waiting_list_joined: all,
  waiting_list_left: all,
  waiting_list_offered: all,
  waiting_list_accepted: all,
  waiting_list_lapsed: all,
  package_opened: desk,
  form_filled: nowhere,
  document_attached: nowhere,
  package_submitted: desk,
  package_returned: desk,
  package_approved: desk,
  package_refused: desk,
  package_abandoned: desk,
  task_opened: desk,
  task_done: desk,
  conference_scheduled: desk,
  conference_held: desk,
  checklist_opened: desk,
  checklist_filled: desk,
  signatures_cancelled: desk,
  checklist_signed: desk,
  arrival_recorded: desk,
  sponsorship_started: desk,
  case_closed: desk,
};

/**
 * Whether a row of the journal shows on such a page. A row that is no event of a case shows nowhere:
 * above all not that restricted data were opened, which pages do while they are made. A page brought
 * up to date for it would open them again, and so on.
 */
export function isShownOn(part: LivePart, event: string): boolean {
  return Object.hasOwn(shown, event) && shown[event as CaseEventType].includes(part);
}

/** Whether a row of the journal changed its case, and may show on the case's own pages. */
export const changesCase = (event: string): boolean => Object.hasOwn(shown, event);
