import type { ReactNode } from 'react';
import { Mark } from '#app/ui/icon.tsx';

export interface GateCheck {
  readonly key: string;
  readonly state: 'met' | 'not_met' | 'unknown';
  readonly title: string;
  readonly detail: ReactNode;
}

const tones = { met: 'is-good', not_met: 'is-bad', unknown: 'is-unknown' } as const;

/** What the publication gate asks for, one line each: met, not met, not known yet. */
export function GateChecks({ checks }: { checks: readonly GateCheck[] }) {
  return (
    <ul className="checks">
      {checks.map(({ key, state, title, detail }) => (
        <li key={key} id={`check-${key}`}>
          <Mark name={state} className={tones[state]} />
          <span>
            <b>{title}</b> {detail}
          </span>
        </li>
      ))}
    </ul>
  );
}
