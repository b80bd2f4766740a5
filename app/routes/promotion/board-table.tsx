import './board.css';
import { useText } from '#app/i18n/context.tsx';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Tag, tagLooks } from '#app/ui/tag.tsx';
import type { BoardRow } from './board-view.server.ts';

export type { BoardRow };

/** The board: a row a profile, why it stands where it stands, and what can be done for it. */
export function BoardTable({
  caption,
  rows,
  mayRun,
}: {
  caption: string;
  rows: readonly BoardRow[];
  /** Whether the reader chooses and features, or only follows. */
  mayRun: boolean;
}) {
  const { board } = useText().promotionDesk;
  const { columns } = board;
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { label: columns.profile },
        { label: columns.needs },
        { label: columns.destination },
        { label: columns.daysLeft },
        { label: columns.priority },
        { label: columns.reach },
        { label: columns.steps },
      ]}
      rows={rows.map((row) => ({
        key: row.number,
        cells: [
          <Profile key="profile" row={row} mayRun={mayRun} />,
          row.needs,
          row.destination,
          <span key="days" className="stack">
            {row.urgency ? (
              <Tag {...tagLooks[row.urgency === 'last' ? 'lastDays' : 'expiringSoon']}>
                {row.days}
              </Tag>
            ) : (
              <span>{row.days}</span>
            )}{' '}
            <span className="small soft">{row.until}</span>
          </span>,
          row.high ? (
            <Tag key="priority" {...tagLooks.highPriority}>
              {row.priority}
            </Tag>
          ) : (
            row.priority
          ),
          <Reach key="reach" row={row} />,
          <Steps key="steps" row={row} mayRun={mayRun} />,
        ],
      }))}
    />
  );
}

function Profile({ row, mayRun }: { row: BoardRow; mayRun: boolean }) {
  const { board } = useText().promotionDesk;
  return (
    <span className="board__profile">
      {mayRun ? (
        <input
          type="checkbox"
          name="number"
          value={row.number}
          aria-label={board.choose(row.number)}
        />
      ) : null}
      <Anchor className="nowrap num" href={row.href}>
        {row.number}
      </Anchor>
    </span>
  );
}

function Reach({ row }: { row: BoardRow }) {
  const { board } = useText().promotionDesk;
  return (
    <span className="board__reach">
      {row.why ? <b>{row.why}</b> : null}
      <span>{row.reach}</span>
      {row.answers ? <span>{row.answers}</span> : null}
      {row.hold ? <Tag {...tagLooks.onHold}>{row.hold}</Tag> : null}
      {row.featured ? <Tag tone="good">{board.featured}</Tag> : null}
    </span>
  );
}

function Steps({ row, mayRun }: { row: BoardRow; mayRun: boolean }) {
  const { board } = useText().promotionDesk;
  const of = <span className="vh">{board.of(row.number)}</span>;
  return (
    <span className="board__steps">
      {mayRun ? (
        <Anchor href={row.featureHref}>
          {board.feature}
          {of}
        </Anchor>
      ) : null}
      {mayRun ? (
        <Anchor href={row.inviteHref}>
          {board.invite}
          {of}
        </Anchor>
      ) : null}
      <span className="nowrap">
        {board.flyer}{' '}
        {row.flyers.map(({ lang, href }, index) => (
          <span key={lang}>
            {index > 0 ? ' · ' : ''}
            <Anchor href={href} hrefLang={lang}>
              <span aria-hidden="true">{lang.toUpperCase()}</span>
              <span className="vh">
                {board.flyerIn[lang]}
                {board.of(row.number)}
              </span>
            </Anchor>
          </span>
        ))}
      </span>
      {mayRun ? (
        <Button kind="link" small name="only" value={row.number}>
          {board.putIn}
          {of}
        </Button>
      ) : null}
    </span>
  );
}
