import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, highlight, markerOf } from './highlight.ts';

const marked = (text: string, typed: string, lang: 'en' | 'fr' = 'en') =>
  highlight(text, { text: typed, lang })
    .map((part) => (part.matches ? `[${part.text}]` : part.text))
    .join('');

describe('what a typed text matches in a shown text', () => {
  it.each([
    ['as typed', 'Trauma counselling', 'trauma', '[Trauma] counselling'],
    [
      'by its beginning',
      'Limited mobility; accessible housing',
      'hous',
      'Limited mobility; accessible [housing]',
    ],
    ['with an error', 'Large family', 'famly', 'Large [family]'],
    ['letters swapped', 'Speaks Tigrinya', 'tigirnya', 'Speaks [Tigrinya]'],
    ['accents and capitals apart', 'Montréal', 'MONTREAL', '[Montréal]'],
    [
      'several, with what is between',
      'Single parent with children',
      'single parent',
      '[Single parent] with children',
    ],
    [
      'by a synonym, the whole phrase',
      'Limited mobility; accessible housing',
      'wheelchair',
      '[Limited mobility; accessible housing]',
    ],
    [
      'by a synonym of two words',
      'Single parent with four children',
      'single mom',
      '[Single parent] with four children',
    ],
    [
      'by a synonym of a phrase with little words',
      'Relatives or friends in Canada',
      'contacts',
      '[Relatives or friends] in Canada',
    ],
    [
      'by the beginning of a synonym',
      'Couple with four children',
      'kid',
      'Couple with four [children]',
    ],
    ['by a synonym with an error', 'Limited mobility', 'whelchair', '[Limited mobility]'],
    ['a profile number', 'Profile P 30417', 'p30417', 'Profile P [30417]'],
    ['nothing', 'Large family', 'dialysis', 'Large family'],
    ['little words never', 'A family of the north', 'the of', 'A family of the north'],
  ])('%s', (_, text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected);
  });

  it('in French as well', () => {
    expect(marked('Mobilité réduite; logement accessible', 'fauteuil roulant', 'fr')).toBe(
      '[Mobilité réduite; logement accessible]',
    );
    expect(marked('Famille monoparentale', 'mère seule', 'fr')).toBe('[Famille monoparentale]');
    expect(marked('Une sœur à Québec', 'soeur', 'fr')).toBe('Une [sœur] à Québec');
    expect(marked('l’école du logis', 'ecole', 'fr')).toBe('l’[école] du logis');
  });

  it('tells what was found as typed from what was found with an error forgiven', () => {
    const mark = markerOf({ text: 'mobilty wheelchair famly large', lang: 'en' });
    const { found, nearlyFound } = mark('Large family; limited mobility');
    expect([...found]).toEqual(['large', 'wheelchair']);
    expect([...nearlyFound]).toEqual(['famly', 'mobilty']);
  });

  it('leaves the text as it is, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, typed) => {
          const parts = highlight(text, { text: typed, lang: 'en' });
          expect(parts.map((part) => part.text).join('')).toBe(text);
          expect(parts.every((part) => part.text !== '')).toBe(true);
        },
      ),
    );
  });
});

describe('an excerpt', () => {
  const excerpt = (text: string, typed: string) =>
    excerptOf(highlight(text, { text: typed, lang: 'en' }))
      .map((part) => (part.matches ? `[${part.text}]` : part.text))
      .join('');
  const before = 'One of them has worked for years, and they say with joy, as a ';
  const after = ' in a small workshop of a large town by the sea, and hopes to again.';

  it('stands around the first match, cut between words', () => {
    expect(excerpt(`${before}carpenter${after}`, 'carpenter')).toBe(
      '…has worked for years, and they say with joy, as a [carpenter] in a small workshop of a large town by the sea,…',
    );
  });

  it('marks what else is found within it', () => {
    expect(excerpt('A carpenter and a farmer', 'farmer carpenter')).toBe(
      'A [carpenter] and a [farmer]',
    );
  });

  it('is the whole of a short text', () => {
    expect(excerpt('Trades and transport', 'trades')).toBe('[Trades] and transport');
  });
});
