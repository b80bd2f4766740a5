import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { holdConference } from '#app/commands/hold-conference.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import { scheduleConference } from '#app/commands/schedule-conference.server.ts';
import { accessOf, can } from '#app/domain/access/can.ts';
import { missingIn } from '#app/domain/arrangements/checklist.ts';
import { conferenceParties } from '#app/domain/arrangements/names.ts';
import { timeZoneOfProvince } from '#app/domain/arrangements/time-zones.ts';
import { isProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { parseForm } from '#app/platform/form.ts';
import { intentOf, readForm, redirectTo } from '#app/platform/http.server.ts';
import { readParties, sponsorName } from '#app/queries/case-parties.server.ts';
import { readAgenda } from '#app/queries/conference.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section, Split } from '#app/ui/section.tsx';
import { formIdOf, requireCase } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { ConferenceForm } from './conference-form.tsx';
import { Agenda, ConferenceSide } from './conference-side.tsx';
import { ConvenedConference } from './convened-conference.tsx';
import { conferenceSchema } from './form.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'conference.read');
  const [parties, agenda] = await Promise.all([
    readParties(state, lang),
    readAgenda(actor, state, lang),
  ]);
  const province = parties.office?.province ?? '';
  const { checklist, conference } = state;
  const convene = state.tasks.find((task) => task.code === 'convene_conference');
  const mayConvene =
    state.stage === 'arrangements' &&
    conference?.status !== 'held' &&
    can(actor, 'conference.convene', accessOf(state));
  const names: Record<(typeof conferenceParties)[number], string | null> = {
    sponsor: sponsorName(parties),
    service_provider: parties.serviceProvider?.name ?? null,
    local_office: parties.office?.name ?? null,
    family: null,
  };
  return json({
    title: textOf(lang).conference.title,
    reference: state.reference,
    slug: caseSlug(state.reference),
    version: state.version,
    keys: { schedule: crypto.randomUUID(), hold: crypto.randomUUID() },
    done: new URL(args.request.url).searchParams.get('done'),
    today: today(),
    isOpen: state.stage === 'arrangements' || conference !== null,
    activeSince: state.sponsorship?.startedOn ?? null,
    conference,
    dueOn: convene?.dueOn ?? null,
    mayConvene,
    /** Nobody is asked whom the case does not have. */
    parties: conferenceParties
      .filter((party) => party !== 'service_provider' || state.serviceProviderId !== null)
      .map((party) => ({ party, organization: names[party] })),
    proposedZone: isProvinceCode(province) ? timeZoneOfProvince(province) : 'America/Toronto',
    agenda,
    checklist:
      checklist && can(actor, 'checklist.read', accessOf(state))
        ? {
            settled: checklist.entries.filter((entry) => missingIn(entry) === null).length,
            total: checklist.entries.length,
          }
        : null,
  });
}

export type ConferenceData = ReturnType<typeof useLoaderData<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''}, ${data?.reference ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'conference.convene');
  const { fields } = await readForm(args.request);
  const here = pathTo('conference', lang, { reference: caseSlug(state.reference) });
  const caseId = state.id;
  const id = formIdOf(fields);

  const intent = intentOf(fields, ['convene', 'move', 'hold']);
  if (intent === 'hold') {
    const result = await runCommand(actor, holdConference, { caseId, input: null, ...id });
    if (result.ok) return redirectTo(`${here}?done=held`);
    const { status, ...shown } = await answerRefusal(args.request, actor, caseId, result);
    return json<FormAnswer>(shown, status);
  }

  const parsed = parseForm(conferenceSchema(textOf(lang)), fields);
  const { typed } = parsed;
  if (!parsed.ok) return json<FormAnswer>({ typed, errors: parsed.errors }, 422);
  const input = parsed.value;
  const result = await runCommand(actor, scheduleConference, { caseId, input, ...id });
  // By what the form was for: sent twice, it says the same twice.
  const done = intent === 'move' ? 'moved' : 'convened';
  if (result.ok) return redirectTo(`${here}?done=${done}`);
  const { status, ...shown } = await answerRefusal(args.request, actor, caseId, result);
  return json<FormAnswer>({ typed, ...shown }, status);
}

export default function Conference() {
  const { conference: words, caseFile, undertaking } = useText();
  const lang = useLang();
  const data = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const reference = { reference: data.slug };
  const { conference } = data;
  const casePath = pathTo('case', lang, reference);
  return (
    <Page
      title={words.title}
      over={caseFile.numbered(data.reference)}
      lead={conference?.status === 'held' ? undefined : words.intro}
      crumbs={[{ label: data.reference, href: casePath }, { label: words.title }]}
    >
      <div className="stack gap-top">
        <FormAnswerNotice answer={answer} here={pathTo('conference', lang, reference)} />
        {answer ? null : <DoneNotice done={data.done} />}
        {data.activeSince ? (
          <Notice kind="success">{words.active(formatDate(lang, data.activeSince))}</Notice>
        ) : null}
      </div>
      {data.isOpen ? (
        <Split side={<ConferenceSide data={data} />}>
          {conference ? (
            <ConvenedConference data={data} conference={conference} answer={answer} />
          ) : data.mayConvene ? (
            <Section id="convene" title={words.convene}>
              <ConferenceForm data={data} answer={answer} />
            </Section>
          ) : (
            <EmptyState links={[{ href: casePath, label: undertaking.toCase }]}>
              {words.none} {words.whoConvenes}
            </EmptyState>
          )}
          <Agenda topics={data.agenda} />
        </Split>
      ) : (
        <EmptyState links={[{ href: casePath, label: undertaking.toCase }]}>
          {words.noCase}
        </EmptyState>
      )}
    </Page>
  );
}

function DoneNotice({ done }: { done: string | null }) {
  const { conference: words } = useText();
  const said: Record<string, string> = {
    convened: words.convened,
    moved: words.moved,
    held: words.heldDone,
  };
  const text = done ? said[done] : undefined;
  return text ? (
    <Notice kind="success" live>
      {text}
    </Notice>
  ) : null;
}
