import type { Lang } from './lang.ts';
import type { Text } from './text.ts';

/**
 * The interface text of a language, in the browser: one chunk per language, fetched once before
 * hydration. Changing language is a full document load, so a page never needs both.
 */
export async function loadText(lang: Lang): Promise<Text> {
  const { text } = lang === 'en' ? await import('./en.ts') : await import('./fr.ts');
  return text;
}
