import { describe, expect, it, test } from 'vitest';
import { cleanNote, isOneSided, languagesOf } from './notes.ts';

describe('a note as it is kept', () => {
  test.each([
    ['composes letters', 'cafe\u0301', 'café'],
    [
      'keeps one kind of line end, and no blank ends of lines',
      'One. \r\nTwo.\rThree.',
      'One.\nTwo.\nThree.',
    ],
    ['keeps one blank line at most', 'One.\n\n\n\nTwo.', 'One.\n\nTwo.'],
    ['drops control characters', 'One\u0000\u0007 note.\u0085', 'One note.'],
    ['turns a tab into a space', 'One\tnote.', 'One note.'],
    ['leaves what hides something to the check', 'A\u200bB\u202eC', 'A\u200bB\u202eC'],
    ['is empty for blanks alone', ' \n\t ', ''],
  ])('%s', (_what, typed, kept) => {
    expect(cleanNote(typed)).toBe(kept);
  });

  it('is the same when cleaned again', () => {
    const once = cleanNote('Une note. \u0000\r\n\r\n\r\n\u0000e\u0301');
    expect(cleanNote(once)).toBe(once);
  });
});

test.each([
  [{ en: '', fr: '' }, [], false],
  [{ en: 'A.', fr: '' }, ['en'], true],
  [{ en: 'A.', fr: 'B.' }, ['en', 'fr'], false],
] as const)('languages of %o', (notes, languages, oneSided) => {
  expect(languagesOf(notes)).toEqual(languages);
  expect(isOneSided(notes)).toBe(oneSided);
});
