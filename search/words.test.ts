import { describe, expect, test } from 'vitest';
import { askedWords, asksForNothing, oneErrorPattern, partsOf } from './words.ts';

describe('words of a question', () => {
  test.each([
    ['Wheelchair', 'en', ['wheelchair']],
    ['  Réfugié à l’école ', 'fr', ['refugie', 'ecole']],
    ['Cœur', 'fr', ['coeur']],
    ['"trauma" -care', 'en', ['trauma', 'care']],
    ['care care CARE', 'en', ['care']],
    ['S’gaw Karen', 'en', ['gaw', 'karen']],
    ['the', 'en', []],
    ['famille with enfants', 'fr', ['famille', 'enfants']],
    ['with the', 'fr', ['the']],
    ['famille with', 'fr', ['famille', 'with']],
    ['children avec la mother', 'en', ['children', 'mother']],
    ['an de on', 'fr', ['an', 'on']],
    ['the', 'fr', ['the']],
    ['', 'en', []],
    ['a b c d e f g h i j k l m n', 'fr', ['b', 'c', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'm']],
  ] as const)('%s (%s)', (text, lang, words) => {
    const asked = askedWords(text, lang);
    expect(asked).toEqual({ numbers: [], words });
  });

  test.each(['P 30417', '30417', 'p30417', 'P-30417', 'p - 30417', 'P\u00a030417'])(
    '%s is a profile number',
    (text) => expect(askedWords(text, 'en')).toEqual({ numbers: ['P 30417'], words: [] }),
  );
  test.each([
    ['ON', 'en', true],
    ['to the', 'en', true],
    ['?!', 'fr', true],
    ['on', 'fr', false],
    ['P 30417', 'en', false],
    ['with Ontario', 'en', false],
  ] as const)('%s (%s) asks for nothing: %s', (text, lang, expected) =>
    expect(asksForNothing(text, lang)).toBe(expected),
  );
  test('numbers and words can be asked together', () => {
    expect(askedWords('30417, P 30418 or trauma 2026', 'en')).toEqual({
      numbers: ['P 30417', 'P 30418', 'P 2026'],
      words: ['trauma'],
    });
  });
  test('a number inside a word is no profile number', () => {
    expect(askedWords('step30417 x304', 'en')).toEqual({
      numbers: [],
      words: ['step30417', 'x304'],
    });
  });
});

describe('the parts of a text', () => {
  test.each([
    [
      'A couple\nSyria\n\nThey speak Arabic.\n\nwheelchair',
      'A couple\nSyria',
      '\n\nThey speak Arabic.\n\nwheelchair',
    ],
    ['As an older release wrote it\nall in one', 'As an older release wrote it\nall in one', ''],
  ])('%j', (text, named, said) => expect(partsOf(text)).toEqual({ named, said }));
});

describe('one typing error', () => {
  const forgives = (typed: string, meant: string) =>
    new RegExp(oneErrorPattern(typed) ?? '(?!)', 'u').test(meant);

  test.each([
    ['ottaxa', 'ottawa'],
    ['otawa', 'ottawa'],
    ['ottawwa', 'ottawa'],
    ['ottwaa', 'ottawa'],
    ['ottw', 'ottawa'],
    ['ferm', 'farm'],
    ['counzel', 'counselling'],
  ])('%s may be %s', (typed, meant) => expect(forgives(typed, meant)).toBe(true));

  test.each([
    ['attawa', 'ottawa'],
    ['ttawa', 'ottawa'],
    ['oxxawa', 'ottawa'],
    ['fam', 'farm'],
    ['2025', '2026'],
    ['ottawa', 'toronto'],
  ])('%s is not %s', (typed, meant) => expect(forgives(typed, meant)).toBe(false));
});
