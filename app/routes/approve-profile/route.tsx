import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { publishProfile } from '#app/commands/publish-profile.server.ts';
import { returnProfile } from '#app/commands/return-profile.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { parseForm, typedValue } from '#app/platform/form.ts';
import {
  readForm,
  redirectTo,
  requireFactorToFillIn,
  requireFreshFactor,
} from '#app/platform/http.server.ts';
import { approvePage } from '#app/queries/approve.server.ts';
import { answerRefusal } from '#app/routes/command-answer.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { ActionBlock, Actions, Section, Split, TwoColumns } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { formIdOf, requireCase } from '../case-guard.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { type GateCheck, GateChecks } from '../prepare-profile/gate-checks.tsx';
import { returnForm } from './form.ts';

// Anyone at ROC-O but the author publishes, after a fresh factor (privacy: the gate, check 1).

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'profile.approve');
  const page = await approvePage(actor, state, lang);
  if (page.awaiting && !page.readerIsAuthor) {
    await requireFactorToFillIn(args.request, args.context);
  }
  return json({
    title: textOf(lang).prepare.approval.title2,
    page,
    keys: { publish: crypto.randomUUID(), return: crypto.randomUUID() },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { actor, lang, state } = await requireCase(args, 'profile.approve');
  const { fields } = await readForm(request);
  const reference = caseSlug(state.reference);
  if (fields.get('intent') === 'return') {
    const parsed = parseForm(returnForm(textOf(lang)), fields);
    if (!parsed.ok) return json<FormAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
    const result = await runCommand(actor, returnProfile, {
      caseId: state.id,
      input: parsed.value,
      ...formIdOf(fields),
    });
    if (result.ok) return redirectTo(`${pathTo('case', lang, { reference })}?done=returned`);
    const { refusal, status } = await answerRefusal(request, actor, state.id, result);
    return json<FormAnswer>({ typed: parsed.typed, refusal }, status);
  }
  await requireFreshFactor(request, context);
  const result = await runCommand(actor, publishProfile, {
    caseId: state.id,
    input: null,
    ...formIdOf(fields),
  });
  if (result.ok) return redirectTo(`${pathTo('case', lang, { reference })}?done=published`);
  const { refusal, status } = await answerRefusal(request, actor, state.id, result);
  return json<FormAnswer>({ refusal }, status);
}

export default function ApproveProfile() {
  const lang = useLang();
  const { caseFile, common, prepare, stages } = useText();
  const { page, keys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const checks = useChecks(page);
  const { approval } = prepare;
  const slug = { reference: caseSlug(page.reference) };
  const mayPublish = page.awaiting && !page.readerIsAuthor;
  const { descriptions } = page;
  return (
    <Page
      title={approval.title2}
      over={[
        caseFile.numbered(page.reference),
        page.number ? caseFile.profileNumber(page.number) : null,
        stages.streams[page.stream],
      ]
        .filter(Boolean)
        .join(' · ')}
      lead={approval.lead}
      crumbs={[
        { label: common.nav.desk, href: pathTo('desk', lang) },
        { label: page.reference, href: pathTo('case', lang, slug) },
        { label: approval.title2 },
      ]}
    >
      <FormAnswerNotice answer={answer} here={pathTo('approve-profile', lang, slug)} />
      {page.awaiting ? null : (
        <Notice>
          <p>{approval.notAwaiting}</p>
        </Notice>
      )}
      {page.awaiting && page.readerIsAuthor ? (
        <Notice kind="warning">{approval.rule}</Notice>
      ) : null}
      <Split
        sticky
        side={
          <Actions>
            <ActionBlock title={approval.gate}>
              <GateChecks checks={checks} />
            </ActionBlock>
            {mayPublish ? (
              <ActionBlock title={approval.publishTitle}>
                <p className="small">{approval.approveNote(formatDate(lang, page.limitOn))}</p>
                <Form method="post" className="gap-top">
                  <FormId idempotencyKey={keys.publish} version={page.version} intent="publish" />
                  <Button wide>{approval.approve}</Button>
                </Form>
              </ActionBlock>
            ) : null}
            {mayPublish ? (
              <ActionBlock title={approval.returnTitle}>
                <Form method="post" noValidate className="form">
                  <FormId idempotencyKey={keys.return} version={page.version} intent="return" />
                  <SelectField
                    name="reason"
                    label={approval.returnReason}
                    placeholder={prepare.fields.choose}
                    options={page.reasons}
                    defaultValue={typedValue(answer?.typed, 'reason')}
                    error={answer?.errors?.reason}
                  />
                  <Button kind="secondary" wide>
                    {approval.returnToAuthor}
                  </Button>
                </Form>
              </ActionBlock>
            ) : (
              <ActionBlock>
                <ButtonLink kind="secondary" wide href={pathTo('prepare-profile', lang, slug)}>
                  {approval.goPrepare}
                </ButtonLink>
              </ActionBlock>
            )}
          </Actions>
        }
      >
        {descriptions ? (
          <Section id="reading" title={prepare.description.title}>
            <TwoColumns>
              <div lang="en" className="reading">
                <h3>English</h3>
                <p>
                  <b>{descriptions.en.title}</b>
                </p>
                <p>{descriptions.en.description}</p>
              </div>
              <div lang="fr" className="reading">
                <h3>Français</h3>
                <p>
                  <b>{descriptions.fr.title}</b>
                </p>
                <p>{descriptions.fr.description}</p>
              </div>
            </TwoColumns>
          </Section>
        ) : null}
        <Section id="fields" title={approval.fieldsTitle}>
          <DataTable
            caption={approval.fieldsTitle}
            captionHidden
            columns={[
              { label: approval.field },
              { label: common.words.english },
              { label: common.words.french },
            ]}
            rows={page.rows.map(({ key, name, en, fr }) => ({
              key,
              cells: [
                name,
                <span lang="en" key="en">
                  {en}
                </span>,
                <span lang="fr" key="fr">
                  {fr}
                </span>,
              ],
            }))}
          />
        </Section>
      </Split>
    </Page>
  );
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>['page'];

function useChecks(page: PageData): GateCheck[] {
  const lang = useLang();
  const { arrangements, prepare } = useText();
  const { approval } = prepare;
  const { consent, findings, descriptions, readerIsAuthor, author } = page;
  const complete =
    descriptions !== null && !findings.some(({ fieldId }) => fieldId !== 'check-consent');
  return [
    {
      key: 'consent',
      state: consent ? 'met' : 'not_met',
      title: consent ? approval.consent : approval.consentMissing,
      detail: consent
        ? approval.consentOn(
            arrangements.consentForms[consent.form],
            formatDate(lang, consent.signedOn),
          )
        : null,
    },
    {
      key: 'languages',
      state: complete ? 'met' : 'not_met',
      title: complete ? approval.bothLanguages : approval.incompleteTitle,
      detail: complete ? approval.complete : findings.map(({ message }) => message).join(' '),
    },
    {
      key: 'approver',
      state: readerIsAuthor ? 'not_met' : 'met',
      title: approval.approverTitle,
      detail: [
        readerIsAuthor ? approval.approverIsAuthor : approval.approverIsOther,
        author && !readerIsAuthor ? approval.authorNamed(author) : null,
      ]
        .filter(Boolean)
        .join(' '),
    },
  ];
}
