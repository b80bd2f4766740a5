import { isCommonWord } from './common-words.ts';
import type { Token } from './numbers-in-words.ts';
import { findingIn, type ReadableText } from './readable-text.ts';
import type { Finding } from './types.ts';

/**
 * E-mail addresses and sites written so that no program takes them for one: "name at host dot com",
 * "nom arobase hôte point ca", "name [at] host . org". What is written plainly is found by a library.
 */
const topLevel =
  /^(?:com|ca|org|net|info|gov|edu|int|fr|uk|us|io|me|ch|be|de|eu|biz|ngo|et|so|ke|qc|quebec|gc|co|tr|jo|lb)$/;
/** These alone make a site of what is before them; the others are words of a sentence too. */
const certainTopLevel = /^(?:com|org|net)$/;
const dotWord = /^(?:dot|point)$/;
const atWord = /^(?:at|arobase|arobas|arrobase|arobe|chez)$/;

/** A dot that is written out, or set apart in brackets or spaces. */
const plainDot = /^[ \n]?[[({<]?[ ]?\.[ ]?[\])}>]?[ \n]?$/;
const brackets = /^[\s[\](){}<>_-]*$/;
const plainAt = /^\s*[[({<]?\s*@\s*[\])}>]?\s*$/;
const joined = /^[._-]?$/;
const mostParts = 5;

export function addressesSaidAloudIn(readable: ReadableText, tokens: readonly Token[]): Finding[] {
  const { text } = readable;
  const gapBefore = (index: number) =>
    text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? text.length);

  /** The token before a dot that stands right before `index`, or -1. */
  const beforeDot = (index: number): number => {
    const before = tokens[index - 1];
    if (!before) return -1;
    if (dotWord.test(before.word)) {
      return brackets.test(gapBefore(index)) && brackets.test(gapBefore(index - 1))
        ? index - 2
        : -1;
    }
    return plainDot.test(gapBefore(index)) ? index - 1 : -1;
  };
  /** The token before an at sign or its name that stands right before `index`, or -1. */
  const beforeAt = (index: number): number => {
    if (plainAt.test(gapBefore(index))) return index - 1;
    const before = tokens[index - 1];
    if (!before || !brackets.test(gapBefore(index))) return -1;
    if (atWord.test(before.word)) return brackets.test(gapBefore(index - 1)) ? index - 2 : -1;
    // "a commercial", "a" in brackets.
    if (before.word === 'commercial' && tokens[index - 2]?.word === 'a') return index - 3;
    return before.word === 'a' && /[[({<]\s*$/.test(gapBefore(index - 1)) ? index - 2 : -1;
  };
  /** Goes back over the parts of a name or host joined by dots, dashes or their names. */
  const startOf = (index: number): number => {
    let first = index;
    for (let parts = 0; parts < mostParts; parts += 1) {
      const before = tokens[first - 1];
      if (!before) break;
      const dotted = beforeDot(first);
      if (dotted >= 0) first = dotted;
      else if (joined.test(gapBefore(first))) first -= 1;
      else if (/^(?:dash|tiret|hyphen|underscore|soulignement)$/.test(before.word)) first -= 2;
      else break;
    }
    return Math.max(first, 0);
  };

  const findings: Finding[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!topLevel.test(token.word)) continue;
    const host = beforeDot(index);
    if (host < 0) continue;
    const hostStart = startOf(host);
    const name = beforeAt(hostStart);
    if (name >= 0) {
      const start = tokens[startOf(name)]?.start ?? 0;
      findings.push(findingIn(readable, 'email', start, token.end));
      // "A page at host dot org" may be a site as well.
      if (isCommonWord(tokens[name]?.word ?? '') && atWord.test(tokens[name + 1]?.word ?? '')) {
        findings.push(findingIn(readable, 'url', tokens[hostStart]?.start ?? 0, token.end));
      }
    } else if (
      dotWord.test(tokens[index - 1]?.word ?? '') &&
      (certainTopLevel.test(token.word) || tokens[hostStart]?.word === 'www')
    ) {
      findings.push(findingIn(readable, 'url', tokens[hostStart]?.start ?? 0, token.end));
    }
  }
  return findings;
}
