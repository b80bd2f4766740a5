import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { endorseClaim } from '#app/commands/endorse-claim.server.ts';
import { releaseClaim } from '#app/commands/release-claim.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import { withdrawQuestion } from '#app/commands/withdraw-question.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { daysBetween } from '#app/domain/clock/civil-date.ts';
import { holdEnd } from '#app/domain/clock/deadlines.ts';
import { defaultSettings } from '#app/domain/decision.ts';
import { type ReasonCode, type ReasonList, reasons } from '#app/domain/vocabulary/reasons.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate, formatDaysLeft } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { env } from '#app/platform/env.server.ts';
import {
  langOf,
  notFound,
  readForm,
  redirectTo,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';
import { listInterestAndClaims } from '#app/queries/interest-and-claims.server.ts';
import { listOwnQuestions } from '#app/queries/questions.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { answerView, standingOf } from '../question-view.server.ts';
import { OurQuestions } from './our-questions.tsx';

/** The words of a reason a claim ended with, whichever list it is from. */
function reasonWords(code: string | null, lang: Lang): string {
  const { reasonTexts } = vocabularyOf(lang);
  const lists: readonly ReasonList[] = [
    'claim_released',
    'claim_refused',
    'sponsor_withdrew',
    'undertaking_refused',
  ];
  for (const list of lists) {
    if (code && code in reasons[list]) {
      return (reasonTexts[list] as Readonly<Record<string, string>>)[code] ?? '';
    }
  }
  return '';
}

/** A group sees where it stands at every moment, and what happens next. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'claim.make');
  const lang = langOf(request);
  const text = textOf(lang);
  const day = today();
  const [{ claims, interests, places }, questions] = await Promise.all([
    listInterestAndClaims(actor, lang),
    listOwnQuestions(actor),
  ]);
  const limited = (date: string | null) =>
    date
      ? `${text.common.until(formatDate(lang, date))} (${formatDaysLeft(lang, daysBetween(day, date))})`
      : '';
  const mayEndorse = can(actor, 'claim.endorse');
  const holdEndsOn = holdEnd(day, federalCalendar, {
    ...defaultSettings,
    holdBusinessDays: env.HOLD_BUSINESS_DAYS,
  });
  return json({
    title: text.claim.mine.title,
    requestsNote: text.claim.mine.requestsNote(formatDate(lang, holdEndsOn)),
    requests: claims
      .filter((row) => mayEndorse && row.awaitsEndorsement)
      .map((row) => ({
        id: row.id,
        number: row.isLive ? row.number : null,
        name: row.number ?? text.claim.mine.noLonger,
        group: row.group ?? row.sah,
        asked: formatDate(lang, row.requestedOn),
        // One for each request: an answer to one must not be taken for an answer to another.
        idempotencyKey: crypto.randomUUID(),
      })),
    claims: claims
      .filter((row) => !(mayEndorse && row.awaitsEndorsement))
      .map((row) => ({
        id: row.id,
        number: row.isLive ? row.number : null,
        reference: row.reference,
        name: row.number ?? text.claim.mine.noLonger,
        who: [row.group, row.sah].filter(Boolean).join(' · '),
        status: text.stages.claimStatuses[row.status],
        when:
          row.status === 'held'
            ? limited(row.holdEndsOn)
            : formatDate(lang, row.confirmedOn ?? row.requestedOn),
        reason: reasonWords(row.reason, lang),
      })),
    questions: questions.map((row) => ({
      ...answerView(row, lang),
      ...standingOf(row, lang, day),
      number: row.isLive ? row.number : null,
      name: row.number ?? text.claim.mine.noLonger,
      idempotencyKey: crypto.randomUUID(),
    })),
    withdrawn: new URL(request.url).searchParams.get('done') === 'question-withdrawn',
    interests: interests.map((row) => ({
      id: row.id,
      number: row.isLive ? row.number : null,
      name: row.number ?? text.claim.mine.noLonger,
      status: text.stages.interestStatuses[row.status],
      when: formatDate(lang, row.expressedOn),
    })),
    places: places.map((row) => ({
      id: row.id,
      number: row.number,
      status: text.stages.waitingStatuses[row.status],
      place: String(row.place),
      when: row.offerEndsOn ? limited(row.offerEndsOn) : formatDate(lang, row.joinedOn),
    })),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const lang = langOf(request);
  const { fields } = await readForm(request);
  if (fields.get('intent') === 'withdraw-question') return withdraw(request, actor, fields);
  requirePermission(actor, 'claim.endorse');
  const claimId = String(fields.get('claimId') ?? '');
  const { claims } = await listInterestAndClaims(actor, lang);
  const asked = claims.find(({ id }) => id === claimId);
  if (!asked) throw notFound();
  const { idempotencyKey } = formIdOf(fields);
  // A request only: a hold of its own a group releases on the profile's page, with its reason.
  const result =
    fields.get('intent') === 'decline' && asked.awaitsEndorsement
      ? await runCommand(actor, releaseClaim, {
          caseId: asked.caseId,
          input: { claimId, reason: 'sah_did_not_endorse' satisfies ReasonCode<'claim_refused'> },
          idempotencyKey,
        })
      : await runCommand(actor, endorseClaim, {
          caseId: asked.caseId,
          input: { claimId },
          idempotencyKey,
        });
  if (result.ok) return redirectTo(pathTo('interest-and-claims', lang));
  const { refusal, status } = await answerRefusal(request, actor, asked.caseId, result);
  return json<FormAnswer>({ refusal }, status);
}

/** A group takes a question back, whether its profile is still shown or not. */
async function withdraw(request: Request, actor: Actor, fields: FormData) {
  requirePermission(actor, 'question.ask');
  const lang = langOf(request);
  const questionId = String(fields.get('questionId') ?? '');
  const own = (await listOwnQuestions(actor)).find(({ id }) => id === questionId);
  if (!own) throw notFound();
  const { caseId } = own;
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
  const { claim, common, desk, interest, questions } = useText();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const toBrowse = [{ href: pathTo('browse', lang), label: desk.findHousehold }];
  const profileLink = (number: string | null, name: string) =>
    number ? (
      <Anchor href={pathTo('profile', lang, { number: profileSlug(number) })}>{number}</Anchor>
    ) : (
      name
    );
  return (
    <Page title={data.title}>
      <FormAnswerNotice answer={answer} here={pathTo('interest-and-claims', lang)} />
      {data.withdrawn && !answer ? (
        <Notice kind="success" live>
          {questions.withdrawn}
        </Notice>
      ) : null}
      {data.requests.length > 0 ? (
        <Section id="requests" title={claim.mine.requests}>
          <p className="prose">{data.requestsNote}</p>
          <DataTable
            caption={claim.mine.requests}
            captionHidden
            columns={[
              { label: claim.mine.columns.profile },
              { label: claim.mine.columns.group },
              { label: claim.mine.columns.asked },
              { label: common.table.actions, labelHidden: true },
            ]}
            rows={data.requests.map((row) => ({
              key: row.id,
              cells: [
                profileLink(row.number, row.name),
                row.group,
                row.asked,
                <Form key="answer" method="post" className="btn-row">
                  <FormId idempotencyKey={row.idempotencyKey} />
                  <input type="hidden" name="claimId" value={row.id} />
                  <Button small name="intent" value="endorse">
                    {claim.endorse}
                    <span className="vh"> {row.name}</span>
                  </Button>
                  <Button small kind="secondary" name="intent" value="decline">
                    {claim.decline}
                    <span className="vh"> {row.name}</span>
                  </Button>
                </Form>,
              ],
            }))}
          />
        </Section>
      ) : null}
      <Section id="claims" title={claim.mine.claims}>
        {data.claims.length === 0 ? (
          <EmptyState links={toBrowse}>{claim.mine.emptyClaims}</EmptyState>
        ) : (
          <DataTable
            caption={claim.mine.claims}
            captionHidden
            columns={[
              { label: claim.mine.columns.profile },
              { label: claim.mine.columns.group },
              { label: common.table.status },
              { label: claim.mine.columns.date },
              { label: common.table.reason },
            ]}
            rows={data.claims.map((row) => ({
              key: row.id,
              cells: [
                row.reference ? (
                  <Anchor
                    key="case"
                    className="nowrap num"
                    href={pathTo('case', lang, { reference: caseSlug(row.reference) })}
                  >
                    {row.reference}
                  </Anchor>
                ) : (
                  profileLink(row.number, row.name)
                ),
                row.who,
                row.status,
                row.when,
                row.reason || null,
              ],
            }))}
          />
        )}
      </Section>
      <Section id="waiting" title={claim.mine.waiting}>
        {data.places.length === 0 ? (
          <EmptyState>{claim.mine.emptyWaiting}</EmptyState>
        ) : (
          <DataTable
            caption={claim.mine.waiting}
            captionHidden
            columns={[
              { label: claim.mine.columns.profile },
              { label: claim.mine.columns.place },
              { label: common.table.status },
              { label: claim.mine.columns.date },
            ]}
            rows={data.places.map((row) => ({
              key: row.id,
              cells: [profileLink(row.number, row.number), row.place, row.status, row.when],
            }))}
          />
        )}
      </Section>
      <OurQuestions rows={data.questions} />
      <Section id="interests" title={interest.listTitle}>
        {data.interests.length === 0 ? (
          <EmptyState links={toBrowse}>{interest.empty}</EmptyState>
        ) : (
          <DataTable
            caption={interest.listTitle}
            captionHidden
            columns={[
              { label: claim.mine.columns.profile },
              { label: common.table.status },
              { label: claim.mine.columns.date },
            ]}
            rows={data.interests.map((row) => ({
              key: row.id,
              cells: [profileLink(row.number, row.name), row.status, row.when],
            }))}
          />
        )}
      </Section>
    </Page>
  );
}
