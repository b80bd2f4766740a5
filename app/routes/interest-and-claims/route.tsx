import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerPartner } from '#app/commands/answer-partner.server.ts';
import { declineEndorsement } from '#app/commands/decline-endorsement.server.ts';
import { endorseClaim } from '#app/commands/endorse-claim.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import { withdrawQuestion } from '#app/commands/withdraw-question.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import { isOpenClaim } from '#app/domain/claim/names.ts';
import { type PartnerAnswer, partnerAnswers } from '#app/domain/claim/partner.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { holdEnd } from '#app/domain/clock/deadlines.ts';
import { memberOf } from '#app/domain/vocabulary/member-of.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import {
  intentOf,
  langOf,
  notFound,
  readForm,
  redirectTo,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import {
  caseAnswered,
  countHolds,
  findOwnClaim,
  listInterestAndClaims,
  type OwnClaim,
  type OwnInterest,
} from '#app/queries/interest-and-claims.server.ts';
import { isPart, withRows } from '#app/queries/listed.ts';
import { findOwnQuestion, listOwnQuestions } from '#app/queries/questions.server.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Live } from '#app/ui/live.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { pageIn } from '../asked-page.ts';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { liveOn } from '../live-topic.server.ts';
import { answerView, standingOf } from '../question-view.server.ts';
import { claimStanding, interestStanding, placeStanding, until } from '../standing.server.ts';
import { StandingText } from '../standing.tsx';
import { OurQuestions } from './our-questions.tsx';
import { Over } from './pages.tsx';
import { EndorsementRequests, PartnerRequests, ProfileLink } from './requests.tsx';
import { ClaimTable, InterestTable } from './tables.tsx';

/** A group sees where it stands at every moment, and what happens next. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'claim.make');
  const lang = langOf(request);
  const text = textOf(lang);
  const day = today();
  const params = new URL(request.url).searchParams;
  const pages = { claims: pageIn(params, 'claims'), interests: pageIn(params, 'interests') };
  const [{ claims, interests, places }, questions, holds] = await Promise.all([
    listInterestAndClaims(actor, lang, pages),
    listOwnQuestions(actor, pageIn(params, 'questions')),
    countHolds(actor),
  ]);
  const mayEndorse = can(actor, 'claim.endorse');
  const holdEndsOn = holdEnd(day, federalCalendar, ruleSettings);
  const done = params.get('done');
  const endorsed = claims.open.rows.find(({ id }) => id === params.get('claimId'));
  const shown = (row: { readonly number: string | null; readonly isLive: boolean }) => ({
    number: row.isLive ? row.number : null,
    name: row.isLive
      ? (row.number ?? '')
      : row.number
        ? text.claim.mine.ended(row.number)
        : text.claim.mine.noLonger,
  });
  const awaitsAnswer = (row: OwnClaim) => row.shares && row.partnerStatus === 'asked';
  const claimRow = (row: OwnClaim) => ({
    ...shown(row),
    id: row.id,
    reference: row.reference,
    who: [row.group, row.sah, row.shares ? null : sharedWith(row)].filter(Boolean).join(' · '),
    standing: claimStanding(
      {
        ...row,
        group: row.verdict,
        partner:
          row.partner && row.partnerStatus
            ? { name: row.partner, status: row.partnerStatus }
            : null,
      },
      lang,
      day,
    ),
    mayLeave: row.shares && isOpenClaim(row),
    toPartner: mayEndorse && !row.shares && isOpenClaim(row) && row.isLive,
    isShared: row.partnerStatus === 'asked' || row.partnerStatus === 'agreed',
    idempotencyKey: crypto.randomUUID(),
  });
  const interestRow = (row: OwnInterest) => ({
    ...shown(row),
    id: row.id,
    // What is the same of each is said once, above them.
    standing: { ...interestStanding(row, lang), next: '' },
  });
  return json({
    title: text.claim.mine.title,
    following: liveOn({ request, context }, { kind: 'desk' }),
    done: done !== null && isDone(done) ? done : null,
    endorsedUntil: endorsed?.holdEndsOn ? formatDate(lang, endorsed.holdEndsOn) : '',
    requestsNote: text.claim.mine.requestsNote(formatDate(lang, holdEndsOn)),
    holds: holds && text.standing.ownHolds(holds.open, holds.limit),
    partnerRequests: claims.open.rows.filter(awaitsAnswer).map((row) => ({
      ...shown(row),
      id: row.id,
      from: [row.sah, row.group].filter(Boolean).join(' · '),
      ends: row.holdEndsOn ? until(row.holdEndsOn, lang, day) : text.partner.notHeld,
      idempotencyKey: crypto.randomUUID(),
    })),
    requests: claims.open.rows
      .filter((row) => mayEndorse && row.awaitsEndorsement)
      .map((row) => ({
        ...shown(row),
        id: row.id,
        group: row.group ?? row.sah,
        asked: formatDate(lang, row.requestedOn),
        limit: row.limitOn ? until(row.limitOn, lang, day) : '',
        barrier: row.request?.barrier ? refusalText(lang, row.request.barrier) : null,
        answersOffer: row.request?.offerEndsOn
          ? text.claim.mine.answersOffer(until(row.request.offerEndsOn, lang, day))
          : null,
        // One for each request: an answer to one must not be taken for an answer to another.
        idempotencyKey: crypto.randomUUID(),
      })),
    claims: {
      open: claims.open.rows
        .filter((row) => !(mayEndorse && row.awaitsEndorsement) && !awaitsAnswer(row))
        .map(claimRow),
      partOfOpen: isPart(claims.open)
        ? text.claim.mine.partOfOpen(claims.open.rows.length, claims.open.total)
        : null,
      sponsored: withRows(claims.sponsored, claimRow),
      over: withRows(claims.over, claimRow),
    },
    questions: withRows(questions, (row) => ({
      ...answerView(row, lang),
      ...standingOf(row, lang, day),
      number: row.hasPage ? row.number : null,
      name: row.number ?? text.claim.mine.noLonger,
      idempotencyKey: crypto.randomUUID(),
    })),
    interests: {
      open: withRows(interests.open, interestRow),
      over: withRows(interests.over, interestRow),
    },
    places: withRows(places, (row) => ({
      id: row.id,
      number: row.number,
      standing: placeStanding(
        { ...row, asksItsSah: actor.organizationKind === 'constituent_group' },
        lang,
        day,
      ),
    })),
  });
}

/** A SAH that shares the claim, once it has agreed. */
const sharedWith = ({ partner, partnerStatus }: OwnClaim) =>
  partnerStatus === 'agreed' ? partner : null;

const doneCodes = [
  'released',
  'question-withdrawn',
  'endorsed',
  'request-declined',
  ...partnerAnswers,
] as const;
type Done = (typeof doneCodes)[number];
const isDone = memberOf(doneCodes);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const lang = langOf(request);
  const { fields } = await readForm(request);
  const intent = intentOf(fields, [
    'endorse',
    'decline-request',
    'withdraw-question',
    ...partnerAnswers,
  ]);
  if (intent === 'withdraw-question') return withdraw(request, actor, fields);
  if (isPartnerAnswer(intent)) return answerAsPartner(request, actor, fields, intent);
  requirePermission(actor, 'claim.endorse');
  const claimId = String(fields.get('claimId') ?? '');
  const asked = await findOwnClaim(actor, claimId);
  if (!asked || asked.shares) throw notFound();
  const { idempotencyKey } = formIdOf(fields);
  const command = intent === 'decline-request' ? declineEndorsement : endorseClaim;
  const result = await runCommand(actor, command, {
    caseId: asked.caseId,
    input: { claimId },
    idempotencyKey,
  });
  if (result.ok) {
    const done: Done = command === endorseClaim ? 'endorsed' : 'request-declined';
    return redirectTo(
      `${pathTo('interest-and-claims', lang)}?${new URLSearchParams({ done, claimId })}`,
    );
  }
  const { refusal, status } = await answerRefusal(request, actor, asked.caseId, result);
  return json<FormAnswer>({ refusal }, status);
}

const isPartnerAnswer = memberOf(partnerAnswers);

/** The SAH that was asked to share a claim agrees, declines, or leaves. */
async function answerAsPartner(
  request: Request,
  actor: Actor,
  fields: FormData,
  answer: PartnerAnswer,
) {
  requirePermission(actor, 'claim.answer_partner');
  const lang = langOf(request);
  const claimId = String(fields.get('claimId') ?? '');
  const asked = await findOwnClaim(actor, claimId);
  const { idempotencyKey } = formIdOf(fields);
  // Pressed twice: once it declined or left, a SAH sees the claim no more.
  const caseId = asked?.shares
    ? asked.caseId
    : idempotencyKey && (await caseAnswered(actor, idempotencyKey));
  if (!caseId) throw notFound();
  const command = { caseId, input: { claimId, answer }, idempotencyKey };
  const result = await runCommand(actor, answerPartner, command);
  if (result.ok) return redirectTo(`${pathTo('interest-and-claims', lang)}?done=${answer}`);
  const { refusal, status } = await answerRefusal(request, actor, caseId, result);
  return json<FormAnswer>({ refusal }, status);
}

/** A group takes a question back, whether its profile is still shown or not. */
async function withdraw(request: Request, actor: Actor, fields: FormData) {
  requirePermission(actor, 'question.ask');
  const lang = langOf(request);
  const questionId = String(fields.get('questionId') ?? '');
  const caseId = await findOwnQuestion(actor, questionId);
  if (!caseId) throw notFound();
  const { idempotencyKey } = formIdOf(fields);
  const command = { caseId, input: { questionId }, idempotencyKey };
  const result = await runCommand(actor, withdrawQuestion, command);
  if (result.ok) {
    return redirectTo(`${pathTo('interest-and-claims', lang)}?done=question-withdrawn`);
  }
  const { refusal, status } = await answerRefusal(request, actor, caseId, result);
  return json<FormAnswer>({ refusal }, status);
}

export default function InterestAndClaims() {
  const lang = useLang();
  const { claim, common, desk, interest, partner, questions, standing } = useText();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const toBrowse = [{ href: pathTo('browse', lang), label: desk.findHousehold }];
  const partOf = ({ rows, total }: { rows: readonly unknown[]; total: number }) =>
    total > rows.length ? common.pages.part(rows.length, total) : undefined;
  const said: Readonly<Record<Done, string>> = {
    released: claim.releasedPastLimit,
    'question-withdrawn': questions.withdrawn,
    endorsed: claim.endorsed(data.endorsedUntil),
    'request-declined': claim.requestDeclined,
    ...partner.done,
  };
  return (
    <Page title={data.title}>
      <Live at={data.following} />
      <FormAnswerNotice answer={answer} here={pathTo('interest-and-claims', lang)} />
      {data.done && !answer ? (
        <Notice kind="success" live>
          {said[data.done]}
        </Notice>
      ) : null}
      {data.claims.partOfOpen ? <p className="prose">{data.claims.partOfOpen}</p> : null}
      <PartnerRequests rows={data.partnerRequests} />
      <EndorsementRequests rows={data.requests} note={data.requestsNote} holds={data.holds} />
      <Section id="claims" title={claim.mine.claims}>
        {data.holds ? <p className="prose">{data.holds}</p> : null}
        {data.claims.open.length > 0 ? (
          <ClaimTable caption={claim.mine.claims} rows={data.claims.open} />
        ) : (
          <EmptyState links={toBrowse}>
            {data.claims.over.total > 0 || data.claims.sponsored.total > 0
              ? claim.mine.noneOpen
              : claim.mine.emptyClaims}
          </EmptyState>
        )}
      </Section>
      {data.claims.sponsored.total > 0 ? (
        <Section id="sponsored" title={claim.mine.sponsored} note={partOf(data.claims.sponsored)}>
          <ClaimTable caption={claim.mine.sponsored} rows={data.claims.sponsored.rows} />
        </Section>
      ) : null}
      <Over name="claims" list={data.claims.over} title={claim.mine.over(data.claims.over.total)}>
        <ClaimTable
          caption={claim.mine.over(data.claims.over.total)}
          rows={data.claims.over.rows}
        />
      </Over>
      <Section id="waiting" title={claim.mine.waiting} note={partOf(data.places)}>
        {data.places.total === 0 ? (
          <EmptyState>{claim.mine.emptyWaiting}</EmptyState>
        ) : (
          <DataTable
            caption={claim.mine.waiting}
            captionHidden
            columns={[{ label: claim.mine.columns.profile }, { label: standing.where }]}
            rows={data.places.rows.map((row) => ({
              key: row.id,
              cells: [
                <ProfileLink key="profile" number={row.number} name={row.number} />,
                <StandingText key="standing" standing={row.standing} />,
              ],
            }))}
          />
        )}
      </Section>
      <OurQuestions list={data.questions} />
      <Section id="interests" title={interest.listTitle} note={partOf(data.interests.open)}>
        {data.interests.open.total > 0 ? (
          <>
            <p className="prose">{interest.listNote}</p>
            <InterestTable caption={interest.listTitle} rows={data.interests.open.rows} />
          </>
        ) : (
          <EmptyState links={toBrowse}>
            {data.interests.over.total > 0 ? interest.noneOpen : interest.empty}
          </EmptyState>
        )}
        <Over
          name="interests"
          list={data.interests.over}
          title={interest.over(data.interests.over.total)}
        >
          <InterestTable
            caption={interest.over(data.interests.over.total)}
            rows={data.interests.over.rows}
          />
        </Over>
      </Section>
    </Page>
  );
}
