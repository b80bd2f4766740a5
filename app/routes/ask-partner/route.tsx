import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { askPartner } from '#app/commands/ask-partner.server.ts';
import { endPartnership } from '#app/commands/end-partnership.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import { memberOf } from '#app/domain/vocabulary/member-of.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { titleOf } from '#app/i18n/description/title-of.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { parseForm, typedValue } from '#app/platform/form.ts';
import { intentOf, readForm, redirectTo } from '#app/platform/http.server.ts';
import { listPartnerCandidates } from '#app/queries/partner-candidates.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataList } from '#app/ui/data-list.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Live } from '#app/ui/live.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { requireLiveProfile } from '../live-profile.server.ts';
import { liveOn } from '../live-topic.server.ts';
import { until } from '../standing.server.ts';
import { askPartnerForm } from './form.ts';

const isDone = memberOf(['asked', 'ended'] as const);

/** The SAH that answers for a claim asks another SAH to share the sponsorship (IP 3 part 4 §4.1). */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, page } = await requireLiveProfile(args, 'claim.ask_partner');
  const shared = page.own?.partnership ?? null;
  const asker = shared?.isAsker ? shared : null;
  const done = new URL(args.request.url).searchParams.get('done');
  return json({
    following: liveOn(args, { kind: 'profile', number: page.number }),
    number: page.number,
    title: titleOf(page.fields, lang),
    claim: asker && {
      id: asker.claimId,
      ends: asker.holdEndsOn
        ? until(asker.holdEndsOn, lang, today())
        : textOf(lang).partner.notHeld,
      status: asker.status,
      partner: asker.other,
    },
    overseas: page.fields.stream === 'overseas',
    candidates: asker ? await listPartnerCandidates(actor.organizationId, lang) : [],
    done: done !== null && isDone(done) ? done : null,
    idempotencyKeys: { ask: crypto.randomUUID(), end: crypto.randomUUID() },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''}, ${data?.number ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, lang, page } = await requireLiveProfile(args, 'claim.ask_partner');
  const { fields } = await readForm(args.request);
  const here = pathTo('ask-partner', lang, { number: profileSlug(page.number) });
  const { idempotencyKey } = formIdOf(fields);
  const request = { caseId: page.caseId, idempotencyKey };
  if (intentOf(fields, ['ask', 'end']) === 'end') {
    const claimId = page.own?.partnership?.claimId ?? '';
    const result = await runCommand(actor, endPartnership, { ...request, input: { claimId } });
    if (result.ok) return redirectTo(`${here}?done=ended`);
    const { refusal, status } = await answerRefusal(args.request, actor, page.caseId, result);
    return json<FormAnswer>({ refusal }, status);
  }
  const parsed = parseForm(askPartnerForm(textOf(lang)), fields);
  if (!parsed.ok) return json<FormAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  const result = await runCommand(actor, askPartner, { ...request, input: parsed.value });
  if (result.ok) return redirectTo(`${here}?done=asked`);
  const { refusal, status } = await answerRefusal(args.request, actor, page.caseId, result);
  return json<FormAnswer>({ typed: parsed.typed, refusal }, status);
}

export default function AskPartner() {
  const lang = useLang();
  const { common, partner, profile, stages } = useText();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const slug = { number: profileSlug(data.number) };
  const { claim } = data;
  const there = claim?.status === 'asked' || claim?.status === 'agreed';
  return (
    <Page
      title={partner.title}
      over={`${profile.numbered(data.number)} · ${data.title}`}
      lead={partner.lead}
      crumbs={[
        { label: common.menu.browse, href: pathTo('browse', lang) },
        { label: profile.numbered(data.number), href: pathTo('profile', lang, slug) },
        { label: partner.title },
      ]}
    >
      <Live at={data.following} />
      <FormAnswerNotice answer={answer} here={pathTo('ask-partner', lang, slug)} />
      {data.done && !answer ? (
        <Notice kind="success" live>
          {partner[data.done]}
        </Notice>
      ) : null}
      {claim ? (
        <Section id="partner" title={partner.term}>
          <DataList
            facts={[
              { term: stages.claimStatuses.held, detail: claim.ends },
              {
                term: partner.term,
                detail:
                  claim.partner && claim.status
                    ? `${claim.partner}, ${partner.statuses[claim.status]}`
                    : partner.none,
              },
            ]}
          />
          <ul className="bullets gap-top">
            {Object.entries(partner.rules).map(([key, rule]) => (
              <li key={key}>{rule}</li>
            ))}
            {data.overseas ? <li>{partner.overseas}</li> : null}
          </ul>
          {there ? (
            <Form method="post" className="form gap-top">
              <FormId idempotencyKey={data.idempotencyKeys.end} intent="end" />
              <div className="btn-row">
                <Button kind={claim.status === 'asked' ? 'secondary' : 'danger'}>
                  {claim.status === 'asked' ? partner.takeBack : partner.end}
                </Button>
                <BackLink number={data.number} />
              </div>
            </Form>
          ) : data.candidates.length === 0 ? (
            <p className="gap-top">{partner.nobody}</p>
          ) : (
            <Form method="post" noValidate className="form gap-top">
              <FormId idempotencyKey={data.idempotencyKeys.ask} intent="ask" />
              <input type="hidden" name="claimId" value={claim.id} />
              <SelectField
                name="partnerSahId"
                label={partner.choose}
                hint={partner.hint}
                placeholder={partner.chooseOne}
                options={data.candidates.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={typedValue(answer?.typed, 'partnerSahId')}
                error={answer?.errors?.partnerSahId}
              />
              <div className="btn-row">
                <Button>{partner.ask}</Button>
                <BackLink number={data.number} />
              </div>
            </Form>
          )}
        </Section>
      ) : (
        <>
          <Notice kind="warning">{partner.noClaim}</Notice>
          <p className="gap-top">
            <BackLink number={data.number} />
          </p>
        </>
      )}
    </Page>
  );
}

function BackLink({ number }: { number: string }) {
  const lang = useLang();
  const { claim } = useText();
  return (
    <ButtonLink kind="link" href={pathTo('profile', lang, { number: profileSlug(number) })}>
      {claim.backToProfile}
    </ButtonLink>
  );
}
