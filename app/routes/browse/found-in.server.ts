import type { SearchedPlace, SearchedTexts } from '#app/i18n/description/search-text.ts';
import { excerptOf, type Marked, type TextPart } from '#search/highlight.ts';

export interface FoundElsewhere {
  readonly place: SearchedPlace;
  readonly excerpt: readonly TextPart[];
}

/**
 * Where the words stand that no text shown holds: each once, in the first place that has it, as typed
 * where it can be.
 * @param shown what the entry shows, marked.
 * @param texts all that is searched of the profile.
 */
export function foundElsewhere(
  words: readonly string[],
  shown: readonly Marked[],
  texts: readonly SearchedTexts[],
  mark: (text: string) => Marked,
): FoundElsewhere[] {
  const elsewhere: FoundElsewhere[] = [];
  let missing = words.filter((word) => !shown.some(({ found }) => found.has(word)));
  for (const way of ['found', 'nearlyFound'] as const) {
    if (way === 'nearlyFound') {
      missing = missing.filter((word) => !shown.some(({ nearlyFound }) => nearlyFound.has(word)));
    }
    for (const { place, text } of texts.flatMap(({ place, texts }) =>
      texts.map((text) => ({ place, text })),
    )) {
      if (missing.length === 0) return elsewhere;
      const marked = mark(text);
      const left = missing.filter((word) => !marked[way].has(word));
      if (left.length < missing.length) elsewhere.push({ place, excerpt: excerptOf(marked.parts) });
      missing = left;
    }
  }
  return elsewhere;
}
