import type { Claim, WaitingEntry } from '../claim/names.ts';
import type { Interest } from '../interest/names.ts';
import type { GroupInvitation } from '../invitation/names.ts';
import type { RevisionStatus } from '../profile/names.ts';
import type { Question } from '../question/names.ts';
import type { UndertakingPackage } from '../undertaking/names.ts';
import type { CaseState, Promotion } from './case-state.ts';
import type { CaseEvent, EventOf } from './events.ts';

/** A case before its first event: what `case_opened` is applied to. */
export function unopenedCase(id: string): CaseState {
  return {
    id,
    reference: '',
    version: 0,
    stream: 'gar',
    stage: 'draft',
    stageSince: '0001-01-01',
    officeId: '',
    serviceProviderId: null,
    migrationOfficeId: null,
    arrivedOn: null,
    memberCount: 0,
    consent: null,
    profile: null,
    promotion: null,
    interests: [],
    claims: [],
    waitingList: [],
    questions: [],
    invitations: [],
    package: null,
    tasks: [],
    conference: null,
    checklist: null,
    sponsorship: null,
    outcome: null,
  };
}

/**
 * The case after an event. Total and pure: it decides nothing and refuses nothing, since an event has
 * happened already. The version counts commands, not events, so it is left to the one who applies them.
 */
export function evolve(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'case_opened': {
      const { type: _type, on, ...facts } = event;
      return { ...state, ...facts, stageSince: on };
    }
    case 'stage_entered':
      return { ...state, stage: event.stage, stageSince: event.on };
    case 'consent_recorded': {
      const { form, signedOn, signedByAdultForMinor } = event;
      return { ...state, consent: { form, signedOn, signedByAdultForMinor } };
    }

    case 'profile_written': {
      const { number, authorId, fields } = event;
      const postedOn = state.profile?.postedOn ?? null;
      const versionNo = state.profile?.versionNo ?? 0;
      const profile = { number, status: 'draft', fields, authorId, postedOn, versionNo } as const;
      return { ...state, profile: { ...profile, revision: null } };
    }
    // Their words are restricted data; nothing of the state changes.
    case 'restricted_facts_noted':
    case 'notes_written':
      return state;
    case 'approval_requested':
      return withProfile(state, { status: 'awaiting_approval' });
    case 'profile_returned':
      return withProfile(state, { status: 'draft' });
    case 'profile_published':
      return withProfile(state, {
        status: 'published',
        postedOn: event.on,
        versionNo: event.versionNo,
      });

    case 'revision_written': {
      const { authorId, fields } = event;
      return withProfile(state, { revision: { status: 'draft', authorId, fields } });
    }
    case 'revision_requested':
      return withRevision(state, 'awaiting_approval');
    case 'revision_returned':
      return withRevision(state, 'draft');
    case 'revision_dropped':
      return withProfile(state, { revision: null });
    case 'revision_published': {
      const { fields, authorId, versionNo } = event;
      return withProfile(state, { fields, authorId, versionNo, revision: null });
    }

    case 'promotion_started': {
      const { promotionId: id, on: startedOn, limitOn } = event;
      // Extensions given before a profile came off the list were given: publishing again gives no new ones.
      const extensions = state.promotion?.extensions ?? 0;
      const running = { endedOn: null, endedBy: null, extensions, warnedAt: null };
      return { ...state, promotion: { id, startedOn, limitOn, ...running } };
    }
    case 'promotion_ended':
      return {
        ...withProfile(state, { status: 'ended', revision: null }),
        promotion: state.promotion && {
          ...state.promotion,
          endedOn: event.on,
          endedBy: event.by,
        },
      };
    case 'promotion_warned':
      return withPromotion(state, { warnedAt: event.days });
    // A new limit is warned of anew.
    case 'promotion_extended':
      return withPromotion(state, {
        limitOn: event.limitOn,
        extensions: event.extension,
        warnedAt: null,
      });
    case 'promotion_shortened':
      return withPromotion(state, { limitOn: event.limitOn, warnedAt: null });

    case 'question_asked': {
      const { questionId: id, organizationId, on: askedOn } = event;
      const asked = { id, organizationId, status: 'asked', askedOn, published: false } as const;
      return { ...state, questions: [...state.questions, asked] };
    }
    case 'question_relayed':
      return withQuestion(state, event.questionId, { status: 'relayed' });
    case 'question_answered':
      return withQuestion(state, event.questionId, {
        status: 'answered',
        published: event.published,
      });
    case 'question_withdrawn':
      return withQuestion(state, event.questionId, { status: 'withdrawn' });

    case 'interest_expressed': {
      const { interestId: id, organizationId, on: expressedOn } = event;
      const interest: Interest = { id, organizationId, status: 'expressed', expressedOn };
      return { ...state, interests: [...state.interests, interest] };
    }
    case 'interest_withdrawn':
      return withInterest(state, event.interestId, { status: 'withdrawn' });
    case 'interest_claimed':
      return withInterest(state, event.interestId, { status: 'claimed' });
    case 'interest_closed':
      return withInterest(state, event.interestId, { status: 'closed' });
    case 'interest_declined':
      return withInterest(state, event.interestId, { status: 'declined' });

    case 'group_invited': {
      const { invitationId: id, organizationId, on: invitedOn, again } = event;
      if (again) return withInvitation(state, id, { status: 'sent' });
      const invited = { id, organizationId, status: 'sent', invitedOn, laterOn: null } as const;
      return { ...state, invitations: [...state.invitations, invited] };
    }
    case 'invitation_answered':
      return withInvitation(state, event.invitationId, {
        status: event.answer,
        laterOn: event.laterOn,
      });
    case 'invitation_closed':
      return withInvitation(state, event.invitationId, { status: 'closed' });

    case 'claim_requested': {
      const { claimId, sahId, groupId, on } = event;
      return { ...state, claims: [...state.claims, newClaim(claimId, sahId, groupId, on)] };
    }
    case 'claim_held': {
      const { claimId, sahId, groupId, on, holdEndsOn } = event;
      const asked = state.claims.some((claim) => claim.id === claimId);
      const claims = asked
        ? state.claims
        : [...state.claims, newClaim(claimId, sahId, groupId, on)];
      return withClaim({ ...state, claims }, claimId, { status: 'held', holdEndsOn });
    }
    case 'hold_extended':
      return withClaim(state, event.claimId, { holdEndsOn: event.holdEndsOn, extended: true });
    case 'hold_reminded':
      return withClaim(state, event.claimId, { remindedOf: event.holdEndsOn });
    case 'partner_asked':
      return withClaim(state, event.claimId, {
        partnerSahId: event.partnerSahId,
        partnerStatus: 'asked',
      });
    case 'partner_agreed':
      return withClaim(state, event.claimId, { partnerStatus: 'agreed', ...uncommitted(event) });
    case 'partner_declined':
      return withClaim(state, event.claimId, { partnerStatus: 'declined' });
    case 'partner_left':
      return withClaim(state, event.claimId, { partnerStatus: 'left', ...uncommitted(event) });
    case 'commitment_confirmed':
      return withClaim(state, event.claimId, { commitmentConfirmedOn: event.on });
    case 'claim_confirmed':
      return withClaim(state, event.claimId, { status: 'confirmed', confirmedOn: event.on });
    case 'claim_released':
    case 'sponsor_withdrew':
      return withClaim(state, event.claimId, {
        status: 'released',
        endedOn: event.on,
        reason: event.reason,
      });
    case 'claim_refused':
      return withClaim(state, event.claimId, {
        status: 'refused',
        endedOn: event.on,
        reason: event.reason,
      });
    case 'claim_expired':
      return withClaim(state, event.claimId, { status: 'expired', endedOn: event.on });

    case 'waiting_list_joined': {
      const { entryId: id, position, organizationId, sahId, on: joinedOn } = event;
      const entry: WaitingEntry = {
        id,
        position,
        organizationId,
        sahId,
        status: 'waiting',
        joinedOn,
        offerEndsOn: null,
      };
      return { ...state, waitingList: [...state.waitingList, entry] };
    }
    case 'waiting_list_left':
      return withEntry(state, event.entryId, { status: 'left' });
    case 'waiting_list_offered':
      return withEntry(state, event.entryId, {
        status: 'offered',
        offerEndsOn: event.offerEndsOn,
      });
    case 'waiting_list_accepted':
      return withEntry(state, event.entryId, { status: 'accepted' });
    case 'waiting_list_lapsed':
      return withEntry(state, event.entryId, { status: 'lapsed' });

    case 'package_opened':
      return {
        ...state,
        package: {
          id: event.packageId,
          claimId: event.claimId,
          status: 'open',
          filled: [],
          attached: [],
          settlementPlanRequired: event.settlementPlanRequired,
          assessmentOnFileSignedOn: event.assessmentOnFileSignedOn ?? null,
          partnerAssessmentOnFileSignedOn: event.partnerAssessmentOnFileSignedOn ?? null,
          submittedOn: null,
          timesReturned: 0,
        },
      };
    case 'form_filled':
      return withPackage(state, ({ filled }) => ({ filled: including(filled, event.form) }));
    case 'document_attached':
      return withPackage(state, ({ attached }) => ({ attached: including(attached, event.form) }));
    case 'package_submitted':
      return withPackage(state, () => ({ status: 'submitted', submittedOn: event.on }));
    case 'package_returned':
      return withPackage(state, ({ timesReturned }) => ({
        status: 'returned',
        timesReturned: timesReturned + 1,
      }));
    case 'package_approved':
      return withPackage(state, () => ({ status: 'approved' }));
    case 'package_refused':
      return withPackage(state, () => ({ status: 'refused' }));
    case 'package_abandoned':
      return withPackage(state, () => ({ status: 'abandoned' }));

    case 'task_opened': {
      const { taskId: id, code, owner, dueOn, mandatory } = event;
      const task = { id, code, owner, dueOn, mandatory, doneOn: null };
      return { ...state, tasks: [...state.tasks, task] };
    }
    case 'task_done':
      return {
        ...state,
        tasks: state.tasks.map((task) =>
          task.id === event.taskId ? { ...task, doneOn: event.on } : task,
        ),
      };
    case 'conference_scheduled': {
      const { type: _type, conferenceId: id, ...plan } = event;
      return { ...state, conference: { id, status: 'scheduled', ...plan } };
    }
    case 'conference_held':
      return { ...state, conference: state.conference && { ...state.conference, status: 'held' } };
    case 'checklist_opened':
      return {
        ...state,
        checklist: {
          id: event.checklistId,
          kind: event.kind,
          entries: event.itemCodes.map((itemCode) => ({
            itemCode,
            responsible: null,
            byDate: null,
          })),
          signatures: [],
        },
      };
    case 'checklist_filled': {
      const filled = new Map(event.entries.map((entry) => [entry.itemCode, entry]));
      return withChecklist(state, ({ entries }) => ({
        entries: entries.map((entry) => filled.get(entry.itemCode) ?? entry),
      }));
    }
    case 'signatures_cancelled':
      return withChecklist(state, () => ({ signatures: [] }));
    case 'checklist_signed':
      return withChecklist(state, ({ signatures }) => ({
        signatures: [...signatures, { party: event.party, signedOn: event.on }],
      }));

    case 'arrival_recorded':
      return { ...state, arrivedOn: event.on };
    case 'sponsorship_started': {
      const { on: startedOn, checkInOn, rapEndsOn, sponsorEndsOn } = event;
      return { ...state, sponsorship: { startedOn, checkInOn, rapEndsOn, sponsorEndsOn } };
    }
    case 'case_closed':
      return { ...state, outcome: event.outcome };
    default:
      return unhandled(event);
  }
}

/** A commitment that was confirmed for others than those who would sponsor now. */
const uncommitted = ({
  commitmentCleared,
}: EventOf<'partner_agreed' | 'partner_left'>): Partial<Claim> =>
  commitmentCleared ? { commitmentConfirmedOn: null } : {};

function unhandled(event: never): never {
  throw new Error(`no evolution for ${(event as CaseEvent).type}`);
}

function newClaim(id: string, sahId: string, groupId: string | null, requestedOn: string): Claim {
  return {
    id,
    sahId,
    groupId,
    partnerSahId: null,
    partnerStatus: null,
    status: 'requested',
    requestedOn,
    holdEndsOn: null,
    extended: false,
    commitmentConfirmedOn: null,
    confirmedOn: null,
    endedOn: null,
    reason: null,
    remindedOf: null,
  };
}

function including<T>(items: readonly T[], item: T): readonly T[] {
  return items.includes(item) ? items : [...items, item];
}

function changed<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  change: Partial<T>,
): readonly T[] {
  return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}
function withInvitation(state: CaseState, id: string, change: Partial<GroupInvitation>): CaseState {
  return { ...state, invitations: changed(state.invitations, id, change) };
}

function withInterest(state: CaseState, id: string, change: Partial<Interest>): CaseState {
  return { ...state, interests: changed(state.interests, id, change) };
}
function withClaim(state: CaseState, id: string, change: Partial<Claim>): CaseState {
  return { ...state, claims: changed(state.claims, id, change) };
}
function withEntry(state: CaseState, id: string, change: Partial<WaitingEntry>): CaseState {
  return { ...state, waitingList: changed(state.waitingList, id, change) };
}
function withProfile(
  state: CaseState,
  change: Partial<NonNullable<CaseState['profile']>>,
): CaseState {
  return { ...state, profile: state.profile && { ...state.profile, ...change } };
}
function withRevision(state: CaseState, status: RevisionStatus): CaseState {
  const revision = state.profile?.revision;
  return withProfile(state, { revision: revision ? { ...revision, status } : null });
}
function withPromotion(state: CaseState, change: Partial<Promotion>): CaseState {
  return { ...state, promotion: state.promotion && { ...state.promotion, ...change } };
}
function withQuestion(state: CaseState, id: string, change: Partial<Question>): CaseState {
  return { ...state, questions: changed(state.questions, id, change) };
}
function withPackage(
  state: CaseState,
  change: (pack: UndertakingPackage) => Partial<UndertakingPackage>,
): CaseState {
  const pack = state.package;
  return { ...state, package: pack && { ...pack, ...change(pack) } };
}
function withChecklist(
  state: CaseState,
  change: (
    checklist: NonNullable<CaseState['checklist']>,
  ) => Partial<NonNullable<CaseState['checklist']>>,
): CaseState {
  const { checklist } = state;
  return { ...state, checklist: checklist && { ...checklist, ...change(checklist) } };
}
