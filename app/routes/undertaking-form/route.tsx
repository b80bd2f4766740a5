import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { circumstances } from '#app/commands/run-command.server.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import { type UndertakingForm, undertakingForms } from '#app/domain/undertaking/names.ts';
import { isPartnered, requiredForms } from '#app/domain/undertaking/package.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { parseForm } from '#app/platform/form.ts';
import { notFound, readForm, redirectTo, requireSignedIn } from '#app/platform/http.server.ts';
import { pdfMaxBytes } from '#app/platform/pdf-upload.server.ts';
import { isFresh } from '#app/platform/sessions.server.ts';
import { readParties } from '#app/queries/case-parties.server.ts';
import { openAnswers, readPackage } from '#app/queries/undertaking.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section, Split } from '#app/ui/section.tsx';
import { formIdOf, requireCase } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { answersSchema, questionsOf } from '../undertaking-questions.server.ts';
import { OnThisForm } from './on-this-form.tsx';
import { Questions } from './questions.tsx';
import { problemOf, savePart } from './save.server.ts';
import { SignedPdf } from './signed-pdf.tsx';

/** The form of the address, when this package asks for it and may still be changed. */
function formOf(param: string | undefined, state: CaseState): UndertakingForm {
  const form = undertakingForms.find((one) => one === param);
  const at = circumstances();
  if (!form || !state.package) throw notFound();
  const required = requiredForms(state.package, at.today, at.settings, isPartnered(state));
  if (!required.includes(form)) throw notFound();
  return form;
}

const needsOf = (state: CaseState) => state.profile?.fields.needs.map(({ code }) => code) ?? [];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'undertaking.prepare');
  const form = formOf(args.params['form'], state);
  const pack = state.package;
  if (!pack) throw notFound();
  const slug = caseSlug(state.reference);
  if (pack.status !== 'open' && pack.status !== 'returned') {
    throw redirectTo(pathTo('undertaking', lang, { reference: slug }));
  }
  const [parties, { papers }] = await Promise.all([
    readParties(state, lang),
    readPackage(actor, pack),
  ]);
  // A stale factor must not lose what is being typed, so it closes the saved answers, not the page.
  const hasAnswers = pack.filled.includes(form);
  const mayOpen = isFresh(await requireSignedIn(args.request, args.context));
  const opened =
    hasAnswers && mayOpen ? await openAnswers(actor, state.id, pack.id, { form }) : null;
  return json({
    title: textOf(lang).arrangements.forms[form],
    reference: state.reference,
    slug,
    form,
    idempotencyKey: crypto.randomUUID(),
    version: state.version,
    people: state.memberCount,
    parties,
    paper: papers.find((paper) => paper.form === form) ?? null,
    locked: hasAnswers && !mayOpen,
    answers: opened?.[form] ?? null,
    questions: questionsOf(form, lang, { parties, needs: needsOf(state) }),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''}, ${data?.reference ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'undertaking.prepare');
  const form = formOf(args.params['form'], state);
  const text = textOf(lang);
  const { fields, files } = await readForm(args.request, {
    files: { count: 1, maxBytes: pdfMaxBytes },
  });
  const file = files.get('document')?.[0] ?? null;
  const problem = file ? await problemOf(file, text) : null;
  const parties = await readParties(state, lang);
  const questions = questionsOf(form, lang, { parties, needs: needsOf(state) });
  const parsed = parseForm(answersSchema(questions, lang), fields);

  const kept = file && !problem ? file : null;
  const refusal = await savePart(actor, state, {
    form,
    answers: parsed.ok ? parsed.value : null,
    file: kept,
    ...formIdOf(fields),
  });
  const { typed } = parsed;
  if (refusal) {
    const { status, ...shown } = await answerRefusal(args.request, actor, state.id, refusal);
    return json<FormPageAnswer>({ ...shown, typed }, status);
  }
  const errors = {
    ...(parsed.ok ? {} : parsed.errors),
    ...(problem ? { document: problem } : {}),
  };
  if (Object.keys(errors).length > 0) {
    const answer = { typed, errors, answersKept: parsed.ok, documentKept: kept !== null };
    return json<FormPageAnswer>(answer, 422);
  }
  const done = kept ? `${form}-pdf` : form;
  return redirectTo(
    `${pathTo('undertaking', lang, { reference: caseSlug(state.reference) })}?done=${done}`,
  );
}

interface FormPageAnswer extends FormAnswer {
  /** What was saved although something else must be corrected. */
  readonly answersKept?: boolean;
  readonly documentKept?: boolean;
}

export default function UndertakingFormPage() {
  const { undertaking, arrangements, caseFile, common } = useText();
  const lang = useLang();
  const data = useLoaderData<typeof loader>();
  const answer: FormPageAnswer | undefined = useActionData<typeof action>();
  const reference = { reference: data.slug };
  const here = pathTo('undertaking-form', lang, { reference: data.slug, form: data.form });
  const back = pathTo('undertaking', lang, reference);
  const closed = data.locked && !answer?.typed;
  return (
    <Page
      title={arrangements.forms[data.form]}
      over={caseFile.numbered(data.reference)}
      lead={undertaking.formIntro[data.form]}
      crumbs={[
        { label: data.reference, href: pathTo('case', lang, reference) },
        { label: undertaking.title, href: back },
        { label: arrangements.forms[data.form] },
      ]}
    >
      <div className="stack gap-top">
        <FormAnswerNotice answer={answer} here={here} />
        {answer?.answersKept ? <Notice kind="success">{undertaking.answersKept}</Notice> : null}
        {answer?.documentKept ? <Notice kind="success">{undertaking.documentKept}</Notice> : null}
      </div>
      {closed ? (
        <Split side={<OnThisForm {...data} />}>
          <Notice>
            <p>{undertaking.locked.body}</p>
            <ButtonLink
              kind="secondary"
              href={`${pathTo('step-up', lang)}?${new URLSearchParams({ return: here })}`}
            >
              {undertaking.locked.action}
            </ButtonLink>
          </Notice>
        </Split>
      ) : (
        <Form method="post" encType="multipart/form-data" noValidate>
          <FormId idempotencyKey={data.idempotencyKey} version={data.version} />
          <Split side={<OnThisForm {...data} />}>
            <Section id="questions" title={undertaking.answersTitle}>
              <Questions
                questions={data.questions}
                answers={data.answers}
                typed={answer?.typed}
                errors={answer?.errors}
              />
            </Section>
            <Section id="signed-form" title={undertaking.documentTitle}>
              <SignedPdf
                slug={data.slug}
                form={data.form}
                paper={data.paper}
                error={answer?.errors?.['document']}
              />
              <div className="btn-row gap-top">
                <Button>{undertaking.save}</Button>
                <ButtonLink kind="link" href={back}>
                  {common.buttons.back}
                </ButtonLink>
              </div>
            </Section>
          </Split>
        </Form>
      )}
    </Page>
  );
}
