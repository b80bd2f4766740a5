import type { CountryCode } from '../vocabulary/countries.ts';
import type { PublishedHouseholdShapeCode } from '../vocabulary/household-shapes.ts';
import type { ProvinceCode } from '../vocabulary/provinces.ts';
import type { NarrowSizeBandCode } from '../vocabulary/size-bands.ts';
import type { PublishedFields } from './published-profile.ts';
import {
  provinceOf,
  type Reference,
  referenceYears,
  type ShareAttribute,
  shareKey,
} from './risk.ts';

/** Households of one kind that arrived in one year. */
export interface CountRow {
  readonly origin: CountryCode;
  readonly sizeBand: NarrowSizeBandCode;
  readonly shape: PublishedHouseholdShapeCode;
  readonly province: ProvinceCode;
  readonly year: number;
  readonly households: number;
}

/** What part of the households within something has a value. */
export interface ShareRow {
  readonly attribute: ShareAttribute;
  readonly value: string;
  readonly within: string;
  readonly share: number;
}

export interface ReferenceRows {
  readonly counts: readonly CountRow[];
  readonly shares: readonly ShareRow[];
}

/** Shares that follow from the counts themselves: what part has a shape, or goes to a province. */
export function sharesOfCounts(counts: readonly CountRow[]): ShareRow[] {
  const all = counts.reduce((sum, { households }) => sum + households, 0);
  return (['shape', 'province'] as const).flatMap((attribute) => {
    const found = new Map<string, number>();
    for (const row of counts) {
      found.set(row[attribute], (found.get(row[attribute]) ?? 0) + row.households);
    }
    return [...found]
      .filter(([, households]) => households > 0)
      .map(([value, households]): ShareRow => {
        return { attribute, value, within: '', share: households / all };
      });
  });
}

/** The last years, up to the given one, whose households count. */
export const countsIn = (year: number, at: number): boolean =>
  at >= year - referenceYears && at <= year;

/**
 * A set kept in memory, for whoever estimates thousands of profiles at once: the demonstration as it is
 * made, and the measurement of the gate. It answers what the database would.
 */
export function referenceIn(
  { counts, shares }: ReferenceRows,
  year: number,
): (fields: PublishedFields) => Reference {
  const cells = new Map<string, Map<string, Reference['counts'][number]>>();
  for (const { origin, sizeBand: band, shape, province, year: at, households } of counts) {
    if (!countsIn(year, at)) continue;
    for (const key of [`${shape} ${province}`, `${shape} `]) {
      const cell = cells.get(key) ?? new Map<string, Reference['counts'][number]>();
      const before = cell.get(`${origin} ${band}`)?.households ?? 0;
      cell.set(`${origin} ${band}`, { origin, band, households: before + households });
      cells.set(key, cell);
    }
  }
  const byKey = Object.fromEntries(
    [...sharesOfCounts(counts), ...shares].map(({ attribute, value, within, share }) => [
      shareKey(attribute, value, within),
      share,
    ]),
  );
  const found = new Map([...cells].map(([key, cell]) => [key, [...cell.values()]]));
  return (fields) => ({
    counts: found.get(`${fields.shape} ${provinceOf(fields) ?? ''}`) ?? [],
    shares: byKey,
  });
}
