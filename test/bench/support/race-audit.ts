/**
 * Whether two groups ever held one case, told from the rows alone: plain SQL over `claim` and `journal`
 * as the owner of the tables, without a line of the portal's own code. The unique index that forbids it
 * is not trusted either: every hold is replayed from the journal as the span from its beginning to its
 * end, and spans of one case must not overlap, by the order of the rows and by the instants at which
 * PostgreSQL committed them.
 */
import type postgres from 'postgres';

export interface Audit {
  /** Holds that ever began. */
  readonly holds: number;
  /** Holds that began while another of the same case ran, by the order of the journal. */
  readonly overlaps: number;
  /** The same by commit instants; null where the server does not keep them. */
  readonly overlapsByCommit: number | null;
  /** Cases with two live claims now. */
  readonly doubles: number;
  /** Claims whose row says live and whose journal says over, or the reverse. */
  readonly disagreements: number;
  /** Chains of the journal with a row missing. */
  readonly gaps: number;
}

/** Every hold of every case: when it began, when it ended, and by which transactions. */
const spans = `
  held as (
    select j.case_id, (j.data ->> 'claimId')::uuid as claim_id, j.seq as begun, j.xmin as begun_by
    from journal j where j.event = 'claim_held'
  ), span as (
    select h.case_id, h.claim_id, h.begun, h.begun_by, e.seq as ended, e.xmin as ended_by
    from held h
    left join lateral (
      select j.seq, j.xmin from journal j
      where j.case_id = h.case_id and j.seq > h.begun
        and j.event in ('claim_released', 'claim_refused', 'claim_expired', 'sponsor_withdrew')
        and (j.data ->> 'claimId')::uuid = h.claim_id
      order by j.seq limit 1
    ) e on true
  )`;

/** What two live claims of one case would look like at this moment. */
const doublesNow = `
  select count(*)::int as count from (
    select case_id from claim where status in ('held', 'confirmed')
    group by case_id having count(*) > 1
  ) twice`;

export async function audit(owner: postgres.Sql): Promise<Audit> {
  const [row] = await owner.unsafe(`
    with ${spans}, ordered as (
      select *, max(coalesce(ended, 9223372036854775807)) over (
        partition by case_id order by begun rows between unbounded preceding and 1 preceding
      ) as busy_until
      from span
    )
    select count(*)::int as holds, (count(*) filter (where begun < busy_until))::int as overlaps
    from ordered`);
  const [disagreement] = await owner.unsafe(`
    with ${spans}
    select count(*)::int as count
    from (select * from claim where held_on is not null) k
    full join span s on s.claim_id = k.id
    where k.id is null or s.claim_id is null
      or (k.status in ('held', 'confirmed')) <> (s.ended is null)`);
  const [gap] = await owner`
    select count(*)::int as count from (
      select chain from journal group by chain having count(*) <> max(position)
    ) broken`;
  return {
    holds: row?.['holds'] ?? 0,
    overlaps: row?.['overlaps'] ?? 0,
    overlapsByCommit: await overlapsByCommit(owner),
    doubles: await countDoubles(owner),
    disagreements: disagreement?.['count'] ?? 0,
    gaps: gap?.['count'] ?? 0,
  };
}

/** Cases that two claims hold at this moment, in one snapshot. */
export async function countDoubles(owner: postgres.Sql): Promise<number> {
  const [row] = await owner.unsafe(doublesNow);
  return row?.['count'] ?? 0;
}

async function overlapsByCommit(owner: postgres.Sql): Promise<number | null> {
  const [kept] = await owner`select current_setting('track_commit_timestamp') as value`;
  if (kept?.['value'] !== 'on') return null;
  const [row] = await owner.unsafe(`
    with ${spans}, timed as (
      select case_id, claim_id, pg_xact_commit_timestamp(begun_by) as begun,
        coalesce(pg_xact_commit_timestamp(ended_by), 'infinity') as ended
      from span
    ), ordered as (
      select *, max(ended) over (
        partition by case_id order by begun rows between unbounded preceding and 1 preceding
      ) as busy_until
      from timed
    )
    select count(*)::int as count from ordered where begun < busy_until`);
  return row?.['count'] ?? 0;
}
