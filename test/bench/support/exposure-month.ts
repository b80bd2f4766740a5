/**
 * A month of visits to the list, played with the portal's own recommended order: profiles arrive,
 * are matched or reach their limit; groups come as groups do, a few often and most now and then.
 */
import { addDays, addMonths, type CivilDate } from '#app/domain/clock/civil-date.ts';
import { type Ranked, recommended } from '#search/ranking.ts';
import { defaultPageSize } from '#search/url.ts';
import { random } from '#test/contract/profiles.ts';

export interface MonthOptions {
  readonly seed?: number;
  readonly groups?: number;
  readonly visitsADay?: number;
  readonly live?: number;
  /** Days before the month in which the portal is used as in it; 0 is a portal nobody has opened yet. */
  readonly before?: number;
  readonly days?: number;
  /** How often a day it is counted who has seen what. */
  readonly countsADay?: number;
  /** False leaves the seen-part out of the order: how it would be without it. */
  readonly countsSeen?: boolean;
}

export interface Exposure {
  /** Distinct groups, for each profile live on seven days or more, of which one in the month. */
  readonly groups: readonly number[];
  /** Places on first pages of the month, for each profile that had any chance of one. */
  readonly places: readonly number[];
}

interface Played extends Ranked {
  seenBy: number;
  readonly leavesOn: CivilDate;
  readonly shownTo: Set<number>;
  daysLive: number;
  places: number;
}

const firstDay = '2026-11-01';
/** Of ten visits seven look at the list as it comes; the others filter, and show nothing by default. */
const looksAtDefault = 0.7;
const fewestDays = 7;

export function playMonth({
  seed = 11,
  groups = 120,
  visitsADay = 200,
  live: wanted = 240,
  before = 60,
  days = 30,
  countsADay = 2,
  countsSeen = true,
}: MonthOptions = {}): Exposure {
  const pick = random(seed);
  const visitor = visitorsOf(groups, pick);
  const begin = addDays(firstDay, -before);
  const all: Played[] = [];
  const arrive = (on: CivilDate) => {
    const stream = pick.below(100);
    const limitOn = addMonths(on, stream < 50 ? 6 : 4);
    // Half are matched within seven weeks or so; whoever is not stays until the limit.
    const matchedOn = addDays(on, 3 + Math.floor(-Math.log(1 - pick.below(1_000) / 1_000) * 70));
    all.push({
      number: `P ${100_000 + all.length * 37}`,
      priority: pick.chance(0.25) ? 'high' : 'regular',
      limitOn,
      leavesOn: matchedOn < limitOn ? matchedOn : addDays(limitOn, 1),
      seenBy: 0,
      shownTo: new Set(),
      daysLive: 0,
      places: 0,
    });
  };
  const liveOn = (day: CivilDate) => all.filter(({ leavesOn }) => leavesOn > day);
  for (let age = 0; liveOn(begin).length < wanted; age = (age + 1) % 150) {
    arrive(addDays(begin, -age));
  }

  for (let step = 0; step < before + days; step++) {
    const day = addDays(begin, step);
    const inMonth = step >= before;
    // A visa office sends several at once now and then; the others come one by one during the day.
    const due = wanted - liveOn(day).length + (pick.chance(0.07) ? 12 : 0);
    const arrivals = Array.from({ length: Math.max(0, due) }, () => pick.below(visitsADay));
    let page: Played[] = [];
    for (let visit = 0; visit < visitsADay; visit++) {
      const arriving = arrivals.filter((at) => at === visit).length;
      for (let each = 0; each < arriving; each++) arrive(day);
      const isCounted = visit % Math.ceil(visitsADay / countsADay) === 0;
      if (countsSeen && isCounted) for (const profile of all) profile.seenBy = profile.shownTo.size;
      if (isCounted || arriving > 0) {
        page = recommended(liveOn(day), day).slice(0, defaultPageSize);
      }
      const group = visitor();
      if (!pick.chance(looksAtDefault)) continue;
      for (const profile of page) {
        profile.shownTo.add(group);
        if (inMonth) profile.places += 1;
      }
    }
    for (const profile of liveOn(day)) profile.daysLive += 1;
  }

  const month = addDays(firstDay, 0);
  const inMonth = all.filter(({ leavesOn }) => leavesOn > month);
  return {
    groups: inMonth
      .filter(({ daysLive }) => daysLive >= fewestDays)
      .map(({ shownTo }) => shownTo.size)
      .sort((a, b) => a - b),
    places: inMonth.map(({ places }) => places).sort((a, b) => b - a),
  };
}

/** A few groups come every day, most once in a week or two. */
function visitorsOf(groups: number, pick: ReturnType<typeof random>): () => number {
  const upTo: number[] = [];
  let sum = 0;
  for (let group = 0; group < groups; group++) {
    sum += 1 / (group + 4) ** 0.8;
    upTo.push(sum);
  }
  return () => {
    const at = (pick.below(1_000_000) / 1_000_000) * sum;
    return upTo.findIndex((end) => at < end);
  };
}

/** The value below which a share of the sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** What part of all first-page places the tenth of the profiles had that had most. */
export function shareOfTopTenth(places: readonly number[]): number {
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  return sum(places.slice(0, Math.ceil(places.length / 10))) / sum(places);
}
