import type { LanguageLevelCode } from '#app/domain/vocabulary/language-levels.ts';

export const languageLevelLabels = {
  none: 'Aucune connaissance',
  a_little: 'Un peu',
  conversational: 'Conversation courante',
  fluent: 'Maîtrise',
  not_assessed: 'Non évalué',
} satisfies Record<LanguageLevelCode, string>;

/** A rough match with the Niveaux de compétence linguistique canadiens; empty where none is meant. */
export const languageLevelBenchmarks = {
  none: 'NCLC moins de 1',
  a_little: 'NCLC 1\u00a0à 4',
  conversational: 'NCLC 5\u00a0à 8',
  fluent: 'NCLC 9\u00a0à 12',
  not_assessed: '',
} satisfies Record<LanguageLevelCode, string>;

/** A language with its article and without: « le français », « français ». */
export interface LanguageName {
  readonly article: string;
  readonly bare: string;
}

/** The predicate of a sentence about one person and one language: « parle un peu le français ». */
export const languageLevelPhrases = {
  none: (language: LanguageName) => `ne parle pas encore ${language.article}`,
  a_little: (language: LanguageName) => `parle un peu ${language.article}`,
  conversational: (language: LanguageName) => `peut tenir une conversation en ${language.bare}`,
  fluent: (language: LanguageName) => `parle couramment ${language.article}`,
  not_assessed: (language: LanguageName) =>
    `parle ${language.article}, à un niveau qui n’a pas encore été évalué`,
} satisfies Record<LanguageLevelCode, (language: LanguageName) => string>;
