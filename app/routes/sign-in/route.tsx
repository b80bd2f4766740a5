import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { labelled } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { demonstrationPassword } from '#app/platform/demonstration.ts';
import {
  findSignedIn,
  langOf,
  readForm,
  redirectTo,
  safeReturnPath,
} from '#app/platform/http.server.ts';
import { givePassword, listDemonstrationAccounts } from '#app/platform/sign-in.server.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary, summarize } from '#app/ui/error-summary.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section, Split } from '#app/ui/section.tsx';
import { TextField } from '#app/ui/text-field.tsx';

// Anyone may see this page. It leads to the second factor, and opens nothing by itself.

export async function loader({ request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const back = safeReturnPath(url.searchParams.get('return'));
  if (await findSignedIn(request, context))
    throw redirectTo(back ?? pathTo('desk', langOf(request)));
  const accounts = await listDemonstrationAccounts();
  const wanted = url.searchParams.get('account');
  const chosen = accounts.find((account) => account.email === wanted);
  return json({
    title: textOf(langOf(request)).signIn.title,
    // A cookie that no longer opens anything: the session ended under the reader's hands.
    ended: back !== null && /passerelle=./.test(request.headers.get('Cookie') ?? ''),
    back,
    signedOut: url.searchParams.has('signed-out'),
    accounts,
    email: chosen?.email ?? '',
    password: chosen ? demonstrationPassword : '',
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action({ request, context }: ActionFunctionArgs) {
  const lang = langOf(request);
  const { signIn } = textOf(lang);
  const { fields } = await readForm(request, { maxBytes: 8 * 1024 });
  const email = String(fields.get('email') ?? '').trim();
  const password = String(fields.get('password') ?? '');
  const errors = {
    ...(email ? {} : { email: signIn.missingEmail }),
    ...(password ? {} : { password: signIn.missingPassword }),
  };
  if (Object.keys(errors).length > 0) return json({ email, errors }, 400);

  const result = await givePassword(request, context.clientAddress, { email, password });
  if (result.ok) {
    const back = safeReturnPath(new URL(request.url).searchParams.get('return'));
    const query = back ? `?${new URLSearchParams({ return: back })}` : '';
    return redirectTo(pathTo('second-factor', lang) + query, { 'Set-Cookie': result.cookie });
  }
  if (result.code === 'too_many_attempts') {
    return json({ email, errors: { email: signIn.tooMany(result.params.minutes) } }, 429);
  }
  return json({ email, errors: { email: signIn.failed } }, 400);
}

export default function SignIn() {
  const { signIn, common } = useText();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Partial<Record<'email' | 'password', string>> = answer?.errors ?? {};
  const summary = summarize(errors);
  const form = (
    <div className="stack stack--loose">
      <ErrorSummary title={common.errorSummary.title(summary.length)} errors={summary} />
      {data.signedOut && !answer ? <Notice kind="success">{signIn.signedOut}</Notice> : null}
      {data.ended && !answer ? <Notice>{signIn.expired}</Notice> : null}
      {/* A new key makes the fields take the chosen account when the page stays. */}
      <Form method="post" className="form" noValidate key={data.email}>
        <TextField
          name="email"
          type="email"
          label={signIn.email}
          error={errors.email}
          defaultValue={answer?.email ?? data.email}
          autoComplete="username"
          spellCheck={false}
          maxLength={254}
        />
        <TextField
          name="password"
          type="password"
          label={signIn.password}
          error={errors.password}
          defaultValue={data.password}
          autoComplete="current-password"
          maxLength={256}
        />
        <div className="btn-row">
          <Button>{signIn.submit}</Button>
        </div>
      </Form>
    </div>
  );
  return (
    <Page title={signIn.title} lead={signIn.intro}>
      {data.accounts.length > 0 ? (
        <Split side={<DemonstrationAccounts {...data} />}>{form}</Split>
      ) : (
        form
      )}
    </Page>
  );
}

function DemonstrationAccounts({
  accounts,
  back,
}: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'accounts' | 'back'>) {
  const lang = useLang();
  const { signIn, roles } = useText();
  return (
    <Section id="demonstration" title={signIn.demonstrationAccounts}>
      <p>{signIn.demonstrationIntro}</p>
      <p className="gap-top">
        {labelled(lang, signIn.demonstrationPassword, '')}
        <strong className="nowrap">{demonstrationPassword}</strong>
      </p>
      <ul className="stack gap-top">
        {accounts.map((account) => {
          const query = new URLSearchParams({
            account: account.email,
            ...(back ? { return: back } : {}),
          });
          return (
            <li key={account.email}>
              <Anchor href={`?${query}`}>{signIn.takeAccount(account.name)}</Anchor>
              <br />
              <span className="small">
                {roles.names[account.role]}, {account.organizationName[lang]}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
