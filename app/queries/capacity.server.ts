import { and, asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { type Capacity, type CapacityField, capacityFields } from '#app/domain/fit/capacity.ts';
import { asSystem, readAs } from '#db/client.server.ts';
import { capacityOf } from '#db/repositories/capacity.server.ts';
import { capacityChain } from '#db/repositories/journal.server.ts';
import { organization, organizationParent } from '#db/schema/auth.ts';
import { journal } from '#db/schema/journal.ts';
import { organizationCapacity } from '#db/schema/marketplace.ts';

/** What an organization recorded of itself, and when. */
export interface RecordedCapacity {
  readonly capacity: Capacity;
  readonly version: number;
  readonly recordedOn: CivilDate;
}

/** An organization and what it recorded; null when it recorded nothing yet. */
export interface GroupCapacity {
  readonly organizationId: string;
  readonly en: string;
  readonly fr: string;
  readonly recorded: RecordedCapacity | null;
}

const recordedOf = (
  row: typeof organizationCapacity.$inferSelect | null,
): RecordedCapacity | null =>
  row && { capacity: capacityOf(row), version: row.version, recordedOn: row.recordedOn };

/** What the reader's own organization recorded. */
export async function readCapacity(actor: Actor): Promise<RecordedCapacity | null> {
  const [row] = await readAs(actor, (tx) =>
    tx
      .select()
      .from(organizationCapacity)
      .where(eq(organizationCapacity.organizationId, actor.organizationId)),
  );
  return recordedOf(row ?? null);
}

/** The constituent groups of the reader's SAH, each with what it recorded; none for anyone else. */
export async function listGroupCapacities(actor: Actor): Promise<GroupCapacity[]> {
  const rows = await readAs(actor, (tx) =>
    tx
      .select({
        organizationId: organization.id,
        en: organization.nameEn,
        fr: organization.nameFr,
        capacity: organizationCapacity,
      })
      .from(organizationParent)
      .innerJoin(organization, eq(organization.id, organizationParent.constituentGroupId))
      .leftJoin(organizationCapacity, eq(organizationCapacity.organizationId, organization.id))
      .where(eq(organizationParent.sahId, actor.organizationId))
      .orderBy(asc(organization.nameEn)),
  );
  return rows.map(({ capacity, ...group }) => ({ ...group, recorded: recordedOf(capacity) }));
}

/**
 * What changed of the own capacity since a version, by field. The journal lets a person read their own
 * rows only, and the rows in question are a colleague's: the portal reads them, and the codes of the
 * fields leave.
 */
export async function capacityChangesSince(actor: Actor, seen: number): Promise<CapacityField[]> {
  const rows = await asSystem((tx) =>
    tx
      .select({ changed: sql<string[]>`${journal.data} -> 'changed'` })
      .from(journal)
      .where(
        and(
          eq(journal.chain, capacityChain),
          sql`${journal.data} ->> 'organizationId' = ${actor.organizationId}`,
          sql`(${journal.data} ->> 'version')::int > ${seen}`,
        ),
      ),
  );
  const changed = new Set(rows.flatMap((row) => row.changed));
  return capacityFields.filter((field) => changed.has(field));
}
