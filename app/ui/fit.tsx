import type { ReactNode } from 'react';
import { Mark, type MarkName } from './icon.tsx';

/**
 * Fit between a household's needs and what a group declared. It informs and ranks nobody:
 * met = filled tick, not met = ring with cross, not known = dotted ring and a link that settles it.
 */
export type FitResult = 'met' | 'not_met' | 'unknown';

const tones: Record<FitResult, string> = {
  met: 'is-good',
  not_met: 'is-bad',
  unknown: 'is-unknown',
};

/** A result in a word and a shape. Also for checks that pass or don't. */
export function ResultState({
  result,
  children,
}: {
  result: FitResult | 'todo';
  children: ReactNode;
}) {
  const mark: MarkName = result;
  return (
    <span className={`state ${result === 'todo' ? 'is-unknown' : tones[result]}`}>
      <Mark name={mark} />
      {children}
    </span>
  );
}

export type FitTotalsProps = {
  label: string;
  /** Full words per result ("5 met"); a total of zero is grey. */
  totals: readonly { result: FitResult; count: number; text: string }[];
};

export function FitTotals({ label, totals }: FitTotalsProps) {
  return (
    <ul className="fit" aria-label={label}>
      {totals.map((total) => (
        <li key={total.result} className={total.count === 0 ? 'is-unknown' : tones[total.result]}>
          <Mark name={total.result} />
          {total.text}
        </li>
      ))}
    </ul>
  );
}
