import { type Refusal, type RuleSettings, refuse } from '../decision.ts';
import type { GatePassage } from '../profile/names.ts';
import { isOneSided } from '../profile/notes.ts';
import { type NoteCheck, refusalOfFindings } from './note-check.ts';
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

/** What is read beside the case for the gate, on the fields that would be published. */
export interface GateFacts {
  /** Null when there is no reference population to estimate by. */
  readonly estimate: GroupEstimate | null;
  readonly check: NoteCheck;
}

/** All that the gate judges by. */
export interface GateInput extends GateFacts {
  readonly hasConsent: boolean;
  /** Fields that a complete profile still lacks. */
  readonly missing: readonly string[];
  readonly authorId: string;
  /** Null while nobody is about to approve. */
  readonly approverId: string | null;
  readonly overrideReason: string | null;
}

export const gateCheckNames = ['consent', 'languages', 'group', 'note', 'approver'] as const;
export type GateCheckName = (typeof gateCheckNames)[number];

/** One thing the gate asks for: met, not met and why, or not known yet. */
export interface GateCheck {
  readonly name: GateCheckName;
  readonly state: 'met' | 'not_met' | 'unknown';
  readonly refusal: Refusal | null;
}

/** Every check of the gate, in the order of a page: all of them, so that all can be settled at once. */
export function gateChecks(input: GateInput, settings: GateSettings): GateCheck[] {
  return gateCheckNames.map((name) => {
    const refusal = judge[name](input, settings);
    if (name === 'approver' && input.approverId === null) {
      return { name, state: 'unknown', refusal: null };
    }
    return { name, state: refusal ? 'not_met' : 'met', refusal };
  });
}

/**
 * The whole gate (privacy.md, "The publication gate"): the first check that is not met stops it. An
 * override outweighs the size of the group and nothing else, so that check comes last.
 */
export function passGate(input: GateInput, settings: GateSettings): GateVerdict {
  for (const name of ['consent', 'approver', 'languages', 'note'] as const) {
    const refusal = judge[name](input, settings);
    if (refusal) return refusal;
  }
  return checkGroup(input.estimate, settings, input.overrideReason);
}

type GateSettings = Pick<RuleSettings, 'smallestGroup'>;

const judge: Record<GateCheckName, (input: GateInput, settings: GateSettings) => Refusal | null> = {
  // No profile is published before the client's consent to share is on file (process §4).
  consent: ({ hasConsent }) => (hasConsent ? null : refuse('consent_missing')),
  languages: ({ missing, check }) => {
    if (missing.length > 0) return refuse('profile_incomplete', { fields: missing.join(',') });
    return isOneSided(check.notes) ? refuse('note_language_missing') : null;
  },
  note: ({ check }) => refusalOfFindings(check.found),
  group: ({ estimate, overrideReason }, settings) => {
    const verdict = checkGroup(estimate, settings, overrideReason);
    return verdict.ok ? null : verdict;
  },
  approver: ({ authorId, approverId }) =>
    authorId === approverId ? refuse('approver_is_author') : null,
};
