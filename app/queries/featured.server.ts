import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { NeedCode } from '#app/domain/vocabulary/needs.ts';
import { withActor } from '#db/client.server.ts';

/** A profile in the front window, and the need it stands there for. */
export interface Featured {
  readonly need: NeedCode;
  readonly number: string;
  readonly fields: PublishedFields;
  readonly since: CivilDate;
  readonly limitOn: CivilDate;
}

/**
 * What stands in the front window, least seen first: live profiles that still have the need they were
 * chosen for. Narrowed to needs when there are any.
 */
export async function listFeatured(
  actor: Actor,
  today: CivilDate,
  needs: readonly string[] = [],
): Promise<Featured[]> {
  const rows = await withActor(actor, (tx) =>
    tx.execute<Featured & { [column: string]: unknown }>(sql`
      select f.need, l.number, l.fields, f.since::text as since, l.limit_on::text as "limitOn"
      from featured_profile f
      join published_profile l on l.case_id = f.case_id and f.need = any(l.needs)
      where l.limit_on >= ${today}::date
        ${needs.length > 0 ? sql`and f.need = any(${sql.param([...needs])}::text[])` : sql``}
      order by l.seen_by, l.limit_on, f.need`),
  );
  return [...rows];
}

/** The needs of a live profile, in its own order; null when it is not live. */
export async function needsOfLive(
  actor: Actor,
  number: string,
  today: CivilDate,
): Promise<NeedCode[] | null> {
  const [row] = await withActor(actor, (tx) =>
    tx.execute<{ needs: NeedCode[] }>(sql`
      select needs from published_profile
      where number = ${number} and limit_on >= ${today}::date`),
  );
  return row?.needs ?? null;
}
