/**
 * Which group had which profile before its eyes. A reader never waits for it: what was shown and
 * opened is collected in memory and written in one statement every few seconds, or sooner when much
 * has come together, and at a graceful stop. A crash loses those few seconds, which the board of
 * promotion can do without.
 */
import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import { today } from '#app/platform/clock.server.ts';
import { describeError, log } from '#app/platform/log.server.ts';
import { asSystem } from '#db/client.server.ts';
import { type ReachEntry, reachRecorder } from './reach-recorder.ts';

const recorder = reachRecorder({
  write: writeReach,
  day: today,
  onFailure: (error) =>
    log.warn({ error: describeError(error) }, 'reach not written; it is tried again'),
});

/** The first page of a group's own list. Officials look too, but they sponsor nobody. */
export function recordShown(actor: Actor, numbers: readonly string[]): void {
  if (can(actor, 'interest.express')) recorder.shown(actor.organizationId, numbers);
}

/** A profile opened by a group. */
export function recordViewed(actor: Actor, number: string): void {
  if (can(actor, 'interest.express')) recorder.viewed(actor.organizationId, number);
}

/** At a graceful stop, before the database is let go. */
export const flushReach = (): Promise<void> => recorder.flush();

/**
 * One statement for all of them. A group counts once in a promotion: a profile that is promoted a
 * second time starts anew, so a day before its present promotion gives way to the new one. What is
 * known already is not written again; what is no longer live is let go.
 */
async function writeReach(entries: readonly ReachEntry[]): Promise<void> {
  const rows = JSON.stringify(entries);
  await asSystem(async (tx) => {
    await tx.execute(sql`
      with reached as (
        select l.case_id, e."organizationId" as organization_id, e."on" as day, e.shown, e.views,
          m.started_on
        from json_to_recordset(${rows}::text::json)
          as e("organizationId" uuid, number text, "on" date, shown boolean, views int)
        join published_profile l on l.number = e.number
        join promotion m on m.case_id = l.case_id and m.ended_on is null
        -- In one order everywhere, so that two servers never wait for each other.
        order by l.case_id, e."organizationId"
      ), first_pages as (
        insert into profile_shown (case_id, organization_id, first_on)
        select case_id, organization_id, day from reached r
        where shown and not exists (select from profile_shown s where s.case_id = r.case_id
          and s.organization_id = r.organization_id and s.first_on >= r.started_on)
        on conflict (case_id, organization_id) do update set first_on = excluded.first_on
      )
      insert into profile_view (case_id, organization_id, first_on, last_on, views)
      select case_id, organization_id, day, day, views from reached where views > 0
      on conflict (case_id, organization_id) do update set
        last_on = greatest(profile_view.last_on, excluded.last_on),
        views = profile_view.views + excluded.views`);
  });
}
