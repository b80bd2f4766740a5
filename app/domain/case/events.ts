import type { ChecklistEntry, Signatory } from '../arrangements/checklist.ts';
import type { ConferenceParty, ConferenceWay, TaskCode, TaskOwner } from '../arrangements/names.ts';
import type { CivilDate } from '../clock/civil-date.ts';
import type { PublishedFields } from '../disclosure/published-profile.ts';
import type { InterestAnswer } from '../interest/names.ts';
import type { InvitationAnswer } from '../invitation/names.ts';
import type { GatePassage, NoteLanguage } from '../profile/names.ts';
import type { WarningDay } from '../promotion/names.ts';
import type { UndertakingForm } from '../undertaking/names.ts';
import type { ConsentForm, Outcome, PromotionEnd, Stage, Stream } from './names.ts';
import type { CheckedFact } from './restricted-facts.ts';

/**
 * Everything that can happen to a case, in the past tense. Events go into the journal as they are,
 * so none has room for personal data: ids, codes, dates and organisations only.
 */
export type CaseEvent =
  // when a case is opened from a referral or a designation (OB 646 step 4)
  | {
      readonly type: 'case_opened';
      readonly reference: string;
      readonly stream: Stream;
      readonly stage: Stage;
      readonly officeId: string;
      readonly serviceProviderId: string | null;
      readonly migrationOfficeId: string | null;
      readonly arrivedOn: CivilDate | null;
      readonly memberCount: number;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'stage_entered';
      readonly stage: Stage;
      readonly from: Stage;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'consent_recorded';
      readonly form: ConsentForm;
      readonly signedOn: CivilDate;
      readonly signedByAdultForMinor: boolean;
    }
  // Spellings, places and organizations on file: the event says which sections, never what.
  | { readonly type: 'restricted_facts_noted'; readonly sections: readonly CheckedFact[] }
  // profile
  | {
      readonly type: 'profile_written';
      readonly number: string;
      readonly authorId: string;
      readonly fields: PublishedFields;
    }
  | { readonly type: 'approval_requested'; readonly number: string }
  | { readonly type: 'profile_returned'; readonly number: string; readonly reason: string }
  | {
      readonly type: 'profile_published';
      readonly number: string;
      readonly versionNo: number;
      readonly authorId: string;
      readonly approverId: string;
      readonly on: CivilDate;
      readonly gate: GatePassage;
    }
  // The optional notes are typed text: the event says only in which languages there is one.
  | {
      readonly type: 'notes_written';
      readonly number: string;
      readonly languages: readonly NoteLanguage[];
    }
  // a change to a published profile
  | {
      readonly type: 'revision_written';
      readonly number: string;
      readonly authorId: string;
      readonly fields: PublishedFields;
    }
  | { readonly type: 'revision_requested'; readonly number: string }
  | { readonly type: 'revision_returned'; readonly number: string; readonly reason: string }
  | { readonly type: 'revision_dropped'; readonly number: string }
  | {
      readonly type: 'revision_published';
      readonly number: string;
      readonly versionNo: number;
      readonly authorId: string;
      readonly approverId: string;
      readonly fields: PublishedFields;
      /** Names of what changed: fields, and `note_en` or `note_fr`. */
      readonly changed: readonly string[];
      readonly on: CivilDate;
      readonly gate: GatePassage;
    }
  // promotion
  | {
      readonly type: 'promotion_started';
      readonly promotionId: string;
      /** The first day of the first one: time used stays used. */
      readonly on: CivilDate;
      readonly limitOn: CivilDate;
      /** The day the profile left the list, when it comes back. */
      readonly awaySince?: CivilDate;
    }
  | {
      readonly type: 'promotion_ended';
      readonly promotionId: string;
      readonly number: string;
      readonly by: PromotionEnd;
      /** The coded reason of a suspension, a withdrawal or a shortening; rows before it existed have none. */
      readonly reason?: string;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'promotion_warned';
      readonly promotionId: string;
      readonly number: string;
      readonly days: WarningDay;
      readonly limitOn: CivilDate;
    }
  | {
      readonly type: 'promotion_extended';
      readonly promotionId: string;
      readonly number: string;
      readonly limitOn: CivilDate;
      /** 1 or 2 (process §6, D). */
      readonly extension: number;
      readonly reason: string;
    }
  | {
      readonly type: 'promotion_shortened';
      readonly promotionId: string;
      readonly number: string;
      readonly limitOn: CivilDate;
      readonly reason: string;
    }
  // questions; their words are not in the journal
  | {
      readonly type: 'question_asked';
      readonly questionId: string;
      readonly organizationId: string;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'question_relayed';
      readonly questionId: string;
      readonly organizationId: string;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'question_answered';
      readonly questionId: string;
      readonly organizationId: string;
      readonly published: boolean;
      /** Its group had the answer before; now every group may read it. */
      readonly answeredBefore?: true;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'question_withdrawn';
      readonly questionId: string;
      readonly organizationId: string;
    }
  // interest
  | {
      readonly type: 'interest_expressed';
      readonly interestId: string;
      readonly organizationId: string;
      readonly on: CivilDate;
      readonly answers: Readonly<Record<string, InterestAnswer>>;
    }
  | {
      readonly type: 'interest_withdrawn';
      readonly interestId: string;
      readonly organizationId: string;
    }
  | {
      readonly type: 'interest_claimed';
      readonly interestId: string;
      readonly organizationId: string;
    }
  | {
      readonly type: 'interest_closed';
      readonly interestId: string;
      readonly organizationId: string;
    }
  | {
      readonly type: 'interest_declined';
      readonly interestId: string;
      readonly organizationId: string;
      readonly reason: string;
      readonly on: CivilDate;
    }
  // invitations: a group is asked to look at a profile it fits
  | {
      readonly type: 'group_invited';
      readonly invitationId: string;
      readonly organizationId: string;
      readonly on: CivilDate;
      /** The same invitation once more: it was put off to a day that has come, or comes past the limit now. */
      readonly again?: true;
    }
  | {
      readonly type: 'invitation_answered';
      readonly invitationId: string;
      readonly organizationId: string;
      readonly answer: InvitationAnswer;
      /** Why not; null for the other answers. */
      readonly reason: string | null;
      /** When the group means to look again; null for the other answers. */
      readonly laterOn: CivilDate | null;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'invitation_closed';
      readonly invitationId: string;
      readonly organizationId: string;
    }
  // claim
  | {
      readonly type: 'claim_requested';
      readonly claimId: string;
      readonly sahId: string;
      readonly groupId: string;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'claim_held';
      readonly claimId: string;
      readonly sahId: string;
      readonly groupId: string | null;
      readonly on: CivilDate;
      readonly holdEndsOn: CivilDate;
    }
  | {
      readonly type: 'hold_extended';
      readonly claimId: string;
      readonly sahId: string;
      readonly holdEndsOn: CivilDate;
    }
  | {
      readonly type: 'hold_reminded';
      readonly claimId: string;
      readonly sahId: string;
      readonly holdEndsOn: CivilDate;
    }
  // a second SAH on the claim (IP 3 part 4 §4.1)
  | {
      readonly type: 'partner_asked';
      readonly claimId: string;
      readonly sahId: string;
      readonly partnerSahId: string;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'partner_agreed';
      readonly claimId: string;
      readonly sahId: string;
      readonly partnerSahId: string;
      /** The local office had confirmed the commitment of others: it confirms again. */
      readonly commitmentCleared?: true;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'partner_declined';
      readonly claimId: string;
      readonly sahId: string;
      readonly partnerSahId: string;
      readonly on: CivilDate;
    }
  | {
      /** The partner, or the SAH that asked it, ends the partnership before the claim is confirmed. */
      readonly type: 'partner_left';
      readonly claimId: string;
      readonly sahId: string;
      readonly partnerSahId: string;
      readonly commitmentCleared?: true;
      readonly on: CivilDate;
    }
  | { readonly type: 'commitment_confirmed'; readonly claimId: string; readonly on: CivilDate }
  | {
      readonly type: 'claim_confirmed';
      readonly claimId: string;
      readonly sahId: string;
      readonly groupId: string | null;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'claim_released';
      readonly claimId: string;
      readonly sahId: string;
      /** Absent from rows of before its sentence named it. */
      readonly groupId?: string | null;
      readonly reason: string;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'claim_refused';
      readonly claimId: string;
      readonly sahId: string;
      /** Absent from rows of before its sentence named it. */
      readonly groupId?: string | null;
      readonly reason: string;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'claim_expired';
      readonly claimId: string;
      readonly sahId: string;
      /** Absent from rows of before its sentence named it. */
      readonly groupId?: string | null;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'sponsor_withdrew';
      readonly claimId: string;
      readonly sahId: string;
      readonly reason: string;
      readonly on: CivilDate;
    }
  // waiting list
  | {
      readonly type: 'waiting_list_joined';
      readonly entryId: string;
      readonly position: number;
      readonly organizationId: string;
      readonly sahId: string;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'waiting_list_left';
      readonly entryId: string;
      readonly organizationId: string;
    }
  | {
      readonly type: 'waiting_list_offered';
      readonly entryId: string;
      readonly organizationId: string;
      readonly offerEndsOn: CivilDate;
    }
  | {
      readonly type: 'waiting_list_accepted';
      readonly entryId: string;
      readonly organizationId: string;
    }
  | {
      readonly type: 'waiting_list_lapsed';
      readonly entryId: string;
      readonly organizationId: string;
      /** With the whole line; else an offer was not taken up in time. */
      readonly lineClosed?: true;
    }
  // undertaking
  | {
      readonly type: 'package_opened';
      readonly packageId: string;
      readonly claimId: string;
      readonly settlementPlanRequired: boolean;
      /** When assessments already on file were signed; absent where ROC-O named none. */
      readonly assessmentOnFileSignedOn?: CivilDate;
      readonly partnerAssessmentOnFileSignedOn?: CivilDate;
    }
  | { readonly type: 'form_filled'; readonly packageId: string; readonly form: UndertakingForm }
  | {
      readonly type: 'document_attached';
      readonly packageId: string;
      readonly form: UndertakingForm;
      readonly documentId: string;
    }
  | { readonly type: 'package_submitted'; readonly packageId: string; readonly on: CivilDate }
  | {
      readonly type: 'package_returned';
      readonly packageId: string;
      readonly reason: string;
      readonly on: CivilDate;
    }
  | { readonly type: 'package_approved'; readonly packageId: string; readonly on: CivilDate }
  | {
      readonly type: 'package_refused';
      readonly packageId: string;
      readonly reason: string;
      readonly on: CivilDate;
    }
  | { readonly type: 'package_abandoned'; readonly packageId: string }
  // arrangements
  | {
      readonly type: 'task_opened';
      readonly taskId: string;
      readonly code: TaskCode;
      readonly owner: TaskOwner;
      readonly dueOn: CivilDate;
      readonly mandatory: boolean;
    }
  | {
      readonly type: 'task_done';
      readonly taskId: string;
      readonly code: TaskCode;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'conference_scheduled';
      readonly conferenceId: string;
      readonly on: CivilDate;
      readonly from: string;
      readonly to: string;
      readonly timeZone: string;
      readonly way: ConferenceWay;
      readonly participants: readonly ConferenceParty[];
      readonly sequence: number;
    }
  | { readonly type: 'conference_held'; readonly conferenceId: string }
  | {
      readonly type: 'checklist_opened';
      readonly checklistId: string;
      readonly kind: 'roles' | 'reception';
      readonly itemCodes: readonly string[];
    }
  | {
      readonly type: 'checklist_filled';
      readonly checklistId: string;
      readonly entries: readonly ChecklistEntry[];
    }
  | { readonly type: 'signatures_cancelled'; readonly checklistId: string }
  | {
      readonly type: 'checklist_signed';
      readonly checklistId: string;
      readonly party: Signatory;
      readonly on: CivilDate;
    }
  // sponsorship
  | { readonly type: 'arrival_recorded'; readonly on: CivilDate }
  | {
      readonly type: 'sponsorship_started';
      readonly on: CivilDate;
      readonly checkInOn: CivilDate;
      readonly rapEndsOn: CivilDate;
      readonly sponsorEndsOn: CivilDate;
    }
  | {
      readonly type: 'case_closed';
      readonly outcome: Outcome;
      readonly reason: string;
      readonly on: CivilDate;
    };

export type CaseEventType = CaseEvent['type'];
export type EventOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>;
