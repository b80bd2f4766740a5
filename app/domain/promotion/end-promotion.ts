import { type CaseState, liveClaim, livePromotion } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Outcome, PromotionEnd, Stream } from '../case/names.ts';
import { enterStage } from '../case/stage.ts';
import { closeRequests } from '../claim/close-requests.ts';
import { closeWaitingList } from '../claim/waiting-list.ts';
import { promotionLimit } from '../clock/deadlines.ts';
import { accept, type Circumstances, type Decision } from '../decision.ts';
import { closeInterests } from '../interest/interest.ts';
import { closeInvitations } from '../invitation/invitation.ts';
import { openRecords } from './record-tasks.ts';

/** The end of the running promotion, and of what groups were asked of it; nothing when none runs. */
export function ended(
  state: CaseState,
  by: PromotionEnd,
  at: Circumstances,
  reason?: string,
): CaseEvent[] {
  const promotion = livePromotion(state);
  if (!promotion) return [];
  return [
    {
      type: 'promotion_ended',
      promotionId: promotion.id,
      number: state.profile?.number ?? '',
      by,
      ...(reason === undefined ? {} : { reason }),
      on: at.today,
    },
    ...closeInvitations(state),
  ];
}

/** In Canada the household stays on RAP as planned; overseas it returns to the visa office (process §3). */
export const unmatchedOutcome = (stream: Stream): Outcome =>
  stream === 'overseas' ? 'unmatched_returned_to_visa_office' : 'unmatched_stays_on_rap';

/**
 * Promotion ends without a sponsor, and the case with it: nobody's request, interest or place in line
 * stays open, and what ROC-O records elsewhere opens as tasks (OB 646 step 5).
 */
export function endUnmatched(
  state: CaseState,
  by: 'time_limit' | 'shortened',
  at: Circumstances,
  reason?: string,
): CaseEvent[] {
  return [
    ...ended(state, by, at, reason),
    ...closeRequests(state, 'promotion_over', at),
    ...closeInterests(state),
    ...closeWaitingList(state),
    enterStage(state, 'unmatched', at.today),
    enterStage({ stage: 'unmatched' }, 'closed', at.today),
    { type: 'case_closed', outcome: unmatchedOutcome(state.stream), reason: by, on: at.today },
    ...openRecords(state, 'end', at),
  ];
}

/**
 * The end that comes by itself at the limit (OB 646 steps 4, 5; IP 3 part 4 §4.2). A hold taken before
 * the limit may still be confirmed after it, so a held profile waits for its hold (process §7). A request
 * nobody endorsed and an offer nobody took end here: no hold can be taken after the limit.
 * A limit that comes before the stream's own was set by the local office, and the end says so.
 */
export function endPromotionAtLimit(state: CaseState, at: Circumstances): Decision<CaseEvent> {
  const promotion = livePromotion(state);
  if (!promotion || state.stage !== 'promotion') return accept();
  if (promotion.limitOn >= at.today || liveClaim(state)) return accept();
  const shortened = promotion.limitOn < promotionLimit(state.stream, promotion.startedOn);
  return accept(...endUnmatched(state, shortened ? 'shortened' : 'time_limit', at));
}

/**
 * The limit passes while the profile is on hold: the hold may still be confirmed, but no other can begin
 * (process §7). So the line and the requests nobody endorsed close on that day, not when the hold ends:
 * nobody is left to wait for what can't come. An interest binds nobody and ends with the promotion.
 */
export function closeLineAtLimit(state: CaseState, at: Circumstances): Decision<CaseEvent> {
  const promotion = livePromotion(state);
  if (!promotion || promotion.limitOn >= at.today || !liveClaim(state)) return accept();
  return accept<CaseEvent>(
    ...closeRequests(state, 'promotion_over', at),
    ...closeWaitingList(state),
  );
}

/** The end of promotion when a sponsor is confirmed: part of the confirmation itself (process §7). */
export function sponsorFound(state: CaseState, at: Circumstances): CaseEvent[] {
  return [...ended(state, 'sponsor_found', at), ...openRecords(state, 'match', at)];
}
