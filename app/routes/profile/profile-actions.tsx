import './profile.css';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { longestClaimNote } from '#app/domain/claim/claim-note.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { pathTo, profileSlug } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { ActionBlock } from '#app/ui/section.tsx';
import { type Option, SelectField } from '#app/ui/select-field.tsx';
import { type EndingAnswer, EndingReason } from '../claim-note.tsx';
import { type Standing, StandingText } from '../standing.tsx';
import type { standingView } from './profile-view.server.ts';

export type ProfileIntent =
  | 'withdraw-interest'
  | 'release'
  | 'leave'
  | 'join'
  | 'follow'
  | 'unfollow';

export interface ProfileActionsProps {
  readonly number: string;
  readonly own: NonNullable<ReturnType<typeof standingView>>;
  /** How the group's last claim ended, while it has no other. */
  readonly ended: Standing | null;
  readonly interested: number;
  readonly waiting: number;
  readonly heldUntil: string | null;
  readonly idempotencyKeys: Readonly<Record<ProfileIntent, string>>;
  readonly releaseReasons: readonly Option[];
  readonly questionsWaiting: number;
  readonly followedSince: string | null;
  readonly answer: EndingAnswer | undefined;
}

/** What a group can do about a profile, from least to most binding; where it can't, why. */
export function ProfileActions(props: ProfileActionsProps) {
  const lang = useLang();
  const { claim, interest, questions } = useText();
  const { own, number } = props;
  const slug = { number: profileSlug(number) };
  return (
    <>
      <ActionBlock title={questions.ask}>
        {props.questionsWaiting > 0 ? <p>{questions.waiting(props.questionsWaiting)}</p> : null}
        <ButtonLink kind="secondary" wide href={pathTo('ask-question', lang, slug)}>
          {questions.ask}
        </ButtonLink>
      </ActionBlock>
      <ActionBlock title={interest.title}>
        {own.interest ? (
          <>
            <StandingText standing={own.interest} named />
            <Intent {...props} intent="withdraw-interest">
              <Button kind="secondary">{interest.withdraw}</Button>
            </Intent>
          </>
        ) : own.interestBarrier ? (
          <Notice kind="warning">{own.interestBarrier}</Notice>
        ) : (
          <>
            <p>{interest.others(props.interested)}</p>
            <ButtonLink kind="secondary" wide href={pathTo('express-interest', lang, slug)}>
              {interest.start}
            </ButtonLink>
          </>
        )}
      </ActionBlock>
      <ClaimBlock {...props} />
      <ActionBlock title={claim.waitingList.title}>
        <WaitingBlock {...props} />
      </ActionBlock>
      <FollowBlock {...props} />
    </>
  );
}

/** A person's own bookmark: nobody else is told of it, and it binds nobody. */
function FollowBlock(props: ProfileActionsProps) {
  const lang = useLang();
  const { watch } = useText();
  const { followedSince } = props;
  return (
    <ActionBlock title={watch.follow}>
      {followedSince ? (
        <p>
          {watch.following(followedSince)}{' '}
          <Anchor href={pathTo('watch-list', lang)}>{watch.toList}</Anchor>
        </p>
      ) : (
        <p className="small soft">{watch.followNote}</p>
      )}
      <Intent {...props} intent={followedSince ? 'unfollow' : 'follow'}>
        <Button kind="secondary" wide>
          {followedSince ? watch.unfollow : watch.follow}
        </Button>
      </Intent>
    </ActionBlock>
  );
}

/** A small form of one act: its own key, so that acts of one page do not answer for each other. */
function Intent({
  intent,
  idempotencyKeys,
  children,
}: Pick<ProfileActionsProps, 'idempotencyKeys'> & {
  intent: ProfileIntent;
  children: ReactNode;
}) {
  return (
    <Form method="post" noValidate className="stack">
      <FormId idempotencyKey={idempotencyKeys[intent]} intent={intent} />
      {children}
    </Form>
  );
}

function ClaimBlock(props: ProfileActionsProps) {
  const { claim } = useText();
  const { ended } = props;
  return (
    <>
      {ended ? (
        <ActionBlock title={claim.mine.last}>
          <StandingText standing={ended} />
        </ActionBlock>
      ) : null}
      <OpenClaimBlock {...props} />
    </>
  );
}

function OpenClaimBlock(props: ProfileActionsProps) {
  const lang = useLang();
  const { claim } = useText();
  const { own, number, releaseReasons } = props;
  if (own.claim) {
    const { status, standing } = own.claim;
    return (
      <ActionBlock title={claim.mine.claims}>
        <StandingText standing={standing} />
        <PartnerLink {...props} />
        {own.othersFirst ? <p className="small soft">{own.othersFirst}</p> : null}
        <Intent {...props} intent="release">
          <EndingReason
            label={status === 'held' ? claim.releaseReason : claim.withdrawReason}
            options={releaseReasons}
            noteHint={claim.releaseNoteHint(longestClaimNote)}
            answer={props.answer}
          />
          <Button kind="danger">{status === 'held' ? claim.release : claim.withdrawRequest}</Button>
        </Intent>
      </ActionBlock>
    );
  }
  // What bars an offer stands with the offer.
  if (own.barrier && own.offerEndsOn) return null;
  if (own.barrier) {
    return (
      <ActionBlock title={claim.title}>
        <Requests requests={own.requests} />
        {own.barrier.code === 'request_awaits_you' ? null : (
          <Notice kind={own.barrier.code === 'already_claimed' ? 'info' : 'warning'}>
            {own.barrier.text}
          </Notice>
        )}
        {own.requests.length > 0 || own.partnership?.isAsker === false ? (
          <PartnerLink {...props} />
        ) : null}
      </ActionBlock>
    );
  }
  return (
    <ActionBlock title={claim.title}>
      <p>{own.asksItsSah ? claim.cgRule : claim.nobody}</p>
      <HoldRules holdRule={own.holdRule} />
      <HoldsUsed holds={own.holds} />
      <ButtonLink wide href={pathTo('claim', lang, { number: profileSlug(number) })}>
        {own.offerEndsOn
          ? own.asksItsSah
            ? claim.waitingList.acceptAsk
            : claim.waitingList.accept
          : own.asksItsSah
            ? claim.submitCg
            : claim.submit}
      </ButtonLink>
    </ActionBlock>
  );
}

/** Requests of its groups that a SAH can endorse, each with what stands in its way. */
function Requests({ requests }: Pick<ProfileActionsProps['own'], 'requests'>) {
  const lang = useLang();
  const { claim } = useText();
  return requests.map(({ id, group, barrier, answersOffer }) => (
    <div key={id} className="stack">
      <p>
        <Anchor href={`${pathTo('interest-and-claims', lang)}#requests`}>
          {claim.endorseTitle}
        </Anchor>{' '}
        ({group})
      </p>
      {barrier || answersOffer ? (
        <p className="small soft">
          {answersOffer} {barrier}
        </p>
      ) : null}
    </div>
  ));
}

/** The way to the second SAH: for the one that asks to its page, for the one that is asked to its answer. */
function PartnerLink({ own, number }: Pick<ProfileActionsProps, 'own' | 'number'>) {
  const lang = useLang();
  const { partner } = useText();
  const shared = own.partnership;
  if (!shared) return null;
  if (!shared.isAsker) {
    return (
      <p>
        <Anchor href={pathTo('interest-and-claims', lang)}>
          {shared.status === 'asked' ? partner.requests : partner.shares}
        </Anchor>{' '}
        {shared.other ? `(${shared.other})` : null}
      </p>
    );
  }
  const there = shared.status === 'asked' || shared.status === 'agreed';
  return (
    <p className="small">
      <Anchor href={pathTo('ask-partner', lang, { number: profileSlug(number) })}>
        {there ? partner.see : partner.link}
      </Anchor>
    </p>
  );
}

/** The rules of a hold, with their dates, above the button that begins it. */
export function HoldRules({ holdRule }: { holdRule: string }) {
  const { claim } = useText();
  return (
    <ul className="rules">
      <li>
        <Icon name="lock" />
        <span>{holdRule}</span>
      </li>
      <li>
        <Icon name="tick" />
        <span>{claim.rules.decides}</span>
      </li>
      <li>
        <Icon name="eye" />
        <span>{claim.rules.opens}</span>
      </li>
      <li>
        <Icon name="refresh" />
        <span>{claim.rules.ends}</span>
      </li>
    </ul>
  );
}

/** How many holds are open of how many, for every SAH that could answer: said before a claim is made. */
export function HoldsUsed({ holds }: { holds: readonly string[] }) {
  return holds.map((text) => (
    <p key={text} className="small soft">
      {text}
    </p>
  ));
}

function WaitingBlock(props: ProfileActionsProps) {
  const { claim } = useText();
  const { own, heldUntil, waiting, number } = props;
  const words = claim.waitingList;
  if (own.offerEndsOn) {
    return (
      <>
        {own.place ? <StandingText standing={own.place} named /> : null}
        <Intent {...props} intent="leave">
          <Button kind="secondary">{words.pass}</Button>
        </Intent>
      </>
    );
  }
  if (own.placeInLine !== null) {
    return (
      <>
        {own.place ? <StandingText standing={own.place} named /> : null}
        <Intent {...props} intent="leave">
          <Button kind="secondary">{words.leave}</Button>
        </Intent>
      </>
    );
  }
  if (!own.mayJoin) {
    const isOpen = heldUntil !== null || waiting > 0;
    return <p className="soft">{isOpen ? words.count(waiting) : words.opens}</p>;
  }
  return (
    <>
      {heldUntil ? <p>{words.count(waiting)}</p> : null}
      <p className="small soft">{own.lineRule}</p>
      <JoinForm own={own} number={number} idempotencyKey={props.idempotencyKeys.join} wide />
    </>
  );
}

/** A constituent group says which SAH stands behind it; where one alone may, it is named for it. */
export function SahChoice({ sahs }: Pick<ProfileActionsProps['own'], 'sahs'>) {
  const { claim } = useText();
  const [first, ...others] = sahs;
  if (!first) return null;
  if (others.length === 0) return <input type="hidden" name="sahId" value={first.id} />;
  return (
    <SelectField
      name="sahId"
      label={claim.underSah}
      options={sahs.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={first.id}
    />
  );
}

/** Joining is one press; a constituent group with two SAHs says which one stands behind it. */
export function JoinForm(
  props: Pick<ProfileActionsProps, 'own' | 'number'> & { idempotencyKey: string; wide?: boolean },
) {
  const lang = useLang();
  const { claim } = useText();
  return (
    <Form
      method="post"
      action={pathTo('profile', lang, { number: profileSlug(props.number) })}
      noValidate
      className="stack"
    >
      <FormId idempotencyKey={props.idempotencyKey} intent="join" />
      <SahChoice sahs={props.own.sahs} />
      <Button kind="secondary" wide={props.wide}>
        {claim.waitingList.join}
      </Button>
    </Form>
  );
}
