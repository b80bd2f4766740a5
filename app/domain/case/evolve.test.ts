import { describe, expect, it, test } from 'vitest';
import {
  caseAfter,
  checklistSignedBy,
  claim,
  fields,
  given,
  givenArrangements,
  pack,
  profile,
  promotion,
  waiting,
} from './case-state.fixture.ts';
import type { CaseState } from './case-state.ts';
import type { CaseEventType, EventOf } from './events.ts';
import { evolve, unopenedCase } from './evolve.ts';

const day = '2026-11-22';
const aClaim = { claimId: 'claim', sahId: 'sah', on: day };
const entry = { entryId: 'entry-a', organizationId: 'a' };
const interest = { interestId: 'interest', organizationId: 'a' };
const inPackage = { packageId: 'package', on: day };

/** One of each: a new event does not compile until it is here, and has to change the case it happens to. */
const samples: { [T in CaseEventType]: EventOf<T> } = {
  case_opened: {
    type: 'case_opened',
    reference: 'C 2026-0200',
    stream: 'bvor',
    stage: 'profile_preparation',
    officeId: 'o',
    serviceProviderId: null,
    migrationOfficeId: null,
    arrivedOn: null,
    memberCount: 2,
    on: day,
  },
  stage_entered: { type: 'stage_entered', stage: 'closed', from: 'active', on: day },
  consent_recorded: {
    type: 'consent_recorded',
    form: 'imm0008_sch2_d',
    signedOn: day,
    signedByAdultForMinor: true,
  },
  profile_written: { type: 'profile_written', number: 'P 1', authorId: 'other', fields },
  approval_requested: { type: 'approval_requested', number: 'P 30417' },
  profile_returned: { type: 'profile_returned', number: 'P 30417', reason: 'x' },
  profile_published: {
    type: 'profile_published',
    number: 'P 30417',
    versionNo: 2,
    authorId: 'author',
    approverId: 'approver',
    on: day,
    gate: { groupSize: 40, smallestGroup: 20, overrideReason: null },
  },
  restricted_facts_noted: { type: 'restricted_facts_noted', sections: ['places_on_file'] },
  notes_written: { type: 'notes_written', number: 'P 30417', languages: ['en', 'fr'] },
  revision_written: { type: 'revision_written', number: 'P 30417', authorId: 'other', fields },
  revision_requested: { type: 'revision_requested', number: 'P 30417' },
  revision_returned: { type: 'revision_returned', number: 'P 30417', reason: 'x' },
  revision_dropped: { type: 'revision_dropped', number: 'P 30417' },
  revision_published: {
    type: 'revision_published',
    number: 'P 30417',
    versionNo: 2,
    authorId: 'other',
    approverId: 'approver',
    fields: { ...fields, needs: [] },
    changed: ['needs'],
    on: day,
    gate: { groupSize: 40, smallestGroup: 20, overrideReason: null },
  },
  promotion_started: { type: 'promotion_started', promotionId: 'p2', on: day, limitOn: day },
  promotion_warned: {
    type: 'promotion_warned',
    promotionId: 'promotion',
    number: 'P 30417',
    days: 14,
    limitOn: day,
  },
  promotion_extended: {
    type: 'promotion_extended',
    promotionId: 'promotion',
    number: 'P 30417',
    limitOn: '2027-01-31',
    extension: 1,
    reason: 'x',
  },
  promotion_shortened: {
    type: 'promotion_shortened',
    promotionId: 'promotion',
    number: 'P 30417',
    limitOn: '2026-10-31',
    reason: 'x',
  },
  question_asked: { type: 'question_asked', questionId: 'q', organizationId: 'sah', on: day },
  question_relayed: { type: 'question_relayed', questionId: 'q', organizationId: 'sah', on: day },
  question_answered: {
    type: 'question_answered',
    questionId: 'q',
    organizationId: 'sah',
    published: true,
    on: day,
  },
  question_withdrawn: { type: 'question_withdrawn', questionId: 'q', organizationId: 'sah' },
  promotion_ended: {
    type: 'promotion_ended',
    promotionId: 'promotion',
    number: 'P 30417',
    by: 'withdrawn',
    on: day,
  },
  interest_expressed: { type: 'interest_expressed', ...interest, on: day, answers: {} },
  interest_withdrawn: { type: 'interest_withdrawn', ...interest },
  interest_claimed: { type: 'interest_claimed', ...interest },
  interest_closed: { type: 'interest_closed', ...interest },
  claim_requested: { type: 'claim_requested', ...aClaim, claimId: 'new', groupId: 'group' },
  claim_held: { type: 'claim_held', ...aClaim, groupId: null, holdEndsOn: '2026-12-07' },
  hold_extended: { type: 'hold_extended', claimId: 'claim', sahId: 'sah', holdEndsOn: day },
  commitment_confirmed: { type: 'commitment_confirmed', claimId: 'claim', on: day },
  claim_confirmed: { type: 'claim_confirmed', ...aClaim, groupId: null },
  claim_released: { type: 'claim_released', ...aClaim, reason: 'x' },
  claim_refused: { type: 'claim_refused', ...aClaim, reason: 'x' },
  claim_expired: { type: 'claim_expired', ...aClaim },
  sponsor_withdrew: { type: 'sponsor_withdrew', ...aClaim, reason: 'x' },
  waiting_list_joined: {
    type: 'waiting_list_joined',
    ...entry,
    entryId: 'new',
    sahId: 'a',
    position: 9,
    on: day,
  },
  waiting_list_left: { type: 'waiting_list_left', ...entry },
  waiting_list_offered: { type: 'waiting_list_offered', ...entry, offerEndsOn: day },
  waiting_list_accepted: { type: 'waiting_list_accepted', ...entry },
  waiting_list_lapsed: { type: 'waiting_list_lapsed', ...entry },
  package_opened: {
    type: 'package_opened',
    packageId: 'p2',
    claimId: 'claim',
    settlementPlanRequired: false,
  },
  form_filled: { type: 'form_filled', packageId: 'package', form: 'imm1324' },
  document_attached: {
    type: 'document_attached',
    packageId: 'package',
    form: 'imm5494',
    documentId: 'd',
  },
  package_submitted: { type: 'package_submitted', ...inPackage },
  package_returned: { type: 'package_returned', ...inPackage, reason: 'x' },
  package_approved: { type: 'package_approved', ...inPackage },
  package_refused: { type: 'package_refused', ...inPackage, reason: 'x' },
  package_abandoned: { type: 'package_abandoned', packageId: 'package' },
  task_opened: {
    type: 'task_opened',
    taskId: 't2',
    code: 'extend_ifhp',
    owner: 'local_office',
    dueOn: day,
    mandatory: true,
  },
  task_done: { type: 'task_done', taskId: 'task', code: 'extend_ifhp', on: day },
  conference_scheduled: {
    type: 'conference_scheduled',
    conferenceId: 'conference',
    on: day,
    from: '09:00',
    to: '10:00',
    timeZone: 'America/Toronto',
    way: 'video',
    participants: ['sponsor'],
    sequence: 1,
  },
  conference_held: { type: 'conference_held', conferenceId: 'conference' },
  checklist_opened: {
    type: 'checklist_opened',
    checklistId: 'c2',
    kind: 'reception',
    itemCodes: ['x'],
  },
  checklist_filled: {
    type: 'checklist_filled',
    checklistId: 'checklist',
    entries: [{ itemCode: 'housing', responsible: 'both', byDate: day }],
  },
  signatures_cancelled: { type: 'signatures_cancelled', checklistId: 'checklist' },
  checklist_signed: {
    type: 'checklist_signed',
    checklistId: 'checklist',
    party: 'local_office',
    on: day,
  },
  arrival_recorded: { type: 'arrival_recorded', on: day },
  sponsorship_started: {
    type: 'sponsorship_started',
    on: day,
    checkInOn: day,
    rapEndsOn: day,
    sponsorEndsOn: day,
  },
  interest_declined: {
    type: 'interest_declined',
    interestId: 'interest',
    organizationId: 'sah',
    reason: 'housing_not_ready',
    on: day,
  },
  group_invited: { type: 'group_invited', invitationId: 'asked', organizationId: 'sah', on: day },
  invitation_answered: {
    type: 'invitation_answered',
    invitationId: 'invitation',
    organizationId: 'sah',
    answer: 'later',
    reason: null,
    laterOn: day,
    on: day,
  },
  invitation_closed: {
    type: 'invitation_closed',
    invitationId: 'invitation',
    organizationId: 'sah',
  },
  hold_reminded: { type: 'hold_reminded', claimId: 'claim', sahId: 'sah', holdEndsOn: day },
  partner_asked: {
    type: 'partner_asked',
    claimId: 'claim',
    sahId: 'sah',
    partnerSahId: 'other-sah',
    on: day,
  },
  partner_agreed: {
    type: 'partner_agreed',
    claimId: 'claim',
    sahId: 'sah',
    partnerSahId: 'other-sah',
    on: day,
  },
  partner_declined: {
    type: 'partner_declined',
    claimId: 'claim',
    sahId: 'sah',
    partnerSahId: 'other-sah',
    on: day,
  },
  partner_left: {
    type: 'partner_left',
    claimId: 'claim',
    sahId: 'sah',
    partnerSahId: 'other-sah',
    on: day,
  },
  case_closed: { type: 'case_closed', outcome: 'completed', reason: 'x', on: day },
};

/** A case with one of everything, none of it as an event above leaves it. */
const full: CaseState = givenArrangements({
  profile: profile({ status: 'published' }),
  promotion: promotion(),
  interests: [{ id: 'interest', organizationId: 'a', status: 'expressed', expressedOn: day }],
  claims: [claim()],
  invitations: [
    { id: 'invitation', organizationId: 'a', status: 'sent', invitedOn: day, laterOn: null },
  ],
  waitingList: [waiting('a', 1)],
  package: pack({ filled: [], attached: [] }),
  tasks: givenArrangements().tasks.map((task) => ({ ...task, doneOn: null })),
  conference: givenArrangements().conference && {
    ...(givenArrangements().conference as NonNullable<CaseState['conference']>),
    status: 'scheduled',
  },
  checklist: checklistSignedBy('sponsor'),
});

const revision = { status: 'awaiting_approval', authorId: 'other', fields } as const;
const question = { id: 'q', organizationId: 'sah', askedOn: day, published: false } as const;

/** The full case, with what the event happens to. */
function before({ type }: { type: CaseEventType }): CaseState {
  if (type === 'revision_requested') {
    return { ...full, profile: profile({ revision: { ...revision, status: 'draft' } }) };
  }
  if (type.startsWith('revision_')) return { ...full, profile: profile({ revision }) };
  if (type.startsWith('question_') && type !== 'question_asked') {
    return { ...full, questions: [{ ...question, status: 'asked' }] };
  }
  return full;
}

describe('the case after an event', () => {
  // Words are restricted data: no rule reads them from the state.
  const changing = Object.values(samples).filter(
    ({ type }) => type !== 'notes_written' && type !== 'restricted_facts_noted',
  );

  test.each(changing)('$type', (event) => {
    const state = before(event);
    const copy = structuredClone(state);
    const after = evolve(state, event);
    expect(after).not.toEqual(state);
    // Pure: what was handed in is as it was.
    expect(state).toEqual(copy);
    expect(after.version).toBe(state.version);
  });

  test.each(Object.values(samples))('$type, on a case that has nothing yet', (event) => {
    expect(() => evolve(unopenedCase('case'), event)).not.toThrow();
  });

  it('stops at an event it does not know', () => {
    expect(() => evolve(full, { type: 'unheard_of' } as never)).toThrow('unheard_of');
  });
});

it('counts a command, not its events', () => {
  const two = { ok: true as const, events: [samples.arrival_recorded, samples.case_closed] };
  expect(caseAfter(given(), two).version).toBe(2);
  expect(caseAfter(given(), { ok: true, events: [] }).version).toBe(1);
});

it('keeps an endorsed request as the same claim', () => {
  const asked = evolve(given(), samples.claim_requested);
  const held = evolve(asked, { ...samples.claim_held, claimId: 'new', groupId: 'group' });
  expect(held.claims).toHaveLength(1);
  expect(held.claims[0]).toMatchObject({ groupId: 'group', status: 'held' });
});

it('leaves other claims, entries and tasks as they are', () => {
  const state = { ...full, claims: [claim(), claim({ id: 'other', status: 'requested' })] };
  expect(evolve(state, samples.claim_expired).claims.map((c) => c.status)).toEqual([
    'expired',
    'requested',
  ]);
});
