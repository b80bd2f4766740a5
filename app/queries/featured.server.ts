import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { NeedCode } from '#app/domain/vocabulary/needs.ts';
import { readAs } from '#db/client.server.ts';

/** A profile in the front window, and the need it stands there for. */
export interface Featured {
  readonly need: NeedCode;
  readonly number: string;
  readonly fields: PublishedFields;
  readonly since: CivilDate;
  readonly limitOn: CivilDate;
}

/**
 * What stands in the front window, as JSON, least seen first: live profiles that still have the need they
 * were chosen for. Narrowed to needs when there are any.
 */
export function featuredAsJson(today: CivilDate, needs: readonly string[]): SQL {
  // Row by row: a plan for any day would read the whole list to find the few that are there.
  return sql`coalesce((
    select json_agg(json_build_object('need', f.need, 'number', l.number, 'fields', l.fields,
      'since', f.since, 'limitOn', l.limit_on) order by l.seen_by, l.limit_on, f.need)
    from featured_profile f cross join lateral (
      select number, fields, limit_on, seen_by from published_profile
      where case_id = f.case_id and f.need = any(needs) and limit_on >= ${today}::date limit 1) l
    ${needs.length > 0 ? sql`where f.need = any(${sql.param([...needs])}::text[])` : sql``}), '[]')`;
}

/** What stands in the front window, for a page of its own. */
export async function listFeatured(
  actor: Actor,
  today: CivilDate,
  needs: readonly string[] = [],
): Promise<readonly Featured[]> {
  const [row] = await readAs(actor, (tx) =>
    tx.execute<{ featured: readonly Featured[] }>(
      sql`select ${featuredAsJson(today, needs)} as featured`,
    ),
  );
  return row?.featured ?? [];
}

/** The needs of a live profile, in its own order; null when it is not live. */
export async function needsOfLive(
  actor: Actor,
  number: string,
  today: CivilDate,
): Promise<NeedCode[] | null> {
  const [row] = await readAs(actor, (tx) =>
    tx.execute<{ needs: NeedCode[] }>(sql`
      select needs from published_profile
      where number = ${number} and limit_on >= ${today}::date`),
  );
  return row?.needs ?? null;
}
