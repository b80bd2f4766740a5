import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { compositionWords } from '#app/i18n/description/title-of.ts';
import { formatDate, formatDue, formatList } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { env } from '#app/platform/env.server.ts';
import { readForm, requireFreshFactor } from '#app/platform/http.server.ts';
import { openingReasons } from '#app/queries/household.server.ts';
import { preparePage } from '#app/queries/prepare.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { requireCase } from '../case-guard.server.ts';
import { FormAnswerNotice } from '../form-answer.tsx';
import { giveUpChange, openRestrictedSide, type PrepareAnswer, saveProfile } from './act.server.ts';
import { Approval } from './approval.tsx';
import { ChangeSoFar } from './change-so-far.tsx';
import { typedOf } from './form.ts';
import { Fullness } from './fullness.tsx';
import { NoteFields } from './note-fields.tsx';
import { previewCards } from './preview.server.ts';
import { Preview } from './preview.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { RiskMeter } from './risk-meter.tsx';
import { TwoSides } from './two-sides.tsx';

// ROC-O alone writes profiles, and changes to published ones (process §6). Opening the restricted side
// is an act of its own.

/** The form that everything on this page is saved with, wherever its button stands. */
const formId = 'profile-form';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'profile.write');
  const page = await preparePage(actor, state, lang);
  const { work } = page;
  const text = textOf(lang);
  return json({
    title: work?.kind === 'change' ? text.revision.title : text.prepare.title,
    page,
    cards: work && previewCards(work, today()),
    typed: work
      ? typedOf(work.fields, { en: work.gate.notes.en.text, fr: work.gate.notes.fr.text })
      : {},
    stage: state.stage,
    reasons: openingReasons(actor, lang),
    timeZone: env.TIME_ZONE,
    done: new URL(args.request.url).searchParams.get('done'),
    keys: { save: crypto.randomUUID(), drop: crypto.randomUUID() },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const guarded = await requireCase(args, 'profile.write');
  const { fields } = await readForm(request);
  const act = { ...guarded, request, fields };
  switch (fields.get('intent')) {
    case 'open-restricted':
      await requireFreshFactor(request, context);
      return openRestrictedSide(act);
    case 'drop':
      return giveUpChange(act);
    default:
      return saveProfile(act);
  }
}

export default function PrepareProfile() {
  const lang = useLang();
  const { caseFile, common, prepare, revision, stages } = useText();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as PrepareAnswer | undefined;
  const { page, cards } = data;
  const { work } = page;
  const opened = answer?.opened ?? null;
  const slug = { reference: caseSlug(page.reference) };
  const change = work?.kind === 'change';
  const findings = work && work.status !== 'none' && !answer?.errors ? work.findings : [];
  return (
    <Page
      title={data.title}
      over={[
        caseFile.numbered(page.reference),
        page.number ? caseFile.profileNumber(page.number) : null,
        stages.streams[page.stream],
        page.inPreparation ? prepare.promotionNotBegun : null,
      ]
        .filter(Boolean)
        .join(' · ')}
      lead={change ? revision.lead : undefined}
      aside={<Aside page={page} findings={findings.length} />}
      crumbs={[
        { label: common.nav.desk, href: pathTo('desk', lang) },
        { label: page.reference, href: pathTo('case', lang, slug) },
        { label: data.title },
      ]}
    >
      <Said done={answer ? null : data.done} />
      <FormAnswerNotice answer={answer} here={pathTo('prepare-profile', lang, slug)} />
      <Standing page={page} />
      {findings.length > 0 ? (
        <ErrorSummary
          id="findings"
          title={prepare.findingsStop(findings.length)}
          errors={findings}
          focus={false}
        />
      ) : null}
      {change && work ? (
        <ChangeSoFar work={work} drop={{ idempotencyKey: data.keys.drop, version: page.version }} />
      ) : null}
      <Section id="sides" title={prepare.sides.title}>
        <p className="prose">{prepare.sides.note}</p>
        <TwoSides page={page} opened={opened} reasons={data.reasons} timeZone={data.timeZone} />
      </Section>
      {page.canWrite ? (
        <>
          {/* Enter in a field presses the first button of its form: it must be the one that saves. */}
          <button
            type="submit"
            className="vh"
            tabIndex={-1}
            aria-hidden="true"
            name="intent"
            value="save"
            form={formId}
          >
            {prepare.save}
          </button>
          {work ? <RiskMeter group={work.gate.group} form={formId} /> : null}
          {work && cards ? <Preview work={work} cards={cards} /> : null}
          {work ? <Fullness omissions={work.omissions} /> : null}
          <Form method="post" noValidate id={formId}>
            <FormId idempotencyKey={data.keys.save} version={page.version} />
            <ProfileFields
              choices={page.choices}
              typed={answer?.typed ?? data.typed}
              errors={answer?.errors ?? {}}
              memberCount={page.memberCount}
              overseas={page.stream === 'overseas'}
              proposal={
                opened && {
                  counts: opened.composition,
                  words: formatList(
                    lang,
                    compositionWords({ composition: opened.composition, sizeBandOnly: null }, lang)
                      .parts,
                  ),
                }
              }
            />
            <NoteFields typed={answer?.typed ?? data.typed} errors={answer?.errors ?? {}} />
            <Approval page={page} />
          </Form>
        </>
      ) : (
        <>
          <Notice>{prepare.elsewhere(stages.names[data.stage])}</Notice>
          <div className="btn-row">
            <ButtonLink kind="secondary" href={pathTo('case', lang, slug)}>
              {caseFile.numbered(page.reference)}
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  );
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>['page'];

function Aside({ page, findings }: { page: PageData; findings: number }) {
  const lang = useLang();
  const { prepare } = useText();
  return (
    <>
      {page.due ? (
        <Tag icon="clock" tone={page.due.days < 0 ? 'bad' : 'plain'}>
          {prepare.due(formatDate(lang, page.due.on))}, {formatDue(lang, page.due.days)}
        </Tag>
      ) : null}
      {findings > 0 ? (
        <Tag tone="watch" icon="triangle">
          {prepare.findings(findings)}
        </Tag>
      ) : null}
    </>
  );
}

/** What was just done, said once. */
function Said({ done }: { done: string | null }) {
  const { gate, prepare, revision } = useText();
  const said: Readonly<Record<string, string>> = {
    saved: prepare.saved,
    asked: prepare.approval.requested,
    opened: prepare.openedCase,
    consent: prepare.consentSaved,
    generalised: gate.offers.done,
    'change-saved': revision.saved,
    'change-asked': revision.requested,
    dropped: revision.dropped,
  };
  return done && Object.hasOwn(said, done) ? (
    <Notice kind="success" live>
      {said[done]}
    </Notice>
  ) : null;
}

/** How the profile stands: returned, changed while it is published, or held meanwhile. */
function Standing({ page: { returned, work } }: { page: PageData }) {
  const { prepare, revision } = useText();
  const reasons: Readonly<Record<string, string>> = prepare.approval.returnReasons;
  return (
    <>
      {returned ? (
        <Notice kind="warning">{prepare.approval.returned(reasons[returned] ?? '')}</Notice>
      ) : null}
      {work?.kind === 'change' && work.status !== 'none' ? (
        <Notice>{work.status === 'draft' ? revision.begun : revision.waiting}</Notice>
      ) : null}
      {work?.kind === 'change' && work.held ? <Notice>{revision.held}</Notice> : null}
    </>
  );
}
