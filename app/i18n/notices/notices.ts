import type { CivilDate } from '#app/domain/clock/civil-date.ts';

/** Messages the portal sends, and the values each is given: never a person, a place or a need (privacy). */
export const noticePlaceholders = {
  promotion_started: ['date', 'link', 'profileNumber'],
  promotion_started_rstp: ['date', 'link', 'profileNumber'],
  promotion_restarted_rstp: ['date', 'link', 'profileNumber'],
  promotion_limit_30: ['date', 'link', 'profileNumber'],
  promotion_limit_14: ['date', 'link', 'profileNumber'],
  promotion_limit_3: ['date', 'link', 'profileNumber'],
  promotion_extended: ['date', 'link', 'profileNumber'],
  promotion_shortened: ['date', 'link', 'profileNumber'],
  promotion_stopped_matched: ['link', 'profileNumber'],
  promotion_ended: ['date', 'link', 'profileNumber'],
  promotion_suspended: ['date', 'link', 'profileNumber'],
  promotion_withdrawn: ['date', 'link', 'profileNumber'],
  profile_closing: ['date', 'link', 'profileNumber'],
  profile_paused: ['date', 'link', 'profileNumber'],
  profile_gone: ['date', 'link', 'profileNumber'],
  profile_changed: ['date', 'link', 'profileNumber'],
  profile_back: ['date', 'link', 'profileNumber'],
  case_unmatched: ['caseReference', 'date', 'link'],
  case_returned: ['caseReference', 'date', 'link'],
  urgent_request: ['dateTime', 'link'],
  question_received: ['date', 'link', 'profileNumber'],
  question_relayed: ['date', 'link', 'profileNumber'],
  question_answered: ['date', 'link', 'profileNumber'],
  question_answered_on_hold: ['date', 'link', 'profileNumber'],
  answer_published: ['link', 'profileNumber'],
  profile_held: ['date', 'link', 'profileNumber'],
  profile_free: ['date', 'link', 'profileNumber'],
  group_invited: ['date', 'link', 'profileNumber'],
  invitation_again: ['date', 'link', 'profileNumber'],
  invitation_answered: ['link', 'profileNumber'],
  interest_received: ['date', 'link', 'profileNumber'],
  interest_closed: ['link', 'profileNumber'],
  interest_declined: ['link', 'profileNumber'],
  claim_endorsement_requested: ['date', 'link', 'profileNumber'],
  request_overtaken: ['date', 'link', 'profileNumber'],
  request_free: ['date', 'link', 'profileNumber'],
  request_ended: ['link', 'profileNumber'],
  claim_held: ['date', 'link', 'profileNumber'],
  hold_ending: ['date', 'link', 'profileNumber'],
  hold_extended: ['date', 'link', 'profileNumber'],
  hold_expired: ['link', 'profileNumber'],
  hold_ended: ['link', 'profileNumber'],
  claim_released: ['link', 'profileNumber'],
  partner_asked: ['date', 'link', 'profileNumber'],
  partner_agreed: ['link', 'profileNumber'],
  partner_declined: ['link', 'profileNumber'],
  partner_left: ['link', 'profileNumber'],
  waiting_list_offer: ['date', 'link', 'profileNumber'],
  waiting_list_moved: ['link', 'profileNumber'],
  line_closed: ['date', 'link', 'profileNumber'],
  offer_to_your_group: ['date', 'link', 'profileNumber'],
  offer_shortened: ['date', 'link', 'profileNumber'],
  offer_lapsed: ['link', 'profileNumber'],
  offer_lapsed_unendorsed: ['link', 'profileNumber'],
  commitment_to_confirm: ['caseReference', 'date', 'link'],
  commitment_confirmed: ['date', 'link', 'profileNumber'],
  claim_to_confirm: ['caseReference', 'date', 'link'],
  claim_confirmed: ['date', 'link', 'profileNumber'],
  claim_confirmed_local: ['caseReference', 'date', 'link'],
  claim_refused: ['link', 'profileNumber'],
  package_received: ['caseReference', 'date', 'link'],
  package_returned: ['caseReference', 'date', 'link'],
  undertaking_approved: ['caseReference', 'date', 'link'],
  undertaking_refused: ['caseReference', 'date', 'link'],
  task_assigned: ['caseReference', 'date', 'link'],
  task_late: ['caseReference', 'date', 'link'],
  conference_invited: ['caseReference', 'date', 'dateTime', 'link'],
  conference_changed: ['caseReference', 'date', 'dateTime', 'link'],
  conference_cancelled: ['caseReference', 'date', 'dateTime', 'link'],
  checklist_ready: ['caseReference', 'date', 'link'],
  arrival_notice: ['caseReference', 'date', 'link'],
  midpoint_check_in_call: ['caseReference', 'date', 'link'],
  midpoint_check_in_form: ['caseReference', 'date', 'link'],
  formal_review_due: ['caseReference', 'date', 'link'],
  minors_interview_due: ['caseReference', 'date', 'link'],
  sponsorship_ending: ['caseReference', 'date', 'link'],
  information_requested: ['caseReference', 'date', 'link'],
  recommendation_window_closing: ['caseReference', 'date', 'link'],
  recommendation_decided: ['caseReference', 'date', 'link'],
  designation_decided: ['caseReference', 'date', 'link'],
  profile_to_approve: ['caseReference', 'date', 'link'],
  access_ended: ['caseReference', 'date', 'link'],
  saved_search_digest: ['closingCount', 'count', 'date', 'link'],
  invitation_to_join: ['dateTime', 'link', 'organization'],
  new_sign_in: ['dateTime', 'link'],
  step_up_set_up: ['dateTime', 'link'],
  agreement_status_changed: ['date', 'link'],
} as const satisfies Record<string, readonly Placeholder[]>;

type Placeholder =
  | 'caseReference'
  | 'closingCount'
  | 'count'
  | 'date'
  | 'dateTime'
  | 'link'
  | 'organization'
  | 'profileNumber';

export type NoticeCode = keyof typeof noticePlaceholders;
export const noticeCodes = Object.keys(noticePlaceholders) as NoticeCode[];

interface PlaceholderValues {
  readonly caseReference: string;
  readonly closingCount: number;
  readonly count: number;
  readonly date: CivilDate;
  /** An ISO 8601 instant, and the time zone in which it is shown. */
  readonly dateTime: { readonly instant: string; readonly timeZone: string };
  readonly link: string;
  readonly organization: string;
  readonly profileNumber: string;
}

/** Exactly the values that the notice's text has places for. */
export type NoticeParams<Code extends NoticeCode> = Pick<
  PlaceholderValues,
  (typeof noticePlaceholders)[Code][number]
>;

export interface NoticeTemplate {
  readonly subject: string;
  readonly body: string;
}
