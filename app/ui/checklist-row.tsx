import './checklist-row.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { type Segment, SegmentedRow } from './segmented-choice.tsx';
import { useUiWords } from './words.tsx';

/**
 * One point of the roles and responsibilities checklist: who, by when, notes. Two parties fill
 * the same list; `otherAnswer` shows what the other proposes. `ask` = the two differ, `missing`
 * = no answer yet; both say so in words under the row.
 */
export type ChecklistRowProps = {
  /** Anchor of the row; inputs are `${id}-who`, `${id}-by`, `${id}-notes`. */
  id: string;
  number: number;
  question: string;
  about?: ReactNode;
  names: { who: string; by: string; notes: string };
  segments: readonly Segment[];
  values: { who?: string | undefined; by?: string | undefined; notes?: string | undefined };
  state?: 'ask' | 'missing' | undefined;
  message?: { title: string; text: ReactNode } | undefined;
  otherAnswer?: ReactNode;
  readOnly?: boolean | undefined;
};

export function ChecklistRow({
  id,
  number,
  question,
  about,
  names,
  segments,
  values,
  state,
  message,
  otherAnswer,
  readOnly = false,
}: ChecklistRowProps) {
  const words = useUiWords();
  const point = `${words.item} ${number}`;
  return (
    <fieldset
      className={classNames('item', state && `item--${state}`)}
      id={id}
      aria-describedby={message ? `${id}-message` : undefined}
    >
      <legend className="vh">
        {number}. {question}
      </legend>
      <div className="item__q">
        <span aria-hidden="true">
          {number}. {question}
        </span>
        {about ? <small>{about}</small> : null}
      </div>
      <div>
        <span className="item__label" aria-hidden="true">
          {words.who}
        </span>
        <SegmentedRow
          name={names.who}
          id={`${id}-who`}
          segments={segments}
          defaultValue={values.who}
          groupLabel={`${words.who}, ${point}`}
          disabled={readOnly}
        />
      </div>
      <div>
        <span className="item__label" aria-hidden="true">
          {words.by}
        </span>
        <input
          type="text"
          id={`${id}-by`}
          name={names.by}
          defaultValue={values.by}
          readOnly={readOnly}
          inputMode="numeric"
          autoComplete="off"
          aria-label={`${words.by}, ${point} (${words.dateFormat})`}
        />
      </div>
      <div>
        <span className="item__label" aria-hidden="true">
          {words.notes}
        </span>
        <input
          type="text"
          id={`${id}-notes`}
          name={names.notes}
          defaultValue={values.notes}
          readOnly={readOnly}
          autoComplete="off"
          aria-label={`${words.notes}, ${point}`}
        />
      </div>
      {otherAnswer ? <p className="item__other">{otherAnswer}</p> : null}
      {message ? (
        <p className="item__msg" id={`${id}-message`}>
          <Icon name="triangle" />
          <span>
            <b>{message.title}</b> {message.text}
          </span>
        </p>
      ) : null}
    </fieldset>
  );
}

/** A titled group of rows; the column heads go over the first group (`heads`). */
export function ChecklistGroup({
  id,
  title,
  heads,
  children,
}: {
  id: string;
  title: string;
  heads?: boolean | undefined;
  children: ReactNode;
}) {
  const words = useUiWords();
  return (
    <>
      {heads ? (
        <p className="item__cols" aria-hidden="true">
          <span>{words.item}</span>
          <span>{words.who}</span>
          <span>{words.by}</span>
          <span>{words.notes}</span>
        </p>
      ) : null}
      <section className="item-group" aria-labelledby={id}>
        <h3 id={id}>{title}</h3>
        {children}
      </section>
    </>
  );
}
