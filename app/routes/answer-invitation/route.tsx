import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { answerInvitation } from '#app/commands/answer-invitation.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { isOpenInvitation } from '#app/domain/invitation/invitation.ts';
import { isReasonCode, reasonCodesOf } from '#app/domain/vocabulary/reasons.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { numberOfSlug, pathTo, profileSlug } from '#app/paths.ts';
import { parseForm, typedValue } from '#app/platform/form.ts';
import {
  langOf,
  notFound,
  readForm,
  redirectTo,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';
import { type OwnInvitation, readOwnInvitation } from '#app/queries/invitations.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { ActionBlock, Actions } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { answerForm } from './form.ts';

const intents = ['yes', 'no', 'later'] as const;
type Intent = (typeof intents)[number];

async function requireInvitation({
  request,
  params,
  context,
}: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>): Promise<{
  actor: Actor;
  lang: Lang;
  own: OwnInvitation;
}> {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'invitation.answer');
  const number = numberOfSlug(params.number);
  const own = number ? await readOwnInvitation(actor, number) : null;
  if (!own) throw notFound();
  return { actor, lang: langOf(request), own };
}

/** A group's invitation to a profile: yes, no or later. It binds nobody (process §6). */
export async function loader(args: LoaderFunctionArgs) {
  const { lang, own } = await requireInvitation(args);
  const { invitation } = textOf(lang);
  const { reasonTexts } = vocabularyOf(lang);
  const { status, reason, laterOn, limitOn } = own;
  const open = limitOn !== null && isOpenInvitation(own);
  return json({
    title: invitation.answerTitle(own.number),
    lead: invitation.answerLead(formatDate(lang, own.invitedOn)),
    number: own.number,
    live: limitOn !== null,
    limitOn: limitOn && formatDate(lang, limitOn),
    open,
    status: limitOn === null && isOpenInvitation(own) ? ('closed' as const) : status,
    said:
      open && laterOn
        ? invitation.answered[status === 'later' ? 'later' : 'again'](formatDate(lang, laterOn))
        : status === 'yes' && own.acted
          ? invitation.answered.acted
          : null,
    acted: own.acted,
    reason:
      reason && isReasonCode('invitation_declined', reason)
        ? invitation.yourReason(reasonTexts.invitation_declined[reason])
        : null,
    reasons: reasonCodesOf('invitation_declined').map((value) => ({
      value,
      label: reasonTexts.invitation_declined[value],
    })),
    keys: { yes: crypto.randomUUID(), no: crypto.randomUUID(), later: crypto.randomUUID() },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, lang, own } = await requireInvitation(args);
  const { fields } = await readForm(args.request);
  const parsed = parseForm(answerForm(textOf(lang)), fields);
  if (!parsed.ok) return json<FormAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  const { idempotencyKey } = formIdOf(fields);
  const result = await runCommand(actor, answerInvitation, {
    caseId: own.caseId,
    input: parsed.value,
    idempotencyKey,
  });
  if (result.ok) {
    return redirectTo(pathTo('answer-invitation', lang, { number: profileSlug(own.number) }));
  }
  const { refusal, status } = await answerRefusal(args.request, actor, null, result);
  return json<FormAnswer>({ typed: parsed.typed, refusal }, status);
}

export default function AnswerInvitationPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const lang = useLang();
  const { common, invitation, interest, prepare, profile } = useText();
  const slug = { number: profileSlug(data.number) };
  const toProfile = pathTo('profile', lang, slug);
  const said =
    data.said ?? (data.status === 'later' ? null : invitation.answered[data.status] || null);
  return (
    <Page
      title={data.title}
      lead={data.lead}
      crumbs={[
        { label: common.menu.browse, href: pathTo('browse', lang) },
        ...(data.live ? [{ label: profile.numbered(data.number), href: toProfile }] : []),
        { label: data.title },
      ]}
    >
      <FormAnswerNotice answer={answer} here={pathTo('answer-invitation', lang, slug)} />
      {said ? (
        <Notice kind={data.status === 'yes' ? 'success' : 'info'} live>
          {said} {data.reason}
        </Notice>
      ) : null}
      {data.live ? (
        <p className="btn-row gap-top">
          {data.status === 'yes' && !data.acted ? (
            <ButtonLink href={pathTo('express-interest', lang, slug)}>{interest.start}</ButtonLink>
          ) : null}
          <Anchor href={toProfile}>{invitation.toProfile}</Anchor>
        </p>
      ) : null}
      {data.open ? (
        <div className="gap-top">
          <Actions id="answer">
            <Answer intent="yes" keys={data.keys} text={invitation.yes.text}>
              <Button>{invitation.yes.button}</Button>
            </Answer>
            <Answer
              intent="later"
              keys={data.keys}
              text={invitation.later.text(data.limitOn ?? '')}
            >
              <DateField
                name="laterOn"
                label={invitation.later.day}
                error={answer?.errors?.laterOn}
                defaultValue={typedValue(answer?.typed, 'laterOn')}
              />
              <Button kind="secondary">{invitation.later.button}</Button>
            </Answer>
            <Answer intent="no" keys={data.keys} text={invitation.no.text}>
              <SelectField
                name="reason"
                label={invitation.no.reason}
                placeholder={prepare.fields.choose}
                options={data.reasons}
                error={answer?.errors?.reason}
                defaultValue={typedValue(answer?.typed, 'reason')}
              />
              <Button kind="secondary">{invitation.no.button}</Button>
            </Answer>
          </Actions>
        </div>
      ) : null}
    </Page>
  );
}

/** One answer: what it means, what it needs, its button. */
function Answer({
  intent,
  keys,
  text,
  children,
}: {
  intent: Intent;
  keys: Readonly<Record<Intent, string>>;
  text: string;
  children: ReactNode;
}) {
  const { invitation } = useText();
  return (
    <ActionBlock title={invitation[intent].title}>
      <Form method="post" noValidate className="form">
        <FormId idempotencyKey={keys[intent]} intent={intent} />
        <p className="small">{text}</p>
        {children}
      </Form>
    </ActionBlock>
  );
}
