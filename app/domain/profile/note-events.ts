import type { CaseEvent } from '../case/events.ts';
import { languagesOf, type ProfileNotes, sameNotes } from './notes.ts';

/** That the notes were written, and in which languages there is one now; nothing where they are as before. */
export function notesWritten(
  number: string,
  before: ProfileNotes,
  after: ProfileNotes,
): CaseEvent[] {
  if (sameNotes(before, after)) return [];
  return [{ type: 'notes_written', number, languages: languagesOf(after) }];
}
