import './pairs.css';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/**
 * Restricted fact at the left, what is published in both languages at the right, on one line.
 * What drives the re-identification risk is marked on the published side. Does not print.
 */
export type PairsHead = { title: string; note?: ReactNode };
export type PairsRow = {
  key: string;
  label: string;
  restricted: ReactNode;
  en: ReactNode;
  fr: ReactNode;
  /** "Drives the risk most". */
  drive?: ReactNode;
};

export type PairsProps = {
  heads: { restricted: PairsHead; en: PairsHead; fr: PairsHead };
  rows: readonly PairsRow[];
};

export function Pairs({ heads, rows }: PairsProps) {
  return (
    <div className="pairs">
      <div className="pairs__row pairs__head">
        <div className="pairs__restricted">
          <h3>
            <Icon name="lock" />
            {heads.restricted.title}
          </h3>
          {heads.restricted.note ? <p className="small soft">{heads.restricted.note}</p> : null}
        </div>
        <div>
          <h3>{heads.en.title}</h3>
          {heads.en.note ? <p className="small soft">{heads.en.note}</p> : null}
        </div>
        <div lang="fr">
          <h3>{heads.fr.title}</h3>
          {heads.fr.note ? <p className="small soft">{heads.fr.note}</p> : null}
        </div>
      </div>
      {rows.map((row) => (
        <div className="pairs__row" key={row.key} id={`pair-${row.key}`}>
          <div className="pairs__restricted">
            <span className="pairs__label">{row.label}</span>
            {row.restricted}
          </div>
          <div lang="en">
            <span className="pairs__phone">{heads.en.title}</span>
            {row.en}
            {row.drive ? (
              <span className="pairs__drive">
                <Icon name="triangle" />
                {row.drive}
              </span>
            ) : null}
          </div>
          <div lang="fr">
            <span className="pairs__phone">{heads.fr.title}</span>
            {row.fr}
          </div>
        </div>
      ))}
    </div>
  );
}
