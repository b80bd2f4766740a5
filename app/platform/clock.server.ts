/** The only place that reads the clock. Rules take the day as an argument instead. */
import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { env } from '#app/platform/env.server.ts';

let read: () => Date = () => new Date();

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // en-CA writes civil dates as YYYY-MM-DD.
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** The present instant. */
export function now(): Date {
  return read();
}

/** The civil date on which an instant falls, in a time zone. */
export function civilDateOf(instant: Date, timeZone: string = env.TIME_ZONE): CivilDate {
  return formatFor(timeZone).format(instant) as CivilDate;
}

const minute = 60_000;

/** The civil date of the minute asked about last: a page asks some ten times. No zone changes within one. */
let last: { minute: number; timeZone: string; date: CivilDate } | null = null;

/** Today's civil date; deadlines are counted in the office's time zone (process §11). */
export function today(timeZone: string = env.TIME_ZONE): CivilDate {
  const instant = now();
  const asked = Math.floor(instant.getTime() / minute);
  if (last?.minute !== asked || last.timeZone !== timeZone) {
    last = { minute: asked, timeZone, date: civilDateOf(instant, timeZone) };
  }
  return last.date;
}

/**
 * The instant at which clocks act on a day: five past midnight in the office's time zone, whatever the
 * season. By UTC, the day would begin an hour early or late, and west of Ontario on the day before.
 */
export function clockTime(on: CivilDate, timeZone: string = env.TIME_ZONE): Date {
  const { epochMilliseconds } = Temporal.PlainDate.from(on).toZonedDateTime({
    timeZone,
    plainTime: '00:05',
  });
  return new Date(epochMilliseconds);
}

/** Tests stop or move the clock; `null` gives the real one back. */
export function setClockForTests(clock: (() => Date) | null): void {
  read = clock ?? (() => new Date());
}
