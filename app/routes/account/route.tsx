import '#app/ui/data-table.css';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { runPortalAct } from '#app/commands/run-portal-act.server.ts';
import { subscribeBulletins } from '#app/commands/subscribe-bulletins.server.ts';
import { can } from '#app/domain/access/can.ts';
import { bulletinFrequencies } from '#app/domain/promotion/names.ts';
import { memberOf } from '#app/domain/vocabulary/member-of.ts';
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
import { ownFrequency } from '#app/queries/bulletins.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { refusalResponse } from '../command-answer.server.ts';
import { BulletinChoice } from './bulletin-choice.tsx';

// One's own account: where one is signed in, and ending any of it; what one gets by mail.

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
    bulletins: can(session.actor, 'bulletin.subscribe')
      ? { frequency: (await ownFrequency(session.actor)) ?? 'off' }
      : null,
    saved: new URL(request.url).searchParams.get('done') === 'bulletins',
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireSignedIn(request, context);
  const { fields } = await readForm(request, { maxBytes: 4 * 1024 });
  const frequency = fields.get('frequency');
  if (typeof frequency === 'string' && isFrequency(frequency)) {
    const result = await runPortalAct(session.actor, subscribeBulletins, { input: { frequency } });
    if (!result.ok) return refusalResponse(request, session.actor, null, result);
    return redirectTo(`${pathTo('account', langOf(request))}?done=bulletins#bulletins`);
  }
  const key = fields.get('session');
  if (fields.get('intent') === 'end-others') await revokeOtherSessions(session);
  else if (typeof key !== 'string' || !(await revokeSession(session, key))) throw notFound();
  return redirectTo(pathTo('account', langOf(request)));
}

const isFrequency = memberOf(bulletinFrequencies);

export default function Account() {
  const lang = useLang();
  const { common, roles, signIn } = useText();
  const data = useLoaderData<typeof loader>();
  const { name, role, organizationName, sessions, timeZone } = data;
  const when = (instant: string) => formatDateTime(lang, instant, timeZone);
  const words = signIn.sessions;
  return (
    <Page
      title={common.nav.account}
      over={`${roles.names[role]}, ${organizationName[lang]}`}
      lead={name}
    >
      {data.bulletins ? <BulletinChoice {...data.bulletins} saved={data.saved} /> : null}
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
