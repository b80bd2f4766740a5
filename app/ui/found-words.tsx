import './found-words.css';
import { Fragment } from 'react';
import { useUiWords } from './words.tsx';

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

export type FoundInProps = {
  /** "Found in" */
  label: string;
  /** The language of the texts, where it is not the page's. */
  lang?: string | undefined;
  places: readonly { name: string; text: Found }[];
};

/** Where words stand that are not in sight: "Found in: description – …as a carpenter…". */
export function FoundIn({ label, lang, places }: FoundInProps) {
  const words = useUiWords();
  return (
    <p className="found-in">
      <b>{words.labelled(label, '')}</b>
      {places.map(({ name, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line, in its order
        <Fragment key={index}>
          {index > 0 ? ' · ' : null}
          {name} –{' '}
          <span lang={lang}>
            <FoundWords of={text} />
          </span>
        </Fragment>
      ))}
    </p>
  );
}
