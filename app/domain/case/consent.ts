import { accept, type Circumstances, type Decision, refuse } from '../decision.ts';
import type { CaseState, Consent } from './case-state.ts';
import type { CaseEvent } from './events.ts';

/** Records the client's consent to share (process §4: IMM 5475, or IMM 0008 Schedule 2 part D). */
export function recordConsent(
  _state: CaseState,
  input: Consent,
  at: Circumstances,
): Decision<CaseEvent> {
  if (input.signedOn > at.today) return refuse('consent_in_future');
  // Picked one by one: the event goes into the journal, and the form it came from may hold more.
  const { form, signedOn, signedByAdultForMinor } = input;
  return accept({ type: 'consent_recorded', form, signedOn, signedByAdultForMinor });
}
