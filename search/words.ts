/**
 * What a typed text asks for, the same for both engines: every word must begin a word of the
 * profile, in the reader's language, accents and capitals apart; from four letters on, one typing
 * error (a letter wrong, missing, too many, or two swapped, never the first) is forgiven.
 */
import type { Lang } from '#app/i18n/lang.ts';

export interface AskedWords {
  /** Profile numbers as stored ("P 30417"), however they were typed. */
  readonly numbers: readonly string[];
  readonly words: readonly string[];
}

/** Words that say nothing of a profile. A text of nothing else asks for the whole list. */
export const stopWords = {
  en: ['a', 'an', 'and', 'at', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'who', 'with'],
  fr: [
    'a',
    'au',
    'aux',
    'avec',
    'd',
    'dans',
    'de',
    'des',
    'du',
    'en',
    'et',
    'l',
    'la',
    'le',
    'les',
    'ou',
    'par',
    'pour',
    'qui',
    'sur',
    'un',
    'une',
  ],
} as const satisfies Record<Lang, readonly string[]>;

/** Little words that may mean something in the other language: a year, De facto, Ontario. */
const meantInTheOther = ['an', 'de', 'on'];

/**
 * Little words of either language that no text of the other says, so that neither engine holds them:
 * `stopWords` in Meilisearch's settings, `app.little_words` in the database.
 */
export const neverHeld: readonly string[] = [...stopWords.en, ...stopWords.fr]
  .filter((word) => !isLetter(word) && !meantInTheOther.includes(word))
  .sort();

/** Typing errors are forgiven from this many letters on. */
export const shortestForgiven = 4;
/** Meilisearch looks at the first ten words of a query; PostgreSQL then does the same. */
const mostWords = 10;

export function askedWords(text: string, lang: Lang): AskedWords {
  const numbers = new Set<string>();
  // A profile number may be typed with or without its letter, with any space or dash between.
  const rest = text.replaceAll(
    /(?<![\p{L}\p{N}])p?[\s-]*(\d{4,})(?![\p{L}\p{N}])/giu,
    (_, digits) => {
      numbers.add(`P ${digits}`);
      return ' ';
    },
  );
  const skipped: readonly string[] = stopWords[lang];
  const said = wordsIn(rest).filter((word) => !skipped.includes(word));
  // The s of “S’gaw” or the n of « n’a » says nothing beside another word.
  const longer = said.filter((word) => !isLetter(word));
  const words = [...new Set(longer.length > 0 ? longer : said)];
  // A little word of the other language is in no text either; at the end it may begin a longer one.
  const held = words.filter((word, at) => at === words.length - 1 || !neverHeld.includes(word));
  return { numbers: [...numbers], words: held.slice(0, mostWords) };
}

/** Whether a text holds no word that tells one profile from another: it asks for the whole list. */
export function asksForNothing(text: string, lang: Lang): boolean {
  const { numbers, words } = askedWords(text, lang);
  return numbers.length + words.length === 0;
}

/** One letter by itself: what an apostrophe leaves of a word. */
export function isLetter(word: string): boolean {
  return /^\p{L}$/u.test(word);
}

/**
 * The two parts of a profile's text: before the first empty line what the profile is by name, in the
 * fields a sponsor would name, then what is said of it besides. A word found among the names weighs more.
 */
export function partsOf(text: string): { readonly named: string; readonly said: string } {
  const end = text.indexOf('\n\n');
  return end < 0 ? { named: text, said: '' } : { named: text.slice(0, end), said: text.slice(end) };
}

/** Words as both engines cut them: at anything but a letter or a digit, accents and capitals apart. */
export function wordsIn(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words of a text that both engines hold: single letters say nothing, nor do little words. */
export function heldWords(text: string): string[] {
  return wordsIn(text).filter(isHeld);
}

export function isHeld(word: string): boolean {
  return !isLetter(word) && !neverHeld.includes(word);
}

/** Whether a word is what was typed, or begins so, one typing error forgiven. */
export function meaningOf(typed: string): (word: string) => boolean {
  const pattern = oneErrorPattern(typed);
  const forgiving = pattern === null ? null : new RegExp(pattern, 'u');
  return (word) => word.startsWith(typed) || forgiving?.test(word) === true;
}

/**
 * The words that begin with `word` but for one typing error, as a regular expression; null for a
 * word too short, or a plain number, where another digit is another number.
 */
export function oneErrorPattern(word: string): string | null {
  const letters = Array.from(word);
  if (letters.length < shortestForgiven || /^\p{N}+$/u.test(word)) return null;
  const at = (from: number, to?: number) => letters.slice(from, to).join('');
  const ways: string[] = [];
  for (let i = 1; i < letters.length; i++) {
    // Missing or wrong; one too many in the profile's word; swapped with the next.
    ways.push(`${at(0, i)}.?${at(i + 1)}`, `${at(0, i)}.${at(i)}`);
    if (i + 1 < letters.length) ways.push(`${at(0, i)}${letters[i + 1]}${letters[i]}${at(i + 2)}`);
  }
  return `^(?:${ways.join('|')})`;
}

/** Without accents, ligatures and capitals; as app.plain does in the database. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC');
}
