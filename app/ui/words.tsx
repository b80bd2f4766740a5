import { createContext, type ReactNode, useContext } from 'react';
import type { Lang } from '#app/i18n/lang.ts';
import { words as en } from './words.en.ts';
import { words as fr } from './words.fr.ts';

/**
 * The few words the parts own (Skip to main content, Apply filters…), given once per page by
 * the root, in the reader's language. A part without its provider throws: silent English on a
 * French page would be worse.
 */
type Widen<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => string ? (...args: A) => string : string;
};
export type FixedWords = Widen<typeof en>;

export type UiWords = FixedWords & { readonly locale: Lang };

const wordsIn: Record<Lang, UiWords> = {
  en: { ...en, locale: 'en' },
  fr: { ...fr, locale: 'fr' },
};

const Words = createContext<UiWords | null>(null);

export function UiWordsProvider({ locale, children }: { locale: Lang; children: ReactNode }) {
  return <Words.Provider value={wordsIn[locale]}>{children}</Words.Provider>;
}

export function useUiWords(): UiWords {
  const words = useContext(Words);
  if (!words) throw new Error('UiWordsProvider is missing above this part');
  return words;
}
