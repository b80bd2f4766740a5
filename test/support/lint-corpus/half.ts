import type { FindingKind } from '#app/domain/disclosure/lint/types.ts';

/** What one half of the corpus is made of. The halves share no sentence, and few names and formats (docs/decisions/011). */
export interface Half {
  /** By people: each name in several spellings, apart by a slash; the first is the one on file. */
  readonly names: Readonly<Record<People, { readonly given: string[]; readonly family: string[] }>>;
  /** Places and organisations the same way, by the language of the note. */
  readonly places: Both<readonly string[]>;
  readonly organizations: Both<readonly string[]>;
  /** Sentences that hold one thing of a kind, at `{}`. */
  readonly carriers: Both<Readonly<Record<MarkedKind, readonly string[]>>>;
  /** Ways to write a thing: `9` any digit, `8` a digit from 2, `A` a letter; words in braces are drawn from `words`. */
  readonly formats: Both<Readonly<Record<FormattedKind, readonly string[]>>>;
  readonly words: Both<Readonly<Record<string, readonly string[]>>>;
  /** What officers write: no sentence of these may be stopped. */
  readonly clean: Both<readonly string[]>;
}

export const peoples = [
  'arabic',
  'tigrinya',
  'dari',
  'burmese',
  'somali',
  'swahili',
  'french',
] as const;
export type People = (typeof peoples)[number];
export type Both<T> = Readonly<Record<'en' | 'fr', T>>;
export type MarkedKind = Exclude<FindingKind, 'other_script'>;
export type FormattedKind = Exclude<
  MarkedKind,
  'name' | 'place' | 'organization' | 'hidden_characters'
>;
