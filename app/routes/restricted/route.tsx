import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { noteRestrictedFacts } from '#app/commands/note-restricted-facts.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import { accessOf, can } from '#app/domain/access/can.ts';
import { isReasonCode } from '#app/domain/vocabulary/reasons.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { env } from '#app/platform/env.server.ts';
import { parseForm, typedValue } from '#app/platform/form.ts';
import {
  readForm,
  redirectTo,
  requireFactorToFillIn,
  requireFreshFactor,
} from '#app/platform/http.server.ts';
import {
  type OpenedHousehold,
  openHousehold,
  openingReasons,
} from '#app/queries/household.server.ts';
import { answerRefusal } from '#app/routes/command-answer.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataList } from '#app/ui/data-list.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { RestrictedPanel } from '#app/ui/restricted-panel.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { formIdOf, requireCase } from '../case-guard.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { CheckedFactFields } from './checked-fact-fields.tsx';
import { checkedFactsForm } from './form.ts';

// The restricted side of a case. Seeing this page opens nothing; sending its form opens the details
// for that one answer and leaves one row in the journal, with the reason (privacy.md).

interface RestrictedAnswer extends FormAnswer {
  readonly opened?: OpenedHousehold;
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'restricted.read');
  await requireFactorToFillIn(args.request, args.context);
  return json({
    title: textOf(lang).restricted.title,
    reference: state.reference,
    reasons: openingReasons(actor, lang),
    forSponsor: can(actor, 'undertaking.prepare', accessOf(state)),
    notesFacts: can(actor, 'restricted.note', accessOf(state)) && state.stage !== 'closed',
    version: state.version,
    done: new URL(args.request.url).searchParams.get('done') === 'noted',
    idempotencyKey: crypto.randomUUID(),
    timeZone: env.TIME_ZONE,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { actor, lang, state } = await requireCase(args, 'restricted.read');
  await requireFreshFactor(request, context);
  const { fields } = await readForm(request);
  if (fields.get('intent') === 'note-facts') {
    const parsed = parseForm(checkedFactsForm(textOf(lang)), fields);
    if (!parsed.ok) {
      return json<RestrictedAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
    }
    const noted = await runCommand(actor, noteRestrictedFacts, {
      caseId: state.id,
      input: parsed.value,
      ...formIdOf(fields),
    });
    if (noted.ok) {
      const reference = caseSlug(state.reference);
      return redirectTo(`${pathTo('restricted', lang, { reference })}?done=noted`);
    }
    const { refusal, status } = await answerRefusal(request, actor, state.id, noted);
    return json<RestrictedAnswer>({ typed: parsed.typed, refusal }, status);
  }
  const reason = String(fields.get('reason') ?? '');
  const known = openingReasons(actor, lang).some(({ value }) => value === reason);
  if (!known || !isReasonCode('restricted_read', reason)) {
    const words = textOf(lang);
    const errors = { reason: words.fields.choose(words.fields.reason) };
    return json<RestrictedAnswer>({ errors }, 400);
  }
  const opened = await openHousehold(actor, state.id, reason, lang);
  if (opened.ok) return json<RestrictedAnswer>({ opened: opened.content });
  if (opened.code === 'not_found') {
    // The reader may see the case, so what is missing is its key: destroyed on schedule.
    const refusal = { code: opened.code, text: textOf(lang).restricted.destroyed, changes: [] };
    return json<RestrictedAnswer>({ refusal }, 410);
  }
  const { refusal, status } = await answerRefusal(request, actor, state.id, opened);
  return json<RestrictedAnswer>({ refusal }, status);
}

export default function Restricted() {
  const lang = useLang();
  const { caseFile, common, prepare, restricted: words } = useText();
  const data = useLoaderData<typeof loader>();
  const { reference, reasons, forSponsor, timeZone } = data;
  const answer = useActionData<typeof action>() as RestrictedAnswer | undefined;
  const opened = answer?.opened;
  const slug = { reference: caseSlug(reference) };
  return (
    <Page
      title={words.title}
      over={caseFile.numbered(reference)}
      crumbs={[
        { label: common.nav.desk, href: pathTo('desk', lang) },
        { label: reference, href: pathTo('case', lang, slug) },
        { label: words.title },
      ]}
    >
      <FormAnswerNotice answer={answer} here={pathTo('restricted', lang, slug)} />
      {data.done && !answer ? (
        <Notice kind="success" live>
          {words.factsNoted}
        </Notice>
      ) : null}
      {forSponsor ? <Notice>{words.forSponsor}</Notice> : null}
      {opened ? (
        <>
          <RestrictedPanel
            id="household"
            title={words.members}
            state="open"
            openedNote={`${words.openedAt(formatTime(lang, opened.openedAt, timeZone), opened.reason)} ${words.againNote}`}
          >
            <Members members={opened.members} />
          </RestrictedPanel>
          {opened.notes ? <Notes notes={opened.notes} /> : null}
          {data.notesFacts ? <CheckedFacts data={data} answer={answer} /> : null}
          <div className="btn-row">
            <ButtonLink kind="secondary" href={pathTo('restricted', lang, slug)}>
              {words.close}
            </ButtonLink>
          </div>
        </>
      ) : answer?.typed ? (
        // A refused form keeps what was typed, though the details are closed again.
        <CheckedFacts data={data} answer={answer} />
      ) : (
        <RestrictedPanel
          id="household"
          title={words.members}
          note={words.closed}
          state="closed"
          openNow
          openLabel={words.open}
          openForm={
            <Form method="post" noValidate className="form">
              <SelectField
                name="reason"
                label={words.reason}
                placeholder={prepare.fields.choose}
                options={reasons}
                error={answer?.errors?.reason}
              />
              <Button kind="restricted" icon="lock">
                {words.open}
              </Button>
            </Form>
          }
        />
      )}
    </Page>
  );
}

function Members({ members }: { members: OpenedHousehold['members'] }) {
  const lang = useLang();
  const { openCase, restricted: words } = useText();
  return (
    <DataTable
      caption={words.members}
      captionHidden
      columns={[
        { label: words.name },
        { label: words.dateOfBirth },
        { label: words.age },
        { label: words.relation },
      ]}
      rows={members.map((member, index) => ({
        key: String(index),
        cells: [
          member.name,
          formatDate(lang, member.dateOfBirth),
          member.age,
          openCase.relations[member.relation],
        ],
      }))}
    />
  );
}

function Notes({ notes }: { notes: NonNullable<OpenedHousehold['notes']> }) {
  const { openCase, restricted: words } = useText();
  const shown = (text: string) =>
    text ? <span className="as-typed">{text}</span> : <span className="soft">{words.nothing}</span>;
  return (
    <RestrictedPanel
      id="notes"
      title={openCase.notesTitle}
      state="open"
      openedNote={words.againNote}
    >
      <DataList
        wide
        facts={[
          { term: words.fileNumbers, detail: shown(notes.fileNumbers) },
          { term: words.medical, detail: shown(notes.medical) },
          { term: words.circumstances, detail: shown(notes.circumstances) },
          { term: words.contacts, detail: shown(notes.contacts) },
          { term: openCase.otherSpellings, detail: shown(notes.otherSpellings) },
          { term: openCase.placesOnFile, detail: shown(notes.placesOnFile) },
          { term: openCase.organizationsOnFile, detail: shown(notes.organizationsOnFile) },
        ]}
      />
    </RestrictedPanel>
  );
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>;

/** The lists that a note is checked against, as they stand on file, to be completed by ROC-O. */
function CheckedFacts({ data, answer }: { data: PageData; answer: RestrictedAnswer | undefined }) {
  const { openCase, restricted: words } = useText();
  const onFile: Readonly<Record<string, string>> = answer?.opened?.notes ?? {};
  return (
    <section className="restricted" id="checked-facts" aria-labelledby="checked-facts-title">
      <h2 className="restricted__title" id="checked-facts-title">
        <Icon name="lock" />
        {openCase.checkedTitle}
      </h2>
      <p className="restricted__note">{openCase.checkedNote}</p>
      <div className="restricted__body">
        <Form method="post" noValidate className="form">
          <FormId idempotencyKey={data.idempotencyKey} version={data.version} intent="note-facts" />
          <CheckedFactFields
            field={(name) => ({
              name,
              error: answer?.errors?.[name],
              defaultValue: typedValue(answer?.typed, name, onFile[name]),
            })}
          />
          <Button kind="restricted" icon="lock">
            {words.noteFacts}
          </Button>
        </Form>
      </div>
    </section>
  );
}
