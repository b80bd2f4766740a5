import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { lookAtAlerts } from '#app/commands/save-search.server.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { now } from '#app/platform/clock.server.ts';
import { readForm, redirectTo } from '#app/platform/http.server.ts';
import { type ListedSearch, listSavedSearches } from '#app/queries/saved-searches.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Tag, tagLooks } from '#app/ui/tag.tsx';
import { readAtOf, requireSearcher, searchIdOf } from '../saved-search-guard.server.ts';
import { listOf, partsOf } from '../saved-search-view.server.ts';
import { AskedParts } from '../search-choices.tsx';

const done = ['saved', 'changed', 'deleted', 'looked'] as const;

/** The searches a person keeps: what each asks, what it found since they looked, what matches now. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang } = await requireSearcher(args);
  const asked = new URL(args.request.url).searchParams.get('done');
  const readAt = now().toISOString();
  const searches = await listSavedSearches(actor);
  return json({
    readAt,
    title: textOf(lang).savedSearches.title,
    done: done.find((each) => each === asked) ?? null,
    hasNew: searches.some(({ newProfiles }) => newProfiles > 0),
    rows: searches.map((search) => rowOf(search, lang)),
  });
}

function rowOf(search: ListedSearch, lang: Lang) {
  const { savedSearches: words } = textOf(lang);
  const { id, name, broken, query, newProfiles, matches, byMail, frequency } = search;
  return {
    id,
    name,
    href: pathTo('saved-search', lang, { search: id }),
    list: listOf(query, lang),
    parts: partsOf(query, lang),
    problem: broken && words.asks[broken],
    isNew: newProfiles > 0,
    found: words.newProfiles(newProfiles),
    now: words.matchesNow(matches),
    mail: words.mailed[byMail ? frequency : 'off'],
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

/** Marks what one search had found by the time of the page as looked at, or what all of them had. */
export async function action(args: ActionFunctionArgs) {
  const { actor, lang } = await requireSearcher(args);
  const { fields } = await readForm(args.request, { maxBytes: 2 * 1024 });
  const search = fields.get('search');
  const id = search === null ? null : searchIdOf(search);
  await lookAtAlerts(actor, id, readAtOf(fields));
  return redirectTo(`${pathTo('saved-searches', lang)}?done=looked`);
}

export default function SavedSearchesPage() {
  const data = useLoaderData<typeof loader>();
  const lang = useLang();
  const { savedSearches: words } = useText();
  const { columns } = words;
  return (
    <Page
      title={data.title}
      lead={words.lead}
      aside={
        <ButtonLink kind="secondary" href={pathTo('browse', lang)}>
          {words.find}
        </ButtonLink>
      }
    >
      {data.done ? (
        <Notice kind="success" live>
          {words.done[data.done]}
        </Notice>
      ) : null}
      {data.rows.length === 0 ? (
        <EmptyState links={[{ href: pathTo('browse', lang), label: words.find }]}>
          {words.empty}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={data.title}
            captionHidden
            columns={[
              { label: columns.search },
              { label: columns.found },
              { label: columns.now },
              { label: columns.mail },
              { label: columns.act, labelHidden: true },
            ]}
            rows={data.rows.map((row) => ({
              key: row.id,
              cells: [
                <div key="search" className="stack">
                  <Anchor href={row.href}>{row.name}</Anchor>
                  <AskedParts parts={row.parts} />
                  {row.problem ? <span className="small">{row.problem}</span> : null}
                </div>,
                row.isNew ? (
                  <Anchor key="found" href={row.href}>
                    <Tag {...tagLooks.isNew}>{row.found}</Tag>
                  </Anchor>
                ) : (
                  row.found
                ),
                row.now,
                row.mail,
                <div key="act" className="stack">
                  <div className="btn-row">
                    <ButtonLink kind="link" href={row.href}>
                      {words.edit}
                      <span className="vh">{words.ofSearch(row.name)}</span>
                    </ButtonLink>
                    <ButtonLink kind="link" href={row.list}>
                      {words.show}
                      <span className="vh">{words.ofSearch(row.name)}</span>
                    </ButtonLink>
                    <ButtonLink kind="link" href={`${row.href}?delete=ask`}>
                      {words.one.deleteYes}
                      <span className="vh">{words.ofSearch(row.name)}</span>
                    </ButtonLink>
                  </div>
                  {row.isNew ? (
                    <Form method="post">
                      <input type="hidden" name="search" value={row.id} />
                      <input type="hidden" name="readAt" value={data.readAt} />
                      <Button kind="secondary" small>
                        {words.lookedAt}
                        <span className="vh">{words.ofSearch(row.name)}</span>
                      </Button>
                    </Form>
                  ) : null}
                </div>,
              ],
            }))}
          />
          {data.hasNew ? (
            <Form method="post" className="gap-top">
              <input type="hidden" name="readAt" value={data.readAt} />
              <Button kind="secondary">{words.allLookedAt}</Button>
            </Form>
          ) : null}
        </>
      )}
    </Page>
  );
}
