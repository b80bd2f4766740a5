import './desk-queue.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { EmptyState } from './empty-state.tsx';
import { Icon } from './icon.tsx';
import { Anchor } from './link.tsx';
import { useUiWords } from './words.tsx';

/**
 * A desk's queues. One row answers: when, what to do, what happens if nobody does it, who. Late
 * first, then by date (the caller sorts); the edge is red (late) or amber (today), with the word.
 */
export type QueueRow = {
  key: string;
  /** "4 June 2026". */
  due: string;
  /** "3 business days late", "Today", "in 2 days". */
  dueIn?: ReactNode;
  edge?: 'late' | 'today' | undefined;
  /** The next step, starting with a verb. */
  step: { href: string; label: ReactNode };
  about?: ReactNode;
  ifNothing?: ReactNode;
  owner: ReactNode;
  /** Under the owner: "Take it". */
  ownerNote?: ReactNode;
};

export type DeskQueueProps = {
  id: string;
  title: string;
  /** Total, when more than the rows shown. */
  count?: number | undefined;
  remark?: ReactNode;
  more?: { href: string; label: string } | undefined;
  /** Under the rows: that there are more, and where they are. */
  rest?: ReactNode;
  rows: readonly QueueRow[];
  /** Column heads: wanted once, over the first queue. */
  heads?: boolean | undefined;
  empty: { text: ReactNode; link?: { href: string; label: string } | undefined };
};

export function DeskQueue({
  id,
  title,
  count,
  remark,
  more,
  rest,
  rows,
  heads = false,
  empty,
}: DeskQueueProps) {
  const words = useUiWords();
  return (
    <section className="queue-block" id={id} aria-labelledby={`${id}-title`}>
      <div className="queue-block__head">
        <h2 id={`${id}-title`}>
          {title} <span className="soft">({count ?? rows.length})</span>
        </h2>
        {remark ? <p>{remark}</p> : null}
        {more ? <Anchor href={more.href}>{more.label}</Anchor> : null}
      </div>
      {rows.length === 0 ? (
        <EmptyState links={empty.link ? [empty.link] : undefined}>{empty.text}</EmptyState>
      ) : (
        <>
          {heads ? (
            <p className="queue__cols" aria-hidden="true">
              <span>{words.due}</span>
              <span>{words.nextStep}</span>
              <span>{words.ifNothingIsDone}</span>
              <span>{words.owner}</span>
            </p>
          ) : null}
          <ol className="queue">
            {rows.map((row) => (
              <QueueItem key={row.key} row={row} />
            ))}
          </ol>
          {rest ? <p className="queue__rest">{rest}</p> : null}
        </>
      )}
    </section>
  );
}

function QueueItem({ row }: { row: QueueRow }) {
  const words = useUiWords();
  return (
    <li className={row.edge ? `queue__row--${row.edge}` : undefined}>
      <div className="queue__due">
        <b>
          <span className="vh">{words.due} </span>
          {row.due}
        </b>
        {row.dueIn ? (
          <small
            className={
              classNames(row.edge && 'queue__edge', row.edge && `queue__edge--${row.edge}`) ||
              undefined
            }
          >
            {row.edge ? <Icon name={row.edge === 'late' ? 'triangle' : 'clock'} /> : null}
            {row.dueIn}
          </small>
        ) : null}
      </div>
      <div className="queue__what">
        <Anchor href={row.step.href}>{row.step.label}</Anchor>
        {row.about ? <small>{row.about}</small> : null}
      </div>
      <p className="queue__auto">
        {row.ifNothing ? (
          <>
            <span className="vh">{words.ifNothingIsDone} </span>
            {row.ifNothing}
          </>
        ) : null}
      </p>
      <div className="queue__own">
        <span className="vh">{words.owner} </span>
        {row.owner}
        {row.ownerNote ? <small>{row.ownerNote}</small> : null}
      </div>
    </li>
  );
}

/** The list of queues at the side; it jumps within the page. */
export type QueueIndexGroup = {
  title: string;
  links: readonly {
    href: string;
    label: string;
    count: number;
    /** "2 late". */
    late?: string | undefined;
    current?: boolean | undefined;
  }[];
};

export function QueueIndex({ groups }: { groups: readonly QueueIndexGroup[] }) {
  const words = useUiWords();
  return (
    <nav className="desk__index" aria-label={words.queues}>
      {groups.map((group) => (
        <QueueIndexBlock key={group.title} group={group} />
      ))}
    </nav>
  );
}

function QueueIndexBlock({ group }: { group: QueueIndexGroup }) {
  return (
    <>
      <h2>{group.title}</h2>
      <ul className="desk__list">
        {group.links.map((link) => (
          <li key={link.href}>
            <Anchor href={link.href} aria-current={link.current ? 'true' : undefined}>
              {link.label}{' '}
              <span className="desk__count">
                {link.late ? (
                  <>
                    <span className="desk__late">{link.late}</span> ·{' '}
                  </>
                ) : null}
                {link.count}
              </span>
            </Anchor>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Queue list at the side, counts and queues in the main column. */
export function DeskLayout({ index, children }: { index: ReactNode; children: ReactNode }) {
  return (
    <div className="desk">
      {index}
      <div>{children}</div>
    </div>
  );
}
