import './profile.css';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { joinWaitingList } from '#app/commands/join-waiting-list.server.ts';
import { leaveWaitingList } from '#app/commands/leave-waiting-list.server.ts';
import { releaseClaim } from '#app/commands/release-claim.server.ts';
import { type CommandResult, runCommand } from '#app/commands/run-command.server.ts';
import { followProfile, unfollowProfile } from '#app/commands/watch-profile.server.ts';
import { withdrawInterest } from '#app/commands/withdraw-interest.server.ts';
import { can } from '#app/domain/access/can.ts';
import { isOpen } from '#app/domain/question/question.ts';
import { memberOf } from '#app/domain/vocabulary/member-of.ts';
import { noteRequired } from '#app/domain/vocabulary/reasons.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { type Lang, langs } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { recordViewed } from '#app/jobs/record-reach.server.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { parseForm } from '#app/platform/form.ts';
import { intentOf, langOf, readForm, redirectTo } from '#app/platform/http.server.ts';
import { isUnattended } from '#app/platform/sessions.server.ts';
import { listEndedClaims } from '#app/queries/claim-notes.server.ts';
import { readGroupBeside } from '#app/queries/fit.server.ts';
import { readOwnInvitation } from '#app/queries/invitations.server.ts';
import { listOwnQuestionsAbout, listPublishedAnswers } from '#app/queries/questions.server.ts';
import { followedSince } from '#app/queries/watch-list.server.ts';
import { AgeBandTable } from '#app/ui/age-band-table.tsx';
import { Answers } from '#app/ui/answers.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataList, FactBar } from '#app/ui/data-list.tsx';
import { DaysLeft } from '#app/ui/days-left.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Live } from '#app/ui/live.tsx';
import { NeedsList } from '#app/ui/needs-list.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { ActionBlock, Actions, Section, Split, TwoColumns } from '#app/ui/section.tsx';
import { Tags } from '#app/ui/tag.tsx';
import { comparisonWith, listAt, placeOf, profileFrom } from '../browse/list-place.server.ts';
import { formIdOf } from '../case-guard.server.ts';
import { endingRefused } from '../claim-note.server.ts';
import type { EndingAnswer } from '../claim-note.tsx';
import { releasableReasons, releaseForm } from '../claim-note-form.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { requireLiveProfile } from '../live-profile.server.ts';
import { liveOn } from '../live-topic.server.ts';
import { answerView, publishedNote } from '../question-view.server.ts';
import { groupBesideView, waitingInvitationView } from './group-beside.server.ts';
import { Excluded, GroupFit, InvitationBlock, InviteLink } from './group-beside.tsx';
import { ProfileActions } from './profile-actions.tsx';
import { ProfileLinks } from './profile-links.tsx';
import { endedView, profileView, standingView } from './profile-view.server.ts';
import { isReleasedAlready } from './released-already.server.ts';

/** What was just done, said once on the page it leads back to. */
const doneCodes = [
  'interest',
  'claim',
  'withdrawn',
  'released',
  'request-withdrawn',
  'left',
  'joined',
  'followed',
  'unfollowed',
] as const;
const isDone = memberOf(doneCodes);

/** One profile: what the household needs, never who it is; and what the reader's group can do. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, page } = await requireLiveProfile(args, 'profile.browse');
  if (!isUnattended(args.request)) recordViewed(actor, page.number);
  const { releaseReasons, withNote } = textOf(lang).claim;
  const asks = can(actor, 'question.ask');
  const [published, asked, followed, beside, invited, ended] = await Promise.all([
    listPublishedAnswers(actor, page.caseId),
    asks ? listOwnQuestionsAbout(actor, page.caseId) : null,
    followedSince(actor, page.caseId),
    readGroupBeside(actor),
    can(actor, 'invitation.answer') ? readOwnInvitation(actor, page.number) : null,
    page.own ? listEndedClaims(actor, page.caseId, page.own) : [],
  ]);
  const params = new URL(args.request.url).searchParams;
  const done = params.get('done');
  const place = placeOf(params, lang);
  return json({
    listHref: listAt(lang, place),
    comparison: comparisonWith(lang, place, page.number),
    following: liveOn(args, { kind: 'profile', number: page.number }),
    profile: profileView(page, lang, today()),
    own: standingView(page, lang),
    ended: endedView(page, ended, lang),
    caseReference: page.reference,
    mayReadInterests: can(actor, 'interest.read'),
    answers: published.rows.map((row) => answerView(row, lang)),
    answersNote: publishedNote(published, published.rows.length, lang),
    questionsWaiting: asked?.rows.filter(isOpen).length ?? 0,
    followedSince: followed && formatDate(lang, followed),
    beside: beside && groupBesideView(beside, page, today(), lang),
    invited: waitingInvitationView(invited, lang),
    mayInvite: can(actor, 'invitation.send'),
    // One for each form: an act sent again after another one must not be answered for it.
    idempotencyKeys: {
      'withdraw-interest': crypto.randomUUID(),
      release: crypto.randomUUID(),
      leave: crypto.randomUUID(),
      join: crypto.randomUUID(),
      follow: crypto.randomUUID(),
      unfollow: crypto.randomUUID(),
    },
    done: done !== null && isDone(done) ? done : null,
    releaseReasons: releasableReasons.map((value) => ({
      value,
      label: noteRequired('claim_released', value)
        ? withNote(releaseReasons[value])
        : releaseReasons[value],
    })),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.profile.title}, ${data.profile.number}` : ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, lang, page } = await requireLiveProfile(args, 'claim.make').catch(
    async (answer: unknown) => {
      const released = await isReleasedAlready(args, answer);
      throw released ? releasedPastLimit(langOf(args.request)) : answer;
    },
  );
  const { fields } = await readForm(args.request);
  const { idempotencyKey } = formIdOf(fields);
  const request = { caseId: page.caseId, idempotencyKey };
  const sahId = String(fields.get('sahId') ?? '') || null;
  let result: CommandResult | Awaited<ReturnType<typeof followProfile>>;
  let done: (typeof doneCodes)[number] | null = null;
  switch (
    intentOf(fields, ['withdraw-interest', 'join', 'leave', 'follow', 'unfollow', 'release'])
  ) {
    case 'withdraw-interest':
      result = await runCommand(actor, withdrawInterest, { ...request, input: null });
      done = 'withdrawn';
      break;
    case 'join':
      result = await runCommand(actor, joinWaitingList, { ...request, input: { sahId } });
      done = 'joined';
      break;
    case 'follow':
      result = await followProfile(actor, page.caseId);
      done = 'followed';
      break;
    case 'unfollow':
      result = await unfollowProfile(actor, page.caseId);
      done = 'unfollowed';
      break;
    case 'leave':
      result = await runCommand(actor, leaveWaitingList, { ...request, input: null });
      done = 'left';
      break;
    case 'release': {
      const parsed = parseForm(releaseForm(textOf(lang), lang), fields);
      const { typed } = parsed;
      if (!parsed.ok) return json<EndingAnswer>({ typed, errors: parsed.errors }, 400);
      const input = { claimId: page.own?.claim?.id ?? '', ...parsed.value };
      result = await runCommand(actor, releaseClaim, { ...request, input });
      // Sent again, it finds what it let go among what has ended.
      const [last] =
        page.own && !page.own.claim ? await listEndedClaims(actor, page.caseId, page.own) : [];
      const wasHeld = page.own?.claim?.status === 'held' || Boolean(last?.holdEndsOn);
      done = wasHeld ? 'released' : 'request-withdrawn';
      const beside = result.ok ? null : endingRefused(result, input.note, lang);
      if (beside) return json<EndingAnswer>({ typed, ...beside }, 422);
      break;
    }
  }
  if (result.ok) {
    // Without the hold that kept it, the page of a profile past its limit is gone.
    if (done === 'released' && page.limitOn < today()) {
      return releasedPastLimit(lang);
    }
    const place = placeOf(new URL(args.request.url).searchParams, lang);
    const here = profileFrom(lang, place, page.number);
    return redirectTo(done ? `${here}${here.includes('?') ? '&' : '?'}done=${done}` : here);
  }
  const { refusal, status } = await answerRefusal(args.request, actor, page.caseId, result);
  return json<FormAnswer>({ refusal }, status);
}

const releasedPastLimit = (lang: Lang) =>
  redirectTo(`${pathTo('interest-and-claims', lang)}?done=released`);

export default function ProfileRoute() {
  const lang = useLang();
  const {
    browse,
    claim,
    flyer,
    common,
    gate,
    interest,
    profile: words,
    questions,
    revision,
    watch,
  } = useText();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as EndingAnswer | undefined;
  const { profile, own } = data;
  const here = pathTo('profile', lang, { number: profileSlug(profile.number) });
  const said = {
    interest: interest.sent,
    claim:
      own?.claim?.status === 'held' && own.claim.holdEndsOn
        ? claim.held(own.claim.holdEndsOn)
        : claim.requested,
    joined: own?.placeInLine ? claim.waitingList.joined(own.placeInLine) : claim.waitingList.title,
    withdrawn: interest.withdrawn,
    // A hold passes to the first in line at once.
    released: profile.waiting > 0 ? claim.releasedToLine : claim.released,
    'request-withdrawn': claim.requestWithdrawn,
    left: claim.waitingList.left,
    followed: watch.followed,
    unfollowed: watch.unfollowed,
  };
  const side = (
    <Actions id="actions">
      <ActionBlock>
        <DaysLeft
          days={profile.clock.days}
          label={words.daysLeftLabel(profile.clock.days)}
          until={profile.clock.until}
          used={profile.clock.used}
        />
        <p className="small soft">
          {profile.inCanada ? words.limitNote.inCanada : words.limitNote.overseas}
        </p>
      </ActionBlock>
      <InvitationBlock waits={data.invited} number={profile.number} />
      {own ? (
        <ProfileActions
          number={profile.number}
          own={own}
          ended={data.ended}
          interested={profile.interested}
          waiting={profile.waiting}
          heldUntil={profile.heldUntil}
          idempotencyKeys={data.idempotencyKeys}
          releaseReasons={data.releaseReasons}
          questionsWaiting={data.questionsWaiting}
          followedSince={data.followedSince}
          answer={answer}
        />
      ) : (
        <ActionBlock title={words.standing}>
          <p>{browse.card.interests(profile.interested)}</p>
          {profile.heldUntil ? <p>{words.heldUntil(profile.heldUntil)}</p> : null}
          {profile.waiting > 0 ? <p>{browse.card.waiting(profile.waiting)}</p> : null}
          {data.mayReadInterests && profile.interested > 0 ? (
            <ButtonLink
              kind="secondary"
              href={pathTo('review-interests', lang, { number: profileSlug(profile.number) })}
            >
              {interest.review.link(profile.interested)}
            </ButtonLink>
          ) : null}
          {data.caseReference ? (
            <ButtonLink
              kind="secondary"
              href={pathTo('case', lang, { reference: caseSlug(data.caseReference) })}
            >
              {words.toCase}
            </ButtonLink>
          ) : null}
        </ActionBlock>
      )}
      <ProfileLinks comparison={data.comparison} />
      {data.mayInvite ? <InviteLink number={profile.number} /> : null}
    </Actions>
  );
  return (
    <Page
      title={profile.title}
      over={profile.over}
      crumbs={[
        { label: common.menu.browse, href: data.listHref },
        { label: words.numbered(profile.number) },
      ]}
      aside={
        <Tags
          tags={[
            {
              look: profile.priority.high ? 'highPriority' : 'regularPriority',
              label: profile.priority.label,
            },
            ...(profile.heldUntil ? [{ look: 'onHold' as const, label: browse.card.onHold }] : []),
            profile.inCanada
              ? { look: 'inCanada', label: browse.travel.in_canada }
              : { look: 'readyToTravel', label: profile.words.travel },
            { look: 'medical', label: profile.medical },
          ]}
        />
      }
    >
      <Live at={data.following} />
      <FormAnswerNotice answer={answer} here={here} />
      {data.done && !answer ? (
        <Notice kind="success" live>
          {said[data.done]}
        </Notice>
      ) : null}
      <Excluded beside={data.beside} />
      <FactBar
        facts={[
          { term: words.household, detail: profile.people, small: profile.parts.join(', ') },
          { term: words.destination, detail: profile.words.destination, small: profile.province },
          {
            term: words.languagesSpoken,
            detail: profile.words.languages,
            small: profile.words.levels,
          },
          {
            term: words.endOfPromotion,
            detail: profile.clock.date,
            small: words.daysLeft(profile.clock.days),
          },
        ]}
      />
      <a className="jump" href="#actions">
        {words.actions}
      </a>
      <Split side={side} sticky>
        {profile.changed ? (
          <Notice>
            <b>{revision.changedOn(profile.changed.on)}.</b>{' '}
            {profile.changed.lines ? revision.changedFields(profile.changed.lines) : null}
          </Notice>
        ) : null}
        <p className={profile.changed ? 'prose lead gap-top' : 'prose lead'}>
          {profile.description}
        </p>
        {profile.note ? (
          <figure className="profile-note">
            <blockquote className="as-typed">{profile.note}</blockquote>
            <figcaption className="small soft">{gate.preview.noteBy}</figcaption>
          </figure>
        ) : null}
        <p className="small">
          {flyer.link}{' '}
          {langs.map((each, index) => (
            <span key={each}>
              {index > 0 ? ' · ' : ''}
              <Anchor
                href={pathTo('flyer', each, { number: profileSlug(profile.number) })}
                hrefLang={each}
              >
                {each === 'en' ? common.words.english : common.words.french}
              </Anchor>
            </span>
          ))}
        </p>
        {profile.near ? <Notice>{interest.near(profile.near)}</Notice> : null}
        <Section id="household" title={words.household}>
          {profile.bands.length > 0 ? (
            <AgeBandTable bands={profile.bands} />
          ) : (
            <p>{profile.people}</p>
          )}
          <div className="section">
            <TwoColumns>
              <div>
                <h3>{words.languagesAndSchooling}</h3>
                <DataList
                  small
                  facts={[
                    { term: words.languagesSpoken, detail: profile.words.languages },
                    { term: words.english, detail: profile.english },
                    { term: words.french, detail: profile.french },
                    { term: words.schooling, detail: profile.words.education },
                    { term: words.work, detail: profile.words.occupations },
                  ]}
                />
              </div>
              <div>
                <h3>{words.destinationAndRelatives}</h3>
                <DataList
                  small
                  facts={[
                    { term: words.origin, detail: profile.words.origin },
                    { term: words.destination, detail: profile.words.destination },
                    { term: words.relatives, detail: profile.words.contacts },
                    { term: words.eligible, detail: profile.eligible },
                    { term: words.linkedCase, detail: profile.words.linkedCase },
                    { term: words.travel, detail: profile.words.travel },
                  ]}
                />
              </div>
            </TwoColumns>
          </div>
        </Section>
        <Section id="needs" title={words.needs}>
          <NeedsList needs={profile.needs} />
          <p className="small soft">{words.needNote}</p>
        </Section>
        <GroupFit beside={data.beside} />
        {data.answers.length > 0 ? (
          <Section id="questions" title={questions.about} note={data.answersNote}>
            <Answers items={data.answers} words={questions} />
          </Section>
        ) : null}
      </Split>
    </Page>
  );
}
