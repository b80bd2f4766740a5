import './pagination.css';
import type { ReactNode } from 'react';
import { Anchor } from './link.tsx';
import { useUiWords } from './words.tsx';

/** Pages of a list as links; first, last and the neighbours of the current page. */
export type PaginationProps = {
  page: number;
  pageCount: number;
  /** "1 to 5 of 23". */
  summary: ReactNode;
  /** "Compare selected (2)" and the like, before the pages. */
  children?: ReactNode;
} & (
  | { hrefFor: (page: number) => string; turnedBy?: undefined; form?: undefined }
  | {
      hrefFor?: undefined;
      /** Pages turn by buttons of this name that send a form, so that what is ticked goes along. */
      turnedBy: string;
      /** The form's id, where the pages stand outside it. */
      form?: string | undefined;
    }
);

/** Page numbers to show; 0 stands for a gap. */
export function pageWindow(page: number, pageCount: number): number[] {
  const wanted = new Set([1, pageCount, page - 1, page, page + 1]);
  if (page <= 3) for (const early of [2, 3, 4]) wanted.add(early);
  if (page >= pageCount - 2) for (const late of [1, 2, 3]) wanted.add(pageCount - late);
  const numbers = [...wanted].filter((n) => n >= 1 && n <= pageCount).sort((a, b) => a - b);
  return numbers.flatMap((n, index) => {
    const before = numbers[index - 1];
    if (before === undefined || n - before === 1) return [n];
    return n - before === 2 ? [n - 1, n] : [0, n];
  });
}

export function Pagination({
  page,
  pageCount,
  hrefFor,
  turnedBy,
  form,
  summary,
  children,
}: PaginationProps) {
  const words = useUiWords();
  const turn = (to: number, text: ReactNode, rel?: 'prev' | 'next') =>
    hrefFor === undefined ? (
      <button type="submit" name={turnedBy} value={to} form={form} data-leaves>
        {text}
      </button>
    ) : (
      <Anchor href={hrefFor(to)} rel={rel}>
        {text}
      </Anchor>
    );
  return (
    <div className="pages">
      {children}
      {pageCount > 1 ? (
        <nav aria-label={words.pages}>
          <ul className="pages__list">
            {page > 1 ? <li>{turn(page - 1, words.previous, 'prev')}</li> : null}
            {pageWindow(page, pageCount).map((number, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: gaps have no number of their own
              <li key={index}>
                {number === 0 ? (
                  <span className="pages__gap">…</span>
                ) : number === page ? (
                  <span className="pages__here" aria-current="page">
                    <span>
                      <span className="vh">{words.page}</span>
                      {number}
                    </span>
                  </span>
                ) : (
                  turn(
                    number,
                    <span>
                      <span className="vh">{words.page}</span>
                      {number}
                    </span>,
                  )
                )}
              </li>
            ))}
            {page < pageCount ? <li>{turn(page + 1, words.next, 'next')}</li> : null}
          </ul>
        </nav>
      ) : null}
      <span className="soft num">{summary}</span>
    </div>
  );
}
