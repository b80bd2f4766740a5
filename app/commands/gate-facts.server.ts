import type { GateFacts } from '#app/domain/disclosure/gate.ts';
import type { NoteCheck } from '#app/domain/disclosure/note-check.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { estimateGroup } from '#app/domain/disclosure/risk.ts';
import { lintText } from '#app/platform/lint/lint-text.server.ts';
import { logError } from '#app/platform/log.server.ts';
import type { Transaction } from '#db/client.server.ts';
import { type DraftAndFile, readDraftAndFile } from '#db/repositories/on-file.server.ts';
import { readReference } from '#db/repositories/reference-population.server.ts';
import type { Vault } from '#db/repositories/vault.server.ts';

/**
 * What the gate judges by, read in the transaction that publishes: how many households share the
 * fields, and what the draft notes give away of what is on file now (privacy.md, the gate, 2 and 3).
 */
export async function readGateFacts(
  tx: Transaction,
  vault: Vault,
  caseId: string,
  fields: PublishedFields,
): Promise<GateFacts> {
  const reference = await readReference(tx, fields);
  return {
    estimate: reference && estimateGroup(fields, reference),
    check: checkDraft(await readDraftAndFile(tx, vault, caseId)),
  };
}

/** The draft notes of a case, checked against its file. */
export async function readNoteCheck(
  tx: Transaction,
  vault: Vault,
  caseId: string,
): Promise<NoteCheck> {
  return checkDraft(await readDraftAndFile(tx, vault, caseId));
}

/** A check that fails says so, and lets nothing through: the transaction goes on to refuse. */
export function checkDraft({ notes, onFile }: DraftAndFile): NoteCheck {
  try {
    const found = {
      en: notes.en === '' ? [] : lintText(notes.en, 'en', onFile),
      fr: notes.fr === '' ? [] : lintText(notes.fr, 'fr', onFile),
    };
    return { notes, found };
  } catch (error) {
    // The error itself may quote the note.
    logError(new Error(`the check of a note failed: ${error instanceof Error ? error.name : ''}`));
    return { notes, found: null };
  }
}
