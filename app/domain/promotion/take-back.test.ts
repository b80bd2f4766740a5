import { describe, expect, it, test } from 'vitest';
import {
  approver,
  caseAfter,
  claim,
  codeOf,
  eventsOf,
  given,
  givenMatched,
  givenPromotion,
  group,
  hidden,
  on,
  otherSah,
  profile,
  promotion,
  sah,
  waiting,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import { nextStepOf } from '../case/next-step.ts';
import { publishProfile } from '../profile/publish-profile.ts';
import { isReasonCode, reasonCodesOf } from '../vocabulary/reasons.ts';
import { closesCase, closeUnmatched, suspendPromotion, withdrawProfile } from './take-back.ts';

const busy = () =>
  givenPromotion({
    interests: [{ id: 'i1', organizationId: sah, status: 'expressed', expressedOn: '2026-09-10' }],
    claims: [claim({ status: 'requested', groupId: group, holdEndsOn: null })],
    waitingList: [waiting(otherSah, 1)],
  });
const suspend = (state: CaseState, reason = 'privacy_concern', note = '') =>
  suspendPromotion(state, { reason: reason as 'privacy_concern', note }, on('2026-10-01'));
const withdraw = (state: CaseState, reason = 'needs_changed', note = '') =>
  withdrawProfile(state, { reason: reason as 'needs_changed', note }, on('2026-10-01'));

describe.each([
  ['suspending', suspend, 'suspended', 'suspension_other'],
  ['withdrawing', withdraw, 'withdrawn', 'withdrawn_other'],
] as const)('%s', (_name, take, endedBy, other) => {
  it('sends the profile back to preparation, and leaves nothing open', () => {
    const state = caseAfter(busy(), take(busy()));
    expect(state).toMatchObject({
      stage: 'profile_preparation',
      profile: { status: 'ended' },
      promotion: { endedBy, endedOn: '2026-10-01', startedOn: '2026-09-01', limitOn: '2027-01-01' },
    });
    expect(state.interests.map(({ status }) => status)).toEqual(['closed']);
    expect(state.claims).toMatchObject([{ status: 'released', reason: 'profile_changed' }]);
    expect(state.waitingList.map(({ status }) => status)).toEqual(['lapsed']);
    expect(state.tasks.map(({ code }) => code)).toEqual(['gcms_end_note', 'tracking_end']);
  });

  it('journals its coded reason, and gives each group one the lists know', () => {
    const events = eventsOf(take(busy()));
    expect(events[0]).toMatchObject({ type: 'promotion_ended', reason: expect.any(String) });
    for (const event of events) {
      if (event.type === 'claim_released') {
        expect(isReasonCode('claim_released', event.reason)).toBe(true);
      }
    }
  });

  it('is refused under a hold, with what to do first, even past the limit', () => {
    const held = givenPromotion({ claims: [claim()] });
    expect(take(held)).toMatchObject({ code: 'held_by_group', params: { until: '2026-10-23' } });
  });

  test.each([
    ['reason_required', givenPromotion(), '', ''],
    ['reason_required', givenPromotion(), 'rap_fits_better', ''],
    ['comment_required', givenPromotion(), other, '  '],
    ['wrong_stage', givenMatched(), undefined, ''],
  ])('is refused: %s', (code, state, reason, note) => {
    expect(codeOf(take(state, reason, note))).toBe(code);
  });
});

describe('publishing again', () => {
  const again = (state: CaseState, today: string) =>
    publishProfile(
      { ...state, profile: profile({ status: 'awaiting_approval' }) },
      { approverId: approver, ...hidden },
      on(today),
    );

  it('keeps time used, a shortened limit, and extensions given', () => {
    for (const changed of [
      promotion(),
      promotion({ limitOn: '2026-11-15' }),
      promotion({ limitOn: '2027-03-20', extensions: 2 }),
    ]) {
      const off = caseAfter(
        givenPromotion({ promotion: changed }),
        suspend(givenPromotion({ promotion: changed })),
      );
      const on = caseAfter(off, again(off, '2026-11-10'));
      expect(on.promotion).toMatchObject({
        startedOn: '2026-09-01',
        limitOn: changed.limitOn,
        extensions: changed.extensions,
        endedOn: null,
        warnedAt: null,
      });
    }
  });

  it('is refused once the limit has passed', () => {
    const off = caseAfter(givenPromotion(), suspend(givenPromotion()));
    expect(codeOf(again(off, '2027-01-01'))).toBeNull();
    expect(codeOf(again(off, '2027-01-02'))).toBe('limit_passed');
  });
});

describe('a withdrawal after which there is nobody to look for', () => {
  test.each([
    ['consent_taken_back', 'consent_withdrawn'],
    ['household_left', 'client_unreachable_or_left'],
  ] as const)('%s closes the case: %s', (reason, closedFor) => {
    const decision = withdraw(givenPromotion(), reason);
    expect(caseAfter(givenPromotion(), decision)).toMatchObject({
      stage: 'closed',
      outcome: 'withdrawn',
      promotion: { endedBy: 'withdrawn' },
    });
    expect(eventsOf(decision).find(({ type }) => type === 'case_closed')).toMatchObject({
      reason: closedFor,
    });
  });

  test.each(['consent_taken_back', 'household_left'])(
    '%s: a request ends with the promotion, and no return is promised',
    (reason) => {
      const told = eventsOf(withdraw(busy(), reason)).flatMap((event) =>
        event.type === 'claim_refused' || event.type === 'claim_released'
          ? [[event.type, event.reason]]
          : [],
      );
      expect(told).toEqual([['claim_refused', 'promotion_over']]);
      expect(isReasonCode('claim_refused', 'promotion_over')).toBe(true);
    },
  );

  // Refusing the claim instead would offer the household to the next in line (process §7).
  test.each(
    (['consent_taken_back', 'household_left'] as const).flatMap((reason) =>
      (['2026-10-01', '2027-02-01'] as const).map((today) => [reason, today] as const),
    ),
  )('%s: ends the hold of a group on %s, and offers the household to nobody', (reason, today) => {
    const state = givenPromotion({
      claims: [
        claim({ groupId: group, partnerSahId: 'partner', partnerStatus: 'agreed' }),
        claim({ id: 'asked', status: 'requested', sahId: otherSah, holdEndsOn: null }),
      ],
      waitingList: [waiting(otherSah, 1)],
    });
    const decision = withdrawProfile(state, { reason, note: '' }, on(today));
    const types = eventsOf(decision).map(({ type }) => type);
    expect(types).not.toContain('waiting_list_offered');
    expect(eventsOf(decision).filter(({ type }) => type === 'claim_released')).toMatchObject([
      { claimId: 'claim', groupId: group, reason: 'household_declined', on: today },
    ]);
    expect(isReasonCode('claim_released', 'household_declined')).toBe(true);
    const after = caseAfter(state, decision);
    expect(after).toMatchObject({ stage: 'closed', outcome: 'withdrawn' });
    expect(after.claims.map(({ status }) => status)).toEqual(['released', 'refused']);
    expect(after.waitingList.map(({ status }) => status)).toEqual(['lapsed']);
  });

  it('still has a reason of the list', () => {
    const held = givenPromotion({ claims: [claim()] });
    expect(codeOf(withdraw(held, 'household_asked'))).toBe('held_by_group');
    expect(codeOf(withdraw(held, 'constructor'))).toBe('reason_required');
  });

  it('is one of these two reasons', () => {
    expect(reasonCodesOf('promotion_withdrawn').filter(closesCase)).toEqual([
      'consent_taken_back',
      'household_left',
    ]);
  });
});

describe('closing a case whose time is used up', () => {
  const off = (overrides: Partial<CaseState> = {}) =>
    given({
      profile: profile({ status: 'ended' }),
      promotion: promotion({ endedOn: '2026-10-01', endedBy: 'suspended' }),
      ...overrides,
    });
  const close = (state: CaseState, today = '2027-01-02') => closeUnmatched(state, null, on(today));

  test.each([
    ['gar', 'unmatched_stays_on_rap'],
    ['bvor', 'unmatched_stays_on_rap'],
    ['overseas', 'unmatched_returned_to_visa_office'],
  ] as const)('gives %s its outcome', (stream, outcome) => {
    expect(caseAfter(off({ stream }), close(off({ stream })))).toMatchObject({
      stage: 'closed',
      outcome,
    });
  });

  it('comes the day after the limit', () => {
    expect(close(off(), '2027-01-01')).toMatchObject({
      code: 'limit_not_reached',
      params: { date: '2027-01-01' },
    });
  });

  it('is the next step of such a case, and of no other', () => {
    const next = (today: string) => nextStepOf(off(), on(today));
    expect(next('2027-01-01').code).not.toBe('close_unmatched');
    expect(next('2027-01-02')).toMatchObject({ code: 'close_unmatched', owner: 'roco' });
  });

  test.each([
    ['not_promoted', given()],
    ['wrong_stage', givenPromotion()],
    ['wrong_stage', givenMatched()],
  ])('is refused: %s', (code, state) => {
    expect(codeOf(close(state))).toBe(code);
  });
});
