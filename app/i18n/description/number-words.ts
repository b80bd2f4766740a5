import type { Lang } from '../lang.ts';

const words = {
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  fr: ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
} as const;

/** Numbers from one to nine in words, from 10 in figures; French in the masculine. */
export function numberWord(lang: Lang, n: number): string {
  return words[lang][n - 1] ?? String(n);
}

/** A number and its noun; in French, figures hold on to their noun with a space that does not break. */
export function numberOf(lang: Lang, n: number, one: string, other: string): string {
  const space = lang === 'fr' && n > 9 ? '\u00a0' : ' ';
  return `${numberWord(lang, n)}${space}${n === 1 ? one : other}`;
}
