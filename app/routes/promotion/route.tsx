import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { can } from '#app/domain/access/can.ts';
import { streams } from '#app/domain/case/names.ts';
import { publishedNeedCodes } from '#app/domain/vocabulary/needs.ts';
import { priorityCodes } from '#app/domain/vocabulary/priorities.ts';
import { provinceCodes } from '#app/domain/vocabulary/provinces.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { compareLabels, formatDate } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { langOf, redirectTo, requireActor, requirePermission } from '#app/platform/http.server.ts';
import { listBulletins } from '#app/queries/bulletins.server.ts';
import {
  type BoardAsked,
  boardSorts,
  getBoard,
  listRequests,
  type PromotionRequest,
  profilesOnAPage,
} from '#app/queries/promotion.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Live } from '#app/ui/live.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Pagination, pageWindow } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { pageIn } from '../asked-page.ts';
import { liveOn } from '../live-topic.server.ts';
import { boardAsked, boardQuery, daySteps } from './board-asked.ts';
import { type BoardChoice, BoardFilters } from './board-filters.tsx';
import { BoardTable } from './board-table.tsx';
import { boardRow } from './board-view.server.ts';
import { PromotionLinks } from './promotion-links.tsx';

/** RSTP's board: what to bring before the groups, how far it came, what to start and to stop. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'promotion.read');
  const lang = langOf(request);
  const text = textOf(lang);
  const params = new URL(request.url).searchParams;
  const day = today();
  const asked = boardAsked(params, day);
  const requestsPage = pageIn(params, 'requests');
  const mayRun = can(actor, 'promotion.run');
  const [board, requests, drafts] = await Promise.all([
    getBoard(actor, asked),
    listRequests(actor, { page: requestsPage }),
    mayRun ? listBulletins(actor, 'draft') : { lines: [] },
  ]);
  const pageCount = Math.max(1, Math.ceil(board.total / profilesOnAPage));
  if (asked.page > pageCount) {
    throw redirectTo(pathTo('promotion', lang) + boardQuery(asked, { page: pageCount }));
  }
  const at = (page: number, from: number) => boardQuery(asked, { page, requests: from });
  return json({
    title: text.promotionDesk.title,
    following: liveOn({ request, context }, { kind: 'list' }),
    mayRun,
    total: board.total,
    live: board.live,
    page: asked.page,
    pageCount,
    first: (asked.page - 1) * profilesOnAPage + 1,
    rows: board.profiles.map((profile) => boardRow(profile, lang, day)),
    choices: choicesOf(asked, lang),
    narrowed: boardQuery({ ...asked, sort: 'push' }, {}) !== '',
    noneChosen: params.get('none') === '1',
    pages: Object.fromEntries(
      pageWindow(asked.page, pageCount).map((page) => [page, at(page, requestsPage)]),
    ),
    requests: requests.requests.map((row) => requestRow(row, lang)),
    newer: requestsPage > 1 ? at(asked.page, requestsPage - 1) : null,
    older: requests.more ? at(asked.page, requestsPage + 1) : null,
    drafts: drafts.lines.map(({ id, on, profiles }) => ({
      value: id,
      label: text.promotionDesk.board.draftOf(formatDate(lang, on), profiles),
    })),
    draft: params.get('bulletin') ?? '',
    idempotencyKey: crypto.randomUUID(),
  });
}

function choicesOf(asked: BoardAsked, lang: Lang): BoardChoice[] {
  const { promotionDesk, stages } = textOf(lang);
  const { board } = promotionDesk;
  const labels = vocabularyOf(lang);
  const byLabel = compareLabels(lang);
  const listed = <T extends string>(codes: readonly T[], names: Readonly<Record<T, string>>) =>
    codes.map((value) => ({ value, label: names[value] }));
  const sorted = (options: BoardChoice['options']) =>
    [...options].sort((a, b) => byLabel(a.label, b.label));
  return [
    {
      name: 'need',
      label: board.need,
      value: asked.need ?? '',
      options: sorted(listed(publishedNeedCodes, labels.needLabels)),
    },
    {
      name: 'province',
      label: board.province,
      value: asked.province ?? '',
      options: sorted(listed(provinceCodes, labels.provinceLabels)),
    },
    {
      name: 'stream',
      label: board.stream,
      value: asked.stream ?? '',
      options: listed(streams, stages.streams),
    },
    {
      name: 'days',
      label: board.days,
      value: String(asked.days ?? ''),
      options: daySteps.map((step) => ({ value: String(step), label: board.daysUpTo(step) })),
    },
    {
      name: 'priority',
      label: board.priority,
      value: asked.priority ?? '',
      options: listed(priorityCodes, labels.priorityLabels),
    },
    {
      name: 'sort',
      label: board.sort,
      value: asked.sort,
      options: listed(boardSorts, board.sorts),
    },
  ];
}

function requestRow({ seq, number, on, endedBy, live }: PromotionRequest, lang: Lang) {
  const { promotionDesk, arrangements } = textOf(lang);
  const { requests } = promotionDesk;
  return {
    key: seq,
    number,
    href: live ? pathTo('profile', lang, { number: profileSlug(number) }) : null,
    on: formatDate(lang, on),
    request: endedBy ? requests.stop(arrangements.promotionEnds[endedBy]) : requests.start,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function PromotionPage() {
  const data = useLoaderData<typeof loader>();
  const lang = useLang();
  const { browse, common, promotionDesk } = useText();
  const { board } = promotionDesk;
  const here = pathTo('promotion', lang);
  const title = data.narrowed ? board.filtered(data.total, data.live) : board.title(data.live);
  const { first } = data;
  return (
    <Page title={data.title} lead={promotionDesk.lead}>
      <Live at={data.following} />
      <PromotionLinks here="promotion" />
      <Section
        id="live"
        title={title}
        note={<Anchor href="#requests">{promotionDesk.requests.title}</Anchor>}
      >
        <BoardFilters action={here} choices={data.choices} narrowed={data.narrowed} />
        {data.noneChosen ? (
          <Notice kind="error" live>
            {board.chooseSome}
          </Notice>
        ) : null}
        {data.rows.length === 0 ? (
          <EmptyState>{data.live === 0 ? browse.empty.none : board.none}</EmptyState>
        ) : (
          <Form method="post" action={pathTo('bulletins', lang)} noValidate>
            {data.mayRun ? <FormId idempotencyKey={data.idempotencyKey} intent="put-in" /> : null}
            <BoardTable caption={title} rows={data.rows} mayRun={data.mayRun} />
            {data.mayRun ? (
              <div className="filters-row gap-top">
                {data.drafts.length > 0 ? (
                  <SelectField
                    name="bulletin"
                    label={board.which}
                    options={[...data.drafts, { value: '', label: board.newBulletin }]}
                    defaultValue={data.draft || data.drafts[0]?.value}
                  />
                ) : null}
                <Button>{board.putChosen}</Button>
              </div>
            ) : null}
          </Form>
        )}
        {data.rows.length > 0 ? (
          <Pagination
            page={data.page}
            pageCount={data.pageCount}
            hrefFor={(page) => here + (data.pages[page] ?? '')}
            summary={common.pages.range(first, first + data.rows.length - 1, data.total)}
          />
        ) : null}
      </Section>
      <Requests rows={data.requests} newer={data.newer} older={data.older} />
    </Page>
  );
}

function Requests({
  rows,
  newer,
  older,
}: {
  rows: readonly ReturnType<typeof requestRow>[];
  newer: string | null;
  older: string | null;
}) {
  const lang = useLang();
  const words = useText().promotionDesk.requests;
  const here = pathTo('promotion', lang);
  return (
    <Section id="requests" title={words.title} note={words.note}>
      {rows.length === 0 ? (
        <EmptyState>{words.none}</EmptyState>
      ) : (
        <DataTable
          caption={words.title}
          captionHidden
          columns={[{ label: words.date }, { label: words.profile }, { label: words.request }]}
          rows={rows.map((row) => ({
            key: row.key,
            cells: [
              row.on,
              row.href ? (
                <Anchor key="number" className="nowrap num" href={row.href}>
                  {row.number}
                </Anchor>
              ) : (
                <span key="number" className="nowrap num">
                  {row.number}
                </span>
              ),
              row.request,
            ],
          }))}
        />
      )}
      {newer !== null || older !== null ? (
        <p className="btn-row">
          {newer !== null ? <Anchor href={`${here}${newer}#requests`}>{words.newer}</Anchor> : null}
          {older !== null ? <Anchor href={`${here}${older}#requests`}>{words.older}</Anchor> : null}
        </p>
      ) : null}
    </Section>
  );
}
