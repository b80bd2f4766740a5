import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { askQuestion } from '#app/commands/ask-question.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { answerDue } from '#app/domain/clock/deadlines.ts';
import { longestQuestion } from '#app/domain/question/limits.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { titleOf } from '#app/i18n/description/title-of.ts';
import { formatDate, formatNumber } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { parseForm, typedValue } from '#app/platform/form.ts';
import { readForm, redirectTo } from '#app/platform/http.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { isPart } from '#app/queries/listed.ts';
import {
  listOwnQuestionsAbout,
  listPublishedAnswers,
  readAskVerdict,
} from '#app/queries/questions.server.ts';
import { Answers } from '#app/ui/answers.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { type FoundIn, FoundInText } from '#app/ui/found-in-text.tsx';
import { Live } from '#app/ui/live.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextareaField } from '#app/ui/textarea-field.tsx';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { requireLiveProfile } from '../live-profile.server.ts';
import { liveOn } from '../live-topic.server.ts';
import { OwnStanding } from '../own-standing.tsx';
import { answerView, foundIn, publishedNote, standingOf } from '../question-view.server.ts';
import { questionForm } from './form.ts';

interface AskAnswer extends FormAnswer {
  readonly found?: FoundIn | null;
}

/** A group asks about a profile, sees what it asked, and what was answered for all (process §7). */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, page } = await requireLiveProfile(args, 'question.ask');
  const [verdict, own, published] = await Promise.all([
    readAskVerdict(actor, page.caseId),
    listOwnQuestionsAbout(actor, page.caseId),
    listPublishedAnswers(actor, page.caseId),
  ]);
  const day = today();
  const { common } = textOf(lang);
  const mine = new Set(own.rows.map(({ id }) => id));
  const others = published.rows.filter(({ id }) => !mine.has(id));
  return json({
    following: liveOn(args, { kind: 'profile', number: page.number }),
    number: page.number,
    title: titleOf(page.fields, lang),
    barrier: verdict.barrier && refusalText(lang, verdict.barrier),
    intro: introOf(verdict.holdEndsOn, lang, day),
    idempotencyKey: crypto.randomUUID(),
    own: own.rows.map((row) => ({
      ...answerView(row, lang),
      ...standingOf({ ...row, isLive: true }, lang, day),
      idempotencyKey: crypto.randomUUID(),
    })),
    ownNote: isPart(own) ? common.pages.part(own.rows.length, own.total) : null,
    published: others.map((row) => answerView(row, lang)),
    publishedNote: publishedNote(published, others.length, lang),
    sent: new URL(args.request.url).searchParams.get('done') === 'asked',
  });
}

/** Who answers, and by when: the group that holds the profile, by the end of its hold (process §7). */
function introOf(holdEndsOn: CivilDate | null, lang: Lang, day: CivilDate): string {
  const { questions } = textOf(lang);
  const due = answerDue(day, holdEndsOn, federalCalendar, ruleSettings);
  return due === holdEndsOn
    ? questions.askIntroOnHold(formatDate(lang, due))
    : questions.askIntro(ruleSettings.answerBusinessDays);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''}, ${data?.number ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, lang, page } = await requireLiveProfile(args, 'question.ask');
  const { fields } = await readForm(args.request);
  const text = textOf(lang);
  const parsed = parseForm(questionForm(text, lang), fields);
  if (!parsed.ok) return json<AskAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  const result = await runCommand(actor, askQuestion, {
    caseId: page.caseId,
    input: { text: parsed.value.text, lang },
    idempotencyKey: formIdOf(fields).idempotencyKey,
  });
  if (result.ok) {
    const here = pathTo('ask-question', lang, { number: profileSlug(page.number) });
    return redirectTo(`${here}?done=asked`);
  }
  const { refusal, status } = await answerRefusal(args.request, actor, page.caseId, result);
  const found = foundIn(result, 'question', parsed.value.text, lang);
  const errors = found ? { text: text.questions.takeOut } : undefined;
  return json<AskAnswer>({ typed: parsed.typed, refusal, errors, found }, status);
}

export default function AskQuestion() {
  const lang = useLang();
  const { common, profile, questions } = useText();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as AskAnswer | undefined;
  const slug = { number: profileSlug(data.number) };
  const toProfile = pathTo('profile', lang, slug);
  const standing = new Map(data.own.map((row) => [row.id, row]));
  return (
    <Page
      title={questions.askTitle}
      over={`${profile.numbered(data.number)} · ${data.title}`}
      lead={data.intro}
      crumbs={[
        { label: common.menu.browse, href: pathTo('browse', lang) },
        { label: profile.numbered(data.number), href: toProfile },
        { label: questions.askTitle },
      ]}
    >
      <Live at={data.following} />
      <FormAnswerNotice answer={answer} here={pathTo('ask-question', lang, slug)} />
      {data.sent && !answer ? (
        <Notice kind="success" live>
          {questions.sent}
        </Notice>
      ) : null}
      {data.barrier && !answer?.typed ? (
        <Notice kind="warning">{data.barrier}</Notice>
      ) : (
        <Form method="post" noValidate className="form gap-top">
          <FormId idempotencyKey={data.idempotencyKey} />
          <p className="prose">{questions.askRule}</p>
          <TextareaField
            name="text"
            label={questions.text}
            hint={questions.textHint(formatNumber(lang, longestQuestion))}
            rows={5}
            lang={lang}
            defaultValue={typedValue(answer?.typed, 'text')}
            error={answer?.errors?.text}
          />
          {answer?.found ? (
            <FoundInText
              title={questions.marked}
              found={answer.found}
              invisible={questions.invisible}
              lang={lang}
            />
          ) : null}
          <div className="btn-row">
            <Button>{questions.send}</Button>
            <ButtonLink kind="link" href={toProfile}>
              {common.buttons.cancel}
            </ButtonLink>
          </div>
        </Form>
      )}
      <Section id="own" title={questions.own} note={data.ownNote}>
        {data.own.length === 0 ? (
          <EmptyState>{questions.ownEmpty}</EmptyState>
        ) : (
          <Answers items={data.own} words={questions}>
            {(id) => <OwnStanding row={standing.get(id)} />}
          </Answers>
        )}
      </Section>
      <Section id="published" title={questions.published} note={data.publishedNote}>
        {data.published.length === 0 ? (
          <EmptyState>{questions.publishedEmpty}</EmptyState>
        ) : (
          <Answers items={data.published} words={questions} />
        )}
      </Section>
    </Page>
  );
}
