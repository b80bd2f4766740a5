import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicTables } from '#app/domain/statistics/public-numbers.ts';
import { useText } from '#app/i18n/context.tsx';
import { formatNumber } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { langOf } from '#app/platform/http.server.ts';
import { getPublicNumbers } from '#app/queries/public-numbers.server.ts';
import { FactBar } from '#app/ui/data-list.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { labelsOf } from '../program-numbers/tables.server.ts';

/** Open to everyone: the newest set as it was stored, rounded and withheld, and nothing besides. */
export async function loader({ request }: LoaderFunctionArgs) {
  const lang = langOf(request);
  const words = textOf(lang).numbers.public;
  const numbers = await getPublicNumbers();
  const labelOf = labelsOf(lang);
  const shown = (count: number | null) =>
    count === null ? words.withheld : formatNumber(lang, count);
  return json({
    title: words.title,
    numbers: numbers && {
      asOf: numbers.asOf,
      from: numbers.from,
      to: numbers.to,
      all: shown(numbers.total.all),
      matched: shown(numbers.total.matched),
      medianDays: numbers.medianDays,
      tables: publicTables.map((name) => ({
        name,
        rows: numbers.tables[name].map(({ code, all, matched }) => ({
          code,
          label: labelOf(name, code),
          all: shown(all),
          matched: shown(matched),
        })),
      })),
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function PublicNumbersPage() {
  const { title, numbers } = useLoaderData<typeof loader>();
  const words = useText().numbers.public;
  if (!numbers) {
    return (
      <Page title={title}>
        <EmptyState>{words.none}</EmptyState>
      </Page>
    );
  }
  return (
    <Page title={title} lead={words.lead(numbers.from, numbers.to)}>
      <p className="small soft">{words.asOf(numbers.asOf)}</p>
      <Section id="summary" title={words.summary}>
        <FactBar
          facts={[
            { term: words.all, detail: numbers.all },
            { term: words.matched, detail: numbers.matched },
            ...(numbers.medianDays === null
              ? []
              : [{ term: words.median, detail: words.medianDays(numbers.medianDays) }]),
          ]}
        />
      </Section>
      {numbers.tables.map(({ name, rows }) => (
        <Section key={name} id={name} title={words.tables[name]}>
          <DataTable
            caption={words.tables[name]}
            captionHidden
            columns={[
              { label: words.code[name] },
              { label: words.all, end: true },
              { label: words.matched, end: true },
            ]}
            rows={rows.map(({ code, label, all, matched }) => ({
              key: code,
              cells: [label, all, matched],
            }))}
          />
        </Section>
      ))}
      <Section id="how" title={words.howTitle}>
        <ul className="bullets prose">
          {words.how.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
