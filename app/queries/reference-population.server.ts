import type { Actor } from '#app/domain/access/actor.ts';
import type { ShareRow } from '#app/domain/disclosure/reference-set.ts';
import { readAs } from '#db/client.server.ts';
import {
  findSetInForce,
  findWaitingSet,
  type LoadedSet,
  listShares,
  type SetTotals,
  totalsOf,
} from '#db/repositories/reference-population.server.ts';
import { syntheticReference } from '#db/seed/reference-population.ts';

export type SetInWords = LoadedSet & SetTotals;

/** The counts in force, and those that wait to take their place. */
export async function referencePage(
  actor: Actor,
): Promise<{ inForce: SetInWords | null; waiting: SetInWords | null }> {
  return readAs(actor, async (tx) => {
    const whole = async (set: LoadedSet | null) =>
      set && { ...set, ...(await totalsOf(tx, set.id)) };
    return {
      inForce: await whole(await findSetInForce(tx)),
      waiting: await whole(await findWaitingSet(tx)),
    };
  });
}

/** The shares to start a sheet from: those in force, or the synthetic ones. */
export async function sharesToStartFrom(actor: Actor, year: number): Promise<readonly ShareRow[]> {
  const inForce = await readAs(actor, listShares);
  return inForce.length > 0 ? inForce : syntheticReference(year).shares;
}
