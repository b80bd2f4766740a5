import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import {
  findSession,
  langOf,
  readForm,
  redirectTo,
  safeReturnPath,
} from '#app/platform/http.server.ts';
import type { LoadContext } from '#app/platform/load-context.ts';
import type { SignedIn } from '#app/platform/sessions.server.ts';
import { giveSecondFactor } from '#app/platform/sign-in.server.ts';
import { demonstrationCode } from '#app/platform/totp.server.ts';
import { CodeForm } from '#app/ui/code-form.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Page } from '#app/ui/page-shell.tsx';

// Only a browser that has just given a password may be here; it leads to the desk, or back.

const nextPath = (request: Request) =>
  safeReturnPath(new URL(request.url).searchParams.get('return')) ??
  pathTo('desk', langOf(request));

async function requirePending(request: Request, context: LoadContext): Promise<SignedIn> {
  const session = await findSession(request, context);
  if (!session) throw redirectTo(pathTo('sign-in', langOf(request)));
  if (session.secondFactorAt) throw redirectTo(nextPath(request));
  return session;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const pending = await requirePending(request, context);
  const url = new URL(request.url);
  const recovery = url.searchParams.has('recovery');
  if (recovery) url.searchParams.delete('recovery');
  else url.searchParams.set('recovery', '1');
  return json({
    title: textOf(langOf(request)).signIn.codeTitle,
    recovery,
    otherWay: url.pathname + url.search,
    demonstrationCode: await demonstrationCode(pending.actor.accountId),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action({ request, context }: ActionFunctionArgs) {
  const pending = await requirePending(request, context);
  const { signIn } = textOf(langOf(request));
  const { fields } = await readForm(request, { maxBytes: 4 * 1024 });
  const code = String(fields.get('code') ?? '').trim();
  if (!code) return json({ error: signIn.missingCode }, 400);
  const result = await giveSecondFactor(request, context.clientAddress, pending, code);
  if (result.ok) return redirectTo(nextPath(request), { 'Set-Cookie': result.cookie });
  if (result.code === 'too_many_attempts') {
    return json({ error: signIn.tooMany(result.params.minutes) }, 429);
  }
  return json({ error: signIn.codeFailed }, 400);
}

export default function SecondFactor() {
  const lang = useLang();
  const { signIn } = useText();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={signIn.codeTitle} lead={data.recovery ? signIn.recoveryIntro : signIn.codeIntro}>
      <CodeForm submit={signIn.codeSubmit} error={answer?.error ?? null} {...data} />
      <p className="gap-top">
        <Anchor href={pathTo('sign-in', lang)}>{signIn.otherAccount}</Anchor>
      </p>
    </Page>
  );
}
