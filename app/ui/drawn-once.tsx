import { LRUCache } from 'lru-cache';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** Drawings kept of one component: what is asked for now and then, in both languages. */
const mostKept = 200;

/**
 * The markup of a component that page after page draws alike, by what it is given: drawn once, then
 * kept. For large parts that depend on nothing but plain values: no context, no functions, nothing of
 * one reader's own. Lists among them are not changed afterwards.
 */
export function drawnOnce<Props extends object>(
  draw: (props: Props) => ReactElement,
): (props: Props) => string {
  const kept = new LRUCache<string, string>({ max: mostKept });
  return (props) => {
    const by = Object.entries(props).map(writtenWithName).join();
    const drawn = kept.get(by);
    if (drawn !== undefined) return drawn;
    const markup = inOnePiece(renderToStaticMarkup(draw(props)));
    kept.set(by, markup);
    return markup;
  };
}

/**
 * React joins a page from thousands of pieces, which the engine puts together when the page leaves. What
 * is kept would be put together again for each page.
 */
const inOnePiece = (text: string) => Buffer.from(text).toString();

const writtenWithName = ([name, value]: readonly [string, unknown]) =>
  `${name}:${Array.isArray(value) ? writtenOnce(value) : JSON.stringify(value)}`;

const written = new WeakMap<object, string>();

/** Lists are long, and the same one comes again and again. */
function writtenOnce(list: readonly unknown[]): string {
  const known = written.get(list);
  if (known !== undefined) return known;
  const text = JSON.stringify(list);
  written.set(list, text);
  return text;
}
