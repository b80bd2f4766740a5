import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import { type PublishedFields, sizeOf } from '../disclosure/published-profile.ts';

/**
 * Writes or rewrites the profile from coded fields (OB 646 step 5). A profile that waits for approval
 * goes back to draft: the approver reads what will be published, nothing else.
 */
export function writeProfile(
  state: CaseState,
  input: { fields: PublishedFields; authorId: string; number: string },
): Decision<CaseEvent> {
  if (state.stage !== 'profile_preparation') return refuse('wrong_stage', { stage: state.stage });
  return accept({
    type: 'profile_written',
    number: state.profile?.number ?? input.number,
    authorId: input.authorId,
    fields: input.fields,
  });
}

/** What a profile still lacks before someone else can be asked to approve it. */
export function missingFromProfile(fields: PublishedFields): readonly string[] {
  const missing: string[] = [];
  if (sizeOf(fields) === 0) missing.push('composition');
  if (fields.needs.length === 0) missing.push('needs');
  if (fields.languages.length === 0) missing.push('languages');
  if (fields.destination === null && fields.province === null) missing.push('destination');
  return missing;
}

export function requestApproval(state: CaseState): Decision<CaseEvent> {
  const { profile } = state;
  if (state.stage !== 'profile_preparation') return refuse('wrong_stage', { stage: state.stage });
  if (!profile) return refuse('profile_not_written');
  if (profile.status === 'awaiting_approval') return accept();
  const missing = missingFromProfile(profile.fields);
  if (missing.length > 0) return refuse('profile_incomplete', { fields: missing.join(',') });
  // No profile is published before the client's consent to share is on file (process §4).
  if (!state.consent) return refuse('consent_missing');
  return accept({ type: 'approval_requested', number: profile.number });
}

export function returnProfile(state: CaseState, input: { reason: string }): Decision<CaseEvent> {
  if (state.profile?.status !== 'awaiting_approval') return refuse('not_awaiting_approval');
  if (input.reason.trim() === '') return refuse('comment_required');
  return accept({
    type: 'profile_returned',
    number: state.profile.number,
    reason: input.reason,
  });
}
