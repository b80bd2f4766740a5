import type { PublishedFields } from '../disclosure/published-profile.ts';
import { languagesOf, type ProfileNotes } from './notes.ts';

/** What a profile may leave unsaid and still be published, and what a group would ask first. */
export const omissions = [
  'composition',
  'origin',
  'education',
  'occupations',
  'place',
  'levels',
  'note',
] as const;
export type Omission = (typeof omissions)[number];

/**
 * What a fuller profile would say. None of it stops publication: a group decides sooner on what it can
 * picture, and the gate may be the reason why a detail is not said.
 */
export function omissionsOf(fields: PublishedFields, notes: ProfileNotes): Omission[] {
  const unsaid: Readonly<Record<Omission, boolean>> = {
    composition: fields.composition === null,
    origin: fields.origin.kind === 'not_stated',
    education: fields.education === null || fields.education === 'not_stated',
    occupations: fields.occupations.every((code) => code === 'not_stated'),
    place: fields.destination === null,
    levels: fields.english === 'not_assessed' || fields.french === 'not_assessed',
    note: languagesOf(notes).length === 0,
  };
  return omissions.filter((name) => unsaid[name]);
}
