import { addDays, type CivilDate, weekday } from '../clock/civil-date.ts';
import type { BulletinFrequency } from './names.ts';

/** What a bulletin may hold at most: it is read, not searched (D). */
export const bulletinProfiles = 12;
export const introLength = 1200;

const monday = 1;

/**
 * The day a person gets a bulletin that was sent on a day, both in the office's time zone: the next
 * day, or the next Monday, never the same day. Null for who gets none. Civil dates: a night with a
 * clock change is a night.
 */
export function dueOn(frequency: BulletinFrequency, sentOn: CivilDate): CivilDate | null {
  switch (frequency) {
    case 'daily':
      return addDays(sentOn, 1);
    case 'weekly':
      return addDays(sentOn, ((monday - weekday(sentOn) + 6) % 7) + 1);
    case 'off':
      return null;
  }
}

/** The numbers with others put behind them, each once, in the order they were chosen. */
export function putIn(numbers: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...numbers, ...more])];
}

/** The numbers with one a place further up or down; at the end of the list it stays. */
export function moved(
  numbers: readonly string[],
  number: string,
  direction: 'up' | 'down',
): string[] {
  const from = numbers.indexOf(number);
  const to = from + (direction === 'up' ? -1 : 1);
  const other = numbers[to];
  if (from < 0 || other === undefined) return [...numbers];
  return numbers.map((each, index) => (index === from ? other : index === to ? number : each));
}
