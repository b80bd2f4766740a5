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
import { closeInterests, expressInterest, withdrawInterest } from './interest.ts';

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
