import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { funnelParts, steps } from '#app/domain/statistics/program-numbers.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatNumber, formatShortMonth } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { langOf, requireActor, requirePermission } from '#app/platform/http.server.ts';
import { getProgramNumbers } from '#app/queries/program-numbers.server.ts';
import { BarChart, type ChartSeries, MonthChart } from '#app/ui/charts.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { SortForm } from '#app/ui/facet-list.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import { Section } from '#app/ui/section.tsx';
import { monthsIn, monthsOffered, periodOf, type TableName, tablesOf } from './tables.server.ts';

/** The programme in numbers, for everyone who works on it: counts, never a case. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'statistics.read');
  const lang = langOf(request);
  const { numbers } = textOf(lang);
  const months = monthsIn(new URL(request.url).searchParams);
  const period = periodOf(months, today());
  return json({
    title: numbers.title,
    months,
    period,
    periods: monthsOffered.map((each) => ({ value: String(each), label: numbers.periods[each] })),
    tables: tablesOf(await getProgramNumbers(period), period, lang),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

/** The longest rows are drawn; the table beneath has them all. */
const mostBars = 10;
const looks = ['plain', 'dots', 'lines', 'crossed', 'solid'] as const;

type Table = ReturnType<typeof useLoaderData<typeof loader>>['tables'][TableName];

export default function ProgramNumbersPage() {
  const { title, months, period, periods, tables } = useLoaderData<typeof loader>();
  const lang = useLang();
  const { common, numbers } = useText();
  const { funnel, days, unmatched } = numbers;
  const series: ChartSeries[] = steps.map((step, at) => ({
    label: numbers.steps[step],
    look: looks[at] ?? 'plain',
  }));
  const nothing = tables.need.rows.length === 0 && tables.stream.rows.length === 0;
  return (
    <Page
      title={title}
      lead={numbers.lead(period.from, period.to)}
      aside={<PrintButton>{common.buttons.print}</PrintButton>}
    >
      <SortForm
        action={pathTo('program-numbers', lang)}
        label={numbers.period}
        submit={numbers.show}
        name="months"
        options={periods}
        value={String(months)}
      />
      <Section id="funnel" title={funnel.title}>
        <p className="prose">{funnel.note}</p>
        {nothing ? <EmptyState>{numbers.empty}</EmptyState> : null}
      </Section>
      {nothing
        ? null
        : funnelParts.map((part) => {
            const table = tables[part];
            const rows = table.rows.filter(({ code }) => code !== '');
            const drawn = rows.slice(0, mostBars);
            return (
              <Section key={part} id={part} title={table.title}>
                <BarChart
                  id={`chart-${part}`}
                  title={funnel.chart(table.title)}
                  description={[
                    ...drawn.map(({ label, cells }) =>
                      funnel.describe(label, cells[0] ?? 0, cells.at(-1) ?? 0),
                    ),
                    ...(rows.length > drawn.length
                      ? [funnel.more(rows.length - drawn.length)]
                      : []),
                  ].join(' ')}
                  series={series}
                  rows={drawn.map(({ code, label, cells }) => ({
                    key: code,
                    label,
                    values: cells.map((cell) => cell ?? 0),
                    text: formatNumber(lang, cells[0] ?? 0),
                  }))}
                />
                <NumbersTable name={part} table={table} months={months} />
              </Section>
            );
          })}
      <Section id="days" title={days.title}>
        <p className="prose">{days.note}</p>
        {tables.days.rows.length === 0 ? (
          <EmptyState>{numbers.emptyMatches}</EmptyState>
        ) : (
          <>
            <MonthChart
              id="chart-days"
              title={days.chart}
              description={tables.days.rows
                .filter(({ cells }) => cells[1] !== null)
                .map(({ label, cells }) => days.describe(label, cells[1] ?? 0, cells[2] ?? 0))
                .join(' ')}
              legend={{ value: days.median, upTo: days.p90 }}
              columns={tables.days.rows
                .filter(({ code }) => code !== '')
                .map(({ code, cells }) => ({
                  key: code,
                  label: formatShortMonth(lang, code),
                  value: cells[1] ?? null,
                  upTo: cells[2] ?? null,
                  text: formatNumber(lang, cells[1] ?? 0),
                }))}
            />
            <NumbersTable name="days" table={tables.days} months={months} />
          </>
        )}
      </Section>
      <Section id="unmatched" title={unmatched.title}>
        <p className="prose">{unmatched.note}</p>
        {tables.unmatched.rows.length === 0 ? (
          <EmptyState>{numbers.emptyUnmatched}</EmptyState>
        ) : (
          <>
            <BarChart
              id="chart-unmatched"
              title={unmatched.chart}
              description={tables.unmatched.rows
                .map(({ label, cells }) => unmatched.describe(label, cells.at(-1) ?? 0))
                .join(' ')}
              series={[{ label: unmatched.total, look: 'lines' }]}
              rows={tables.unmatched.rows.map(({ code, label, cells }) => ({
                key: code,
                label,
                values: [cells.at(-1) ?? 0],
                text: formatNumber(lang, cells.at(-1) ?? 0),
              }))}
            />
            <NumbersTable name="unmatched" table={tables.unmatched} months={months} />
          </>
        )}
      </Section>
    </Page>
  );
}

/** The numbers behind a chart, and the same as a file. */
function NumbersTable({ name, table, months }: { name: TableName; table: Table; months: number }) {
  const lang = useLang();
  const { numbers } = useText();
  return (
    <>
      <DataTable
        caption={table.title}
        captionHidden
        columns={table.columns.map((label, at) => ({ label, end: at > 0 }))}
        rows={table.rows.map(({ code, label, cells }) => ({
          key: code || 'all',
          cells: [label, ...cells.map((cell) => (cell === null ? null : formatNumber(lang, cell)))],
        }))}
      />
      <p className="hide-print">
        <Anchor href={`${pathTo('program-numbers-table', lang, { table: name })}?months=${months}`}>
          {numbers.download(table.title)}
        </Anchor>
      </p>
    </>
  );
}
