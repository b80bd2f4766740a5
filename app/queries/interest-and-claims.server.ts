import {
  and,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  ne,
  not,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { sponsorFactsOf } from '#app/commands/sponsor-facts.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import type { Stage } from '#app/domain/case/names.ts';
import type { ClaimNote } from '#app/domain/claim/claim-note.ts';
import {
  type ClaimStatus,
  endedStatuses,
  inLineStatuses,
  isEnded,
  openStatuses,
  type PartnerStatus,
  type WaitingStatus,
} from '#app/domain/claim/names.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Refusal } from '#app/domain/decision.ts';
import type { InterestStatus } from '#app/domain/interest/names.ts';
import { holdingLimitOf } from '#app/domain/organization/sponsoring.ts';
import { isUuid } from '#app/domain/uuid.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { today } from '#app/platform/clock.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { asSystem, readAs, type Transaction } from '#db/client.server.ts';
import { inLineStatusList } from '#db/repositories/claim-statuses.server.ts';
import { findAnsweredCase } from '#db/repositories/receipt.server.ts';
import { organization } from '#db/schema/auth.ts';
import { jasCase, promotion } from '#db/schema/case.ts';
import { claim, interest, waitingEntry } from '#db/schema/claim.ts';
import { profile, publishedProfile } from '#db/schema/profile.ts';
import { readClaimNotes } from './claim-notes.server.ts';
import { countAll, type Listed, listedIn, type Paged, readPage, withRows } from './listed.ts';
import { type GroupVerdict, type RequestVerdict, readVerdicts } from './verdicts.server.ts';

export interface OwnClaim {
  readonly id: string;
  readonly caseId: string;
  /** Null once the profile is no longer live and the group is not its sponsor. */
  readonly number: string | null;
  readonly reference: string | null;
  readonly isLive: boolean;
  readonly status: ClaimStatus;
  readonly group: string | null;
  readonly sah: string;
  /** A request of one of this SAH's groups, which it may endorse. */
  readonly awaitsEndorsement: boolean;
  /** The reader is the second SAH: asked to share it, or sharing it. */
  readonly shares: boolean;
  readonly partner: string | null;
  readonly partnerStatus: PartnerStatus | null;
  /** Overseas, until the local office has confirmed the sponsor's commitment. */
  readonly awaitsLocalOffice: boolean;
  /** Of a case it sponsors. */
  readonly stage: Stage | null;
  readonly requestedOn: CivilDate;
  readonly holdEndsOn: CivilDate | null;
  readonly extended: boolean;
  readonly confirmedOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  readonly reason: string | null;
  /** What was written beside that reason. */
  readonly note: ClaimNote | null;
  /** The last day of the promotion, while the profile is listed; and how many wait in line for it. */
  readonly limitOn: CivilDate | null;
  readonly waiting: number;
  /** While it waits for its SAH: whether that can endorse it now. */
  readonly request: RequestVerdict | null;
  /** Of a request, or a claim that ended while the profile is listed: what the group may do about it now. */
  readonly verdict: GroupVerdict | null;
}
export interface OwnInterest {
  readonly id: string;
  readonly number: string | null;
  readonly isLive: boolean;
  readonly status: InterestStatus;
  readonly expressedOn: CivilDate;
  readonly reason: string | null;
  /** The group asked for the profile, or holds it. */
  readonly claimed: boolean;
}
export interface OwnPlace {
  readonly id: string;
  readonly number: string;
  readonly status: WaitingStatus;
  /** 1 for the first in line. */
  readonly place: number;
  readonly joinedOn: CivilDate;
  readonly offerEndsOn: CivilDate | null;
  /** The last day of the hold before it, and of the promotion. */
  readonly holdEndsOn: CivilDate | null;
  readonly limitOn: CivilDate;
  /** Of an offer: the SAH that its acceptance waits for; and why it can't be accepted now. */
  readonly acceptedWith: string | null;
  readonly barrier: Refusal | null;
}

/** Rows read of what is under way at most; the counts are exact beyond them. */
const shown = 100;
const onAPage = 25;

const nameIn = (lang: Lang) => (lang === 'fr' ? 'nameFr' : 'nameEn');

/** An organization's claims: for itself, those of its groups, and those it is asked to share or shares. */
const isOwnClaim = (me: string) =>
  or(
    eq(claim.sahId, me),
    eq(claim.groupId, me),
    and(eq(claim.partnerSahId, me), inArray(claim.partnerStatus, ['asked', 'agreed'])),
  );

const sharedBy = (me: string) => sql<boolean>`coalesce(${claim.partnerSahId} = ${me}, false)`;

/** Where one of these claims is, and whether the reader is its second SAH; null when there is none. */
export async function findOwnClaim(
  actor: Actor,
  claimId: string,
): Promise<Pick<OwnClaim, 'caseId' | 'shares'> | null> {
  if (!isUuid(claimId)) return null;
  const me = actor.organizationId;
  const [row] = await readAs(actor, (tx) =>
    tx
      .select({ caseId: claim.caseId, shares: sharedBy(me) })
      .from(claim)
      .where(and(eq(claim.id, claimId), isOwnClaim(me))),
  );
  return row ?? null;
}

/**
 * Whether the reader's group, or a group it answers for, let go of a hold on this profile after the last day
 * of promotion: what the policies hide from it since, with the profile.
 */
export async function hasReleasedPastLimit(actor: Actor, number: string): Promise<boolean> {
  const me = actor.organizationId;
  const rows = await asSystem((tx) =>
    tx
      .select({ id: claim.id })
      .from(profile)
      .innerJoin(promotion, eq(promotion.caseId, profile.caseId))
      .innerJoin(claim, eq(claim.caseId, profile.caseId))
      .where(
        and(
          eq(profile.number, number),
          or(eq(claim.sahId, me), eq(claim.groupId, me)),
          eq(claim.status, 'released'),
          isNotNull(claim.holdEndsOn),
          isNull(claim.confirmedOn),
          gt(claim.endedOn, promotion.limitOn),
        ),
      )
      .limit(1),
  );
  return rows.length > 0;
}

/** Of what has ended, which page is read. */
export interface PagesAsked {
  readonly claims: number;
  readonly interests: number;
}

/** Newest first: what is under way, and what has ended a page at a time. */
export interface InterestAndClaims {
  readonly claims: {
    /** Requests and holds: its own, its groups', and those it is asked to share. */
    readonly open: Listed<OwnClaim>;
    readonly sponsored: Listed<OwnClaim>;
    readonly over: Paged<OwnClaim>;
  };
  readonly interests: { readonly open: Listed<OwnInterest>; readonly over: Paged<OwnInterest> };
  readonly places: Listed<OwnPlace>;
}

/** What a group has asked for: claims and its groups' requests, interests, places in line. */
export async function listInterestAndClaims(
  actor: Actor,
  lang: Lang,
  pages: PagesAsked = { claims: 1, interests: 1 },
): Promise<InterestAndClaims> {
  const [claims, interests, places] = await readAs(actor, (tx) =>
    Promise.all([
      claimsOf(tx, actor.organizationId, lang, pages.claims),
      interestsOf(tx, actor.organizationId, pages.interests),
      selectPlaces(tx, actor.organizationId, lang).then(listedIn),
    ]),
  );
  const allClaims = [claims.open, claims.sponsored, claims.over].flatMap(({ rows }) => rows);
  const judged = [
    ...claims.over.rows.filter(({ status, limitOn }) => isEnded(status) && limitOn !== null),
    ...claims.open.rows.filter(({ status }) => status === 'requested'),
    ...places.rows.filter(({ status }) => status === 'offered'),
  ];
  const [placeOf, notes, verdicts, numbers] = await Promise.all([
    placesInLine(places.rows.map(({ id }) => id)),
    readClaimNotes(
      actor,
      allClaims.flatMap(({ id, reason }) => (reason === null ? [] : [id])),
    ),
    readVerdicts(
      actor,
      judged.map(({ caseId }) => caseId),
    ),
    numbersOf([...allClaims, ...interests.open.rows, ...interests.over.rows]),
  ]);
  const numbered = <T extends { caseId: string; number: string | null }>(row: T) => ({
    ...row,
    number: row.number ?? numbers.get(row.caseId) ?? null,
  });
  const ownClaim = (row: (typeof allClaims)[number]): OwnClaim => ({
    ...numbered(row),
    note: notes.get(row.id) ?? null,
    request: verdicts.requests.get(row.id) ?? null,
    verdict: verdicts.groups.get(row.caseId) ?? null,
  });
  return {
    claims: {
      open: withRows(claims.open, ownClaim),
      sponsored: withRows(claims.sponsored, ownClaim),
      over: withRows(claims.over, ownClaim),
    },
    interests: {
      open: withRows(interests.open, numbered),
      over: withRows(interests.over, numbered),
    },
    places: withRows(places, (row) => ({
      ...row,
      place: placeOf.get(row.id) ?? 1,
      barrier: verdicts.groups.get(row.caseId)?.claim ?? null,
    })),
  };
}

/** Past its limit a profile is shown to the group that holds it, and to no other. */
const isListed = () => sql<boolean>`coalesce(${publishedProfile.limitOn} >= ${today()}, false)`;

/** Of a case that this organization sponsors; null of any other. */
const ofSponsor = <T>(me: string, value: SQLWrapper) => sql<T | null>`case when ${me} in
  (${jasCase.sponsorSahId}, ${jasCase.sponsorGroupId}, ${jasCase.sponsorPartnerId}) then ${value} end`;

/** A claim it was asked to share and did not answer was never this SAH's: once it is not open, it is nowhere. */
const isNotUnanswered = (me: string) =>
  sql`not (${sharedBy(me)} and ${claim.partnerStatus} = 'asked')`;

async function claimsOf(tx: Transaction, me: string, lang: Lang, page: number) {
  const isOver = sql`${ofSponsor(me, jasCase.stage)} is not distinct from 'closed'`;
  const confirmed = eq(claim.status, 'confirmed');
  const [open, sponsored, over] = await Promise.all([
    selectClaims(tx, me, lang, inArray(claim.status, openStatuses)).limit(shown),
    selectClaims(tx, me, lang, and(confirmed, not(isOver), isNotUnanswered(me))).limit(shown),
    readPage(page, onAPage, (limit, offset) =>
      selectClaims(
        tx,
        me,
        lang,
        and(or(inArray(claim.status, endedStatuses), and(confirmed, isOver)), isNotUnanswered(me)),
      )
        .limit(limit)
        .offset(offset),
    ),
  ]);
  return { open: listedIn(open), sponsored: listedIn(sponsored), over };
}

function selectClaims(tx: Transaction, me: string, lang: Lang, which: SQL | undefined) {
  const sah = alias(organization, 'sah');
  const group = alias(organization, 'asking_group');
  const partner = alias(organization, 'partner');
  const name = nameIn(lang);
  return tx
    .select({
      id: claim.id,
      caseId: claim.caseId,
      number: profile.number,
      reference: ofSponsor<string>(me, jasCase.reference),
      stage: ofSponsor<Stage>(me, jasCase.stage),
      isLive: sql<boolean>`coalesce(${isListed()} or (${claim.status} = 'held' and ${publishedProfile.number} is not null), false)`,
      status: claim.status,
      group: group[name],
      sah: sah[name],
      awaitsEndorsement: sql<boolean>`${claim.status} = 'requested' and ${claim.sahId} = ${me}`,
      shares: sharedBy(me),
      partner: partner[name],
      partnerStatus: claim.partnerStatus,
      awaitsLocalOffice: sql<boolean>`coalesce(${publishedProfile.stream} = 'overseas' and ${claim.commitmentConfirmedOn} is null, false)`,
      requestedOn: claim.requestedOn,
      holdEndsOn: claim.holdEndsOn,
      extended: claim.extended,
      confirmedOn: claim.confirmedOn,
      endedOn: claim.endedOn,
      reason: claim.reason,
      limitOn: sql<CivilDate | null>`case when ${isListed()} then ${publishedProfile.limitOn}::text end`,
      waiting: sql<number>`coalesce(${publishedProfile.waiting}, 0)`,
      total: countAll,
    })
    .from(claim)
    .innerJoin(sah, eq(sah.id, claim.sahId))
    .leftJoin(group, eq(group.id, claim.groupId))
    .leftJoin(partner, eq(partner.id, claim.partnerSahId))
    .leftJoin(profile, eq(profile.caseId, claim.caseId))
    .leftJoin(publishedProfile, eq(publishedProfile.caseId, claim.caseId))
    .leftJoin(jasCase, eq(jasCase.id, claim.caseId))
    .where(and(isOwnClaim(me), which))
    .orderBy(
      sql`array_position(array['requested','held','confirmed','released','expired','refused'], ${claim.status})`,
      desc(claim.requestedOn),
      claim.id,
    );
}

async function interestsOf(tx: Transaction, me: string, page: number) {
  const [open, over] = await Promise.all([
    selectInterests(tx, me, eq(interest.status, 'expressed')).limit(shown),
    readPage(page, onAPage, (limit, offset) =>
      selectInterests(tx, me, ne(interest.status, 'expressed')).limit(limit).offset(offset),
    ),
  ]);
  return { open: listedIn(open), over };
}

function selectInterests(tx: Transaction, me: string, which: SQL) {
  const ownOpenClaim = tx
    .select({ id: claim.id })
    .from(claim)
    .where(
      and(
        eq(claim.caseId, interest.caseId),
        inArray(claim.status, openStatuses),
        or(eq(claim.sahId, me), eq(claim.groupId, me)),
      ),
    );
  return tx
    .select({
      id: interest.id,
      caseId: interest.caseId,
      number: profile.number,
      isLive: isListed(),
      status: interest.status,
      expressedOn: interest.expressedOn,
      reason: interest.reason,
      claimed: sql<boolean>`${exists(ownOpenClaim)}`,
      total: countAll,
    })
    .from(interest)
    .leftJoin(profile, eq(profile.caseId, interest.caseId))
    .leftJoin(publishedProfile, eq(publishedProfile.caseId, interest.caseId))
    .where(and(eq(interest.organizationId, me), which))
    .orderBy(desc(interest.expressedOn), interest.id);
}

function selectPlaces(tx: Transaction, me: string, lang: Lang) {
  const sah = alias(organization, 'sah');
  const acceptedWith = tx
    .select({ name: sah[nameIn(lang)] })
    .from(claim)
    .innerJoin(sah, eq(sah.id, claim.sahId))
    .where(
      and(
        eq(claim.caseId, waitingEntry.caseId),
        eq(claim.status, 'requested'),
        or(eq(claim.sahId, me), eq(claim.groupId, me)),
      ),
    )
    .orderBy(desc(claim.requestedOn))
    .limit(1);
  return tx
    .select({
      id: waitingEntry.id,
      caseId: waitingEntry.caseId,
      number: publishedProfile.number,
      status: waitingEntry.status,
      joinedOn: waitingEntry.joinedOn,
      offerEndsOn: waitingEntry.offerEndsOn,
      holdEndsOn: publishedProfile.holdEndsOn,
      limitOn: publishedProfile.limitOn,
      acceptedWith: sql<string | null>`(${acceptedWith})`,
      total: countAll,
    })
    .from(waitingEntry)
    .innerJoin(publishedProfile, eq(publishedProfile.caseId, waitingEntry.caseId))
    .where(
      and(
        eq(waitingEntry.organizationId, me),
        inArray(waitingEntry.status, inLineStatuses),
        isListed(),
      ),
    )
    .orderBy(desc(waitingEntry.joinedOn), waitingEntry.id)
    .limit(shown);
}

/**
 * The numbers of profiles that left the list, for a group's own claims and interests on them: it knew them
 * while they were shown, and they are in its mail. Nothing else of such a profile is read.
 */
async function numbersOf(
  rows: readonly { readonly caseId: string; readonly number: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const hidden = rows.filter(({ number }) => number === null).map(({ caseId }) => caseId);
  if (hidden.length === 0) return new Map();
  const found = await asSystem((tx) =>
    tx
      .select({ caseId: profile.caseId, number: profile.number })
      .from(profile)
      .where(inArray(profile.caseId, hidden)),
  );
  return new Map(found.map(({ caseId, number }) => [caseId, number]));
}

/** The case on which the reader's form was answered already; null for one that comes for the first time. */
export const caseAnswered = (actor: Actor, key: string): Promise<string | null> =>
  readAs(actor, (tx) => findAnsweredCase(tx, actor.accountId, key));

/** The open holds a SAH may have, and has; null for a constituent group, whose SAHs count them. */
export async function countHolds(
  actor: Actor,
): Promise<{ readonly open: number; readonly limit: number } | null> {
  if (actor.organizationKind !== 'sah') return null;
  const { openHolds, holdingLimit } = await asSystem((tx) =>
    sponsorFactsOf(tx, actor, actor.organizationId),
  );
  return { open: openHolds, limit: holdingLimitOf(holdingLimit, ruleSettings) };
}

/** How many stand before each entry of a waiting list, which its group can't see: only the number leaves. */
export async function placesInLine(
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (entryIds.length === 0) return new Map();
  const rows = await asSystem((tx) =>
    tx.execute<{ id: string; place: number }>(sql`
      select mine.id, count(*)::int as place
      from waiting_entry mine
      join waiting_entry ahead on ahead.case_id = mine.case_id
        and ahead.status in ${inLineStatusList} and ahead.position <= mine.position
      where mine.id = any(${sql.param(entryIds)}::uuid[])
      group by mine.id`),
  );
  return new Map(rows.map(({ id, place }) => [id, place]));
}
