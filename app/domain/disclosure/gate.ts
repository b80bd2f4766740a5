import { type Refusal, type RuleSettings, refuse } from '../decision.ts';
import type { GatePassage } from '../profile/names.ts';
import type { GroupEstimate } from './risk.ts';

export type GateVerdict = { readonly ok: true; readonly gate: GatePassage } | Refusal;

/**
 * Check 2 of the publication gate (privacy.md): the household must be one of enough. Without an estimate
 * nothing passes, an override neither: a manager can outweigh a risk, not an unknown one.
 * @param overrideReason a manager's coded reason to let a smaller group through.
 */
export function checkGroup(
  estimate: GroupEstimate | null,
  { smallestGroup }: Pick<RuleSettings, 'smallestGroup'>,
  overrideReason: string | null,
): GateVerdict {
  if (!estimate) return refuse('gate_unavailable');
  const { size } = estimate;
  if (size >= smallestGroup) {
    if (overrideReason !== null) return refuse('override_not_needed');
  } else if (overrideReason === null) {
    return refuse('group_too_small', { size, smallest: smallestGroup });
  }
  return { ok: true, gate: { groupSize: size, smallestGroup, overrideReason } };
}
