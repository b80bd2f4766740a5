import { text as en } from './en.ts';
import { text as fr } from './fr.ts';
import type { Lang } from './lang.ts';
import type { Text } from './text.ts';

const texts: Record<Lang, Text> = { en, fr };

/** The interface text of a language, on the server, where both are at hand. */
export function textOf(lang: Lang): Text {
  return texts[lang];
}
