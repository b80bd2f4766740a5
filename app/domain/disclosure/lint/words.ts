import { isCommonWord } from './common-words.ts';
import { isProperNoun } from './proper-nouns.ts';
import type { ReadableText } from './readable-text.ts';
import { burmeseSyllables, latinOf, type Script, scriptOf } from './scripts.ts';
import { readingsOf } from './sounds.ts';

/** A word of a note: letters and digits of one script; in Burmese, which sets no words apart, a syllable. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly script: Script;
  /** In Latin letters, lower case. */
  readonly latin: string;
  readonly readings: readonly string[];
  /** What stands between the word before and this one. */
  readonly gap: string;
  readonly capital: boolean;
  readonly opensSentence: boolean;
  readonly common: boolean;
  readonly proper: boolean;
  /** A word of the dictionary or of `common-words.ts`, or a proper noun that a note may hold. */
  readonly known: boolean;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const opening = /[.!?:;\n]["')\]\s-]*$/;

/** Digits put for letters in a word (M0hamed). */
const lettersForDigits: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
};

/** Where a run of letters changes script, or from small to capital (MohamedHassan). */
function piecesOf(run: string): { start: number; end: number; script: Script }[] {
  const pieces: { start: number; end: number; script: Script }[] = [];
  let at = 0;
  let wasSmall = false;
  for (const character of run) {
    const last = pieces.at(-1);
    const digit = /\p{N}/u.test(character);
    const script = digit && last ? last.script : scriptOf(character);
    const capital = /\p{Lu}/u.test(character);
    const end = at + character.length;
    if (last && last.script === script && !(capital && wasSmall)) last.end = end;
    else pieces.push({ start: at, end, script });
    wasSmall = /\p{Ll}/u.test(character);
    at = end;
  }
  return pieces;
}

const withLetters = (word: string): string =>
  /\d/.test(word) && /[a-z]{2}/.test(word)
    ? word.replace(/[013457]/g, (digit) => lettersForDigits[digit] ?? digit)
    : word;

/** Notes in capitals throughout say nothing by them. */
export function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 20 && (text.match(/\p{Lu}/gu)?.length ?? 0) > 0.6 * letters;
}

/** A large dictionary of the note's language, in small letters without accents. */
export type IsWord = (lowercase: string) => boolean;
const isNone: IsWord = () => false;

export function wordsOf({ text }: Pick<ReadableText, 'text'>, isWord: IsWord = isNone): Word[] {
  const words: Word[] = [];
  const shouted = isShouted(text);
  let before = 0;
  const add = (start: number, end: number, script: Script, latin: string, first: string) => {
    const gap = text.slice(before, start);
    before = end;
    words.push({
      start,
      end,
      script,
      latin,
      readings: readingsOf(latin),
      gap,
      capital: !shouted && /\p{Lu}/u.test(first),
      opensSentence: words.length === 0 || opening.test(gap),
      common: isCommonWord(latin),
      proper: isProperNoun(latin),
      known: isCommonWord(latin) || isProperNoun(latin) || isWord(latin),
    });
  };
  for (const match of text.matchAll(wordPattern)) {
    for (const piece of piecesOf(match[0])) {
      const start = match.index + piece.start;
      const raw = match[0].slice(piece.start, piece.end);
      if (piece.script === 'burmese') {
        for (const syllable of burmeseSyllables(raw)) {
          add(start + syllable.start, start + syllable.end, 'burmese', syllable.latin, '');
        }
      } else {
        const latin = latinOf(withLetters(raw.toLowerCase()), piece.script);
        add(start, match.index + piece.end, piece.script, latin, raw[0] ?? '');
      }
    }
  }
  return words;
}
