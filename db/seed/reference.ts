import { sql } from 'drizzle-orm';
import { asSystem } from '#db/client.server.ts';
import { agendaTopic, checklistItem } from '#db/schema/arrangements.ts';
import {
  readAgendaTopics,
  readReceptionChecklist,
  readRolesChecklist,
} from './reference/read-reference.ts';

/**
 * Loads checklist items and agenda topics (process §9). Runs at every start: what is missing is added,
 * and what is there stays as it is, since an administrator may have edited it.
 */
export async function loadReference(): Promise<void> {
  const items = [
    ...readRolesChecklist().map((item) => ({ ...item, kind: 'roles' as const })),
    ...readReceptionChecklist().map((item) => ({ ...item, kind: 'reception' as const })),
  ].map(({ kind, code, position, groupCode, group, text, usualResponsible, answersNeeds }) => ({
    kind,
    code,
    position,
    groupCode,
    groupEn: group.en,
    groupFr: group.fr,
    textEn: text.en,
    textFr: text.fr,
    usualResponsible,
    answersNeeds: [...answersNeeds],
  }));
  const topics = readAgendaTopics().map(({ text, answersNeeds, ...topic }) => ({
    ...topic,
    textEn: text.en,
    textFr: text.fr,
    answersNeeds: [...answersNeeds],
  }));
  await asSystem(async (tx) => {
    // Two servers that start at once take turns.
    await tx.execute(sql`select pg_advisory_xact_lock(646, 1)`);
    await tx.insert(checklistItem).values(items).onConflictDoNothing();
    await tx.insert(agendaTopic).values(topics).onConflictDoNothing();
  });
}
