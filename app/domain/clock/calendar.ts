import { addDays, type CivilDate, isWeekend, weekday, yearOf } from './civil-date.ts';

/** Knows the days on which federal offices are closed. */
export interface BusinessCalendar {
  isBusinessDay(date: CivilDate): boolean;
}

/** Easter Sunday, by the anonymous Gregorian computus (Meeus, 1991). */
function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return civil(year, month, day);
}

function civil(year: number, month: number, day: number): CivilDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CivilDate;
}

/** The nth given weekday (0 = Sunday) of a month. */
function nth(year: number, month: number, day: number, n: number): CivilDate {
  const first = civil(year, month, 1);
  return addDays(first, ((day - weekday(first) + 7) % 7) + 7 * (n - 1));
}

/**
 * Holidays of the federal public service in a year, on the day they are observed: a holiday on a
 * weekend moves to the next working day that is not itself a holiday.
 */
export function federalHolidays(year: number): ReadonlySet<CivilDate> {
  const easter = easterSunday(year);
  const may25 = civil(year, 5, 25);
  const fixed = [
    civil(year, 1, 1),
    civil(year, 7, 1),
    ...(year >= 2021 ? [civil(year, 9, 30)] : []),
    civil(year, 11, 11),
    civil(year, 12, 25),
    civil(year, 12, 26),
  ];
  const observed = new Set<CivilDate>([
    addDays(easter, -2),
    addDays(easter, 1),
    // Victoria Day: the Monday before 25 May.
    addDays(may25, -((weekday(may25) + 6) % 7 || 7)),
    nth(year, 8, 1, 1),
    nth(year, 9, 1, 1),
    nth(year, 10, 1, 2),
  ]);
  for (let day of fixed) {
    while (isWeekend(day) || observed.has(day)) day = addDays(day, 1);
    observed.add(day);
  }
  return observed;
}

const byYear = new Map<number, ReadonlySet<CivilDate>>();

/** Canadian federal business days (process §11). */
export const federalCalendar: BusinessCalendar = {
  isBusinessDay(date) {
    if (isWeekend(date)) return false;
    const year = yearOf(date);
    let holidays = byYear.get(year);
    if (!holidays) {
      holidays = federalHolidays(year);
      byYear.set(year, holidays);
    }
    return !holidays.has(date);
  },
};

/** The date `count` business days after `start` (before it, when negative); `start` itself is not counted. */
export function addBusinessDays(
  start: CivilDate,
  count: number,
  calendar: BusinessCalendar,
): CivilDate {
  const step = count < 0 ? -1 : 1;
  let day = start;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (calendar.isBusinessDay(day)) left -= 1;
  }
  return day;
}
