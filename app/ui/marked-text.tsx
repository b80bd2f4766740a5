import type { ReactNode } from 'react';

/** A stretch of the text, in UTF-16 units, with the word for what was found there. */
export type TextMark = { start: number; end: number; what: string };

/**
 * Text as it was typed, what was found in it marked, and named to those who can't see the mark. A mark
 * over characters that can't be seen shows a sign in their place.
 */
export function MarkedText({
  text,
  marks,
  invisible,
}: {
  text: string;
  marks: readonly TextMark[];
  /** "a character that can't be seen" */
  invisible: string;
}) {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b);
  return (
    <span className="as-typed">
      {edges.slice(1).map((end, index): ReactNode => {
        const start = edges[index] ?? 0;
        const piece = text.slice(start, end);
        const found = marks.filter((mark) => mark.start < end && mark.end > start);
        if (found.length === 0) return piece;
        const unseen = !/[^\p{Cf}\p{Cc}\p{Z}\s]/u.test(piece);
        const what = [...new Set(found.map((mark) => mark.what))].join(', ');
        return (
          <mark key={start} title={what}>
            {unseen ? <span aria-hidden="true">{'\u25cc'}</span> : <bdi>{piece}</bdi>}
            <span className="vh"> ({unseen ? invisible : what})</span>
          </mark>
        );
      })}
    </span>
  );
}
