import { describe, expect, test } from 'vitest';
import { addBusinessDays, federalCalendar } from '#app/domain/clock/calendar.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import { holdEnd, promotionLimit } from '#app/domain/clock/deadlines.ts';
import { defaultSettings } from '#app/domain/decision.ts';
import { civilDateOf, clockTime } from './clock.server.ts';

// Clocks change on 8 March and 1 November 2026 in most of Canada, and never in Regina.

describe('the time at which clocks act', () => {
  test.each([
    ['America/Toronto', '2026-03-07', '2026-03-07T05:05:00.000Z'],
    ['America/Toronto', '2026-03-08', '2026-03-08T05:05:00.000Z'],
    ['America/Toronto', '2026-03-09', '2026-03-09T04:05:00.000Z'],
    ['America/Toronto', '2026-11-01', '2026-11-01T04:05:00.000Z'],
    ['America/Toronto', '2026-11-02', '2026-11-02T05:05:00.000Z'],
    ['America/Regina', '2026-03-08', '2026-03-08T06:05:00.000Z'],
    ['America/Regina', '2026-03-09', '2026-03-09T06:05:00.000Z'],
    ['America/Regina', '2026-11-01', '2026-11-01T06:05:00.000Z'],
    ['America/Regina', '2026-11-02', '2026-11-02T06:05:00.000Z'],
  ])('in %s on %s is %s', (timeZone, on, instant) => {
    expect(clockTime(on, timeZone).toISOString()).toBe(instant);
  });

  test.each([
    'America/St_Johns',
    'America/Halifax',
    'America/Toronto',
    'America/Winnipeg',
    'America/Regina',
    'America/Edmonton',
    'America/Vancouver',
  ])('falls on the day itself, right after it began, all year in %s', (timeZone) => {
    for (let day = '2026-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      const at = clockTime(day, timeZone);
      expect(civilDateOf(at, timeZone)).toBe(day);
      expect(civilDateOf(new Date(at.getTime() - 6 * 60_000), timeZone)).toBe(addDays(day, -1));
    }
  });
});

describe('days are counted as days, whatever the clock does', () => {
  test.each([
    // Friday before each change: the business day after it is Monday.
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-10-30', 1, '2026-11-02'],
    ['2026-10-30', 8, '2026-11-12'],
    ['2026-11-02', -1, '2026-10-30'],
  ])('%s and %i business days is %s', (from, days, to) => {
    expect(addBusinessDays(from, days, federalCalendar)).toBe(to);
  });

  test('a hold and a promotion across a change keep their last day', () => {
    expect(holdEnd('2026-10-26', federalCalendar, defaultSettings)).toBe('2026-11-09');
    expect(holdEnd('2026-03-02', federalCalendar, defaultSettings)).toBe('2026-03-16');
    expect(promotionLimit('gar', '2026-11-08')).toBe('2027-03-08');
    expect(promotionLimit('overseas', '2026-05-01')).toBe('2026-11-01');
  });

  test('one minute before and after midnight on the longest day are two days', () => {
    // 1 November 2026 has 25 hours in Toronto.
    const begins = clockTime('2026-11-01', 'America/Toronto').getTime() - 5 * 60_000;
    const lasts = 25 * 3_600_000;
    expect(civilDateOf(new Date(begins), 'America/Toronto')).toBe('2026-11-01');
    expect(civilDateOf(new Date(begins + lasts - 60_000), 'America/Toronto')).toBe('2026-11-01');
    expect(civilDateOf(new Date(begins + lasts), 'America/Toronto')).toBe('2026-11-02');
  });
});
