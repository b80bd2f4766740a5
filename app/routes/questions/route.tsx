import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { can } from '#app/domain/access/can.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate, formatNumber } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { langOf, requireActor, requirePermission } from '#app/platform/http.server.ts';
import { isPart } from '#app/queries/listed.ts';
import { type ListedQuestion, listQuestions } from '#app/queries/questions.server.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { dueOf } from '../question-view.server.ts';

const excerptLength = 110;

/** The opening of a question, cut between words. */
function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= excerptLength) return line;
  return `${line.slice(0, line.lastIndexOf(' ', excerptLength))} …`;
}

/** What groups ask, for RSTP and ROC-O: each finds first what waits for it, by its due date (process §7). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'question.read');
  const lang = langOf(request);
  const { common, questions } = textOf(lang);
  const day = today();
  const lists = await listQuestions(actor, lang);
  const rowOf = (row: ListedQuestion) => ({
    id: row.id,
    number: row.number,
    isListed: row.isListed,
    text: excerptOf(row.text),
    lang: row.lang,
    group: row.group,
  });
  const waiting = (status: 'asked' | 'relayed') => ({
    status,
    total: lists[status].total,
    note: isPart(lists[status])
      ? common.pages.part(lists[status].rows.length, lists[status].total)
      : null,
    rows: lists[status].rows
      .map((row) => ({ ...rowOf(row), due: dueOf(row, lang, day) }))
      .sort((a, b) => a.due.on.localeCompare(b.due.on)),
  });
  const isRstp = can(actor, 'question.relay');
  const { leadRstp, leadRoco, leadReads } = questions.list;
  return json({
    title: questions.title,
    lead: isRstp ? leadRstp : can(actor, 'question.answer') ? leadRoco : leadReads,
    waiting: isRstp
      ? [waiting('asked'), waiting('relayed')]
      : [waiting('relayed'), waiting('asked')],
    answered: lists.answered.rows.map((row) => ({
      ...rowOf(row),
      on: row.answeredOn ? formatDate(lang, row.answeredOn) : '',
      readers: row.published ? questions.list.allGroups : questions.list.oneGroup,
    })),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function QuestionsPage() {
  const data = useLoaderData<typeof loader>();
  const lang = useLang();
  const { questions } = useText();
  const { columns, list } = questions;
  const empty = { asked: list.emptyAsked, relayed: list.emptyRelayed };
  const aboutCells = (
    row: Pick<ListedQuestion, 'id' | 'number' | 'isListed' | 'text' | 'lang'>,
  ) => [
    row.isListed ? (
      <Anchor
        key="number"
        className="nowrap num"
        href={pathTo('profile', lang, { number: profileSlug(row.number) })}
      >
        {row.number}
      </Anchor>
    ) : (
      <span key="number" className="nowrap num">
        {row.number}
      </span>
    ),
    <Anchor key="question" href={pathTo('question', lang, { questionId: row.id })}>
      <span lang={row.lang}>{row.text}</span>
    </Anchor>,
  ];
  return (
    <Page title={data.title} lead={data.lead}>
      {data.waiting.map(({ status, total, note, rows }) => (
        <Section
          key={status}
          id={status}
          title={`${list[status]} (${formatNumber(lang, total)})`}
          note={note}
        >
          {rows.length === 0 ? (
            <EmptyState>{empty[status]}</EmptyState>
          ) : (
            <DataTable
              caption={list[status]}
              captionHidden
              columns={[
                { label: columns.due },
                { label: columns.profile },
                { label: columns.question },
                { label: columns.group },
              ]}
              rows={rows.map((row) => ({
                key: row.id,
                cells: [
                  <span key="due">
                    {row.due.date}
                    <span className="under">
                      {row.due.isLate ? (
                        <Tag tone="bad" icon="triangle">
                          {row.due.left}
                        </Tag>
                      ) : (
                        row.due.left
                      )}
                    </span>
                  </span>,
                  ...aboutCells(row),
                  row.group,
                ],
              }))}
            />
          )}
        </Section>
      ))}
      <Section id="answered" title={list.answered} note={list.answeredNote}>
        {data.answered.length === 0 ? (
          <EmptyState>{list.emptyAnswered}</EmptyState>
        ) : (
          <DataTable
            caption={list.answered}
            captionHidden
            columns={[
              { label: list.answered },
              { label: columns.profile },
              { label: columns.question },
              { label: columns.readers },
            ]}
            rows={data.answered.map((row) => ({
              key: row.id,
              cells: [row.on, ...aboutCells(row), row.readers],
            }))}
          />
        )}
      </Section>
    </Page>
  );
}
