/** Why a profile was found, on the page: the words of a shown text that a typed text matches. */
import { phrasesAmong } from './also-said.ts';
import type { ProfileQuery } from './query.ts';
import { askedWords, isHeld, oneErrorPattern, plain } from './words.ts';

export interface TextPart {
  readonly text: string;
  readonly matches: boolean;
}

/** What a text holds of the words typed. */
export interface Marked {
  /** Put together they are the text. */
  readonly parts: readonly TextPart[];
  /** Words found as typed or by a synonym, and words found with an error forgiven. */
  readonly found: ReadonlySet<string>;
  readonly nearlyFound: ReadonlySet<string>;
}

type Query = Pick<ProfileQuery, 'text' | 'lang'>;

/** The text in parts, those that match marked. */
export function highlight(text: string, query: Query): readonly TextPart[] {
  return markerOf(query)(text).parts;
}

/**
 * Marks texts by the words of a query. A word matches as it does in a search: by its beginning,
 * accents and capitals apart, with one typing error, or by a synonym of what is said there.
 */
export function markerOf(query: Query): (text: string) => Marked {
  const asked = askedWords(query.text, query.lang);
  const typed = asked.words.map(matcherOf);
  const digits = new Set(asked.numbers.map((number) => number.slice('P '.length)));
  return (text) => {
    const found = new Set<string>();
    const nearlyFound = new Set<string>();
    if (typed.length + digits.size === 0) return { parts: whole(text), found, nearlyFound };
    const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
    const plainWords = words.map(([word]) => plain(word));
    const meant = plainWords.map((word) => {
      const exact = typed.filter(({ begins }) => begins(word));
      const near = typed.filter(({ resembles }) => resembles(word));
      for (const { asked } of exact) found.add(asked);
      for (const { asked } of near) nearlyFound.add(asked);
      return exact.length + near.length > 0 || digits.has(word);
    });
    const held = [...plainWords.keys()].filter((at) => isHeld(plainWords[at] ?? ''));
    const heldWords = held.map((at) => plainWords[at] ?? '');
    for (const { phrase, from } of phrasesAmong(heldWords, query.lang)) {
      for (const { asked, begins, resembles } of typed) {
        const is = (word: string) => begins(word) || resembles(word);
        // A word that stands in the phrase itself was found there.
        if (phrase.words.some(is) || !phrase.alsoWords.some(is)) continue;
        (phrase.alsoWords.some(begins) ? found : nearlyFound).add(asked);
        meant.fill(true, held[from], (held[from + phrase.words.length - 1] ?? 0) + 1);
      }
    }
    return { parts: partsOf(text, words, meant), found, nearlyFound };
  };
}

function partsOf(
  text: string,
  words: readonly RegExpExecArray[],
  meant: readonly boolean[],
): TextPart[] {
  const parts: { text: string; matches: boolean }[] = [];
  const add = (part: string, matches: boolean) => {
    const last = parts.at(-1);
    if (last?.matches === matches) last.text += part;
    else if (part !== '') parts.push({ text: part, matches });
  };
  let at = 0;
  words.forEach(({ 0: word, index }, nth) => {
    // What stands between two words that match belongs to both.
    const between = meant[nth] === true && meant[nth - 1] === true;
    add(text.slice(at, index), between);
    add(word, meant[nth] === true);
    at = index + word.length;
  });
  add(text.slice(at), false);
  return parts;
}

/** Characters shown on either side of the first match. */
const around = 50;

/** What stands around the first match, cut between words; the whole text when it is short. */
export function excerptOf(parts: readonly TextPart[]): readonly TextPart[] {
  const first = parts.findIndex(({ matches }) => matches);
  const match = parts[first];
  if (!match) return parts;
  const before = parts[first - 1]?.text ?? '';
  const after: TextPart[] = [];
  let room = around;
  for (const part of parts.slice(first + 1)) {
    const text = part.text.length > room ? cutAtWord(part.text, room) : part.text;
    if (text !== '') after.push({ ...part, text });
    room -= part.text.length;
    if (room <= 0) break;
  }
  const start = before.length > around ? reversed(cutAtWord(reversed(before), around)) : before;
  return [...whole(start), match, ...after];
}

const reversed = (text: string) => Array.from(text).reverse().join('');

/** The beginning of a text up to a gap between words, with the sign that it goes on. */
function cutAtWord(text: string, most: number): string {
  const beginning = text.slice(0, most + 1);
  const gap = beginning.search(/\s\S*$/u);
  return `${gap < 0 ? '' : beginning.slice(0, gap)}…`;
}

const whole = (text: string): TextPart[] => (text === '' ? [] : [{ text, matches: false }]);

interface Matcher {
  readonly asked: string;
  begins(word: string): boolean;
  /** With one typing error. */
  resembles(word: string): boolean;
}

function matcherOf(asked: string): Matcher {
  const pattern = oneErrorPattern(asked);
  const forgiving = pattern === null ? null : new RegExp(pattern, 'u');
  const begins = (word: string) => word.startsWith(asked);
  return { asked, begins, resembles: (word) => !begins(word) && forgiving?.test(word) === true };
}
