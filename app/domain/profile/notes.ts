import type { NoteLanguage } from './names.ts';

/** The optional free text of a profile, one in each language; empty where there is none (privacy.md). */
export type ProfileNotes = Readonly<Record<NoteLanguage, string>>;

export const noteLanguages = ['en', 'fr'] as const satisfies readonly NoteLanguage[];
export const noNotes: ProfileNotes = { en: '', fr: '' };

/** Room for three or four sentences: what the fields can't say, not a life story. */
export const longestNote = 600;

/**
 * A note as it is kept: composed letters, one kind of line end, no control characters. Characters that
 * can't be seen but may hide something (directions, zero widths) stay: the check marks them.
 */
export function cleanNote(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, (character) => (character === '\t' ? ' ' : ''))
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Languages that have a note. */
export const languagesOf = (notes: ProfileNotes): NoteLanguage[] =>
  noteLanguages.filter((lang) => notes[lang] !== '');

/** Whether there is a note in one language only: its readers in the other would miss it. */
export const isOneSided = (notes: ProfileNotes): boolean => languagesOf(notes).length === 1;

export const sameNotes = (a: ProfileNotes, b: ProfileNotes): boolean =>
  a.en === b.en && a.fr === b.fr;
