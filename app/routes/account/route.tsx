import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { env } from '#app/platform/env.server.ts';
import {
  langOf,
  notFound,
  readForm,
  redirectTo,
  requireSignedIn,
} from '#app/platform/http.server.ts';
import { listSessions, revokeOtherSessions, revokeSession } from '#app/platform/sessions.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

// One's own account: where one is signed in, and ending any of it.

export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await requireSignedIn(request, context);
  const { name, role, organizationName } = session.actor;
  return json({
    title: textOf(langOf(request)).common.nav.account,
    name,
    role,
    organizationName,
    sessions: await listSessions(session),
    timeZone: env.TIME_ZONE,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireSignedIn(request, context);
  const { fields } = await readForm(request, { maxBytes: 4 * 1024 });
  const key = fields.get('session');
  if (fields.get('intent') === 'end-others') await revokeOtherSessions(session);
  else if (typeof key !== 'string' || !(await revokeSession(session, key))) throw notFound();
  return redirectTo(pathTo('account', langOf(request)));
}

export default function Account() {
  const lang = useLang();
  const { common, roles, signIn } = useText();
  const { name, role, organizationName, sessions, timeZone } = useLoaderData<typeof loader>();
  const when = (instant: string) => formatDateTime(lang, instant, timeZone);
  const words = signIn.sessions;
  return (
    <Page
      title={common.nav.account}
      over={`${roles.names[role]}, ${organizationName[lang]}`}
      lead={name}
    >
      <Section id="sessions" title={words.title}>
        <p>{words.intro}</p>
        <table className="gap-top">
          <thead>
            <tr>
              <th scope="col">{words.browser}</th>
              <th scope="col">{words.since}</th>
              <th scope="col">{words.used}</th>
              <th scope="col">{words.until}</th>
              <th scope="col">{common.table.actions}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.key}>
                <th scope="row">{session.browser ?? words.unknownBrowser}</th>
                <td>{when(session.createdAt)}</td>
                <td>{when(session.lastSeenAt)}</td>
                <td>{when(session.expiresAt)}</td>
                <td>
                  {session.current ? (
                    <Tag>{words.current}</Tag>
                  ) : (
                    <Form method="post">
                      <input type="hidden" name="session" value={session.key} />
                      <Button kind="secondary" small>
                        {words.endOther(session.browser ?? words.unknownBrowser)}
                      </Button>
                    </Form>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {sessions.length > 1 ? (
          <Form method="post" className="gap-top">
            <Button kind="secondary" name="intent" value="end-others">
              {words.endAll}
            </Button>
          </Form>
        ) : (
          <p className="hint">{words.none}</p>
        )}
      </Section>
    </Page>
  );
}
