import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/**
 * Icons as inline SVG: no request, and they take the colour of their text. They are decoration: the
 * word beside them carries the meaning, so they are always hidden from assistive technology. A list
 * shows two hundred: each is drawn once, on the page's sheet of drawings, and used from there; how
 * lines look is said once, in ground.css.
 */
export const strokes = {
  'arrow-up': <path d="M12 20V5M5 12l7-7 7 7" />,
  pause: <path d="M8 5v14M16 5v14" />,
  suitcase: (
    <>
      <rect x="4" y="8" width="16" height="12" rx="2" />
      <path d="M9 8V4h6v4M4 13h16" />
    </>
  ),
  plane: (
    <path d="m3 13 4 1 3 6h2l-1-7 6-3.5c2-1.2 3-2.5 2.5-3.2S17.5 6 15.5 7L10 10 5 6H3l3 6-3-1z" />
  ),
  pin: (
    <>
      <path d="M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21z" />
      <circle cx="12" cy="9.5" r="2.3" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  triangle: <path d="M12 3 2.5 20h19zM12 10v4.5M12 17.4v.1" />,
  stop: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M6 18 18 6" />
    </>
  ),
  plus: <path d="M12 4v16M4 12h16" />,
  lock: (
    <>
      <rect x="5" y="11" width="14" height="10" rx="1.5" />
      <path d="M8 11V7.5a4 4 0 0 1 8 0V11" />
    </>
  ),
  eye: (
    <>
      <path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12z" />
      <circle cx="12" cy="12" r="2.6" />
    </>
  ),
  print: (
    <>
      <path d="M7 8V3h10v5M7 17H4v-7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v7h-3" />
      <path d="M7 14h10v7H7z" />
    </>
  ),
  compare: <path d="M8 4v16M16 4v16M3 8h5M3 13h5M16 8h5M16 13h5" />,
  bell: <path d="M6 16v-5a6 6 0 0 1 12 0v5l2 2H4zM10 21h4" />,
  tick: <path d="M4 12.5 9.5 18 20 6.5" />,
  refresh: <path d="M4 12a8 8 0 0 1 14-5.3L20 9M20 4v5h-5M20 12a8 8 0 0 1-14 5.3L4 15M4 20v-5h5" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6M12 7.2v.1" />
    </>
  ),
  close: <path d="M6 6l12 12M18 6 6 18" />,
  download: <path d="M12 4v11M7 11l5 5 5-5M4 20h16" />,
  mail: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2" />
      <path d="m4 7 8 6 8-6" />
    </>
  ),
  calendar: (
    <>
      <rect x="4" y="5" width="16" height="15" rx="2" />
      <path d="M4 10h16M8 3v4M16 3v4" />
    </>
  ),
  question: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.5 9.5a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2.9-1.2 1.8M12 17v.1" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof strokes;

export const iconId = (name: string) => `icon-${name}`;

export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg className={classNames('icon', className)} aria-hidden="true">
      <use href={`#${iconId(name)}`} />
    </svg>
  );
}

/** Result shapes, told apart without colour: filled tick, ring with cross, dotted ring, rings. */
export const marks = {
  met: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="M5.8 10.3 8.8 13.3 14.3 7" stroke="#fff" strokeWidth="2" />
    </>
  ),
  not_met: (
    <>
      <circle cx="10" cy="10" r="8.2" stroke="currentColor" strokeWidth="1.6" />
      <path d="m7 7 6 6M13 7l-6 6" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  unknown: (
    <>
      <circle
        cx="10"
        cy="10"
        r="8.2"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray="2.4 2.4"
      />
      <path
        d="M7.8 8a2.3 2.3 0 1 1 3.4 2c-.8.4-1.2.8-1.2 1.7M10 14.3v.1"
        stroke="currentColor"
        strokeWidth="1.7"
      />
    </>
  ),
  here: (
    <>
      <circle cx="10" cy="10" r="8" fill="#fff" stroke="currentColor" strokeWidth="3" />
      <circle cx="10" cy="10" r="3.4" fill="currentColor" />
    </>
  ),
  todo: <circle cx="10" cy="10" r="8.2" stroke="currentColor" strokeWidth="1.6" />,
} satisfies Record<string, ReactNode>;

export type MarkName = keyof typeof marks;

export const markId = (name: string) => `mark-${name}`;

export function Mark({ name, className }: { name: MarkName; className?: string | undefined }) {
  return (
    <svg className={classNames('mark', className)} aria-hidden="true">
      <use href={`#${markId(name)}`} />
    </svg>
  );
}
