import {
  type ActionFunctionArgs,
  defer,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { visitList } from '#app/commands/visit-list.server.ts';
import { can } from '#app/domain/access/can.ts';
import { mayNotSponsor } from '#app/domain/organization/sponsoring.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import type { Lang } from '#app/i18n/lang.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { recordShown } from '#app/jobs/record-reach.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import {
  langOf,
  readForm,
  redirectTo,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';
import { isUnattended } from '#app/platform/sessions.server.ts';
import { browseProfiles } from '#app/queries/browse.server.ts';
import { readGroupBeside } from '#app/queries/fit.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Chips } from '#app/ui/chips.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import {
  BrowseLayout,
  type Facet as FacetBlock,
  FacetList,
  filterForm,
  ResultsBar,
  SearchPart,
  SortPart,
  ViewSwitch,
} from '#app/ui/facet-list.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Live } from '#app/ui/live.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { ProfileCards } from '#app/ui/profile-card.tsx';
import { factsInRow, ProfileRows } from '#app/ui/profile-rows.tsx';
import { rangeBounds } from '#search/facet-values.ts';
import type { Facet, RangeName } from '#search/port.ts';
import {
  facetParams,
  formatQuery,
  inOtherWords,
  isFirstOfAll,
  pageParam,
  parseQuery,
  rangeParamNames,
  withoutFit,
  withPage,
} from '#search/url.ts';
import { asksForNothing } from '#search/words.ts';
import { followButton, followInPlace } from '../follow-in-place.server.ts';
import { liveOn } from '../live-topic.server.ts';
import { saveAt } from '../saved-search-view.server.ts';
import { cardOf, withFound } from './cards.server.ts';
import { FeaturedStrip } from './featured-strip.tsx';
import { featuredView, needsToFeature } from './featured-view.server.ts';
import { filtersOf, provinceTiles } from './filters.server.ts';
import { linksOf, otherWordsLink, wayBackLink } from './list-links.server.ts';
import { listAt, placeOf, profileFrom } from './list-place.server.ts';
import { MapPart } from './map-part.tsx';
import { mapView } from './map-view.server.ts';
import {
  isLongFacet,
  mostCompared,
  pageStateParams,
  parsePageState,
  pickedParam,
  withinParams,
} from './page-state.ts';
import { rangeView, unreadRanges } from './range-view.server.ts';

/** As a sponsor narrows a search: where, who, what; then how long, and the rest folded. */
const panel: readonly { facet: Facet; open: boolean }[] = [
  { facet: 'fit', open: true },
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
  const url = new URL(request.url);
  const params = url.searchParams;
  // A form sent without the script says its empty fields too: the address to keep has none.
  if ([...params.values()].includes('')) throw redirectTo(withoutEmpty(url));
  const sponsors = can(actor, 'claim.make');
  const group = await readGroupBeside(actor);
  const fit = group?.own?.terms ?? null;
  const barred = group && mayNotSponsor(group.standing);
  const asked = parseQuery(params, { lang, today: today(), fit, otherParams: pageStateParams });
  const { query, ignored: unfit } =
    fit === null ? withoutFit(asked.query) : { query: asked.query, ignored: [] };
  const state = parsePageState(params);
  const answer = await browseProfiles(actor, query, needsToFeature(query), {
    names: state.within,
    lang,
  });
  const pageCount = Math.max(1, Math.ceil(answer.total / query.pageSize));
  // A kept address may ask for a page that is no longer there.
  if (query.page > pageCount) {
    throw redirectTo(listAt(lang, { query: withPage(query, pageCount), state }));
  }
  if (isFirstOfAll(query) && !isUnattended(request)) {
    recordShown(
      actor,
      answer.hits.map(({ number }) => number),
    );
  }

  if (answer.visit?.lookedOn !== query.today && !isUnattended(request)) {
    await visitList(actor, query.today);
  }

  const { visit } = answer;
  const reader = { lang, today: query.today, sponsors, group, visit };
  const mayFollow = can(actor, 'profile.watch');
  const here = listAt(lang, { query, state });
  const filters = filtersOf(query, answer.counts, answer.found, lang);
  const first = (query.page - 1) * query.pageSize + 1;
  const factsShown = state.view === 'cards' ? Number.POSITIVE_INFINITY : factsInRow;
  const cards = answer.hits.map((hit) => ({
    ...withFound(cardOf(hit, reader), hit, query, { lang, factsShown }),
    href: profileFrom(lang, { query, state }, hit.number),
    compare: pickOf(hit, state),
    follow: mayFollow ? followOf(hit, here, lang) : undefined,
  }));
  const onPage = new Set(answer.hits.map(({ number }) => number));
  // For who never records what a group can do, there is no such filter.
  const ignored = sponsors ? asked.ignored : [...asked.ignored, ...unfit];
  const unread = ignored.filter(({ name }) => !rangeParamNames.has(name));
  // The page is handed this as it is: `json` would have it written and read again. Nothing is waited for.
  return defer({
    title: browse.title,
    following: liveOn({ request, context }, { kind: 'list' }),
    live: answer.live,
    total: answer.total,
    degraded: answer.degraded,
    ignored: unread.map(({ name, value }) => `${name}=${value}`),
    noCapacity: sponsors && unfit.length > 0,
    text: query.text,
    tooCommon: query.text !== '' && asksForNothing(query.text, query.lang),
    inOtherWords: query.lang === lang ? null : listAt(lang, { query: inOtherWords(query), state }),
    sort: query.sort === 'recommended' ? '' : query.sort,
    page: query.page,
    pageCount,
    range: { first, last: Math.min(answer.total, first + query.pageSize - 1) },
    links: linksOf(query, state, lang),
    view: state.view,
    map: state.view === 'map' ? mapView(query, answer.counts, state, lang) : null,
    fits: fit !== null,
    fitNote: fitNote({ fits: fit !== null, barred: barred && refusalText(lang, barred) }, lang),
    saveHref: can(actor, 'search.save') ? saveAt(query, lang) : null,
    sponsors,
    mayFollow,
    followed: mayFollow ? answer.followed : 0,
    panel: panel
      .filter(({ facet }) => facet !== 'fit' || sponsors)
      .map(({ facet, open }) => ({
        name: facetParams[facet],
        facet,
        label: browse.facets[facet],
        open,
        values: facet === 'fit' && fit === null ? [] : filters[facet],
        tiles: facet === 'province' ? provinceTiles(filters.province, lang) : null,
        within: isLongFacet(facet)
          ? { facet, name: withinParams[facet], value: state.within[facet] ?? '' }
          : null,
        range: isRange(facet) ? rangeView(facet, query, params, lang) : null,
      })),
    picked: {
      count: state.picked.length,
      tooMany: state.tooMany,
      elsewhere: state.picked.filter((number) => !onPage.has(number)).map(profileSlug),
    },
    featured: featuredView(answer.featured, lang, query.today),
    cards,
    otherWords:
      answer.inOtherWords > 0 ? otherWordsLink(query, state, answer.inOtherWords, lang) : null,
    waysBack: answer.waysBack.map((way) => wayBackLink(query, state, way, lang)),
    pageParam,
  });
}

const isRange = (facet: Facet): facet is RangeName => Object.hasOwn(rangeBounds, facet);

/** The checkbox on a card; it belongs to the filter form, so that the address keeps what is picked. */
function pickOf({ number }: { number: string }, { picked }: { picked: readonly string[] }) {
  return {
    name: pickedParam,
    value: profileSlug(number),
    checked: picked.includes(number),
    form: filterForm,
  };
}

/** The button on a card that follows the profile, or stops; what is picked goes along. */
function followOf(
  { number, followed }: { number: string; followed: boolean },
  here: string,
  lang: Lang,
) {
  const { watch } = textOf(lang);
  return { form: filterForm, to: here, ...followButton(profileSlug(number), followed, watch) };
}

/** Follows a profile from the list, or stops, and comes back to where it stands in it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const { fields } = await readForm(request);
  const number = await followInPlace(actor, fields);
  const lang = langOf(request);
  // The address says what was asked and picked when the page came; the form, what is now.
  const before = placeOf(new URL(request.url).searchParams, lang).query;
  const now = paramsOf(fields);
  const { query, state } = placeOf(now, lang);
  const isSame = formatQuery(withPage(before, 1), lang) === formatQuery(withPage(query, 1), lang);
  const list = withMore(
    listAt(lang, { query: withPage(query, isSame ? before.page : 1), state }),
    unreadRanges(query, now),
  );
  const entry = state.view === 'cards' ? 'card' : 'row';
  return redirectTo(number ? `${list}#${entry}-${number.replace(/\W+/g, '')}` : list);
}

/** The fields of the filter form, as its own address says them; which button sent it is none of them. */
function paramsOf(fields: FormData): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of fields) if (typeof value === 'string') params.append(name, value);
  return params;
}

const withMore = (list: string, more: URLSearchParams) =>
  more.size === 0 ? list : `${list}${list.includes('?') ? '&' : '?'}${more}`;

function withoutEmpty(url: URL): string {
  const said = new URLSearchParams([...url.searchParams].filter(([, value]) => value !== ''));
  return url.pathname + (said.size > 0 ? `?${said}` : '');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function BrowsePage() {
  const data = useLoaderData<typeof loader>();
  const lang = useLang();
  const { browse, common, savedSearches, watch } = useText();
  const { links } = data;
  const action = pathTo('browse', lang);
  // What would help is then said in place of the list, saving the search among it.
  const nothingMatches = data.total === 0 && data.live > 0;

  const blocks = data.panel.map((block): FacetBlock => {
    const { tiles, values, within, range, facet } = block;
    const shared = { name: block.name, label: block.label, open: block.open };
    if (facet === 'fit') return { ...shared, values, note: data.fitNote };
    if (!tiles) {
      return {
        ...shared,
        values,
        moreLabel: within ? browse.moreValues[within.facet] : undefined,
        find: within
          ? {
              name: within.name,
              label: browse.find[within.facet],
              value: within.value,
              nothing: browse.nothingFound(within.value),
            }
          : undefined,
        range: range ?? undefined,
      };
    }
    return { ...shared, kind: 'provinces', quebecNote: browse.provinceHint, ...tiles };
  });

  return (
    <div data-at-once>
      <Page
        title={data.title}
        lead={browse.intro(data.live)}
        aside={
          <SearchPart
            form={filterForm}
            label={browse.searchLabel}
            placeholder={browse.searchHint}
            submit={browse.search}
            value={data.text}
          />
        }
      >
        <Live at={data.following} />
        <BrowseLayout
          filters={
            <FacetList
              action={action}
              facets={blocks}
              clearHref={links.clearHref}
              keep={links.keep}
            />
          }
        >
          <LiveRegion
            message={[
              browse.updated(data.total),
              data.picked.count > 0 && browse.compare.picked(data.picked.count),
            ]
              .filter(Boolean)
              .join('. ')}
          />
          {/* Apart, so that it is said when one is followed, and not with every filter. */}
          <LiveRegion message={data.followed > 0 ? watch.howMany(data.followed) : ''} />
          {data.picked.tooMany ? (
            <Notice kind="warning">{browse.compare.tooMany(mostCompared)}</Notice>
          ) : null}
          {data.ignored.length > 0 ? (
            <Notice kind="warning">{browse.unknownFilters(data.ignored.join(', '))}</Notice>
          ) : null}
          {data.noCapacity ? <Notice kind="warning">{browse.noCapacity}</Notice> : null}
          {data.tooCommon ? <Notice kind="warning">{browse.tooCommon(data.text)}</Notice> : null}
          {data.inOtherWords ? (
            <Notice>
              <p>
                {browse.otherWords.said}{' '}
                <Anchor href={data.inOtherWords}>{browse.otherWords.change}</Anchor>
              </p>
            </Notice>
          ) : null}
          {data.degraded ? <Notice>{browse.degraded}</Notice> : null}
          <ResultsBar title={browse.results(data.total)} selectedFilters={links.selected}>
            <SortPart
              form={filterForm}
              label={common.sortBy}
              submit={common.sort}
              value={data.sort}
              options={Object.entries(browse.sorts)
                .filter(([value]) => value !== 'fit' || data.fits)
                // The order without a choice has no place in the address.
                .map(([value, label]) => ({ value: value === 'recommended' ? '' : value, label }))}
            />
          </ResultsBar>
          <div className="results__under">
            <Chips chips={links.chips} clearHref={links.clearHref} />
            {data.saveHref && !nothingMatches ? (
              <Anchor className="chips__plain" href={data.saveHref}>
                {savedSearches.saveThis}
              </Anchor>
            ) : null}
            <ViewSwitch
              label={browse.view.label}
              views={links.views.map(({ view, ...link }) => ({
                ...link,
                label: browse.view[view],
              }))}
            />
          </div>
          {data.map ? <MapPart view={data.map} /> : <FeaturedStrip profiles={data.featured} />}
          {data.picked.elsewhere.map((value) => (
            <input key={value} type="hidden" name={pickedParam} value={value} form={filterForm} />
          ))}
          {data.total > 0 ? (
            <>
              {data.view === 'cards' ? (
                <ProfileCards cards={data.cards} />
              ) : (
                <ProfileRows cards={data.cards} />
              )}
              <div className="gap-top">
                <Button
                  kind="secondary"
                  small
                  form={filterForm}
                  formAction={pathTo('compare', lang)}
                  data-leaves
                >
                  {browse.compare.button(data.picked.count)}
                </Button>
              </div>
              <Pagination
                page={data.page}
                pageCount={data.pageCount}
                turnedBy={data.pageParam}
                form={filterForm}
                summary={common.pages.range(data.range.first, data.range.last, data.total)}
              />
            </>
          ) : !nothingMatches ? (
            <EmptyState>{browse.empty.none}</EmptyState>
          ) : (
            <EmptyState
              title={browse.empty.title}
              links={[
                ...(data.otherWords ? [data.otherWords] : []),
                ...data.waysBack,
                { href: links.clearHref, label: browse.clearAll },
                ...(data.saveHref ? [{ href: data.saveHref, label: savedSearches.saveThis }] : []),
              ]}
            >
              {data.waysBack.length > 0 || data.otherWords
                ? browse.empty.waysBack
                : browse.empty.noWayBack}
            </EmptyState>
          )}
        </BrowseLayout>
      </Page>
    </div>
  );
}

/** What the fit is compared with, or how a group comes to see it; and why none is open to it. */
function fitNote({ fits, barred }: { fits: boolean; barred: string | null }, lang: Lang) {
  const { browse } = textOf(lang);
  const { before, link, after } = fits ? browse.fitNote : browse.fitAsk;
  return {
    before,
    link: { href: pathTo('capacity', lang), label: link },
    after: barred ? `${after} ${browse.card.barred} ${barred}` : after,
  };
}
