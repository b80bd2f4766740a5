import { sql } from 'drizzle-orm';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Transaction } from '#db/client.server.ts';

/**
 * Which groups had which profile on a first page, and which opened it, in the past that is told:
 * drawn from the profile's number and the group's name, so that the same day tells the same. A group
 * that asked for a profile had opened it; what was posted yesterday few have seen; some nobody opens.
 */
export async function writeReach(tx: Transaction, today: CivilDate): Promise<void> {
  await tx.execute(sql`
    with pair as (
      select m.case_id, o.id as organization_id, m.started_on,
        least(coalesce(m.ended_on, ${today}::date), m.limit_on, ${today}::date) - m.started_on as days,
        abs(hashtext(p.number || o.name_en)::bigint) as draw,
        abs(hashtext(p.number)::bigint) as profile_draw,
        exists (select from interest i where i.case_id = m.case_id and i.organization_id = o.id)
          or exists (select from claim k where k.case_id = m.case_id and o.id in (k.sah_id, k.group_id))
          as asked
      from promotion m
      join profile p on p.case_id = m.case_id
      cross join organization o
      where o.kind in ('sah', 'constituent_group')
        and not exists (select from promotion later
          where later.case_id = m.case_id and later.started_on > m.started_on)
    ), shown as (
      select *, started_on + (draw / 100 % (days + 1))::int as day from pair
      where asked or draw % 100 < least(85, days * 12)
    ), first_pages as (
      insert into profile_shown (case_id, organization_id, first_on)
      select case_id, organization_id, day from shown
    )
    insert into profile_view (case_id, organization_id, first_on, last_on, views)
    select case_id, organization_id, day,
      day + ((started_on + days - day) * (draw / 7 % 3) / 3)::int, 1 + (draw / 3 % 4)::int
    from shown where asked or (profile_draw % 9 > 0 and draw / 100 % 100 < 18)`);
  await tx.execute(sql`
    update published_profile l set seen_by = (
      select count(*) from profile_shown s join promotion m on m.case_id = s.case_id
      where s.case_id = l.case_id and m.ended_on is null and s.first_on >= m.started_on)`);
}
