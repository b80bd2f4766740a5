import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { ProfileNotes } from '#app/domain/profile/notes.ts';
import type { ChangedName, ProfileContent } from '#app/domain/profile/what-changed.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import {
  type PublishedWordKey,
  publishedWordKeys,
  publishedWords,
} from './published-words.server.ts';

/** The line of a profile that says a field; null for one that no reader sees change. */
const lineOf: Readonly<Record<ChangedName, PublishedWordKey | 'note' | null>> = {
  stream: null,
  priority: 'priority',
  medicalLevel: 'medicalLevel',
  shape: 'shape',
  composition: 'composition',
  sizeBandOnly: 'composition',
  origin: 'origin',
  languages: 'languages',
  english: 'levels',
  french: 'levels',
  education: 'education',
  occupations: 'occupations',
  needs: 'needs',
  accessibleHousing: 'housing',
  inCanada: 'travel',
  readyToTravel: 'travel',
  destination: 'destination',
  province: 'destination',
  contacts: 'contacts',
  linkedCase: 'linkedCase',
  note_en: 'note',
  note_fr: 'note',
};

/** Names of what changed, in the reader's words, each once; what it says is read on the profile itself. */
export function changedLines(changed: readonly string[], lang: Lang): string[] {
  const { names } = textOf(lang).revision;
  const lines = new Set(changed.map((name) => lineOf[name as ChangedName] ?? null));
  return [...lines].flatMap((line) => (line ? [names[line]] : []));
}

export interface ComparedLine {
  readonly key: PublishedWordKey | 'note_en' | 'note_fr';
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly changed: boolean;
  /** Of a note: its own, whoever reads it. */
  readonly lang: Lang;
}

/** Two profiles field by field in one language, and both notes as they were written. */
export function compareProfiles(
  before: ProfileContent,
  after: ProfileContent,
  lang: Lang,
): ComparedLine[] {
  const { prepare, revision } = textOf(lang);
  const words = (fields: PublishedFields) => publishedWords(fields, lang);
  const [was, is] = [words(before.fields), words(after.fields)];
  const note = (key: 'note_en' | 'note_fr', name: string, from: keyof ProfileNotes) => ({
    key,
    name,
    before: before.notes[from] || revision.versions.noNote,
    after: after.notes[from] || revision.versions.noNote,
    lang: from,
  });
  return [
    ...publishedWordKeys.map((key) => ({
      key,
      name: prepare.wordNames[key],
      before: was[key],
      after: is[key],
      lang,
    })),
    note('note_en', revision.versions.noteEn, 'en'),
    note('note_fr', revision.versions.noteFr, 'fr'),
  ].map((line) => ({ ...line, changed: line.before !== line.after }));
}
