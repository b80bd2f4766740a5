import { describe, expect, it } from 'vitest';
import type { Task } from '../arrangements/names.ts';
import type { RevisionStatus } from '../profile/names.ts';
import {
  author,
  checklistSignedBy,
  claim,
  fields,
  given,
  givenArrangements,
  givenMatched,
  givenPromotion,
  on,
  pack,
  profile,
  waiting,
} from './case-state.fixture.ts';
import type { CaseState } from './case-state.ts';
import { nextStepOf, nextStepsOf } from './next-step.ts';

const today = '2026-10-14';
const task = (changes: Partial<Task> = {}): Task => ({
  id: 'open-task',
  code: 'request_data_fix',
  owner: 'roco',
  dueOn: '2026-11-05',
  mandatory: true,
  doneOn: null,
  ...changes,
});
const sponsorship = {
  startedOn: '2026-11-13',
  checkInOn: '2027-08-14',
  rapEndsOn: '2028-05-15',
  sponsorEndsOn: '2028-05-15',
};

/** A published profile, with a change to it that stands so far. */
const givenChange = (status: RevisionStatus, changes: Partial<CaseState> = {}) =>
  givenPromotion({
    profile: profile({ revision: { status, authorId: author, fields } }),
    ...changes,
  });

// stage and what was done · step · whose · by when
const rows: readonly [string, CaseState, string, string, string | null][] = [
  ['a draft in Canada', given({ stage: 'draft' }), 'submit_referral', 'service_provider', null],
  [
    'a draft overseas',
    given({ stage: 'draft', stream: 'overseas' }),
    'submit_referral',
    'migration_office',
    null,
  ],
  [
    'a recommendation',
    given({ stage: 'local_review' }),
    'review_recommendation',
    'local_office',
    null,
  ],
  ['a recommended case', given({ stage: 'designation' }), 'designate', 'rod', null],
  ['no consent', given({ consent: null }), 'record_consent', 'roco', '2026-09-03'],
  ['no profile', given(), 'write_profile', 'roco', '2026-09-03'],
  [
    'a profile without needs',
    given({ profile: profile({ status: 'draft', fields: { ...fields, needs: [] } }) }),
    'write_profile',
    'roco',
    '2026-09-03',
  ],
  [
    'a complete profile',
    given({ profile: profile({ status: 'draft' }) }),
    'request_approval',
    'roco',
    '2026-09-03',
  ],
  [
    'a profile sent for approval',
    given({ profile: profile({ status: 'awaiting_approval' }) }),
    'approve_profile',
    'roco',
    '2026-09-03',
  ],
  ['no claim', givenPromotion(), 'find_sponsor', 'rstp', '2027-01-01'],
  [
    'a request',
    givenPromotion({ claims: [claim({ status: 'requested', holdEndsOn: null })] }),
    'endorse_claim',
    'sponsor',
    '2027-01-01',
  ],
  [
    'an offer',
    givenPromotion({
      waitingList: [waiting('sah', 1, { status: 'offered', offerEndsOn: '2026-10-16' })],
    }),
    'answer_offer',
    'sponsor',
    '2026-10-16',
  ],
  ['a hold', givenPromotion({ claims: [claim()] }), 'confirm_claim', 'roco', '2026-10-23'],
  [
    'a hold overseas',
    givenPromotion({ stream: 'overseas', claims: [claim()] }),
    'confirm_commitment',
    'local_office',
    '2026-10-23',
  ],
  [
    'a committed hold overseas',
    givenPromotion({
      stream: 'overseas',
      claims: [claim({ commitmentConfirmedOn: '2026-10-12' })],
    }),
    'confirm_claim',
    'roco',
    '2026-10-23',
  ],
  [
    'a hold that a second SAH is asked to share',
    givenPromotion({ claims: [claim({ partnerSahId: 'sah-2', partnerStatus: 'asked' })] }),
    'answer_partner',
    'sponsor',
    '2026-10-23',
  ],
  [
    'a hold that a second SAH shares',
    givenPromotion({ claims: [claim({ partnerSahId: 'sah-2', partnerStatus: 'agreed' })] }),
    'confirm_claim',
    'roco',
    '2026-10-23',
  ],
  ['a change being written', givenChange('draft'), 'find_sponsor', 'rstp', '2027-01-01'],
  ['a change sent for approval', givenChange('awaiting_approval'), 'approve_change', 'roco', null],
  [
    'a change and a request',
    givenChange('awaiting_approval', {
      claims: [claim({ status: 'requested', holdEndsOn: null })],
    }),
    'approve_change',
    'roco',
    null,
  ],
  [
    'a change and a hold',
    givenChange('awaiting_approval', { claims: [claim()] }),
    'confirm_claim',
    'roco',
    '2026-10-23',
  ],
  [
    'a change and an offer',
    givenChange('awaiting_approval', {
      waitingList: [waiting('sah', 1, { status: 'offered', offerEndsOn: '2026-10-16' })],
    }),
    'answer_offer',
    'sponsor',
    '2026-10-16',
  ],
  ['a match', givenMatched(), 'prepare_package', 'sponsor', null],
  [
    'a returned package',
    givenMatched({ package: pack({ status: 'returned' }) }),
    'correct_package',
    'sponsor',
    null,
  ],
  [
    'a submitted package',
    givenMatched({
      stage: 'undertaking_review',
      package: pack({ status: 'submitted', submittedOn: '2026-10-20' }),
    }),
    'review_package',
    'roco',
    '2026-11-03',
  ],
  ['an open task', givenArrangements({ tasks: [task()] }), 'complete_task', 'roco', '2026-11-05'],
  [
    'a convened conference',
    givenArrangements({
      conference: {
        ...(givenArrangements().conference as NonNullable<CaseState['conference']>),
        status: 'scheduled',
      },
    }),
    'hold_conference',
    'local_office',
    '2026-11-12',
  ],
  [
    'a checklist to sign',
    givenArrangements({ checklist: checklistSignedBy('sponsor') }),
    'sign_checklist',
    'service_provider',
    null,
  ],
  [
    'a checklist for the local office to sign',
    givenArrangements({ checklist: checklistSignedBy('sponsor', 'service_provider') }),
    'sign_checklist',
    'local_office',
    null,
  ],
  [
    'no arrival',
    givenArrangements({ stream: 'overseas', arrivedOn: null }),
    'record_arrival',
    'local_office',
    null,
  ],
  [
    'an active case',
    givenArrangements({ stage: 'active', sponsorship }),
    'check_in',
    'local_office',
    '2027-08-14',
  ],
  [
    'an active case past its check-in',
    givenArrangements({
      stage: 'active',
      sponsorship: { ...sponsorship, checkInOn: '2026-10-13' },
    }),
    'wait_for_end',
    'nobody',
    '2028-05-15',
  ],
  ['a closed case', given({ stage: 'closed', outcome: 'withdrawn' }), 'none', 'nobody', null],
];

describe('the next step of a case', () => {
  it.each(rows)('with %s is %3$s', (_with, state, code, owner, dueOn) => {
    expect(nextStepOf(state, on(today))).toMatchObject({ code, owner, dueOn });
  });

  it('lists the search for a sponsor beside a change that waits for approval', () => {
    const steps = nextStepsOf(givenChange('awaiting_approval'), on(today));
    expect(steps.map(({ code, owner }) => [code, owner])).toEqual([
      ['approve_change', 'roco'],
      ['find_sponsor', 'rstp'],
    ]);
  });

  it('lists every party’s step while arrangements are made, soonest first', () => {
    const state = givenArrangements({
      tasks: [
        task({ id: 'later', dueOn: '2026-11-20' }),
        task({ id: 'sooner', owner: 'local_office', dueOn: '2026-11-06' }),
        task({ id: 'not-needed', mandatory: false, dueOn: '2026-11-01' }),
      ],
      checklist: checklistSignedBy(),
    });
    expect(
      nextStepsOf(state, on(today)).map(({ code, owner, dueOn }) => [code, owner, dueOn]),
    ).toEqual([
      ['complete_task', 'local_office', '2026-11-06'],
      ['complete_task', 'roco', '2026-11-20'],
      ['sign_checklist', 'sponsor', null],
      ['sign_checklist', 'service_provider', null],
    ]);
  });

  it('names the same task first in whatever order tasks of one day were read', () => {
    const sponsorshipFirst = [task({ code: 'enter_sponsorship_gcms' }), task()];
    for (const tasks of [sponsorshipFirst, sponsorshipFirst.toReversed()]) {
      const [first] = nextStepsOf(givenArrangements({ tasks }), on(today));
      expect(first?.task?.code).toBe('enter_sponsorship_gcms');
    }
  });
});
