import './conflict-notice.css';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/**
 * The page was out of date: someone changed the same thing first, and nothing was saved. Says
 * what changed, by which role and when; the reader's own text stays in the form below.
 */
export type ConflictNoticeProps = {
  title: string;
  text?: ReactNode;
  changes: readonly { key: string; text: ReactNode }[];
  children?: ReactNode;
};

export function ConflictNotice({ title, text, changes, children }: ConflictNoticeProps) {
  return (
    <div
      className="conflict"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: an answer that refuses starts with why
      autoFocus
      aria-labelledby="conflict-title"
    >
      <h2 id="conflict-title">
        <Icon name="refresh" />
        {title}
      </h2>
      {text ? <p>{text}</p> : null}
      {changes.length > 0 ? (
        <ul className="bullets">
          {changes.map((change) => (
            <li key={change.key}>{change.text}</li>
          ))}
        </ul>
      ) : null}
      {children ? <div className="btn-row">{children}</div> : null}
    </div>
  );
}
