import { and, desc, eq, inArray, or, type SQLWrapper, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { sponsorFactsOf } from '#app/commands/sponsor-facts.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import type { Stage } from '#app/domain/case/names.ts';
import type { ClaimNote } from '#app/domain/claim/claim-note.ts';
import {
  type ClaimStatus,
  isEnded,
  type PartnerStatus,
  type WaitingStatus,
} from '#app/domain/claim/names.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Refusal } from '#app/domain/decision.ts';
import type { InterestStatus } from '#app/domain/interest/names.ts';
import { isUuid } from '#app/domain/uuid.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { today } from '#app/platform/clock.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { asSystem, readAs, type Transaction } from '#db/client.server.ts';
import { findAnsweredCase } from '#db/repositories/receipt.server.ts';
import { organization } from '#db/schema/auth.ts';
import { jasCase } from '#db/schema/case.ts';
import { claim, interest, waitingEntry } from '#db/schema/claim.ts';
import { profile, publishedProfile } from '#db/schema/profile.ts';
import { readClaimNotes } from './claim-notes.server.ts';
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
  /** Of an offer: the SAH that its acceptance waits for; and why it can't be accepted now. */
  readonly acceptedWith: string | null;
  readonly barrier: Refusal | null;
}

const shown = 100;

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

/** What a group has asked for, newest first: claims and its groups' requests, interests, places in line. */
export async function listInterestAndClaims(
  actor: Actor,
  lang: Lang,
): Promise<{ claims: OwnClaim[]; interests: OwnInterest[]; places: OwnPlace[] }> {
  const me = actor.organizationId;
  const [claims, interests, places] = await readAs(actor, (tx) =>
    Promise.all([selectClaims(tx, me, lang), selectInterests(tx, me), selectPlaces(tx, me)]),
  );
  const ended = claims.filter(({ status, limitOn }) => isEnded(status) && limitOn !== null);
  const requested = claims.filter(({ status }) => status === 'requested');
  const offered = places.filter(({ status }) => status === 'offered');
  const [placeOf, notes, verdicts, numbers] = await Promise.all([
    placesInLine(places.map(({ id }) => id)),
    readClaimNotes(
      actor,
      claims.flatMap(({ id, reason }) => (reason === null ? [] : [id])),
    ),
    readVerdicts(
      actor,
      [...ended, ...requested, ...offered].map(({ caseId }) => caseId),
    ),
    numbersOf([...claims, ...interests]),
  ]);
  const isOwnOpen = ({ status, shares }: (typeof claims)[number]) =>
    (status === 'requested' || status === 'held') && !shares;
  const claimed = new Set(claims.filter(isOwnOpen).map(({ caseId }) => caseId));
  const requestOf = (caseId: string) => requested.find((row) => row.caseId === caseId);
  return {
    claims: claims.map((row) => ({
      ...row,
      number: row.number ?? numbers.get(row.caseId) ?? null,
      note: notes.get(row.id) ?? null,
      request: verdicts.requests.get(row.id) ?? null,
      verdict: verdicts.groups.get(row.caseId) ?? null,
    })),
    interests: interests.map((row) => ({
      ...row,
      number: row.number ?? numbers.get(row.caseId) ?? null,
      claimed: claimed.has(row.caseId),
    })),
    places: places.map((row) => ({
      ...row,
      place: placeOf.get(row.id) ?? 1,
      acceptedWith: requestOf(row.caseId)?.sah ?? null,
      barrier: verdicts.groups.get(row.caseId)?.claim ?? null,
    })),
  };
}

/** Past its limit a profile is shown to the group that holds it, and to no other. */
const isListed = () => sql<boolean>`coalesce(${publishedProfile.limitOn} >= ${today()}, false)`;

function selectClaims(tx: Transaction, me: string, lang: Lang) {
  const sah = alias(organization, 'sah');
  const group = alias(organization, 'asking_group');
  const partner = alias(organization, 'partner');
  const name = lang === 'fr' ? 'nameFr' : 'nameEn';
  const ofSponsor = <T>(value: SQLWrapper) => sql<T | null>`case when ${me} in
    (${jasCase.sponsorSahId}, ${jasCase.sponsorGroupId}, ${jasCase.sponsorPartnerId}) then ${value} end`;
  return tx
    .select({
      id: claim.id,
      caseId: claim.caseId,
      number: profile.number,
      reference: ofSponsor<string>(jasCase.reference),
      stage: ofSponsor<Stage>(jasCase.stage),
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
    })
    .from(claim)
    .innerJoin(sah, eq(sah.id, claim.sahId))
    .leftJoin(group, eq(group.id, claim.groupId))
    .leftJoin(partner, eq(partner.id, claim.partnerSahId))
    .leftJoin(profile, eq(profile.caseId, claim.caseId))
    .leftJoin(publishedProfile, eq(publishedProfile.caseId, claim.caseId))
    .leftJoin(jasCase, eq(jasCase.id, claim.caseId))
    .where(isOwnClaim(me))
    .orderBy(
      sql`array_position(array['requested','held','confirmed','released','expired','refused'], ${claim.status})`,
      desc(claim.requestedOn),
    )
    .limit(shown);
}

function selectInterests(tx: Transaction, me: string) {
  return tx
    .select({
      id: interest.id,
      caseId: interest.caseId,
      number: profile.number,
      isLive: isListed(),
      status: interest.status,
      expressedOn: interest.expressedOn,
      reason: interest.reason,
    })
    .from(interest)
    .leftJoin(profile, eq(profile.caseId, interest.caseId))
    .leftJoin(publishedProfile, eq(publishedProfile.caseId, interest.caseId))
    .where(eq(interest.organizationId, me))
    .orderBy(desc(interest.expressedOn))
    .limit(shown);
}

function selectPlaces(tx: Transaction, me: string) {
  return tx
    .select({
      id: waitingEntry.id,
      caseId: waitingEntry.caseId,
      number: publishedProfile.number,
      status: waitingEntry.status,
      joinedOn: waitingEntry.joinedOn,
      offerEndsOn: waitingEntry.offerEndsOn,
    })
    .from(waitingEntry)
    .innerJoin(publishedProfile, eq(publishedProfile.caseId, waitingEntry.caseId))
    .where(
      and(
        eq(waitingEntry.organizationId, me),
        inArray(waitingEntry.status, ['waiting', 'offered']),
        isListed(),
      ),
    )
    .orderBy(desc(waitingEntry.joinedOn))
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
  return { open: openHolds, limit: holdingLimit ?? ruleSettings.holdsPerSah };
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
        and ahead.status in ('waiting', 'offered') and ahead.position <= mine.position
      where mine.id = any(${sql.param(entryIds)}::uuid[])
      group by mine.id`),
  );
  return new Map(rows.map(({ id, place }) => [id, place]));
}
