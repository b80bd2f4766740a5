import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import { answeringSah, sponsorFactsOf } from '#app/commands/sponsor-facts.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import { type CaseState, liveClaim } from '#app/domain/case/case-state.ts';
import { mayNotClaim } from '#app/domain/claim/claim.ts';
import type { Claim } from '#app/domain/claim/names.ts';
import { placeInLine } from '#app/domain/claim/waiting-list.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { holdEnd } from '#app/domain/clock/deadlines.ts';
import { defaultSettings, type Refusal, type RuleSettings } from '#app/domain/decision.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { SponsorFacts } from '#app/domain/organization/sponsoring.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { today } from '#app/platform/clock.server.ts';
import { env } from '#app/platform/env.server.ts';
import { asSystem, withActor } from '#db/client.server.ts';
import { findCase } from '#db/repositories/case.server.ts';
import { organization } from '#db/schema/auth.ts';
import { jasCase } from '#db/schema/case.ts';
import { profile, publishedProfile } from '#db/schema/profile.ts';

/** What a group may know of its own standing on a profile; null for those who only look. */
export interface OwnStanding {
  readonly interestedSince: CivilDate | null;
  readonly claim: {
    readonly id: string;
    readonly status: Claim['status'];
    readonly holdEndsOn: CivilDate | null;
  } | null;
  /** A constituent group's request that waits for this SAH. */
  readonly requests: readonly { readonly id: string; readonly group: string }[];
  readonly placeInLine: number | null;
  readonly offerEndsOn: CivilDate | null;
  /** Why it can't claim now; null when it can. */
  readonly barrier: Refusal | null;
  /** When a hold taken today would end. */
  readonly holdWouldEndOn: CivilDate;
  readonly asksItsSah: boolean;
  readonly sahs: readonly { readonly id: string; readonly name: string }[];
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
}

/**
 * A live profile and how the reader's group stands on it; null when it is not live, unknown, or hidden.
 * The policies decide whether the reader may see it. The verdict on claiming needs the whole case
 * (another group's hold bars it), so it is reached here and only the verdict leaves.
 */
export async function readProfilePage(
  actor: Actor,
  number: string,
  lang: Lang,
): Promise<ProfilePage | null> {
  const day = today();
  const found = await withActor(actor, async (tx) => {
    const [row] = await tx
      .select({ caseId: profile.caseId, reference: jasCase.reference })
      .from(publishedProfile)
      .innerJoin(profile, eq(profile.caseId, publishedProfile.caseId))
      .leftJoin(jasCase, eq(jasCase.id, profile.caseId))
      .where(
        and(
          eq(publishedProfile.number, number),
          eq(profile.status, 'published'),
          gte(publishedProfile.limitOn, day),
        ),
      );
    return row ?? null;
  });
  if (!found) return null;
  return asSystem(async (tx) => {
    const state = await findCase(tx, found.caseId);
    if (!state?.profile?.postedOn || !state.promotion || state.promotion.endedOn) return null;
    const sponsors = can(actor, 'claim.make');
    const facts = sponsors ? await sponsorFactsOf(tx, actor, answeringSah(actor, null)) : null;
    const groupIds = state.claims.flatMap(({ groupId }) => (groupId ? [groupId] : []));
    const names = sponsors
      ? await tx
          .select({ id: organization.id, en: organization.nameEn, fr: organization.nameFr })
          .from(organization)
          .where(inArray(organization.id, [...actor.sahIds, ...groupIds, actor.organizationId]))
      : [];
    const nameOf = (id: string) => names.find((row) => row.id === id)?.[lang] ?? '';
    const line = state.waitingList.filter(
      ({ status }) => status === 'waiting' || status === 'offered',
    );
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
      own: facts ? ownStanding(actor, state, facts, day, nameOf) : null,
    };
  });
}

function ownStanding(
  actor: Actor,
  state: CaseState,
  facts: SponsorFacts,
  day: CivilDate,
  nameOf: (id: string) => string,
): OwnStanding {
  const me = actor.organizationId;
  const settings: RuleSettings = { ...defaultSettings, holdBusinessDays: env.HOLD_BUSINESS_DAYS };
  const asksItsSah = facts.kind === 'constituent_group';
  const isOpen = (claim: Claim) =>
    claim.status === 'requested' || claim.status === 'held' || claim.status === 'confirmed';
  // A SAH's own claim, or the hold it endorsed; a request of its group waits for it instead.
  const mine = state.claims.find(
    (claim) =>
      isOpen(claim) &&
      (claim.groupId === me || (claim.sahId === me && claim.status !== 'requested')),
  );
  const offer = state.waitingList.find(
    (entry) => entry.organizationId === me && entry.status === 'offered',
  );
  return {
    interestedSince:
      state.interests.find(({ organizationId }) => organizationId === me)?.expressedOn ?? null,
    claim: mine ? { id: mine.id, status: mine.status, holdEndsOn: mine.holdEndsOn } : null,
    requests: state.claims
      .filter((claim) => claim.status === 'requested' && claim.sahId === me && claim.groupId)
      .map((claim) => ({ id: claim.id, group: nameOf(claim.groupId ?? '') })),
    placeInLine: placeInLine(state, me),
    offerEndsOn: offer?.offerEndsOn ?? null,
    barrier: mayNotClaim(
      state,
      { sponsor: facts, sahId: answeringSah(actor, null) },
      { today: day, settings },
    ),
    holdWouldEndOn: holdEnd(day, federalCalendar, settings),
    asksItsSah,
    sahs: asksItsSah ? actor.sahIds.map((id) => ({ id, name: nameOf(id) })) : [],
  };
}

/** Where a profile's case is, for a sponsor that holds it confirmed, or staff: the page leads there. */
export async function caseOfNumber(actor: Actor, number: string): Promise<string | null> {
  const rows = await withActor(actor, (tx) =>
    tx
      .select({ reference: jasCase.reference })
      .from(profile)
      .innerJoin(jasCase, eq(jasCase.id, profile.caseId))
      .where(
        and(
          eq(profile.number, number),
          can(actor, 'claim.make')
            ? sql`${actor.organizationId} in (${jasCase.sponsorSahId}, ${jasCase.sponsorGroupId})`
            : undefined,
        ),
      ),
  );
  return can(actor, 'case.read') ? (rows[0]?.reference ?? null) : null;
}
