/**
 * Synonyms at work. They are written into the searched text of a profile, not into the question: so
 * they are found by their beginning and with a typing error forgiven, as every other word is, alike in
 * both engines. (Meilisearch's own synonyms must be typed whole and right, and are one list for both
 * languages.)
 */
import { type Lang, synonyms } from './synonyms.ts';
import { wordsIn } from './words.ts';

interface Phrase {
  readonly words: readonly string[];
  /** What else it is called, as shown and as words. */
  readonly also: readonly string[];
  readonly alsoWords: readonly string[];
}

/** A place of a text's words at which a phrase stands. */
interface Occurrence {
  readonly phrase: Phrase;
  readonly from: number;
}

/** By the first word of the phrase, so that a text is read once. */
const phrases: Readonly<Record<Lang, ReadonlyMap<string, readonly Phrase[]>>> = {
  en: byFirstWord('en'),
  fr: byFirstWord('fr'),
};

function byFirstWord(lang: Lang): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const [said, also] of Object.entries(synonyms[lang])) {
    const words = wordsIn(said);
    const [first = ''] = words;
    const phrase = { words, also, alsoWords: [...new Set(also.flatMap(wordsIn))] };
    found.set(first, [...(found.get(first) ?? []), phrase]);
  }
  return found;
}

/** Every phrase with synonyms that a text says, by its words as `wordsIn` cuts them. */
export function phrasesAmong(words: readonly string[], lang: Lang): Occurrence[] {
  return words.flatMap((word, from) =>
    (phrases[lang].get(word) ?? [])
      .filter((phrase) => phrase.words.every((each, at) => words[from + at] === each))
      .map((phrase) => ({ phrase, from })),
  );
}

/** A profile's text as it is searched: what it says, then, never among its names, what that is called as well. */
export function withSynonyms(text: string, lang: Lang): string {
  const also = phrasesAmong(wordsIn(text), lang).flatMap(({ phrase }) => phrase.also);
  return also.length > 0 ? `${text}\n\n${[...new Set(also)].join(', ')}` : text;
}
