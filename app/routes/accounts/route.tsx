import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { runPortalAct } from '#app/commands/run-portal-act.server.ts';
import { setHoldingLimit } from '#app/commands/set-holding-limit.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { isUuid } from '#app/domain/uuid.ts';
import { memberOf } from '#app/domain/vocabulary/member-of.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { composeNotice } from '#app/i18n/notices/compose-notice.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { setAccountOpen } from '#app/platform/accounts.server.ts';
import { env } from '#app/platform/env.server.ts';
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
import { invite, mailInvitation } from '#app/platform/invitations.server.ts';
import {
  hasAccount,
  type ListPage,
  listAccounts,
  listOrganizations,
  openOrganization,
} from '#app/queries/accounts.server.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { SearchForm } from '#app/ui/facet-list.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { AccountTable } from './account-table.tsx';
import { holdingLimitForm, inviteForm } from './form.ts';
import { HoldingLimitForm } from './holding-limit-form.tsx';
import { InviteForm } from './invite-form.tsx';

// An administrator looks after every account, a SAH's manager those of the SAH and of its groups.

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'account.administer');
  const lang = langOf(request);
  const query = new URL(request.url).searchParams;
  const words = (query.get('q') ?? '').trim().slice(0, 100);
  const organizationId = query.get('organization');
  const organization = organizationId ? await openOrganization(actor, organizationId) : null;
  if (organizationId && !organization) throw notFound();
  const question = { lang, words, page: Number(query.get('page')) || 1 };
  // Both lists at once would be two long tables: an organization leads to its people.
  const people = organization !== null || query.get('list') === 'people';
  const done = query.get('done');
  return json({
    title: organization?.name[lang] ?? textOf(lang).common.nav.accounts,
    words,
    organization,
    accounts: people ? await listAccounts(actor, organizationId, question) : null,
    organizations: people ? null : await listOrganizations(actor, question),
    done: done !== null && isDone(done) ? done : null,
    idempotencyKey: crypto.randomUUID(),
    limitKey: crypto.randomUUID(),
    timeZone: env.TIME_ZONE,
  });
}

/** What was done, on its way back to the page. */
const isDone = memberOf(['close', 'open', 'holding-limit'] as const);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

interface Answer extends FormAnswer {
  readonly invited?: {
    readonly name: string;
    readonly email: string;
    readonly sent: boolean;
    /** In the demonstration only: nobody receives the message. */
    readonly link: string | null;
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'account.administer');
  const lang = langOf(request);
  const query = new URL(request.url).searchParams;
  const { fields } = await readForm(request, { maxBytes: 8 * 1024 });
  const intent = intentOf(fields, ['open', 'close', 'holding-limit', 'invite']);
  if (intent === 'close' || intent === 'open') {
    const accountId = String(fields.get('account') ?? '');
    if (!isUuid(accountId)) throw notFound();
    if (!(await setAccountOpen(actor, accountId, intent === 'open'))) throw notFound();
    query.delete('index');
    query.set('done', intent);
    return redirectTo(`${pathTo('accounts', lang)}?${query}`);
  }

  const organization = await openOrganization(actor, query.get('organization') ?? '');
  if (organization && intent === 'holding-limit') {
    return setLimit(request, actor, organization.id, fields);
  }
  if (!organization || organization.roles.length === 0) throw notFound();
  const text = textOf(lang);
  const parsed = parseForm(inviteForm(text, organization.roles), fields);
  if (!parsed.ok) return json<Answer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  const { idempotencyKey, ...person } = parsed.value;
  if (await hasAccount(actor, person.email)) {
    return json<Answer>({ typed: parsed.typed, errors: { email: text.accounts.hasAccount } }, 400);
  }
  const invitation = await invite(
    actor,
    { ...person, organizationId: organization.id },
    idempotencyKey,
  );
  const link = env.PUBLIC_URL + pathTo('invitation', person.locale, { token: invitation.token });
  const message = composeNotice(
    'invitation_to_join',
    {
      link,
      organization: organization.name[person.locale],
      dateTime: { instant: invitation.expiresAt.toISOString(), timeZone: env.TIME_ZONE },
    },
    person.locale,
  );
  const sent = await mailInvitation(person, invitation, message);
  const shown = env.DEMONSTRATION && !sent ? link : null;
  return json<Answer>({ invited: { name: person.name, email: person.email, sent, link: shown } });
}

/** How many holds one SAH may have at once. */
async function setLimit(request: Request, actor: Actor, organizationId: string, fields: FormData) {
  const lang = langOf(request);
  const parsed = parseForm(holdingLimitForm(textOf(lang)), fields);
  if (!parsed.ok) return json<Answer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  const result = await runPortalAct(actor, setHoldingLimit, {
    input: { organizationId, limit: parsed.value.holdingLimit },
    idempotencyKey: formIdOf(fields).idempotencyKey,
  });
  if (!result.ok) {
    const { refusal, status } = await answerRefusal(request, actor, null, result);
    return json<Answer>({ typed: parsed.typed, refusal }, status);
  }
  const query = new URLSearchParams({ organization: organizationId, done: 'holding-limit' });
  return redirectTo(`${pathTo('accounts', lang)}?${query}`);
}

export default function Accounts() {
  const lang = useLang();
  const { accounts: words, common, roles, signIn } = useText();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const here = pathTo('accounts', lang);
  const said = {
    close: words.closedDone,
    open: words.openedDone,
    'holding-limit': words.holdingLimitSet,
  };
  const { organization, accounts, organizations } = data;
  const kept = organization
    ? [{ name: 'organization', value: organization.id }]
    : accounts
      ? [{ name: 'list', value: 'people' }]
      : [];
  const hrefWith = (changes: Record<string, string>) => {
    const query = new URLSearchParams({
      ...(data.words ? { q: data.words } : {}),
      ...Object.fromEntries(kept.map(({ name, value }) => [name, value])),
      ...changes,
    });
    return `${here}?${query}`;
  };
  const hrefOf = (id: string) => `${here}?${new URLSearchParams({ organization: id })}`;
  const listAt = (list: 'people' | 'organizations') =>
    `${here}?${new URLSearchParams({ list, ...(data.words ? { q: data.words } : {}) })}`;
  return (
    <Page
      title={data.title}
      over={organization ? roles.organizationKinds[organization.kind] : undefined}
      lead={organization ? undefined : words.lead}
      crumbs={[
        { label: common.nav.desk, href: pathTo('desk', lang) },
        ...(organization
          ? [{ label: common.nav.accounts, href: here }, { label: data.title }]
          : [{ label: common.nav.accounts }]),
      ]}
    >
      {data.done && !answer ? (
        <Notice kind="success" live>
          {said[data.done]}
        </Notice>
      ) : null}
      <Invited answer={answer} />
      <FormAnswerNotice answer={answer?.invited ? undefined : answer} here={hrefWith({})} />
      <div className="gap-top">
        <SearchForm
          action={here}
          label={words.search}
          placeholder={words.search}
          submit={common.buttons.search}
          value={data.words}
          keep={kept}
        />
      </div>
      {organizations ? (
        <Section
          id="organizations"
          title={words.organizations}
          note={<Anchor href={listAt('people')}>{words.people}</Anchor>}
        >
          {organizations.total === 0 ? (
            <EmptyState>{words.noOrganizations}</EmptyState>
          ) : (
            <DataTable
              caption={words.organizations}
              captionHidden
              columns={[
                { label: words.organization },
                { label: words.kind },
                { label: words.people, end: true },
              ]}
              rows={organizations.rows.map((row) => ({
                key: row.id,
                cells: [
                  <Anchor key="name" href={hrefOf(row.id)}>
                    {row.name}
                  </Anchor>,
                  roles.organizationKinds[row.kind],
                  words.count(row.accounts),
                ],
              }))}
            />
          )}
          <Pages list={organizations} hrefFor={(n) => hrefWith({ page: String(n) })} />
        </Section>
      ) : null}
      {accounts ? (
        <Section
          id="people"
          title={words.people}
          note={
            organization ? null : (
              <Anchor href={listAt('organizations')}>{words.organizations}</Anchor>
            )
          }
        >
          {accounts.total === 0 ? (
            <EmptyState>{data.words ? words.noPeople : words.noneYet}</EmptyState>
          ) : (
            <AccountTable rows={accounts.rows} hrefOf={organization ? undefined : hrefOf} />
          )}
          <Pages list={accounts} hrefFor={(n) => hrefWith({ page: String(n) })} />
        </Section>
      ) : null}
      {organization ? (
        <Section id="invite" title={words.inviteTitle}>
          <InviteForm
            roles={organization.roles}
            idempotencyKey={data.idempotencyKey}
            answer={answer?.invited ? undefined : answer}
          />
        </Section>
      ) : null}
      {organization?.holdingLimit ? (
        <Section id="holds" title={words.holds}>
          <HoldingLimitForm
            {...organization.holdingLimit}
            idempotencyKey={data.limitKey}
            answer={answer}
          />
        </Section>
      ) : null}
      {organization && organization.invitations.length > 0 ? (
        <Section id="waiting" title={words.waiting}>
          <DataTable
            caption={words.waiting}
            captionHidden
            columns={[
              { label: words.name },
              { label: signIn.email },
              { label: words.role },
              { label: words.usableUntil },
            ]}
            rows={organization.invitations.map((row) => ({
              key: row.key,
              cells: [
                row.name,
                row.email,
                roles.names[row.role],
                formatDateTime(lang, row.expiresAt, data.timeZone),
              ],
            }))}
          />
        </Section>
      ) : null}
    </Page>
  );
}

function Invited({ answer }: { answer: Answer | undefined }) {
  const { accounts: words } = useText();
  if (!answer?.invited) return null;
  const { name, email, sent, link } = answer.invited;
  if (!sent && !link) {
    return (
      <Notice kind="error" live>
        {words.notSent}
      </Notice>
    );
  }
  return (
    <Notice kind="success" title={words.invited(name)} live>
      {link ? (
        <>
          {words.demonstrationLink} <a href={link}>{link}</a>
        </>
      ) : (
        words.sent(email)
      )}
    </Notice>
  );
}

function Pages({
  list: { page, pageCount, from, total, rows },
  hrefFor,
}: {
  list: ListPage<unknown>;
  hrefFor: (page: number) => string;
}) {
  const { common } = useText();
  if (total === 0) return null;
  return (
    <Pagination
      page={page}
      pageCount={pageCount}
      hrefFor={hrefFor}
      summary={common.pages.range(from, from + rows.length - 1, total)}
    />
  );
}
