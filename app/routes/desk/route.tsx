import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { can, closedTo } from '#app/domain/access/can.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import { isCommunityCode } from '#app/domain/vocabulary/communities.ts';
import { isProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatNumber, formatWeekdayDate } from '#app/i18n/format.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import type { Text } from '#app/i18n/text.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { langOf, requireActor } from '#app/platform/http.server.ts';
import { ownFrequency } from '#app/queries/bulletins.server.ts';
import { getDesk } from '#app/queries/desk.server.ts';
import { getPromotionDesk } from '#app/queries/promotion-desk.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DeskCounts } from '#app/ui/desk-counts.tsx';
import { DeskLayout, DeskQueue, QueueIndex } from '#app/ui/desk-queue.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Live } from '#app/ui/live.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { liveOn } from '../live-topic.server.ts';
import { queuesOf } from './desk-queues.ts';
import type { ShownQueue } from './queue.ts';

/** Everyone's home page: what waits for them, late first, with dates and what happens by itself. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const lang = langOf(request);
  const text = textOf(lang);
  const { communityLabels, provinceLabels } = vocabularyOf(lang);
  const day = today();
  const closed = closedTo(actor, 'profile.browse');
  const mayAsk = can(actor, 'bulletin.subscribe');
  const [desk, promotion, frequency] = await Promise.all([
    getDesk(actor, day),
    can(actor, 'promotion.run') ? getPromotionDesk(actor, day) : undefined,
    mayAsk ? ownFrequency(actor) : null,
  ]);
  const queues = queuesOf(desk, {
    actor,
    lang,
    text,
    today: day,
    calendar: federalCalendar,
    promotion,
    place: (community, province) => {
      if (community && isCommunityCode(community)) return communityLabels[community];
      return province && isProvinceCode(province) ? provinceLabels[province] : '';
    },
  });
  const rows = queues.flatMap((queue) => (ownPace.has(queue.id) ? [] : queue.rows));
  const soon = addDays(day, 7);
  const asked = new URL(request.url).searchParams.get(queueParam);
  const whole = queues.find(({ id }) => id === asked);
  return json({
    following: liveOn({ request, context }, { kind: 'desk' }),
    title: text.desk.title(formatWeekdayDate(lang, day)),
    organization: actor.organizationName[lang],
    index: queues.map(({ id, rows, count }) => ({
      id,
      count,
      late: rows.filter(({ edge }) => edge === 'late').length,
    })),
    queues: (whole ? [whole] : queues).map((queue) => ({
      ...queue,
      read: queue.rows.length,
      rows: whole ? queue.rows : queue.rows.slice(0, rowsAtFirst),
    })),
    whole: whole?.id ?? null,
    figures: {
      late: distinct(rows.filter(({ edge }) => edge === 'late')),
      today: distinct(rows.filter(({ edge }) => edge === 'today')),
      week: distinct(rows.filter(({ dueOn }) => dueOn !== null && dueOn > day && dueOn <= soon)),
      live: desk.liveProfiles,
      // Of a queue that was not read to its end, more may be due by then.
      orMore: queues.some(
        ({ id, rows, count }) =>
          !ownPace.has(id) && rows.length < count && (rows[0]?.dueOn ?? '9999') <= soon,
      ),
    },
    mayOpenCase: can(actor, 'case.open'),
    mayBrowse: can(actor, 'profile.browse'),
    // Asked once: who chose, or chose none, is left in peace.
    offersBulletins: mayAsk && frequency === null,
    mayInterest: can(actor, 'interest.express') && !closed,
    closed: closed && refusalText(lang, closed),
  });
}

/** `?queue=claims` shows one queue whole; the desk itself shows the most pressing of each. */
const queueParam = 'queue';
const rowsAtFirst = 7;

/** What ends by itself or has no day of its own is not counted as due. */
const ownPace: ReadonlySet<string> = new Set([
  'limits',
  'bvorLimits',
  'promotion',
  'requests',
  // Its SAH answers.
  'ownRequests',
]);

/** Queues that fill once a group has found a household. */
const ledFromTheList: ReadonlySet<string> = new Set(['holds', 'interests', 'sponsorships']);

/** A row may stand in two queues; it counts once. */
const distinct = (rows: ShownQueue['rows']) => new Set(rows.map(({ key }) => key)).size;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function DeskPage() {
  const data = useLoaderData<typeof loader>();
  const lang = useLang();
  const { bulletin, desk, common, errors } = useText();
  const { figures } = data;
  const small = figures.orMore ? desk.counts.orMore : undefined;
  return (
    <Page
      title={data.title}
      over={data.organization}
      aside={
        data.mayOpenCase ? (
          <ButtonLink href={pathTo('open-case', lang)}>{common.nav.openCase}</ButtonLink>
        ) : data.mayInterest ? (
          <ButtonLink href={pathTo('browse', lang)}>{desk.findHousehold}</ButtonLink>
        ) : null
      }
    >
      <Live at={data.following} />
      <DeskLayout
        index={
          <QueueIndex
            groups={[
              {
                title: desk.queuesLabel,
                links: data.index.map(({ id, count, late }) => ({
                  href: data.whole ? `?${queueParam}=${id}` : `#${id}`,
                  label: desk.queues[id].title,
                  count,
                  current: id === data.whole,
                  late: late > 0 ? desk.figures.late(late) : undefined,
                })),
              },
            ]}
          />
        }
      >
        {data.closed ? (
          <Notice kind="warning">
            {errors.closed.title}. {data.closed}
          </Notice>
        ) : null}
        <DeskCounts
          counts={[
            {
              key: 'late',
              count: formatNumber(lang, figures.late),
              label: desk.counts.late,
              small,
              tone: figures.late > 0 ? 'bad' : undefined,
            },
            {
              key: 'today',
              count: formatNumber(lang, figures.today),
              label: desk.counts.today,
              small,
            },
            {
              key: 'week',
              count: formatNumber(lang, figures.week),
              label: desk.counts.week,
              small,
            },
            ...(data.mayBrowse
              ? [{ key: 'live', count: formatNumber(lang, figures.live), label: desk.counts.live }]
              : []),
          ]}
        />
        {data.offersBulletins ? (
          <p className="gap-top">
            {bulletin.choice.offer}{' '}
            <Anchor href={`${pathTo('account', lang)}#bulletins`}>
              {bulletin.choice.toChoice}
            </Anchor>
            {' · '}
            <Anchor href={pathTo('bulletins', lang)}>{bulletin.read.all}</Anchor>
          </p>
        ) : null}
        {data.queues.map((queue, index) => (
          <DeskQueue
            key={queue.id}
            id={queue.id}
            title={desk.queues[queue.id].title}
            count={queue.count}
            remark={desk.queues[queue.id].note}
            heads={index === 0}
            more={
              data.whole
                ? { href: pathTo('desk', lang), label: desk.wholeDesk }
                : queue.rows.length < queue.count
                  ? { href: `?${queueParam}=${queue.id}`, label: seeMore(queue, desk) }
                  : undefined
            }
            rest={data.whole && queue.read < queue.count ? <Rest queue={queue} /> : null}
            rows={queue.rows.map((row) => ({
              key: row.key,
              due: row.due,
              dueIn: row.dueIn,
              edge: row.edge ?? undefined,
              step: { href: row.href, label: row.label },
              about: row.about,
              ifNothing: row.ifNothing,
              owner: row.owner,
            }))}
            empty={{
              text: desk.empty[queue.id],
              link:
                data.mayInterest && ledFromTheList.has(queue.id)
                  ? { href: pathTo('browse', lang), label: desk.findHousehold }
                  : undefined,
            }}
          />
        ))}
      </DeskLayout>
    </Page>
  );
}

type Read = Pick<ShownQueue, 'count' | 'elsewhere'> & { readonly read: number };

const seeMore = ({ read, count }: Read, { seeAll, seeFirst }: Text['desk']) =>
  read < count ? seeFirst(read, count) : seeAll(count);

/** That a queue has more than its page shows, and where they are found. */
function Rest({ queue: { read, count, elsewhere } }: { queue: Read }) {
  const { desk } = useText();
  return (
    <>
      {desk.firstShown(read, count)}{' '}
      {elsewhere ? <Anchor href={elsewhere.href}>{elsewhere.label}</Anchor> : desk.othersFollow}
    </>
  );
}
