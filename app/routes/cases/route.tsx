import '#app/ui/field.css';
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { can } from '#app/domain/access/can.ts';
import { stages as stageCodes, streams as streamCodes } from '#app/domain/case/names.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate, formatDue } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { langOf, requireActor, requirePermission } from '#app/platform/http.server.ts';
import { caseFiltersOf, caseList } from '#app/queries/case-list.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

// Every role that reads cases finds its own here; the policies of the database choose them.

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'case.read');
  const lang = langOf(request);
  const filters = caseFiltersOf(new URL(request.url).searchParams);
  return json({
    title: textOf(lang).caseFile.list.title,
    filters,
    list: await caseList(actor, filters, lang),
    mayOpen: can(actor, 'case.open'),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function Cases() {
  const lang = useLang();
  const { caseFile, common, openCase, stages } = useText();
  const { filters, list, mayOpen } = useLoaderData<typeof loader>();
  const words = caseFile.list;
  const here = pathTo('cases', lang);
  const hrefFor = (page: number) => {
    const query = new URLSearchParams();
    if (filters.words) query.set('q', filters.words);
    if (filters.stage) query.set('stage', filters.stage);
    if (filters.stream) query.set('stream', filters.stream);
    if (page > 1) query.set('page', String(page));
    const text = query.toString();
    return text ? `${here}?${text}` : here;
  };
  const filtered = filters.words !== '' || filters.stage !== null || filters.stream !== null;
  const from = (list.page - 1) * list.perPage + 1;
  return (
    <Page
      title={words.title}
      lead={list.total > 0 ? common.count.cases(list.total) : undefined}
      aside={
        mayOpen ? (
          <ButtonLink icon="plus" href={pathTo('open-case', lang)}>
            {openCase.title}
          </ButtonLink>
        ) : undefined
      }
      crumbs={[{ label: common.nav.desk, href: pathTo('desk', lang) }, { label: words.title }]}
    >
      <search>
        <form method="get" action={here} className="filters-row">
          <div>
            <label className="field__label" htmlFor="q">
              {words.search}
            </label>
            <input type="search" id="q" name="q" defaultValue={filters.words} />
          </div>
          <Choice
            name="stage"
            label={words.columns.stage}
            any={words.any}
            value={filters.stage}
            options={stageCodes.map((value) => ({ value, label: stages.names[value] }))}
          />
          <Choice
            name="stream"
            label={words.columns.stream}
            any={words.any}
            value={filters.stream}
            options={streamCodes.map((value) => ({ value, label: stages.streams[value] }))}
          />
          <Button kind="secondary">{common.buttons.apply}</Button>
          {filtered ? <Anchor href={here}>{common.buttons.clear}</Anchor> : null}
        </form>
      </search>
      {list.rows.length === 0 ? (
        <EmptyState links={filtered ? [{ href: here, label: words.all }] : undefined}>
          {filtered ? words.empty : words.none}
        </EmptyState>
      ) : (
        <div className="gap-top">
          <DataTable
            caption={words.title}
            captionHidden
            columns={[
              { label: words.columns.reference },
              { label: words.columns.nextStep },
              { label: words.columns.stage },
              { label: words.columns.stream },
              { label: words.columns.office },
            ]}
            rows={list.rows.map((row) => ({
              key: row.reference,
              cells: [
                <span key="case">
                  <Anchor href={pathTo('case', lang, { reference: caseSlug(row.reference) })}>
                    {row.reference}
                  </Anchor>
                  <small className="under">
                    {[row.number, common.count.people(row.memberCount)].filter(Boolean).join(', ')}
                  </small>
                </span>,
                row.step ? (
                  <span key="step">
                    {row.step.title}
                    <small className={(row.step.days ?? 0) < 0 ? 'under is-bad' : 'under'}>
                      {[
                        row.step.owner,
                        row.step.dueOn
                          ? `${formatDate(lang, row.step.dueOn)}, ${formatDue(lang, row.step.days ?? 0)}`
                          : null,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                  </span>
                ) : (
                  <span key="step" className="soft">
                    {row.outcome ? stages.outcomes[row.outcome] : null}
                  </span>
                ),
                <span key="stage">
                  {stages.names[row.stage]}
                  <small className="under">
                    {stages.tracker.since(formatDate(lang, row.stageSince))}
                  </small>
                </span>,
                stages.streamsShort[row.stream],
                row.office,
              ],
            }))}
          />
          <Pagination
            page={list.page}
            pageCount={list.pageCount}
            hrefFor={hrefFor}
            summary={common.pages.range(from, from + list.rows.length - 1, list.total)}
          />
        </div>
      )}
    </Page>
  );
}

/** A filter: nothing chosen means any, so it is neither required nor called optional. */
function Choice({
  name,
  label,
  any,
  value,
  options,
}: {
  name: string;
  label: string;
  any: string;
  value: string | null;
  options: readonly { value: string; label: string }[];
}) {
  return (
    <div>
      <label className="field__label" htmlFor={name}>
        {label}
      </label>
      <select id={name} name={name} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
