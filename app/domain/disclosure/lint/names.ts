import { findingIn, type ReadableText } from './readable-text.ts';
import {
  isParticle,
  type NamePattern,
  partsOfName,
  spansNaming,
  wholeName,
} from './spelled-names.ts';
import type { Finding, PersonOnFile } from './types.ts';
import { type Word, wordsOf } from './words.ts';

function patternsOf({ givenNames, familyName, otherSpellings }: PersonOnFile): NamePattern[] {
  const wholes = [
    givenNames,
    familyName,
    `${givenNames} ${familyName}`,
    `${familyName} ${givenNames}`,
    ...otherSpellings,
  ];
  const parts = [givenNames, familyName, ...otherSpellings].flatMap(partsOfName);
  return [...parts, ...wholes.map(wholeName).filter((on) => on !== null)];
}

const initials = /(?<![\p{L}\p{N}])(?:\p{Lu}[ ]?\.[ -]?){2,5}/gu;

const initialsOf = (name: string): string =>
  wordsOf({ text: name })
    .filter(({ latin }) => !isParticle(latin))
    .map(({ latin }) => latin[0] ?? '')
    .join('');

/** M. A. H., when these are somebody's: all of the name, or its first and last part. */
function initialsIn(readable: ReadableText, people: readonly PersonOnFile[]): Finding[] {
  const known = new Set(
    people.flatMap(({ givenNames, familyName }) => {
      const [given, family] = [initialsOf(givenNames), initialsOf(familyName)];
      return [given + family, family + given, `${given[0] ?? ''}${family[0] ?? ''}`];
    }),
  );
  return [...readable.text.matchAll(initials)]
    .filter(([run]) => known.has(run.replace(/[^\p{L}]/gu, '').toLowerCase()))
    .map((match) =>
      findingIn(readable, 'name', match.index, match.index + match[0].trimEnd().length),
    );
}

/** Members of the household by name, in any spelling and script that sounds like the one on file. */
export function namesIn(
  readable: ReadableText,
  words: readonly Word[],
  people: readonly PersonOnFile[],
): Finding[] {
  const patterns = distinct(people.flatMap(patternsOf));
  const spans = spansNaming(words, patterns).map(({ start, end }) =>
    findingIn(readable, 'name', start, end),
  );
  return [...spans, ...initialsIn(readable, people)];
}

function distinct(patterns: readonly NamePattern[]): NamePattern[] {
  const byKey = new Map(
    patterns.map((on) => [`${on.readings.join()} ${on.words} ${on.script}`, on] as const),
  );
  return [...byKey.values()];
}
