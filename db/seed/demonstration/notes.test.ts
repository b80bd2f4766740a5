import { expect, test } from 'vitest';
import { cleanNote, longestNote } from '#app/domain/profile/notes.ts';
import { lintText } from '#app/platform/lint/lint-text.server.ts';
import { sampleNotes } from './notes.ts';

const nothingOnFile = { people: [], places: [], organizations: [], numbers: [] };

test.each(sampleNotes.flatMap(({ en, fr }) => [['en', en] as const, ['fr', fr] as const]))(
  'a note of the demonstration would pass the gate (%s): %s',
  (lang, text) => {
    expect(lintText(text, lang, nothingOnFile)).toEqual([]);
    expect(cleanNote(text)).toBe(text);
    expect(text.length).toBeLessThanOrEqual(longestNote);
  },
);
