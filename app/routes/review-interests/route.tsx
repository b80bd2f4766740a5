import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { declineInterest } from '#app/commands/decline-interest.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import { can } from '#app/domain/access/can.ts';
import { declineReasons } from '#app/domain/interest/interest.ts';
import {
  interestConsiderationCodes,
  interestConsiderations,
} from '#app/domain/vocabulary/interest-considerations.ts';
import { isReasonCode } from '#app/domain/vocabulary/reasons.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { titleOf } from '#app/i18n/description/title-of.ts';
import { formatDate, formatList } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { parseForm, typedValue } from '#app/platform/form.ts';
import { readForm, redirectTo, requirePermission } from '#app/platform/http.server.ts';
import type { ProfilePage } from '#app/queries/profile-page.server.ts';
import { listStatedInterests, type StatedInterest } from '#app/queries/review-interests.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { requireLiveProfile } from '../live-profile.server.ts';
import { declineForm } from './form.ts';

/** As many statements as stand beside each other on a screen and on paper. */
const beside = 4;

/** ROC-O and RSTP read each group's statement against the profile's needs (process §7; IP 3 part 4 §4.2 step 3). */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, page } = await requireLiveProfile(args, 'interest.read');
  const all = await listStatedInterests(actor, page.caseId, lang);
  const open = all.filter(({ status }) => status === 'expressed');
  const { reasonTexts } = vocabularyOf(lang);
  return json({
    number: page.number,
    title: titleOf(page.fields, lang),
    mayDecline: can(actor, 'interest.decline'),
    tables: chunks(open).map((some) => tableOf(some, page, lang)),
    open: open.map(({ id, group, claims }) => ({
      id,
      group,
      claims,
      idempotencyKey: crypto.randomUUID(),
    })),
    ended: all
      .filter(({ status }) => status !== 'expressed')
      .map((row) => ({ id: row.id, group: row.group, text: endOf(row, lang) })),
    reasons: declineReasons.map((value) => ({
      value,
      label: reasonTexts.interest_declined[value],
    })),
    declined: new URL(args.request.url).searchParams.get('done') === 'declined',
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''}, ${data?.number ?? ''} – Passerelle` },
];

function chunks<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / beside);
  return Array.from({ length: count }, (_, n) => all.slice(n * beside, (n + 1) * beside));
}

/** One row for each consideration some group answered; the needs of this profile that raise it beside it. */
function tableOf(some: readonly StatedInterest[], page: ProfilePage, lang: Lang) {
  const labels = vocabularyOf(lang);
  const needs = page.fields.needs.map(({ code }) => code);
  const { review } = textOf(lang).interest;
  return {
    groups: some.map(({ id, group, expressedOn, claims }) => ({
      id,
      name: group,
      since: formatDate(lang, expressedOn),
      claims,
    })),
    rows: interestConsiderationCodes
      .filter((code) => some.some(({ answers }) => answers[code] !== undefined))
      .map((code) => {
        const raised = needs.filter((need) =>
          (interestConsiderations[code].answersNeeds as readonly string[]).includes(need),
        );
        return {
          code,
          question: labels.interestConsiderationTexts[code].question,
          needs: formatList(
            lang,
            raised.map((need) => labels.needLabels[need]),
          ),
          answers: some.map(({ answers }) => {
            const answer = answers[code];
            return answer ? labels.considerationAnswerLabels[answer] : review.notAsked;
          }),
        };
      }),
  };
}

function endOf({ status, reason, expressedOn }: StatedInterest, lang: Lang): string {
  const { stages } = textOf(lang);
  const { reasonTexts } = vocabularyOf(lang);
  const why =
    reason && isReasonCode('interest_declined', reason)
      ? ` ${reasonTexts.interest_declined[reason]}`
      : '';
  return `${formatDate(lang, expressedOn)}. ${stages.interestStatuses[status]}.${why}`;
}

export async function action(args: ActionFunctionArgs) {
  const { actor, lang, page } = await requireLiveProfile(args, 'interest.read');
  requirePermission(actor, 'interest.decline');
  const { fields } = await readForm(args.request);
  const parsed = parseForm(declineForm(textOf(lang)), fields);
  if (!parsed.ok) return json<FormAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  const result = await runCommand(actor, declineInterest, {
    caseId: page.caseId,
    input: parsed.value,
    idempotencyKey: formIdOf(fields).idempotencyKey,
  });
  if (result.ok) {
    const here = pathTo('review-interests', lang, { number: profileSlug(page.number) });
    return redirectTo(`${here}?done=declined`);
  }
  const { refusal, status } = await answerRefusal(args.request, actor, page.caseId, result);
  return json<FormAnswer>({ typed: parsed.typed, refusal }, status);
}

export default function ReviewInterests() {
  const lang = useLang();
  const { common, interest, profile } = useText();
  const { review } = interest;
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const slug = { number: profileSlug(data.number) };
  return (
    <Page
      title={review.pageTitle}
      over={`${profile.numbered(data.number)} · ${data.title}`}
      lead={data.mayDecline ? review.lead : review.leadReadOnly}
      crumbs={[
        { label: common.menu.browse, href: pathTo('browse', lang) },
        { label: profile.numbered(data.number), href: pathTo('profile', lang, slug) },
        { label: review.title },
      ]}
    >
      <FormAnswerNotice answer={answer} here={pathTo('review-interests', lang, slug)} />
      {data.declined && !answer ? (
        <Notice kind="success" live>
          {review.declined}
        </Notice>
      ) : null}
      <Section id="statements" title={review.statements} note={review.statementsNote}>
        {data.tables.length === 0 ? <EmptyState>{review.empty}</EmptyState> : null}
        {data.tables.map((table) => (
          <DataTable
            key={table.groups[0]?.id}
            caption={review.statements}
            captionHidden
            columns={[
              { label: review.question },
              { label: review.need },
              ...table.groups.map(({ name }) => ({ label: name })),
            ]}
            rows={[
              {
                key: 'since',
                cells: [
                  review.since,
                  null,
                  ...table.groups.map(({ since, claims }) =>
                    claims ? `${since} · ${review.claims}` : since,
                  ),
                ],
              },
              ...table.rows.map((row) => ({
                key: row.code,
                cells: [row.question, row.needs || null, ...row.answers],
              })),
            ]}
          />
        ))}
      </Section>
      {data.mayDecline && data.open.length > 0 ? (
        <Section id="decline" title={review.declineTitle} note={review.declineNote}>
          {data.open.map((row) => (
            <details key={row.id} open={typedValue(answer?.typed, 'interestId') === row.id}>
              <summary>{review.decline(row.group)}</summary>
              <Form method="post" noValidate className="form gap-top">
                <FormId idempotencyKey={row.idempotencyKey} />
                <input type="hidden" name="interestId" value={row.id} />
                <SelectField
                  id={`reason-${row.id}`}
                  name="reason"
                  label={review.reason}
                  hint={review.reasonHint}
                  placeholder={review.chooseReason}
                  options={data.reasons}
                  error={
                    typedValue(answer?.typed, 'interestId') === row.id
                      ? answer?.errors?.reason
                      : undefined
                  }
                />
                <div className="btn-row">
                  <Button kind="danger" small>
                    {review.declineIt}
                    <span className="vh"> {row.group}</span>
                  </Button>
                </div>
              </Form>
            </details>
          ))}
        </Section>
      ) : null}
      {data.ended.length > 0 ? (
        <Section id="ended" title={review.ended}>
          <ul className="bullets">
            {data.ended.map((row) => (
              <li key={row.id}>
                {row.group}, {row.text}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  );
}
