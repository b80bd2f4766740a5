import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import {
  dropReference,
  enforceReference,
  loadReference,
} from '#app/commands/load-reference.server.ts';
import { runPortalAct } from '#app/commands/run-portal-act.server.ts';
import type { Refusal } from '#app/domain/decision.ts';
import { publishedHouseholdShapeCodes } from '#app/domain/vocabulary/household-shapes.ts';
import { provinceCodes, provinces } from '#app/domain/vocabulary/provinces.ts';
import { narrowSizeBandCodes } from '#app/domain/vocabulary/size-bands.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate, formatNumber } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { sheetText } from '#app/i18n/sheet-problem.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { pathTo } from '#app/paths.ts';
import { civilDateOf, today } from '#app/platform/clock.server.ts';
import {
  intentOf,
  langOf,
  readForm,
  redirectTo,
  requireActor,
  requireFreshFactor,
  requirePermission,
} from '#app/platform/http.server.ts';
import { referencePage, type SetInWords } from '#app/queries/reference-population.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DataList } from '#app/ui/data-list.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { readSheets, type ShownProblem, sheetMaxBytes } from './read-sheets.server.ts';

/** ROC-O sees the counts that the gate estimates by, loads others, and puts them in force. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'reference.load');
  const lang = langOf(request);
  const { inForce, waiting } = await referencePage(actor);
  const words = vocabularyOf(lang);
  const done = new URL(request.url).searchParams.get('done');
  return json({
    title: textOf(lang).reference.title,
    idempotencyKey: crypto.randomUUID(),
    done: isDone(done) ? done : null,
    inForce: inForce && setInWords(inForce, lang),
    waiting: waiting && {
      ...setInWords(waiting, lang),
      byOrigin: waiting.byOrigin.map(({ origin, households }) => ({
        origin: words.countryLabels[origin],
        now: inForce?.byOrigin.find((row) => row.origin === origin)?.households ?? 0,
        sheet: households,
      })),
      all: { now: inForce?.households ?? 0, sheet: waiting.households },
    },
    columns: sheetText(lang).columns,
    codes: {
      sizeBands: coded(narrowSizeBandCodes, words.sizeBandLabels),
      shapes: coded(publishedHouseholdShapeCodes, words.householdShapeLabels),
      provinces: coded(
        provinceCodes.filter((code) => provinces[code].jasOffered),
        words.provinceLabels,
      ),
      origins: coded(Object.keys(words.countryLabels), words.countryLabels),
    },
  });
}

const coded = (codes: readonly string[], labels: Readonly<Record<string, string>>) =>
  codes.map((code) => `${code} (${labels[code] ?? ''})`).join(' · ');

const setInWords = (set: SetInWords, lang: Lang) => ({
  id: set.id,
  source: set.source,
  rows: set.rows,
  households: set.households,
  firstYear: set.firstYear,
  lastYear: set.lastYear,
  origins: set.byOrigin.length,
  loadedOn: formatDate(lang, civilDateOf(set.loadedAt)),
  loadedBy: set.loadedBy,
  hash: set.sha256.slice(0, 16),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

const outcomes = ['loaded', 'enforced', 'dropped'] as const;
const isDone = (value: string | null): value is (typeof outcomes)[number] =>
  (outcomes as readonly (string | null)[]).includes(value);

interface ReferenceAnswer extends FormAnswer {
  readonly problems?: readonly ShownProblem[];
  readonly problemCount?: number;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'reference.load');
  const lang = langOf(request);
  const { fields, files } = await readForm(request, {
    files: { count: 2, maxBytes: sheetMaxBytes },
  });
  const { idempotencyKey } = formIdOf(fields);
  const setId = String(fields.get('setId') ?? '');
  const answer = async (result: Refusal | { ok: true }, done: (typeof outcomes)[number]) => {
    if (result.ok) return redirectTo(`${pathTo('reference-population', lang)}?done=${done}`);
    const { status, ...shown } = await answerRefusal(request, actor, null, result);
    return json<ReferenceAnswer>(shown, status);
  };
  switch (intentOf(fields, ['load', 'enforce', 'drop'])) {
    case 'enforce':
      // What counts as hidden enough changes for every profile: as grave as publishing one.
      await requireFreshFactor(request, context);
      return answer(
        await runPortalAct(actor, enforceReference, { input: { setId }, idempotencyKey }),
        'enforced',
      );
    case 'drop':
      return answer(
        await runPortalAct(actor, dropReference, { input: { setId }, idempotencyKey }),
        'dropped',
      );
    case 'load': {
      const sheets = await readSheets(files, Number(today().slice(0, 4)), lang);
      if (!sheets.ok) {
        const { errors, problems, problemCount } = sheets;
        return json<ReferenceAnswer>({ errors, problems, problemCount }, 422);
      }
      const { counts, shares } = sheets;
      return answer(
        await runPortalAct(actor, loadReference, { input: { counts, shares }, idempotencyKey }),
        'loaded',
      );
    }
  }
}

export default function ReferencePopulationPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as ReferenceAnswer | undefined;
  const { reference } = useText();
  const here = pathTo('reference-population', useLang());
  return (
    <Page title={reference.title} lead={reference.lead}>
      <div className="stack gap-top">
        {data.done && !answer ? (
          <Notice kind="success" live>
            {reference.done[data.done]}
          </Notice>
        ) : null}
        <FormAnswerNotice answer={answer} here={here} />
        {answer?.problemCount ? (
          <Problems problems={answer.problems ?? []} count={answer.problemCount} />
        ) : null}
        {data.waiting ? <Waiting /> : null}
        <InForce />
        <Load errors={answer?.errors ?? {}} />
      </div>
    </Page>
  );
}

function Problems({ problems, count }: { problems: readonly ShownProblem[]; count: number }) {
  const { problems: words } = useText().reference;
  return (
    <>
      <Notice kind="error" live title={words.title(count)}>
        {count > problems.length ? words.first(problems.length) : null}
      </Notice>
      <DataTable
        caption={words.caption}
        columns={[
          { label: words.sheet },
          { label: words.line, end: true },
          { label: words.column },
          { label: words.what },
        ]}
        rows={problems.map(({ sheet, line, column, message }) => ({
          key: `${sheet} ${line} ${column}`,
          cells: [words.sheets[sheet], line, <code key="column">{column}</code>, message],
        }))}
      />
    </>
  );
}

function InForce() {
  const { inForce } = useLoaderData<typeof loader>();
  const { inForce: words } = useText().reference;
  const lang = useLang();
  return (
    <Section id="in-force" title={words.title}>
      {inForce ? (
        <DataList
          facts={[
            { term: words.source, detail: words.sources[inForce.source] },
            { term: words.households, detail: formatNumber(lang, inForce.households) },
            { term: words.rows, detail: formatNumber(lang, inForce.rows) },
            { term: words.years, detail: words.range(inForce.firstYear, inForce.lastYear) },
            { term: words.origins, detail: formatNumber(lang, inForce.origins) },
            { term: words.when, detail: inForce.loadedOn },
            ...(inForce.loadedBy ? [{ term: words.by, detail: inForce.loadedBy }] : []),
            { term: words.hash, detail: <code>{inForce.hash}</code> },
          ]}
        />
      ) : (
        <Notice kind="warning">{words.none}</Notice>
      )}
    </Section>
  );
}

function Waiting() {
  const { waiting, idempotencyKey } = useLoaderData<typeof loader>();
  const { waiting: words } = useText().reference;
  const lang = useLang();
  if (!waiting) return null;
  const number = (value: number) => formatNumber(lang, value);
  return (
    <Section id="waiting" title={words.title}>
      <p>{words.lead(waiting.rows, waiting.loadedBy ?? 'Passerelle')}</p>
      <DataTable
        caption={words.caption}
        columns={[
          { label: words.origin },
          { label: words.now, end: true },
          { label: words.inSheet, end: true },
        ]}
        rows={[
          ...waiting.byOrigin.map(({ origin, now, sheet }) => ({
            key: origin,
            cells: [origin, number(now), number(sheet)],
          })),
          {
            key: 'all',
            cells: [
              <b key="all">{words.all}</b>,
              number(waiting.all.now),
              number(waiting.all.sheet),
            ],
          },
        ]}
      />
      <Form method="post" encType="multipart/form-data" className="btn-row" noValidate>
        <FormId idempotencyKey={idempotencyKey} />
        <input type="hidden" name="setId" value={waiting.id} />
        <Button name="intent" value="enforce">
          {words.enforce}
        </Button>
        <Button kind="secondary" name="intent" value="drop">
          {words.drop}
        </Button>
      </Form>
    </Section>
  );
}

function Load({ errors }: { errors: Readonly<Record<string, string>> }) {
  const { idempotencyKey, columns, codes } = useLoaderData<typeof loader>();
  const { load: words } = useText().reference;
  const lang = useLang();
  const template = (sheet: string) => pathTo('reference-sheet', lang, { sheet });
  const [column = '', code = ''] = words.columnsTable;
  return (
    <Section id="load" title={words.title}>
      <p>{words.lead}</p>
      <p>
        {words.templates} <Anchor href={template('counts.csv')}>{words.countsTemplate}</Anchor>,{' '}
        <Anchor href={template('shares.csv')}>{words.sharesTemplate}</Anchor>.
      </p>
      <Form method="post" encType="multipart/form-data" className="form" noValidate>
        <FormId idempotencyKey={idempotencyKey} intent="load" />
        <FileField
          name="counts"
          label={words.counts}
          hint={words.countsHint}
          error={errors.counts}
          accept=".csv,.tsv,.txt,text/csv"
        />
        <FileField
          name="shares"
          label={words.shares}
          hint={words.sharesHint}
          error={errors.shares}
          accept=".csv,.tsv,.txt,text/csv"
          optional
        />
        <div>
          <Button>{words.submit}</Button>
        </div>
      </Form>
      <details className="gap-top">
        <summary>{words.codes}</summary>
        <DataTable
          caption={words.codes}
          captionHidden
          columns={[{ label: column }, { label: code }]}
          rows={[
            { key: 'origin', cells: [<code key="c">{columns.origin}</code>, codes.origins] },
            { key: 'size', cells: [<code key="c">{columns.size_band}</code>, codes.sizeBands] },
            { key: 'shape', cells: [<code key="c">{columns.shape}</code>, codes.shapes] },
            { key: 'province', cells: [<code key="c">{columns.province}</code>, codes.provinces] },
            { key: 'year', cells: [<code key="c">{columns.year}</code>, words.yearCodes] },
            {
              key: 'households',
              cells: [<code key="c">{columns.households}</code>, words.householdCodes],
            },
          ]}
        />
      </details>
    </Section>
  );
}
