interface ReasonFacts {
  /** true: the writer says in a note what the code cannot. */
  readonly noteRequired: boolean;
}

/** Every coded reason, by the list that offers it. A code belongs to one list only. */
export const reasons = {
  local_decline: {
    need_not_exceptional: { noteRequired: false },
    known_before_arrival: { noteRequired: false },
    past_window: { noteRequired: false },
    no_sponsor_support_likely: { noteRequired: true },
    not_best_interest: { noteRequired: true },
    client_did_not_agree: { noteRequired: false },
    current_sponsor_can_continue: { noteRequired: false },
    local_other: { noteRequired: true },
  },
  not_designated: {
    criteria_not_met: { noteRequired: false },
    information_insufficient: { noteRequired: true },
    other_support_fits_better: { noteRequired: true },
    bvor_not_exceptional: { noteRequired: false },
    designation_other: { noteRequired: true },
  },
  claim_refused: {
    agreement_not_active: { noteRequired: false },
    not_sah_or_cg: { noteRequired: false },
    outside_destination: { noteRequired: false },
    needed_service_missing: { noteRequired: true },
    already_held: { noteRequired: false },
    sah_did_not_endorse: { noteRequired: false },
    another_sponsor: { noteRequired: false },
    promotion_over: { noteRequired: false },
    capacity_doubt: { noteRequired: true },
    claim_other: { noteRequired: true },
  },
  claim_released: {
    group_released: { noteRequired: false },
    hold_expired: { noteRequired: false },
    profile_changed: { noteRequired: false },
    household_declined: { noteRequired: false },
    agreement_status_changed: { noteRequired: false },
    release_other: { noteRequired: true },
  },
  interest_declined: {
    another_group_chosen: { noteRequired: false },
    services_not_near: { noteRequired: false },
    housing_not_ready: { noteRequired: false },
    relatives_elsewhere: { noteRequired: false },
    more_volunteers_needed: { noteRequired: false },
    profile_no_longer_open: { noteRequired: false },
    interest_other: { noteRequired: true },
  },
  invitation_declined: {
    no_room_now: { noteRequired: false },
    housing_not_found: { noteRequired: false },
    services_too_far: { noteRequired: false },
    language_not_covered: { noteRequired: false },
    volunteers_too_few: { noteRequired: false },
    other_household_first: { noteRequired: false },
  },
  promotion_ended: {
    sponsor_found: { noteRequired: false },
    time_limit: { noteRequired: false },
    withdrawn: { noteRequired: true },
    shortened: { noteRequired: false },
    suspended: { noteRequired: true },
  },
  promotion_suspended: {
    situation_under_review: { noteRequired: false },
    profile_correction: { noteRequired: false },
    consent_in_question: { noteRequired: false },
    privacy_concern: { noteRequired: false },
    medical_update_awaited: { noteRequired: false },
    suspension_other: { noteRequired: true },
  },
  promotion_extended: {
    group_getting_ready: { noteRequired: false },
    interest_came_late: { noteRequired: false },
    time_off_list: { noteRequired: false },
    profile_made_fuller: { noteRequired: false },
    extension_other: { noteRequired: true },
  },
  promotion_shortened: {
    current_sponsor_ends_soon: { noteRequired: false },
    household_needs_certainty: { noteRequired: false },
    rap_fits_better: { noteRequired: false },
    other_plan_ready: { noteRequired: true },
    shortening_other: { noteRequired: true },
  },
  promotion_withdrawn: {
    needs_changed: { noteRequired: false },
    household_asked: { noteRequired: false },
    published_in_error: { noteRequired: false },
    consent_taken_back: { noteRequired: false },
    household_left: { noteRequired: false },
    withdrawn_other: { noteRequired: true },
  },
  package_returned: {
    signature_missing: { noteRequired: false },
    form_incomplete: { noteRequired: true },
    form_missing: { noteRequired: true },
    old_form_version: { noteRequired: false },
    assessment_out_of_date: { noteRequired: false },
    plan_needs_detail: { noteRequired: true },
    details_do_not_match: { noteRequired: true },
    document_unreadable: { noteRequired: false },
  },
  undertaking_refused: {
    sponsor_not_eligible: { noteRequired: true },
    assessment_not_met: { noteRequired: true },
    plan_does_not_meet_needs: { noteRequired: true },
    agreement_no_longer_active: { noteRequired: false },
    breakdown_not_final: { noteRequired: false },
    undertaking_other: { noteRequired: true },
  },
  sponsor_withdrew: {
    volunteers_unavailable: { noteRequired: false },
    housing_fell_through: { noteRequired: false },
    needs_beyond_group: { noteRequired: false },
    service_not_found: { noteRequired: false },
    sah_decision: { noteRequired: false },
    household_destination_changed: { noteRequired: false },
    withdrawal_other: { noteRequired: true },
  },
  early_end: {
    support_no_longer_needed: { noteRequired: false },
    self_sufficient: { noteRequired: false },
    family_joined: { noteRequired: false },
    moved_away: { noteRequired: false },
    other_program: { noteRequired: true },
    early_end_other: { noteRequired: true },
  },
  breakdown: {
    sponsor_cannot_continue: { noteRequired: false },
    sponsor_will_not_continue: { noteRequired: true },
    relationship_ended: { noteRequired: true },
    household_moved: { noteRequired: false },
    safety_concern: { noteRequired: true },
    household_asked_to_end: { noteRequired: false },
    breakdown_other: { noteRequired: true },
  },
  case_closed: {
    completed: { noteRequired: false },
    ended_early_by_agreement: { noteRequired: false },
    unmatched_stays_on_rap: { noteRequired: false },
    returned_to_visa_office: { noteRequired: false },
    declined_or_not_designated: { noteRequired: false },
    breakdown_final: { noteRequired: false },
    consent_withdrawn: { noteRequired: false },
    client_unreachable_or_left: { noteRequired: false },
    duplicate_case: { noteRequired: false },
  },
  not_suited: {
    specialised_care_first: { noteRequired: false },
    continuous_care: { noteRequired: false },
    safety_cannot_be_assured: { noteRequired: true },
    household_prefers_none: { noteRequired: false },
    suitability_other: { noteRequired: true },
  },
  gate_override: {
    urgent_need_outweighs: { noteRequired: true },
    household_agreed_detail: { noteRequired: true },
    detail_essential_to_match: { noteRequired: true },
    reference_counts_wrong: { noteRequired: true },
    limited_audience: { noteRequired: true },
  },
  restricted_read: {
    prepare_or_review_profile: { noteRequired: false },
    answer_question: { noteRequired: false },
    decide_claim_or_undertaking: { noteRequired: false },
    prepare_arrival_or_conference: { noteRequired: false },
    follow_up_support: { noteRequired: false },
    safety_or_emergency: { noteRequired: true },
    access_request_or_audit: { noteRequired: true },
    read_other: { noteRequired: true },
  },
  export: {
    tracking_report: { noteRequired: false },
    desk_planning: { noteRequired: false },
    management_statistics: { noteRequired: false },
    case_file_copy: { noteRequired: false },
    legal_obligation: { noteRequired: true },
    export_other: { noteRequired: true },
  },
} as const satisfies Record<string, Record<string, ReasonFacts>>;

export type ReasonList = keyof typeof reasons;
/** The codes of one list, or of all lists when none is named. */
export type ReasonCode<List extends ReasonList = ReasonList> = {
  [Each in List]: keyof (typeof reasons)[Each] & string;
}[List];

export const reasonLists = Object.keys(reasons) as ReasonList[];

export function reasonCodesOf<List extends ReasonList>(list: List): ReasonCode<List>[] {
  return Object.keys(reasons[list]) as ReasonCode<List>[];
}

export function isReasonCode<List extends ReasonList>(
  list: List,
  value: string,
): value is ReasonCode<List> {
  return Object.hasOwn(reasons[list], value);
}

/** Whether the list asks for a note with this reason. */
export function noteRequired<List extends ReasonList>(list: List, code: ReasonCode<List>): boolean {
  return (reasons[list] as Record<string, ReasonFacts>)[code]?.noteRequired ?? false;
}
