import { createContext, type ReactNode, useContext } from 'react';
import type { Lang } from './lang.ts';
import type { Text } from './text.ts';

const TextContext = createContext<{ lang: Lang; text: Text } | null>(null);

/** Gives the pages below it their language and its text. */
export function TextProvider(props: { lang: Lang; text: Text; children: ReactNode }) {
  const { lang, text, children } = props;
  return <TextContext.Provider value={{ lang, text }}>{children}</TextContext.Provider>;
}

function useTextContext() {
  const context = useContext(TextContext);
  if (!context) throw new Error('a page is rendered outside TextProvider');
  return context;
}

/** The interface text in the language of the page. */
export function useText(): Text {
  return useTextContext().text;
}

/** The language of the page. */
export function useLang(): Lang {
  return useTextContext().lang;
}
