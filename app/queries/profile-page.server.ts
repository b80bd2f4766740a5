import { and, eq, gte, inArray, or, sql } from 'drizzle-orm';
import { waysOf } from '#app/commands/sponsor-facts.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import { type CaseState, liveClaim } from '#app/domain/case/case-state.ts';
import { othersFirstAfter } from '#app/domain/claim/claim.ts';
import { type Claim, isInLine, isOpenClaim, type PartnerStatus } from '#app/domain/claim/names.ts';
import { isShared } from '#app/domain/claim/partner.ts';
import { placeInLine } from '#app/domain/claim/waiting-list.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import { holdEnd } from '#app/domain/clock/deadlines.ts';
import type { Refusal } from '#app/domain/decision.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { interestedAs, mayNotExpressInterest } from '#app/domain/interest/interest.ts';
import { holdingLimitOf } from '#app/domain/organization/sponsoring.ts';
import type { ProfileNotes } from '#app/domain/profile/notes.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { today } from '#app/platform/clock.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { asSystem, readAs, type Transaction } from '#db/client.server.ts';
import type { Way } from '#db/repositories/account.server.ts';
import { findCase } from '#db/repositories/case.server.ts';
import { findLastChange, type LastChange } from '#db/repositories/last-change.server.ts';
import { findPublishedNotes } from '#db/repositories/profile-notes.server.ts';
import { organization } from '#db/schema/auth.ts';
import { jasCase, promotion } from '#db/schema/case.ts';
import { claim } from '#db/schema/claim.ts';
import { profile, publishedProfile } from '#db/schema/profile.ts';
import { facetParams } from '#search/url.ts';
import {
  askedAndAsking,
  judgeGroup,
  judgeRequest,
  type RequestVerdict,
} from './verdicts.server.ts';

/** What a group may know of its own standing on a profile; null for those who only look. */
export interface OwnStanding {
  readonly organizationId: string;
  readonly interestedSince: CivilDate | null;
  /** Its own open claim; a SAH's only once it stands behind its group's request. */
  readonly claim: OwnClaim | null;
  /** The open claim it answers for, or shares as a second SAH, and how the other one stands to it. */
  readonly partnership: {
    readonly claimId: string;
    readonly isAsker: boolean;
    readonly claimStatus: Claim['status'];
    readonly status: PartnerStatus | null;
    readonly other: string | null;
    readonly holdEndsOn: CivilDate | null;
  } | null;
  /** A constituent group's request that waits for this SAH. */
  readonly requests: readonly (RequestVerdict & { readonly id: string; readonly group: string })[];
  readonly placeInLine: number | null;
  readonly joinedOn: CivilDate | null;
  readonly offerEndsOn: CivilDate | null;
  /** Why it can't claim now; null when it can. */
  readonly barrier: Refusal | null;
  /** Why it can't join the waiting list now; null when it can. */
  readonly joinBarrier: Refusal | null;
  /** Were its hold to end today, until when others would go first; null when nobody would. */
  readonly othersFirstUntil: CivilDate | null;
  /** Why it can't express an interest now; null when it can, or has. */
  readonly interestBarrier: Refusal | null;
  /** When a hold taken today would end, and how many business days that is. */
  readonly holdWouldEndOn: CivilDate;
  readonly holdDays: number;
  readonly asksItsSah: boolean;
  /** For a constituent group: the SAHs under which it may claim or wait now, each with its open holds. */
  readonly sahs: readonly AnsweringSah[];
  /** The holds of every SAH that could answer, open and at most: said before a claim is made. */
  readonly holds: readonly AnsweringSah[];
}

export interface AnsweringSah {
  readonly id: string;
  readonly name: string;
  readonly openHolds: number;
  readonly limit: number;
}

export interface OwnClaim {
  readonly id: string;
  readonly status: Claim['status'];
  readonly sah: string;
  readonly requestedOn: CivilDate;
  readonly holdEndsOn: CivilDate | null;
  readonly extended: boolean;
  readonly commitmentConfirmedOn: CivilDate | null;
  readonly partner: { readonly name: string; readonly status: PartnerStatus } | null;
  /** While it waits for its SAH: what the rules say of that. */
  readonly request: RequestVerdict | null;
}

export interface ProfilePage {
  readonly caseId: string;
  readonly version: number;
  /** The case's reference, for those who may open it. */
  readonly reference: string | null;
  readonly number: string;
  readonly fields: PublishedFields;
  readonly postedOn: CivilDate;
  readonly startedOn: CivilDate;
  readonly limitOn: CivilDate;
  readonly heldUntil: CivilDate | null;
  readonly interested: number;
  readonly waiting: number;
  readonly own: OwnStanding | null;
  /** What ROC-O adds in words: linted, and approved by a second person. */
  readonly notes: ProfileNotes;
  /** Which of its fields changed since it was posted, by name. */
  readonly lastChange: LastChange | null;
}

/** The case of a live profile, as far as the policies let the reader see it; null when there is none. */
export function findLiveProfile(
  actor: Actor,
  number: string,
): Promise<{ readonly caseId: string; readonly reference: string | null } | null> {
  return readAs(actor, async (tx) => {
    const [row] = await tx
      .select({ caseId: profile.caseId, reference: jasCase.reference })
      .from(publishedProfile)
      .innerJoin(profile, eq(profile.caseId, publishedProfile.caseId))
      .leftJoin(jasCase, eq(jasCase.id, profile.caseId))
      .where(
        and(
          eq(publishedProfile.number, number),
          eq(profile.status, 'published'),
          or(
            gte(publishedProfile.limitOn, today()),
            sql`exists (select from claim k where k.case_id = ${publishedProfile.caseId}
              and k.status = 'held' and (${actor.organizationId} in (k.sah_id, k.group_id)
                or (k.partner_status in ('asked', 'agreed') and k.partner_sah_id = ${actor.organizationId})))`,
          ),
        ),
      );
    return row ?? null;
  });
}

/**
 * A live profile and how the reader's group stands on it; null when it is not live, unknown, or hidden.
 * A group's own hold keeps the page for it past the limit: it may still be confirmed (process §7).
 * The policies decide whether the reader may see it. The verdict on claiming needs the whole case
 * (another group's hold bars it), so it is reached here and only the verdict leaves.
 */
export async function readProfilePage(
  actor: Actor,
  number: string,
  lang: Lang,
): Promise<ProfilePage | null> {
  const day = today();
  const found = await findLiveProfile(actor, number);
  if (!found) return null;
  return asSystem(async (tx) => {
    const state = await findCase(tx, found.caseId);
    if (!state?.profile?.postedOn || !state.promotion || state.promotion.endedOn) return null;
    const sponsors = can(actor, 'claim.make');
    const ways = sponsors ? await waysOf(tx, actor) : [];
    const parties = state.claims
      .flatMap(({ groupId, sahId, partnerSahId }) => [groupId, sahId, partnerSahId])
      .filter((id) => id !== null);
    const names = sponsors
      ? await tx
          .select({ id: organization.id, en: organization.nameEn, fr: organization.nameFr })
          .from(organization)
          .where(inArray(organization.id, [...actor.sahIds, ...parties, actor.organizationId]))
      : [];
    const nameOf = (id: string) => names.find((row) => row.id === id)?.[lang] ?? '';
    const line = state.waitingList.filter(isInLine);
    return {
      caseId: state.id,
      version: state.version,
      reference: can(actor, 'case.read') && !sponsors ? found.reference : null,
      number: state.profile.number,
      fields: state.profile.fields,
      postedOn: state.profile.postedOn,
      startedOn: state.promotion.startedOn,
      limitOn: state.promotion.limitOn,
      heldUntil: liveClaim(state)?.holdEndsOn ?? null,
      interested: state.interests.length,
      waiting: line.length,
      notes: await findPublishedNotes(tx, state.id),
      lastChange: await changeSince(tx, state.id, state.profile.postedOn),
      own: sponsors ? await ownStanding(tx, actor, state, ways, day, nameOf) : null,
    };
  });
}

async function ownStanding(
  tx: Transaction,
  actor: Actor,
  state: CaseState,
  ways: readonly Way[],
  day: CivilDate,
  nameOf: (id: string) => string,
): Promise<OwnStanding | null> {
  const [first, ...others] = ways;
  if (!first) return null;
  const me = actor.organizationId;
  const rules = { calendar: federalCalendar, settings: ruleSettings };
  const asksItsSah = first.sponsor.kind === 'constituent_group';
  const verdicts = ways.map((way) => ({ ...way, ...judgeGroup(state, [way], day) }));
  const interested = interestedAs(
    first.sponsor,
    others.map(({ sponsor }) => sponsor),
  );
  const verdict = judgeGroup(state, ways, day);
  const isOpen = (claim: Claim) =>
    claim.status === 'requested' || claim.status === 'held' || claim.status === 'confirmed';
  // A SAH's own claim, or the hold it endorsed; a request of its group waits for it instead.
  const mine = state.claims.find(
    (claim) =>
      isOpen(claim) &&
      (claim.groupId === me || (claim.sahId === me && claim.status !== 'requested')),
  );
  const entry = state.waitingList.find((each) => each.organizationId === me && isInLine(each));
  const answering = ({ sahId, sponsor }: Way): AnsweringSah => ({
    id: sahId,
    name: nameOf(sahId),
    openHolds: sponsor.openHolds,
    limit: holdingLimitOf(sponsor.holdingLimit, ruleSettings),
  });
  const requests = state.claims.filter(
    (claim) => claim.status === 'requested' && claim.sahId === me && claim.groupId,
  );
  const facts = await askedAndAsking(
    tx,
    mine?.status === 'requested' ? [...requests, mine] : requests,
  );
  const judged = (claim: Claim): RequestVerdict | null => {
    const both = facts.get(claim.id);
    return both ? judgeRequest(state, claim, both, day) : null;
  };
  return {
    organizationId: me,
    interestedSince:
      state.interests.find(({ organizationId }) => organizationId === me)?.expressedOn ?? null,
    claim: mine ? ownClaim(mine, judged(mine), nameOf) : null,
    partnership: partnershipOf(state, me, nameOf),
    requests: requests.flatMap((claim) => {
      const verdict = judged(claim);
      return verdict ? [{ id: claim.id, group: nameOf(claim.groupId ?? ''), ...verdict }] : [];
    }),
    placeInLine: placeInLine(state, me),
    joinedOn: entry?.joinedOn ?? null,
    offerEndsOn: entry?.status === 'offered' ? entry.offerEndsOn : null,
    barrier: verdict.claim,
    joinBarrier: verdict.join,
    othersFirstUntil: othersFirstAfter(state, day, rules),
    interestBarrier: mayNotExpressInterest(state, interested, { today: day }),
    holdWouldEndOn: holdEnd(day, federalCalendar, ruleSettings),
    holdDays: ruleSettings.holdBusinessDays,
    asksItsSah,
    sahs: asksItsSah
      ? verdicts.filter(({ claim, join }) => claim === null || join === null).map(answering)
      : [],
    holds: ways.map(answering),
  };
}

function ownClaim(
  claim: Claim,
  request: RequestVerdict | null,
  nameOf: (id: string) => string,
): OwnClaim {
  const { id, status, sahId, requestedOn, holdEndsOn, extended, partnerSahId, partnerStatus } =
    claim;
  const { commitmentConfirmedOn } = claim;
  return {
    id,
    status,
    sah: nameOf(sahId),
    requestedOn,
    holdEndsOn,
    extended,
    commitmentConfirmedOn,
    partner:
      partnerSahId && partnerStatus ? { name: nameOf(partnerSahId), status: partnerStatus } : null,
    request,
  };
}

/** The open claim that a SAH answers for, its hold first, or the one it is asked to share. */
function partnershipOf(
  state: CaseState,
  me: string,
  nameOf: (id: string) => string,
): OwnStanding['partnership'] {
  const open = state.claims
    .filter(isOpenClaim)
    .sort((a, b) => Number(b.status === 'held') - Number(a.status === 'held'));
  const shared = open.find((claim) => claim.partnerSahId === me && isShared(claim));
  const claim = shared ?? open.find(({ sahId }) => sahId === me);
  if (!claim) return null;
  const other = shared ? claim.sahId : claim.partnerSahId;
  return {
    claimId: claim.id,
    isAsker: !shared,
    claimStatus: claim.status,
    status: claim.partnerStatus,
    other: other === null ? null : nameOf(other),
    holdEndsOn: claim.holdEndsOn,
  };
}

/** Days in which a profile that found its sponsor still says so to a late act (D); then it is as unknown as any. */
const saidWhyGone = 7;

/**
 * Whether another sponsor was confirmed for a profile a moment ago, for someone who could see it live: every
 * sponsoring group could. It gives the query of the list for profiles that share one of its needs, and nothing of who took it.
 */
export async function findJustTaken(
  actor: Actor,
  of: { readonly number: string } | { readonly caseId: string },
): Promise<{ readonly similar: string } | null> {
  if (!can(actor, 'claim.make')) return null;
  const [row] = await asSystem((tx) =>
    tx
      .select({ fields: profile.fields })
      .from(profile)
      .innerJoin(promotion, eq(promotion.caseId, profile.caseId))
      .innerJoin(claim, eq(claim.caseId, profile.caseId))
      .where(
        and(
          'number' in of ? eq(profile.number, of.number) : eq(profile.caseId, of.caseId),
          eq(promotion.endedBy, 'sponsor_found'),
          gte(promotion.endedOn, addDays(today(), -saidWhyGone)),
          eq(claim.status, 'confirmed'),
          gte(claim.confirmedOn, addDays(today(), -saidWhyGone)),
        ),
      ),
  );
  if (!row) return null;
  const needs = row.fields.needs.map(({ code }) => [facetParams.need, code]);
  return { similar: new URLSearchParams(needs).toString() };
}

/** Where a profile's case is, for a sponsor that holds it confirmed, or staff: the page leads there. */
export async function caseOfNumber(actor: Actor, number: string): Promise<string | null> {
  const rows = await readAs(actor, (tx) =>
    tx
      .select({ reference: jasCase.reference })
      .from(profile)
      .innerJoin(jasCase, eq(jasCase.id, profile.caseId))
      .where(
        and(
          eq(profile.number, number),
          can(actor, 'claim.make')
            ? sql`${actor.organizationId} in (${jasCase.sponsorSahId}, ${jasCase.sponsorGroupId}, ${jasCase.sponsorPartnerId})`
            : undefined,
        ),
      ),
  );
  return can(actor, 'case.read') ? (rows[0]?.reference ?? null) : null;
}

/** A change made before the profile was posted anew is no news to anyone. */
async function changeSince(
  tx: Transaction,
  caseId: string,
  postedOn: CivilDate,
): Promise<LastChange | null> {
  const change = await findLastChange(tx, caseId);
  return change && change.on >= postedOn ? change : null;
}
