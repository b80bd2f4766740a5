/** Why a profile was found, on the page: the words of a shown text that a typed text matches. */
import { phrasesAmong } from './also-said.ts';
import type { ProfileQuery } from './query.ts';
import { askedWords, isHeld, meaningOf, plain } from './words.ts';

export interface TextPart {
  readonly text: string;
  readonly matches: boolean;
}

/**
 * The text in parts, which put together are the text. A word matches as it does in a search: by its
 * beginning, accents and capitals apart, with one typing error, or by a synonym of what is said there.
 */
export function highlight(text: string, query: Pick<ProfileQuery, 'text' | 'lang'>): TextPart[] {
  const asked = askedWords(query.text, query.lang);
  if (asked.words.length + asked.numbers.length === 0) return whole(text);
  const askedOnes = asked.words.map(meaningOf);
  const isMeant = (word: string) => askedOnes.some((isIt) => isIt(word));
  const digits = new Set(asked.numbers.map((number) => number.slice('P '.length)));

  const found = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  const words = found.map(([word]) => plain(word));
  const meant = words.map((word) => isMeant(word) || digits.has(word));
  const held = [...words.keys()].filter((at) => isHeld(words[at] ?? ''));
  const heldWords = held.map((at) => words[at] ?? '');
  for (const { phrase, from } of phrasesAmong(heldWords, query.lang)) {
    // A word that stands in the phrase itself was found there.
    const isCalledSo = askedOnes.some(
      (isIt) => phrase.alsoWords.some(isIt) && !phrase.words.some(isIt),
    );
    if (isCalledSo) meant.fill(true, held[from], (held[from + phrase.words.length - 1] ?? 0) + 1);
  }

  const parts: { text: string; matches: boolean }[] = [];
  const add = (part: string, matches: boolean) => {
    const last = parts.at(-1);
    if (last?.matches === matches) last.text += part;
    else if (part !== '') parts.push({ text: part, matches });
  };
  let at = 0;
  found.forEach(({ 0: word, index }, nth) => {
    // What stands between two words that match belongs to both.
    const between = meant[nth] === true && meant[nth - 1] === true;
    add(text.slice(at, index), between);
    add(word, meant[nth] === true);
    at = index + word.length;
  });
  add(text.slice(at), false);
  return parts;
}

const whole = (text: string): TextPart[] => (text === '' ? [] : [{ text, matches: false }]);
