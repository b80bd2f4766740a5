import { Fragment } from 'react';

/** A text, or the same text in parts, those that match what was searched for marked. */
export type Found = string | readonly { readonly text: string; readonly matches: boolean }[];

/** The text without its marks. */
export function plainly(found: Found): string {
  return typeof found === 'string' ? found : found.map(({ text }) => text).join('');
}

/** A text with the words that a search found in it marked. */
export function FoundWords({ of }: { of: Found }) {
  if (typeof of === 'string') return of;
  return of.map(({ text, matches }, index) =>
    matches ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order
      <mark key={index} className="hit">
        {text}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={index}>{text}</Fragment>
    ),
  );
}
