import { type CaseState, liveClaim } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { reminderDay } from '../clock/deadlines.ts';
import { accept, type Circumstances, type Decision } from '../decision.ts';

/**
 * Reminds a group of the end of its hold 2 business days before it, once for each end: an extended hold
 * is reminded of anew (process §7, D). Never after the hold has run out.
 */
export function remindOfHoldEnd(state: CaseState, at: Circumstances): Decision<CaseEvent> {
  const claim = liveClaim(state);
  if (claim?.status !== 'held' || claim.holdEndsOn === null) return accept();
  const { id: claimId, sahId, holdEndsOn, remindedOf } = claim;
  if (remindedOf === holdEndsOn || holdEndsOn < at.today) return accept();
  if (reminderDay(holdEndsOn, at.calendar, at.settings) > at.today) return accept();
  return accept({ type: 'hold_reminded', claimId, sahId, holdEndsOn });
}
