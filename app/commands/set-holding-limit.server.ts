import { eq } from 'drizzle-orm';
import { refuse } from '#app/domain/decision.ts';
import { organizationChain } from '#db/repositories/journal.server.ts';
import { organization } from '#db/schema/auth.ts';
import type { PortalAct } from './run-portal-act.server.ts';

export interface SetHoldingLimit {
  readonly organizationId: string;
  /** Null: as many as any SAH. */
  readonly limit: number | null;
}

/**
 * How many unconfirmed holds one SAH may have at once, where it is not as many as any. It counts from the
 * next claim on: holds it has already stay.
 */
export const setHoldingLimit: PortalAct<SetHoldingLimit> = {
  name: 'set_holding_limit',
  permission: 'holding_limit.set',
  chain: organizationChain,
  async carryOut(tx, { organizationId, limit }) {
    const its = eq(organization.id, organizationId);
    const [before] = await tx
      .select({ kind: organization.kind, limit: organization.holdingLimit })
      .from(organization)
      .where(its)
      .for('no key update');
    // A constituent group's holds count as its SAH's.
    if (before?.kind !== 'sah') return refuse('not_found');
    if (before.limit === limit) return { ok: true, journal: [] };
    await tx.update(organization).set({ holdingLimit: limit }).where(its);
    const data = { organizationId, limit, before: before.limit };
    return { ok: true, journal: [{ event: 'holding_limit_set', data }] };
  },
};
