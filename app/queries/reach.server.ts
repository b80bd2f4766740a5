import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PriorityCode } from '#app/domain/vocabulary/priorities.ts';
import { readAs } from '#db/client.server.ts';

/** How far a live profile has come since its promotion started. Groups are counted, never named. */
export interface Reach {
  readonly number: string;
  readonly priority: PriorityCode;
  readonly postedOn: CivilDate;
  readonly limitOn: CivilDate;
  readonly daysLeft: number;
  readonly holdEndsOn: CivilDate | null;
  /** Groups that had it on the first page of their list. */
  readonly shown: number;
  /** Groups that opened it. */
  readonly viewed: number;
  readonly lastViewedOn: CivilDate | null;
  /** People who keep an eye on it. */
  readonly watchers: number;
  /** Groups that express an interest, and groups in line. */
  readonly interested: number;
  readonly waiting: number;
  readonly questions: number;
  readonly openQuestions: number;
  /** Why it stands on top: nobody opened it, or its limit is near. */
  readonly neverViewed: boolean;
  readonly closeToLimit: boolean;
}

export interface ReachPage {
  readonly profiles: readonly Reach[];
  /** Of all that were asked for, not of this page. */
  readonly total: number;
}

/** Which live profiles: these, or all, a page at a time. Days left count from `today`. */
export interface ReachAsked {
  readonly today: CivilDate;
  readonly numbers?: readonly string[];
  /** From 1. */
  readonly page?: number;
  readonly pageSize?: number;
}

/** The second warning's day (process §6): from here on a profile stands on top. */
export const closeToLimitDays = 14;

/**
 * The board of those who promote, in one query: first what nobody opened or what ends soon, by days
 * left; then the rest by days left. A profile that is no longer live is not there.
 */
export function reachOf(
  actor: Actor,
  { today, numbers, page = 1, pageSize = 50 }: ReachAsked,
): Promise<ReachPage> {
  return readAs(actor, async (tx) => {
    const rows = await tx.execute<{ profiles: Reach[]; total: number }>(sql`
      with reach as materialized (
        select l.number, l.priority, l.posted_on as "postedOn", l.limit_on as "limitOn",
          l.limit_on - ${today}::date as "daysLeft", l.hold_ends_on as "holdEndsOn",
          l.interested, l.waiting, shown.n as shown, viewed.n as viewed,
          viewed.last_on as "lastViewedOn", watched.n as watchers,
          asked.n as questions, asked.open as "openQuestions", viewed.n = 0 as "neverViewed",
          l.limit_on - ${today}::date <= ${closeToLimitDays}::int as "closeToLimit"
        from published_profile l
        join promotion m on m.case_id = l.case_id and m.ended_on is null
        cross join lateral (select count(*) as n from profile_shown s
          where s.case_id = l.case_id and s.first_on >= m.started_on) shown
        cross join lateral (select count(*) as n, max(v.last_on) as last_on from profile_view v
          where v.case_id = l.case_id and v.last_on >= m.started_on) viewed
        cross join lateral (select count(*) as n from profile_watch w
          where w.case_id = l.case_id) watched
        cross join lateral (select count(*) as n,
            count(*) filter (where q.status <> 'answered') as open from question q
          where q.case_id = l.case_id and q.status <> 'withdrawn'
            and q.asked_on >= m.started_on) asked
        where l.limit_on >= ${today}::date
          ${numbers ? sql`and l.number = any(${sql.param([...numbers])}::text[])` : sql``}
      ), sorted as (
        select * from reach
        order by not ("neverViewed" or "closeToLimit"), "daysLeft", number collate "C"
        limit ${pageSize}::int offset ${(page - 1) * pageSize}::bigint
      )
      select (select count(*)::int from reach) as total,
        (select coalesce(json_agg(s), '[]') from sorted s) as profiles`);
    return rows[0] ?? { profiles: [], total: 0 };
  });
}
