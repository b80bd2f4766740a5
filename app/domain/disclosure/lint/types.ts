/** What the lint of free text looks for, and what it says of it (privacy, publication gate, check 3). */

/** Languages a note is written in. */
export type NoteLanguage = 'en' | 'fr';

export const findingKinds = [
  'name',
  'email',
  'url',
  'phone',
  'address',
  'postal_code',
  'file_number',
  'exact_date',
  'place',
  'organization',
  'spelled_digits',
  'other_script',
  'hidden_characters',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/**
 * A stretch of the note as it was typed, in UTF-16 units: `text.slice(start, end)`. It says what kind of
 * thing is there and never what is on file: a finding may be shown to whoever typed the note.
 */
export interface Finding {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
}

/** A member of the household as the file spells them. */
export interface PersonOnFile {
  readonly givenNames: string;
  readonly familyName: string;
  /** Whole names or parts, in any script. */
  readonly otherSpellings: readonly string[];
}

/** What the file holds of the household that must not appear in a note. Restricted data. */
export interface OnFile {
  readonly people: readonly PersonOnFile[];
  /** Camps, villages, streets: any place named in the file. */
  readonly places: readonly string[];
  readonly organizations: readonly string[];
  /** File numbers of any kind, telephone numbers included. */
  readonly numbers: readonly string[];
}

/** What the publication gate makes of the findings. */
export type LintVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly kinds: readonly FindingKind[] };

/** A note without findings passes; any finding stops it, whatever its kind. */
export function lintVerdict(findings: readonly Finding[]): LintVerdict {
  if (findings.length === 0) return { ok: true };
  const found = new Set(findings.map(({ kind }) => kind));
  return { ok: false, kinds: findingKinds.filter((kind) => found.has(kind)) };
}
