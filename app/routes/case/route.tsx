import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { completeLocalTask, completeRocoTask } from '#app/commands/complete-task.server.ts';
import { recordArrival } from '#app/commands/record-arrival.server.ts';
import { type CaseCommand, runCommand } from '#app/commands/run-command.server.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate, formatDue, formatShortDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { parseForm } from '#app/platform/form.ts';
import { intentOf, readForm, redirectTo } from '#app/platform/http.server.ts';
import { casePage } from '#app/queries/case-page.server.ts';
import { answerRefusal } from '#app/routes/command-answer.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Live } from '#app/ui/live.tsx';
import { NextStep } from '#app/ui/next-step.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section, Split } from '#app/ui/section.tsx';
import { StageTracker } from '#app/ui/stage-tracker.tsx';
import { type TagData, Tags } from '#app/ui/tag.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { formIdOf, requireCase } from '../case-guard.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { liveOn } from '../live-topic.server.ts';
import { BothOffices } from './both-offices.tsx';
import { CaseSide } from './case-side.tsx';
import { arrivalForm, taskForm } from './form.ts';

// Everyone who works on a case reads this page; each sees their own next step and part of it.

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'case.read');
  const page = await casePage(actor, state, lang);
  return json({
    title: textOf(lang).caseFile.numbered(state.reference),
    page,
    done: new URL(args.request.url).searchParams.get('done'),
    idempotencyKey: crypto.randomUUID(),
    following: liveOn(args, { kind: 'case', reference: state.reference }),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const { actor, lang, state } = await requireCase(args, 'case.read');
  const { fields } = await readForm(request);
  const here = pathTo('case', lang, { reference: caseSlug(state.reference) });

  async function answer<I>(schema: z.ZodType<I>, command: CaseCommand<I>, done: string) {
    const parsed = parseForm(schema, fields);
    if (!parsed.ok) return json<FormAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
    const result = await runCommand(actor, command, {
      caseId: state.id,
      input: parsed.value,
      ...formIdOf(fields),
    });
    if (result.ok) {
      const started = result.events.includes('sponsorship_started');
      return redirectTo(`${here}?done=${started ? 'active' : done}`);
    }
    const { refusal, status } = await answerRefusal(request, actor, state.id, result);
    return json<FormAnswer>({ typed: parsed.typed, refusal }, status);
  }

  if (intentOf(fields, ['record-arrival', 'complete-task']) === 'record-arrival') {
    return answer(arrivalForm(textOf(lang), today()), recordArrival, 'arrival');
  }
  const task = state.tasks.find(({ id }) => id === fields.get('taskId'));
  const command = task?.owner === 'roco' ? completeRocoTask : completeLocalTask;
  return answer(taskForm, command, 'task');
}

export default function Case() {
  const lang = useLang();
  const { caseFile, claim, common, prepare, revision, stages, tasks } = useText();
  const { page, done, idempotencyKey, following } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const slug = { reference: caseSlug(page.reference) };
  const { next } = page;
  const said: Readonly<Record<string, string>> = {
    published: prepare.approval.published(page.profileNumber ?? ''),
    returned: prepare.approval.returnedDone,
    'change-published': revision.done(page.profileNumber ?? ''),
    'change-returned': revision.returnedDone,
    confirmed: claim.confirmed,
    task: caseFile.taskDone,
    arrival: caseFile.arrival.done,
    active: caseFile.start.begun,
  };
  const message = done && Object.hasOwn(said, done) ? said[done] : null;
  const due = next?.due;
  return (
    <Page
      title={caseFile.titled(page.memberCount, page.place)}
      over={
        <>
          {caseFile.numbered(page.reference)}
          {page.profileNumber ? (
            <>
              {' · '}
              {page.profileLive ? (
                <Anchor href={pathTo('profile', lang, { number: profileSlug(page.profileNumber) })}>
                  {caseFile.profileNumber(page.profileNumber)}
                </Anchor>
              ) : (
                caseFile.profileNumber(page.profileNumber)
              )}
            </>
          ) : null}
          {` · ${stages.streams[page.stream]}`}
        </>
      }
      aside={<Tags tags={useTags(page)} />}
      crumbs={[
        { label: common.nav.desk, href: pathTo('desk', lang) },
        { label: common.nav.cases, href: pathTo('cases', lang) },
        { label: page.reference },
      ]}
    >
      <Live at={following} />
      {message && !answer ? (
        <Notice kind="success" live>
          {message}
        </Notice>
      ) : null}
      <FormAnswerNotice answer={answer} here={pathTo('case', lang, slug)} />
      <StageTracker
        stages={page.tracker.map((one) => ({
          key: one.stage,
          name: stages.names[one.stage],
          state: one.state,
          date: one.on
            ? one.state === 'here'
              ? stages.tracker.since(formatShortDate(lang, one.on))
              : formatShortDate(lang, one.on)
            : one.next
              ? stages.tracker.notBegun
              : undefined,
        }))}
      />
      {next ? (
        <NextStep
          over={tasks.nextStepFor(next.ownerName)}
          title={next.title}
          due={
            due
              ? {
                  text: `${tasks.due(formatDate(lang, due.on))}, ${formatDue(lang, due.days)}.`,
                  ...(due.days < 0
                    ? { edge: 'late' as const }
                    : due.days === 0
                      ? { edge: 'today' as const }
                      : {}),
                }
              : undefined
          }
          why={next.why}
          copy={
            next.copy
              ? { label: tasks.readyTitle, hint: tasks.readyNote, text: next.copy }
              : undefined
          }
        >
          {next.isMine && next.taskId ? (
            <Form method="post">
              <FormId
                idempotencyKey={idempotencyKey}
                version={page.version}
                intent="complete-task"
              />
              <input type="hidden" name="taskId" value={next.taskId} />
              <Button>{next.copy ? tasks.markSent : tasks.markDone}</Button>
            </Form>
          ) : null}
          {next.isMine && !next.taskId && next.code === 'record_arrival' ? (
            <ButtonLink href="#arrival">{next.title}</ButtonLink>
          ) : null}
          {next.isMine && !next.taskId && !next.href.endsWith(`/${slug.reference}`) ? (
            <ButtonLink href={next.href}>{next.title}</ButtonLink>
          ) : null}
        </NextStep>
      ) : (
        <Notice>{page.outcome ? stages.outcomes[page.outcome] : tasks.nothingFor}</Notice>
      )}
      <Split side={<CaseSide page={page} answer={answer} idempotencyKey={idempotencyKey} />}>
        <BothOffices page={page} idempotencyKey={idempotencyKey} />
        <Section
          id="timeline"
          title={caseFile.timeline.title}
          note={
            page.allowed.journal && page.entries > 0 ? (
              <Anchor href={pathTo('journal', lang, slug)}>
                {caseFile.timeline.all(page.entries)}
              </Anchor>
            ) : null
          }
        >
          {page.timeline.length > 0 ? (
            <Timeline entries={page.timeline} />
          ) : (
            <EmptyState>{caseFile.timeline.empty}</EmptyState>
          )}
        </Section>
        {page.allowed.journal ? (
          <Section id="openings" title={caseFile.readsTitle} note={caseFile.readsNote}>
            {page.openings.length > 0 ? (
              <DataTable
                caption={caseFile.readsTitle}
                captionHidden
                columns={[
                  { label: caseFile.readsColumns.when },
                  { label: caseFile.readsColumns.who },
                  { label: caseFile.readsColumns.what },
                  { label: caseFile.readsColumns.reason },
                ]}
                rows={page.openings.map((row) => ({
                  key: row.key,
                  cells: [row.when, row.who, row.part, row.reason],
                }))}
              />
            ) : (
              <EmptyState>{caseFile.readsEmpty}</EmptyState>
            )}
          </Section>
        ) : null}
      </Split>
    </Page>
  );
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>['page'];

function useTags(page: PageData): TagData[] {
  const { caseFile, stages } = useText();
  const tags: TagData[] = [];
  if (page.packageStatus === 'approved')
    tags.push({ look: 'approved', label: caseFile.tags.approved });
  else if (page.packageStatus === 'returned') {
    tags.push({ look: 'findings', label: stages.packageStatuses.returned });
  }
  if (page.hold) tags.push({ look: 'onHold', label: stages.claimStatuses.held });
  if (page.stage === 'profile_preparation' && !page.consent) {
    tags.push({ look: 'findings', label: caseFile.tags.noConsent });
  }
  if (page.priority === 'high') tags.push({ look: 'highPriority', label: caseFile.tags.high });
  return tags;
}
