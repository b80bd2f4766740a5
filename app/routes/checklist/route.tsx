import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { runCommand } from '#app/commands/run-command.server.ts';
import { partyOf, signChecklist } from '#app/commands/sign-checklist.server.ts';
import { accessOf, can } from '#app/domain/access/can.ts';
import {
  isSigned,
  missingIn,
  responsibles,
  type Signatory,
  signatoriesOf,
} from '#app/domain/arrangements/checklist.ts';
import { responsiblesFor, usualFor } from '#app/domain/arrangements/fill-together.ts';
import { waitingFor } from '#app/domain/sponsorship/start.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatClock, formatWeekdayDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import {
  intentOf,
  notFound,
  readForm,
  redirectTo,
  requireFreshFactor,
} from '#app/platform/http.server.ts';
import { readParties, sponsorName } from '#app/queries/case-parties.server.ts';
import { openNotes, readChecklist } from '#app/queries/checklist.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import { formIdOf, requireCase } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import type { FormAnswer } from '../form-answer.tsx';
import { ChecklistForm } from './checklist-form.tsx';
import { ChecklistSignatures } from './checklist-signatures.tsx';
import { proposedDate, saveList } from './save-list.server.ts';
import { readSentList } from './sent-list.ts';
import { WhereItStands } from './where-it-stands.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'checklist.read');
  const text = textOf(lang);
  const { checklist, conference } = state;
  const base = {
    title: text.arrangements.checklistKinds[checklist?.kind ?? 'roles'],
    reference: state.reference,
    slug: caseSlug(state.reference),
    done: new URL(args.request.url).searchParams.get('done'),
  };
  if (!checklist) return json({ ...base, list: null });

  const [{ points, signatures }, notes, parties] = await Promise.all([
    readChecklist(actor, checklist, lang),
    openNotes(actor, state.id, checklist),
    readParties(state, lang),
  ]);
  const isMine = can(actor, 'checklist.fill', accessOf(state));
  const complete = isSigned(checklist, signatoriesOf(state));
  const mayFill = isMine && state.stage === 'arrangements' && !complete;
  const hasProvider = state.serviceProviderId !== null;
  const organizations: Record<Signatory, string> = {
    sponsor: sponsorName(parties),
    service_provider: parties.serviceProvider?.name ?? '',
    local_office: parties.office?.name ?? '',
  };
  return json({
    ...base,
    list: {
      version: state.version,
      keys: { fill: crypto.randomUUID(), sign: crypto.randomUUID() },
      hasProvider,
      responsibles: responsiblesFor(responsibles, hasProvider),
      mayFill,
      party: mayFill ? partyOf(actor) : null,
      complete,
      signedInPart: signatures.length > 0 && !complete,
      activeSince: state.sponsorship?.startedOn ?? null,
      waitsFor: state.stage === 'arrangements' ? waitingFor(state) : [],
      openTasks: state.tasks.filter((task) => task.mandatory && task.doneOn === null).length,
      proposedDate: proposedDate(state),
      conference: conference
        ? { on: conference.on, from: conference.from, way: conference.way }
        : null,
      items: points.flatMap((point, index) => {
        const entry = checklist.entries.find(({ itemCode }) => itemCode === point.code);
        if (!entry) return [];
        return {
          code: point.code,
          number: index + 1,
          groupCode: point.groupCode,
          group: point.group,
          text: point.text,
          usual: usualFor(point.usual, hasProvider),
          responsible: entry.responsible,
          byDate: entry.byDate,
          note: notes[point.code] ?? '',
          missing: missingIn(entry),
        };
      }),
      parties: signatoriesOf(state).map((party) => ({
        party,
        organization: organizations[party],
        signed: signatures.find((signature) => signature.party === party) ?? null,
      })),
    },
  });
}

export type ListData = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['list']>;
export type ListItem = ListData['items'][number];

export interface ListAnswer extends FormAnswer {
  /** Items that two parties answered differently: mine, to be saved again on purpose. */
  readonly disputed?:
    | readonly {
        readonly code: string;
        readonly responsible: ListItem['responsible'];
        readonly byDate: string | null;
        readonly note: string;
      }[]
    | undefined;
  readonly badDates?: readonly string[] | undefined;
  readonly declare?: boolean | undefined;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''}, ${data?.reference ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { actor, lang, state } = await requireCase(args, 'checklist.fill');
  const { checklist } = state;
  if (!checklist) throw notFound();
  const { fields } = await readForm(request);
  const here = pathTo('checklist', lang, { reference: caseSlug(state.reference) });

  const intent = intentOf(fields, ['save', 'propose', 'sign']);
  if (intent === 'sign') {
    if (fields.get('declaration') !== 'yes') return json<ListAnswer>({ declare: true }, 422);
    await requireFreshFactor(request, context);
    const result = await runCommand(actor, signChecklist, {
      caseId: state.id,
      input: null,
      ...formIdOf(fields),
    });
    if (result.ok) return redirectTo(`${here}?done=signed`);
    const { status, ...shown } = await answerRefusal(request, actor, state.id, result);
    return json<ListAnswer>(shown, status);
  }

  const propose = intent === 'propose';
  const sent = readSentList(fields, checklist.entries);
  const typed = Object.fromEntries(
    [...fields.entries()].map(([name, value]) => [name, [String(value)]]),
  );
  if (sent.badDates.length > 0) {
    return json<ListAnswer>({ typed, badDates: sent.badDates }, 422);
  }
  const saved = await saveList(actor, state, checklist, sent, propose);
  if (saved.refusal) {
    const { status, ...shown } = await answerRefusal(request, actor, state.id, saved.refusal);
    return json<ListAnswer>({ typed, ...shown }, status);
  }
  if (saved.disputed.length > 0) {
    const disputed = saved.disputed.map(({ mine: { itemCode, ...mine } }) => ({
      code: itemCode,
      ...mine,
    }));
    return json<ListAnswer>({ disputed }, 409);
  }
  if (!saved.changed) return redirectTo(`${here}?done=nothing`);
  if (saved.cancelled) return redirectTo(`${here}?done=cancelled`);
  return redirectTo(`${here}?done=${propose ? 'proposed' : 'saved'}`);
}

export default function Checklist() {
  const { checklist: words, caseFile, arrangements, undertaking } = useText();
  const lang = useLang();
  const data = useLoaderData<typeof loader>();
  const answer: ListAnswer | undefined = useActionData<typeof action>();
  const { list } = data;
  const casePath = pathTo('case', lang, { reference: data.slug });
  const crumbs = [{ label: data.reference, href: casePath }, { label: data.title }];
  if (!list) {
    return (
      <Page title={data.title} over={caseFile.numbered(data.reference)} crumbs={crumbs}>
        <EmptyState links={[{ href: casePath, label: undertaking.toCase }]}>
          {words.none}
        </EmptyState>
      </Page>
    );
  }
  const { conference } = list;
  const when = conference
    ? words.subtitle(
        [
          formatWeekdayDate(lang, conference.on),
          formatClock(lang, conference.from),
          arrangements.conferenceWays[conference.way],
        ].join(', '),
      )
    : null;
  return (
    <Page
      title={data.title}
      over={[caseFile.numbered(data.reference), when].filter(Boolean).join(' · ')}
      lead={list.hasProvider ? words.intro : words.introAlone}
      aside={<PrintButton>{words.print}</PrintButton>}
      crumbs={crumbs}
    >
      <WhereItStands list={list} slug={data.slug} done={data.done} answer={answer} />
      <ChecklistForm list={list} answer={answer} />
      <ChecklistSignatures list={list} declare={answer?.declare === true} />
    </Page>
  );
}
