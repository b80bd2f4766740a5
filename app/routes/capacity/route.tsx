import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { recordCapacity } from '#app/commands/record-capacity.server.ts';
import { runPortalAct } from '#app/commands/run-portal-act.server.ts';
import { refuse } from '#app/domain/decision.ts';
import { mayRecord, nothingRecorded } from '#app/domain/fit/capacity.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { parseForm } from '#app/platform/form.ts';
import {
  langOf,
  notFound,
  readForm,
  redirectTo,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';
import {
  capacityChangesSince,
  listGroupCapacities,
  readCapacity,
} from '#app/queries/capacity.server.ts';
import { ConflictNotice } from '#app/ui/conflict-notice.tsx';
import { DataList } from '#app/ui/data-list.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { CapacityForm } from './capacity-form.tsx';
import {
  capacityFacts,
  changesView,
  choicesOf,
  recordedValues,
  reviewView,
} from './capacity-view.server.ts';
import { capacityForm } from './form.ts';

interface CapacityAnswer extends FormAnswer {
  /** What a colleague changed since the form was opened. */
  readonly conflict?: { readonly text: string; readonly changes: ReturnType<typeof changesView> };
}

/** A constituent group of the reader's SAH, read whole: `?group=<id>`. */
const groupParam = 'group';

/** What a sponsoring group can offer: recorded once, compared with every profile (process §7). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'capacity.record');
  const lang = langOf(request);
  const words = textOf(lang).capacity;
  const params = new URL(request.url).searchParams;
  const day = today();
  const kind = actor.organizationKind;
  const [own, groups] = await Promise.all([
    readCapacity(actor),
    actor.organizationKind === 'sah' ? listGroupCapacities(actor) : null,
  ]);
  const asked = params.get(groupParam);
  const group = asked === null ? null : groups?.find((each) => each.organizationId === asked);
  if (group === undefined) throw notFound();
  return json({
    title: group ? words.titleOf(group[lang]) : words.title,
    review: reviewView(group ? group.recorded : own, day, lang),
    saved: params.get('done') === 'saved',
    group: group && {
      facts: group.recorded ? capacityFacts(group.recorded.capacity, lang) : [],
    },
    barred: mayRecord(kind)
      ? null
      : refusalText(lang, refuse('organization_cannot_sponsor', { kind })),
    form:
      group || !mayRecord(kind)
        ? null
        : {
            choices: choicesOf(lang),
            recorded: recordedValues(own?.capacity ?? nothingRecorded),
            version: own?.version ?? 0,
            idempotencyKey: crypto.randomUUID(),
          },
    groups:
      group || !groups
        ? null
        : groups.map(({ organizationId, recorded, ...name }) => ({
            id: organizationId,
            name: name[lang],
            recordedOn: recorded && formatDate(lang, recorded.recordedOn),
            largest: recorded?.capacity.largestHousehold ?? null,
            room: recorded?.capacity.roomFor ?? null,
          })),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'capacity.record');
  const lang = langOf(request);
  const { fields } = await readForm(request);
  const parsed = parseForm(capacityForm(textOf(lang)), fields);
  if (!parsed.ok) return json<CapacityAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  const { expectedVersion: seen = 0, idempotencyKey } = formIdOf(fields);
  const input = { capacity: parsed.value, seen };
  const result = await runPortalAct(actor, recordCapacity, { input, idempotencyKey });
  if (result.ok) return redirectTo(`${pathTo('capacity', lang)}?done=saved`);
  const { typed } = parsed;
  if (result.code !== 'stale_version') {
    const { refusal, status } = await answerRefusal(request, actor, null, result);
    return json<CapacityAnswer>({ typed, refusal }, status);
  }
  const [changed, current] = await Promise.all([
    capacityChangesSince(actor, seen),
    readCapacity(actor),
  ]);
  const on = formatDate(lang, current?.recordedOn ?? today());
  const conflict = {
    text: textOf(lang).capacity.conflict.text(on),
    changes: changesView(changed, current, lang),
  };
  return json<CapacityAnswer>({ typed, conflict }, 409);
}

export default function CapacityPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as CapacityAnswer | undefined;
  const lang = useLang();
  const { capacity: words } = useText();
  const here = pathTo('capacity', lang);
  return (
    <Page
      title={data.title}
      lead={data.group ? words.leadOf : words.lead}
      {...(data.group
        ? { crumbs: [{ label: words.title, href: here }, { label: data.title }] }
        : {})}
    >
      {answer?.conflict ? (
        <ConflictNotice
          title={words.conflict.title}
          text={answer.conflict.text}
          changes={answer.conflict.changes}
        />
      ) : (
        <FormAnswerNotice answer={answer} here={here} />
      )}
      {data.saved && !answer ? (
        <Notice kind="success" live>
          {words.saved}
        </Notice>
      ) : null}
      {data.barred ? (
        <Notice kind="warning">{data.barred}</Notice>
      ) : data.review.due ? (
        <Notice kind="warning">{data.review.text}</Notice>
      ) : (
        <p className="soft">{data.review.text}</p>
      )}
      {data.group ? <DataList wide facts={data.group.facts} /> : null}
      {data.form ? (
        <>
          <p className="small soft">{words.readBy}</p>
          <CapacityForm
            {...data.form}
            values={answer?.typed ?? data.form.recorded}
            errors={answer?.errors ?? {}}
          />
        </>
      ) : null}
      {data.groups ? <Groups groups={data.groups} /> : null}
    </Page>
  );
}

type Group = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['groups']>[number];

/** A SAH answers for its groups, and sees what each recorded. */
function Groups({ groups }: { groups: readonly Group[] }) {
  const lang = useLang();
  const { capacity } = useText();
  const words = capacity.groups;
  const here = pathTo('capacity', lang);
  const orOpen = (value: number | null, say: (n: number) => string) =>
    value === null ? null : say(value);
  return (
    <Section id="groups" title={words.title} note={words.note}>
      {groups.length === 0 ? (
        <EmptyState>{words.none}</EmptyState>
      ) : (
        <DataTable
          caption={words.title}
          captionHidden
          columns={[
            { label: words.group },
            { label: words.recorded },
            { label: capacity.fields.largestHousehold },
            { label: capacity.fields.roomFor },
          ]}
          rows={groups.map((group) => ({
            key: group.id,
            cells: [
              group.recordedOn ? (
                <Anchor key="group" href={`${here}?${groupParam}=${group.id}`}>
                  {group.name}
                </Anchor>
              ) : (
                group.name
              ),
              group.recordedOn ?? words.never,
              orOpen(group.largest, words.people),
              orOpen(group.room, words.households),
            ],
          }))}
        />
      )}
    </Section>
  );
}
