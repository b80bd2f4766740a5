import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { claimProfile } from '#app/commands/claim-profile.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { titleOf } from '#app/i18n/description/title-of.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { readForm, redirectTo } from '#app/platform/http.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Live } from '#app/ui/live.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { requireLiveCase, requireLiveProfile } from '../live-profile.server.ts';
import { liveOn } from '../live-topic.server.ts';
import { HoldRules, HoldsUsed, SahChoice } from '../profile/profile-actions.tsx';
import { standingView } from '../profile/profile-view.server.ts';
import { StandingText } from '../standing.tsx';
import { WaitInLine } from './wait-in-line.tsx';

/** The last page before a claim: what will happen, with its dates; and, when it is barred, why. */
export async function loader(args: LoaderFunctionArgs) {
  const { lang, page } = await requireLiveProfile(args, 'claim.make');
  return json({
    following: liveOn(args, { kind: 'profile', number: page.number }),
    number: page.number,
    title: titleOf(page.fields, lang),
    own: standingView(page, lang),
    idempotencyKey: crypto.randomUUID(),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''}, ${data?.number ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, lang, number, caseId } = await requireLiveCase(args, 'claim.make');
  const { fields } = await readForm(args.request);
  const result = await runCommand(actor, claimProfile, {
    caseId,
    input: { sahId: String(fields.get('sahId') ?? '') || null },
    idempotencyKey: formIdOf(fields).idempotencyKey,
  });
  // A colleague pressed a moment before: what was asked for is done.
  if (result.ok || result.code === 'hold_is_yours' || result.code === 'claim_pending') {
    return redirectTo(`${pathTo('profile', lang, { number: profileSlug(number) })}?done=claim`);
  }
  const { refusal, status } = await answerRefusal(args.request, actor, caseId, result);
  return json<FormAnswer>({ refusal }, status);
}

export default function ClaimRoute() {
  const lang = useLang();
  const { claim, common, partner, profile } = useText();
  const { number, title, own, idempotencyKey, following } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const slug = { number: profileSlug(number) };
  if (!own) return null;
  // One's own claim is no barrier: it stands on the profile's page, where this one leads.
  const barrier = answer || own.claim ? null : own.barrier;
  // Someone claimed it between the page and the press: the way on stands right here.
  const lost = answer?.refusal?.code === 'already_claimed';
  const mayJoin = own.barrier !== null && own.mayJoin && !own.claim;
  return (
    <Page
      title={claim.title}
      over={`${profile.numbered(number)} · ${title}`}
      crumbs={[
        { label: common.menu.browse, href: pathTo('browse', lang) },
        { label: profile.numbered(number), href: pathTo('profile', lang, slug) },
        { label: claim.title },
      ]}
    >
      <Live at={following} />
      <FormAnswerNotice
        answer={lost && mayJoin ? undefined : answer}
        here={pathTo('claim', lang, slug)}
      />
      {barrier && !mayJoin ? <Notice kind="warning">{barrier.text}</Notice> : null}
      {own.claim ? <StandingText standing={own.claim.standing} /> : null}
      {own.requests.length > 0 ? (
        <p className="gap-top">
          <ButtonLink href={`${pathTo('interest-and-claims', lang)}#requests`}>
            {claim.endorseTitle}
          </ButtonLink>
        </p>
      ) : own.partnership?.isAsker === false ? (
        <p className="gap-top">
          <ButtonLink href={pathTo('interest-and-claims', lang)}>
            {own.partnership.status === 'asked' ? partner.requests : partner.shares}
          </ButtonLink>
        </p>
      ) : null}
      {own.barrier === null && !own.claim ? (
        <Section id="what-happens" title={claim.whatHappens}>
          <p className="prose">{own.asksItsSah ? claim.cgRule : claim.nobody}</p>
          <HoldRules holdRule={own.holdRule} />
          <HoldsUsed holds={own.holds} />
          <Form method="post" noValidate className="form gap-top">
            <FormId idempotencyKey={idempotencyKey} />
            <SahChoice sahs={own.sahs} />
            <div className="btn-row">
              <Button>
                {own.asksItsSah
                  ? claim.submitCg
                  : own.offerEndsOn
                    ? claim.waitingList.accept
                    : claim.submit}
              </Button>
              <ButtonLink kind="link" href={pathTo('profile', lang, slug)}>
                {common.buttons.cancel}
              </ButtonLink>
            </div>
          </Form>
        </Section>
      ) : mayJoin ? (
        <WaitInLine own={own} number={number} idempotencyKey={idempotencyKey} lost={lost} />
      ) : (
        <p className="gap-top">
          <ButtonLink kind="secondary" href={pathTo('profile', lang, slug)}>
            {own.claim === null
              ? claim.backToProfile
              : own.claim.status === 'requested'
                ? claim.toOurRequest
                : claim.toOurHold}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
