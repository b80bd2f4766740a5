import { describe, expect, it, test } from 'vitest';
import {
  caseAfter,
  claim,
  givenMatched,
  givenPromotion,
  on,
  promotion,
  typesOf,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import { addDays } from '../clock/civil-date.ts';
import { clockDaysOf, warningFor, warnOfLimit } from './warn-of-limit.ts';

const limitOn = '2027-01-01';
const warn = (state: CaseState, today: string) => warnOfLimit(state, on(today));

test.each([
  [31, null],
  [30, 30],
  [15, 30],
  [14, 14],
  [4, 14],
  [3, 3],
  [0, 3],
  [-1, null],
])('%i days before the limit call for %s', (days, warning) => {
  expect(warningFor(days)).toBe(warning);
});

test('the clock has work on four days', () => {
  expect(clockDaysOf(limitOn)).toEqual(['2026-12-02', '2026-12-18', '2026-12-29', '2027-01-02']);
});

describe('warnings', () => {
  /** Every day of the promotion, as a worker that never stops would live it. */
  function lived(from: CaseState, days: readonly string[]) {
    let state = from;
    const given: [string, number][] = [];
    for (const day of days) {
      state = caseAfter(state, warn(state, day));
      const { warnedAt } = state.promotion ?? {};
      if (typesOf(warn(state, day)).length > 0) throw new Error(`warned twice on ${day}`);
      if (warnedAt && given.at(-1)?.[1] !== warnedAt) given.push([day, warnedAt]);
    }
    return given;
  }
  const every = (from: string, to: string) => {
    const days: string[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
    return days;
  };

  it('come at 30, 14 and 3 days, once each', () => {
    expect(lived(givenPromotion(), every('2026-09-01', limitOn))).toEqual([
      ['2026-12-02', 30],
      ['2026-12-18', 14],
      ['2026-12-29', 3],
    ]);
  });

  it('that were missed are given as the nearest one only', () => {
    expect(lived(givenPromotion(), ['2026-12-01', '2026-12-20', '2026-12-21', limitOn])).toEqual([
      ['2026-12-20', 14],
      [limitOn, 3],
    ]);
    expect(lived(givenPromotion(), ['2026-12-31', limitOn])).toEqual([['2026-12-31', 3]]);
  });

  it('come while a group holds the profile: its clock keeps running (process §7)', () => {
    expect(typesOf(warn(givenPromotion({ claims: [claim()] }), '2026-12-18'))).toEqual([
      'promotion_warned',
    ]);
  });

  it('do not come after the limit, or without a promotion', () => {
    expect(typesOf(warn(givenPromotion(), '2027-01-02'))).toEqual([]);
    expect(typesOf(warn(givenMatched(), '2026-12-18'))).toEqual([]);
  });

  it('come anew for a new limit', () => {
    const extended = givenPromotion({ promotion: promotion({ limitOn, warnedAt: null }) });
    expect(lived(extended, every('2026-12-25', limitOn))).toEqual([
      ['2026-12-25', 14],
      ['2026-12-29', 3],
    ]);
  });
});
