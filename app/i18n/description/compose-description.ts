import type { Lang } from '../lang.ts';
import type { Describable } from './describable.ts';
import { describeInEnglish } from './describe-in-english.ts';
import { describeInFrench } from './describe-in-french.ts';

/**
 * The readable description of a profile in one language. Composed from coded fields only, so it
 * can say nothing the fields do not; the same fields always give the same text.
 */
export function composeDescription(profile: Describable, lang: Lang): string {
  return lang === 'en' ? describeInEnglish(profile) : describeInFrench(profile);
}
