import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { PromotionEnd, Stream } from '#app/domain/case/names.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { NeedCode } from '#app/domain/vocabulary/needs.ts';
import type { PriorityCode } from '#app/domain/vocabulary/priorities.ts';
import type { ProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import { readAs, type Transaction } from '#db/client.server.ts';
import { countLive } from '#search/engine.server.ts';
import { type Reach, reachOf } from './reach.server.ts';

export const boardSorts = ['push', 'days', 'priority', 'reach', 'newest'] as const;
export type BoardSort = (typeof boardSorts)[number];

/** What the board shows, and in which order. A filter that is null narrows nothing. */
export interface BoardAsked {
  readonly today: CivilDate;
  readonly stream: Stream | null;
  readonly need: NeedCode | null;
  readonly province: ProvinceCode | null;
  /** At most so many days left. */
  readonly days: number | null;
  readonly priority: PriorityCode | null;
  readonly sort: BoardSort;
  readonly page: number;
}

/** A live profile as those who promote it follow it: what it says, and how far it has come. */
export interface BoardProfile extends Reach {
  readonly fields: PublishedFields;
  readonly featured: boolean;
  /** Groups invited since its promotion began, and those of them that said yes. */
  readonly invited: number;
  readonly saidYes: number;
}

export interface Board {
  readonly profiles: readonly BoardProfile[];
  readonly total: number;
  /** Profiles live today, whatever is asked. */
  readonly live: number;
}

/** A profile came or went: RSTP starts or stops spreading it. */
export interface PromotionRequest {
  readonly seq: string;
  readonly number: string;
  readonly on: CivilDate;
  /** Null for a start. */
  readonly endedBy: PromotionEnd | null;
  readonly live: boolean;
}

export const profilesOnAPage = 25;
export const requestsOnAPage = 10;

/** The board of live profiles. Numbers, codes and dates: whoever reads it, nobody is named. */
export async function getBoard(actor: Actor, asked: BoardAsked): Promise<Board> {
  const { today, page } = asked;
  const [{ numbers, total }, live] = await Promise.all([
    readAs(actor, (tx) => chosen(tx, asked)),
    countLive(today),
  ]);
  // What needs a push is known by its reach: there the order is the reach query's own.
  const { profiles } = await reachOf(actor, {
    today,
    numbers,
    page: asked.sort === 'push' ? page : 1,
    pageSize: profilesOnAPage,
  });
  const said = await readAs(actor, (tx) =>
    published(
      tx,
      profiles.map(({ number }) => number),
    ),
  );
  const rows = profiles.flatMap((reach) => {
    const more = said.get(reach.number);
    return more ? [{ ...reach, ...more }] : [];
  });
  if (asked.sort !== 'push') {
    rows.sort((a, b) => numbers.indexOf(a.number) - numbers.indexOf(b.number));
  }
  return { profiles: rows, total, live };
}

const orders: Readonly<Record<Exclude<BoardSort, 'push'>, SQL>> = {
  days: sql`l.limit_on, l.number`,
  priority: sql`l.priority <> 'high', l.limit_on, l.number`,
  reach: sql`(select count(*) from profile_view v join promotion m on m.case_id = v.case_id
    and m.ended_on is null where v.case_id = l.case_id and v.last_on >= m.started_on),
    l.seen_by, l.limit_on, l.number`,
  newest: sql`l.posted_on desc, l.number`,
};

/** The profiles asked for: all of them where their reach sorts them, otherwise those of the page. */
async function chosen(
  tx: Transaction,
  { today, stream, need, province, days, priority, sort, page }: BoardAsked,
): Promise<{ numbers: string[]; total: number }> {
  const where = sql.join(
    [
      sql`l.limit_on >= ${today}::date`,
      ...(stream ? [sql`l.stream = ${stream}`] : []),
      ...(need ? [sql`l.needs @> array[${need}]::text[]`] : []),
      ...(province ? [sql`l.province = ${province}`] : []),
      ...(days === null ? [] : [sql`l.limit_on <= ${addDays(today, days)}::date`]),
      ...(priority ? [sql`l.priority = ${priority}`] : []),
    ],
    sql` and `,
  );
  const slice =
    sort === 'push'
      ? sql``
      : sql`order by ${orders[sort]} limit ${profilesOnAPage} offset ${(page - 1) * profilesOnAPage}`;
  const [row] = await tx.execute<{ numbers: string[]; total: number }>(sql`
    select array(select l.number from published_profile l where ${where} ${slice}) as numbers,
      (select count(*)::int from published_profile l where ${where}) as total`);
  return row ?? { numbers: [], total: 0 };
}

type Published = Pick<BoardProfile, 'fields' | 'featured' | 'invited' | 'saidYes'>;

async function published(
  tx: Transaction,
  numbers: readonly string[],
): Promise<Map<string, Published>> {
  const rows = await tx.execute<Published & { number: string }>(sql`
    select l.number, l.fields, exists (select from featured_profile f
      where f.case_id = l.case_id and f.need = any(l.needs)) as featured, i.invited, i."saidYes"
    from published_profile l
    cross join lateral (
      select count(*)::int as invited, count(*) filter (where g.status = 'yes')::int as "saidYes"
      from group_invitation g where g.case_id = l.case_id and g.status <> 'closed'
    ) i
    where l.number = any(${sql.param([...numbers])}::text[])`);
  return new Map(rows.map(({ number, ...row }) => [number, row]));
}

/** What started and stopped, newest first, as the journal has it. */
export async function listRequests(
  actor: Actor,
  { page, size = requestsOnAPage }: { readonly page: number; readonly size?: number },
): Promise<{ requests: readonly PromotionRequest[]; more: boolean }> {
  // One more than is shown: whether there are older ones, without counting a journal.
  const rows = await readAs(actor, (tx) =>
    tx.execute<PromotionRequest & { [column: string]: unknown }>(sql`
      select j.seq::text as seq, j.data ->> 'number' as number, j.data ->> 'on' as "on",
        j.data ->> 'by' as "endedBy", l.number is not null as live
      from journal j left join published_profile l on l.number = j.data ->> 'number'
      where j.event in ('profile_published', 'promotion_ended')
      order by j.seq desc
      limit ${size + 1} offset ${(page - 1) * size}`),
  );
  return { requests: rows.slice(0, size), more: rows.length > size };
}
