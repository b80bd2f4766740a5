import type { PublishedFields } from '../disclosure/published-profile.ts';
import { noteLanguages, type ProfileNotes } from './notes.ts';

/** A profile as it was published, or would be. */
export interface ProfileContent {
  readonly fields: PublishedFields;
  readonly notes: ProfileNotes;
}

export type ChangedName = keyof PublishedFields | 'note_en' | 'note_fr';

/** The same value, however its keys are ordered (a database orders them anew) and its lists sorted. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).map(([key, each]) => `${key}:${canonical(each)}`);
  return `{${entries.sort().join()}}`;
}

/** Names of what differs, never what it says: fields in the order of the profile, then the notes. */
export function whatChanged(before: ProfileContent, after: ProfileContent): ChangedName[] {
  const fields = (Object.keys(after.fields) as (keyof PublishedFields)[]).filter(
    (name) => canonical(before.fields[name]) !== canonical(after.fields[name]),
  );
  const notes = noteLanguages
    .filter((lang) => before.notes[lang] !== after.notes[lang])
    .map((lang) => `note_${lang}` as const);
  return [...fields, ...notes];
}
