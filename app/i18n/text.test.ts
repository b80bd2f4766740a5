import { describe, expect, it } from 'vitest';
import { reasonCodesOf, reasonLists } from '#app/domain/vocabulary/reasons.ts';
import { langOfPath, otherLang } from './lang.ts';
import { textOf } from './text.server.ts';
import { vocabularyOf } from './vocabulary/vocabulary.server.ts';

/** Every fixed text below a dictionary, with its path. */
function* texts(node: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof node === 'string') yield [path, node];
  else if (typeof node === 'function') yield* built(node as (...args: unknown[]) => unknown, path);
  else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) yield* texts(value, `${path}.${key}`);
  }
}

/** A function's text, where it can be called with plain values. */
function* built(say: (...args: unknown[]) => unknown, path: string): Generator<[string, string]> {
  for (const value of [2, 'x']) {
    try {
      const text = say(...Array(say.length).fill(value));
      if (typeof text === 'string') yield [path, text];
    } catch {
      // This text wants values of another kind.
    }
  }
}

describe.each(['en', 'fr'] as const)('the text in %s', (lang) => {
  const all = [...texts(textOf(lang)), ...texts(vocabularyOf(lang))];

  it('is never shouted, straight-quoted or in another person’s words', () => {
    const wrong = all.filter(([, text]) => /!|'|parrains?(?![a-zé])|constituant/.test(text));
    expect(wrong).toEqual([]);
  });

  it('keeps the spaces of its typography', () => {
    const wrong = all.filter(([, text]) =>
      lang === 'fr'
        ? / [:;?»%]|« |[^\s\u00a0]:\s|\d (jours?|ans|mois)\b/.test(text)
        : /\s[:;?!]/.test(text),
    );
    expect(wrong).toEqual([]);
  });
});

it('finds the language in the path only', () => {
  expect(langOfPath('/fr/profils')).toBe('fr');
  expect(langOfPath('/en')).toBe('en');
  expect(langOfPath('/health/live')).toBeNull();
  expect(otherLang('fr')).toBe('en');
});

it('has a text for every reason of every list', () => {
  for (const list of reasonLists) {
    for (const code of reasonCodesOf(list)) {
      for (const lang of ['en', 'fr'] as const) {
        const text = (vocabularyOf(lang).reasonTexts[list] as Record<string, string>)[code];
        expect(text).toMatch(/\.$/);
      }
    }
  }
});
