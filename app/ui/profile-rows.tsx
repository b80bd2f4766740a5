import './profile-rows.css';
import { Fragment } from 'react';
import { classNames } from './class-names.ts';
import { FitTotals } from './fit.tsx';
import { FoundIn, FoundWords, plainly } from './found-words.tsx';
import { Icon } from './icon.tsx';
import { Anchor } from './link.tsx';
import { ComparePick, FollowButton, type ProfileCardProps } from './profile-card.tsx';
import { Tags } from './tag.tsx';
import { useUiWords } from './words.tsx';

/** Languages and destination; relatives in a province that bars a claim are said by the strip. */
export const factsInRow = 2;

/**
 * Profiles as a tight list, for who reads many: all that a card says, in words alone and in half the
 * height. What bars a claim stays a line of its own.
 */
export function ProfileRows({ cards }: { cards: readonly ProfileCardProps[] }) {
  return (
    <ol className="rows">
      {cards.map((card) => (
        <li key={card.number}>
          <ProfileRow {...card} />
        </li>
      ))}
    </ol>
  );
}

function ProfileRow(card: ProfileCardProps) {
  const words = useUiWords();
  const { number, href, title, people, tags, needs, facts, daysLeft, fit, strip } = card;
  const { compare, follow, foundIn } = card;
  const id = `row-${number.replace(/\W+/g, '')}`;
  return (
    <article
      className={classNames('row', strip?.kind === 'hold' && 'row--held')}
      aria-labelledby={id}
    >
      <div className="row__main">
        <div className="row__top">
          <h3 className="row__title" id={id}>
            {href ? (
              <Anchor href={href}>
                <FoundWords of={title} />
              </Anchor>
            ) : (
              <FoundWords of={title} />
            )}
          </h3>
          <span className="soft num nowrap">{number}</span>
          <Tags tags={tags} />
        </div>
        {needs.length > 0 ? (
          <p>
            <span className="vh">{words.labelled(words.needs, '')}</span>
            {needs.map((need, index) => (
              <Fragment key={plainly(need)}>
                {index > 0 ? ' · ' : null}
                <FoundWords of={need} />
              </Fragment>
            ))}
          </p>
        ) : null}
        <p className="soft">
          <FoundWords of={people.size} />
          {facts.slice(0, factsInRow).map(({ term, detail }) => (
            <span key={String(term)}>
              {' · '}
              {words.labelled(String(term), '')}
              <FoundWords of={detail} />
            </span>
          ))}
        </p>
        {foundIn ? <FoundIn {...foundIn} /> : null}
        {strip ? (
          <p className={classNames('row__strip', strip.kind === 'hold' && 'row__strip--hold')}>
            <Icon name={strip.kind === 'hold' ? 'pause' : 'stop'} />
            <span>
              <b>{strip.title}</b> {strip.text}
            </span>
          </p>
        ) : null}
      </div>
      <div className="row__side">
        {daysLeft ? (
          <p className={classNames('num', daysLeft.days <= 14 && 'row__soon')}>
            <b>{daysLeft.days}</b> {daysLeft.label}
            <span className="under">{daysLeft.until}</span>
          </p>
        ) : null}
        {fit ? <FitTotals {...fit} /> : null}
        {compare ? <ComparePick number={number} {...compare} /> : null}
        {follow ? <FollowButton number={number} {...follow} /> : null}
      </div>
    </article>
  );
}
