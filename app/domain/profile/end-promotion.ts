import { type CaseState, liveClaim, livePromotion } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import type { PromotionEnd } from '../case/names.ts';
import { enterStage } from '../case/stage.ts';
import { closeRequests } from '../claim/close-requests.ts';
import { closeWaitingList } from '../claim/waiting-list.ts';
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts';
import { closeInterests } from '../interest/interest.ts';
import type { ReasonCode } from '../vocabulary/reasons.ts';

function ended(state: CaseState, by: PromotionEnd, at: Circumstances): CaseEvent[] {
  const promotion = livePromotion(state);
  if (!promotion) return [];
  return [
    {
      type: 'promotion_ended',
      promotionId: promotion.id,
      number: state.profile?.number ?? '',
      by,
      on: at.today,
    },
  ];
}

/**
 * The end that comes by itself at the limit (OB 646 steps 4, 5; IP 3 part 4 §4.2). A hold taken before
 * the limit may still be confirmed after it, so a held profile waits for its hold (process §7). A request
 * nobody endorsed and an offer nobody took end here: no hold can be taken after the limit.
 * In Canada the household stays on RAP as planned; overseas it returns to the visa office.
 */
export function endPromotionAtLimit(
  state: CaseState,
  _input: unknown,
  at: Circumstances,
): Decision<CaseEvent> {
  const promotion = livePromotion(state);
  if (!promotion || state.stage !== 'promotion') return accept();
  if (promotion.limitOn >= at.today)
    return refuse('limit_not_reached', { date: promotion.limitOn });
  if (liveClaim(state)) return refuse('already_claimed', {});
  const unmatched = enterStage(state, 'unmatched', at.today);
  return accept<CaseEvent>(
    ...ended(state, 'time_limit', at),
    ...closeRequests(state, 'sah_did_not_endorse', at),
    ...closeInterests(state),
    ...closeWaitingList(state),
    unmatched,
    enterStage({ stage: 'unmatched' }, 'closed', at.today),
    {
      type: 'case_closed',
      outcome:
        state.stream === 'overseas'
          ? 'unmatched_returned_to_visa_office'
          : 'unmatched_stays_on_rap',
      reason: 'time_limit',
      on: at.today,
    },
  );
}

/** ROC-O withdraws a profile from promotion, with a coded reason; it can be prepared again. */
export function withdrawProfile(
  state: CaseState,
  input: { reason: string },
  at: Circumstances,
): Decision<CaseEvent> {
  if (state.stage !== 'promotion') return refuse('wrong_stage', { stage: state.stage });
  if (liveClaim(state)) return refuse('already_claimed', {});
  if (input.reason === '') return refuse('reason_required');
  return accept<CaseEvent>(
    ...ended(state, 'withdrawn', at),
    ...state.claims
      .filter((claim) => claim.status === 'requested')
      .map(
        (claim): CaseEvent => ({
          type: 'claim_released',
          claimId: claim.id,
          sahId: claim.sahId,
          reason: 'profile_changed' satisfies ReasonCode<'claim_released'>,
          on: at.today,
        }),
      ),
    ...closeInterests(state),
    ...closeWaitingList(state),
    enterStage(state, 'profile_preparation', at.today),
  );
}

/** The end of promotion when a sponsor is confirmed: part of the confirmation itself (process §7). */
export function sponsorFound(state: CaseState, at: Circumstances): CaseEvent[] {
  return ended(state, 'sponsor_found', at);
}
