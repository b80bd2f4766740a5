import { expect, test } from 'vitest';
import type { SearchedTexts } from '#app/i18n/description/search-text.ts';
import { markerOf } from '#search/highlight.ts';
import { askedWords } from '#search/words.ts';
import { foundElsewhere } from './found-in.server.ts';

const texts: SearchedTexts[] = [
  { place: 'needs', texts: ['Limited mobility', 'Mental health'] },
  { place: 'origin', texts: ['Sudan', 'Northern Africa', 'Africa'] },
  { place: 'description', texts: ['A carpenter from Africa who seeks sound advice.'] },
];

const found = (text: string, ...shown: string[]) => {
  const query = { text, lang: 'en' } as const;
  const mark = markerOf(query);
  return foundElsewhere(askedWords(text, 'en').words, shown.map(mark), texts, mark).map(
    ({ place, excerpt }) =>
      `${place}: ${excerpt.map((each) => (each.matches ? `[${each.text}]` : each.text)).join('')}`,
  );
};

test.each([
  ['nothing where the entry shows every word', 'wheelchair', ['Limited mobility'], []],
  ['the first place that has a word', 'africa', [], ['origin: Northern [Africa]']],
  [
    'only the words that the entry does not show',
    'mobility carpenter',
    ['Limited mobility'],
    ['description: A [carpenter] from Africa who seeks sound advice.'],
  ],
  [
    'each word once',
    'wheelchair africa',
    [],
    ['needs: [Limited mobility]', 'origin: Northern [Africa]'],
  ],
  [
    'a word as typed, though the entry shows one that resembles it',
    'sound',
    ['Arrived from Soudn'],
    ['description: A carpenter from Africa who seeks [sound] advice.'],
  ],
  ['what resembles a word, where nothing has it as typed', 'sudam', [], ['origin: [Sudan]']],
  ['nothing twice when the entry shows what resembles it', 'sudam', ['From Sudan'], []],
  ['nothing for a word that is nowhere', 'dialysis', [], []],
])('says %s', (_, text, shown, expected) => {
  expect(found(text, ...shown)).toEqual(expected);
});
