import { addressesIn, postalCodesIn } from './addresses.ts';
import { addressesSaidAloudIn } from './addresses-said-aloud.ts';
import { datesIn } from './dates.ts';
import { fileNumbersIn } from './file-numbers.ts';
import { mailboxesIn } from './mailboxes.ts';
import { namesIn } from './names.ts';
import { runsOfNumbers, tokensOf, writtenNumbers } from './numbers-in-words.ts';
import { organizationsIn } from './organizations.ts';
import { placesIn } from './places.ts';
import { findingIn, plainLetters, type ReadableText } from './readable-text.ts';
import { sitesIn } from './sites.ts';
import { spelledDigitsIn } from './spelled-digits.ts';
import { suspectedNamesIn } from './suspected-names.ts';
import type { Finding, OnFile } from './types.ts';
import { unplainDaysIn, unplainNumbersIn } from './unplain-numbers.ts';
import { unplainSignsIn } from './unplain-signs.ts';
import { type IsWord, wordsOf } from './words.ts';

/** The file in plain letters, as notes are read. */
export function plainOnFile({ people, places, organizations, numbers }: OnFile): OnFile {
  return {
    people: people.map(({ givenNames, familyName, otherSpellings }) => ({
      givenNames: plainLetters(givenNames),
      familyName: plainLetters(familyName),
      otherSpellings: otherSpellings.map(plainLetters),
    })),
    places: places.map(plainLetters),
    organizations: organizations.map(plainLetters),
    numbers: numbers.map(plainLetters),
  };
}

/** Letters of a script that a note in English or French is not written in: whatever they say, stop. */
const otherLetters = /(?:(?!\p{Script=Latin})\p{L})\p{M}*(?:\s?(?!\p{Script=Latin})\p{L}\p{M}*)*/gu;

function otherScriptsIn(readable: ReadableText): Finding[] {
  return [...readable.text.matchAll(otherLetters)].map((match) =>
    findingIn(readable, 'other_script', match.index, match.index + match[0].length),
  );
}

/** A word or two between two things that are suspected belong to them: 98, cour des Pins. */
const bridge = /^[\s,.'"()&/:-]{0,3}(?:[\p{L}\d]+[ ,.'"()&/:-]{1,3}){0,2}$/u;
const endsSentence = /[;!?]|\p{L}{3,}\.\s/u;

function bridgesBetween(readable: ReadableText, findings: readonly Finding[]): Finding[] {
  const { text, starts, ends } = readable;
  const bridges: Finding[] = [];
  let last: Finding | undefined;
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    if (finding.kind === 'hidden_characters') continue;
    if (last && finding.start > last.end) {
      const between = text.slice(ends.lastIndexOf(last.end) + 1, starts.indexOf(finding.start));
      if (bridge.test(between) && !endsSentence.test(between)) {
        bridges.push({ kind: 'address', start: last.start, end: finding.end });
      }
    }
    if (!last || finding.end > last.end) last = finding;
  }
  return bridges;
}

/**
 * What the domain's own rules find (privacy, publication gate, check 3). English and French rules apply
 * to every note: people mix the languages, and quote one in the other.
 */
export function findByRules(readable: ReadableText, onFile: OnFile, isWord: IsWord): Finding[] {
  const words = wordsOf(readable, isWord);
  const tokens = tokensOf(readable.text);
  const numbers = writtenNumbers(readable.text, tokens);
  const numberRuns = runsOfNumbers(readable.text, numbers);
  const findings = [
    ...readable.hidden,
    ...namesIn(readable, words, onFile.people),
    ...suspectedNamesIn(readable, words),
    ...placesIn(readable, words, onFile.places),
    ...organizationsIn(readable, words, onFile.organizations),
    ...fileNumbersIn(readable, onFile.numbers, numberRuns),
    ...datesIn(readable, tokens, numbers),
    ...spelledDigitsIn(readable, numberRuns),
    ...addressesIn(readable),
    ...postalCodesIn(readable, tokens, numbers),
    ...addressesSaidAloudIn(readable, tokens),
    ...mailboxesIn(readable),
    ...sitesIn(readable, tokens),
    ...otherScriptsIn(readable),
    ...unplainNumbersIn(readable, tokens, numbers),
    ...unplainSignsIn(readable, tokens),
    ...unplainDaysIn(readable, tokens, numbers),
  ];
  return [...findings, ...bridgesBetween(readable, findings)];
}
