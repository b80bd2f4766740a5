import { describe, expect, test } from 'vitest';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { facetValues } from './facet-values.ts';
import { longFacets } from './port.ts';
import { nameWords, typedWords, valuesNamed } from './value-names.ts';
import { wordsIn } from './words.ts';

describe('values by what is typed', () => {
  test.each([
    ['community', 'HA', 'en', ['halifax', 'hamilton', 'medicine_hat']],
    ['community', 'jaw', 'en', ['moose_jaw']],
    ['community', 'amil', 'en', []],
    ['language', 'espagn', 'fr', ['spa']],
    ['language', 'Népalais', 'fr', ['nep']],
    // One error, from four letters on, never in the first.
    ['language', 'tigrina', 'en', ['tir']],
    ['language', 'tigirn', 'en', ['tir']],
    ['language', 'xigrinya', 'en', []],
    ['language', 'tgi', 'en', []],
    // Every word, in any order; a little word only where it stands alone.
    ['language', 'arabic lev', 'en', ['apc']],
    ['language', 'lev arabic', 'en', ['apc']],
    ['language', 'l’espagnol', 'fr', ['spa']],
    // What a label says is called otherwise as well.
    ['language', 'kurdish', 'en', ['kmr', 'ckb']],
    ['language', 'persian', 'en', ['prs', 'pes']],
    ['community', 'scarborough', 'fr', ['toronto']],
    ['need', 'wheelchair', 'en', ['mobility']],
    ['need', 'fauteuil roulant', 'fr', ['mobility']],
    ['need', 'wheelchair', 'fr', []],
  ] as const)('%s: “%s” (%s)', (facet, typed, lang, expected) => {
    expect(valuesNamed(facet, typed, lang).sort()).toEqual([...expected].sort());
  });

  test('nothing that is a word finds all of them', () => {
    for (const facet of longFacets) {
      expect(valuesNamed(facet, ' ’ – ', 'en')).toEqual([...facetValues[facet]]);
    }
  });

  test('every word of every label finds its value, in either language', () => {
    for (const lang of ['en', 'fr'] as const) {
      const { languageLabels, needLabels, communityLabels } = vocabularyOf(lang);
      const labels: Record<string, Record<string, string>> = {
        language: languageLabels,
        need: needLabels,
        community: communityLabels,
      };
      for (const facet of longFacets) {
        for (const value of facetValues[facet]) {
          const label = labels[facet]?.[value] ?? '';
          expect(wordsIn(label).length, value).toBeGreaterThan(0);
          expect(nameWords(facet, value, lang)).toEqual(expect.arrayContaining(wordsIn(label)));
          for (const typed of [label, ...wordsIn(label)]) {
            expect(valuesNamed(facet, typed, lang), typed).toContain(value);
          }
        }
      }
    }
  });

  test.each([
    ['la', 'fr', ['la']],
    ['arabe la', 'fr', ['arabe']],
    ['langue des s', 'fr', ['langue']],
    ['2026', 'en', ['2026']],
    ['–', 'en', []],
  ] as const)('words of “%s” (%s)', (typed, lang, words) => {
    expect(typedWords(typed, lang)).toEqual(words);
  });
});
