import { describe, expect, it, test } from 'vitest';
import {
  caseAfter,
  claim,
  codeOf,
  eventsOf,
  givenMatched,
  givenPromotion,
  group,
  on,
  otherSah,
  sah,
  typesOf,
  waiting,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import { streams } from '../case/names.ts';
import { isReasonCode } from '../vocabulary/reasons.ts';
import { endPromotionAtLimit, withdrawProfile } from './end-promotion.ts';

const interests: CaseState['interests'] = [
  { id: 'i1', organizationId: sah, status: 'expressed', expressedOn: '2026-09-10' },
  { id: 'i2', organizationId: group, status: 'withdrawn', expressedOn: '2026-09-10' },
];
/** Interest, a request without endorsement, an offer that runs and one more in line. */
const busy = (overrides: Partial<CaseState> = {}) =>
  givenPromotion({
    interests,
    claims: [claim({ status: 'requested', groupId: group, holdEndsOn: null })],
    waitingList: [
      waiting(group, 1, { status: 'offered', offerEndsOn: '2027-01-01' }),
      waiting(otherSah, 2),
    ],
    ...overrides,
  });

describe('the end at the limit', () => {
  const end = (state: CaseState, today = '2027-01-02') =>
    endPromotionAtLimit(state, null, on(today));

  it('comes the day after the limit, not on it', () => {
    expect(codeOf(end(givenPromotion(), '2027-01-01'))).toBe('limit_not_reached');
    expect(codeOf(end(givenPromotion(), '2027-01-02'))).toBeNull();
  });

  test.each(streams)('closes a case of stream %s with its outcome', (stream) => {
    const state = caseAfter(givenPromotion({ stream }), end(givenPromotion({ stream })));
    expect(state).toMatchObject({
      stage: 'closed',
      profile: { status: 'ended' },
      promotion: { endedBy: 'time_limit', endedOn: '2027-01-02' },
      outcome:
        stream === 'overseas' ? 'unmatched_returned_to_visa_office' : 'unmatched_stays_on_rap',
    });
  });

  it('passes through unmatched', () => {
    const moves = eventsOf(end(givenPromotion())).filter((e) => e.type === 'stage_entered');
    expect(moves).toMatchObject([
      { from: 'promotion', stage: 'unmatched' },
      { from: 'unmatched', stage: 'closed' },
    ]);
  });

  it('waits for a hold taken before it', () => {
    expect(codeOf(end(givenPromotion({ claims: [claim()] })))).toBe('already_claimed');
  });

  it('leaves no interest, request, offer or place in line open', () => {
    expectNothingOpen(caseAfter(busy(), end(busy())));
  });

  it('has nothing to end elsewhere', () => {
    expect(typesOf(end(givenMatched()))).toEqual([]);
  });
});

describe('withdrawing a profile', () => {
  const withdraw = (state: CaseState, reason = 'profile_correction') =>
    withdrawProfile(state, { reason }, on('2026-10-01'));

  it('goes back to preparation, and leaves nothing open', () => {
    const state = caseAfter(busy(), withdraw(busy()));
    expect(state).toMatchObject({
      stage: 'profile_preparation',
      promotion: { endedBy: 'withdrawn', endedOn: '2026-10-01', startedOn: '2026-09-01' },
    });
    expectNothingOpen(state);
  });

  it('gives each group whose claim ends a reason the lists know', () => {
    for (const event of [
      ...eventsOf(withdraw(busy())),
      ...eventsOf(endPromotionAtLimit(busy(), null, on('2027-01-02'))),
    ]) {
      if (event.type === 'claim_released') {
        expect(isReasonCode('claim_released', event.reason)).toBe(true);
      }
      if (event.type === 'claim_refused') {
        expect(isReasonCode('claim_refused', event.reason)).toBe(true);
      }
    }
  });

  it('is refused under a hold, without a reason, or elsewhere', () => {
    expect(codeOf(withdraw(givenPromotion({ claims: [claim()] })))).toBe('already_claimed');
    expect(codeOf(withdraw(givenPromotion(), ''))).toBe('reason_required');
    expect(codeOf(withdraw(givenMatched()))).toBe('wrong_stage');
  });
});

function expectNothingOpen(state: CaseState) {
  expect(state.interests.map((i) => i.status)).toEqual(['closed', 'withdrawn']);
  expect(state.claims.filter((c) => c.status === 'requested')).toEqual([]);
  expect(state.waitingList.map((entry) => entry.status)).toEqual(['lapsed', 'lapsed']);
}
