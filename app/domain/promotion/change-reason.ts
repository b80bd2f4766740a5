import { type CaseState, liveClaim } from '../case/case-state.ts';
import { type Refusal, refuse } from '../decision.ts';
import { isReasonCode, noteRequired, type ReasonCode } from '../vocabulary/reasons.ts';

/** The lists that give the reasons for changing a promotion. */
export const changeReasonLists = [
  'promotion_extended',
  'promotion_shortened',
  'promotion_suspended',
  'promotion_withdrawn',
] as const;
export type ChangeReasonList = (typeof changeReasonLists)[number];

/** Why a promotion is changed. The note may speak of people: it is sealed, and in no event. */
export interface ReasonGiven<List extends ChangeReasonList = ChangeReasonList> {
  readonly reason: ReasonCode<List>;
  readonly note: string;
}

/** What is missing of the reason: a code of the list, or the note that the code asks for. */
export function lackingReason<List extends ChangeReasonList>(
  list: List,
  { reason, note }: ReasonGiven<List>,
): Refusal | null {
  if (!isReasonCode(list, reason)) return refuse('reason_required');
  return noteRequired(list, reason) && note.trim() === '' ? refuse('comment_required') : null;
}

/**
 * Nobody takes a profile from under the group that holds it: its claim is decided first (process §7, one
 * live claim; the group is told a reason of its own). Unless there is no household left to be claimed.
 */
export function heldByGroup(state: CaseState): Refusal | null {
  const held = liveClaim(state);
  return held ? refuse('held_by_group', held.holdEndsOn ? { until: held.holdEndsOn } : {}) : null;
}
