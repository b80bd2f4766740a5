import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import type { Signatory } from '#app/domain/arrangements/checklist.ts';
import type { TaskCode, TaskOwner } from '#app/domain/arrangements/names.ts';
import type { Stage, Stream } from '#app/domain/case/names.ts';
import type { ClaimStatus, PartnerStatus, WaitingStatus } from '#app/domain/claim/names.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import type { ProfileStatus, RevisionStatus } from '#app/domain/profile/names.ts';
import { recordCodes } from '#app/domain/promotion/record-tasks.ts';
import type { QuestionStatus } from '#app/domain/question/names.ts';
import type { PackageStatus } from '#app/domain/undertaking/names.ts';
import { readAs, type Transaction } from '#db/client.server.ts';
import { lastPromotionFirst } from '#db/repositories/case.server.ts';
import { countLive } from '#search/engine.server.ts';
import { type DeskInvitation, listDeskInvitations } from './desk-invitations.server.ts';
import { placesInLine } from './interest-and-claims.server.ts';
import { type FoundSearch, listNewlyFound } from './saved-searches.server.ts';

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
  readonly signedBy: readonly Signatory[] | null;
  readonly arrivedOn: CivilDate | null;
  readonly checkInOn: CivilDate | null;
  readonly sponsorEndsOn: CivilDate | null;
}

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
  /** The last day on which a request can be endorsed: of the promotion, or of the group's own offer. */
  readonly lastDay: CivilDate;
  readonly waiting: number;
}

export interface DeskTask {
  readonly caseId: string;
  readonly reference: string;
  readonly code: TaskCode;
  readonly dueOn: CivilDate;
}

export interface DeskLimit {
  readonly number: string;
  readonly reference: string | null;
  readonly stream: Stream;
  readonly limitOn: CivilDate;
  readonly interested: number;
  readonly onHold: boolean;
}

export interface DeskOffer {
  readonly number: string;
  readonly status: WaitingStatus;
  readonly offerEndsOn: CivilDate | null;
}

/** A place in line behind another group. */
export interface DeskPlace {
  readonly id: string;
  readonly number: string;
  /** 1 for the first in line. */
  readonly place: number;
  /** Null while it is offered to a group before this one. */
  readonly holdEndsOn: CivilDate | null;
}

/** A question as a desk needs it: never its words, which its own page shows. */
export interface DeskQuestion {
  readonly id: string;
  readonly number: string;
  readonly status: QuestionStatus;
  readonly askedOn: CivilDate;
  readonly groupEn: string;
  readonly groupFr: string;
}

/** A queue shows its first rows; the count says how many there are. */
export interface Queue<T> {
  readonly rows: readonly T[];
  readonly count: number;
}

export interface Desk {
  readonly cases: Queue<DeskCase>;
  readonly claims: Queue<DeskClaim>;
  readonly tasks: Queue<DeskTask>;
  readonly limits: Queue<DeskLimit>;
  readonly offers: Queue<DeskOffer>;
  readonly places: Queue<DeskPlace>;
  readonly questions: Queue<DeskQuestion>;
  readonly invitations: Queue<DeskInvitation>;
  /** The person's own saved searches that found something new. */
  readonly searches: readonly FoundSearch[];
  readonly liveProfiles: number;
}

/** Rows read of each kind at most; counts are exact beyond them. */
const shown = 200;
const none = { rows: [], count: 0 };

/**
 * Everything that waits for one person, as the policies let their role see it. A fixed number of
 * queries, each with a limit and an exact count.
 */
export async function getDesk(actor: Actor, today: CivilDate): Promise<Desk> {
  const [waiting, liveProfiles] = await Promise.all([readWaiting(actor, today), countLive(today)]);
  const { rows, count } = waiting.places;
  const placeOf = await placesInLine(rows.map(({ id }) => id));
  return {
    ...waiting,
    places: { rows: rows.map((row) => ({ ...row, place: placeOf.get(row.id) ?? 1 })), count },
    liveProfiles,
  };
}

type Waiting = Omit<Desk, 'liveProfiles' | 'places'> & {
  readonly places: Queue<Omit<DeskPlace, 'place'>>;
};

function readWaiting(actor: Actor, today: CivilDate): Promise<Waiting> {
  return readAs(actor, async (tx) => {
    const role = actor.role;
    const isRoco = role === 'roco_officer' || role === 'roco_manager';
    const isLocal = role === 'local_officer' || role === 'local_supervisor';
    const isSponsor = role === 'sah_manager' || role === 'sah_member' || role === 'cg_member';
    const taskOwner: TaskOwner | null = isRoco ? 'roco' : isLocal ? 'local_office' : null;
    const looks = can(actor, 'profile.browse');
    const invites = can(actor, 'invitation.send') || (isSponsor && looks);
    const invitations = invites ? await listDeskInvitations(tx, actor, today) : none;
    const [cases, claims, tasks, limits, offers, places, questions, searches] = await Promise.all([
      listCases(tx, actor, isSponsor, isRoco),
      isRoco || isLocal || isSponsor ? listClaims(tx, actor, isSponsor) : none,
      taskOwner ? listTasks(tx, taskOwner) : none,
      isRoco || isLocal || role === 'rstp_promoter' ? listLimits(tx, actor, today, isLocal) : none,
      isSponsor ? listOffers(tx, actor) : none,
      isSponsor ? listPlaces(tx, actor, today) : none,
      isRoco || isSponsor || role === 'rstp_promoter' ? listQuestions(tx, actor, today) : none,
      can(actor, 'search.save') ? listNewlyFound(tx, actor) : [],
    ]);
    return {
      cases,
      claims,
      tasks,
      limits,
      offers,
      places,
      questions,
      invitations,
      searches,
    };
  });
}

function queueOf<T extends object>(rows: readonly (T & { total: number })[]): Queue<T> {
  return {
    rows: rows.map(({ total: _total, ...row }) => row as unknown as T),
    count: rows[0]?.total ?? 0,
  };
}

/** Cases with something left to do; nearest stages first, then the longest waiting. */
async function listCases(
  tx: Transaction,
  actor: Actor,
  isSponsor: boolean,
  isRoco: boolean,
): Promise<Queue<DeskCase>> {
  const wanted = isRoco
    ? sql`(c.stage in ('profile_preparation', 'undertaking_review')
        or (c.stage = 'promotion' and v.status = 'awaiting_approval'))`
    : sql`c.stage in ('draft', 'local_review', 'designation', 'profile_preparation', 'matched', 'undertaking_review', 'arrangements', 'active')`;
  const own = isSponsor
    ? sql`and ${actor.organizationId} in (c.sponsor_sah_id, c.sponsor_group_id, c.sponsor_partner_id)`
    : sql``;
  const rows = await tx.execute<DeskCase & { total: number; [column: string]: unknown }>(sql`
    select c.id as "caseId", c.reference, p.number, c.stream, c.stage,
      c.stage_since::text as "stageSince", p.fields ->> 'destination' as community,
      p.fields ->> 'province' as province, p.status as "profileStatus", p.author_id as "authorId",
      v.status as "changeStatus", v.author_id as "changeAuthorId",
      s.case_id is not null as "hasConsent",
      (select t.limit_on from promotion t where t.case_id = c.id
        order by ${lastPromotionFirst} limit 1)::text as "lastDay",
      u.status as "packageStatus",
      u.submitted_on::text as "submittedOn", u.decided_on::text as "approvedOn",
      f.on_date::text as "conferenceOn", f.status as "conferenceStatus",
      (select array_agg(g.party) from checklist_signature g where g.case_id = c.id) as "signedBy",
      c.arrived_on::text as "arrivedOn", c.check_in_on::text as "checkInOn",
      c.sponsor_ends_on::text as "sponsorEndsOn", count(*) over ()::int as total
    from jas_case c
    left join profile p on p.case_id = c.id
    left join profile_revision v on v.case_id = c.id
    left join consent s on s.case_id = c.id
    left join undertaking_package u on u.case_id = c.id and u.status not in ('refused', 'abandoned')
    left join conference f on f.case_id = c.id
    where ${wanted} ${own}
    order by (c.stage = 'active'), c.stage_since, c.reference
    limit ${shown}`);
  return queueOf<DeskCase>(rows);
}

/** Requests and holds: ROC-O's all, a local office's overseas ones, a group's and its SAH's own. */
async function listClaims(
  tx: Transaction,
  actor: Actor,
  isSponsor: boolean,
): Promise<Queue<DeskClaim>> {
  const own = isSponsor
    ? sql`and (${actor.organizationId} in (k.sah_id, k.group_id)
        or (k.partner_sah_id = ${actor.organizationId} and k.partner_status in ('asked', 'agreed')))`
    : actor.organizationKind === 'local_office'
      ? sql`and c.stream = 'overseas' and k.commitment_confirmed_on is null and k.status = 'held'`
      : sql``;
  const rows = await tx.execute<DeskClaim & { total: number; [column: string]: unknown }>(sql`
    select k.case_id as "caseId", c.reference, l.number, c.stream, k.status,
      k.hold_ends_on::text as "holdEndsOn", k.requested_on::text as "requestedOn",
      k.commitment_confirmed_on is not null as committed, o.name_en as "officeEn", o.name_fr as "officeFr",
      a.name_en as "sahEn", a.name_fr as "sahFr", b.name_en as "groupEn", b.name_fr as "groupFr",
      q.name_en as "partnerEn", q.name_fr as "partnerFr", k.partner_status as "partnerStatus",
      coalesce(k.partner_sah_id = ${actor.organizationId}, false) as shares,
      k.partner_asked_on::text as "partnerAskedOn",
      least(l.limit_on, (select w.offer_ends_on from waiting_entry w where w.case_id = k.case_id
        and w.status = 'offered' and w.organization_id in (k.sah_id, k.group_id)))::text as "lastDay",
      l.waiting, count(*) over ()::int as total
    from claim k
    join published_profile l on l.case_id = k.case_id
    left join jas_case c on c.id = k.case_id
    join organization a on a.id = k.sah_id
    left join organization b on b.id = k.group_id
    left join organization q on q.id = k.partner_sah_id
    left join organization o on o.id = c.office_id
    where k.status in ('requested', 'held') ${own}
    order by k.hold_ends_on nulls last, k.requested_on
    limit ${shown}`);
  return queueOf<DeskClaim>(rows);
}

/** A case that has closed leaves nothing to do but to record how its promotion went (OB 646 step 5). */
async function listTasks(tx: Transaction, owner: TaskOwner): Promise<Queue<DeskTask>> {
  const rows = await tx.execute<DeskTask & { total: number; [column: string]: unknown }>(sql`
    select t.case_id as "caseId", c.reference, t.code, t.due_on::text as "dueOn",
      count(*) over ()::int as total
    from task t join jas_case c on c.id = t.case_id
    where t.owner = ${owner} and t.done_on is null
      and (c.stage <> 'closed' or t.code in ${recordCodes})
    order by t.due_on, c.reference
    limit ${shown}`);
  return queueOf<DeskTask>(rows);
}

/**
 * Promotions that end by themselves within 30 days; for a local office, those of its own bvor cases
 * within 14, which it may shorten (OB 646 step 4).
 */
async function listLimits(
  tx: Transaction,
  actor: Actor,
  today: CivilDate,
  isLocal: boolean,
): Promise<Queue<DeskLimit>> {
  const own = isLocal
    ? sql`and c.office_id = ${actor.organizationId} and l.stream = 'bvor'`
    : sql``;
  const rows = await tx.execute<DeskLimit & { total: number; [column: string]: unknown }>(sql`
    select l.number, c.reference, l.stream, l.limit_on::text as "limitOn", l.interested,
      l.hold_ends_on is not null as "onHold", count(*) over ()::int as total
    from published_profile l left join jas_case c on c.id = l.case_id
    where l.limit_on between ${today} and ${addDays(today, isLocal ? 14 : 30)} ${own}
    order by l.limit_on, l.number
    limit ${shown}`);
  return queueOf<DeskLimit>(rows);
}

async function listOffers(tx: Transaction, actor: Actor): Promise<Queue<DeskOffer>> {
  const rows = await tx.execute<DeskOffer & { total: number; [column: string]: unknown }>(sql`
    select l.number, w.status, w.offer_ends_on::text as "offerEndsOn", count(*) over ()::int as total
    from waiting_entry w join published_profile l on l.case_id = w.case_id
    where w.organization_id = ${actor.organizationId} and w.status = 'offered'
    order by w.offer_ends_on
    limit ${shown}`);
  return queueOf<DeskOffer>(rows);
}

async function listPlaces(
  tx: Transaction,
  actor: Actor,
  today: CivilDate,
): Promise<Queue<Omit<DeskPlace, 'place'>>> {
  type Row = Omit<DeskPlace, 'place'> & { total: number; [column: string]: unknown };
  const rows = await tx.execute<Row>(sql`
    select w.id, l.number, l.hold_ends_on::text as "holdEndsOn", count(*) over ()::int as total
    from waiting_entry w join published_profile l on l.case_id = w.case_id
    where w.organization_id = ${actor.organizationId} and w.status = 'waiting'
      and l.limit_on >= ${today}
    order by l.hold_ends_on nulls first, l.number
    limit ${shown}`);
  return queueOf<Omit<DeskPlace, 'place'>>(rows);
}

/** A group has read an answer by then. */
const answerStays = 7;

/**
 * Questions about live profiles: those that wait for RSTP or for ROC-O; a group's own that wait, and the
 * answers of the last days.
 */
async function listQuestions(
  tx: Transaction,
  actor: Actor,
  today: CivilDate,
): Promise<Queue<DeskQuestion>> {
  const waits = actor.role === 'rstp_promoter' ? 'asked' : 'relayed';
  const wanted =
    actor.sahIds.length > 0
      ? sql`q.organization_id = ${actor.organizationId} and (q.status in ('asked', 'relayed')
          or (q.status = 'answered' and q.answered_on >= ${addDays(today, -answerStays)}))`
      : sql`q.status = ${waits}`;
  const rows = await tx.execute<DeskQuestion & { total: number; [column: string]: unknown }>(sql`
    select q.id, l.number, q.status, q.asked_on::text as "askedOn",
      o.name_en as "groupEn", o.name_fr as "groupFr", count(*) over ()::int as total
    from question q
    join published_profile l on l.case_id = q.case_id
    join organization o on o.id = q.organization_id
    where l.limit_on >= ${today} and ${wanted}
    order by q.status = 'answered' desc, q.asked_on, l.number
    limit ${shown}`);
  return queueOf<DeskQuestion>(rows);
}
