/**
 * The recommended order. A profile's place is its week of need: the week of its limit date, High
 * priority two weeks sooner. So urgent and soon-ending profiles come first, and every profile is
 * among the first before its promotion ends. Within a week the list turns by a seventh each day,
 * from a starting place drawn from the number: over seven days each profile has stood in each
 * part of its week. All of it is fixed by profile and day, so that both engines, and both pages of
 * one reader, agree.
 */
import { createHash } from 'node:crypto';
import { type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import type { ProfileDocument } from './document.ts';

export const highPriorityDays = 14;
export const turnsInAWeek = 7;
/** Places on the wheel; a seventh of it is a whole number. */
export const places = 70_000;

export function epochDay(date: CivilDate): number {
  return daysBetween('1970-01-01', date);
}

/** Which of the seven turns a day has. */
export function turnOf(today: CivilDate): number {
  return epochDay(today) % turnsInAWeek;
}

export function weekOfNeed(document: Pick<ProfileDocument, 'limitOn' | 'priority'>): number {
  const sooner = document.priority === 'high' ? highPriorityDays : 0;
  return Math.floor((epochDay(document.limitOn) - sooner) / 7);
}

/** Place within its week at each turn. */
export function placesOf(number: string): number[] {
  const start =
    Number.parseInt(createHash('sha256').update(number).digest('hex').slice(0, 6), 16) % places;
  return Array.from(
    { length: turnsInAWeek },
    (_, turn) => (start + (turn * places) / turnsInAWeek) % places,
  );
}

/** Size to sort by: members, or the fewest of the published band; null when nothing is said. */
export function sizeToSortBy(
  document: Pick<ProfileDocument, 'familySize' | 'sizeFacet'>,
): number | null {
  return document.familySize ?? fewestOf[document.sizeFacet];
}

export const fewestOf = {
  size_1_2: 1,
  size_3_4: 3,
  size_5_8: 5,
  size_9_plus: 9,
  size_not_stated: null,
} as const satisfies Record<ProfileDocument['sizeFacet'], number | null>;
