import { and, eq } from 'drizzle-orm';
import { refuse } from '#app/domain/decision.ts';
import {
  type Capacity,
  changedFields,
  mayRecord,
  nothingRecorded,
} from '#app/domain/fit/capacity.ts';
import type { Transaction } from '#db/client.server.ts';
import { capacityOf } from '#db/repositories/capacity.server.ts';
import { capacityChain } from '#db/repositories/journal.server.ts';
import { organizationCapacity } from '#db/schema/marketplace.ts';
import type { PortalAct } from './run-portal-act.server.ts';

export interface RecordCapacity {
  readonly capacity: Capacity;
  /** The version the person saw; 0 when nothing was recorded. */
  readonly seen: number;
}

/**
 * A group records what it can offer, over what it recorded before. Recording the same again says that
 * it still holds. A colleague's change in between is refused as stale: nothing is overwritten unseen.
 */
export const recordCapacity: PortalAct<RecordCapacity> = {
  name: 'record_capacity',
  permission: 'capacity.record',
  chain: capacityChain,
  async carryOut(tx, { capacity, seen }, actor, { today }) {
    const { organizationId, accountId, organizationKind: kind } = actor;
    if (!mayRecord(kind)) return refuse('organization_cannot_sponsor', { kind });
    const before = await lockRow(tx, organizationId);
    const current = before?.version ?? 0;
    if (current !== seen) return refuse('stale_version', { seen, current });
    const changed = changedFields(before ? capacityOf(before) : nothingRecorded, capacity);
    if (before && changed.length === 0 && before.recordedOn === today) {
      return { ok: true, journal: [] };
    }
    const version = current + 1;
    const values = { ...columnsOf(capacity), version, recordedOn: today, recordedBy: accountId };
    const own = eq(organizationCapacity.organizationId, organizationId);
    const written = before
      ? await tx
          .update(organizationCapacity)
          .set(values)
          .where(and(own, eq(organizationCapacity.version, current)))
          .returning({ version: organizationCapacity.version })
      : await tx
          .insert(organizationCapacity)
          .values({ ...values, organizationId })
          .onConflictDoNothing()
          .returning({ version: organizationCapacity.version });
    // Two first records at once: the second waited for the first, and is behind it now.
    if (written.length === 0) return refuse('stale_version', { seen, current: current + 1 });
    return {
      ok: true,
      journal: [{ event: 'capacity_recorded', data: { organizationId, version, changed } }],
    };
  },
};

async function lockRow(tx: Transaction, organizationId: string) {
  const [row] = await tx
    .select()
    .from(organizationCapacity)
    .where(eq(organizationCapacity.organizationId, organizationId))
    .for('update');
  return row ?? null;
}

const columnsOf = ({
  communities,
  languages,
  originCountries,
  originRegions,
  supportsOffered,
  supportsMissing,
  ...single
}: Capacity) => ({
  ...single,
  communities: communities && [...communities],
  languages: languages && [...languages],
  originCountries: originCountries && [...originCountries],
  originRegions: originRegions && [...originRegions],
  supportsOffered: [...supportsOffered],
  supportsMissing: [...supportsMissing],
});
