import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { expressInterest } from '#app/commands/express-interest.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { titleOf } from '#app/i18n/description/title-of.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { parseForm, typedValue } from '#app/platform/form.ts';
import { readForm, redirectTo } from '#app/platform/http.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { requireLiveProfile } from '../live-profile.server.ts';
import { placePhrase } from '../place-phrase.server.ts';
import { standingView } from '../profile/profile-view.server.ts';
import { askedFor, interestForm } from './form.ts';

/** A group says what it can offer against the profile's needs (process §7; IP 3 part 4 §4.2 step 3). */
export async function loader(args: LoaderFunctionArgs) {
  const { lang, page } = await requireLiveProfile(args, 'interest.express');
  const { interestConsiderationTexts, considerationAnswerLabels } = vocabularyOf(lang);
  const { contacts } = page.fields;
  return json({
    number: page.number,
    title: titleOf(page.fields, lang),
    near: contacts ? placePhrase(contacts, lang) : null,
    barrier: standingView(page, lang)?.interestBarrier ?? null,
    idempotencyKey: crypto.randomUUID(),
    questions: askedFor(page.fields).map(({ code, answers }) => ({
      name: code,
      label: interestConsiderationTexts[code].question,
      hint: interestConsiderationTexts[code].help,
      options: answers.map((value) => ({ value, label: considerationAnswerLabels[value] })),
    })),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''}, ${data?.number ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, lang, page } = await requireLiveProfile(args, 'interest.express');
  const { fields } = await readForm(args.request);
  const asked = askedFor(page.fields);
  const { interestConsiderationTexts } = vocabularyOf(lang);
  const schema = interestForm(
    textOf(lang),
    asked,
    (code) => interestConsiderationTexts[code].question,
  );
  const parsed = parseForm(schema, fields);
  if (!parsed.ok) return json<FormAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  const result = await runCommand(actor, expressInterest, {
    caseId: page.caseId,
    input: { answers: parsed.value, asked: asked.map(({ code }) => code) },
    idempotencyKey: formIdOf(fields).idempotencyKey,
  });
  if (!result.ok) {
    const { refusal, status } = await answerRefusal(args.request, actor, page.caseId, result);
    return json<FormAnswer>({ typed: parsed.typed, refusal }, status);
  }
  return redirectTo(
    `${pathTo('profile', lang, { number: profileSlug(page.number) })}?done=interest`,
  );
}

export default function ExpressInterest() {
  const lang = useLang();
  const { claim, common, interest, profile } = useText();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const slug = { number: profileSlug(data.number) };
  return (
    <Page
      title={interest.title}
      over={`${profile.numbered(data.number)} · ${data.title}`}
      lead={interest.intro}
      crumbs={[
        { label: common.menu.browse, href: pathTo('browse', lang) },
        { label: profile.numbered(data.number), href: pathTo('profile', lang, slug) },
        { label: interest.title },
      ]}
    >
      <FormAnswerNotice answer={answer} here={pathTo('express-interest', lang, slug)} />
      {data.barrier ? (
        <>
          {answer ? null : <Notice kind="warning">{data.barrier}</Notice>}
          <p className="gap-top">
            <ButtonLink kind="secondary" href={pathTo('profile', lang, slug)}>
              {claim.backToProfile}
            </ButtonLink>
          </p>
        </>
      ) : (
        <InterestForm data={data} answer={answer} />
      )}
    </Page>
  );
}

function InterestForm({
  data,
  answer,
}: {
  data: ReturnType<typeof useLoaderData<typeof loader>>;
  answer: FormAnswer | undefined;
}) {
  const lang = useLang();
  const { common, interest } = useText();
  return (
    <>
      {data.near ? <Notice>{interest.near(data.near)}</Notice> : null}
      <Form method="post" noValidate className="form gap-top">
        <FormId idempotencyKey={data.idempotencyKey} />
        {data.questions.map((question) => (
          <RadioGroup
            key={question.name}
            name={question.name}
            label={question.label}
            hint={question.hint}
            options={question.options}
            defaultValue={typedValue(answer?.typed, question.name)}
            error={answer?.errors?.[question.name]}
          />
        ))}
        <div className="btn-row">
          <Button>{interest.submit}</Button>
          <ButtonLink
            kind="link"
            href={pathTo('profile', lang, { number: profileSlug(data.number) })}
          >
            {common.buttons.cancel}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
