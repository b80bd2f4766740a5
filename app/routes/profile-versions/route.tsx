import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { versionsPage } from '#app/queries/profile-versions.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { requireCase } from '../case-guard.server.ts';

// Every publication of a profile as it passed the gate, for those who prepare and oversee.

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'versions.read');
  const { searchParams } = new URL(args.request.url);
  const asked = { from: searchParams.get('from'), to: searchParams.get('to') };
  return json({
    title: textOf(lang).revision.versions.title,
    page: await versionsPage(actor, state, asked, lang),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function ProfileVersions() {
  const lang = useLang();
  const { caseFile, common, revision, stages } = useText();
  const { title, page } = useLoaderData<typeof loader>();
  const words = revision.versions;
  const slug = { reference: caseSlug(page.reference) };
  return (
    <Page
      title={title}
      over={[
        caseFile.numbered(page.reference),
        page.number ? caseFile.profileNumber(page.number) : null,
        stages.streams[page.stream],
      ]
        .filter(Boolean)
        .join(' · ')}
      lead={words.lead}
      crumbs={[
        { label: common.nav.desk, href: pathTo('desk', lang) },
        { label: page.reference, href: pathTo('case', lang, slug) },
        { label: title },
      ]}
    >
      {page.versions.length === 0 ? (
        <EmptyState
          links={[{ href: pathTo('case', lang, slug), label: caseFile.numbered(page.reference) }]}
        >
          {words.none}
        </EmptyState>
      ) : (
        <VersionList versions={page.versions} />
      )}
      {page.compared ? <Comparison page={page} compared={page.compared} /> : null}
    </Page>
  );
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>['page'];

function VersionList({ versions }: Pick<PageData, 'versions'>) {
  const lang = useLang();
  const words = useText().revision.versions;
  const { columns } = words;
  return (
    <Section id="versions" title={words.list}>
      <DataTable
        caption={words.list}
        captionHidden
        columns={[
          { label: columns.version },
          { label: columns.published },
          { label: columns.author },
          { label: columns.approver },
          { label: columns.gate },
          { label: columns.override },
        ]}
        rows={versions.map((version) => ({
          key: String(version.versionNo),
          cells: [
            words.version(version.versionNo),
            formatDate(lang, version.publishedOn),
            version.author,
            version.approver,
            words.gate(version.groupSize, version.smallestGroup),
            version.override,
          ],
        }))}
      />
    </Section>
  );
}

function Comparison({
  page: { versions },
  compared,
}: {
  page: PageData;
  compared: NonNullable<PageData['compared']>;
}) {
  const words = useText().revision.versions;
  const options = versions.map(({ versionNo }) => ({
    value: String(versionNo),
    label: words.version(versionNo),
  }));
  return (
    <Section id="comparison" title={words.compare}>
      <Form method="get" action="#comparison" className="fields">
        <SelectField
          name="from"
          label={words.from}
          options={options}
          defaultValue={String(compared.from)}
        />
        <SelectField
          name="to"
          label={words.to}
          options={options}
          defaultValue={String(compared.to)}
        />
        <div className="btn-row">
          <Button kind="secondary">{words.show}</Button>
        </div>
      </Form>
      <p className="gap-top">
        {compared.differences === 0 ? words.same : words.differences(compared.differences)}
      </p>
      <DataTable
        caption={words.compared(compared.from, compared.to)}
        columns={[
          { label: words.field },
          { label: words.version(compared.from) },
          {
            label:
              compared.from === compared.to
                ? `= ${words.version(compared.to)}`
                : words.version(compared.to),
          },
        ]}
        rows={compared.lines.map(({ key, name, before, after, changed, lang }) => ({
          key,
          offer: changed,
          cells: [
            <>
              {name}
              {changed ? (
                <>
                  {' '}
                  <Tag tone="watch">{words.changed}</Tag>
                </>
              ) : null}
            </>,
            changed ? (
              <del key="before" lang={lang}>
                {before}
              </del>
            ) : (
              <span key="before" lang={lang}>
                {before}
              </span>
            ),
            changed ? (
              <ins key="after" lang={lang}>
                {after}
              </ins>
            ) : (
              <span key="after" lang={lang}>
                {after}
              </span>
            ),
          ],
        }))}
      />
    </Section>
  );
}
