import { describe, expect, test } from 'vitest';
import { dueOn, moved, putIn } from './bulletin.ts';

describe('the day a bulletin is due', () => {
  test.each([
    // Sent on a Thursday, a Friday, a Saturday, a Sunday and a Monday.
    ['2026-11-19', '2026-11-20', '2026-11-23'],
    ['2026-11-20', '2026-11-21', '2026-11-23'],
    ['2026-11-21', '2026-11-22', '2026-11-23'],
    ['2026-11-22', '2026-11-23', '2026-11-23'],
    ['2026-11-23', '2026-11-24', '2026-11-30'],
    // Over the nights on which clocks change, and over a year's end.
    ['2026-10-31', '2026-11-01', '2026-11-02'],
    ['2027-03-13', '2027-03-14', '2027-03-15'],
    ['2026-12-31', '2027-01-01', '2027-01-04'],
  ])('sent on %s: daily %s, weekly %s', (sentOn, daily, weekly) => {
    expect(dueOn('daily', sentOn)).toBe(daily);
    expect(dueOn('weekly', sentOn)).toBe(weekly);
    expect(dueOn('off', sentOn)).toBeNull();
  });
});

describe('the profiles of a bulletin', () => {
  const numbers = ['P 100001', 'P 100002', 'P 100003'];

  test('are put in once, behind the others', () => {
    expect(putIn(numbers, ['P 100002', 'P 100004', 'P 100004'])).toEqual([...numbers, 'P 100004']);
  });

  test('move a place at a time and stay at the ends', () => {
    expect(moved(numbers, 'P 100002', 'up')).toEqual(['P 100002', 'P 100001', 'P 100003']);
    expect(moved(numbers, 'P 100002', 'down')).toEqual(['P 100001', 'P 100003', 'P 100002']);
    expect(moved(numbers, 'P 100001', 'up')).toEqual(numbers);
    expect(moved(numbers, 'P 100003', 'down')).toEqual(numbers);
    expect(moved(numbers, 'P 999999', 'up')).toEqual(numbers);
  });
});
