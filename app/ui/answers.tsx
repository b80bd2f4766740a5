import './answers.css';
import type { ReactNode } from 'react';
import type { Lang } from '#app/i18n/lang.ts';

/** A question as it was asked, and its answer; each in its own language. */
export type AnsweredQuestion = {
  id: string;
  text: string;
  lang: Lang;
  /** "Asked on 9 June 2026". */
  asked: string;
  answer: {
    text: string;
    lang: Lang;
    /** When it is not in the reader's language. */
    note: string | null;
    answered: string;
  } | null;
};

/** Questions and answers in the order given; `children` adds what is to be said or done under one. */
export function Answers({
  items,
  words,
  children,
}: {
  items: readonly AnsweredQuestion[];
  words: { question: string; answer: string };
  children?: (id: string) => ReactNode;
}) {
  return (
    <ol className="answers">
      {items.map(({ id, text, lang, asked, answer }) => (
        <li key={id} id={`question-${id}`}>
          <p className="answers__label">{words.question}</p>
          <div>
            <p className="answers__question as-typed" lang={lang}>
              {text}
            </p>
            <p className="small soft">{asked}</p>
          </div>
          {answer ? (
            <>
              <p className="answers__label">{words.answer}</p>
              <div>
                <p className="as-typed" lang={answer.lang}>
                  {answer.text}
                </p>
                <p className="small soft">
                  {[answer.answered, answer.note].filter(Boolean).join(' · ')}
                </p>
              </div>
            </>
          ) : null}
          {children ? <div className="answers__foot">{children(id)}</div> : null}
        </li>
      ))}
    </ol>
  );
}
