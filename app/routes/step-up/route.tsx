import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useText } from '#app/i18n/context.tsx';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import {
  isUnsent,
  langOf,
  readForm,
  redirectTo,
  requireSignedIn,
  safeReturnPath,
} from '#app/platform/http.server.ts';
import { giveStepUp } from '#app/platform/sign-in.server.ts';
import { demonstrationCode } from '#app/platform/totp.server.ts';
import { CodeForm } from '#app/ui/code-form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';

// Anyone signed in may give a fresh factor; the page that asked for it takes over again.

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(request, context);
  const url = new URL(request.url);
  const recovery = url.searchParams.has('recovery');
  if (recovery) url.searchParams.delete('recovery');
  else url.searchParams.set('recovery', '1');
  return json({
    title: textOf(langOf(request)).signIn.stepUpTitle,
    recovery,
    unsent: isUnsent(url.searchParams.get('return')),
    otherWay: url.pathname + url.search,
    demonstrationCode: await demonstrationCode(actor.accountId),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireSignedIn(request, context);
  const lang = langOf(request);
  const { signIn } = textOf(lang);
  const { fields } = await readForm(request, { maxBytes: 4 * 1024 });
  const code = String(fields.get('code') ?? '').trim();
  if (!code) return json({ error: signIn.missingCode }, 400);
  const result = await giveStepUp(request, context.clientAddress, session, code);
  if (result.ok) {
    const back = safeReturnPath(new URL(request.url).searchParams.get('return'));
    return redirectTo(back ?? pathTo('desk', lang), { 'Set-Cookie': result.cookie });
  }
  if (result.code === 'too_many_attempts') {
    return json({ error: signIn.tooMany(result.params.minutes) }, 429);
  }
  return json({ error: signIn.codeFailed }, 400);
}

export default function StepUp() {
  const { signIn } = useText();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={signIn.stepUpTitle} lead={signIn.stepUpIntro}>
      {data.unsent ? <Notice kind="warning">{signIn.unsentSoFar}</Notice> : null}
      <CodeForm
        submit={signIn.stepUpSubmit}
        error={answer?.error ?? null}
        recovery={data.recovery}
        otherWay={data.otherWay}
        demonstrationCode={data.demonstrationCode}
      />
    </Page>
  );
}
