import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, addMonths, ageOn, daysBetween, isCivilDate, weekday } from './civil-date.ts';

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

describe('month arithmetic clamps to month end (process §11)', () => {
  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2026-08-30', 6, '2027-02-28'],
    ['2026-01-31', 8, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2028-02-29', 24, '2030-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -2, '2025-11-15'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('lands in the asked month and never on a later day of the month', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -60, max: 60 }), (from, months) => {
        const to = addMonths(from, months);
        const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(isCivilDate(to)).toBe(true);
        expect(monthOf(to) - monthOf(from)).toBe(months);
        expect(Number(to.slice(8)) <= Number(from.slice(8))).toBe(true);
        // Clamped only when the month is too short: the next day is then in another month.
        if (to.slice(8) !== from.slice(8)) expect(addDays(to, 1).slice(8)).toBe('01');
      }),
    );
  });
});

describe('days', () => {
  it('counts back what it added', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('does not lose an hour when the clocks change', () => {
    expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
  });

  it('knows the days of the week, also before 1970', () => {
    expect(weekday('2026-11-22')).toBe(0);
    expect(weekday('2026-11-21')).toBe(6);
    expect(weekday('1969-12-29')).toBe(1);
  });
});

test.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['2026-11-22T00:00', false],
  ['', false],
])('%j is a civil date: %s', (value, expected) => {
  expect(isCivilDate(value)).toBe(expected);
});

test.each([
  ['2010-06-15', '2026-06-14', 15],
  ['2010-06-15', '2026-06-15', 16],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
])('born %s, on %s: %i years', (born, day, age) => {
  expect(ageOn(born, day)).toBe(age);
});
