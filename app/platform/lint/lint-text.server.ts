import { findByRules, plainOnFile } from '#app/domain/disclosure/lint/lint.ts';
import {
  type HiddenAs,
  merged,
  type ReadableText,
  readableText,
} from '#app/domain/disclosure/lint/readable-text.ts';
import type { Finding, NoteLanguage, OnFile } from '#app/domain/disclosure/lint/types.ts';
import { isWord } from './dictionary.server.ts';
import { linksIn } from './links.server.ts';
import { phonesIn } from './phones.server.ts';

/**
 * Everything in a note that could say who the household is, in the order of the note. Pure: the same
 * note and file give the same findings. It throws rather than leave something out; whoever asks takes
 * that for "the linter is unavailable" and publishes nothing.
 *
 * The rules of both languages read every note, whatever language it is said to be in: notes quote, and a
 * French note without accents is French all the same. Its language decides which dictionary knows its words.
 */
export function lintText(text: string, lang: NoteLanguage, onFile: OnFile): Finding[] {
  const file = plainOnFile(onFile);
  const found = readingsOf(text).flatMap((readable) => findIn(readable, lang, file));
  return merged(found);
}

/** A hidden character may stand within a word or in place of the space between two: both are read. */
function readingsOf(text: string): ReadableText[] {
  const joined = readableText(text);
  const ways: HiddenAs[] = joined.hidden.length > 0 ? [' '] : [];
  return [joined, ...ways.map((hiddenAs) => readableText(text, hiddenAs))];
}

function findIn(readable: ReadableText, lang: NoteLanguage, file: OnFile): Finding[] {
  const byRules = findByRules(readable, file, (word) => isWord(lang, word));
  const dates = byRules.filter(({ kind }) => kind === 'exact_date');
  return [...byRules, ...linksIn(readable), ...phonesIn(readable, dates)];
}
