import { and, desc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { ClaimNote } from '#app/domain/claim/claim-note.ts';
import { endedStatuses } from '#app/domain/claim/names.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { asSystem, readAs, systemTransaction, withActor } from '#db/client.server.ts';
import { listClaimNotes } from '#db/repositories/restricted.server.ts';
import { findVaults } from '#db/repositories/vault.server.ts';
import { claim } from '#db/schema/claim.ts';

/**
 * The notes beside the ends of these claims, as far as the policies let the actor read them. A group
 * whose claim ended does not reach the key of the case, so the portal opens for it what it may read. Each
 * was checked before it was kept and is meant for its reader: opening it leaves no row in the journal.
 */
export function readClaimNotes(
  actor: Actor,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, ClaimNote>> {
  return withActor(actor, async (tx) => {
    const sealed = await listClaimNotes(tx, claimIds);
    const notes = new Map<string, ClaimNote>();
    if (sealed.length === 0) return notes;
    await systemTransaction(tx);
    const vaults = await findVaults(tx, [...new Set(sealed.map(({ caseId }) => caseId))]);
    for (const { claimId, caseId, open } of sealed) {
      const vault = vaults.get(caseId);
      if (vault) notes.set(claimId, open(vault));
    }
    return notes;
  });
}

/** A claim that came to nothing. */
export interface EndedClaim {
  readonly id: string;
  readonly sahId: string;
  readonly groupId: string | null;
  readonly status: (typeof endedStatuses)[number];
  readonly requestedOn: CivilDate;
  /** Null of a request that never was a hold. */
  readonly holdEndsOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  readonly reason: string | null;
  readonly note: ClaimNote | null;
}

/**
 * In what order these claims ended: a claim keeps the day only, and several end on one. The journal has
 * the order, which a group may not read; the portal reads it for the claims that the group may.
 */
async function orderOfEnding(
  caseId: string,
  claims: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, number>> {
  if (claims.length < 2) return new Map();
  const rows = await asSystem((tx) =>
    tx.execute<{ id: string; seq: number }>(sql`
      select data ->> 'claimId' as id, max(seq)::int as seq from journal
      where case_id = ${caseId}
        and event in ('claim_released', 'claim_refused', 'claim_expired', 'sponsor_withdrew')
      group by 1`),
  );
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}

/** The claims on a case that ended, latest first: for ROC-O all of them, for a group its own. */
export async function listEndedClaims(
  actor: Actor,
  caseId: string,
  of?: { readonly organizationId: string },
): Promise<EndedClaim[]> {
  const rows = await readAs(actor, (tx) =>
    tx
      .select({
        id: claim.id,
        sahId: claim.sahId,
        groupId: claim.groupId,
        status: claim.status,
        requestedOn: claim.requestedOn,
        holdEndsOn: claim.holdEndsOn,
        endedOn: claim.endedOn,
        reason: claim.reason,
      })
      .from(claim)
      .where(
        and(
          eq(claim.caseId, caseId),
          inArray(claim.status, endedStatuses),
          of && or(eq(claim.sahId, of.organizationId), eq(claim.groupId, of.organizationId)),
        ),
      )
      .orderBy(desc(claim.endedOn), desc(claim.requestedOn)),
  );
  const endedAs = await orderOfEnding(caseId, rows);
  rows.sort((a, b) => (endedAs.get(b.id) ?? 0) - (endedAs.get(a.id) ?? 0));
  const notes = await readClaimNotes(
    actor,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    status: row.status as EndedClaim['status'],
    note: notes.get(row.id) ?? null,
  }));
}
