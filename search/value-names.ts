/**
 * The values of long facets by name: how a reader finds one among many. A value is called what its
 * label says, and what that is called as well ("Kurdish" finds Kurmanji and Sorani).
 */
import type { Lang } from '#app/i18n/lang.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { withSynonyms } from './also-said.ts';
import { facetValues } from './facet-values.ts';
import type { LongFacet } from './port.ts';
import { askedWords, meaningOf, wordsIn } from './words.ts';

type Names = ReadonlyMap<string, readonly string[]>;

const names: Readonly<Record<Lang, Readonly<Record<LongFacet, Names>>>> = {
  en: namesIn('en'),
  fr: namesIn('fr'),
};

function namesIn(lang: Lang): Record<LongFacet, Names> {
  const { languageLabels, needLabels, communityLabels } = vocabularyOf(lang);
  const named = <Code extends string>(codes: readonly Code[], labels: Record<Code, string>) =>
    new Map(codes.map((code) => [code, [...new Set(wordsIn(withSynonyms(labels[code], lang)))]]));
  return {
    language: named(facetValues.language, languageLabels),
    need: named(facetValues.need, needLabels),
    community: named(facetValues.community, communityLabels),
  };
}

/** The words of a value's name in one language. */
export function nameWords(facet: LongFacet, value: string, lang: Lang): readonly string[] {
  return names[lang][facet].get(value) ?? [];
}

/** What is typed, as words: little ones count only where nothing else is typed, and may begin a longer one. */
export function typedWords(typed: string, lang: Lang): readonly string[] {
  const { words } = askedWords(typed, lang);
  return words.length > 0 ? words : wordsIn(typed);
}

/** The values that are named by what is typed; all of them by nothing. */
export function valuesNamed(facet: LongFacet, typed: string, lang: Lang): string[] {
  const asked = typedWords(typed, lang).map(meaningOf);
  return [...names[lang][facet]]
    .filter(([, words]) => asked.every((isMeant) => words.some(isMeant)))
    .map(([value]) => value);
}
