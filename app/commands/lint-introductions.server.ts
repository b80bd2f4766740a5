import { type Refusal, refuse } from '#app/domain/decision.ts';
import { findingKinds } from '#app/domain/disclosure/lint/types.ts';
import { lintText } from '#app/platform/lint/lint-text.server.ts';

/** No household stands behind an introduction: only the common patterns are looked for. */
const nothingOnFile = { people: [], places: [], organizations: [], numbers: [] };

/**
 * Whether the introductions of a bulletin could say who somebody is (privacy, publication gate, check 3).
 * The refusal names the kinds found in each, by code. It throws when the linter does, so that nothing is
 * kept unread.
 */
export function lintIntroductions(intros: {
  readonly introEn: string;
  readonly introFr: string;
}): Refusal | null {
  const en = kindsIn(intros.introEn, 'en');
  const fr = kindsIn(intros.introFr, 'fr');
  return en || fr ? refuse('text_identifies', { introEn: en, introFr: fr }) : null;
}

function kindsIn(text: string, lang: 'en' | 'fr'): string {
  const found = new Set(lintText(text, lang, nothingOnFile).map(({ kind }) => kind));
  return findingKinds.filter((kind) => found.has(kind)).join(',');
}
