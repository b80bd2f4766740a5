import { eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import { readAs } from '#db/client.server.ts';
import { findCase } from '#db/repositories/case.server.ts';
import { jasCase } from '#db/schema/case.ts';

/** A case by its printed reference, as far as its reader may see it; null when hidden or unknown. */
export function readCase(actor: Actor, reference: string): Promise<CaseState | null> {
  return readAs(actor, async (tx) => {
    const [row] = await tx
      .select({ id: jasCase.id })
      .from(jasCase)
      .where(eq(jasCase.reference, reference));
    return row ? findCase(tx, row.id) : null;
  });
}

/** The printed reference of a case that its reader has just opened. */
export async function referenceOfCase(actor: Actor, caseId: string): Promise<string> {
  const rows = await readAs(actor, (tx) =>
    tx.select({ reference: jasCase.reference }).from(jasCase).where(eq(jasCase.id, caseId)),
  );
  return rows[0]?.reference ?? '';
}
