/**
 * Civil dates: a day on the calendar, written YYYY-MM-DD, without a time or a zone.
 * Time limits are civil dates in the office's time zone (process §11).
 */
export type CivilDate = string & { readonly __civilDate?: never };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

function toDays(date: CivilDate): number {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
function fromDays(days: number): CivilDate {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
function partsOf(date: CivilDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** True for a real day of the calendar written YYYY-MM-DD ("2027-02-29" is not one). */
export function isCivilDate(value: string): value is CivilDate {
  return pattern.test(value) && fromDays(toDays(value)) === value;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDays(toDays(date) + days);
}

/** Month arithmetic clamps to month end: 31 August + 6 months is 28 or 29 February (process §11). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = partsOf(date);
  const target = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(target / 12), (target % 12) + 1, 0)).getUTCDate();
  const clamped = Math.min(day, lastDay);
  return fromDays(Date.UTC(Math.floor(target / 12), target % 12, clamped) / 86_400_000);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDays(to) - toDays(from);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: CivilDate): number {
  return (((toDays(date) + 4) % 7) + 7) % 7;
}
export function isWeekend(date: CivilDate): boolean {
  const day = weekday(date);
  return day === 0 || day === 6;
}
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** Completed years of age on a day; someone born on 29 February ages on 1 March of common years. */
export function ageOn(dateOfBirth: CivilDate, day: CivilDate): number {
  const [birthYear] = partsOf(dateOfBirth);
  const [year] = partsOf(day);
  return year - birthYear - (day.slice(5) < dateOfBirth.slice(5) ? 1 : 0);
}
