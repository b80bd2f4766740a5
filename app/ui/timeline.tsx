import './timeline.css';
import type { ReactNode } from 'react';

/**
 * What happened, newest first: filled dot = the stage changed, ring = a command, diamond = by
 * itself. A sentence, then when and who (a role, not a name).
 */
export type TimelineEntry = {
  key: string;
  kind: 'stage' | 'command' | 'auto';
  /** Bold opening of a stage change: "Undertaking approved." */
  headline?: string | undefined;
  text?: ReactNode;
  /** Machine form for the time element. */
  at: string;
  /** "9 June 2026, 8:15". */
  when: string;
  who: ReactNode;
};

export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li
          key={entry.key}
          className={entry.kind === 'command' ? undefined : `timeline__${entry.kind}`}
        >
          <p>
            {entry.headline ? <b>{entry.headline}</b> : null} {entry.text}
          </p>
          <p className="timeline__meta">
            <time dateTime={entry.at}>{entry.when}</time> · {entry.who}
          </p>
        </li>
      ))}
    </ol>
  );
}
