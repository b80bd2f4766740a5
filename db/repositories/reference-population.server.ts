import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
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
