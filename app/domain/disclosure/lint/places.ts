import { isCommonWord } from './common-words.ts';
import { findingIn, type ReadableText } from './readable-text.ts';
import { type NamePattern, type Span, spansNaming, wholeName } from './spelled-names.ts';
import type { Finding } from './types.ts';
import type { Word } from './words.ts';

/** What a place is, beside what it is called: "Camp de Zaatari" on file, "Zaatari" in a note. */
const kind =
  'refugees?|refugies|settlement|camps?|villages?|towns?|city|district|province|region|sub-?county|zone|block|sector|county|ville|quartier|secteur|commune|localite';
const before = new RegExp(`^(?:(?:the|${kind}|of|in|de|du|des|la|le|les)[ ,]+|[dl]')+`, 'i');
const after = new RegExp(`(?:[ ,]+(?:${kind}|area))+$`, 'i');

function patternsOf(place: string): NamePattern[] {
  const bare = place.trim().replace(before, '').replace(after, '');
  // "Camp 5, Bloc C": each half is a place too, where it has a name.
  const halves = bare.split(/[,;/()]/).map((half) => half.trim());
  const wholes = [...new Set([place, bare, ...halves])].map(wholeName).filter((on) => on !== null);
  // "Rifaat" for Tel Rifaat: a part is enough where it is long and no word of the language.
  const parts = partsOfPlace(bare);
  return [...wholes, ...parts].filter((on) => on.latin.length > 2);
}

function partsOfPlace(bare: string): NamePattern[] {
  return bare
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 4 && !isCommonWord(part.toLowerCase()))
    .map(wholeName)
    .filter((on) => on !== null);
}

// What says that it is a place belongs to the finding: village of, refugee camp.
const kindBefore = new RegExp(`(?<!\\p{L})(?:${kind}|refugee)(?: (?:of|de|du|des|d'))? $`, 'iu');
const kindAfter = new RegExp(`^(?: (?:${kind}|refugee))+(?!\\p{L})`, 'iu');

function withItsKind(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - 30);
  const before = kindBefore.exec(text.slice(from, start))?.index;
  const after = kindAfter.exec(text.slice(end, end + 30))?.[0].length ?? 0;
  return { start: before === undefined ? start : from + before, end: end + after };
}

// Any camp or village with a name, on file or not.
const named = [
  /(?<!\p{L})(?:refugee\s+)?(?:camp|village|settlement|hamlet)\s+(?:of|called|named|in)\s+(?:the\s+)?(\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){0,2})/giu,
  /(?<!\p{L})(?:camp|village|hameau|bourg|quartier)\s+(?:de\s+refugies\s+)?(?:de|du|d'|des|de la|de l')\s?(\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){0,2})/giu,
  /(?<!\p{L})(\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){0,2})\s(?:refugee\s+|transit\s+)?(?:camp|village|settlement)(?!\p{L})/gu,
];
const startsWithCapital = (name: string) => /^\p{Lu}/u.test(name);

export function placesIn(
  readable: ReadableText,
  words: readonly Word[],
  onFile: readonly string[],
): Finding[] {
  const patterns = onFile.flatMap(patternsOf);
  const known = spansNaming(words, patterns)
    .map((span) => withItsKind(readable.text, span))
    .map(({ start, end }) => findingIn(readable, 'place', start, end));
  const unknown = named.flatMap((pattern) =>
    [...readable.text.matchAll(pattern)]
      .filter(([, name = '']) => startsWithCapital(name) && !isCommonWord(name.toLowerCase()))
      .map((match) => findingIn(readable, 'place', match.index, match.index + match[0].length)),
  );
  return [...known, ...unknown];
}
