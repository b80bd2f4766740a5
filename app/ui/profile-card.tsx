import './profile-card.css';
import { Fragment, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { DaysLeft, type DaysLeftProps } from './days-left.tsx';
import { FitTotals, type FitTotalsProps } from './fit.tsx';
import { type Found, FoundIn, type FoundInProps, FoundWords, plainly } from './found-words.tsx';
import { Icon } from './icon.tsx';
import { Anchor } from './link.tsx';
import { AgeBandList, type BandCount, PeopleFigures } from './people-figures.tsx';
import { type TagData, Tags } from './tag.tsx';
import { useUiWords } from './words.tsx';

/** `to` is the page that the form is posted to, and that it comes back to. */
type Follow = { name: string; value: string; label: string; form: string; to: string };
type Pick = { name: string; value: string; checked: boolean; form?: string | undefined };

/**
 * One profile in a list. It answers in this order: who (size, age bands), how urgent, what they
 * need, where, how long, does it fit us. The strip says why it can't be claimed, and until when.
 */
export type ProfileCardProps = {
  /** "P 30417", with a no-break space. */
  number: string;
  /** None where the profile is not published yet. */
  href?: string | undefined;
  /** The family's shape; the link to the profile. */
  title: Found;
  /** Of the title; where one profile is shown twice, each needs its own. */
  id?: string | undefined;
  people: {
    bands: readonly BandCount[];
    /** "6 people". */
    size: Found;
    /** In words: [{ count: 2, label: "adults 18–64" }, …]. */
    words: readonly { count: number; label: string }[];
  };
  tags: readonly TagData[];
  needs: readonly Found[];
  facts: readonly { term: ReactNode; detail: Found; key?: string | undefined }[];
  /** Absent when promotion is not running. */
  /** Where the search found words that the card does not show. */
  foundIn?: FoundInProps | undefined;
  daysLeft?: DaysLeftProps | undefined;
  fit?: FitTotalsProps | undefined;
  strip?: { kind: 'hold' | 'excluded' | 'caution'; title: string; text: ReactNode } | undefined;
  /** "1 group is interested". */
  interest?: ReactNode;
  compare?: Pick | undefined;
  /** Follows the profile, or stops. */
  follow?: Follow | undefined;
  /** Watch link or button; its accessible text names the profile. */
  actions?: ReactNode;
};

const stripIcons = { hold: 'pause', excluded: 'stop', caution: 'info' } as const;

export function ProfileCard({
  number,
  href,
  title,
  people,
  tags,
  needs,
  facts,
  foundIn,
  daysLeft,
  fit,
  strip,
  interest,
  compare,
  follow,
  actions,
  id = `card-${number.replace(/\W+/g, '')}`,
}: ProfileCardProps) {
  const words = useUiWords();
  return (
    <article
      className={classNames('card', strip?.kind === 'hold' && 'card--held')}
      aria-labelledby={id}
    >
      <div className="card__grid">
        <div className="card__who">
          <PeopleFigures bands={people.bands} />
          <p>
            <b>
              <FoundWords of={people.size} />
            </b>
          </p>
          <AgeBandList bands={people.words} />
        </div>
        <div className="card__main">
          <div className="card__top">
            <h3 className="card__title" id={id}>
              {href ? (
                <Anchor href={href}>
                  <FoundWords of={title} />
                </Anchor>
              ) : (
                <FoundWords of={title} />
              )}
            </h3>
            <span className="soft num nowrap">{number}</span>
          </div>
          <Tags tags={tags} />
          {needs.length > 0 ? (
            <ul className="card__needs" aria-label={words.needs}>
              {needs.map((need) => (
                <li key={plainly(need)}>
                  <FoundWords of={need} />
                </li>
              ))}
            </ul>
          ) : null}
          <dl className="card__facts">
            {facts.map((fact, index) => (
              <Fragment key={fact.key ?? String(index)}>
                <dt>{fact.term}</dt>
                <dd>
                  <FoundWords of={fact.detail} />
                </dd>
              </Fragment>
            ))}
          </dl>
          {foundIn ? <FoundIn {...foundIn} /> : null}
        </div>
        <div className="card__side">
          {daysLeft ? <DaysLeft {...daysLeft} /> : null}
          {fit ? (
            <div>
              <p className="card__fitlabel" aria-hidden="true">
                {fit.label}
              </p>
              <FitTotals {...fit} />
            </div>
          ) : null}
        </div>
      </div>
      {strip ? (
        <p className={classNames('strip', strip.kind === 'hold' && 'strip--hold')}>
          <Icon name={stripIcons[strip.kind]} />
          <span>
            <b>{strip.title}</b> {strip.text}
          </span>
        </p>
      ) : null}
      {interest || compare || follow || actions ? (
        <div className="card__foot">
          {interest ? <span>{interest}</span> : null}
          {compare || follow || actions ? (
            <span className="card__acts">
              {compare ? <ComparePick number={number} {...compare} /> : null}
              {follow ? <FollowButton number={number} {...follow} /> : null}
              {actions}
            </span>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}

/** Picks a profile to be compared; `form` is the one that takes it along. */
export function ComparePick({ number, name, value, checked, form }: Pick & { number: string }) {
  const words = useUiWords();
  return (
    <label className="pick">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} form={form} />
      <span>
        {words.compare}
        <span className="vh"> {number}</span>
      </span>
    </label>
  );
}

/** A button of one form for the whole list, which it posts; its name says which profile. */
export function FollowButton({ number, label, to, ...button }: Follow & { number: string }) {
  return (
    <Button kind="link" {...button} formMethod="post" formAction={to} data-stays>
      {label}
      <span className="vh"> {number}</span>
    </Button>
  );
}

/** The list the cards stand in. */
export function ProfileCards({ cards }: { cards: readonly ProfileCardProps[] }) {
  return (
    <ol className="cards">
      {cards.map((card) => (
        <li key={card.number}>
          <ProfileCard {...card} />
        </li>
      ))}
    </ol>
  );
}
