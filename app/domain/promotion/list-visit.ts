import { addDays, type CivilDate } from '../clock/civil-date.ts';

/** When a person last looked at the list, and before that: kept by the day, so that marks stay through a visit. */
export interface ListVisit {
  readonly lookedOn: CivilDate;
  readonly beforeOn: CivilDate | null;
}

/** "New" to somebody who never looked before: a week. */
const newFor = 7;

/**
 * From which day on a posted profile is new to a reader (D). The day of the last visit counts: what was
 * posted later on it was not seen, and nothing is to be missed.
 */
export function newSince(
  visit: ListVisit | null,
  today: CivilDate,
): { readonly from: CivilDate; readonly lastVisit: boolean } {
  const last = visit && (visit.lookedOn < today ? visit.lookedOn : visit.beforeOn);
  return last
    ? { from: last, lastVisit: true }
    : { from: addDays(today, 1 - newFor), lastVisit: false };
}
