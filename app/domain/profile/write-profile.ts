import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import { type NoteCheck, refusalOfNotes } from '../disclosure/note-check.ts';
import { type PublishedFields, sizeOf } from '../disclosure/published-profile.ts';
import { notesWritten } from './note-events.ts';
import type { ProfileNotes } from './notes.ts';

/**
 * Writes or rewrites the profile from coded fields, and its notes (OB 646 step 5). A profile that waits for approval
 * goes back to draft: the approver reads what will be published, nothing else.
 */
export function writeProfile(
  state: CaseState,
  input: {
    readonly fields: PublishedFields;
    readonly authorId: string;
    readonly number: string;
    /** Draft notes as they were, and as they are now; left out where they are not touched. */
    readonly notes?: { readonly before: ProfileNotes; readonly after: ProfileNotes };
  },
): Decision<CaseEvent> {
  if (state.stage !== 'profile_preparation') return refuse('wrong_stage', { stage: state.stage });
  const { authorId, fields, notes } = input;
  const number = state.profile?.number ?? input.number;
  return accept<CaseEvent>(
    { type: 'profile_written', number, authorId, fields },
    ...(notes ? notesWritten(number, notes.before, notes.after) : []),
  );
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

/**
 * Asks for the second person. What the author can settle must be settled; a group that is too small may
 * go on, because a manager decides on it at approval.
 */
export function requestApproval(state: CaseState, check: NoteCheck): Decision<CaseEvent> {
  const { profile } = state;
  if (state.stage !== 'profile_preparation') return refuse('wrong_stage', { stage: state.stage });
  if (!profile) return refuse('profile_not_written');
  if (profile.status === 'awaiting_approval') return accept();
  const missing = missingFromProfile(profile.fields);
  if (missing.length > 0) return refuse('profile_incomplete', { fields: missing.join(',') });
  // No profile is published before the client's consent to share is on file (process §4).
  if (!state.consent) return refuse('consent_missing');
  return refusalOfNotes(check) ?? accept({ type: 'approval_requested', number: profile.number });
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
