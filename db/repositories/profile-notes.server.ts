import { and, eq } from 'drizzle-orm';
import { noteLanguages, type ProfileNotes } from '#app/domain/profile/notes.ts';
import type { Transaction } from '../client.server.ts';
import { profile, profileVersion } from '../schema/profile.ts';
import { saveNote } from './restricted.server.ts';
import type { Vault } from './vault.server.ts';

/** The notes as they stand published; empty where there is none, or nothing is published yet. */
export async function findPublishedNotes(tx: Transaction, caseId: string): Promise<ProfileNotes> {
  const [row] = await tx
    .select({ en: profile.noteEn, fr: profile.noteFr })
    .from(profile)
    .where(eq(profile.caseId, caseId));
  return { en: row?.en ?? '', fr: row?.fr ?? '' };
}

/** Drafts are restricted data until they passed the gate: sealed. */
export async function saveDraftNotes(
  tx: Transaction,
  vault: Vault,
  caseId: string,
  notes: ProfileNotes,
): Promise<void> {
  for (const lang of noteLanguages) {
    await saveNote(tx, vault, caseId, `note_${lang}`, notes[lang]);
  }
}

/** Puts the notes that just passed the gate beside the fields, in the profile and in its version. */
export async function publishNotes(
  tx: Transaction,
  caseId: string,
  versionNo: number,
  notes: ProfileNotes,
): Promise<void> {
  const values = { noteEn: notes.en || null, noteFr: notes.fr || null };
  await tx.update(profile).set(values).where(eq(profile.caseId, caseId));
  await tx
    .update(profileVersion)
    .set(values)
    .where(and(eq(profileVersion.caseId, caseId), eq(profileVersion.versionNo, versionNo)));
}
