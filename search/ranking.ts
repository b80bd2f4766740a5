/**
 * The recommended order: urgent and soon-ending profiles first, and the less a profile has been
 * seen, the sooner it comes. All three are counted in days, so that they add up:
 *
 *     need = limit date − 14 days for High priority + 91 days for each doubling of the groups
 *            that have seen it (1, 3, 7, 15, 31 … groups)
 *
 * A profile's place is the week in which its need falls. Promotions last six months at most, so one
 * that nobody has seen stands before all that seven groups have seen, whatever their dates: whoever
 * arrives comes to the front, and gives way as it is seen. Among profiles that about as many groups
 * have seen, priority and days left decide. Doublings, not groups, so that it holds for a portal of
 * ten groups and for one of a thousand. Within a week the list turns by a seventh each day, from a
 * starting place drawn from the number: over seven days each profile has stood in each part of its
 * week.
 *
 * How many groups have seen a profile is counted twice a day (app/jobs/refresh-seen.server.ts): at
 * night, when the list turns, and at midday, so that a day when many arrive at once has two first
 * pages. In between all of it is fixed by profile and day, so that both engines, and both pages of
 * one reader, agree.
 */
import { createHash } from 'node:crypto';
import { type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import type { ProfileDocument } from './document.ts';

export const highPriorityDays = 14;
/** Groups that make the next step back, and how many days a step is. */
export const seenSteps = [1, 3, 7, 15, 31, 63, 127, 255, 511, 1_023, 2_047] as const;
export const daysPerStep = 91;
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

/** What the recommended order looks at. */
export type Ranked = Pick<ProfileDocument, 'number' | 'limitOn' | 'priority' | 'seenBy'>;

export function weekOfNeed({ limitOn, priority, seenBy }: Omit<Ranked, 'number'>): number {
  const sooner = priority === 'high' ? highPriorityDays : 0;
  const steps = seenSteps.filter((groups) => seenBy >= groups).length;
  return Math.floor((epochDay(limitOn) - sooner + steps * daysPerStep) / 7);
}

/** Profiles in the recommended order of a day: what both engines do by their own means. */
export function recommended<Each extends Ranked>(
  profiles: readonly Each[],
  today: CivilDate,
): Each[] {
  const turn = turnOf(today);
  return profiles
    .map((profile) => ({
      profile,
      week: weekOfNeed(profile),
      place: placesOf(profile.number)[turn] ?? 0,
    }))
    .sort(
      (a, b) =>
        a.week - b.week || a.place - b.place || (a.profile.number < b.profile.number ? -1 : 1),
    )
    .map(({ profile }) => profile);
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
