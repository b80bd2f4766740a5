import { describe, expect, it, test } from 'vitest';
import {
  caseAfter,
  claim,
  codeOf,
  given,
  givenPromotion,
  group,
  on,
  otherSah,
  promotion,
  sah,
  sponsor,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import { reasonCodesOf } from '../vocabulary/reasons.ts';
import {
  closeInterests,
  declineInterest,
  declineReasons,
  expressInterest,
  interestedAs,
  withdrawInterest,
} from './interest.ts';

const express = (state: CaseState, facts = sponsor(), today = '2026-10-01') =>
  expressInterest(
    state,
    { sponsor: facts, answers: { housing: 'yes', jobs: 'no' }, asked: ['housing', 'jobs'] },
    on(today),
  );

describe('expressing interest (process §7)', () => {
  it('is open to several groups at once, also while one holds the profile', () => {
    let state = givenPromotion({ claims: [claim()] });
    for (const organizationId of [sah, otherSah, group]) {
      state = caseAfter(state, express(state, sponsor({ organizationId })));
    }
    expect(state.interests.map((i) => [i.organizationId, i.status])).toEqual([
      [sah, 'expressed'],
      [otherSah, 'expressed'],
      [group, 'expressed'],
    ]);
  });

  test.each([
    ['wrong_stage', given(), sponsor()],
    ['wrong_stage', givenPromotion({ promotion: promotion({ endedOn: '2026-09-30' }) }), sponsor()],
    [
      'limit_passed',
      givenPromotion({ promotion: promotion({ limitOn: '2026-09-30' }) }),
      sponsor(),
    ],
    ['agreement_not_active', givenPromotion(), sponsor({ agreement: 'check_in_period' })],
    ['organization_cannot_sponsor', givenPromotion(), sponsor({ kind: 'community_sponsor' })],
  ])('is refused: %s', (code, state, facts) => {
    expect(codeOf(express(state, facts))).toBe(code);
  });

  test.each([
    ['the only one', ['active'], 0],
    ['the first of two that may', ['active', 'active'], 0],
    ['the second where the first may not', ['check_in_period', 'active'], 1],
    ['the first where the second may not', ['active', 'cancelled'], 0],
    ['the last of three', ['cancelled', 'not_in_good_standing', 'active'], 2],
    ['the first where none may', ['check_in_period', 'cancelled'], 0],
  ] as const)('counts for a group under %s of its SAHs', (_which, agreements, expected) => {
    const ways = agreements.map((agreement, openHolds) =>
      sponsor({ organizationId: group, kind: 'constituent_group', agreement, openHolds }),
    );
    const [first = sponsor(), ...others] = ways;
    const counts = interestedAs(first, others);
    expect(counts).toBe(ways[expected]);
    const barred = !agreements.some((agreement) => agreement === 'active');
    expect(codeOf(express(givenPromotion(), counts))).toBe(barred ? 'agreement_not_active' : null);
  });

  it('is refused twice from one group, and taken again after a withdrawal', () => {
    const once = caseAfter(givenPromotion(), express(givenPromotion()));
    expect(codeOf(express(once))).toBe('already_interested');
    const withdrawn = caseAfter(once, withdrawInterest(once, { organizationId: sah }));
    expect(withdrawn.interests[0]?.status).toBe('withdrawn');
    expect(codeOf(express(withdrawn))).toBeNull();
  });

  it('names what is not answered', () => {
    const input = {
      sponsor: sponsor(),
      answers: { jobs: 'no' as const },
      asked: ['housing', 'jobs'],
    };
    expect(expressInterest(givenPromotion(), input, on('2026-10-01'))).toMatchObject({
      code: 'interest_incomplete',
      params: { fields: 'housing' },
    });
  });

  it('cannot be withdrawn by a group that expressed none', () => {
    expect(codeOf(withdrawInterest(givenPromotion(), { organizationId: sah }))).toBe('no_interest');
  });
});

it('ends with promotion: claimed for the sponsor, closed for the others', () => {
  const state = givenPromotion({
    interests: [sah, otherSah].map((organizationId) => ({
      id: organizationId,
      organizationId,
      status: 'expressed',
      expressedOn: '2026-09-10',
    })),
  });
  expect(closeInterests(state, [sah]).map((event) => event.type)).toEqual([
    'interest_claimed',
    'interest_closed',
  ]);
});

describe('declining an interest (process §7)', () => {
  const state = caseAfter(givenPromotion(), express(givenPromotion()));
  const interestId = state.interests[0]?.id ?? '';

  it.each(reasonCodesOf('interest_declined'))('for %s', (reason) => {
    const offered = declineReasons.includes(reason);
    const declined = declineInterest(state, { interestId, reason }, on('2026-10-02'));
    // No note goes with it, so a reason that needs one cannot be given.
    expect(codeOf(declined)).toBe(reason === 'interest_other' ? 'reason_required' : null);
    expect(offered).toBe(declined.ok);
    if (declined.ok) expect(caseAfter(state, declined).interests[0]?.status).toBe('declined');
  });

  it('takes a reason of its own list, and an interest that is open', () => {
    const decline = (from: CaseState, id: string, reason: string) =>
      codeOf(declineInterest(from, { interestId: id, reason }, on('2026-10-02')));
    expect(decline(state, interestId, 'capacity_doubt')).toBe('reason_required');
    expect(decline(state, interestId, '')).toBe('reason_required');
    expect(decline(state, 'another', 'housing_not_ready')).toBe('interest_not_open');
    const withdrawn = caseAfter(state, withdrawInterest(state, { organizationId: sah }));
    expect(decline(withdrawn, interestId, 'housing_not_ready')).toBe('interest_not_open');
  });

  it('leaves the group free to say more', () => {
    const declined = caseAfter(
      state,
      declineInterest(state, { interestId, reason: 'more_volunteers_needed' }, on('2026-10-02')),
    );
    expect(codeOf(express(declined))).toBeNull();
  });
});
