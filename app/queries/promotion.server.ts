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
import { type Counted, type Listed, listedIn } from './listed.ts';
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
  const { today, sort, page } = asked;
  const order = sort === 'push' ? {} : { order: orders[sort] };
  const [{ profiles, total }, live] = await Promise.all([
    reachOf(actor, { today, where: narrowed(asked), ...order, page, pageSize: profilesOnAPage }),
    countLive(today),
  ]);
  const numbers = profiles.map(({ number }) => number);
  const said = await readAs(actor, (tx) => published(tx, numbers));
  const rows = profiles.flatMap((reach) => {
    const more = said.get(reach.number);
    return more ? [{ ...reach, ...more }] : [];
  });
  return { profiles: rows, total, live };
}

const orders: Readonly<Record<Exclude<BoardSort, 'push'>, SQL>> = {
  days: sql`l.limit_on, l.number`,
  priority: sql`l.priority <> 'high', l.limit_on, l.number`,
  reach: sql`(select count(*) from profile_view v where v.case_id = l.case_id
    and v.last_on >= m.started_on), l.seen_by, l.limit_on, l.number`,
  newest: sql`l.posted_on desc, l.number`,
};

/** What a profile has to be to stand on the board that is asked for. */
function narrowed({ today, stream, need, province, days, priority }: BoardAsked): SQL {
  return sql.join(
    [
      sql`true`,
      ...(stream ? [sql`l.stream = ${stream}`] : []),
      ...(need ? [sql`l.needs @> array[${need}]::text[]`] : []),
      ...(province ? [sql`l.province = ${province}`] : []),
      ...(days === null ? [] : [sql`l.limit_on <= ${addDays(today, days)}::date`]),
      ...(priority ? [sql`l.priority = ${priority}`] : []),
    ],
    sql` and `,
  );
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

const request = sql`j.seq::text as seq, j.data ->> 'number' as number, j.data ->> 'on' as "on",
  j.data ->> 'by' as "endedBy", l.number is not null as live`;

/** What started and stopped, as the journal has it. The events are those of `journal_promotion_idx`. */
const requests = sql`journal j left join published_profile l on l.number = j.data ->> 'number'
  where j.event in ('profile_published', 'promotion_ended')`;

/** What started and stopped, newest first. */
export async function listRequests(
  actor: Actor,
  { page }: { readonly page: number },
): Promise<{ requests: readonly PromotionRequest[]; more: boolean }> {
  // One more than is shown: whether there are older ones, without counting a journal.
  const rows = await readAs(actor, (tx) =>
    tx.execute<PromotionRequest & { [column: string]: unknown }>(sql`
      select ${request} from ${requests}
      order by j.at desc, j.seq desc
      limit ${requestsOnAPage + 1} offset ${(page - 1) * requestsOnAPage}`),
  );
  return { requests: rows.slice(0, requestsOnAPage), more: rows.length > requestsOnAPage };
}

/** What started and stopped on a day or after, newest first: the first of it, and how much it is. */
export async function listNewRequests(
  actor: Actor,
  { since, size }: { readonly since: CivilDate; readonly size: number },
): Promise<Listed<PromotionRequest>> {
  // Written on its day or later, never before: the index passes over what is older.
  const rows = await readAs(actor, (tx) =>
    tx.execute<Counted<PromotionRequest>>(sql`
      select ${request}, count(*) over ()::int as total from ${requests}
        and j.at >= (${since}::date - 1)::timestamptz and j.data ->> 'on' >= ${since}
      order by j.at desc, j.seq desc
      limit ${size}`),
  );
  return listedIn(rows);
}
