import type { ReasonCode } from '#app/domain/vocabulary/reasons.ts';
import { counted, formatDate } from '../format.ts';
import type { JournalSentences } from '../journal-sentence.server.ts';
import { arrangements } from './arrangements.ts';
import { stages } from './stages.ts';
import { tasks } from './tasks.ts';

const day = (date: string) => formatDate('en', date);

/** Why a claim ended, for those who follow the case; its group reads longer words. A note is in none. */
const endings: Readonly<Record<ReasonCode<'claim_released' | 'claim_refused'>, string>> = {
  group_released: 'the group can’t go ahead',
  hold_expired: 'the hold reached its end',
  profile_changed: 'the profile left the list',
  household_declined: 'the household is not going ahead',
  agreement_status_changed: 'the sponsorship agreement changed status',
  release_other: 'another reason, in a note',
  agreement_not_active: 'the sponsorship agreement is not active',
  not_sah_or_cg: 'only SAHs and their constituent groups can sponsor',
  outside_destination: 'a group in another place is needed',
  needed_service_missing: 'a service the household needs is missing there',
  already_held: 'another group held the profile',
  sah_did_not_endorse: 'its SAH did not endorse it',
  another_sponsor: 'another sponsor was confirmed',
  promotion_over: 'promotion ended before it was endorsed',
  capacity_doubt: 'sponsorships in progress leave little room',
  claim_other: 'another reason, in a note',
};
const because = (reason: string): string => {
  const words = (endings as Readonly<Record<string, string>>)[reason];
  return words ? `: ${words}` : '';
};

/** Who sponsors has changed since the local office confirmed the commitment. */
const again = ({ commitmentCleared }: { readonly commitmentCleared?: true }): string =>
  commitmentCleared ? ' The local office is to confirm the commitment again.' : '';

/** The timeline: what happened, in the past tense. */
export const journal: JournalSentences = {
  case_opened: (e) =>
    `Case ${e.reference} opened: ${counted('en', e.memberCount, 'person', 'people')}.`,
  stage_entered: (e) => `The case moved to the stage “${stages.names[e.stage]}”.`,
  consent_recorded: (e) =>
    `Consent recorded (${arrangements.consentForms[e.form]}), signed ${day(e.signedOn)}${e.signedByAdultForMinor ? ' by an adult for a minor' : ''}.`,
  restricted_facts_noted: () =>
    'What the check of a note looks for was updated in the restricted details.',
  profile_written: (e) => `Profile ${e.number} saved.`,
  approval_requested: (e) => `Approval requested for profile ${e.number}.`,
  profile_returned: (e) => `Profile ${e.number} returned to its author.`,
  profile_published: (e) => `Profile ${e.number} published.`,
  promotion_started: (e) => `Promotion began; limit ${day(e.limitOn)}.`,
  promotion_ended: (e) => `Promotion ended: ${arrangements.promotionEnds[e.by]}.`,
  notes_written: (e) => `Note of profile ${e.number} saved.`,
  revision_written: (e) => `Change to profile ${e.number} saved.`,
  revision_requested: (e) => `Approval requested for the change to profile ${e.number}.`,
  revision_returned: (e) => `Change to profile ${e.number} returned to its author.`,
  revision_dropped: (e) => `Change to profile ${e.number} dropped.`,
  revision_published: (e) => `Version ${e.versionNo} of profile ${e.number} published.`,
  promotion_warned: (e) =>
    `${counted('en', e.days, 'day', 'days')} or fewer of promotion left; limit ${day(e.limitOn)}.`,
  promotion_extended: (e) => `Promotion extended until ${day(e.limitOn)}.`,
  promotion_shortened: (e) => `Promotion shortened: it ends after ${day(e.limitOn)}.`,
  question_asked: (e, names) => `${names.organization(e.organizationId)} asked a question.`,
  question_relayed: () => 'A question was relayed to ROC-O.',
  question_answered: (e) =>
    e.answeredBefore
      ? 'An answer was published for all groups to read.'
      : e.published
        ? 'A question was answered for all groups to read.'
        : 'A question was answered.',
  question_withdrawn: (e, names) =>
    `${names.organization(e.organizationId)} withdrew its question.`,
  interest_expressed: (e, names) =>
    `${names.organization(e.organizationId)} expressed an interest.`,
  interest_withdrawn: (e, names) =>
    `${names.organization(e.organizationId)} withdrew its interest.`,
  interest_claimed: (e, names) =>
    `The interest of ${names.organization(e.organizationId)} became a claim.`,
  interest_closed: (e, names) =>
    `The interest of ${names.organization(e.organizationId)} was closed.`,
  interest_declined: (e, names) =>
    `The interest of ${names.organization(e.organizationId)} was declined.`,
  group_invited: (e, names) =>
    e.again
      ? `${names.organization(e.organizationId)} was asked again: the day it had named has come, or is now past the limit.`
      : `${names.organization(e.organizationId)} was invited to look at the profile.`,
  invitation_answered: (e, names) => {
    const group = names.organization(e.organizationId);
    if (e.answer === 'yes') return `${group} answered the invitation: yes.`;
    if (e.answer === 'no') return `${group} answered the invitation: no.`;
    return `${group} answered the invitation: later${e.laterOn ? `, on ${day(e.laterOn)}` : ''}.`;
  },
  invitation_closed: (e, names) =>
    `The invitation to ${names.organization(e.organizationId)} closed with the promotion.`,
  claim_requested: (e, names) =>
    `${names.organization(e.groupId)} asked to hold the profile; ${names.organization(e.sahId)} is to endorse.`,
  claim_held: (e, names) =>
    `Profile held by ${names.organization(e.groupId ?? e.sahId)} until ${day(e.holdEndsOn)}.`,
  hold_extended: (e) => `Hold extended once, until ${day(e.holdEndsOn)}.`,
  hold_reminded: (e) => `Reminder sent: the hold ends after ${day(e.holdEndsOn)}.`,
  partner_asked: (e, names) =>
    `${names.organization(e.partnerSahId)} was asked to share the sponsorship.`,
  partner_agreed: (e, names) =>
    `${names.organization(e.partnerSahId)} agreed to share it.${again(e)}`,
  partner_declined: (e, names) => `${names.organization(e.partnerSahId)} declined to share it.`,
  partner_left: (e, names) =>
    `The partnership with ${names.organization(e.partnerSahId)} ended before confirmation.${again(e)}`,
  commitment_confirmed: () => 'The local office confirmed the sponsor’s commitment.',
  claim_confirmed: (e, names) =>
    `Claim of ${names.organization(e.groupId ?? e.sahId)} confirmed. The profile left the list, and personal details opened to the sponsor alone.`,
  claim_released: (e, names) =>
    `The claim of ${names.organization(e.groupId ?? e.sahId)} was released${because(e.reason)}.`,
  claim_refused: (e, names) =>
    e.reason === 'another_sponsor' || e.reason === 'promotion_over'
      ? `The request of ${names.organization(e.groupId ?? e.sahId)} ended${because(e.reason)}.`
      : `The claim of ${names.organization(e.groupId ?? e.sahId)} was refused${because(e.reason)}.`,
  claim_expired: (e, names) =>
    `The hold of ${names.organization(e.groupId ?? e.sahId)} ended without confirmation.`,
  sponsor_withdrew: (e, names) => `${names.organization(e.sahId)} withdrew as sponsor.`,
  waiting_list_joined: (e, names) =>
    `${names.organization(e.organizationId)} joined the waiting list.`,
  waiting_list_left: (e, names) => `${names.organization(e.organizationId)} left the waiting list.`,
  waiting_list_offered: (e, names) =>
    `Profile offered to ${names.organization(e.organizationId)}, first in line, until ${day(e.offerEndsOn)}.`,
  waiting_list_accepted: (e, names) =>
    `${names.organization(e.organizationId)} accepted the offer.`,
  waiting_list_lapsed: (e, names) =>
    e.lineClosed
      ? `The waiting list closed, and with it the place of ${names.organization(e.organizationId)}.`
      : `The offer to ${names.organization(e.organizationId)} ended without an answer.`,
  package_opened: () => 'The undertaking package opened to the sponsor.',
  form_filled: (e) => `${arrangements.forms[e.form]} filled in.`,
  document_attached: (e) => `Signed ${arrangements.forms[e.form]} attached.`,
  package_submitted: () => 'Undertaking package submitted.',
  package_returned: () => 'Package returned for correction.',
  package_approved: () => 'Undertaking approved.',
  package_refused: () => 'Undertaking refused.',
  package_abandoned: () => 'The undertaking package was ended.',
  task_opened: (e) => `Task opened: ${tasks.names[e.code]}. Due ${day(e.dueOn)}.`,
  task_done: (e) => `Task done: ${tasks.names[e.code]}.`,
  conference_scheduled: (e) =>
    `Case conference convened for ${day(e.on)}, ${e.from} to ${e.to}, ${arrangements.conferenceWays[e.way]}.`,
  conference_held: () => 'Case conference held.',
  checklist_opened: (e) =>
    `${arrangements.checklistKinds[e.kind]} opened: ${counted('en', e.itemCodes.length, 'item', 'items')}.`,
  checklist_filled: (e) =>
    `Checklist filled in: ${counted('en', e.entries.length, 'item', 'items')}.`,
  signatures_cancelled: () => 'The checklist changed, so earlier signatures were cancelled.',
  checklist_signed: (e) => `Checklist signed by the ${arrangements.signatories[e.party]}.`,
  arrival_recorded: (e) => `Arrival recorded: ${day(e.on)}.`,
  sponsorship_started: (e) =>
    `Shared sponsorship began on ${day(e.on)}. Check-in ${day(e.checkInOn)}; end ${day(e.sponsorEndsOn)}.`,
  case_closed: (e) => `Case closed: ${stages.outcomes[e.outcome]}.`,
};
