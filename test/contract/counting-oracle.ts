/**
 * The same answer as the oracle in SQL, by looking at every profile: for so many questions that the
 * database would take hours. It shares no code with an engine, and the bench checks it against SQL.
 */
import { daysBetween } from '#app/domain/clock/civil-date.ts';
import type { ProfileDocument } from '#search/document.ts';
import { nothingKnown } from '#search/fit-tests.ts';
import type { ProfileQuery, Range } from '#search/query.ts';
import { fitValuesOf } from './fit-oracle.ts';
import type { Expected } from './oracle.ts';

/** A profile, and the values it has of each facet that depends on no group. */
export interface Seen {
  readonly profile: ProfileDocument;
  readonly daysLeft: number;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

export function lookAt(profiles: readonly ProfileDocument[], today: string): Seen[] {
  return profiles
    .map((profile) => ({ profile, daysLeft: daysBetween(today, profile.limitOn) }))
    .filter(({ daysLeft }) => daysLeft >= 0)
    .map(({ profile, daysLeft }) => ({
      profile,
      daysLeft,
      values: {
        community: profile.community === null ? [] : [profile.community],
        language: profile.languages,
        size: [profile.sizeFacet],
        need: profile.needs,
        priority: [profile.priority],
        stream: [profile.stream],
        medical: [profile.medicalLevel],
        province: [profile.province],
        daysLeft: [daysLeft > 30 ? 'd31' : daysLeft > 14 ? 'd30' : daysLeft > 3 ? 'd14' : 'd3'],
        travel: [profile.inCanada ? 'in_canada' : profile.readyToTravel ? 'ready' : 'not_ready'],
      },
    }));
}

/** @param numbers profiles that match the text; null when none was asked. */
export function countingOracle(
  all: readonly Seen[],
  { filters, ranges, fit }: ProfileQuery,
  numbers: ReadonlySet<string> | null,
): Expected {
  const asked = Object.entries(filters);
  const comparesFit = fit !== null || filters.fit !== undefined;
  const counts: Record<string, Record<string, number>> = {};
  for (const facet of Object.keys(all[0]?.values ?? {})) counts[facet] = {};
  counts.fit = {};
  const found: string[] = [];
  for (const { profile, daysLeft, values } of all) {
    if (numbers && !numbers.has(profile.number)) continue;
    if (ranges.size && !mayHave(profile, ranges.size)) continue;
    if (ranges.daysLeft && !isWithin(daysLeft, ranges.daysLeft)) continue;
    const fits = comparesFit ? fitValuesOf(fit ?? nothingKnown, profile) : [];
    const has = (facet: string) => (facet === 'fit' ? fits : (values[facet] ?? []));
    const missed = asked.filter(([facet, wanted]) => !has(facet).some((v) => wanted.includes(v)));
    if (missed.length > 1) continue;
    if (missed.length === 0) found.push(profile.number);
    for (const [facet, counted] of Object.entries(counts)) {
      if (missed[0] && missed[0][0] !== facet) continue;
      if (facet === 'fit' && fit === null) continue;
      for (const value of has(facet)) counted[value] = (counted[value] ?? 0) + 1;
    }
  }
  return { total: found.length, numbers: found.sort(), counts };
}

const isWithin = (value: number, { from, to }: Range) =>
  value >= (from ?? value) && value <= (to ?? value);

/** Whether one of the sizes it may have is among those asked for. */
function mayHave({ sizeFrom, sizeTo }: ProfileDocument, { from, to }: Range): boolean {
  if (sizeFrom === null) return false;
  const least = Math.max(sizeFrom, from ?? 1);
  const most = Math.min(sizeTo ?? 1_000, to ?? 1_000);
  return least <= most;
}
