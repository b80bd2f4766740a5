import { and, desc, eq } from 'drizzle-orm';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Transaction } from '../client.server.ts';
import { journal } from '../schema/journal.ts';

/** When a published profile last changed, and which of its fields, by name. */
export interface LastChange {
  readonly on: CivilDate;
  readonly changed: readonly string[];
}

export async function findLastChange(tx: Transaction, caseId: string): Promise<LastChange | null> {
  const [row] = await tx
    .select({ data: journal.data })
    .from(journal)
    .where(and(eq(journal.caseId, caseId), eq(journal.event, 'revision_published')))
    .orderBy(desc(journal.seq))
    .limit(1);
  const { on, changed } = (row?.data ?? {}) as Partial<LastChange>;
  return on && changed ? { on, changed } : null;
}
