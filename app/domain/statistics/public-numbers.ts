/** The programme in numbers as the public may see it (privacy.md, "Public numbers"). */
import { addDays, addMonths, type CivilDate } from '../clock/civil-date.ts';
import {
  type Count,
  type CountTable,
  type PublicRow,
  smallestCount,
  withholdRows,
  withholdTotal,
} from '../disclosure/withholding.ts';
import { publishedNeedCodes } from '../vocabulary/needs.ts';
import { provinceCodes } from '../vocabulary/provinces.ts';
import { daysToMatch, type MatchFacts, notStated, type ProfileFacts } from './program-numbers.ts';

export const publicTables = ['stream', 'size', 'province', 'need'] as const;
export type PublicTable = (typeof publicTables)[number];

/** A set of public numbers as it was made: never changed, and replaced after a week at the soonest. */
export interface PublicNumbers {
  readonly asOf: CivilDate;
  /** The twelve whole months they count. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly total: Omit<PublicRow, 'code'>;
  readonly tables: Readonly<Record<PublicTable, readonly PublicRow[]>>;
  /** Half of the matches took less; null while there are too few to say. */
  readonly medianDays: number | null;
}

/**
 * Twelve whole months: between two sets of one month nothing can be learnt from their difference,
 * and from one month to the next households leave at one end while others come in at the other.
 */
export function publicPeriod(today: CivilDate): { from: CivilDate; to: CivilDate } {
  const firstOfMonth: CivilDate = `${today.slice(0, 7)}-01`;
  return { from: addMonths(firstOfMonth, -12), to: addDays(firstOfMonth, -1) };
}

/** A week at the soonest, and only then (privacy.md). */
export function mayPublishAgain(last: CivilDate | null, today: CivilDate): boolean {
  return last === null || addDays(last, 7) <= today;
}

/** Matches below which a median would be about single households. */
const fewestMatches = 4 * smallestCount;
const daysRoundedTo = 5;

/** Every code has its row, whether it occurs or not: that a row is there says nothing. */
const rowsOf: Record<PublicTable, readonly string[]> = {
  stream: ['gar', 'bvor', 'overseas'],
  size: ['size_1_2', 'size_3_4', 'size_5_8', 'size_9_plus', 'size_not_stated'],
  province: [...provinceCodes, notStated],
  need: publishedNeedCodes,
};

const codesOf: Record<PublicTable, (profile: ProfileFacts) => readonly string[]> = {
  stream: ({ stream }) => [stream],
  size: ({ size }) => [size],
  province: ({ province }) => [province],
  need: ({ needs }) => needs,
};

export function publicNumbersOf(
  numbers: { readonly profiles: readonly ProfileFacts[]; readonly matches: readonly MatchFacts[] },
  period: { readonly from: CivilDate; readonly to: CivilDate },
  asOf: CivilDate,
  before: PublicNumbers | null,
): PublicNumbers {
  const total = countOf(numbers.profiles);
  const tables = Object.fromEntries(
    publicTables.map((name) => [
      name,
      withholdRows(countTableOf(name, numbers.profiles), total, before?.tables[name]),
    ]),
  ) as Record<PublicTable, PublicRow[]>;
  return {
    asOf,
    ...period,
    total: withholdTotal(total),
    tables,
    medianDays: medianOf(numbers.matches),
  };
}

export function countTableOf(name: PublicTable, profiles: readonly ProfileFacts[]): CountTable {
  return {
    kind: name === 'need' ? 'traits' : 'parts',
    rows: rowsOf[name].map((code) => ({
      code,
      ...countOf(profiles.filter((profile) => codesOf[name](profile).includes(code))),
    })),
  };
}

function countOf(profiles: readonly ProfileFacts[]): Count {
  return {
    all: profiles.length,
    matched: profiles.filter(({ confirmed }) => confirmed).length,
  };
}

function medianOf(matches: readonly MatchFacts[]): number | null {
  const { median } = daysToMatch(matches);
  if (median === null || matches.length < fewestMatches) return null;
  return Math.round(median / daysRoundedTo) * daysRoundedTo;
}
