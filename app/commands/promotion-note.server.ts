import type { CaseState } from '#app/domain/case/case-state.ts';
import { today } from '#app/platform/clock.server.ts';
import { listNotes, saveNote } from '#db/repositories/restricted.server.ts';
import type { Surroundings } from './run-command.server.ts';

/**
 * Keeps the note of a change to promotion, sealed: it may speak of people. Notes are kept one under the
 * other, newest first, so that the second extension does not take away why there was a first.
 */
export async function keepPromotionNote(
  { note }: { readonly note: string },
  state: CaseState,
  { tx, vault }: Surroundings,
): Promise<void> {
  if (note.trim() === '') return;
  const opened = await vault();
  const { promotion_note: earlier = '' } = await listNotes(tx, opened, state.id);
  const whole = [`${today()}: ${note.trim()}`, earlier].filter(Boolean).join('\n\n');
  await saveNote(tx, opened, state.id, 'promotion_note', whole);
}
