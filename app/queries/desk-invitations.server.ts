import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import type { InvitationStatus } from '#app/domain/invitation/names.ts';
import type { Transaction } from '#db/client.server.ts';
import { answerStays, shown } from './desk-queue.server.ts';
import { type Counted, type Listed, listedIn } from './listed.ts';

/** An invitation as a desk needs it: to a group, or what one answered. */
export interface DeskInvitation {
  readonly id: string;
  readonly number: string;
  readonly status: InvitationStatus;
  /** When the group means or meant to look again; the last day of promotion otherwise. */
  readonly dueOn: CivilDate;
  /** It was put off, and the day its group named has come. */
  readonly again: boolean;
  readonly limitOn: CivilDate;
  readonly groupEn: string;
  readonly groupFr: string;
}

/**
 * Invitations to live profiles: for a group, those that wait for its answer; for ROC-O and RSTP, what
 * groups their own office invited have answered in the last days.
 */
export async function listDeskInvitations(
  tx: Transaction,
  actor: Actor,
  today: CivilDate,
): Promise<Listed<DeskInvitation>> {
  const wanted =
    actor.sahIds.length > 0
      ? sql`i.organization_id = ${actor.organizationId} and i.status in ('sent', 'later')`
      : sql`i.status in ('yes', 'no', 'later') and i.answered_on >= ${addDays(today, -answerStays)}
          and a.organization_id = ${actor.organizationId}`;
  const rows = await tx.execute<Counted<DeskInvitation>>(sql`
    select i.id, l.number, i.status, least(i.later_on, l.limit_on)::text as "dueOn",
      i.status = 'sent' and i.later_on is not null as again,
      l.limit_on::text as "limitOn", o.name_en as "groupEn", o.name_fr as "groupFr",
      count(*) over ()::int as total
    from group_invitation i
    join published_profile l on l.case_id = i.case_id
    join organization o on o.id = i.organization_id
    join account a on a.id = i.invited_by
    where l.limit_on >= ${today} and ${wanted}
    order by least(i.later_on, l.limit_on), l.number
    limit ${shown}`);
  return listedIn(rows);
}
