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

/** The set in force as a page shows it; null when there is none. */
export async function findSetInForce(tx: Transaction) {
  const [row] = await tx
    .select({
      source: referenceSet.source,
      rows: referenceSet.rows,
      sha256: referenceSet.sha256,
      loadedAt: referenceSet.loadedAt,
      loadedBy: account.name,
    })
    .from(referenceSet)
    .leftJoin(account, eq(account.id, referenceSet.loadedBy))
    .where(eq(referenceSet.inForce, true));
  return row ?? null;
}
export type SetInForce = NonNullable<Awaited<ReturnType<typeof findSetInForce>>>;

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

/**
 * Puts a set in force, in the caller's transaction: from its end on, every estimate reads the new one.
 * The rows of the sets before are let go; what they were stays known by their hash and the journal.
 * @returns the id of the set.
 */
export async function putInForce(
  tx: Transaction,
  { counts, shares }: ReferenceRows,
  { source, loadedBy, at }: { source: SetInForce['source']; loadedBy: string | null; at: Date },
): Promise<{ id: string; sha256: string }> {
  // Two that load at once take turns.
  await tx.execute(sql`select pg_advisory_xact_lock(646, 3)`);
  await tx.update(referenceSet).set({ inForce: false }).where(eq(referenceSet.inForce, true));
  await tx.delete(referencePopulation);
  await tx.delete(referenceShare);
  const id = crypto.randomUUID();
  const sha256 = digestOf({ counts, shares });
  await tx.insert(referenceSet).values({
    id,
    source,
    rows: counts.length,
    sha256,
    loadedBy,
    loadedAt: at,
    inForce: true,
  });
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
