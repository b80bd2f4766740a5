import type { CaseState } from '#app/domain/case/case-state.ts';
import type { GateFacts } from '#app/domain/disclosure/gate.ts';
import { publishNotes } from '#db/repositories/profile-notes.server.ts';
import { saveNote } from '#db/repositories/restricted.server.ts';
import type { GateOverride } from './gate-override.server.ts';
import type { Surroundings } from './run-command.server.ts';

/** What goes with every publication: the notes as approved, in their version, and a manager's words, sealed. */
export async function sealPublication(
  override: GateOverride | null,
  state: CaseState,
  { tx, vault }: Surroundings,
  { check }: Pick<GateFacts, 'check'>,
): Promise<void> {
  const versionNo = (state.profile?.versionNo ?? 0) + 1;
  await publishNotes(tx, state.id, versionNo, check.notes);
  if (override) await saveNote(tx, await vault(), state.id, 'override_note', override.note.trim());
}
