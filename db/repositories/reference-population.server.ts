import { createHash } from 'node:crypto';
import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import {
  type CountRow,
  type ReferenceRows,
  type ShareRow,
  sharesOfCounts,
} from '#app/domain/disclosure/reference-set.ts';
import {
  provinceOf,
  type Reference,
  referenceYears,
  type ShareAttribute,
  shareKey,
  sharesAskedFor,
} from '#app/domain/disclosure/risk.ts';
import type { CountryCode } from '#app/domain/vocabulary/countries.ts';
import type { NarrowSizeBandCode } from '#app/domain/vocabulary/size-bands.ts';
import { today as currentDay } from '#app/platform/clock.server.ts';
import type { Transaction } from '../client.server.ts';
import { account } from '../schema/auth.ts';
import {
  referencePopulation,
  referenceSet,
  referenceShare,
} from '../schema/reference-population.ts';

/**
 * What the reference set in force says of a profile and of all that it could be generalised to; null
 * when no set is in force. Both reads follow the primary keys: the counts of one shape and one province,
 * and the shares of the values stated. Neither grows with the rest of the set.
 */
export async function readReference(
  tx: Transaction,
  fields: PublishedFields,
  today: CivilDate = currentDay(),
): Promise<Reference | null> {
  const [set] = await tx
    .select({ id: referenceSet.id })
    .from(referenceSet)
    .where(eq(referenceSet.inForce, true));
  if (!set) return null;
  const year = Number(today.slice(0, 4));
  const province = provinceOf(fields);
  const counts = await tx
    .select({
      origin: sql<CountryCode>`${referencePopulation.origin}`,
      band: sql<NarrowSizeBandCode>`${referencePopulation.sizeBand}`,
      households: sql<number>`sum(${referencePopulation.households})::int`,
    })
    .from(referencePopulation)
    .where(
      and(
        eq(referencePopulation.setId, set.id),
        eq(referencePopulation.shape, fields.shape),
        province ? eq(referencePopulation.province, province) : undefined,
        gte(referencePopulation.year, year - referenceYears),
        lte(referencePopulation.year, year),
      ),
    )
    .groupBy(referencePopulation.origin, referencePopulation.sizeBand);
  const wanted = sharesAskedFor(fields);
  const found = await tx
    .select({
      attribute: referenceShare.attribute,
      value: referenceShare.value,
      within: referenceShare.within,
      share: referenceShare.share,
    })
    .from(referenceShare)
    .innerJoin(
      sql`unnest(
        ${sql.param(wanted.map(([attribute]) => attribute))}::text[],
        ${sql.param(wanted.map(([, value]) => value))}::text[]
      ) as wanted(attribute, value)`,
      sql`${referenceShare.attribute} = wanted.attribute and ${referenceShare.value} = wanted.value`,
    )
    .where(eq(referenceShare.setId, set.id));
  return {
    counts,
    shares: Object.fromEntries(
      found.map(({ attribute, value, within, share }) => [
        shareKey(attribute as ShareAttribute, value, within),
        share,
      ]),
    ),
  };
}

const loadedSet = {
  id: referenceSet.id,
  source: referenceSet.source,
  rows: referenceSet.rows,
  sha256: referenceSet.sha256,
  loadedAt: referenceSet.loadedAt,
  loadedBy: account.name,
};

/** A set as a page shows it. */
export interface LoadedSet {
  readonly id: string;
  readonly source: 'synthetic' | 'loaded';
  readonly rows: number;
  readonly sha256: string;
  readonly loadedAt: Date;
  /** The name of who loaded it; null for one that came with the portal. */
  readonly loadedBy: string | null;
}

/** The set in force; null when there is none. */
export async function findSetInForce(tx: Transaction): Promise<LoadedSet | null> {
  const [row] = await tx
    .select(loadedSet)
    .from(referenceSet)
    .leftJoin(account, eq(account.id, referenceSet.loadedBy))
    .where(eq(referenceSet.inForce, true));
  return row ?? null;
}

/** The shares of the set in force, but for those that its counts say themselves. */
export async function listShares(tx: Transaction): Promise<ShareRow[]> {
  const rows = await tx
    .select({
      attribute: sql<ShareAttribute>`${referenceShare.attribute}`,
      value: referenceShare.value,
      within: referenceShare.within,
      share: referenceShare.share,
    })
    .from(referenceShare)
    .innerJoin(
      referenceSet,
      and(eq(referenceSet.id, referenceShare.setId), eq(referenceSet.inForce, true)),
    )
    .orderBy(referenceShare.attribute, referenceShare.within, referenceShare.value);
  return rows.filter(({ attribute }) => attribute !== 'shape' && attribute !== 'province');
}

/** What a set holds in all, to be looked over before it takes force. */
export interface SetTotals {
  readonly households: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly byOrigin: readonly { readonly origin: CountryCode; readonly households: number }[];
}

export async function totalsOf(tx: Transaction, setId: string): Promise<SetTotals> {
  const rows = await tx
    .select({
      origin: sql<CountryCode>`${referencePopulation.origin}`,
      households: sql<number>`sum(${referencePopulation.households})::int`,
      firstYear: sql<number>`min(${referencePopulation.year})`,
      lastYear: sql<number>`max(${referencePopulation.year})`,
    })
    .from(referencePopulation)
    .where(eq(referencePopulation.setId, setId))
    .groupBy(referencePopulation.origin)
    .orderBy(sql`2 desc`);
  return {
    households: rows.reduce((sum, row) => sum + row.households, 0),
    firstYear: Math.min(...rows.map((row) => row.firstYear)),
    lastYear: Math.max(...rows.map((row) => row.lastYear)),
    byOrigin: rows.map(({ origin, households }) => ({ origin, households })),
  };
}

/** The set that was loaded and waits to be put in force; null when there is none. */
export async function findWaitingSet(tx: Transaction): Promise<LoadedSet | null> {
  const [row] = await tx
    .select(loadedSet)
    .from(referenceSet)
    .leftJoin(account, eq(account.id, referenceSet.loadedBy))
    .where(
      and(
        eq(referenceSet.inForce, false),
        sql`exists (select from ${referencePopulation} where ${referencePopulation.setId} = ${referenceSet.id})`,
      ),
    )
    .limit(1);
  return row ?? null;
}

/** Two that load or put in force at once take turns. */
const takeTurns = (tx: Transaction) => tx.execute(sql`select pg_advisory_xact_lock(646, 3)`);

/** Keeps a set that waits to be put in force, in place of one that waited before. @returns its id. */
export async function saveSet(
  tx: Transaction,
  { counts, shares }: ReferenceRows,
  { source, loadedBy, at }: { source: LoadedSet['source']; loadedBy: string | null; at: Date },
): Promise<{ id: string; sha256: string }> {
  await takeTurns(tx);
  await dropWaitingSet(tx);
  const id = crypto.randomUUID();
  const sha256 = digestOf({ counts, shares });
  await tx
    .insert(referenceSet)
    .values({ id, source, rows: counts.length, sha256, loadedBy, loadedAt: at });
  // Column by column: one statement for tens of thousands of rows.
  for (let start = 0; start < counts.length; start += bulk) {
    const some = counts.slice(start, start + bulk);
    const column = (name: keyof CountRow) => sql.param(some.map((row) => row[name]));
    await tx.execute(sql`
      insert into reference_population (set_id, origin, size_band, shape, province, year, households)
      select ${id}::uuid, * from unnest(
        ${column('origin')}::text[], ${column('sizeBand')}::text[], ${column('shape')}::text[],
        ${column('province')}::text[], ${column('year')}::int[], ${column('households')}::int[])`);
  }
  const all = [...sharesOfCounts(counts), ...shares];
  for (let start = 0; start < all.length; start += bulk) {
    const some = all.slice(start, start + bulk);
    const column = (name: keyof ShareRow) => sql.param(some.map((row) => row[name]));
    await tx.execute(sql`
      insert into reference_share (set_id, attribute, value, within, share)
      select ${id}::uuid, * from unnest(
        ${column('attribute')}::text[], ${column('value')}::text[], ${column('within')}::text[],
        ${column('share')}::float8[])`);
  }
  return { id, sha256 };
}

/** Lets go of the rows of sets that are not in force; what they were stays known by their hash. */
export async function dropWaitingSet(tx: Transaction): Promise<void> {
  const inForce = sql`(select ${referenceSet.id} from ${referenceSet} where ${referenceSet.inForce})`;
  for (const table of [referencePopulation, referenceShare]) {
    await tx.delete(table).where(sql`${table.setId} not in ${inForce}`);
  }
}

/**
 * Puts the set that waits in force: from the end of the transaction on, every estimate reads it, and the
 * rows of the one before are gone. @returns false when it is not the set that waits.
 */
export async function enforceSet(tx: Transaction, id: string): Promise<boolean> {
  await takeTurns(tx);
  const waiting = await findWaitingSet(tx);
  if (waiting?.id !== id) return false;
  await tx.update(referenceSet).set({ inForce: false }).where(eq(referenceSet.inForce, true));
  await tx.update(referenceSet).set({ inForce: true }).where(eq(referenceSet.id, id));
  await dropWaitingSet(tx);
  return true;
}

/** Keeps a set and puts it in force, in the caller's transaction. */
export async function putInForce(
  tx: Transaction,
  rows: ReferenceRows,
  about: Parameters<typeof saveSet>[2],
): Promise<void> {
  const { id } = await saveSet(tx, rows, about);
  await enforceSet(tx, id);
}

const bulk = 20_000;

/** The same rows have the same hash, in whatever order they came. */
function digestOf({ counts, shares }: ReferenceRows): string {
  const lines = [
    ...counts.map((row) =>
      [row.origin, row.sizeBand, row.shape, row.province, row.year, row.households].join('\t'),
    ),
    ...shares.map((row) => [row.attribute, row.value, row.within, row.share].join('\t')),
  ];
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
