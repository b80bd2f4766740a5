import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { daysBetween } from '#app/domain/clock/civil-date.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate, formatNumber } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { langOf, redirectTo, requireActor, requirePermission } from '#app/platform/http.server.ts';
import { getPromotion, profilesOnAPage } from '#app/queries/promotion.server.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag, tagLooks } from '#app/ui/tag.tsx';

const lastPage = 10_000;
const lastDays = 3;
const soonDays = 14;

/** RSTP's list: what to promote, how long, and what to start and stop. It never sees a name. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'promotion.read');
  const lang = langOf(request);
  const text = textOf(lang);
  const { priorityLabels } = vocabularyOf(lang);
  const asked = new URL(request.url).searchParams;
  const page = pageIn(asked, 'page');
  const requestsPage = pageIn(asked, 'requests');
  const day = today();
  const promotion = await getPromotion(actor, { today: day, page, requestsPage });
  const pageCount = Math.max(1, Math.ceil(promotion.total / profilesOnAPage));
  if (page > pageCount) throw redirectTo(`${pathTo('promotion', lang)}?page=${pageCount}`);
  const hrefOf = (number: string) => pathTo('profile', lang, { number: profileSlug(number) });
  return json({
    title: text.browse.promotion.title,
    total: promotion.total,
    page,
    pageCount,
    first: (page - 1) * profilesOnAPage + 1,
    profiles: promotion.profiles.map((profile) => {
      const days = daysBetween(day, profile.limitOn);
      return {
        number: profile.number,
        href: hrefOf(profile.number),
        high: profile.priority === 'high',
        priority: priorityLabels[profile.priority],
        posted: formatDate(lang, profile.postedOn),
        until: formatDate(lang, profile.limitOn),
        days: formatNumber(lang, days),
        urgency: days <= lastDays ? 'last' : days <= soonDays ? 'soon' : null,
        interested: formatNumber(lang, profile.interested),
        hold: profile.holdEndsOn && formatDate(lang, profile.holdEndsOn),
        waiting: formatNumber(lang, profile.waiting),
      };
    }),
    requestsPage,
    moreRequests: promotion.moreRequests,
    requests: promotion.requests.map(({ seq, number, on, endedBy, live }) => ({
      key: seq,
      number,
      href: live ? hrefOf(number) : null,
      on: formatDate(lang, on),
      request: endedBy
        ? text.browse.promotion.stop(text.arrangements.promotionEnds[endedBy])
        : text.browse.promotion.start,
    })),
  });
}

/** A page number of the address; anything else is the first page. */
function pageIn(asked: URLSearchParams, name: string): number {
  const value = asked.get(name) ?? '';
  return /^[1-9]\d{0,4}$/.test(value) ? Math.min(Number(value), lastPage) : 1;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function PromotionPage() {
  const data = useLoaderData<typeof loader>();
  const lang = useLang();
  const { browse, common } = useText();
  const { promotion } = browse;
  const { columns } = promotion;
  const at = (page: number, requests: number) => {
    const asked = new URLSearchParams();
    if (page > 1) asked.set('page', String(page));
    if (requests > 1) asked.set('requests', String(requests));
    return `${pathTo('promotion', lang)}${asked.size > 0 ? `?${asked}` : ''}`;
  };
  return (
    <Page title={data.title} lead={promotion.intro}>
      <Section id="live" title={promotion.live(data.total)}>
        {data.profiles.length === 0 ? (
          <EmptyState>{browse.empty.none}</EmptyState>
        ) : (
          <>
            <DataTable
              caption={promotion.live(data.total)}
              captionHidden
              columns={[
                { label: columns.profile },
                { label: columns.priority },
                { label: columns.posted },
                { label: columns.until },
                { label: columns.daysLeft, end: true },
                { label: columns.interests, end: true },
                { label: columns.hold },
                { label: columns.waiting, end: true },
              ]}
              rows={data.profiles.map((profile) => ({
                key: profile.number,
                cells: [
                  <Anchor key="number" className="nowrap num" href={profile.href}>
                    {profile.number}
                  </Anchor>,
                  profile.high ? (
                    <Tag key="priority" {...tagLooks.highPriority}>
                      {profile.priority}
                    </Tag>
                  ) : (
                    profile.priority
                  ),
                  profile.posted,
                  profile.until,
                  profile.urgency ? (
                    <Tag
                      key="days"
                      {...tagLooks[profile.urgency === 'last' ? 'lastDays' : 'expiringSoon']}
                    >
                      {profile.days}
                    </Tag>
                  ) : (
                    profile.days
                  ),
                  profile.interested,
                  profile.hold,
                  profile.waiting,
                ],
              }))}
            />
            <Pagination
              page={data.page}
              pageCount={data.pageCount}
              hrefFor={(page) => at(page, data.requestsPage)}
              summary={common.pages.range(
                data.first,
                data.first + data.profiles.length - 1,
                data.total,
              )}
            />
          </>
        )}
      </Section>
      <Section id="requests" title={promotion.requests} note={promotion.requestsNote}>
        {data.requests.length === 0 ? (
          <EmptyState>{promotion.noRequests}</EmptyState>
        ) : (
          <DataTable
            caption={promotion.requests}
            captionHidden
            columns={[
              { label: columns.date },
              { label: columns.profile },
              { label: columns.request },
            ]}
            rows={data.requests.map((request) => ({
              key: request.key,
              cells: [
                request.on,
                request.href ? (
                  <Anchor key="number" className="nowrap num" href={request.href}>
                    {request.number}
                  </Anchor>
                ) : (
                  <span key="number" className="nowrap num">
                    {request.number}
                  </span>
                ),
                request.request,
              ],
            }))}
          />
        )}
        {data.requestsPage > 1 || data.moreRequests ? (
          <p className="btn-row">
            {data.requestsPage > 1 ? (
              <Anchor href={`${at(data.page, data.requestsPage - 1)}#requests`}>
                {promotion.newer}
              </Anchor>
            ) : null}
            {data.moreRequests ? (
              <Anchor href={`${at(data.page, data.requestsPage + 1)}#requests`}>
                {promotion.older}
              </Anchor>
            ) : null}
          </p>
        ) : null}
      </Section>
    </Page>
  );
}
