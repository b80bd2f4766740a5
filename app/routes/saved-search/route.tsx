import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { changeSearch, deleteSearch, lookAtAlerts } from '#app/commands/save-search.server.ts';
import { daysBetween } from '#app/domain/clock/civil-date.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { titleOf } from '#app/i18n/description/title-of.ts';
import { formatDate, formatDaysLeft } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { now, today } from '#app/platform/clock.server.ts';
import { parseForm } from '#app/platform/form.ts';
import { notFound, readForm, redirectTo } from '#app/platform/http.server.ts';
import { outlookOf, readSavedSearch, type ShownAlert } from '#app/queries/saved-searches.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Live } from '#app/ui/live.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag, tagLooks } from '#app/ui/tag.tsx';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { liveOn } from '../live-topic.server.ts';
import { readAtOf, requireSearcher, searchIdOf } from '../saved-search-guard.server.ts';
import { listOf, partsOf } from '../saved-search-view.server.ts';
import { AskedParts, SearchChoices } from '../search-choices.tsx';
import { searchChoices } from '../search-choices-form.ts';

/** One saved search: what it asks, what it found, how its person hears of it. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang } = await requireSearcher(args);
  const readAt = now().toISOString();
  const search = await readSavedSearch(actor, searchIdOf(args.params.search));
  if (!search) throw notFound();
  const { savedSearches: words } = textOf(lang);
  const { searchParams } = new URL(args.request.url);
  const { id, name, query, broken, kinds, byMail, frequency, alerts, found } = search;
  const { matches, live, breadth } = await outlookOf(actor, query);
  return json({
    title: name,
    readAt,
    following: liveOn(args, { kind: 'list' }),
    here: pathTo('saved-search', lang, { search: id }),
    list: listOf(query, lang),
    saved: words.one.saved(formatDate(lang, search.createdOn)),
    parts: partsOf(query, lang),
    problem: broken && words.asks[broken],
    matches: words.matches(broken ? 0 : matches, live),
    wide: breadth === 'narrow' || broken ? null : words.wide.title[breadth],
    choices: { name, kinds, byMail, frequency },
    hasNew: alerts.some(({ isNew }) => isNew),
    alerts: alerts.map((alert) => rowOf(alert, lang)),
    shownOf: found > alerts.length ? alerts.length : null,
    changed: searchParams.get('done') === 'changed',
    asksToDelete: searchParams.has('delete'),
  });
}

function rowOf({ id, kind, number, foundOn, isNew, live }: ShownAlert, lang: Lang) {
  const { one, found } = textOf(lang).savedSearches;
  return {
    id,
    isNew,
    number,
    when: formatDate(lang, foundOn),
    what: found[kind],
    title: live && titleOf(live.fields, lang),
    href: live && pathTo('profile', lang, { number: profileSlug(number) }),
    now: live
      ? [
          ...(live.holdEndsOn ? [one.onHold(formatDate(lang, live.holdEndsOn))] : []),
          one.until(
            formatDate(lang, live.limitOn),
            formatDaysLeft(lang, daysBetween(today(), live.limitOn)),
          ),
        ]
      : [one.gone],
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, lang } = await requireSearcher(args);
  const id = searchIdOf(args.params.search);
  const all = pathTo('saved-searches', lang);
  const { fields } = await readForm(args.request, { maxBytes: 16 * 1024 });
  switch (fields.get('intent')) {
    case 'delete':
      await deleteSearch(actor, id);
      return redirectTo(`${all}?done=deleted`);
    case 'look':
      await lookAtAlerts(actor, id, readAtOf(fields));
      return redirectTo(`${all}?done=looked`);
  }
  const parsed = parseForm(searchChoices(textOf(lang)), fields);
  if (!parsed.ok) return json<FormAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  const result = await changeSearch(actor, id, parsed.value);
  if (result.ok) {
    return redirectTo(`${pathTo('saved-search', lang, { search: id })}?done=changed`);
  }
  const { refusal, status } = await answerRefusal(args.request, actor, null, result);
  return json<FormAnswer>({ typed: parsed.typed, refusal }, status);
}

export default function SavedSearchPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const lang = useLang();
  const { savedSearches: words } = useText();
  const { one } = words;
  return (
    <Page
      title={data.title}
      over={data.saved}
      crumbs={[{ label: words.title, href: pathTo('saved-searches', lang) }, { label: data.title }]}
      aside={
        <ButtonLink kind="secondary" href={data.list}>
          {words.show}
        </ButtonLink>
      }
    >
      <Live at={data.following} />
      <FormAnswerNotice answer={answer} here={data.here} />
      {data.changed && !answer ? (
        <Notice kind="success" live>
          {words.done.changed}
        </Notice>
      ) : null}
      {data.asksToDelete ? <DeleteQuestion name={data.title} here={data.here} /> : null}
      <div className={data.asksToDelete ? 'stack gap-top' : 'stack'}>
        <AskedParts parts={data.parts} />
        {data.problem ? <Notice kind="warning">{data.problem}</Notice> : null}
        <p>{data.matches}</p>
        {data.wide ? <p className="small soft">{data.wide}</p> : null}
      </div>
      <Section
        id="alerts"
        title={one.alerts}
        note={data.shownOf ? one.last(data.shownOf) : undefined}
      >
        {data.alerts.length === 0 ? <EmptyState>{one.noAlerts}</EmptyState> : <Alerts />}
        {data.hasNew ? (
          <Form method="post" action={data.here} className="gap-top">
            <input type="hidden" name="readAt" value={data.readAt} />
            <Button kind="secondary" name="intent" value="look">
              {words.lookedAt}
            </Button>
          </Form>
        ) : null}
      </Section>
      <Section id="choices" title={one.choices}>
        <Form method="post" action={data.here} className="form" noValidate>
          <SearchChoices answer={answer} offered={data.choices} />
          <div className="btn-row">
            <Button>{words.form.saveChanges}</Button>
            <ButtonLink kind="secondary" href={`${data.here}?delete=ask`}>
              {one.delete}
            </ButtonLink>
          </div>
        </Form>
      </Section>
    </Page>
  );
}

/** What a search found goes with it, so it is asked for once more. */
function DeleteQuestion({ name, here }: { readonly name: string; readonly here: string }) {
  const { one } = useText().savedSearches;
  return (
    <Notice kind="warning" title={one.deleteTitle(name)} live>
      <p>{one.deleteText}</p>
      <Form method="post" action={here} className="btn-row">
        <Button kind="danger" name="intent" value="delete">
          {one.deleteYes}
        </Button>
        <ButtonLink kind="secondary" href={here}>
          {one.deleteNo}
        </ButtonLink>
      </Form>
    </Notice>
  );
}

function Alerts() {
  const { alerts } = useLoaderData<typeof loader>();
  const { one } = useText().savedSearches;
  const { columns } = one;
  return (
    <DataTable
      caption={one.alerts}
      captionHidden
      columns={[
        { label: columns.profile },
        { label: columns.what },
        { label: columns.when },
        { label: columns.now },
      ]}
      rows={alerts.map((alert) => ({
        key: alert.id,
        cells: [
          alert.href ? (
            <Anchor key="profile" href={alert.href}>
              <span className="num nowrap">{alert.number}</span> {alert.title}
            </Anchor>
          ) : (
            <span key="profile" className="num nowrap">
              {alert.number}
            </span>
          ),
          <span key="what">
            {alert.what} {alert.isNew ? <Tag {...tagLooks.isNew}>{one.isNew}</Tag> : null}
          </span>,
          <span key="when" className="nowrap">
            {alert.when}
          </span>,
          <span key="now">
            {alert.now.map((line) => (
              <span key={line} className="line">
                {line}
              </span>
            ))}
          </span>,
        ],
      }))}
    />
  );
}
