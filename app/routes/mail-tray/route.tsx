import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { env } from '#app/platform/env.server.ts';
import { langOf, notFound, requireActor, requirePermission } from '#app/platform/http.server.ts';
import { askedForMail } from '#app/queries/asked-for-mail.server.ts';
import { listTray, type TrayMessage } from '#app/queries/mail-tray.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Message } from './message.tsx';

// What would have been sent, in the demonstration only: one's own messages, or one's organisation's.

const perPage = 20;
/** Notices that leave with a calendar file. */
const invitations = ['conference_invited', 'conference_changed'];

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!env.DEMONSTRATION) throw notFound();
  const actor = await requireActor(request, context);
  requirePermission(actor, 'mail.tray');
  const lang = langOf(request);
  const { searchParams } = new URL(request.url);
  const asked = Number(searchParams.get('page') ?? '1');
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
  const whose = searchParams.get('whose') === 'organization' ? 'organization' : 'mine';
  const { total, messages } = await listTray(actor, { whose, page, size: perPage });
  return json({
    title: textOf(lang).mail.title,
    organization: actor.organizationName[lang],
    whose,
    page,
    total,
    messages: messages.map((message) => shown(message, lang, actor.accountId)),
  });
}

function shown(
  { body, reference, notice, createdAt, accountId, ...message }: TrayMessage,
  lang: 'en' | 'fr',
  reader: string,
) {
  // The word that stops somebody's mail is kept nowhere: only its own reader is shown it.
  const asked =
    accountId === reader ? askedForMail(notice, { accountId, lang: message.lang, body }) : null;
  return {
    ...message,
    when: formatDateTime(lang, createdAt, env.TIME_ZONE),
    lines: (asked?.text ?? body)
      .trimEnd()
      .split('\n')
      .map((line) => partsOf(line)),
    calendar:
      reference && invitations.includes(notice)
        ? pathTo('conference-calendar', lang, { reference: caseSlug(reference) })
        : null,
  };
}

/** A line in pieces: addresses of the portal become links to its pages. */
function partsOf(line: string): { text: string; path: string | null }[] {
  return line
    .split(/(https?:\/\/\S+)/)
    .filter((text) => text !== '')
    .map((text) => ({
      text,
      path: text.startsWith(`${env.PUBLIC_URL}/`) ? text.slice(env.PUBLIC_URL.length) : null,
    }));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function MailTray() {
  const lang = useLang();
  const { mail, common } = useText();
  const { title, organization, whose, page, total, messages } = useLoaderData<typeof loader>();
  const here = pathTo('mail-tray', lang);
  const hrefFor = (number: number) => {
    const query = new URLSearchParams();
    if (whose === 'organization') query.set('whose', whose);
    if (number > 1) query.set('page', String(number));
    const search = query.toString();
    return search ? `${here}?${search}` : here;
  };
  const choices = [
    { href: here, label: mail.whose.mine, current: whose === 'mine' },
    {
      href: `${here}?whose=organization`,
      label: mail.whose.organization(organization),
      current: whose === 'organization',
    },
  ];
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  return (
    <Page
      title={title}
      lead={mail.intro}
      crumbs={[{ label: common.nav.desk, href: pathTo('desk', lang) }, { label: title }]}
    >
      <nav className="btn-row" aria-label={mail.whose.label}>
        {choices.map(({ href, label, current }) => (
          <ButtonLink
            key={href}
            href={href}
            kind={current ? 'primary' : 'secondary'}
            small
            aria-current={current ? 'page' : undefined}
          >
            {label}
          </ButtonLink>
        ))}
      </nav>
      <Section id="messages" title={mail.messages} note={mail.count(total)}>
        {messages.length === 0 ? (
          <EmptyState>{mail.empty}</EmptyState>
        ) : (
          <>
            <DataTable
              caption={mail.messages}
              captionHidden
              columns={[{ label: mail.sent }, { label: mail.subject }, { label: mail.to }]}
              rows={messages.map((message) => ({
                key: message.id,
                cells: [
                  message.sent ? message.when : <Tag key="sent">{mail.waiting}</Tag>,
                  <Message key="subject" {...message} />,
                  message.to,
                ],
              }))}
            />
            <Pagination
              page={page}
              pageCount={pageCount}
              hrefFor={hrefFor}
              summary={common.pages.range(
                (page - 1) * perPage + 1,
                (page - 1) * perPage + messages.length,
                total,
              )}
            />
          </>
        )}
      </Section>
    </Page>
  );
}
