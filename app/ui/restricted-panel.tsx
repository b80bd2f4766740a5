import './restricted-panel.css';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/**
 * Restricted details: purple ground, lock, thick edge. Closed by default: opening asks for a
 * reason and is recorded (the form goes in `open`). Once open, `openedNote` says who opened it
 * and why. It never prints.
 */
export type RestrictedPanelProps = {
  id: string;
  title: ReactNode;
  note?: ReactNode;
} & (
  | { state: 'closed'; openLabel: string; openForm: ReactNode; openNow?: boolean | undefined }
  | { state: 'open'; openedNote: ReactNode; children: ReactNode }
  /** The reader may not open it: the note says why and what would help. */
  | { state: 'unavailable' }
);

export function RestrictedPanel(props: RestrictedPanelProps) {
  const { id, title, note } = props;
  return (
    <section className="restricted" id={id} aria-labelledby={`${id}-title`}>
      <h2 className="restricted__title" id={`${id}-title`}>
        <Icon name="lock" />
        {title}
      </h2>
      {note ? <p className="restricted__note">{note}</p> : null}
      {props.state === 'closed' ? (
        <details open={props.openNow}>
          <summary>{props.openLabel}</summary>
          {props.openForm}
        </details>
      ) : null}
      {props.state === 'open' ? (
        <>
          <p className="restricted__note">{props.openedNote}</p>
          <div className="restricted__body">{props.children}</div>
        </>
      ) : null}
    </section>
  );
}
