import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { openCase } from '#app/commands/open-case.server.ts';
import { recordConsent } from '#app/commands/record-consent.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { parseForm, typedValue } from '#app/platform/form.ts';
import {
  langOf,
  readForm,
  redirectTo,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';
import { referenceOfCase } from '#app/queries/case-state.server.ts';
import { listOpenCaseChoices } from '#app/queries/open-case.server.ts';
import { answerRefusal } from '#app/routes/command-answer.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox, RadioGroup } from '#app/ui/choice-groups.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { formIdOf } from '../case-guard.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { openCaseForm } from './form.ts';
import { HouseholdFields } from './household-fields.tsx';
import { changeRows, rowsOf } from './member-rows.ts';

// ROC-O alone opens a case (process §3); what is typed about people goes to the restricted side.

interface OpenCaseAnswer extends FormAnswer {
  /** Changes with every answer, so that the rows show what it says and not what stood there. */
  readonly rowsKey?: string;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'case.open');
  const lang = langOf(request);
  return json({
    title: textOf(lang).openCase.title,
    choices: await listOpenCaseChoices(lang),
    idempotencyKey: crypto.randomUUID(),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'case.open');
  const lang = langOf(request);
  const { fields } = await readForm(request);
  const parsed = parseForm(openCaseForm(textOf(lang), today()), fields);
  const rowsKey = crypto.randomUUID();
  const intent = String(fields.get('intent') ?? '');
  if (intent !== '') {
    return json<OpenCaseAnswer>({ typed: changeRows(parsed.typed, intent), rowsKey });
  }
  if (!parsed.ok) {
    return json<OpenCaseAnswer>({ typed: parsed.typed, errors: parsed.errors, rowsKey }, 400);
  }
  const { consent, ...input } = parsed.value;
  const { idempotencyKey } = formIdOf(fields);
  const result = await runCommand(actor, openCase, { caseId: null, input, idempotencyKey });
  if (!result.ok) {
    const { refusal, status } = await answerRefusal(request, actor, null, result);
    return json<OpenCaseAnswer>({ typed: parsed.typed, refusal, rowsKey }, status);
  }
  if (consent) {
    // The case is open by now; a refused consent is asked for again on its own page.
    await runCommand(actor, recordConsent, {
      caseId: result.caseId,
      input: consent,
      idempotencyKey: idempotencyKey && `${idempotencyKey}:consent`,
    });
  }
  const reference = caseSlug(await referenceOfCase(actor, result.caseId));
  return redirectTo(
    consent
      ? `${pathTo('prepare-profile', lang, { reference })}?done=opened`
      : `${pathTo('record-consent', lang, { reference })}?done=opened`,
  );
}

export default function OpenCase() {
  const lang = useLang();
  const { arrangements, common, openCase: words, stages } = useText();
  const { choices, idempotencyKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as OpenCaseAnswer | undefined;
  const typed = answer?.typed;
  const errors = answer?.errors ?? {};
  const field = (name: string) => ({
    name,
    error: errors[name],
    defaultValue: typedValue(typed, name),
  });
  return (
    <Page
      title={words.title}
      lead={words.intro}
      crumbs={[
        { label: common.nav.desk, href: pathTo('desk', lang) },
        { label: common.nav.cases, href: pathTo('cases', lang) },
        { label: words.title },
      ]}
    >
      <FormAnswerNotice answer={answer} here={pathTo('open-case', lang)} />
      <Form method="post" noValidate className="form">
        {/* Enter in a field presses the first button: it must be the one that opens the case. */}
        <button type="submit" className="vh" tabIndex={-1} aria-hidden="true">
          {words.submit}
        </button>
        <FormId idempotencyKey={idempotencyKey} />
        <Section id="case-facts" title={words.caseFacts}>
          <div className="form">
            <RadioGroup
              {...field('stream')}
              label={words.stream}
              options={(['gar', 'bvor', 'overseas'] as const).map((value) => ({
                value,
                label: stages.streams[value],
              }))}
            />
            <SelectField
              {...field('officeId')}
              label={words.office}
              hint={words.officeHint}
              placeholder={words.choose}
              options={choices.offices}
            />
            <SelectField
              {...field('serviceProviderId')}
              label={words.serviceProvider}
              hint={words.serviceProviderHint}
              placeholder={common.words.none}
              options={choices.serviceProviders}
              optional
            />
            <DateField
              {...field('arrivedOn')}
              label={words.arrivedOn}
              hint={words.arrivedOnHint}
              optional
            />
            <SelectField
              {...field('migrationOfficeId')}
              label={words.migrationOffice}
              hint={words.migrationOfficeHint}
              placeholder={common.words.none}
              options={choices.migrationOffices}
              optional
            />
          </div>
        </Section>
        <HouseholdFields
          key={answer?.rowsKey ?? 'first'}
          rows={rowsOf(typed)}
          typed={typed}
          errors={errors}
        />
        <Section id="consent" title={words.consent}>
          <div className="form">
            <p className="prose">{words.consentIntro}</p>
            <RadioGroup
              {...field('consentForm')}
              defaultValue={typedValue(typed, 'consentForm')}
              label={words.consentNow}
              options={[
                { value: '', label: words.consentLater },
                ...(['imm5475', 'imm0008_sch2_d'] as const).map((value) => ({
                  value,
                  label: arrangements.consentForms[value],
                })),
              ]}
            />
            <DateField {...field('consentSignedOn')} label={words.consentSignedOn} optional />
            <Checkbox
              name="consentByAdult"
              label={words.consentSigner}
              hint={words.consentSignerHint}
              defaultChecked={typedValue(typed, 'consentByAdult') === 'yes'}
              optional
            />
          </div>
        </Section>
        <div className="btn-row">
          <Button>{words.submit}</Button>
          <p className="small soft">{words.submitNote}</p>
        </div>
      </Form>
    </Page>
  );
}
