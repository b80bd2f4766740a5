import { type CaseState, livePromotion } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { enterStage } from '../case/stage.ts';
import { closeRequests } from '../claim/close-requests.ts';
import { closeWaitingList } from '../claim/waiting-list.ts';
import { accept, type Circumstances, type Decision, type Refusal, refuse } from '../decision.ts';
import { closeInterests } from '../interest/interest.ts';
import type { ReasonCode } from '../vocabulary/reasons.ts';
import { heldByGroup, lackingReason, type ReasonGiven } from './change-reason.ts';
import { ended, unmatchedOutcome } from './end-promotion.ts';
import { openRecords } from './record-tasks.ts';

/** Reasons of a withdrawal after which there is nobody to find a sponsor for; and how the case closes. */
const closing: Readonly<
  Partial<Record<ReasonCode<'promotion_withdrawn'>, ReasonCode<'case_closed'>>>
> = {
  consent_taken_back: 'consent_withdrawn',
  household_left: 'client_unreachable_or_left',
};

/** Whether a withdrawal for this reason closes the case instead of sending it back to preparation. */
export const closesCase = (reason: ReasonCode<'promotion_withdrawn'>): boolean =>
  closing[reason] !== undefined;

const notPromoted = ({ stage }: CaseState): Refusal | null =>
  stage === 'promotion' ? null : refuse('wrong_stage', { stage });

const released = (
  state: CaseState,
  status: 'requested' | 'held',
  reason: ReasonCode<'claim_released'>,
  at: Circumstances,
): CaseEvent[] =>
  state.claims
    .filter((claim) => claim.status === status)
    .map(({ id: claimId, sahId, groupId }) => {
      return { type: 'claim_released', claimId, sahId, groupId, reason, on: at.today };
    });

/** Requests end with the profile's place on the list, which it may take again: then their groups are told. */
const letGoForNow = (state: CaseState, at: Circumstances): CaseEvent[] =>
  released(state, 'requested', 'profile_changed', at);

/** With the household goes the hold as well: it is nobody's turn next, and no return is promised. */
const letGoForGood = (state: CaseState, at: Circumstances): CaseEvent[] => [
  ...released(state, 'held', 'household_declined', at),
  ...closeRequests(state, 'promotion_over', at),
];

/** Everything that hung on the profile ends with its place on the list; each group is told. */
function takenOff(
  state: CaseState,
  by: 'withdrawn' | 'suspended',
  reason: string,
  claims: readonly CaseEvent[],
  at: Circumstances,
): CaseEvent[] {
  return [
    ...ended(state, by, at, reason),
    ...claims,
    ...closeInterests(state),
    ...closeWaitingList(state),
    ...openRecords(state, 'end', at),
  ];
}

/**
 * ROC-O suspends promotion while something is looked into (process §6). The profile goes back to
 * preparation and may be published again; the limit stays where it is, so time used stays used
 * (process §3, D).
 */
export function suspendPromotion(
  state: CaseState,
  input: ReasonGiven<'promotion_suspended'>,
  at: Circumstances,
): Decision<CaseEvent> {
  const barred =
    notPromoted(state) ?? heldByGroup(state) ?? lackingReason('promotion_suspended', input);
  if (barred) return barred;
  return accept<CaseEvent>(
    ...takenOff(state, 'suspended', input.reason, letGoForNow(state, at), at),
    enterStage(state, 'profile_preparation', at.today),
  );
}

/**
 * ROC-O withdraws a profile from promotion (process §3): it can be prepared again, unless the household
 * took its consent back or is gone. Then the case closes (process §4: no profile without consent), and a
 * hold does not stand in the way: it ends in the same decision (D), for nobody can be confirmed any more.
 */
export function withdrawProfile(
  state: CaseState,
  input: ReasonGiven<'promotion_withdrawn'>,
  at: Circumstances,
): Decision<CaseEvent> {
  const closedFor = closing[input.reason];
  const barred =
    notPromoted(state) ??
    (closedFor ? null : heldByGroup(state)) ??
    lackingReason('promotion_withdrawn', input);
  if (barred) return barred;
  const claims = closedFor ? letGoForGood(state, at) : letGoForNow(state, at);
  return accept<CaseEvent>(
    ...takenOff(state, 'withdrawn', input.reason, claims, at),
    ...(closedFor
      ? [
          enterStage(state, 'closed', at.today),
          { type: 'case_closed', outcome: 'withdrawn', reason: closedFor, on: at.today } as const,
        ]
      : [enterStage(state, 'profile_preparation', at.today)]),
  );
}

/**
 * The last day of a promotion that is over but whose case is in preparation again, once that day has
 * passed: the profile can't be published any more.
 */
export function timeUsedUp(state: CaseState, at: Pick<Circumstances, 'today'>): string | null {
  const { promotion, stage } = state;
  if (stage !== 'profile_preparation' || !promotion || livePromotion(state)) return null;
  return promotion.limitOn < at.today ? promotion.limitOn : null;
}

/**
 * ROC-O closes a case in preparation whose time is used up: suspended or withdrawn, or left by its
 * sponsor, and past its limit. A person does it and no clock: only promotion ends by itself (process §6),
 * while a case in preparation may still be matched with a sponsor that turns up (process §3), and a
 * household whose sponsor has just withdrawn is not closed overnight without anyone having looked.
 */
export function closeUnmatched(
  state: CaseState,
  _input: unknown,
  at: Circumstances,
): Decision<CaseEvent> {
  if (state.stage !== 'profile_preparation') return refuse('wrong_stage', { stage: state.stage });
  if (!state.promotion) return refuse('not_promoted');
  if (timeUsedUp(state, at) === null) {
    return refuse('limit_not_reached', { date: state.promotion.limitOn });
  }
  return accept<CaseEvent>(
    enterStage(state, 'closed', at.today),
    {
      type: 'case_closed',
      outcome: unmatchedOutcome(state.stream),
      reason: 'time_limit',
      on: at.today,
    },
    ...openRecords(state, 'end', at),
  );
}
