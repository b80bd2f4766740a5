import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { answerQuestion } from '#app/commands/answer-question.server.ts';
import { publishAnswer } from '#app/commands/publish-answer.server.ts';
import { relayQuestion } from '#app/commands/relay-question.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import { isOpen } from '#app/domain/question/question.ts';
import { isUuid } from '#app/domain/uuid.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { titleOf } from '#app/i18n/description/title-of.ts';
import { formatDate } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { parseForm } from '#app/platform/form.ts';
import {
  intentOf,
  langOf,
  notFound,
  readForm,
  redirectTo,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';
import { type QuestionPage, readQuestion } from '#app/queries/questions.server.ts';
import { Answers } from '#app/ui/answers.tsx';
import { Button } from '#app/ui/button.tsx';
import { DataList } from '#app/ui/data-list.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { FoundInText } from '#app/ui/found-in-text.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { ActionBlock, Actions, Section, Split } from '#app/ui/section.tsx';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { FormAnswerNotice } from '../form-answer.tsx';
import { answerView, dueOf, foundIn } from '../question-view.server.ts';
import { AnswerFields, type AnswerFormAnswer } from './answer-fields.tsx';
import { answerForm } from './form.ts';

const doneCodes = ['relayed', 'answered', 'published'] as const;
type DoneCode = (typeof doneCodes)[number];

async function requireQuestion(
  { request, params, context }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
  permission: 'question.read' | 'question.answer',
): Promise<{ actor: Actor; lang: Lang; asked: QuestionPage }> {
  const actor = await requireActor(request, context);
  requirePermission(actor, permission);
  const lang = langOf(request);
  const id = params.questionId ?? '';
  const asked = isUuid(id) ? await readQuestion(actor, id, lang) : null;
  if (!asked) throw notFound();
  return { actor, lang, asked };
}

/** What can be done about a question by this reader now. */
function stepsOf(actor: Actor, { status, isLive, published }: QuestionPage) {
  const mayRelay = can(actor, 'question.relay');
  const answers = can(actor, 'question.answer') && isLive;
  return {
    relay: mayRelay && isLive && status === 'asked',
    answer: answers && (status === 'asked' || (status === 'relayed' && !mayRelay)),
    publish: answers && status === 'answered' && !published,
  };
}

/** One question: RSTP relays or answers it, ROC-O answers it, either publishes an answer (process §7). */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, asked } = await requireQuestion(args, 'question.read');
  const text = textOf(lang);
  const { questions } = text;
  const steps = stepsOf(actor, asked);
  const due = dueOf(asked, lang, today());
  const done = new URL(args.request.url).searchParams.get('done');
  return json({
    id: asked.id,
    number: asked.number,
    title: asked.number ? questions.numbered(asked.number) : questions.question,
    about: asked.fields ? titleOf(asked.fields, lang) : '',
    limit: asked.limitOn ? formatDate(lang, asked.limitOn) : null,
    asked: answerView({ ...asked, answerEn: null, answerFr: null }, lang),
    lang: asked.lang,
    given: { en: asked.answerEn ?? '', fr: asked.answerFr ?? '' },
    answeredOn: asked.answeredOn ? formatDate(lang, asked.answeredOn) : null,
    readers: asked.published ? questions.list.allGroups : questions.list.oneGroup,
    status: questions.statuses[asked.status],
    due: isOpen(asked) ? questions.due(due.date, due.left) : null,
    isLate: due.isLate,
    group: asked.group,
    isLive: asked.isLive,
    isListed: asked.isListed,
    reference: can(actor, 'case.read') ? asked.reference : null,
    waitsForRoco: asked.status === 'relayed' && can(actor, 'question.relay'),
    steps,
    idempotencyKeys: { relay: crypto.randomUUID(), answer: crypto.randomUUID() },
    done: doneCodes.find((code) => code === done) ?? null,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, lang, asked } = await requireQuestion(args, 'question.answer');
  const { fields } = await readForm(args.request);
  const { idempotencyKey } = formIdOf(fields);
  const request = { caseId: asked.caseId, idempotencyKey };
  const questionId = asked.id;
  const done = (code: DoneCode) =>
    redirectTo(`${pathTo('question', lang, { questionId })}?done=${code}`);
  const intent = intentOf(fields, ['answer', 'publish', 'relay']);
  if (intent === 'relay') {
    const result = await runCommand(actor, relayQuestion, { ...request, input: { questionId } });
    if (result.ok) return done('relayed');
    const { refusal, status } = await answerRefusal(args.request, actor, asked.caseId, result);
    return json<AnswerFormAnswer>({ refusal }, status);
  }
  const text = textOf(lang);
  if (intent === 'publish') fields.set('readers', 'all');
  const parsed = parseForm(answerForm(text, lang, asked.lang), fields);
  if (!parsed.ok) {
    return json<AnswerFormAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  }
  const { en, fr, readers } = parsed.value;
  const answers = { en, fr };
  const publish = readers === 'all';
  const result =
    intent === 'publish'
      ? await runCommand(actor, publishAnswer, { ...request, input: { questionId, answers } })
      : await runCommand(actor, answerQuestion, {
          ...request,
          input: { questionId, answers, publish },
        });
  if (result.ok) return done(publish ? 'published' : 'answered');
  const { refusal, status } = await answerRefusal(args.request, actor, asked.caseId, result);
  const found = {
    question: foundIn(result, 'question', asked.text, lang),
    en: foundIn(result, 'en', en, lang),
    fr: foundIn(result, 'fr', fr, lang),
  };
  const { takeOut } = text.questions;
  const errors = { ...(found.en ? { en: takeOut } : {}), ...(found.fr ? { fr: takeOut } : {}) };
  return json<AnswerFormAnswer>({ typed: parsed.typed, refusal, errors, found }, status);
}

export default function QuestionRoute() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as AnswerFormAnswer | undefined;
  const lang = useLang();
  const { questions, profile, common } = useText();
  const { answerForm: words, publish, relay } = questions;
  const here = pathTo('question', lang, { questionId: data.id });
  const said = { relayed: relay.done, answered: words.done, published: words.donePublished };
  const facts = [
    { term: questions.columns.standing, detail: data.status },
    ...(data.due ? [{ term: questions.columns.due, detail: data.due }] : []),
    ...(data.about ? [{ term: profile.profile, detail: data.about }] : []),
    ...(data.limit ? [{ term: profile.endOfPromotion, detail: data.limit }] : []),
  ];
  return (
    <Page
      title={data.title}
      over={questions.from(data.group)}
      crumbs={[
        { label: common.menu.questions, href: pathTo('questions', lang) },
        { label: data.title },
      ]}
    >
      <FormAnswerNotice answer={answer} here={here} />
      {data.done && !answer ? (
        <Notice kind="success" live>
          {said[data.done]}
        </Notice>
      ) : null}
      <Split side={<QuestionSide data={data} facts={facts} />}>
        <Answers items={[data.asked]} words={questions} />
        {answer?.found?.question ? (
          <FoundInText
            title={questions.markedQuestion}
            found={answer.found.question}
            invisible={questions.invisible}
            lang={data.lang}
          />
        ) : null}
        {!data.isLive ? <Notice kind="warning">{questions.notShown}</Notice> : null}
        {data.waitsForRoco ? <Notice>{questions.withRoco}</Notice> : null}
        {data.answeredOn && !data.steps.publish ? <Given data={data} /> : null}
        {data.steps.answer || data.steps.publish ? (
          <Section id="answer" title={data.steps.publish ? publish.title : words.title}>
            {data.steps.publish ? <p className="prose">{publish.text}</p> : null}
            <Form method="post" noValidate className="form gap-top">
              <FormId
                idempotencyKey={data.idempotencyKeys.answer}
                intent={data.steps.publish ? 'publish' : 'answer'}
              />
              <AnswerFields
                answer={answer}
                given={data.given}
                lang={data.lang}
                asksReaders={data.steps.answer}
              />
              <p className="small soft prose">{questions.privacyRule}</p>
              <div className="btn-row">
                <Button>{data.steps.publish ? publish.submit : words.submit}</Button>
              </div>
            </Form>
          </Section>
        ) : null}
      </Split>
    </Page>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function QuestionSide({
  data,
  facts,
}: {
  data: Data;
  facts: readonly { term: string; detail: string }[];
}) {
  const lang = useLang();
  const { profile, questions } = useText();
  return (
    <Actions>
      <ActionBlock>
        <DataList small facts={facts} />
        <p className="links">
          {data.isListed ? (
            <Anchor href={pathTo('profile', lang, { number: profileSlug(data.number) })}>
              {questions.toProfile}
            </Anchor>
          ) : null}
          {data.reference ? (
            <Anchor href={pathTo('case', lang, { reference: caseSlug(data.reference) })}>
              {profile.toCase}
            </Anchor>
          ) : null}
          <Anchor href={pathTo('questions', lang)}>{questions.toList}</Anchor>
        </p>
      </ActionBlock>
      {data.steps.relay ? (
        <ActionBlock title={questions.relay.title}>
          <p>{questions.relay.text}</p>
          <Form method="post" noValidate>
            <FormId idempotencyKey={data.idempotencyKeys.relay} intent="relay" />
            <Button kind="secondary" wide>
              {questions.relay.submit}
            </Button>
          </Form>
        </ActionBlock>
      ) : null}
    </Actions>
  );
}

/** The answer as it was given, in the languages it was given in. */
function Given({ data }: { data: Data }) {
  const { questions } = useText();
  const { english, french } = questions.answerForm;
  return (
    <Section
      id="given"
      title={questions.answer}
      note={`${questions.answeredOn(data.answeredOn ?? '')} · ${data.readers}`}
    >
      <DataList
        wide
        facts={[
          ...(data.given.en
            ? [
                {
                  term: english,
                  detail: (
                    <span className="as-typed" lang="en">
                      {data.given.en}
                    </span>
                  ),
                  key: 'en',
                },
              ]
            : []),
          ...(data.given.fr
            ? [
                {
                  term: french,
                  detail: (
                    <span className="as-typed" lang="fr">
                      {data.given.fr}
                    </span>
                  ),
                  key: 'fr',
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
