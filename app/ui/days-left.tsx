import './days-left.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

/**
 * Days left: number, bar of time used, "Until" and the full date. Never a number of days without
 * its date. Plain over 14 days, amber with a clock at 14 or fewer, red with a triangle at 3 or fewer.
 */
export type DaysLeftProps = {
  days: number;
  /** "days left", in the reader's language and number. */
  label: string;
  /** "Until 22 June 2026". */
  until: ReactNode;
  /** Share of the time used, 0 to 1. */
  used: number;
};

export function daysLeftTone(days: number): 'plain' | 'soon' | 'last' {
  return days <= 3 ? 'last' : days <= 14 ? 'soon' : 'plain';
}

export function DaysLeft({ days, label, until, used }: DaysLeftProps) {
  const tone = daysLeftTone(days);
  return (
    <div className={classNames('clock', tone !== 'plain' && `clock--${tone}`)}>
      <p className="clock__n">
        {tone === 'soon' ? <Icon name="clock" /> : null}
        {tone === 'last' ? <Icon name="triangle" /> : null}
        <b>{days}</b> {label}
      </p>
      <Bar share={used} />
      <p className="soft">{until}</p>
    </div>
  );
}

/** A share drawn with SVG attributes: the content security policy refuses inline styles. */
function Bar({ share }: { share: number }) {
  return (
    <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="track" width="100" height="6" />
      <rect className="fill" width={Math.round(Math.min(1, Math.max(0, share)) * 100)} height="6" />
    </svg>
  );
}
