import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
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

/** Which live profiles, a page at a time. SQL speaks of the list as `l` and of its promotion as `m`. */
export interface ReachAsked {
  readonly today: CivilDate;
  /** All, when it is left out. */
  readonly where?: SQL;
  /** First what needs a push, then by days left, when it is left out. */
  readonly order?: SQL;
  /** From 1. */
  readonly page?: number;
  readonly pageSize?: number;
}

/** The second warning's day (process §6): from here on a profile stands on top. */
export const closeToLimitDays = 14;

const isClose = (today: CivilDate) => sql`l.limit_on <= ${addDays(today, closeToLimitDays)}::date`;

/** Whose limit is near, and what nobody opened since its promotion started. */
export const needsPush = (today: CivilDate) => sql`(${isClose(today)} or not exists (
  select from profile_view v where v.case_id = l.case_id and v.last_on >= m.started_on))`;

export const soonestFirst = sql`l.limit_on, l.number collate "C"`;

/**
 * The board of those who promote, in one query: which profiles are asked for, in their order, and how far
 * those of the page have come. A profile that is no longer live is not there.
 */
export function reachOf(
  actor: Actor,
  {
    today,
    where = sql`true`,
    order = sql`not ${needsPush(today)}, ${soonestFirst}`,
    page = 1,
    pageSize = 50,
  }: ReachAsked,
): Promise<ReachPage> {
  const before = (page - 1) * pageSize;
  return readAs(actor, async (tx) => {
    const rows = await tx.execute<{ profiles: Reach[]; total: number }>(sql`
      with wanted as materialized (
        select l.case_id, m.started_on, row_number() over (order by ${order}) as place
        from published_profile l
        join promotion m on m.case_id = l.case_id and m.ended_on is null
        where l.limit_on >= ${today}::date and ${where}
      )
      select (select count(*)::int from wanted) as total,
        (select coalesce(json_agg(reach order by w.place), '[]')
        from wanted w
        join published_profile l on l.case_id = w.case_id
        cross join lateral (select count(*) as n from profile_shown s
          where s.case_id = w.case_id and s.first_on >= w.started_on) shown
        cross join lateral (select count(*) as n, max(v.last_on) as last_on from profile_view v
          where v.case_id = w.case_id and v.last_on >= w.started_on) viewed
        cross join lateral (select count(*) as n from profile_watch p
          where p.case_id = w.case_id) watched
        cross join lateral (select count(*) as n,
            count(*) filter (where q.status <> 'answered') as open from question q
          where q.case_id = w.case_id and q.status <> 'withdrawn'
            and q.asked_on >= w.started_on) asked
        cross join lateral (select l.number, l.priority, l.posted_on as "postedOn",
          l.limit_on as "limitOn", l.limit_on - ${today}::date as "daysLeft",
          l.hold_ends_on as "holdEndsOn", l.interested, l.waiting, shown.n as shown,
          viewed.n as viewed, viewed.last_on as "lastViewedOn", watched.n as watchers,
          asked.n as questions, asked.open as "openQuestions", viewed.n = 0 as "neverViewed",
          ${isClose(today)} as "closeToLimit") reach
        where w.place > ${before}::bigint and w.place <= ${before + pageSize}::bigint) as profiles`);
    return rows[0] ?? { profiles: [], total: 0 };
  });
}
