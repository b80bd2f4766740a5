import './marked-text.css';
import { Fragment, type ReactNode } from 'react';

/** A stretch of the text, in UTF-16 units, with the word for what was found there. */
export type TextMark = { start: number; end: number; what: string };

/** Marks that overlap or touch are one: what a reader takes out is one stretch. */
function joined(marks: readonly TextMark[]): TextMark[] {
  const result: TextMark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (!last || mark.start > last.end) result.push({ ...mark });
    else {
      last.end = Math.max(last.end, mark.end);
      if (!last.what.split(', ').includes(mark.what)) last.what += `, ${mark.what}`;
    }
  }
  return result;
}

const unseen = /([\p{Cf}\p{Cc}]+)/u;

/** A sign where there are characters that can't be seen. */
function withSigns(text: string, invisible: string): ReactNode[] {
  return text.split(unseen).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
    <Fragment key={index}>
      {index % 2 === 0 ? (
        piece
      ) : (
        <>
          <span aria-hidden="true">{'\u25cc'}</span>
          <span className="vh">{invisible}</span>
        </>
      )}
    </Fragment>
  ));
}

/**
 * Text as it was typed, what was found in it marked, and named to those who can't see the mark. A marked
 * stretch keeps its own direction, so that it can't turn the words around it.
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
  const found = joined(marks);
  return (
    <span className="as-typed">
      {found.map(({ start, end, what }, index) => (
        <Fragment key={start}>
          {text.slice(found[index - 1]?.end ?? 0, start)}
          <mark title={what}>
            <bdi>{withSigns(text.slice(start, end), invisible)}</bdi>
            <span className="vh"> ({what})</span>
          </mark>
        </Fragment>
      ))}
      {text.slice(found.at(-1)?.end ?? 0)}
    </span>
  );
}
