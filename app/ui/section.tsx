import './section.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/**
 * The blocks a page is made of: a section under a ruled heading, a boxed panel for the side,
 * a main column with a side, two columns. Lines separate; boxes hold what can be acted on.
 */
export type SectionProps = {
  /** Also the anchor of the section; the heading is `${id}-title`. */
  id: string;
  title: ReactNode;
  /** A short remark or a link at the far end of the heading's line. */
  note?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

export function Section({ id, title, note, className, children }: SectionProps) {
  return (
    <section id={id} className={classNames('section', className)} aria-labelledby={`${id}-title`}>
      <div className="section__head">
        <h2 id={`${id}-title`}>{title}</h2>
        {note ? <div className="section__note">{note}</div> : null}
      </div>
      {children}
    </section>
  );
}

export function Panel({ id, title, className, children }: Omit<SectionProps, 'note'>) {
  return (
    <section id={id} className={classNames('panel', className)} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

export function Split({
  side,
  sticky = false,
  children,
}: {
  side: ReactNode;
  sticky?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <div className="split">
      <div>{children}</div>
      <div className={classNames('split__side', sticky && 'split__side--sticky')}>{side}</div>
    </div>
  );
}

export function TwoColumns({ children }: { children: ReactNode }) {
  return <div className="two">{children}</div>;
}

/** What a reader can do about a profile or a case, from least to most binding, in one frame. */
export function Actions({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <div className="actions" id={id}>
      {children}
    </div>
  );
}

/** One block of `Actions`: a heading, the rules of the act with real dates, its button. */
export function ActionBlock({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <div>
      {title ? <h2>{title}</h2> : null}
      {children}
    </div>
  );
}
