import { type Refusal, refuse } from '../decision.ts';
import type { NoteLanguage } from '../profile/names.ts';
import { isOneSided, noNotes, type ProfileNotes } from '../profile/notes.ts';
import { type Finding, lintVerdict } from './lint/types.ts';

/** The notes of a profile, and what was found in them that could say who the household is. */
export interface NoteCheck {
  readonly notes: ProfileNotes;
  /** Null when the check could not be run: then nothing passes (privacy.md, publication gate, check 3). */
  readonly found: Readonly<Record<NoteLanguage, readonly Finding[]>> | null;
}

/** A profile without a note has nothing to check. */
export const nothingToCheck: NoteCheck = { notes: noNotes, found: { en: [], fr: [] } };

/** Why the notes may not be published: each reader gets the note, and no word of it identifies. */
export function refusalOfNotes({ notes, found }: NoteCheck): Refusal | null {
  if (isOneSided(notes)) return refuse('note_language_missing');
  return refusalOfFindings(found);
}

/** Any finding stops a note, whatever its kind; nobody can outweigh it. */
export function refusalOfFindings(found: NoteCheck['found']): Refusal | null {
  if (!found) return refuse('gate_unavailable');
  const verdict = lintVerdict([...found.en, ...found.fr]);
  return verdict.ok ? null : refuse('note_identifies', { kinds: verdict.kinds.join(',') });
}
