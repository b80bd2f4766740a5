import { describe, expect, it, test } from 'vitest';
import { caseAfter, claim, eventsOf, givenPromotion, on, sah } from '../case/case-state.fixture.ts';
import type { Claim } from './names.ts';
import { remindOfHoldEnd } from './remind-of-hold-end.ts';

const held = (changes: Partial<Claim> = {}) => givenPromotion({ claims: [claim(changes)] });
const remind = (today: string, changes: Partial<Claim> = {}) =>
  eventsOf(remindOfHoldEnd(held(changes), on(today)));

describe('the end of a hold is said 2 business days before (process §7, D)', () => {
  // The hold ends on Friday 23 October 2026.
  test.each<[string, boolean]>([
    ['2026-10-20', false],
    ['2026-10-21', true],
    ['2026-10-23', true],
    ['2026-10-24', false],
  ])('on %s: %s', (day, told) => {
    expect(remind(day)).toEqual(
      told
        ? [{ type: 'hold_reminded', claimId: 'claim', sahId: sah, holdEndsOn: '2026-10-23' }]
        : [],
    );
  });

  it('counts business days: before Thanksgiving Monday, and over a weekend', () => {
    expect(remind('2026-10-07', { holdEndsOn: '2026-10-13' })).toEqual([]);
    expect(remind('2026-10-08', { holdEndsOn: '2026-10-13' })).toHaveLength(1);
  });

  it('says it once, and anew for a hold that was extended', () => {
    const state = held();
    const told = caseAfter(state, remindOfHoldEnd(state, on('2026-10-21')));
    expect(eventsOf(remindOfHoldEnd(told, on('2026-10-22')))).toEqual([]);
    expect(
      remind('2026-11-04', { holdEndsOn: '2026-11-06', remindedOf: '2026-10-23' }),
    ).toHaveLength(1);
  });

  test.each(['requested', 'confirmed', 'released'] as const)(
    'says nothing of a claim %s',
    (status) => {
      expect(remind('2026-10-22', { status })).toEqual([]);
    },
  );
});
