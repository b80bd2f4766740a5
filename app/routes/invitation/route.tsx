import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { toDataURL } from 'qrcode';
import { useLang, useText } from '#app/i18n/context.tsx';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { langOf, readForm } from '#app/platform/http.server.ts';
import { acceptInvitation, findInvitation } from '#app/platform/invitations.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary, summarize } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextField } from '#app/ui/text-field.tsx';

// Whoever holds an unused link may open the one account it stands for.

export async function loader({ request, params }: LoaderFunctionArgs) {
  const invited = await findInvitation(params.token ?? '');
  const { title } = textOf(langOf(request)).signIn.invitation;
  if (!invited) return json({ title, invited: null }, 404);
  const { name, email, organizationName, secret, uri } = invited;
  const picture = await toDataURL(uri, { margin: 2, width: 220 });
  return json({ title, invited: { name, email, organizationName, secret, picture } });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

interface Answer {
  readonly errors: { readonly password?: string; readonly again?: string; readonly code?: string };
  readonly recoveryCodes: readonly string[] | null;
}

const refuse = (errors: Answer['errors'], status = 400) =>
  json<Answer>({ errors, recoveryCodes: null }, status);

export async function action({ request, params }: ActionFunctionArgs) {
  const { fields } = await readForm(request, { maxBytes: 8 * 1024 });
  const { signIn } = textOf(langOf(request));
  const words = signIn.invitation;
  const invited = await findInvitation(params.token ?? '');
  if (!invited) return refuse({}, 404);
  const password = String(fields.get('password') ?? '');
  if (password !== fields.get('again')) return refuse({ again: words.notTheSame });
  const code = String(fields.get('code') ?? '').trim();
  const result = await acceptInvitation(request, invited, { password, code });
  if (result.ok) {
    const answer: Answer = { errors: {}, recoveryCodes: result.recoveryCodes };
    return json(answer, { headers: { 'Set-Cookie': result.cookie } });
  }
  switch (result.code) {
    case 'not_usable':
      return refuse({}, 404);
    case 'too_many_attempts':
      return refuse({ code: signIn.tooMany(result.minutes) }, 429);
    case 'wrong':
      return refuse({ code: code ? signIn.codeFailed : signIn.missingCode });
    default:
      return refuse({ password: words.problems[result.code] });
  }
}

export default function Invitation() {
  const lang = useLang();
  const { signIn, common } = useText();
  const words = signIn.invitation;
  const { invited } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.recoveryCodes) return <RecoveryCodes codes={answer.recoveryCodes} />;
  if (!invited) {
    return (
      <Page title={words.notUsable.title}>
        <Notice kind="warning">{words.notUsable.body}</Notice>
      </Page>
    );
  }
  const errors = answer?.errors ?? {};
  const summary = summarize(errors);
  return (
    <Page title={words.title} lead={words.lead(invited.name, invited.organizationName[lang])}>
      <ErrorSummary title={common.errorSummary.title(summary.length)} errors={summary} />
      <Form method="post" className="form" noValidate>
        {/* So that a password manager keeps the password with its address. */}
        <input type="hidden" name="email" autoComplete="username" value={invited.email} readOnly />
        <Section id="choose-password" title={words.passwordTitle} className="stack">
          <TextField
            name="password"
            type="password"
            label={signIn.password}
            hint={signIn.passwordHint}
            error={errors.password}
            autoComplete="new-password"
            maxLength={256}
          />
          <TextField
            name="again"
            type="password"
            label={words.passwordAgain}
            error={errors.again}
            autoComplete="new-password"
            maxLength={256}
          />
        </Section>
        <Section id="second-factor" title={words.factorTitle} className="stack">
          <p>{words.factorIntro}</p>
          <img src={invited.picture} alt={words.qr} width="220" height="220" />
          <p>
            {words.byHand} <code>{invited.secret}</code>
          </p>
          <TextField
            name="code"
            label={signIn.code}
            hint={signIn.codeHint}
            error={errors.code}
            width="short"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
          />
        </Section>
        <div className="btn-row">
          <Button>{words.submit}</Button>
        </div>
      </Form>
    </Page>
  );
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const lang = useLang();
  const words = useText().signIn.invitation;
  return (
    <Page title={words.codesTitle} lead={words.codesIntro}>
      <ol className="stack">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="btn-row gap-top">
        <ButtonLink href={pathTo('desk', lang)}>{words.goOn}</ButtonLink>
      </div>
    </Page>
  );
}
