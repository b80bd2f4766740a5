import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { recordConsent } from '#app/commands/record-consent.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { parseForm, typedValue } from '#app/platform/form.ts';
import { langOf, readForm, redirectTo } from '#app/platform/http.server.ts';
import { answerRefusal } from '#app/routes/command-answer.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { formIdOf, requireCase } from '../case-guard.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { consentForm } from './form.ts';

// ROC-O alone records the consent; without it no profile is published (process §4).

export async function loader(args: LoaderFunctionArgs) {
  const { lang, state } = await requireCase(args, 'consent.record');
  return json({
    title: textOf(lang).openCase.consentTitle,
    reference: state.reference,
    version: state.version,
    consent: state.consent,
    opened: new URL(args.request.url).searchParams.get('done') === 'opened',
    idempotencyKey: crypto.randomUUID(),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'consent.record');
  const { fields } = await readForm(args.request);
  const parsed = parseForm(consentForm(textOf(lang), today()), fields);
  if (!parsed.ok) return json<FormAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  const result = await runCommand(actor, recordConsent, {
    caseId: state.id,
    input: parsed.value,
    ...formIdOf(fields),
  });
  if (!result.ok) {
    const { refusal, status } = await answerRefusal(args.request, actor, state.id, result);
    return json<FormAnswer>({ typed: parsed.typed, refusal }, status);
  }
  const reference = caseSlug(state.reference);
  return redirectTo(
    state.stage === 'profile_preparation'
      ? `${pathTo('prepare-profile', langOf(args.request), { reference })}?done=consent`
      : pathTo('case', langOf(args.request), { reference }),
  );
}

export default function RecordConsent() {
  const lang = useLang();
  const { arrangements, caseFile, common, openCase: words } = useText();
  const { reference, version, consent, opened, idempotencyKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const slug = { reference: caseSlug(reference) };
  const value = (name: string, saved?: string) => ({
    name,
    error: answer?.errors?.[name],
    defaultValue: typedValue(answer?.typed, name, saved ?? ''),
  });
  return (
    <Page
      title={words.consentTitle}
      over={caseFile.numbered(reference)}
      crumbs={[
        { label: common.nav.desk, href: pathTo('desk', lang) },
        { label: reference, href: pathTo('case', lang, slug) },
        { label: words.consentTitle },
      ]}
    >
      {opened && !answer ? (
        <Notice kind="success" live>
          {words.opened(reference)}
        </Notice>
      ) : null}
      <FormAnswerNotice answer={answer} here={pathTo('record-consent', lang, slug)} />
      {consent ? (
        <Notice
          title={words.consentRecorded(
            arrangements.consentForms[consent.form],
            formatDate(lang, consent.signedOn),
          )}
        >
          {words.consentReplaces}
        </Notice>
      ) : (
        <p className="prose">{words.consentIntro}</p>
      )}
      <Form method="post" noValidate className="form gap-top">
        <FormId idempotencyKey={idempotencyKey} version={version} />
        <RadioGroup
          {...value('form', consent?.form)}
          label={words.consentForm}
          options={(['imm5475', 'imm0008_sch2_d'] as const).map((form) => ({
            value: form,
            label: arrangements.consentForms[form],
          }))}
        />
        <DateField {...value('signedOn', consent?.signedOn)} label={words.consentSignedOn} />
        <RadioGroup
          {...value(
            'signedBy',
            consent ? (consent.signedByAdultForMinor ? 'adult' : 'client') : '',
          )}
          label={words.consentSignedBy}
          options={[
            { value: 'client', label: words.consentSignedByClient },
            { value: 'adult', label: words.consentSignedByAdult },
          ]}
        />
        <div className="btn-row">
          <Button>{words.consentRecord}</Button>
          <ButtonLink kind="link" href={pathTo('prepare-profile', lang, slug)}>
            {words.consentSkip}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
