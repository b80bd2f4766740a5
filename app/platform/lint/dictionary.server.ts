import { createRequire } from 'node:module';
import { plainLetters } from '#app/domain/disclosure/lint/readable-text.ts';
import type { NoteLanguage } from '#app/domain/disclosure/lint/types.ts';

const lists = { en: 'an-array-of-english-words', fr: 'an-array-of-french-words' } as const;
const load = createRequire(import.meta.url);

/** Sorted, one word a line: 3 MB of text, where a set of so many strings takes 80. Read when a first note is. */
const sorted = new Map<NoteLanguage, string>();

function linesOf(lang: NoteLanguage): string {
  const known = sorted.get(lang);
  if (known !== undefined) return known;
  const words = load(lists[lang]) as readonly string[];
  const plain = words.map((word) => (ascii.test(word) ? word : plainLetters(word)).toLowerCase());
  const lines = `\n${[...new Set(plain)].sort().join('\n')}\n`;
  // The package's own copy is not needed any longer.
  delete load.cache[load.resolve(lists[lang])];
  sorted.set(lang, lines);
  return lines;
}
const ascii = /^[a-z]+$/;

/** Whether a large dictionary of the language has the word, in small letters without accents. */
export function isWord(lang: NoteLanguage, word: string): boolean {
  const lines = linesOf(lang);
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const start = lines.lastIndexOf('\n', (low + high) >> 1);
    const end = lines.indexOf('\n', start + 1);
    if (end < 0) return false;
    const here = lines.slice(start + 1, end);
    if (here === word) return true;
    if (here < word) low = end;
    else high = start;
  }
  return false;
}
