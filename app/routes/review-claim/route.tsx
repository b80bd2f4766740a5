import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { confirmClaim } from '#app/commands/confirm-claim.server.ts';
import { confirmCommitment } from '#app/commands/confirm-commitment.server.ts';
import { extendHold } from '#app/commands/extend-hold.server.ts';
import { refuseClaim } from '#app/commands/refuse-claim.server.ts';
import { type CaseCommand, runCommand } from '#app/commands/run-command.server.ts';
import { accessOf, can, rolesAllowed } from '#app/domain/access/can.ts';
import type { Refusal } from '#app/domain/decision.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate, formatDaysLeft } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { parseForm } from '#app/platform/form.ts';
import {
  forbidden,
  intentOf,
  readForm,
  redirectTo,
  requireFactorToFillIn,
  requireFreshFactor,
} from '#app/platform/http.server.ts';
import { reviewClaimPage } from '#app/queries/review-claim.server.ts';
import { answerRefusal } from '#app/routes/command-answer.server.ts';
import { DataList } from '#app/ui/data-list.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Live } from '#app/ui/live.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section, Split } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { formIdOf, type GuardedCase, requireCase } from '../case-guard.server.ts';
import { endingRefused } from '../claim-note.server.ts';
import { type EndingAnswer, NoteText } from '../claim-note.tsx';
import { FormAnswerNotice } from '../form-answer.tsx';
import { liveOn } from '../live-topic.server.ts';
import { reasonWords, until } from '../standing.server.ts';
import { afterHold } from './after-hold.server.ts';
import { ClaimActions } from './claim-actions.tsx';
import { claimForm, confirmForm, refuseForm } from './form.ts';

// ROC-O decides on a claim; overseas, the local office of the case confirms the commitment first
// (IP 3 part 4 §4.2 step 4). Nobody else has anything to do here.

async function requireReviewer(args: LoaderFunctionArgs): Promise<GuardedCase> {
  const guarded = await requireCase(args, 'case.read');
  const { actor, state } = guarded;
  if (!can(actor, 'claim.confirm') && !can(actor, 'claim.confirm_commitment', accessOf(state))) {
    throw forbidden([
      ...rolesAllowed('claim.confirm'),
      ...rolesAllowed('claim.confirm_commitment'),
    ]);
  }
  return guarded;
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireReviewer(args);
  const page = await reviewClaimPage(actor, state, lang);
  if (page.claim) await requireFactorToFillIn(args.request, args.context);
  return json({
    title: textOf(lang).claim.reviewTitle,
    page,
    ended: page.ended.map((one) => ({ ...one, reason: reasonWords(one.reason, lang) })),
    line: page.line.map((one) => ({
      ...one,
      offered: one.offerEndsOn && until(one.offerEndsOn, lang, today()),
    })),
    after:
      page.limitOn &&
      afterHold(
        {
          holdEndsOn: page.claim?.holdEndsOn ?? null,
          limitOn: page.limitOn,
          inLine: page.line.length,
        },
        lang,
        today(),
      ),
    following: liveOn(args, { kind: 'case', reference: state.reference }),
    done: new URL(args.request.url).searchParams.get('done'),
    keys: {
      confirm: crypto.randomUUID(),
      refuse: crypto.randomUUID(),
      extend: crypto.randomUUID(),
      commitment: crypto.randomUUID(),
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { actor, lang, state } = await requireReviewer(args);
  const { fields } = await readForm(request);
  const words = textOf(lang);
  const slug = { reference: caseSlug(state.reference) };
  const here = pathTo('review-claim', lang, slug);

  async function answer<I, F>(
    schema: z.ZodType<I>,
    command: CaseCommand<I, F>,
    next: string,
    besideField: (refusal: Refusal, input: I) => ReturnType<typeof endingRefused> = () => null,
  ) {
    const parsed = parseForm(schema, fields);
    if (!parsed.ok) return json<EndingAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
    const result = await runCommand(actor, command, {
      caseId: state.id,
      input: parsed.value,
      ...formIdOf(fields),
    });
    if (result.ok) return redirectTo(next);
    const beside = besideField(result, parsed.value);
    if (beside) return json<EndingAnswer>({ typed: parsed.typed, ...beside }, 422);
    const { refusal, status } = await answerRefusal(request, actor, state.id, result);
    return json<EndingAnswer>({ typed: parsed.typed, refusal }, status);
  }

  switch (intentOf(fields, ['refuse', 'extend', 'commitment', 'confirm'])) {
    case 'refuse':
      return answer(
        refuseForm(words, lang),
        refuseClaim,
        `${here}?done=refused`,
        (refusal, { note }) => endingRefused(refusal, note, lang),
      );
    case 'extend':
      return answer(claimForm, extendHold, `${here}?done=extended`);
    case 'commitment':
      await requireFreshFactor(request, context);
      return answer(claimForm, confirmCommitment, `${here}?done=commitment`);
    case 'confirm':
      await requireFreshFactor(request, context);
      return answer(
        confirmForm(words),
        confirmClaim,
        `${pathTo('case', lang, slug)}?done=confirmed`,
      );
  }
}

export default function ReviewClaim() {
  const lang = useLang();
  const { caseFile, claim: words, common, interest, partner, stages } = useText();
  const { page, ended, line, after, following, done, keys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as EndingAnswer | undefined;
  const slug = { reference: caseSlug(page.reference) };
  const date = (day: string) => formatDate(lang, day);
  const { claim } = page;
  const said: Readonly<Record<string, string>> = {
    refused: words.refused,
    commitment: words.commitmentConfirmed,
    ...(claim ? { extended: words.extended(date(claim.holdEndsOn)) } : {}),
  };
  const message = done && Object.hasOwn(said, done) ? said[done] : null;
  return (
    <Page
      title={page.number ? words.reviewTitleOf(page.number) : words.reviewTitle}
      over={[caseFile.numbered(page.reference), stages.streams[page.stream]].join(' · ')}
      lead={page.household ?? undefined}
      aside={
        claim ? (
          <Tag tone="hold" icon="pause">
            {words.endsOn(date(claim.holdEndsOn), formatDaysLeft(lang, claim.daysLeft))}
          </Tag>
        ) : undefined
      }
      crumbs={[
        { label: common.nav.desk, href: pathTo('desk', lang) },
        { label: page.reference, href: pathTo('case', lang, slug) },
        { label: words.reviewTitle },
      ]}
    >
      <Live at={following} />
      {message && !answer ? (
        <Notice kind="success" live>
          {message}
        </Notice>
      ) : null}
      <FormAnswerNotice answer={answer} here={pathTo('review-claim', lang, slug)} />
      {page.confirmedBy ? (
        <Notice kind="success">{words.confirmedFor(page.confirmedBy)}</Notice>
      ) : null}
      <Split
        sticky
        side={claim ? <ClaimActions page={page} claim={claim} keys={keys} answer={answer} /> : null}
      >
        <Section id="claim" title={words.reviewWho}>
          {claim ? (
            <DataList
              wide
              facts={[
                { term: words.review.sponsor, detail: claim.sah },
                ...(claim.group ? [{ term: words.review.group, detail: claim.group }] : []),
                {
                  term: words.agreement,
                  detail: (
                    <>
                      <AgreementTag of={claim.agreement} />
                      {claim.group ? (
                        <>
                          <br />
                          <span className="small soft">{words.agreementOfGroup(claim.group)}</span>
                        </>
                      ) : null}
                    </>
                  ),
                },
                ...(claim.place ? [{ term: words.place, detail: claim.place }] : []),
                ...(claim.holds === null
                  ? []
                  : [
                      {
                        term: words.openHolds,
                        detail: words.holdsOf(claim.holds, claim.holdingLimit),
                      },
                    ]),
                { term: words.review.began, detail: date(claim.heldOn) },
                {
                  term: words.review.ends,
                  detail: (
                    <>
                      {date(claim.holdEndsOn)}
                      {claim.extended ? `, ${words.extendedOnce}` : ''}
                      <br />
                      <span className="small soft">{after?.afterwards}</span>
                    </>
                  ),
                },
                ...(claim.partner && claim.partnerStatus
                  ? [
                      {
                        term: partner.term,
                        detail: (
                          <>
                            {claim.partner}, {partner.statuses[claim.partnerStatus]}
                            {claim.partnerAgreement ? (
                              <>
                                <br />
                                <AgreementTag of={claim.partnerAgreement} />
                              </>
                            ) : null}
                          </>
                        ),
                      },
                    ]
                  : []),
                ...(page.stream === 'overseas'
                  ? [
                      {
                        term: words.commitmentTerm,
                        detail: claim.commitmentConfirmedOn
                          ? words.commitmentOn(date(claim.commitmentConfirmedOn))
                          : claim.partnerStatus === 'agreed' || claim.partnerStatus === 'left'
                            ? words.commitmentOfOthers
                            : words.commitmentMissing,
                      },
                    ]
                  : []),
              ]}
            />
          ) : (
            <EmptyState
              links={[
                { href: pathTo('case', lang, slug), label: caseFile.numbered(page.reference) },
              ]}
            >
              {words.review.empty}
            </EmptyState>
          )}
        </Section>
        {page.requested.length > 0 ? (
          <Section id="requested" title={words.requestedTitle}>
            <ul className="bullets">
              {page.requested.map((one) => (
                <li key={one.id}>{words.requestedOf(one.group, one.sah, date(one.requestedOn))}</li>
              ))}
            </ul>
          </Section>
        ) : null}
        {ended.length > 0 ? (
          <Section id="ended" title={words.endedTitle}>
            <ul className="bullets">
              {ended.map((one) => (
                <li key={one.id}>
                  {words.endedOf(one.who, one.status, date(one.endedOn))} {one.reason}
                  {one.note ? <NoteText note={one.note} /> : null}
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        {page.allowed.readInterests ? (
          <>
            <Section id="line" title={words.waitingList.title} note={after?.lineNote}>
              {page.line.length > 0 ? (
                <ol className="bullets">
                  {line.map((one) => (
                    <li key={one.id}>
                      {one.name}{' '}
                      <span className="small soft">{words.joinedOn(date(one.joinedOn))}</span>{' '}
                      {one.offered ? (
                        <Tag tone="hold" icon="clock">
                          {words.offeredUntil(one.offered)}
                        </Tag>
                      ) : null}
                    </li>
                  ))}
                </ol>
              ) : (
                <EmptyState>{words.nobodyWaits}</EmptyState>
              )}
            </Section>
            <Section id="interests" title={interest.review.title}>
              {page.number && page.interests.length > 0 ? (
                <p>
                  <Anchor
                    href={pathTo('review-interests', lang, { number: profileSlug(page.number) })}
                  >
                    {interest.review.link(page.interests.length)}
                  </Anchor>
                </p>
              ) : null}
              {page.interests.length === 0 ? (
                <EmptyState>{interest.review.empty}</EmptyState>
              ) : null}
              {page.interests.map((one) => (
                <details key={one.id} open={one.claims} className="gap-top">
                  <summary>
                    {one.name}, {date(one.expressedOn)}
                  </summary>
                  <DataTable
                    caption={interest.review.answers}
                    captionHidden
                    columns={[{ label: words.considered }, { label: interest.review.answers }]}
                    rows={one.answers.map(({ code, question, answer: said }) => ({
                      key: code,
                      cells: [question, said],
                    }))}
                  />
                </details>
              ))}
            </Section>
          </>
        ) : null}
      </Split>
    </Page>
  );
}

type LiveClaim = NonNullable<Awaited<ReturnType<typeof reviewClaimPage>>['claim']>;

function AgreementTag({ of: agreement }: { of: LiveClaim['agreement'] }) {
  const { common } = useText();
  return (
    <Tag tone={agreement.active ? 'good' : 'bad'} icon={agreement.active ? 'tick' : 'triangle'}>
      {agreement.status ?? common.words.notStated}
      {agreement.number ? ` (${agreement.number})` : ''}
    </Tag>
  );
}
