import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { unfollowProfile } from '#app/commands/watch-profile.server.ts';
import { daysBetween } from '#app/domain/clock/civil-date.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { titleOf } from '#app/i18n/description/title-of.ts';
import { formatDate, formatDaysLeft, formatShortDate } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import {
  langOf,
  notFound,
  readForm,
  redirectTo,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';
import {
  findFollowed,
  listWatched,
  type WatchedChange,
  type WatchedProfile,
} from '#app/queries/watch-list.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Live } from '#app/ui/live.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { ComparePick } from '#app/ui/profile-card.tsx';
import { pageIn } from '../asked-page.ts';
import { pickedParam } from '../browse/page-state.ts';
import { liveOn } from '../live-topic.server.ts';

const compareForm = 'compare';

/** The latest of what changed; the profile itself says how it is now. */
const newest = 6;

function changeWords(change: WatchedChange, lang: Lang): string {
  const { changes } = textOf(lang).watch;
  return change.kind === 'closing' ? changes.closing(String(change.days)) : changes[change.kind];
}

/** Whether it can be claimed: a line without a hold has an offer at its head (process §7). */
function standingWords(
  { holdEndsOn, waiting, ownPlace }: NonNullable<WatchedProfile['live']>,
  lang: Lang,
): string {
  const { watch } = textOf(lang);
  if (holdEndsOn) return watch.onHold(formatDate(lang, holdEndsOn));
  if (waiting === 0) return watch.available;
  if (ownPlace === null) return watch.offered;
  return ownPlace === 'offered' ? watch.offeredToYou : watch.offeredInLine;
}

/** The profiles a person follows, how each stands, and what has changed since. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'profile.watch');
  const lang = langOf(request);
  const { watch } = textOf(lang);
  const day = today();
  const { searchParams } = new URL(request.url);
  const { rows, ...place } = await listWatched(actor, pageIn(searchParams, 'page'));
  return json({
    title: watch.title,
    // What shows on a profile that the reader follows is heard at their desk.
    following: liveOn({ request, context }, { kind: 'desk' }),
    done: searchParams.get('done') === 'unfollowed',
    place,
    rows: rows.map(({ caseId, number, since, live, changes }) => ({
      number,
      key: caseId,
      title: live ? titleOf(live.fields, lang) : '',
      isLive: live !== null,
      since: watch.since(formatDate(lang, since)),
      now: live
        ? [
            standingWords(live, lang),
            watch.until(
              formatDate(lang, live.limitOn),
              formatDaysLeft(lang, daysBetween(day, live.limitOn)),
            ),
          ]
        : [watch.notShown],
      pick: { name: pickedParam, value: profileSlug(number), checked: false, form: compareForm },
      changes: changes.slice(0, newest).map((change, index) => ({
        key: `${change.on} ${index}`,
        on: formatShortDate(lang, change.on),
        what: changeWords(change, lang),
      })),
    })),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

/**
 * Only what one follows can be let go here: a profile that is no longer shown, too, and from a page made
 * before the agreement ended.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const { fields } = await readForm(request);
  const number = String(fields.get('number'));
  const caseId = await findFollowed(actor, number);
  const lang = langOf(request);
  // Sent twice: it is let go already.
  if (caseId) await unfollowProfile(actor, caseId);
  else if (!/^P \d{5,7}$/.test(number)) throw notFound();
  return redirectTo(`${pathTo('watch-list', lang)}?done=unfollowed`);
}

export default function WatchList() {
  const data = useLoaderData<typeof loader>();
  const lang = useLang();
  const { browse, common, watch } = useText();
  const { columns } = watch;
  const { from, page, pageCount, total } = data.place;
  const here = pathTo('watch-list', lang);
  return (
    <Page title={data.title} lead={watch.lead}>
      <Live at={data.following} />
      {data.done ? (
        <Notice kind="success" live>
          {watch.unfollowed}
        </Notice>
      ) : null}
      {data.rows.length === 0 ? (
        <EmptyState links={[{ href: pathTo('browse', lang), label: watch.find }]}>
          {watch.empty}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={data.title}
            captionHidden
            columns={[
              { label: columns.profile },
              { label: columns.now },
              { label: columns.changes },
              { label: columns.act, labelHidden: true },
            ]}
            rows={data.rows.map((row) => ({
              key: row.key,
              cells: [
                <span key="profile">
                  {row.isLive ? (
                    <Anchor href={pathTo('profile', lang, { number: profileSlug(row.number) })}>
                      <span className="num nowrap">{row.number}</span> {row.title}
                    </Anchor>
                  ) : (
                    <span className="num nowrap">{row.number}</span>
                  )}
                  <span className="under">{row.since}</span>
                  {row.isLive ? <ComparePick number={row.number} {...row.pick} /> : null}
                </span>,
                <span key="now">
                  {row.now.map((line) => (
                    <span key={line} className="line">
                      {line}
                    </span>
                  ))}
                </span>,
                row.changes.length === 0 ? (
                  watch.nothing
                ) : (
                  <ul key="changes" className="links">
                    {row.changes.map((change) => (
                      <li key={change.key}>
                        <span className="soft nowrap">{change.on}</span> {change.what}
                      </li>
                    ))}
                  </ul>
                ),
                <Form key="act" method="post">
                  <input type="hidden" name="number" value={row.number} />
                  <Button small kind="secondary">
                    {watch.unfollow}
                    <span className="vh"> {row.number}</span>
                  </Button>
                </Form>,
              ],
            }))}
          />
          {pageCount > 1 ? (
            <Pagination
              page={page}
              pageCount={pageCount}
              hrefFor={(to) => (to > 1 ? `${here}?page=${to}` : here)}
              summary={common.pages.range(from, from + data.rows.length - 1, total)}
            />
          ) : null}
          {data.rows.some(({ isLive }) => isLive) ? (
            <form
              id={compareForm}
              method="get"
              action={pathTo('compare', lang)}
              className="gap-top"
            >
              <Button kind="secondary" small>
                {browse.compare.button(0)}
              </Button>
            </form>
          ) : null}
        </>
      )}
    </Page>
  );
}
