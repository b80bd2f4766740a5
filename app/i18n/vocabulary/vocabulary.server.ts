import type { Lang } from '../lang.ts';
import * as en from './en.ts';
import * as fr from './fr.ts';

/**
 * The labels of every code list in one language. Loaders resolve labels here and send the few a
 * page shows; the lists themselves never travel to the browser. The phrases of language levels
 * are left out: they take a language name of a different shape in each language, and only the
 * composer of descriptions needs them.
 */
export type Vocabulary = Omit<typeof en, 'languageLevelPhrases'>;

const vocabularies: Record<Lang, Vocabulary> = { en, fr };

export function vocabularyOf(lang: Lang): Vocabulary {
  return vocabularies[lang];
}
