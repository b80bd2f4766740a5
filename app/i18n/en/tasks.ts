import type { TaskCode, TaskOwner } from '#app/domain/arrangements/names.ts';
import type { NextStepCode, StepOwner } from '#app/domain/case/next-step.ts';
import { formatDate } from '../format.ts';
import type { TaskFacts } from '../task-facts.ts';
import { arrangements } from './arrangements.ts';
import { stages } from './stages.ts';

const dated = (date: string | null) => (date ? formatDate('en', date) : 'to be confirmed');

export const tasks = {
  title: 'Tasks for both offices',
  progress: (done: number, total: number) =>
    `${done} of ${total} done. All must be done before the case becomes active.`,
  allDone: 'All mandatory tasks are done.',
  owners: {
    roco: 'ROC-O',
    local_office: 'Local office',
  } satisfies Record<TaskOwner, string>,
  names: {
    gcms_promotion_note: 'Add the promotion note in GCMS',
    tracking_promotion: 'Add the case to the tracking sheet',
    gcms_extension_note: 'Add the note on the extension in GCMS',
    tracking_extension: 'Enter the extension in the tracking sheet',
    gcms_match_note: 'Add the note on the match in GCMS',
    tracking_match: 'Enter the match in the tracking sheet',
    gcms_end_note: 'Add the note on the end of promotion in GCMS',
    tracking_end: 'Enter the end of promotion in the tracking sheet',
    inform_local_office: 'Inform the local office',
    enter_sponsorship_gcms: 'Enter the sponsorship in GCMS',
    add_organization_gcms: 'Add the organization in GCMS',
    update_financial_support: 'Update the length of financial support',
    request_data_fix: 'Request the data fix to “Joint Assistance”',
    adjust_rap_commitment: 'Adjust the RAP commitment period',
    update_rap_agreement: 'Update the RAP income-support agreement',
    extend_ifhp: 'Extend IFHP coverage',
    tell_service_provider: 'Tell the service provider',
    convene_conference: 'Convene the case conference',
  } satisfies Record<TaskCode, string>,
  ifNotDone: {
    gcms_promotion_note: 'GCMS does not show that the household is being promoted.',
    tracking_promotion: 'The tracking sheet does not show that promotion began.',
    gcms_extension_note: 'GCMS shows the earlier limit.',
    tracking_extension: 'The tracking sheet shows the earlier limit.',
    gcms_match_note: 'GCMS still shows the household as promoted.',
    tracking_match: 'The tracking sheet still shows the household as promoted.',
    gcms_end_note: 'GCMS still shows the household as promoted.',
    tracking_end: 'The tracking sheet still shows the household as promoted.',
    inform_local_office: 'The local office does not know that its steps have begun.',
    enter_sponsorship_gcms: 'GCMS does not show the sponsor.',
    add_organization_gcms: 'The sponsor can’t be linked to the case in GCMS.',
    update_financial_support: 'GCMS shows support for 12 months and not 24.',
    request_data_fix: 'GCMS shows the wrong kind of financial support.',
    adjust_rap_commitment: 'Income support ends after 12 months.',
    update_rap_agreement: 'The household has no agreement for the second year.',
    extend_ifhp: 'Health coverage ends before the sponsorship does.',
    tell_service_provider: 'The service provider does not expect the conference.',
    convene_conference: 'The case can’t become active: roles are not shared.',
  } satisfies Record<TaskCode, string>,
  /** Text ready to copy into another system; no name or date of birth is in it. */
  ready: {
    gcms_promotion_note: (f: TaskFacts) =>
      `JAS profile ${f.profileNumber} published on ${dated(f.publishedOn)}. Promotion runs until ${dated(f.limitOn)} at the latest.`,
    tracking_promotion: (f: TaskFacts) =>
      `${f.caseReference}; profile ${f.profileNumber}; ${stages.streamsShort[f.stream]}; published ${dated(f.publishedOn)}; limit ${dated(f.limitOn)}`,
    gcms_extension_note: (f: TaskFacts) =>
      `Promotion of JAS profile ${f.profileNumber} extended (extension ${f.extensions}). New limit: ${dated(f.limitOn)}.`,
    tracking_extension: (f: TaskFacts) =>
      `${f.caseReference}; profile ${f.profileNumber}; extension ${f.extensions}; limit ${dated(f.limitOn)}`,
    gcms_match_note: (f: TaskFacts) =>
      `Sponsor confirmed for JAS profile ${f.profileNumber} on ${dated(f.confirmedOn)}. Promotion has ended. The undertaking is being prepared.`,
    tracking_match: (f: TaskFacts) =>
      `${f.caseReference}; profile ${f.profileNumber}; sponsor confirmed ${dated(f.confirmedOn)}`,
    gcms_end_note: (f: TaskFacts) =>
      `Promotion of JAS profile ${f.profileNumber} ended on ${dated(f.endedOn)} without a sponsor${f.endedBy ? ` (${arrangements.promotionEnds[f.endedBy]})` : ''}.${f.outcome ? ` Outcome: ${stages.outcomes[f.outcome]}.` : ' The profile is back in preparation.'}`,
    tracking_end: (f: TaskFacts) =>
      `${f.caseReference}; profile ${f.profileNumber}; promotion ended ${dated(f.endedOn)}${f.endedBy ? `, ${arrangements.promotionEnds[f.endedBy]}` : ''}${f.outcome ? `; ${stages.outcomes[f.outcome]}` : ''}`,
    inform_local_office: (f: TaskFacts) =>
      `The sponsorship undertaking for case ${f.caseReference} was approved on ${dated(f.approvedOn)}. Sponsor: ${f.sponsorName}. Please adjust RAP and IFHP, tell the service provider and convene the case conference.`,
    enter_sponsorship_gcms: (f: TaskFacts) =>
      `Joint Assistance Sponsorship, case ${f.caseReference}. Sponsor: ${f.sponsorName}. Undertaking approved ${dated(f.approvedOn)}.`,
    add_organization_gcms: (f: TaskFacts) =>
      `Please add the organization ${f.sponsorName} to case ${f.caseReference} as sponsor.`,
    update_financial_support: (f: TaskFacts) =>
      `Length of financial support for case ${f.caseReference}: 24 months. Start: ${dated(f.supportFrom)}. End: ${dated(f.supportTo)}.`,
    request_data_fix: (f: TaskFacts) =>
      `Please change the field Financial support to “Joint Assistance” for case ${f.caseReference}. Undertaking approved ${dated(f.approvedOn)}. Start of support: ${dated(f.supportFrom)}. End: ${dated(f.supportTo)}.`,
    adjust_rap_commitment: (f: TaskFacts) =>
      `RAP income support for case ${f.caseReference} continues to ${dated(f.supportTo)}: Joint Assistance Sponsorship, 24 months from arrival.`,
    update_rap_agreement: (f: TaskFacts) =>
      `RAP income-support agreement, case ${f.caseReference}: new end date ${dated(f.supportTo)}.`,
    extend_ifhp: (f: TaskFacts) =>
      `Please extend IFHP coverage for case ${f.caseReference} to ${dated(f.supportTo)}.`,
    tell_service_provider: (f: TaskFacts) =>
      `A sponsor is approved for case ${f.caseReference}: ${f.sponsorName}. You will be invited to the case conference.`,
    convene_conference: null,
  } satisfies Record<TaskCode, ((facts: TaskFacts) => string) | null>,
  /** The next step of a case; `complete_task` shows the name of its task instead. */
  steps: {
    submit_referral: 'Submit the recommendation',
    review_recommendation: 'Review the recommendation',
    designate: 'Decide on the designation',
    record_consent: 'Record the consent',
    write_profile: 'Write the profile',
    request_approval: 'Ask for approval of the profile',
    approve_profile: 'Read and approve the profile',
    approve_change: 'Read and approve the change to the profile',
    close_unmatched: 'Close the case as unmatched',
    find_sponsor: 'Find a sponsor',
    find_urgent_sponsor: 'Find a sponsor through the local offices',
    endorse_claim: 'Endorse or decline the request',
    answer_offer: 'Accept the offer, or pass',
    confirm_commitment: 'Confirm the sponsor’s commitment',
    answer_partner: 'Agree or decline to share the sponsorship',
    confirm_claim: 'Confirm or refuse the claim',
    prepare_package: 'Prepare the undertaking package',
    correct_package: 'Correct the undertaking package',
    review_package: 'Review the undertaking package',
    complete_task: 'Complete the task',
    hold_conference: 'Hold the case conference',
    fill_checklist: 'Fill in the checklist',
    sign_checklist: 'Sign the checklist',
    record_arrival: 'Record the arrival',
    check_in: 'Check in with the sponsor',
    wait_for_end: 'Follow the sponsorship to its end',
    none: 'Nothing is left to do',
  } satisfies Record<NextStepCode, string>,
  stepReasons: {
    submit_referral: 'The local office can’t review it before.',
    review_recommendation: 'The case waits for the local office.',
    designate: 'No profile is written before the designation.',
    record_consent: 'Without it the profile can’t be published.',
    write_profile: 'Promotion has not begun; no time is used.',
    request_approval: 'The profile is complete. Someone other than its author approves it.',
    approve_profile: 'Promotion begins when a second person publishes the profile.',
    approve_change: 'Groups see the profile as it was until a second person approves the change.',
    close_unmatched: 'The time for promotion is used up; the profile can’t be published again.',
    find_sponsor: 'RSTP promotes the profile. Promotion ends by itself on this date.',
    find_urgent_sponsor: 'An urgent case is never posted.',
    endorse_claim: 'No hold runs until the SAH endorses: other groups may still claim.',
    answer_offer: 'Without an answer, the next group in line is asked.',
    confirm_commitment: 'ROC-O can confirm the claim once the local office has.',
    answer_partner: 'ROC-O can confirm the claim once the second SAH has answered.',
    confirm_claim: 'The hold ends by itself after this date.',
    prepare_package: 'ROC-O can review the undertaking once it is submitted.',
    correct_package: 'ROC-O sent the package back with a comment.',
    review_package: 'Tasks open for both offices when the undertaking is approved.',
    complete_task: 'The case can’t become active before.',
    hold_conference: 'The case can’t become active before.',
    fill_checklist: 'It can be signed once every item has someone responsible and a date.',
    sign_checklist: 'The case can’t become active before all parties have signed.',
    record_arrival: 'Support and sponsorship count from the day of arrival.',
    check_in: 'Mid-way between the start of shared sponsorship and its end.',
    wait_for_end: 'Shared obligations run until this date.',
    none: 'The case has ended.',
  } satisfies Record<NextStepCode, string>,
  stepOwners: {
    roco: 'ROC-O',
    local_office: 'Local office',
    sponsor: 'Sponsor',
    service_provider: 'Service provider',
    migration_office: 'Migration office',
    rod: 'ROD',
    rstp: 'RSTP',
    nobody: 'By itself',
  } satisfies Record<StepOwner, string>,
  opened: (n: number) => `${n} tasks opened.`,
  notMandatory: 'The case can go on without it.',
  readyTitle: 'Text ready to copy',
  readyNote: 'No name or date of birth is in it.',
  copyText: 'Copy the text',
  copyIn: { en: 'In English', fr: 'In French' },
  markDone: 'Mark as done',
  markSent: 'Mark as sent',
  doneOn: (date: string) => `Done ${date}`,
  due: (date: string) => `Due ${date}`,
  mandatory: 'Mandatory',
  nextStep: 'Next step',
  nextStepFor: (who: string) => `Next step for ${who}`,
  nothingFor: 'There is nothing for you to do on this case now.',
};
