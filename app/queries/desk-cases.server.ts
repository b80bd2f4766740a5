import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { Signatory } from '#app/domain/arrangements/checklist.ts';
import type { Stage, Stream } from '#app/domain/case/names.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { dueAtOwnPace } from '#app/domain/clock/deadlines.ts';
import type { ProfileStatus, RevisionStatus } from '#app/domain/profile/names.ts';
import type { PackageStatus } from '#app/domain/undertaking/names.ts';
import type { Transaction } from '#db/client.server.ts';
import { lastPromotionFirst } from '#db/repositories/case.server.ts';
import {
  inItsQueue,
  type QueueRule,
  type QueueRules,
  type Queues,
  queuesOf,
  queuesOfRow,
  shown,
} from './desk-queue.server.ts';
import type { Counted } from './listed.ts';

/** A case as a desk needs it: where it stands and what runs on it. */
export interface DeskCase {
  readonly caseId: string;
  readonly reference: string;
  readonly number: string | null;
  readonly stream: Stream;
  readonly stage: Stage;
  readonly stageSince: CivilDate;
  readonly community: string | null;
  readonly province: string | null;
  readonly profileStatus: ProfileStatus | null;
  readonly authorId: string | null;
  /** A change to the published profile, where one is begun: how far it came, and who writes it. */
  readonly changeStatus: RevisionStatus | null;
  readonly changeAuthorId: string | null;
  readonly hasConsent: boolean;
  /** The last day of its promotion, running or over; null before the first. */
  readonly lastDay: CivilDate | null;
  readonly packageStatus: PackageStatus | null;
  readonly submittedOn: CivilDate | null;
  readonly approvedOn: CivilDate | null;
  readonly conferenceOn: CivilDate | null;
  readonly conferenceStatus: string | null;
  readonly arrivedOn: CivilDate | null;
  readonly checkInOn: CivilDate | null;
  readonly sponsorEndsOn: CivilDate | null;
}

const caseQueues = [
  'toPrepare',
  'toApprove',
  'packages',
  // Of these three, what is due.
  'due',
  'conferences',
  'checklists',
  'arrivals',
  'undertakings',
  'sponsorships',
  'followed',
] as const;
type CaseQueue = (typeof caseQueues)[number];

export type DeskCases = Queues<CaseQueue, DeskCase>;

/** Cases with something left to do, in the queues of the reader's role. */
export async function listCases(
  tx: Transaction,
  actor: Actor,
  today: CivilDate,
): Promise<DeskCases> {
  const asked = queuesFor(actor, today);
  if (!asked) return queuesOf<CaseQueue, DeskCase>(caseQueues, []);
  const rows = await tx.execute<Counted<DeskCase & { queue: CaseQueue }>>(sql`
    select w.*, (select t.limit_on from promotion t where t.case_id = w."caseId"
      order by ${lastPromotionFirst} limit 1)::text as "lastDay"
    from (
      select ${inItsQueue({ before: sql`c.stage = 'active'`, after: sql`c.stage_since, c.reference` })},
        c.id as "caseId", c.reference, p.number, c.stream, c.stage,
        c.stage_since::text as "stageSince", p.fields ->> 'destination' as community,
        p.fields ->> 'province' as province, p.status as "profileStatus", p.author_id as "authorId",
        v.status as "changeStatus", v.author_id as "changeAuthorId",
        s.case_id is not null as "hasConsent", u.status as "packageStatus",
        u.submitted_on::text as "submittedOn", u.decided_on::text as "approvedOn",
        f.on_date::text as "conferenceOn", f.status as "conferenceStatus",
        c.arrived_on::text as "arrivedOn", c.check_in_on::text as "checkInOn",
        c.sponsor_ends_on::text as "sponsorEndsOn"
      from jas_case c
      left join profile p on p.case_id = c.id
      left join profile_revision v on v.case_id = c.id
      left join consent s on s.case_id = c.id
      left join undertaking_package u on u.case_id = c.id and u.status not in ('refused', 'abandoned')
      left join conference f on f.case_id = c.id
      cross join lateral ${queuesOfRow(asked.queues)}
      where (c.stage in ${asked.stages} ${asked.besides ?? sql``}) ${asked.own ?? sql``}
    ) w
    where w.place <= ${shown}
    order by w.place`);
  return queuesOf<CaseQueue, DeskCase>(caseQueues, rows);
}

interface CaseQueues {
  readonly stages: readonly Stage[];
  /** Cases in other stages. */
  readonly besides?: SQL;
  /** Of all these, those of the reader. */
  readonly own?: SQL;
  readonly queues: QueueRules<CaseQueue>;
}

function queuesFor({ role, organizationId }: Actor, today: CivilDate): CaseQueues | null {
  switch (role) {
    case 'roco_officer':
    case 'roco_manager':
      return rocoQueues(today);
    case 'local_officer':
    case 'local_supervisor':
      return localQueues(today);
    case 'sah_manager':
    case 'sah_member':
    case 'cg_member':
      return {
        stages: ['matched', 'undertaking_review', 'arrangements', 'active'],
        own: sql`and ${organizationId} in (c.sponsor_sah_id, c.sponsor_group_id, c.sponsor_partner_id)`,
        queues: {
          undertakings: {
            holds: sql`c.stage in ('matched', 'undertaking_review')`,
            by: sql`c.stage_since`,
          },
          checklists: toSign('sponsor'),
          sponsorships: sponsorships(today),
        },
      };
    case 'spo_worker':
      return {
        stages: followedStages,
        queues: {
          checklists: toSign('service_provider'),
          conferences: {
            holds: sql`c.stage = 'arrangements' and f.status = 'scheduled'`,
            by: sql`f.on_date`,
          },
          followed,
        },
      };
    case 'migration_officer':
    case 'rod_officer':
    case 'auditor':
      return { stages: followedStages, queues: { followed } };
    default:
      return null;
  }
}

const followedStages: readonly Stage[] = [
  'draft',
  'local_review',
  'designation',
  'profile_preparation',
  'matched',
  'undertaking_review',
  'arrangements',
  'active',
];
const followed = { holds: sql`true`, by: sql`c.stage_since` };

/** What is prepared, and what a second person reads: a change of a live profile too, for which no clock runs. */
function rocoQueues(today: CivilDate): CaseQueues {
  const atOwnPace = dueAtOwnPace(today, federalCalendar);
  const unread = sql`p.status is distinct from 'awaiting_approval'`;
  const usedUp = sql`(select t.limit_on from promotion t where t.case_id = c.id
    order by ${lastPromotionFirst} limit 1) < ${today}::date`;
  return {
    stages: ['profile_preparation', 'undertaking_review'],
    // Of the many that are promoted, the few whose change waits: a list, so that an index finds them.
    besides: sql`or (c.stage = 'promotion' and c.id = any(array(
      select case_id from profile_revision where status = 'awaiting_approval')))`,
    queues: {
      toPrepare: {
        holds: sql`c.stage = 'profile_preparation' and ${unread}`,
        by: sql`c.stage_since`,
      },
      toApprove: {
        holds: sql`p.status = 'awaiting_approval' or v.status = 'awaiting_approval'`,
        by: sql`case when p.status = 'awaiting_approval' then c.stage_since end`,
      },
      packages: { holds: sql`c.stage = 'undertaking_review'`, by: sql`u.submitted_on` },
      due: {
        holds: sql`(c.stage = 'profile_preparation'
            and (c.stage_since <= ${atOwnPace}::date or (${unread} and ${usedUp})))
          or (c.stage = 'undertaking_review' and u.submitted_on <= ${atOwnPace}::date)`,
        by: sql`coalesce(u.submitted_on, c.stage_since)`,
      },
    },
  };
}

function localQueues(today: CivilDate): CaseQueues {
  const others = sql`exists (select from checklist_signature g where g.case_id = c.id)`;
  return {
    stages: ['arrangements', 'active'],
    queues: {
      conferences: {
        holds: sql`c.stage = 'arrangements' and f.status is distinct from 'held'`,
        by: sql`coalesce(f.on_date, u.decided_on, c.stage_since)`,
      },
      checklists: {
        holds: sql`${toSign('local_office').holds} and ${others}`,
        by: sql`f.on_date`,
      },
      arrivals: {
        holds: sql`c.stage = 'arrangements' and c.arrived_on is null`,
        by: sql`c.stage_since`,
      },
      sponsorships: sponsorships(today),
    },
  };
}

const toSign = (party: Signatory): QueueRule => ({
  holds: sql`c.stage = 'arrangements' and not exists (select from checklist_signature g
    where g.case_id = c.id and g.party = ${party})`,
  by: sql`f.on_date`,
});

const sponsorships = (today: CivilDate): QueueRule => ({
  holds: sql`c.stage = 'active'`,
  by: sql`case when c.check_in_on >= ${today}::date then c.check_in_on else c.sponsor_ends_on end`,
});
