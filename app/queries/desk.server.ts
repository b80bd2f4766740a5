import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import type { TaskCode, TaskOwner } from '#app/domain/arrangements/names.ts';
import type { Stream } from '#app/domain/case/names.ts';
import type { WaitingStatus } from '#app/domain/claim/names.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import { recordCodes } from '#app/domain/promotion/record-tasks.ts';
import type { QuestionStatus } from '#app/domain/question/names.ts';
import { readAs, type Transaction } from '#db/client.server.ts';
import { countLive } from '#search/engine.server.ts';
import { type DeskCases, listCases } from './desk-cases.server.ts';
import { type DeskClaims, listClaims } from './desk-claims.server.ts';
import { type DeskInvitation, listDeskInvitations } from './desk-invitations.server.ts';
import { answerStays, none, shown } from './desk-queue.server.ts';
import { placesInLine } from './interest-and-claims.server.ts';
import { type Counted, type Listed, listedIn, withRows } from './listed.ts';
import { holdEndsOfAskers } from './questions.server.ts';
import { type FoundSearch, listNewlyFound } from './saved-searches.server.ts';

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
  readonly limitOn: CivilDate;
}

/** A question as a desk needs it: never its words, which its own page shows. */
export interface DeskQuestion {
  readonly id: string;
  readonly number: string;
  readonly status: QuestionStatus;
  readonly askedOn: CivilDate;
  /** Of the group that asked: the last day of its own hold on the profile. */
  readonly holdEndsOn: CivilDate | null;
  readonly groupEn: string;
  readonly groupFr: string;
}

export interface Desk {
  readonly cases: DeskCases;
  readonly claims: DeskClaims;
  readonly tasks: Listed<DeskTask>;
  readonly limits: Listed<DeskLimit>;
  readonly offers: Listed<DeskOffer>;
  readonly places: Listed<DeskPlace>;
  readonly questions: Listed<DeskQuestion>;
  readonly invitations: Listed<DeskInvitation>;
  /** The person's own saved searches that found something new. */
  readonly searches: readonly FoundSearch[];
  readonly liveProfiles: number;
}

/**
 * Everything that waits for one person, as the policies let their role see it: a statement for each kind,
 * a limit and an exact count for each queue.
 */
export async function getDesk(actor: Actor, today: CivilDate): Promise<Desk> {
  const [waiting, liveProfiles] = await Promise.all([readWaiting(actor, today), countLive(today)]);
  const [placeOf, holdEnds] = await Promise.all([
    placesInLine(waiting.places.rows.map(({ id }) => id)),
    holdEndsOfAskers(waiting.questions.rows.map(({ id }) => id)),
  ]);
  return {
    ...waiting,
    questions: withRows(waiting.questions, (row) => ({
      ...row,
      holdEndsOn: holdEnds.get(row.id) ?? null,
    })),
    places: withRows(waiting.places, (row) => ({ ...row, place: placeOf.get(row.id) ?? 1 })),
    liveProfiles,
  };
}

type Waiting = Omit<Desk, 'liveProfiles' | 'places' | 'questions'> & {
  readonly places: Listed<Omit<DeskPlace, 'place'>>;
  readonly questions: Listed<Omit<DeskQuestion, 'holdEndsOn'>>;
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
      listCases(tx, actor, today),
      listClaims(tx, actor, today),
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

/**
 * Tasks that are open. A case that has closed leaves nothing to do but to record how its promotion went
 * (OB 646 step 5); a conference to convene stands in its own queue.
 */
async function listTasks(tx: Transaction, owner: TaskOwner): Promise<Listed<DeskTask>> {
  const rows = await tx.execute<Counted<DeskTask>>(sql`
    select t.case_id as "caseId", c.reference, t.code, t.due_on::text as "dueOn",
      count(*) over ()::int as total
    from task t join jas_case c on c.id = t.case_id
    where t.owner = ${owner} and t.done_on is null and t.code <> 'convene_conference'
      and (c.stage <> 'closed' or t.code in ${recordCodes})
    order by t.due_on, c.reference
    limit ${shown}`);
  return listedIn(rows);
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
): Promise<Listed<DeskLimit>> {
  const own = isLocal
    ? sql`and c.office_id = ${actor.organizationId} and l.stream = 'bvor'`
    : sql``;
  const rows = await tx.execute<Counted<DeskLimit>>(sql`
    select l.number, c.reference, l.stream, l.limit_on::text as "limitOn", l.interested,
      l.hold_ends_on is not null as "onHold", count(*) over ()::int as total
    from published_profile l left join jas_case c on c.id = l.case_id
    where l.limit_on between ${today} and ${addDays(today, isLocal ? 14 : 30)} ${own}
    order by l.limit_on, l.number
    limit ${shown}`);
  return listedIn(rows);
}

async function listOffers(tx: Transaction, actor: Actor): Promise<Listed<DeskOffer>> {
  const rows = await tx.execute<Counted<DeskOffer>>(sql`
    select l.number, w.status, w.offer_ends_on::text as "offerEndsOn", count(*) over ()::int as total
    from waiting_entry w join published_profile l on l.case_id = w.case_id
    where w.organization_id = ${actor.organizationId} and w.status = 'offered'
    order by w.offer_ends_on
    limit ${shown}`);
  return listedIn(rows);
}

async function listPlaces(
  tx: Transaction,
  actor: Actor,
  today: CivilDate,
): Promise<Listed<Omit<DeskPlace, 'place'>>> {
  const rows = await tx.execute<Counted<Omit<DeskPlace, 'place'>>>(sql`
    select w.id, l.number, l.hold_ends_on::text as "holdEndsOn", l.limit_on::text as "limitOn",
      count(*) over ()::int as total
    from waiting_entry w join published_profile l on l.case_id = w.case_id
    where w.organization_id = ${actor.organizationId} and w.status = 'waiting'
      and l.limit_on >= ${today}
    order by l.hold_ends_on nulls first, l.number
    limit ${shown}`);
  return listedIn(rows);
}

/**
 * Questions about live profiles: those that wait for RSTP or for ROC-O; a group's own that wait, and the
 * answers of the last days. Past its limit a profile that is held may still be confirmed (process §7): its
 * questions wait on, and for a group those about its own hold, whose page it can open.
 */
async function listQuestions(
  tx: Transaction,
  actor: Actor,
  today: CivilDate,
): Promise<Listed<Omit<DeskQuestion, 'holdEndsOn'>>> {
  const waits = actor.role === 'rstp_promoter' ? 'asked' : 'relayed';
  const wanted =
    actor.sahIds.length > 0
      ? sql`q.organization_id = ${actor.organizationId} and (q.status in ('asked', 'relayed')
          or (q.status = 'answered' and q.answered_on >= ${addDays(today, -answerStays)}))`
      : sql`q.status = ${waits}`;
  const held =
    actor.sahIds.length > 0
      ? sql`exists (select from claim k where k.case_id = q.case_id and k.status = 'held')`
      : sql`l.hold_ends_on >= ${today}`;
  const rows = await tx.execute<Counted<Omit<DeskQuestion, 'holdEndsOn'>>>(sql`
    select q.id, l.number, q.status, q.asked_on::text as "askedOn",
      o.name_en as "groupEn", o.name_fr as "groupFr", count(*) over ()::int as total
    from question q
    join published_profile l on l.case_id = q.case_id
    join organization o on o.id = q.organization_id
    where (l.limit_on >= ${today} or ${held}) and ${wanted}
    order by q.status = 'answered' desc, q.asked_on, l.number
    limit ${shown}`);
  return listedIn(rows);
}
