import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import { type Refusal, refuse } from '#app/domain/decision.ts';
import { isReasonCode, noteRequired, type ReasonCode } from '#app/domain/vocabulary/reasons.ts';

/** A manager's decision to publish although the group is too small; the note is sealed (privacy, check 2). */
export interface GateOverride {
  readonly reason: ReasonCode<'gate_override'>;
  readonly note: string;
}

/** Why this actor may not decide it so; whether a decision is needed at all, the gate says. */
export function refusalOfOverride(actor: Actor, override: GateOverride | null): Refusal | null {
  if (!override) return null;
  if (!can(actor, 'profile.override_gate')) {
    return refuse('not_allowed', { permission: 'profile.override_gate' });
  }
  if (!isReasonCode('gate_override', override.reason)) return refuse('reason_required');
  const withoutNote = override.note.trim() === '';
  return withoutNote && noteRequired('gate_override', override.reason)
    ? refuse('comment_required')
    : null;
}
