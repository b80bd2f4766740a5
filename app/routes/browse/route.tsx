import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { can } from '#app/domain/access/can.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { textOf } from '#app/i18n/text.server.ts';
import { recordShown } from '#app/jobs/record-reach.server.ts';
import { pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { langOf, redirectTo, requireActor, requirePermission } from '#app/platform/http.server.ts';
import { browseProfiles } from '#app/queries/browse.server.ts';
import { listFeatured } from '#app/queries/featured.server.ts';
import { Chips } from '#app/ui/chips.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import {
  BrowseLayout,
  type Facet as FacetBlock,
  FacetList,
  ResultsBar,
  SearchForm,
  SortForm,
} from '#app/ui/facet-list.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { ProfileCards } from '#app/ui/profile-card.tsx';
import type { ProvinceCode } from '#app/ui/province-tiles.tsx';
import type { Facet } from '#search/port.ts';
import {
  facetParams,
  isFirstOfAll,
  pageParam,
  parseQuery,
  withoutFacet,
  withoutText,
  withPage,
} from '#search/url.ts';
import { cardOf } from './cards.server.ts';
import { FeaturedStrip } from './featured-strip.tsx';
import { featuredView, needsToFeature } from './featured-view.server.ts';
import { filtersOf } from './filters.server.ts';
import { linksOf, listAt, nameOfFilter } from './list-links.server.ts';

/** As a sponsor narrows a search: where, who, what; then how long, and the rest folded. */
const panel: readonly { facet: Facet; open: boolean }[] = [
  { facet: 'province', open: true },
  { facet: 'language', open: true },
  { facet: 'size', open: true },
  { facet: 'need', open: true },
  { facet: 'community', open: true },
  { facet: 'daysLeft', open: true },
  { facet: 'priority', open: true },
  { facet: 'medical', open: false },
  { facet: 'travel', open: false },
  { facet: 'stream', open: false },
];

/** Everyone who may browse finds live profiles by what a household needs, never by who it is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'profile.browse');
  const lang = langOf(request);
  const { browse } = textOf(lang);
  const { query, ignored } = parseQuery(new URL(request.url).searchParams, {
    lang,
    today: today(),
  });
  const answer = await browseProfiles(actor, query);
  const pageCount = Math.max(1, Math.ceil(answer.total / query.pageSize));
  // A kept address may ask for a page that is no longer there.
  if (query.page > pageCount) throw redirectTo(listAt(lang, withPage(query, pageCount)));
  if (isFirstOfAll(query)) {
    recordShown(
      actor,
      answer.hits.map(({ number }) => number),
    );
  }

  const reader = {
    lang,
    today: query.today,
    sponsors: can(actor, 'claim.make'),
    province: answer.province,
  };
  const needs = needsToFeature(query);
  const featured = needs ? await listFeatured(actor, query.today, needs) : [];
  const filters = filtersOf(query, answer.counts, lang);
  const first = (query.page - 1) * query.pageSize + 1;
  const { wayBack } = answer;
  return json({
    title: browse.title,
    live: answer.live,
    total: answer.total,
    degraded: answer.degraded,
    ignored: ignored.map(({ name, value }) => `${name}=${value}`),
    text: query.text,
    sort: query.sort,
    page: query.page,
    pageCount,
    range: { first, last: Math.min(answer.total, first + query.pageSize - 1) },
    links: linksOf(query, lang),
    panel: panel.map(({ facet, open }) => ({
      name: facetParams[facet],
      label: browse.facets[facet],
      open,
      onMap: facet === 'province',
      values: filters[facet],
    })),
    featured: featuredView(featured, lang, query.today),
    cards: answer.hits.map((hit) => cardOf(hit, reader)),
    wayBack: wayBack && {
      href: listAt(
        lang,
        wayBack.without === 'text' ? withoutText(query) : withoutFacet(query, wayBack.without),
      ),
      label: browse.empty.remove(nameOfFilter(query, wayBack.without, lang), wayBack.total),
    },
    pageParam,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function BrowsePage() {
  const data = useLoaderData<typeof loader>();
  const lang = useLang();
  const { browse, common } = useText();
  const { links } = data;
  const action = pathTo('browse', lang);

  const blocks = data.panel.map(({ onMap, values, ...block }): FacetBlock => {
    if (!onMap) return { ...block, values, moreLabel: browse.moreValues };
    return {
      ...block,
      kind: 'provinces',
      quebecNote: browse.provinceHint,
      values: values
        .filter(({ value }) => value !== 'not_stated')
        .map(({ value, label, count, selected }) => ({
          code: value as ProvinceCode,
          label: browse.provinceCount(label, count),
          count,
          selected,
        })),
      others: values.filter(({ value }) => value === 'not_stated'),
    };
  });
  const hrefFor = (page: number) =>
    page === 1
      ? links.firstPageHref
      : `${links.firstPageHref}${links.firstPageHref.includes('?') ? '&' : '?'}${data.pageParam}=${page}`;

  return (
    <div data-at-once>
      <Page
        title={data.title}
        lead={browse.intro(data.live)}
        aside={
          <SearchForm
            action={action}
            label={browse.searchLabel}
            placeholder={browse.searchHint}
            submit={browse.search}
            value={data.text}
            keep={links.keep.withWords}
          />
        }
      >
        <BrowseLayout
          filters={
            <FacetList
              action={action}
              facets={blocks}
              clearHref={links.clearHref}
              keep={links.keep.withFilters}
            />
          }
        >
          <LiveRegion message={browse.updated(data.total)} />
          {data.ignored.length > 0 ? (
            <Notice kind="warning">{browse.unknownFilters(data.ignored.join(', '))}</Notice>
          ) : null}
          {data.degraded ? <Notice>{browse.degraded}</Notice> : null}
          <ResultsBar title={browse.results(data.total)} selectedFilters={links.selected}>
            <SortForm
              action={action}
              label={common.sortBy}
              submit={common.sort}
              value={data.sort}
              options={Object.entries(browse.sorts).map(([value, label]) => ({ value, label }))}
              keep={links.keep.withSort}
            />
          </ResultsBar>
          <Chips chips={links.chips} clearHref={links.clearHref} />
          <FeaturedStrip profiles={data.featured} />
          {data.total > 0 ? (
            <>
              <ProfileCards cards={data.cards} />
              <Pagination
                page={data.page}
                pageCount={data.pageCount}
                hrefFor={hrefFor}
                summary={common.pages.range(data.range.first, data.range.last, data.total)}
              />
            </>
          ) : data.live === 0 ? (
            <EmptyState>{browse.empty.none}</EmptyState>
          ) : (
            <EmptyState
              title={browse.empty.title}
              links={[
                ...(data.wayBack ? [data.wayBack] : []),
                { href: links.clearHref, label: browse.clearAll },
              ]}
            >
              {data.wayBack ? browse.empty.wayBack : browse.empty.noWayBack}
            </EmptyState>
          )}
        </BrowseLayout>
      </Page>
    </div>
  );
}
