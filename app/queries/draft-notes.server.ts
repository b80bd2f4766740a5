import { and, eq, inArray } from 'drizzle-orm';
import { checkDraft } from '#app/commands/gate-facts.server.ts';
import { openRestricted } from '#app/commands/open-restricted.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { type NoteCheck, nothingToCheck } from '#app/domain/disclosure/note-check.ts';
import { readAs } from '#db/client.server.ts';
import { readDraftAndFile } from '#db/repositories/on-file.server.ts';
import { restrictedNote } from '#db/schema/restricted.ts';

/**
 * Opens the draft notes of a profile for its page, checked against the file: one journal row, and none
 * where no note was ever drafted. What is on file is read for the check alone; of it nothing is shown.
 */
export async function openDraftNotes(actor: Actor, caseId: string): Promise<NoteCheck> {
  const drafted = await readAs(actor, (tx) =>
    tx
      .select({ section: restrictedNote.section })
      .from(restrictedNote)
      .where(
        and(
          eq(restrictedNote.caseId, caseId),
          inArray(restrictedNote.section, ['note_en', 'note_fr']),
        ),
      )
      .limit(1),
  );
  if (drafted.length === 0) return nothingToCheck;
  const opened = await openRestricted(
    actor,
    caseId,
    { part: 'draft_notes', reason: 'prepare_or_review_profile' },
    async (tx, vault) => checkDraft(await readDraftAndFile(tx, vault, caseId)),
  );
  // Without its key there is no note to show, and none that could be checked.
  return opened.ok ? opened.content : { ...nothingToCheck, found: null };
}
