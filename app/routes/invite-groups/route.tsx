import '#app/ui/field.css';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { inviteGroups } from '#app/commands/invite-groups.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import { mostInvited } from '#app/domain/invitation/invitation.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { numberOfSlug, pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import {
  langOf,
  notFound,
  readForm,
  redirectTo,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';
import { type InvitationsPage, readInvitations } from '#app/queries/invitations.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FitTotals, ResultState } from '#app/ui/fit.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';
import { pageIn } from '../asked-page.ts';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { candidateView, invitedView, leftOutView } from './invitations-view.server.ts';

interface Guarded {
  readonly actor: Actor;
  readonly lang: Lang;
  readonly page: InvitationsPage;
}

async function requireInvitations({
  request,
  params,
  context,
}: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>): Promise<Guarded> {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'invitation.send');
  const number = numberOfSlug(params.number);
  const page = number ? await readInvitations(actor, number, today()) : null;
  if (!page) throw notFound();
  return { actor, lang: langOf(request), page };
}

const groupsOnAPage = 20;
/** In the form and, from page to page, in the address: the ids of the organizations that are ticked. */
const groupField = 'group';
const turnField = 'turn';

/** For ROC-O and RSTP: whom to ask to look at a profile, explained, and what those asked answered. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, page } = await requireInvitations(args);
  const { invitation, common } = textOf(lang);
  const params = new URL(args.request.url).searchParams;
  const pageCount = Math.max(1, Math.ceil(page.candidates.length / groupsOnAPage));
  const at = Math.min(pageIn(params, 'page'), pageCount);
  const from = (at - 1) * groupsOnAPage;
  const shown = page.candidates.slice(from, from + groupsOnAPage);
  const sent = Number(params.get('sent'));
  const ticked = tickedIn(params, page);
  const onPage = new Set(shown.map(({ organizationId }) => organizationId));
  return json({
    title: invitation.inviteTitle(page.number),
    number: page.number,
    sent: Number.isInteger(sent) && sent > 0 ? sent : null,
    noneChosen: params.get('none') === '1',
    tooMany: params.get('over') === '1',
    ticked: ticked.slice(0, mostInvited),
    tickedElsewhere: page.candidates
      .filter(({ organizationId: id }) => ticked.includes(id) && !onPage.has(id))
      .map((each) => ({ id: each.organizationId, name: each.group[lang] })),
    open: page.open,
    invited: page.invited.map((each) => invitedView(each, lang)),
    candidates: shown.map((each) => candidateView(each, lang)),
    total: page.candidates.length,
    page: at,
    pageCount,
    range: common.pages.range(from + 1, from + shown.length, page.candidates.length),
    leftOut: leftOutView(page, lang),
    mayBrowse: can(actor, 'profile.browse'),
    idempotencyKey: crypto.randomUUID(),
  });
}

/** What is ticked, as far as it can be asked: another may have been invited since, or hold the profile. */
function tickedIn(from: URLSearchParams | FormData, { candidates }: InvitationsPage): string[] {
  const known = new Set(candidates.map(({ organizationId }) => organizationId));
  return [...new Set(from.getAll(groupField).map(String))].filter((id) => known.has(id));
}

/** Another page of the list, with what is ticked: no more than can be invited. */
function turnTo(page: string, ticked: readonly string[]): string {
  const query = new URLSearchParams({ page });
  for (const id of ticked.slice(0, mostInvited)) query.append(groupField, id);
  if (ticked.length > mostInvited) query.set('over', '1');
  return `?${query}#groups`;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, lang, page } = await requireInvitations(args);
  const { fields } = await readForm(args.request);
  const here = pathTo('invite-groups', lang, { number: profileSlug(page.number) });
  const organizationIds = tickedIn(fields, page);
  const turn = fields.get(turnField);
  if (turn !== null) return redirectTo(here + turnTo(String(turn), organizationIds));
  if (!fields.has(groupField)) return redirectTo(`${here}?none=1`);
  // Another's invitation came between, or an id nobody offered: the page as it is now says which.
  if (organizationIds.length === 0) return redirectTo(here);
  const { idempotencyKey } = formIdOf(fields);
  const result = await runCommand(actor, inviteGroups, {
    caseId: page.caseId,
    input: { organizationIds },
    idempotencyKey,
  });
  if (result.ok) return redirectTo(`${here}?sent=${result.events.length}`);
  const { refusal, status } = await answerRefusal(args.request, actor, null, result);
  return json<FormAnswer>({ typed: { [groupField]: organizationIds }, refusal }, status);
}

export default function InviteGroupsPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const lang = useLang();
  const { common, invitation, profile } = useText();
  const slug = { number: profileSlug(data.number) };
  const here = pathTo('invite-groups', lang, slug);
  const words = invitation.candidates;
  const full = data.open >= mostInvited;
  const ticked = answer?.typed?.[groupField] ?? data.ticked;
  return (
    <Page
      title={data.title}
      lead={invitation.inviteLead(mostInvited)}
      crumbs={[
        { label: common.menu.browse, href: pathTo('browse', lang) },
        { label: profile.numbered(data.number), href: pathTo('profile', lang, slug) },
        { label: data.title },
      ]}
    >
      <FormAnswerNotice answer={answer} here={here} />
      {data.sent && !answer ? (
        <Notice kind="success" live>
          {invitation.sent(data.sent)}
        </Notice>
      ) : null}
      {data.noneChosen && !answer ? (
        <Notice kind="error" live>
          {invitation.chooseSome}
        </Notice>
      ) : null}
      {data.tooMany && !answer ? (
        <Notice kind="warning" live>
          {invitation.tooManyTicked(mostInvited)}
        </Notice>
      ) : null}
      <Section
        id="invited"
        title={invitation.asked.title}
        note={invitation.openNow(data.open, mostInvited)}
      >
        <Invited rows={data.invited} />
      </Section>
      <Section id="groups" title={words.title(data.total)} note={words.note}>
        {data.candidates.length === 0 ? (
          <EmptyState>{words.none}</EmptyState>
        ) : (
          <Form method="post" noValidate>
            <FormId idempotencyKey={data.idempotencyKey} />
            <Candidates rows={data.candidates} chosen={ticked} full={full} />
            {data.tickedElsewhere.length > 0 && !full ? (
              <fieldset className="choices gap-top">
                <legend>{invitation.tickedElsewhere}</legend>
                {data.tickedElsewhere.map(({ id, name }) => (
                  <Tick key={id} id={id} checked={ticked.includes(id)}>
                    {name}
                  </Tick>
                ))}
              </fieldset>
            ) : null}
            <div className="btn-row gap-top">
              {full ? <Notice>{invitation.full}</Notice> : <Button>{invitation.send}</Button>}
              {ticked.length > 0 && !full ? (
                <span className="num">{invitation.ticked(ticked.length)}</span>
              ) : null}
            </div>
            {data.pageCount > 1 ? (
              <Pagination
                page={data.page}
                pageCount={data.pageCount}
                {...(full
                  ? { hrefFor: (page) => `${here}?page=${page}#groups` }
                  : { turnedBy: turnField })}
                summary={data.range}
              />
            ) : null}
          </Form>
        )}
      </Section>
      {data.leftOut.length > 0 ? (
        <Section id="left-out" title={invitation.left.title}>
          <ul className="bullets">
            {data.leftOut.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function Invited({ rows }: { rows: Data['invited'] }) {
  const { asked } = useText().invitation;
  if (rows.length === 0) return <EmptyState>{asked.none}</EmptyState>;
  return (
    <DataTable
      caption={asked.title}
      captionHidden
      columns={[
        { label: asked.group },
        { label: asked.on },
        { label: asked.answer },
        { label: asked.why },
      ]}
      rows={rows.map((row) => ({ key: row.id, cells: [row.group, row.on, row.answer, row.why] }))}
    />
  );
}

function Tick({
  id,
  checked,
  disabled,
  children,
}: {
  id: string;
  checked: boolean;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <label className="choice" htmlFor={`group-${id}`}>
      <input
        type="checkbox"
        id={`group-${id}`}
        name={groupField}
        value={id}
        defaultChecked={checked}
        disabled={disabled}
      />
      <span>{children}</span>
    </label>
  );
}

/** Totals never stand alone: the lines they sum up open below them. */
function Candidates({
  rows,
  chosen,
  full,
}: {
  rows: Data['candidates'];
  chosen: readonly string[];
  full: boolean;
}) {
  const words = useText().invitation.candidates;
  return (
    <DataTable
      caption={useText().invitation.send}
      captionHidden
      columns={[
        { label: words.group },
        { label: words.fit },
        { label: words.room },
        { label: words.holds },
        { label: words.last },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <Tick key="group" id={row.id} checked={chosen.includes(row.id)} disabled={full}>
            {row.name}
            <span className="hint">{row.about}</span>
          </Tick>,
          row.totals ? (
            <div key="fit" className="stack">
              <FitTotals {...row.totals} />
              <details>
                <summary className="small">{words.lines}</summary>
                <ul className="links">
                  {row.lines.map((line) => (
                    <li key={line.key}>
                      <ResultState result={line.result}>{line.text}</ResultState>
                    </li>
                  ))}
                </ul>
                <p className="small soft">{row.recorded}</p>
              </details>
            </div>
          ) : (
            <span key="fit" className="soft">
              {words.nothingRecorded}
            </span>
          ),
          row.room,
          row.holds,
          row.last ? (
            <div key="last">
              <div>{row.last.on}</div>
              <div className="small soft">{row.last.answer}</div>
            </div>
          ) : (
            words.never
          ),
        ],
      }))}
    />
  );
}
