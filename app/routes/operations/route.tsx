import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { askOfIndex, retryJobs } from '#app/commands/run-operations.server.ts';
import { runPortalAct } from '#app/commands/run-portal-act.server.ts';
import { can } from '#app/domain/access/can.ts';
import { indexWorks } from '#app/domain/operations/names.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { now } from '#app/platform/clock.server.ts';
import { env } from '#app/platform/env.server.ts';
import {
  langOf,
  readForm,
  redirectTo,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';
import { readOperations } from '#app/queries/operations.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DataList } from '#app/ui/data-list.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { viewOf } from './view.server.ts';

/** Administrators see how the portal itself is, and mend its index and its jobs. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'operations.read');
  const lang = langOf(request);
  const done = new URL(request.url).searchParams.get('done');
  return json({
    ...viewOf(await readOperations(actor), lang),
    title: textOf(lang).operations.title,
    asOf: formatDateTime(lang, now().toISOString(), env.TIME_ZONE),
    done: isDone(done) ? done : null,
    mayRepair: can(actor, 'operations.repair'),
    idempotencyKey: crypto.randomUUID(),
  });
}

const outcomes = [...indexWorks, 'retry'] as const;
type Outcome = (typeof outcomes)[number];
const isDone = (value: string | null): value is Outcome =>
  (outcomes as readonly (string | null)[]).includes(value);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'operations.repair');
  const { fields } = await readForm(request);
  const { idempotencyKey } = formIdOf(fields);
  const intent = String(fields.get('intent') ?? '');
  const here = pathTo('operations', langOf(request));
  if (!isDone(intent)) return redirectTo(here);
  const result =
    intent === 'retry'
      ? await runPortalAct(actor, retryJobs, { input: null, idempotencyKey })
      : await runPortalAct(actor, askOfIndex, { input: { kind: intent }, idempotencyKey });
  if (result.ok) return redirectTo(`${here}?done=${intent}`);
  const { status, ...shown } = await answerRefusal(request, actor, null, result);
  return json<FormAnswer>(shown, status);
}

export default function OperationsPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const { operations: words } = useText();
  const here = pathTo('operations', useLang());
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack gap-top">
        {data.done && !answer ? (
          <Notice kind="success" live>
            {words.done[data.done]}
          </Notice>
        ) : null}
        <FormAnswerNotice answer={answer} here={here} />
        <p className="soft">
          {words.asOf(data.asOf)} <Anchor href={here}>{words.again}</Anchor>
        </p>
        <Search />
        <IndexWork />
        <Jobs />
        <Section id="database" title={words.database.title}>
          <DataList facts={data.database} />
        </Section>
        <Section id="journal" title={words.journal.title}>
          <DataList facts={data.journal} />
        </Section>
      </div>
    </Page>
  );
}

function Search() {
  const { search, failedTasks, hasIndex, away } = useLoaderData<typeof loader>();
  const { search: words } = useText().operations;
  const { type, code, at } = words.failedColumns;
  return (
    <Section id="search" title={words.title}>
      {away ? <Notice kind="warning">{words.standIn}</Notice> : null}
      <DataList facts={search} />
      {hasIndex ? <p className="soft">{words.process}</p> : null}
      {failedTasks.length > 0 ? (
        <DataTable
          caption={words.failedCaption}
          columns={[{ label: type }, { label: code }, { label: at }]}
          rows={failedTasks}
        />
      ) : null}
    </Section>
  );
}

function IndexWork() {
  const { runs, hasIndex, mayRepair, isWorking, idempotencyKey } = useLoaderData<typeof loader>();
  const { again, work: words } = useText().operations;
  const { what, when, state, found } = words.columns;
  const here = pathTo('operations', useLang());
  return (
    <Section id="index" title={words.title}>
      <p>{hasIndex ? words.lead : words.noIndex}</p>
      {hasIndex && mayRepair ? (
        <Form method="post" action={here} className="btn-row" noValidate>
          <FormId idempotencyKey={idempotencyKey} />
          {indexWorks.map((kind) => (
            <Button key={kind} kind="secondary" name="intent" value={kind}>
              {words[kind]}
            </Button>
          ))}
        </Form>
      ) : null}
      {runs.length > 0 ? (
        <DataTable
          caption={words.caption}
          columns={[{ label: what }, { label: when }, { label: state }, { label: found }]}
          rows={runs}
        />
      ) : null}
      {isWorking ? (
        <p>
          <Anchor href={`${here}#index`}>{again}</Anchor>
        </p>
      ) : null}
    </Section>
  );
}

function Jobs() {
  const { jobs, failed, failedJobs, regular, mayRepair, idempotencyKey } =
    useLoaderData<typeof loader>();
  const { jobs: words } = useText().operations;
  const { task, attempts, error, created } = words.columns;
  const here = pathTo('operations', useLang());
  return (
    <Section id="jobs" title={words.title}>
      <DataList facts={jobs} />
      {failedJobs.length > 0 ? (
        <DataTable
          caption={words.caption}
          columns={[
            { label: task },
            { label: attempts, end: true },
            { label: error },
            { label: created },
          ]}
          rows={failedJobs}
        />
      ) : (
        <p>{words.none}</p>
      )}
      {failed > 0 && mayRepair ? (
        <Form method="post" action={here} className="btn-row" noValidate>
          <FormId idempotencyKey={idempotencyKey} intent="retry" />
          <Button kind="secondary">{words.retry}</Button>
        </Form>
      ) : null}
      {regular.length > 0 ? (
        <details>
          <summary>{words.regularCaption}</summary>
          <DataTable
            caption={words.regularCaption}
            captionHidden
            columns={[{ label: words.regularColumns.task }, { label: words.regularColumns.last }]}
            rows={regular}
          />
        </details>
      ) : null}
    </Section>
  );
}
