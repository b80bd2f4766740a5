import './stage-tracker.css';
import type { ReactNode } from 'react';
import { Mark } from './icon.tsx';
import { useUiWords } from './words.tsx';

/**
 * The stages of a case as an ordered list: done = tick, now = thick ring and bold, to come = thin
 * ring; dates under. Vertical on a phone.
 */
export type Stage = {
  key: string;
  name: string;
  state: 'done' | 'here' | 'todo';
  /** "20 Jan. 2026", "since 26 May", "not begun". */
  date?: ReactNode;
};

export function StageTracker({ stages }: { stages: readonly Stage[] }) {
  const words = useUiWords();
  const here = stages.findIndex((stage) => stage.state === 'here');
  const current = stages[here];
  return (
    <ol
      className="stages"
      aria-label={current ? words.stageOf(here + 1, stages.length, current.name) : undefined}
    >
      {stages.map((stage) => (
        <li
          key={stage.key}
          className={`stages__${stage.state}`}
          aria-current={stage.state === 'here' ? 'step' : undefined}
        >
          <Mark name={stage.state === 'done' ? 'met' : stage.state === 'here' ? 'here' : 'todo'} />
          <b>{stage.name}</b> {stage.date}
          <span className="vh">
            {' '}
            (
            {stage.state === 'done'
              ? words.done
              : stage.state === 'here'
                ? words.now
                : words.toCome}
            )
          </span>
        </li>
      ))}
    </ol>
  );
}
