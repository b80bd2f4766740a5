import { type CaseState, liveClaim, livePromotion } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CivilDate } from '../clock/civil-date.ts';
import { offerEnd } from '../clock/deadlines.ts';
import { accept, type Circumstances, type Decision, type Refusal, refuse } from '../decision.ts';
import { tooFar } from '../fit/exclusion.ts';
import { answerByActing } from '../invitation/invitation.ts';
import { mayNotSponsor, type SponsorFacts } from '../organization/sponsoring.ts';
import { type Claim, claimantsOf, isInLine, type WaitingEntry } from './names.ts';

/** The one place in line to which the profile is offered now, if there is one. */
export const offerOf = ({ waitingList }: Pick<CaseState, 'waitingList'>): WaitingEntry | null =>
  waitingList.find((entry) => entry.status === 'offered') ?? null;

/** Nobody holds it, and nobody in line is being asked: a hold that passes to the list frees nothing. */
export const isFree = (state: CaseState): boolean =>
  liveClaim(state) === null && offerOf(state) === null;

/**
 * The offer that this request takes up: made to its group, or to the SAH that answers. It stands until its
 * last day, by which the request is endorsed or the offer passes on (decision 024).
 */
export function offerTakenUpBy(
  state: Pick<CaseState, 'waitingList'>,
  claim: Pick<Claim, 'sahId' | 'groupId' | 'status'>,
): WaitingEntry | null {
  const offer = offerOf(state);
  if (!offer || claim.status !== 'requested') return null;
  return claimantsOf(claim).includes(offer.organizationId) ? offer : null;
}

/**
 * Whether anyone can take the profile after a hold that runs to its end. The profile passes on the day
 * after, and past the limit no hold begins (process §7): a hold that reaches the last day of promotion is
 * followed by one only if it ends sooner.
 */
export const leavesTime = (holdEndsOn: CivilDate, limitOn: CivilDate): boolean =>
  holdEndsOn < limitOn;

/** What this organisation has to do with the live claim, as the reason why it neither claims nor waits; or null. */
export function ownPartIn(live: Claim, organizationId: string): Refusal | null {
  const until = live.status === 'held' && live.holdEndsOn ? { until: live.holdEndsOn } : {};
  if (claimantsOf(live).includes(organizationId)) return refuse('hold_is_yours', until);
  if (live.partnerSahId !== organizationId) return null;
  if (live.partnerStatus === 'agreed') return refuse('hold_is_shared', until);
  // Sharing the hold and waiting for its end do not go together: it answers first, and declines to wait.
  return live.partnerStatus === 'asked' ? refuse('partner_to_answer', until) : null;
}

/** Why this organisation cannot join the waiting list now, or null. The page asks before it offers the button. */
export function mayNotJoin(
  state: CaseState,
  { sponsor }: { sponsor: SponsorFacts },
  at: Pick<Circumstances, 'today'>,
): Refusal | null {
  const promotion = livePromotion(state);
  if (state.stage !== 'promotion' || !promotion)
    return refuse('wrong_stage', { stage: state.stage });
  // A hold may be confirmed after the limit, but a new one can't be taken: nothing to wait for any more.
  if (promotion.limitOn < at.today) return refuse('limit_passed', { date: promotion.limitOn });
  const barred = mayNotSponsor(sponsor);
  if (barred) return barred;
  const { organizationId } = sponsor;
  const live = liveClaim(state);
  if (!live && !offerOf(state)) return refuse('nothing_to_wait_for');
  const own = live && ownPartIn(live, organizationId);
  if (own) return own;
  if (placeInLine(state, organizationId) !== null) return refuse('already_on_waiting_list');
  return state.profile && tooFar(state.profile.fields, sponsor);
}

/** Joins the ordered waiting list of a profile on hold, or offered to the first in line (process §7). */
export function joinWaitingList(
  state: CaseState,
  input: { sponsor: SponsorFacts; sahId: string },
  at: Circumstances,
): Decision<CaseEvent> {
  const barred = mayNotJoin(state, input, at);
  if (barred) return barred;
  const { organizationId } = input.sponsor;
  return accept<CaseEvent>(
    {
      type: 'waiting_list_joined',
      entryId: at.newId(),
      position: Math.max(0, ...state.waitingList.map((entry) => entry.position)) + 1,
      organizationId,
      sahId: input.sahId,
      on: at.today,
    },
    ...answerByActing(state, [organizationId], at),
  );
}

/** Leaves the list, or declines the offer: then the next in line is asked. */
export function leaveWaitingList(
  state: CaseState,
  input: { organizationId: string },
  at: Circumstances,
): Decision<CaseEvent> {
  const mine = state.waitingList.find(
    (entry) => entry.organizationId === input.organizationId && isInLine(entry),
  );
  if (!mine) return refuse('not_on_waiting_list');
  return accept<CaseEvent>(
    { type: 'waiting_list_left', entryId: mine.id, organizationId: mine.organizationId },
    ...(mine.status === 'offered' ? offerNext(state, at, mine.id) : []),
  );
}

/** An offer lapses the day after its last day, and the next in line is asked. */
export function lapseOffer(state: CaseState, at: Circumstances): Decision<CaseEvent> {
  const offered = offerOf(state);
  if (!offered?.offerEndsOn || offered.offerEndsOn >= at.today) return accept();
  return accept<CaseEvent>(
    { type: 'waiting_list_lapsed', entryId: offered.id, organizationId: offered.organizationId },
    ...offerNext(state, at, offered.id),
  );
}

/**
 * The event that offers the profile to the first in line, while promotion still runs. An offer ends with
 * promotion at the latest: a claim made after the limit would be refused, so no later date is promised.
 */
export function offerNext(state: CaseState, at: Circumstances, except?: string): CaseEvent[] {
  const promotion = livePromotion(state);
  if (!promotion || promotion.limitOn < at.today) return [];
  const [first] = state.waitingList
    .filter((entry) => entry.status === 'waiting' && entry.id !== except)
    .sort((a, b) => a.position - b.position);
  if (!first) return [];
  const ends = offerEnd(at.today, at.calendar, at.settings);
  const pastLimit = ends > promotion.limitOn;
  return [
    {
      type: 'waiting_list_offered',
      entryId: first.id,
      organizationId: first.organizationId,
      offerEndsOn: pastLimit ? promotion.limitOn : ends,
    },
  ];
}

/** An offer that reached past a limit which comes sooner now ends with it: the same offer, until that day. */
export function shortenOffer(state: CaseState, limitOn: CivilDate): CaseEvent[] {
  const offer = offerOf(state);
  if (!offer?.offerEndsOn || offer.offerEndsOn <= limitOn) return [];
  const { id: entryId, organizationId } = offer;
  return [{ type: 'waiting_list_offered', entryId, organizationId, offerEndsOn: limitOn }];
}

/** Everyone in line is let go when promotion ends, or its limit passes while the profile is held. */
export function closeWaitingList(state: CaseState): CaseEvent[] {
  return state.waitingList.filter(isInLine).map((entry) => ({
    type: 'waiting_list_lapsed',
    entryId: entry.id,
    organizationId: entry.organizationId,
    lineClosed: true,
  }));
}

/** 1 for the first in line; null when the organisation is not in line. */
export function placeInLine(state: CaseState, organizationId: string): number | null {
  const line = state.waitingList.filter(isInLine).sort((a, b) => a.position - b.position);
  const index = line.findIndex((entry) => entry.organizationId === organizationId);
  return index === -1 ? null : index + 1;
}
