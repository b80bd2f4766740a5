import { eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { type Capacity, fitTermsOf, mayRecord } from '#app/domain/fit/capacity.ts';
import type { Standing } from '#app/domain/fit/exclusion.ts';
import type { FitTerms } from '#app/domain/fit/fit.ts';
import { isProvinceCode, type ProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import { type Transaction, withActor } from '#db/client.server.ts';
import { capacityOf } from '#db/repositories/capacity.server.ts';
import { listStandings } from '#db/repositories/standing.server.ts';
import { organization } from '#db/schema/auth.ts';
import { organizationCapacity } from '#db/schema/marketplace.ts';

/** What the reader's group recorded, when, and where the group is. */
export interface OwnCapacity {
  readonly capacity: Capacity;
  readonly recordedOn: CivilDate;
  readonly version: number;
  readonly province: ProvinceCode | null;
}

/** Whether the reader acts for a group that can sponsor: a Group of Five compares nothing (IP 3 part 4 §1). */
const actsForSponsor = (actor: Actor): boolean =>
  can(actor, 'capacity.record') && mayRecord(actor.organizationKind);

/** The capacity of the reader's own group; null when nothing is recorded, or they act for no group. */
export async function readOwnCapacity(tx: Transaction, actor: Actor): Promise<OwnCapacity | null> {
  if (!actsForSponsor(actor)) return null;
  const [row] = await tx
    .select({ capacity: organizationCapacity, province: organization.province })
    .from(organizationCapacity)
    .innerJoin(organization, eq(organization.id, organizationCapacity.organizationId))
    .where(eq(organizationCapacity.organizationId, actor.organizationId));
  if (!row) return null;
  return {
    capacity: capacityOf(row.capacity),
    recordedOn: row.capacity.recordedOn,
    version: row.capacity.version,
    province: row.province && isProvinceCode(row.province) ? row.province : null,
  };
}

/**
 * What the reader's group can do, ready to be compared with profiles; null when it recorded nothing, or
 * when the reader acts for no sponsoring group.
 */
export async function readFitTerms(tx: Transaction, actor: Actor): Promise<FitTerms | null> {
  const own = await readOwnCapacity(tx, actor);
  return own && fitTermsOf(own.capacity, own);
}

/** The reader's group beside a profile: what it recorded, and how it stands as a sponsor. */
export interface GroupBeside {
  readonly own: OwnCapacity | null;
  readonly standing: Standing | null;
}

/** What the group can do, ready to be compared with profiles; null when it recorded nothing. */
export const termsOf = (group: GroupBeside | null | undefined): FitTerms | null =>
  group?.own ? fitTermsOf(group.own.capacity, group.own) : null;

/** For pages that show profiles; null for readers who act for no sponsoring group. */
export async function readGroupBeside(actor: Actor): Promise<GroupBeside | null> {
  if (!actsForSponsor(actor)) return null;
  return withActor(actor, async (tx) => {
    const own = await readOwnCapacity(tx, actor);
    const [standing] = await listStandings(tx, [actor.organizationId]);
    return { own, standing: standing ?? null };
  });
}
