import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../client.server.ts';
import { agendaTopic, checklistItem } from '../schema/arrangements.ts';

export type ChecklistItem = typeof checklistItem.$inferSelect;
export type AgendaTopic = typeof agendaTopic.$inferSelect;

/** Items of a checklist in order: those for every household, and those that answer one of its needs. */
export async function listChecklistItems(
  tx: Transaction,
  kind: ChecklistItem['kind'],
  needs: readonly string[],
): Promise<ChecklistItem[]> {
  const rows = await tx
    .select()
    .from(checklistItem)
    .where(and(eq(checklistItem.kind, kind), eq(checklistItem.retired, false)))
    .orderBy(asc(checklistItem.position));
  return rows.filter(
    ({ answersNeeds }) =>
      answersNeeds.length === 0 || answersNeeds.some((need) => needs.includes(need)),
  );
}

/** Every item of a checklist, retired ones too: a signed checklist keeps its words. */
export function listAllChecklistItems(
  tx: Transaction,
  kind: ChecklistItem['kind'],
): Promise<ChecklistItem[]> {
  return tx
    .select()
    .from(checklistItem)
    .where(eq(checklistItem.kind, kind))
    .orderBy(asc(checklistItem.position));
}

/** The agenda proposed for a conference: what is always spoken of, and what the needs ask for (process §9). */
export async function listAgenda(
  tx: Transaction,
  stream: string,
  needs: readonly string[],
): Promise<AgendaTopic[]> {
  const rows = await tx.select().from(agendaTopic).orderBy(asc(agendaTopic.position));
  return rows.filter(
    (topic) =>
      (topic.stream === 'all' ||
        topic.stream === stream ||
        (topic.stream === 'in_canada' && stream !== 'overseas')) &&
      (topic.always || topic.answersNeeds.some((need) => needs.includes(need))),
  );
}
