/** The programme in numbers: how far profiles came, how soon, and why some found nobody. */
import { type CivilDate, daysBetween } from '../clock/civil-date.ts';

/** What is counted of one published profile: codes and dates, nobody. */
export interface ProfileFacts {
  readonly stream: string;
  readonly size: string;
  readonly community: string | null;
  readonly province: string;
  readonly needs: readonly string[];
  readonly viewed: boolean;
  readonly interested: boolean;
  readonly claimed: boolean;
  readonly confirmed: boolean;
}

/** A claim that ROC-O confirmed. */
export interface MatchFacts {
  /** When the promotion began that the match ended. */
  readonly startedOn: CivilDate;
  readonly confirmedOn: CivilDate;
}

/** The way of a profile. Whoever came to a step has passed those before it. */
export const steps = ['published', 'viewed', 'interest', 'claim', 'confirmed'] as const;
export type Step = (typeof steps)[number];
export type Funnel = Readonly<Record<Step, number>>;

/** A group may claim without a word of interest before: a claim is interest, and an opened profile. */
export function funnelOf(profiles: readonly ProfileFacts[]): Funnel {
  const count = (reached: (profile: ProfileFacts) => boolean) => profiles.filter(reached).length;
  const claim = (profile: ProfileFacts) => profile.claimed || profile.confirmed;
  const interest = (profile: ProfileFacts) => profile.interested || claim(profile);
  return {
    published: profiles.length,
    viewed: count((profile) => profile.viewed || interest(profile)),
    interest: count(interest),
    claim: count(claim),
    confirmed: count(({ confirmed }) => confirmed),
  };
}

/** What the funnel can be parted by; a profile with three needs counts in three rows. */
export const funnelParts = ['need', 'size', 'community', 'stream'] as const;
export type FunnelPart = (typeof funnelParts)[number];

export const notStated = 'not_stated';

const codesOf: Record<FunnelPart, (profile: ProfileFacts) => readonly string[]> = {
  need: ({ needs }) => needs,
  size: ({ size }) => [size],
  community: ({ community }) => [community ?? notStated],
  stream: ({ stream }) => [stream],
};

export interface FunnelRow extends Funnel {
  readonly code: string;
}

/** One row for each code that occurs, most profiles first. */
export function funnelBy(part: FunnelPart, profiles: readonly ProfileFacts[]): FunnelRow[] {
  const groups = new Map<string, ProfileFacts[]>();
  for (const profile of profiles) {
    for (const code of codesOf[part](profile)) {
      groups.set(code, [...(groups.get(code) ?? []), profile]);
    }
  }
  return [...groups]
    .map(([code, those]) => ({ code, ...funnelOf(those) }))
    .sort((a, b) => b.published - a.published || (a.code < b.code ? -1 : 1));
}

export interface DaysToMatch {
  readonly matches: number;
  readonly median: number | null;
  readonly p90: number | null;
}

/** Nearest rank: a number of days that a match really took. */
export function daysToMatch(matches: readonly MatchFacts[]): DaysToMatch {
  const days = matches
    .map(({ startedOn, confirmedOn }) => daysBetween(startedOn, confirmedOn))
    .sort((a, b) => a - b);
  const rank = (share: number) => days[Math.ceil(days.length * share) - 1] ?? null;
  return { matches: days.length, median: rank(0.5), p90: rank(0.9) };
}

export interface MonthOfMatches extends DaysToMatch {
  /** "2026-11". */
  readonly month: string;
}

/** By the month of the confirmation: every month from the first to the last, with or without matches. */
export function daysToMatchByMonth(
  matches: readonly MatchFacts[],
  from: CivilDate,
  to: CivilDate,
): MonthOfMatches[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) {
    months.push(month);
  }
  return months.map((month) => ({
    month,
    ...daysToMatch(matches.filter(({ confirmedOn }) => confirmedOn.startsWith(month))),
  }));
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
