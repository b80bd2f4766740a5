import './data-list.css';
import { Fragment, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** Facts as name and value. `wide` gives each line a rule; `FactBar` is the band under a title. */
export type Fact = { term: ReactNode; detail: ReactNode; key?: string | undefined };

export type DataListProps = {
  facts: readonly Fact[];
  wide?: boolean | undefined;
  small?: boolean | undefined;
};

export function DataList({ facts, wide, small }: DataListProps) {
  return (
    <dl className={classNames('kv', wide && 'kv--wide', small && 'small')}>
      {facts.map((fact, index) => (
        <Fragment key={fact.key ?? String(index)}>
          <dt>{fact.term}</dt>
          <dd>{fact.detail}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Three or four facts across the page: name, value, one small line. */
export function FactBar({
  facts,
}: {
  facts: readonly { term: string; detail: ReactNode; small?: ReactNode }[];
}) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>
            {fact.detail}
            {fact.small ? <small>{fact.small}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
