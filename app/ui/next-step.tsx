import './next-step.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

/**
 * The one next step of a case: what, due, owner, why; beside it the text ready to copy (a plain
 * read-only box: select and copy works everywhere).
 */
export type NextStepProps = {
  /** "Next step for ROC-O". */
  over: string;
  /** Starts with a verb. */
  title: ReactNode;
  due?: { text: string; edge?: 'late' | 'today' | undefined } | undefined;
  owner?: ReactNode;
  why?: ReactNode;
  copy?: { label: string; hint?: string | undefined; text: string } | undefined;
  /** Buttons and forms; one primary. */
  children?: ReactNode;
};

export function NextStep({ over, title, due, owner, why, copy, children }: NextStepProps) {
  return (
    <section className={classNames('next', copy && 'next--copy')} aria-labelledby="next-step-title">
      <div>
        <p className="next__over">{over}</p>
        <h2 id="next-step-title">{title}</h2>
        {due || owner ? (
          <p className="next__due">
            {due ? (
              <span
                className={classNames(
                  'state',
                  due.edge === 'late' && 'is-bad',
                  due.edge === 'today' && 'is-watch',
                )}
              >
                {due.edge ? <Icon name={due.edge === 'late' ? 'triangle' : 'clock'} /> : null}
                {due.text}
              </span>
            ) : null}
            {owner ? <span>{owner}</span> : null}
          </p>
        ) : null}
        {why ? <p className="next__why">{why}</p> : null}
        {children ? <div className="btn-row">{children}</div> : null}
      </div>
      {copy ? (
        <div className="next__copy">
          <label className="small" htmlFor="next-step-copy">
            {copy.label}
          </label>
          {copy.hint ? (
            <span className="hint" id="next-step-copy-hint">
              {copy.hint}
            </span>
          ) : null}
          <textarea
            className="copy"
            id="next-step-copy"
            readOnly
            rows={6}
            defaultValue={copy.text}
            aria-describedby={copy.hint ? 'next-step-copy-hint' : undefined}
          />
        </div>
      ) : null}
    </section>
  );
}
