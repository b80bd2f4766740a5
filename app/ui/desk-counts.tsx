import './desk-counts.css';
import type { ReactNode } from 'react';

/** The tiles over a desk: a number, what it counts, one small line. Red is for late alone. */
export type DeskCount = {
  key: string;
  count: ReactNode;
  label: string;
  small?: ReactNode;
  tone?: 'bad' | 'watch' | undefined;
};

export function DeskCounts({ counts }: { counts: readonly DeskCount[] }) {
  return (
    <ul className="tally">
      {counts.map((tile) => (
        <li key={tile.key} className={tile.tone ? `tally--${tile.tone}` : undefined}>
          <b>{tile.count}</b>
          <span>
            {tile.label}
            {tile.small ? <small>{tile.small}</small> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
