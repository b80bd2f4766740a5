import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addBusinessDays, federalCalendar, federalHolidays } from './calendar.ts';
import { addDays, isWeekend } from './civil-date.ts';

describe('holidays of the federal public service, as observed', () => {
  // From the published calendars of those years, not from the rule.
  test.each([
    [2026, '01-01 04-03 04-06 05-18 07-01 08-03 09-07 09-30 10-12 11-11 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-24 07-01 08-02 09-06 09-30 10-11 11-11 12-27 12-28'],
    [2028, '01-03 04-14 04-17 05-22 07-03 08-07 09-04 10-02 10-09 11-13 12-25 12-26'],
  ])('%i', (year, days) => {
    const expected = days.split(' ').map((day) => `${year}-${day}`);
    expect([...federalHolidays(year)].sort()).toEqual(expected);
  });

  it('moves a Sunday Christmas to the Monday, and Boxing Day on to the Tuesday', () => {
    expect(federalHolidays(2033)).toContain('2033-12-26');
    expect(federalHolidays(2033)).toContain('2033-12-27');
  });

  test.each([2024, 2025, 2026, 2027, 2038])('Good Friday of %i', (year) => {
    const known: Record<number, string> = {
      2024: '2024-03-29',
      2025: '2025-04-18',
      2026: '2026-04-03',
      2027: '2027-03-26',
      // The latest Easter there can be.
      2038: '2038-04-23',
    };
    expect(federalHolidays(year)).toContain(known[year]);
  });

  it('keeps the National Day for Truth and Reconciliation since 2021', () => {
    expect(federalHolidays(2020)).not.toContain('2020-09-30');
    expect(federalHolidays(2021)).toContain('2021-09-30');
  });

  it('never falls on a weekend, and no two on one day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2021, max: 2150 }), (year) => {
        const days = [...federalHolidays(year)];
        expect(days).toHaveLength(12);
        expect(days.filter((day) => isWeekend(day) || !day.startsWith(`${year}`))).toEqual([]);
      }),
    );
  });
});

describe('business days', () => {
  test.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-10', 1, '2026-11-12'],
    ['2026-09-29', 1, '2026-10-01'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-12-18', 10, '2027-01-06'],
    ['2027-01-06', -10, '2026-12-18'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('%s and %i is %s', (from, count, to) => {
    expect(addBusinessDays(from, count, federalCalendar)).toBe(to);
  });

  it('lands on a business day, with exactly that many on the way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 1, max: 40 }),
        (offset, count) => {
          const from = addDays('2024-01-01', offset);
          const to = addBusinessDays(from, count, federalCalendar);
          let between = 0;
          for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
            if (federalCalendar.isBusinessDay(day)) between += 1;
          }
          expect(federalCalendar.isBusinessDay(to)).toBe(true);
          expect(between).toBe(count);
        },
      ),
    );
  });
});
