import { refuse } from '#app/domain/decision.ts';
import type { CountRow, ShareRow } from '#app/domain/disclosure/reference-set.ts';
import { referenceChain } from '#db/repositories/journal.server.ts';
import {
  dropWaitingSet,
  enforceSet,
  findSetInForce,
  findWaitingSet,
  listShares,
  saveSet,
} from '#db/repositories/reference-population.server.ts';
import { syntheticReference } from '#db/seed/reference-population.ts';
import type { PortalAct } from './run-portal-act.server.ts';

export interface LoadReference {
  readonly counts: readonly CountRow[];
  /** Null: the shares in force stay; without any, the synthetic ones are taken. */
  readonly shares: readonly ShareRow[] | null;
}

/** Keeps a sheet of counts that was read without a fault, to be looked over before it takes force. */
export const loadReference: PortalAct<LoadReference> = {
  name: 'load_reference',
  permission: 'reference.load',
  chain: referenceChain,
  async carryOut(tx, { counts, shares }, actor, { today, now }) {
    const present = shares ?? (await listShares(tx));
    const all = present.length > 0 ? present : syntheticReference(Number(today.slice(0, 4))).shares;
    const set = await saveSet(
      tx,
      { counts, shares: all },
      { source: 'loaded', loadedBy: actor.accountId, at: now },
    );
    const data = { setId: set.id, sha256: set.sha256, rows: counts.length };
    return { ok: true, id: set.id, journal: [{ event: 'reference_loaded', data }] };
  },
};

/** Puts the set that waits in force, in one transaction with its row of the journal. */
export const enforceReference: PortalAct<{ readonly setId: string }> = {
  name: 'enforce_reference',
  permission: 'reference.load',
  chain: referenceChain,
  async carryOut(tx, { setId }) {
    const before = await findSetInForce(tx);
    if (!(await enforceSet(tx, setId))) return refuse('reference_not_waiting');
    const after = await findSetInForce(tx);
    const data = {
      setId,
      sha256: after?.sha256 ?? '',
      rows: after?.rows ?? 0,
      insteadOf: before?.sha256 ?? null,
    };
    return { ok: true, id: setId, journal: [{ event: 'reference_in_force', data }] };
  },
};

/** Lets the set that waits go; the one in force stays. */
export const dropReference: PortalAct<{ readonly setId: string }> = {
  name: 'drop_reference',
  permission: 'reference.load',
  chain: referenceChain,
  async carryOut(tx, { setId }) {
    const waiting = await findWaitingSet(tx);
    if (waiting?.id !== setId) return refuse('reference_not_waiting');
    await dropWaitingSet(tx);
    return { ok: true, journal: [{ event: 'reference_dropped', data: { setId } }] };
  },
};
