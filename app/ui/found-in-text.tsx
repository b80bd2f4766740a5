import './found-in-text.css';
import { MarkedText, type TextMark } from './marked-text.tsx';

/** A text that was refused, and where in it something was found. */
export type FoundIn = {
  text: string;
  marks: readonly TextMark[];
  /** What kinds of things, in words; empty for a reader who is not told. */
  kinds: string;
};

/** What was found in a text as it was typed, under a title that says what the marks mean. */
export function FoundInText({
  title,
  found,
  invisible,
  lang,
}: {
  title: string;
  found: FoundIn;
  invisible: string;
  lang: string;
}) {
  return (
    <div className="found">
      <p className="found__title">{title}</p>
      <p lang={lang}>
        <MarkedText text={found.text} marks={found.marks} invisible={invisible} />
      </p>
      {found.kinds ? <p className="small">{found.kinds}</p> : null}
    </div>
  );
}
