/**
 * Synonyms at work. They are written into the searched text of a profile: so they are found by their
 * beginning and with a typing error forgiven, as every other word is, alike in both engines. The same
 * list is Meilisearch's setting.
 */
import type { Lang } from '#app/i18n/lang.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { synonyms } from './synonyms.ts';
import { askedWords, heldWords, partsOf, wordsIn } from './words.ts';

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
    const words = heldWords(said);
    const [first = ''] = words;
    const phrase = { words, also, alsoWords: [...new Set(also.flatMap(wordsIn))] };
    found.set(first, [...(found.get(first) ?? []), phrase]);
  }
  return found;
}

/** Every phrase with synonyms that a text says, by its `heldWords`. */
export function phrasesAmong(words: readonly string[], lang: Lang): Occurrence[] {
  return words.flatMap((word, from) =>
    (phrases[lang].get(word) ?? [])
      .filter((phrase) => phrase.words.every((each, at) => words[from + at] === each))
      .map((phrase) => ({ phrase, from })),
  );
}

/**
 * A profile's text as it is searched: each of its two parts (`partsOf`) with what it is called as well,
 * so that a synonym weighs as much as the phrase it stands for.
 */
export function withSynonyms(text: string, lang: Lang): string {
  const { named, said } = partsOf(text);
  const byName = alsoCalled(named, lang);
  const besides = alsoCalled(said, lang).filter((each) => !byName.includes(each));
  return [
    [named, ...(byName.length > 0 ? [byName.join(', ')] : [])].join('\n'),
    said,
    ...(besides.length > 0 ? [`\n\n${besides.join(', ')}`] : []),
  ].join('');
}

function alsoCalled(text: string, lang: Lang): string[] {
  return [...new Set(phrasesAmong(heldWords(text), lang).flatMap(({ phrase }) => phrase.also))];
}

/**
 * The list as Meilisearch's setting: the words of a synonym, as a question has them, and the phrases
 * they stand for, as the index holds them. It is one list for both languages and for all that is held,
 * synonyms too; so it leaves out a phrase that is also said where it is not meant: by the other
 * language (“sorani” is called “Kurdish” in one, « kurde » in the other), or as a synonym itself.
 */
export function synonymSetting(): Record<string, string[]> {
  const setting: Record<string, string[]> = {};
  for (const lang of ['en', 'fr'] as const) {
    const saysOtherwise = phraseFinder([
      ...textsIn(vocabularyOf(lang === 'en' ? 'fr' : 'en')),
      ...Object.values(synonyms).flatMap((list) => Object.values(list).flat()),
    ]);
    for (const [said, also] of Object.entries(synonyms[lang])) {
      if (saysOtherwise(said)) continue;
      for (const each of also) {
        const typed = askedWords(each, lang).words.join(' ');
        setting[typed] = [...(setting[typed] ?? []), heldWords(said).join(' ')];
      }
    }
  }
  return setting;
}

/** Every text of a dictionary, however deep it stands. */
export function textsIn(dictionary: unknown): string[] {
  if (typeof dictionary === 'string') return [dictionary];
  return typeof dictionary === 'object' && dictionary !== null
    ? Object.values(dictionary).flatMap(textsIn)
    : [];
}

/** Tells whether one of the texts says a phrase. */
function phraseFinder(texts: readonly string[]): (phrase: string) => boolean {
  const words = (text: string) => ` ${heldWords(text).join(' ')} `;
  const all = texts.map(words).join('\n');
  return (phrase) => all.includes(words(phrase));
}
