import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { accessOf, can } from '#app/domain/access/can.ts';
import { isReasonCode } from '#app/domain/vocabulary/reasons.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { env } from '#app/platform/env.server.ts';
import { readForm, requireFactorToFillIn, requireFreshFactor } from '#app/platform/http.server.ts';
import {
  type OpenedHousehold,
  openHousehold,
  openingReasons,
} from '#app/queries/household.server.ts';
import { answerRefusal } from '#app/routes/command-answer.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataList } from '#app/ui/data-list.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { RestrictedPanel } from '#app/ui/restricted-panel.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { requireCase } from '../case-guard.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';

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
  const { reference, reasons, forSponsor, timeZone } = useLoaderData<typeof loader>();
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
          <div className="btn-row">
            <ButtonLink kind="secondary" href={pathTo('restricted', lang, slug)}>
              {words.close}
            </ButtonLink>
          </div>
        </>
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
        ]}
      />
    </RestrictedPanel>
  );
}
