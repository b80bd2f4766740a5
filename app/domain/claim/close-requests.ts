import type { CaseState } from '../case/case-state.ts';
import type { EventOf } from '../case/events.ts';
import type { Circumstances } from '../decision.ts';
import type { ReasonCode } from '../vocabulary/reasons.ts';

/** Requests still without their SAH's endorsement when promotion ends; each group is told why (process §7). */
export function closeRequests(
  state: CaseState,
  reason: ReasonCode<'claim_refused'>,
  at: Pick<Circumstances, 'today'>,
): EventOf<'claim_refused'>[] {
  return state.claims
    .filter((claim) => claim.status === 'requested')
    .map((claim) => ({
      type: 'claim_refused',
      claimId: claim.id,
      sahId: claim.sahId,
      groupId: claim.groupId,
      reason,
      on: at.today,
    }));
}
