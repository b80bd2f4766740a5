import { type CaseState, liveClaim, livePromotion } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { enterStage } from '../case/stage.ts';
import type { CivilDate } from '../clock/civil-date.ts';
import { holdEnd, offerEnd } from '../clock/deadlines.ts';
import { accept, type Circumstances, type Decision, type Refusal, refuse } from '../decision.ts';
import { tooFar } from '../fit/exclusion.ts';
import type { Whereabouts } from '../fit/near.ts';
import { closeInterests } from '../interest/interest.ts';
import { answerByActing } from '../invitation/invitation.ts';
import { atHoldingLimit, mayNotSponsor, type SponsorFacts } from '../organization/sponsoring.ts';
import { sponsorFound } from '../promotion/end-promotion.ts';
import type { CheckedTexts } from '../question/checked-texts.ts';
import type { ReasonCode } from '../vocabulary/reasons.ts';
import { type EndingReason, lackingNote } from './claim-note.ts';
import { closeRequests } from './close-requests.ts';
import { type Claim, claimantsOf, isEnded, isInLine, isOpenClaim } from './names.ts';
import { partnerOf } from './partner.ts';
import { type ClaimSponsors, mayNotBecomeSponsor } from './sponsors.ts';
import { closeWaitingList, offerNext, offerOf, ownPartIn } from './waiting-list.ts';

export interface MakeClaim {
  /** The organisation that claims, as its agreement stands today. */
  readonly sponsor: SponsorFacts;
  /** The SAH that answers: the SAH itself, or the one the constituent group chose. */
  readonly sahId: string;
}

/** Why this organisation cannot claim this profile now, or null. The page asks before anyone writes a word. */
export function mayNotClaim(
  state: CaseState,
  input: MakeClaim,
  at: Pick<Circumstances, 'today' | 'calendar' | 'settings'>,
): Refusal | null {
  const { sponsor } = input;
  const me = sponsor.organizationId;
  const promotion = livePromotion(state);
  const live = liveClaim(state);
  const own = live && ownPartIn(live, me);
  if (own) return own;
  if (state.stage !== 'promotion' || !promotion) {
    return live ? refuse('already_claimed', {}) : refuse('wrong_stage', { stage: state.stage });
  }
  const barred = mayNotSponsor(sponsor);
  if (barred) return barred;
  if (promotion.limitOn < at.today) return refuse('limit_passed', { date: promotion.limitOn });
  const far = state.profile && tooFar(state.profile.fields, sponsor);
  if (far) return far;
  if (live) return heldByOther(live);
  const request = requestOf(state, me);
  if (request) return refuse(request.groupId === me ? 'claim_pending' : 'request_awaits_you');
  const offer = offerOf(state);
  if (offer && offer.organizationId !== me) {
    return refuse('offer_belongs_to_other', { until: offer.offerEndsOn ?? '' });
  }
  if (!offer) {
    const until = othersFirstUntil(state, me, at);
    if (until) return refuse('others_go_first', { until });
  }
  return atHoldingLimit(sponsor, at.settings);
}

function requestOf(state: CaseState, organizationId: string): Claim | undefined {
  return state.claims.find(
    (claim) =>
      claim.status === 'requested' &&
      (claim.groupId === organizationId || claim.sahId === organizationId),
  );
}

const heldByOther = ({ holdEndsOn }: Claim): Refusal =>
  refuse('already_claimed', holdEndsOn ? { until: holdEndsOn } : {});

/**
 * The last day on which others go first, after a hold of this organisation ended without confirmation;
 * null when it may claim. A hold lasts 10 business days and is extended once, by ROC-O (process §7): one
 * that its group could begin anew on the day it ends would last for ever. So the profile stands open to
 * everyone else for as long as an offer does (D, decision 024). Never at the household's cost: a wait that
 * would use up the promotion is none, and what is offered to the group itself it may take.
 */
export function othersFirstUntil(
  state: CaseState,
  organizationId: string,
  at: Pick<Circumstances, 'today' | 'calendar' | 'settings'>,
): CivilDate | null {
  const waits = state.claims
    .filter(({ status, holdEndsOn, confirmedOn }) => {
      return isEnded(status) && holdEndsOn !== null && confirmedOn === null;
    })
    .filter((claim) => [...claimantsOf(claim), partnerOf(claim)].includes(organizationId))
    .flatMap(({ endedOn }) => (endedOn === null ? [] : [othersFirstAfter(state, endedOn, at)]));
  // Each hold has its own: one that would reach the limit is none, and takes nothing from another's.
  return (
    waits
      .filter((until) => until !== null)
      .filter((until) => until >= at.today)
      .sort()
      .at(-1) ?? null
  );
}

/** Until when others would go first after a hold that ends on this day; null when nobody would. */
export function othersFirstAfter(
  state: CaseState,
  endedOn: CivilDate,
  at: Pick<Circumstances, 'calendar' | 'settings'>,
): CivilDate | null {
  const until = offerEnd(endedOn, at.calendar, at.settings);
  const promotion = livePromotion(state);
  return promotion && until < promotion.limitOn ? until : null;
}

/**
 * Claims a profile: a SAH's claim is a hold at once; a constituent group's is a request until its SAH
 * endorses it (process §7). Accepting an offer from the waiting list is the same claim.
 */
export function makeClaim(
  state: CaseState,
  input: MakeClaim,
  at: Circumstances,
): Decision<CaseEvent> {
  const barred = mayNotClaim(state, input, at);
  if (barred) return barred;
  const { sponsor, sahId } = input;
  const claimId = at.newId();
  if (sponsor.kind === 'constituent_group') {
    if (sahId === sponsor.organizationId) return refuse('not_your_sah');
    return accept<CaseEvent>(
      {
        type: 'claim_requested',
        claimId,
        sahId,
        groupId: sponsor.organizationId,
        on: at.today,
      },
      ...answerByActing(state, [sponsor.organizationId], at),
    );
  }
  if (sahId !== sponsor.organizationId) return refuse('not_your_sah');
  return accept<CaseEvent>(
    {
      type: 'claim_held',
      claimId,
      sahId,
      groupId: null,
      on: at.today,
      holdEndsOn: holdEnd(at.today, at.calendar, at.settings),
    },
    ...acceptOffer(state, [sponsor.organizationId]),
    ...answerByActing(state, [sponsor.organizationId], at),
  );
}

function acceptOffer(state: CaseState, claimants: readonly string[]): CaseEvent[] {
  return state.waitingList
    .filter((entry) => claimants.includes(entry.organizationId) && isInLine(entry))
    .map((entry) => ({
      type: 'waiting_list_accepted',
      entryId: entry.id,
      organizationId: entry.organizationId,
    }));
}

export interface EndorseClaim {
  readonly claimId: string;
  /** The SAH that is asked. */
  readonly sponsor: SponsorFacts;
  /** Where the group is that asked: the profile may have changed since. */
  readonly group: Whereabouts;
}

/** Why this SAH cannot endorse its group's request now, or null. The page asks before it offers the button. */
export function mayNotEndorse(
  state: CaseState,
  input: EndorseClaim,
  at: Pick<Circumstances, 'today' | 'settings'>,
): Refusal | null {
  const claim = state.claims.find((c) => c.id === input.claimId);
  if (!claim) return refuse('claim_not_found');
  if (claim.sahId !== input.sponsor.organizationId) return refuse('not_your_sah');
  if (claim.status !== 'requested') return refuse('endorsement_not_needed');
  const barred = mayNotSponsor(input.sponsor);
  if (barred) return barred;
  const promotion = livePromotion(state);
  if (state.stage !== 'promotion' || !promotion)
    return refuse('wrong_stage', { stage: state.stage });
  if (promotion.limitOn < at.today) return refuse('limit_passed', { date: promotion.limitOn });
  const far = state.profile && tooFar(state.profile.fields, input.group);
  if (far) return refuse('request_too_far', far.params);
  const live = liveClaim(state);
  if (live) return refuse('request_overtaken', live.holdEndsOn ? { until: live.holdEndsOn } : {});
  // Nobody passes the first in line: an offer serves the group it was made to, or its SAH for it.
  const offer = offerOf(state);
  if (offer && !claimantsOf(claim).includes(offer.organizationId)) {
    return refuse('request_behind_offer', { until: offer.offerEndsOn ?? '' });
  }
  return atHoldingLimit(input.sponsor, at.settings);
}

/** The SAH stands behind its group's request: the request becomes a hold, if nobody holds by now. */
export function endorseClaim(
  state: CaseState,
  input: EndorseClaim,
  at: Circumstances,
): Decision<CaseEvent> {
  const barred = mayNotEndorse(state, input, at);
  if (barred) return barred;
  const claim = state.claims.find((c) => c.id === input.claimId);
  if (!claim) return refuse('claim_not_found');
  const claimants = claimantsOf(claim);
  return accept<CaseEvent>(
    {
      type: 'claim_held',
      claimId: claim.id,
      sahId: claim.sahId,
      groupId: claim.groupId,
      on: at.today,
      holdEndsOn: holdEnd(at.today, at.calendar, at.settings),
    },
    ...acceptOffer(state, claimants),
    ...answerByActing(state, claimants, at),
  );
}

/** The SAH does not stand behind its group's request: the request ends, and the group is told why (process §7). */
export function declineEndorsement(
  state: CaseState,
  input: { claimId: string; sahId: string },
  at: Pick<Circumstances, 'today'>,
): Decision<CaseEvent> {
  const claim = state.claims.find((c) => c.id === input.claimId);
  if (!claim) return refuse('claim_not_found');
  if (claim.sahId !== input.sahId) return refuse('not_your_sah');
  if (claim.status !== 'requested') return refuse('endorsement_not_needed');
  return accept({
    type: 'claim_refused',
    claimId: claim.id,
    sahId: claim.sahId,
    groupId: claim.groupId,
    reason: 'sah_did_not_endorse' satisfies ReasonCode<'claim_refused'>,
    on: at.today,
  });
}

/**
 * The claiming side, or ROC-O, gives up a request or a hold before it is confirmed. A sponsoring group
 * names itself in `organizationId` and finds its own claim only; ROC-O leaves it out.
 */
export function releaseClaim(
  state: CaseState,
  input: EndingReason & { claimId: string; organizationId?: string; checked?: CheckedTexts },
  at: Circumstances,
): Decision<CaseEvent> {
  const claim = state.claims.find((c) => c.id === input.claimId);
  if (!claim) return refuse('claim_not_found');
  if (input.organizationId !== undefined && !claimantsOf(claim).includes(input.organizationId)) {
    return refuse('claim_not_found');
  }
  if (!isOpenClaim(claim)) {
    return refuse('claim_not_live', { status: claim.status });
  }
  const lacking = lackingNote('claim_released', input, input.checked);
  if (lacking) return lacking;
  return accept<CaseEvent>(
    {
      type: 'claim_released',
      claimId: claim.id,
      sahId: claim.sahId,
      groupId: claim.groupId,
      reason: input.reason,
      on: at.today,
    },
    ...(claim.status === 'held' ? offerNext(state, at) : []),
  );
}

/** ROC-O refuses a claim, with a coded reason the group is told (process §7). */
export function refuseClaim(
  state: CaseState,
  input: EndingReason & { claimId: string; checked?: CheckedTexts },
  at: Circumstances,
): Decision<CaseEvent> {
  const claim = state.claims.find((c) => c.id === input.claimId);
  if (!claim) return refuse('claim_not_found');
  if (!isOpenClaim(claim)) {
    return refuse('claim_not_live', { status: claim.status });
  }
  const lacking = lackingNote('claim_refused', input, input.checked);
  if (lacking) return lacking;
  return accept<CaseEvent>(
    {
      type: 'claim_refused',
      claimId: claim.id,
      sahId: claim.sahId,
      groupId: claim.groupId,
      reason: input.reason,
      on: at.today,
    },
    ...(claim.status === 'held' ? offerNext(state, at) : []),
  );
}

/** A hold ends by itself the day after its last day; the first in line is offered the profile. */
export function expireClaim(state: CaseState, at: Circumstances): Decision<CaseEvent> {
  const claim = liveClaim(state);
  if (claim?.status !== 'held' || !hasRunOut(claim, at)) return accept();
  return accept<CaseEvent>(
    {
      type: 'claim_expired',
      claimId: claim.id,
      sahId: claim.sahId,
      groupId: claim.groupId,
      on: at.today,
    },
    ...offerNext(state, at),
  );
}

/** A hold past its last day is over, even before its clock has said so. */
const hasRunOut = (claim: Claim, at: Pick<Circumstances, 'today'>): boolean =>
  claim.holdEndsOn !== null && claim.holdEndsOn < at.today;

/** ROC-O may extend a hold once (process §7). */
export function extendHold(
  state: CaseState,
  input: { claimId: string },
  at: Circumstances,
): Decision<CaseEvent> {
  const claim = state.claims.find((c) => c.id === input.claimId);
  if (!claim) return refuse('claim_not_found');
  if (claim.status !== 'held' || claim.holdEndsOn === null) {
    return refuse('claim_not_live', { status: claim.status });
  }
  if (hasRunOut(claim, at)) return refuse('claim_not_live', { status: 'expired' });
  if (claim.extended) return refuse('hold_already_extended');
  return accept({
    type: 'hold_extended',
    claimId: claim.id,
    sahId: claim.sahId,
    holdEndsOn: holdEnd(claim.holdEndsOn, at.calendar, at.settings),
  });
}

/** Overseas, the local office confirms the sponsor's commitment first (IP 3 part 4 §4.2 step 4). */
export function confirmCommitment(
  state: CaseState,
  input: { claimId: string },
  at: Circumstances,
): Decision<CaseEvent> {
  const claim = liveClaim(state);
  if (!claim || claim.id !== input.claimId) return refuse('claim_not_found');
  if (claim.status !== 'held') return refuse('claim_not_live', { status: claim.status });
  if (claim.commitmentConfirmedOn) return accept();
  return accept({ type: 'commitment_confirmed', claimId: claim.id, on: at.today });
}

/**
 * Whether a hold waits for ROC-O and nobody else: overseas the commitment is confirmed (IP 3 part 4 §4.2
 * step 4), and a second SAH that was asked has answered (§4.1).
 */
export const awaitsRoco = ({ stream }: Pick<CaseState, 'stream'>, claim: Claim): boolean =>
  claim.status === 'held' &&
  (stream !== 'overseas' || claim.commitmentConfirmedOn !== null) &&
  claim.partnerStatus !== 'asked';

/**
 * ROC-O confirms a held claim (process §7): promotion ends in the same decision, the case is matched,
 * and the package opens. A hold taken before the limit may be confirmed after it.
 */
export function confirmClaim(
  state: CaseState,
  input: {
    claimId: string;
    settlementPlanRequired: boolean;
    /** Who would sponsor; null where there is no such claim. */
    sponsors: ClaimSponsors | null;
    /** When the assessments that ROC-O has on file were signed (process §8). */
    onFile?: { readonly sah?: CivilDate | undefined; readonly partner?: CivilDate | undefined };
  },
  at: Circumstances,
): Decision<CaseEvent> {
  const claim = state.claims.find((c) => c.id === input.claimId);
  if (!claim || !input.sponsors) return refuse('claim_not_found');
  if (state.stage !== 'promotion') return refuse('wrong_stage', { stage: state.stage });
  if (claim.status !== 'held') return refuse('claim_not_live', { status: claim.status });
  if (hasRunOut(claim, at)) return refuse('claim_not_live', { status: 'expired' });
  if (state.stream === 'overseas' && claim.commitmentConfirmedOn === null) {
    return refuse('commitment_not_confirmed');
  }
  // Nobody is made a sponsor by silence: a second SAH answers, or the request is taken back.
  if (claim.partnerStatus === 'asked') return refuse('partner_not_answered');
  const barred = mayNotBecomeSponsor(claim, input.sponsors);
  if (barred) return barred;
  const partner = partnerOf(claim);
  const { sah, partner: ofPartner } = input.onFile ?? {};
  if ([sah, ofPartner].some((day) => day !== undefined && day > at.today)) {
    return refuse('assessment_in_future');
  }
  return accept<CaseEvent>(
    {
      type: 'claim_confirmed',
      claimId: claim.id,
      sahId: claim.sahId,
      groupId: claim.groupId,
      on: at.today,
    },
    ...sponsorFound(state, at),
    ...closeRequests(state, 'another_sponsor', at),
    ...closeInterests(state, [...claimantsOf(claim), ...(partner ? [partner] : [])]),
    ...closeWaitingList(state),
    enterStage(state, 'matched', at.today),
    {
      type: 'package_opened',
      packageId: at.newId(),
      claimId: claim.id,
      settlementPlanRequired: input.settlementPlanRequired,
      ...(sah ? { assessmentOnFileSignedOn: sah } : {}),
      ...(ofPartner && partner ? { partnerAssessmentOnFileSignedOn: ofPartner } : {}),
    },
  );
}

/**
 * The confirmed sponsor withdraws before approval, or ROC-O refuses its undertaking: the case goes back
 * to preparation, where its profile is approved again before it is seen again (process §3, D). The time
 * promotion has used stays used: publishing counts from the first start.
 */
export function withdrawSponsor(state: CaseState, reason: string, at: Circumstances): CaseEvent[] {
  const claim = liveClaim(state);
  if (claim?.status !== 'confirmed') return [];
  if (state.stage !== 'matched' && state.stage !== 'undertaking_review') return [];
  return [
    {
      type: 'sponsor_withdrew',
      claimId: claim.id,
      sahId: claim.sahId,
      reason,
      on: at.today,
    },
    ...(state.package && state.package.status !== 'refused'
      ? [{ type: 'package_abandoned' as const, packageId: state.package.id }]
      : []),
    enterStage(state, 'profile_preparation', at.today),
  ];
}
