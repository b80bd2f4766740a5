import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { GateOverride } from '#app/commands/gate-override.server.ts';
import { publishProfile } from '#app/commands/publish-profile.server.ts';
import { publishRevision } from '#app/commands/publish-revision.server.ts';
import { returnProfile } from '#app/commands/return-profile.server.ts';
import { returnRevision } from '#app/commands/return-revision.server.ts';
import { type CommandResult, runCommand } from '#app/commands/run-command.server.ts';
import { workingCopyOf } from '#app/domain/profile/working-copy.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { parseForm, type Typed } from '#app/platform/form.ts';
import {
  intentOf,
  readForm,
  redirectTo,
  requireFactorToFillIn,
  requireFreshFactor,
} from '#app/platform/http.server.ts';
import { approvePage } from '#app/queries/approve.server.ts';
import { answerRefusal } from '#app/routes/command-answer.server.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section, Split } from '#app/ui/section.tsx';
import { formIdOf, type GuardedCase, requireCase } from '../case-guard.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { ChangeSoFar } from '../prepare-profile/change-so-far.tsx';
import { previewCards } from '../prepare-profile/preview.server.ts';
import { Preview } from '../prepare-profile/preview.tsx';
import { RiskMeter } from '../prepare-profile/risk-meter.tsx';
import { Decision } from './decision.tsx';
import { overrideForm, returnForm } from './form.ts';

// Anyone at ROC-O but the author publishes, after a fresh factor (privacy: the gate, check 1).

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'profile.approve');
  const page = await approvePage(actor, state, lang);
  if (page.awaiting && !page.readerIsAuthor) {
    await requireFactorToFillIn(args.request, args.context);
  }
  return json({
    title: textOf(lang).prepare.approval.title2,
    page,
    cards: page.work && previewCards(page.work, today()),
    keys: {
      publish: crypto.randomUUID(),
      override: crypto.randomUUID(),
      return: crypto.randomUUID(),
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

interface Act extends GuardedCase {
  readonly request: Request;
  readonly fields: FormData;
}

async function answer(act: Act, result: CommandResult, done: string, typed?: Typed) {
  const { actor, lang, request, state } = act;
  if (result.ok) {
    const reference = caseSlug(state.reference);
    return redirectTo(`${pathTo('case', lang, { reference })}?done=${done}`);
  }
  const { refusal, status } = await answerRefusal(request, actor, state.id, result);
  return json<FormAnswer>({ typed, refusal }, status);
}

const isChange = ({ state }: Act) => workingCopyOf(state)?.kind === 'change';

async function giveBack(act: Act) {
  const { actor, fields, lang, state } = act;
  const parsed = parseForm(returnForm(textOf(lang)), fields);
  if (!parsed.ok) return json<FormAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  const command = isChange(act) ? returnRevision : returnProfile;
  const request = { caseId: state.id, input: parsed.value, ...formIdOf(fields) };
  const result = await runCommand(actor, command, request);
  return answer(act, result, isChange(act) ? 'change-returned' : 'returned', parsed.typed);
}

async function publish(act: Act, override: GateOverride | null, typed?: Typed) {
  const { actor, fields, state } = act;
  const request = { caseId: state.id, input: override, ...formIdOf(fields) };
  const result = isChange(act)
    ? await runCommand(actor, publishRevision, request)
    : await runCommand(actor, publishProfile, request);
  return answer(act, result, isChange(act) ? 'change-published' : 'published', typed);
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const guarded = await requireCase(args, 'profile.approve');
  const { fields } = await readForm(request);
  const act = { ...guarded, request, fields };
  const intent = intentOf(fields, ['publish', 'override', 'return']);
  if (intent === 'return') return giveBack(act);
  await requireFreshFactor(request, context);
  if (intent === 'publish') return publish(act, null);
  const parsed = parseForm(overrideForm(textOf(guarded.lang)), fields);
  if (!parsed.ok) return json<FormAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  return publish(act, parsed.value, parsed.typed);
}

export default function ApproveProfile() {
  const lang = useLang();
  const { caseFile, common, prepare, revision, stages } = useText();
  const { page, cards, keys } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as FormAnswer | undefined;
  const { approval } = prepare;
  const { work } = page;
  const slug = { reference: caseSlug(page.reference) };
  return (
    <Page
      title={approval.title2}
      over={[
        caseFile.numbered(page.reference),
        page.number ? caseFile.profileNumber(page.number) : null,
        stages.streams[page.stream],
      ]
        .filter(Boolean)
        .join(' · ')}
      lead={approval.lead}
      crumbs={[
        { label: common.nav.desk, href: pathTo('desk', lang) },
        { label: page.reference, href: pathTo('case', lang, slug) },
        { label: approval.title2 },
      ]}
    >
      <FormAnswerNotice answer={answered} here={pathTo('approve-profile', lang, slug)} />
      {page.awaiting ? null : (
        <Notice>
          <p>{approval.notAwaiting}</p>
        </Notice>
      )}
      {page.awaiting && page.readerIsAuthor ? (
        <Notice kind="warning">{approval.rule}</Notice>
      ) : null}
      {page.awaiting && work?.held ? <Notice>{revision.held}</Notice> : null}
      <Split sticky side={<Decision page={page} answer={answered} keys={keys} />}>
        {work?.kind === 'change' ? <ChangeSoFar work={work} /> : null}
        {work && cards ? <Preview work={work} cards={cards} /> : null}
        {work ? <RiskMeter group={work.gate.group} /> : null}
        <Section id="fields" title={approval.fieldsTitle}>
          <DataTable
            caption={approval.fieldsTitle}
            captionHidden
            columns={[
              { label: approval.field },
              { label: common.words.english },
              { label: common.words.french },
            ]}
            rows={page.rows.map(({ key, name, en, fr }) => ({
              key,
              cells: [
                name,
                <span lang="en" key="en">
                  {en}
                </span>,
                <span lang="fr" key="fr">
                  {fr}
                </span>,
              ],
            }))}
          />
        </Section>
      </Split>
    </Page>
  );
}
