import type { ReasonCode, ReasonList } from '#app/domain/vocabulary/reasons.ts';

export const reasonTexts = {
  local_decline: {
    need_not_exceptional:
      'The needs described can be met by regular RAP and settlement services. If new needs appear, you may send a new recommendation.',
    known_before_arrival:
      'The need was known before arrival, so this in-Canada process does not apply. The pre-arrival route may.',
    past_window:
      'The recommendation came more than 8 months after arrival, without exceptional circumstances or a sponsor already identified.',
    no_sponsor_support_likely:
      'Sponsor support is not likely to be found for this situation. Other help will be looked for.',
    not_best_interest:
      'A joint sponsorship would not be in the client’s best interest at this time.',
    client_did_not_agree:
      'The client does not wish to share their information or to have a sponsor. This choice does not affect other services.',
    current_sponsor_can_continue:
      'The current sponsor can go on, with more support from the local office.',
    local_other: 'Another reason, given in the note.',
  },
  not_designated: {
    criteria_not_met:
      'The case does not meet the JAS criteria. The client keeps their present support.',
    information_insufficient:
      'The information was not enough to decide. A fuller recommendation can be sent again.',
    other_support_fits_better: 'Another form of support fits these needs better.',
    bvor_not_exceptional: 'The circumstances are not exceptional in the sense used for BVOR cases.',
    designation_other: 'Another reason, given in the note.',
  },
  claim_refused: {
    agreement_not_active:
      'The sponsorship agreement is not active at this time, so a new claim cannot be made.',
    not_sah_or_cg:
      'Only Sponsorship Agreement Holders and their Constituent Groups can sponsor under JAS.',
    outside_destination:
      'The household has relatives or friends in another place, and a group there is needed.',
    needed_service_missing: 'A service this household needs is not available in your community.',
    already_held: 'Another group holds this profile. You may join the waiting list.',
    sah_did_not_endorse:
      'The Sponsorship Agreement Holder did not endorse the request. Please speak with your SAH.',
    another_sponsor:
      'Another group was confirmed as the sponsor. It is not a judgment on the request or on anyone who made it.',
    promotion_over:
      'Promotion ended before the request was endorsed, and no new hold can begin. It is not a judgment on the request.',
    capacity_doubt: 'Several sponsorships in progress leave little room for needs like these.',
    claim_other: 'Another reason, given in the note.',
  },
  claim_released: {
    group_released: 'Your group let the hold go. Thank you for saying so early.',
    hold_expired: 'The hold reached its end without confirmation.',
    profile_changed:
      'The profile left the list because it must be reviewed. You will be told if it returns.',
    household_declined:
      'The household is not going ahead with this sponsorship. It is not a judgment on your group.',
    agreement_status_changed: 'The status of the sponsorship agreement changed during the hold.',
    release_other: 'Another reason, given in the note.',
  },
  interest_declined: {
    another_group_chosen:
      'Another group was better placed for this household. Your interest in other profiles is welcome.',
    services_not_near: 'The services this household needs are too far from your community.',
    housing_not_ready: 'Housing for this household size was not in sight in time.',
    relatives_elsewhere:
      'Relatives or friends live elsewhere, and the household wishes to be near them.',
    more_volunteers_needed:
      'These needs ask for more volunteers than your statement shows. You may update it.',
    profile_no_longer_open: 'The profile is no longer open to sponsors.',
    interest_other: 'Another reason, given in the note.',
  },
  invitation_declined: {
    no_room_now: 'We have no room for another household now.',
    housing_not_found: 'We could not find housing for this household in time.',
    services_too_far: 'Services this household needs are too far from us.',
    language_not_covered: 'We cannot offer help in a language this household speaks.',
    volunteers_too_few: 'We do not have enough volunteers for these needs.',
    other_household_first: 'We are preparing for another household first.',
  },
  promotion_ended: {
    sponsor_found: 'A sponsor was found. Thank you to all who shared the profile.',
    time_limit:
      'The time limit was reached without a sponsor. The household keeps the support planned for it.',
    withdrawn: 'The profile was withdrawn by IRCC.',
    shortened: 'The local office shortened the posting and recommended other support.',
    suspended: 'Promotion was suspended and will not resume.',
  },
  promotion_suspended: {
    situation_under_review: 'The household’s situation is being reviewed.',
    profile_correction: 'The profile is being corrected.',
    consent_in_question: 'The client asked for time to think about sharing their information.',
    privacy_concern: 'A privacy concern is being checked.',
    medical_update_awaited: 'New medical information is awaited.',
    suspension_other: 'Another reason, given in the note.',
  },
  promotion_extended: {
    group_getting_ready: 'A group is getting ready to claim the profile.',
    interest_came_late: 'Interest came late, and groups need time to decide.',
    time_off_list: 'The profile was off the list for part of its time.',
    profile_made_fuller: 'The profile was made fuller, and groups need time to read it.',
    extension_other: 'Another reason, given in the note.',
  },
  promotion_shortened: {
    current_sponsor_ends_soon: 'The current sponsor’s support ends before the posting would.',
    household_needs_certainty: 'The household needs to know sooner how it will be supported.',
    rap_fits_better: 'Support under RAP fits this household better.',
    other_plan_ready: 'Another plan for the household’s support is ready. It is in the note.',
    shortening_other: 'Another reason, given in the note.',
  },
  promotion_withdrawn: {
    needs_changed: 'The household’s needs changed, and the profile must be written again.',
    household_asked: 'The household asked not to be shown for now.',
    published_in_error: 'The profile was published by mistake.',
    consent_taken_back: 'The household took back its consent to share. The case closes.',
    household_left: 'The household can’t be reached, or has left. The case closes.',
    withdrawn_other: 'Another reason, given in the note.',
  },
  package_returned: {
    signature_missing: 'A signature or a date is missing.',
    form_incomplete: 'A form has blank fields. The list is in the note.',
    form_missing: 'A required form is missing from the package.',
    old_form_version: 'A form is out of date. Please use the current version.',
    assessment_out_of_date: 'A sponsor assessment is more than two years old.',
    plan_needs_detail: 'The settlement plan needs more detail on one or more needs.',
    details_do_not_match: 'Details on the form do not match the case.',
    document_unreadable: 'A document cannot be read or opened. Please send it again.',
  },
  undertaking_refused: {
    sponsor_not_eligible: 'The sponsor is not eligible for this sponsorship.',
    assessment_not_met: 'The sponsor assessment was not satisfactory.',
    plan_does_not_meet_needs: 'The settlement plan does not meet the household’s needs.',
    agreement_no_longer_active: 'The sponsorship agreement is no longer active.',
    breakdown_not_final:
      'The breakdown of the earlier sponsorship is not finalized, so a new undertaking cannot be approved yet.',
    undertaking_other: 'Another reason, given in the note.',
  },
  sponsor_withdrew: {
    volunteers_unavailable: 'The group no longer has the volunteers it counted on.',
    housing_fell_through: 'The housing that was planned is no longer available.',
    needs_beyond_group:
      'After reading the full details, the needs go beyond what the group can do.',
    service_not_found: 'A service the household needs could not be found in the community.',
    sah_decision: 'The Sponsorship Agreement Holder decided not to go ahead.',
    household_destination_changed: 'The household will live elsewhere.',
    withdrawal_other: 'Another reason, given in the note.',
  },
  early_end: {
    support_no_longer_needed:
      'The household no longer needs joint support, and both parties agree.',
    self_sufficient: 'The household supports itself.',
    family_joined: 'Relatives who arrived now give the care that was missing.',
    moved_away: 'The household moved to another community by its own choice.',
    other_program: 'Another program now gives the support needed.',
    early_end_other: 'Another reason, given in the note.',
  },
  breakdown: {
    sponsor_cannot_continue: 'The sponsor can no longer meet the undertaking, without fault.',
    sponsor_will_not_continue: 'The sponsor no longer wishes to meet the undertaking.',
    relationship_ended: 'The sponsor and the household can no longer work together.',
    household_moved: 'The household moved out of the sponsor’s reach.',
    safety_concern: 'A safety concern was raised.',
    household_asked_to_end: 'The household asked to end the sponsorship.',
    breakdown_other: 'Another reason, given in the note.',
  },
  case_closed: {
    completed: 'The sponsorship reached its end as planned.',
    ended_early_by_agreement: 'The sponsorship ended early by agreement.',
    unmatched_stays_on_rap: 'No sponsor was found; RAP support goes on as planned.',
    returned_to_visa_office: 'No sponsor was found; the case was returned to the migration office.',
    declined_or_not_designated: 'The case was not recommended or not designated.',
    breakdown_final: 'The sponsorship broke down and other support is in place.',
    consent_withdrawn: 'The client withdrew consent.',
    client_unreachable_or_left:
      'The client left Canada, did not travel, or can no longer be reached.',
    duplicate_case: 'The case was opened twice.',
  },
  not_suited: {
    specialised_care_first:
      'The needs call for specialised services first; volunteers cannot replace them.',
    continuous_care: 'Round-the-clock care is needed.',
    safety_cannot_be_assured:
      'The safety of the household or of volunteers could not be assured with a volunteer group.',
    household_prefers_none: 'The household prefers to be supported without a sponsor.',
    suitability_other: 'Another reason, given in the note.',
  },
  gate_override: {
    urgent_need_outweighs:
      'The need is urgent, and a vaguer profile would not find a sponsor in time.',
    household_agreed_detail: 'The household was told of the risk and agreed to this detail.',
    detail_essential_to_match:
      'The detail decides where the household can live, for example a hospital or a relative.',
    reference_counts_wrong: 'The reference counts are known to be out of date for this group.',
    limited_audience: 'The profile is shown to a short list of groups only.',
  },
  restricted_read: {
    prepare_or_review_profile: 'To prepare or review the profile.',
    answer_question: 'To answer a sponsor’s question.',
    decide_claim_or_undertaking: 'To decide on a claim or an undertaking.',
    prepare_arrival_or_conference: 'To prepare the arrival or the case conference.',
    follow_up_support: 'To follow up on the household’s support.',
    safety_or_emergency: 'For a safety concern or an emergency.',
    access_request_or_audit: 'For an access request, a complaint or an audit.',
    read_other: 'Another reason, given in the note.',
  },
  export: {
    tracking_report: 'Tracking report for the Resettlement Operations Centre.',
    desk_planning: 'Planning the work of the desk.',
    management_statistics: 'Statistics for management, without personal details.',
    case_file_copy: 'Copy for the official case file.',
    legal_obligation: 'Access request, court order or other legal duty.',
    export_other: 'Another reason, given in the note.',
  },
} satisfies { [List in ReasonList]: Record<ReasonCode<List>, string> };
