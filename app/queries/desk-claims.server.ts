import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { Stream } from '#app/domain/case/names.ts';
import type { ClaimStatus, PartnerStatus } from '#app/domain/claim/names.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Transaction } from '#db/client.server.ts';
import { openStatusList } from '#db/repositories/claim-statuses.server.ts';
import {
  inItsQueue,
  type QueueRules,
  type Queues,
  queuesOf,
  queuesOfRow,
  shown,
} from './desk-queue.server.ts';
import type { Counted } from './listed.ts';

/** A request or a hold as a desk needs it. */
export interface DeskClaim {
  readonly caseId: string;
  readonly reference: string | null;
  readonly number: string;
  readonly stream: Stream | null;
  readonly status: ClaimStatus;
  readonly holdEndsOn: CivilDate | null;
  readonly requestedOn: CivilDate;
  /** Overseas: whether the local office has confirmed the sponsor's commitment, and which office that is. */
  readonly committed: boolean;
  readonly officeEn: string | null;
  readonly officeFr: string | null;
  readonly sahEn: string;
  readonly sahFr: string;
  readonly groupEn: string | null;
  readonly groupFr: string | null;
  /** A second SAH on the claim; of the reader, whether it is that one. */
  readonly partnerEn: string | null;
  readonly partnerFr: string | null;
  readonly partnerStatus: PartnerStatus | null;
  readonly shares: boolean;
  readonly partnerAskedOn: CivilDate | null;
  /** Of the promotion; of a request, the last day on which it can be endorsed, which its offer may make sooner. */
  readonly lastDay: CivilDate;
  readonly waiting: number;
}

const claimQueues = [
  'toConfirm',
  // Of these, what is due.
  'due',
  // A local office's: overseas, where its confirmation comes first (IP 3 part 4 §4.2).
  'commitments',
  // What a SAH is asked to share; requests that wait for an endorsement; holds.
  'partners',
  'endorsements',
  'holds',
] as const;
type ClaimQueue = (typeof claimQueues)[number];

export type DeskClaims = Queues<ClaimQueue, DeskClaim>;

/** Requests and holds, in the queues of the reader's role; those that end soonest first. */
export async function listClaims(
  tx: Transaction,
  actor: Actor,
  today: CivilDate,
): Promise<DeskClaims> {
  const asked = queuesFor(actor, today);
  if (!asked) return queuesOf<ClaimQueue, DeskClaim>(claimQueues, []);
  const { organizationId } = actor;
  const rows = await tx.execute<Counted<DeskClaim & { queue: ClaimQueue }>>(sql`
    select * from (
      select ${inItsQueue({ after: sql`k.requested_on, k.id` })}, k.case_id as "caseId", c.reference, l.number, c.stream, k.status,
        k.hold_ends_on::text as "holdEndsOn", k.requested_on::text as "requestedOn",
        k.commitment_confirmed_on is not null as committed, o.name_en as "officeEn", o.name_fr as "officeFr",
        a.name_en as "sahEn", a.name_fr as "sahFr", b.name_en as "groupEn", b.name_fr as "groupFr",
        d.name_en as "partnerEn", d.name_fr as "partnerFr", k.partner_status as "partnerStatus",
        coalesce(k.partner_sah_id = ${organizationId}, false) as shares, k.partner_asked_on::text as "partnerAskedOn",
        least(l.limit_on, (select w.offer_ends_on from waiting_entry w where w.case_id = k.case_id
          and w.status = 'offered' and w.organization_id in (k.sah_id, k.group_id)))::text as "lastDay",
        l.waiting
      from claim k
      join published_profile l on l.case_id = k.case_id
      left join jas_case c on c.id = k.case_id
      join organization a on a.id = k.sah_id
      left join organization b on b.id = k.group_id
      left join organization d on d.id = k.partner_sah_id
      left join organization o on o.id = c.office_id
      cross join lateral ${queuesOfRow(asked.queues)}
      where k.status in ${openStatusList} ${asked.own ?? sql``}
    ) w
    where w.place <= ${shown}
    order by w.place`);
  return queuesOf<ClaimQueue, DeskClaim>(claimQueues, rows);
}

interface ClaimQueues {
  readonly own?: SQL;
  readonly queues: QueueRules<ClaimQueue>;
}

function queuesFor({ role, organizationId }: Actor, today: CivilDate): ClaimQueues | null {
  switch (role) {
    case 'roco_officer':
    case 'roco_manager':
      return {
        queues: {
          toConfirm: { holds: sql`true`, by: sql`k.hold_ends_on` },
          due: { holds: sql`k.hold_ends_on <= ${today}::date`, by: sql`k.hold_ends_on` },
        },
      };
    case 'local_officer':
    case 'local_supervisor':
      return {
        own: sql`and k.status = 'held' and c.stream = 'overseas' and k.commitment_confirmed_on is null`,
        queues: { commitments: { holds: sql`true`, by: sql`k.hold_ends_on` } },
      };
    case 'sah_manager':
    case 'sah_member':
    case 'cg_member':
      return sponsorQueues(organizationId);
    default:
      return null;
  }
}

/** A claim the reader is asked to share, and has not answered, stands in its own queue and in no other. */
function sponsorQueues(organizationId: string): ClaimQueues {
  const own = sql`${organizationId} in (k.sah_id, k.group_id)`;
  const sharing = sql`k.partner_sah_id = ${organizationId}`;
  return {
    own: sql`and (${own} or (${sharing} and k.partner_status in ('asked', 'agreed')))`,
    queues: {
      partners: {
        holds: sql`${sharing} and k.partner_status = 'asked'`,
        by: sql`coalesce(k.partner_asked_on, k.requested_on)`,
      },
      endorsements: { holds: sql`k.status = 'requested' and ${own}`, by: sql`k.requested_on` },
      holds: {
        holds: sql`k.status = 'held' and (${own} or k.partner_status = 'agreed')`,
        by: sql`k.hold_ends_on`,
      },
    },
  };
}
