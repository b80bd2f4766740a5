import { type CaseState, livePromotion, type ProfileState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { accept, type Circumstances, type Decision, type Refusal, refuse } from '../decision.ts';
import { type GateFacts, passGate } from '../disclosure/gate.ts';
import { type NoteCheck, refusalOfNotes } from '../disclosure/note-check.ts';
import type { PublishedFields } from '../disclosure/published-profile.ts';
import { notesWritten } from './note-events.ts';
import type { ProfileNotes } from './notes.ts';
import { whatChanged } from './what-changed.ts';
import { missingFromProfile } from './write-profile.ts';

/*
 * A published profile is corrected by a change that goes through the same gate and a second person; the
 * published one stands meanwhile (process §6). A hold does not stop it: who holds the profile decides on
 * what is true, and is told (process §7, D). Once a sponsor is confirmed promotion is over, and with it
 * anything there would be to change.
 */

/** The profile that stands published, where its promotion still runs. */
function standing(state: CaseState): ProfileState | Refusal {
  const { profile } = state;
  if (!profile) return refuse('profile_not_written');
  if (!livePromotion(state) || profile.status !== 'published') return refuse('not_promoted');
  return profile;
}

const isRefusal = (value: ProfileState | Refusal): value is Refusal => 'ok' in value;

/** The first save opens the change; saving again takes back a request for approval. */
export function writeRevision(
  state: CaseState,
  input: {
    readonly fields: PublishedFields;
    readonly authorId: string;
    /** Draft notes as they were, and as they are now. */
    readonly notes: { readonly before: ProfileNotes; readonly after: ProfileNotes };
    readonly publishedNotes: ProfileNotes;
  },
): Decision<CaseEvent> {
  const profile = standing(state);
  if (isRefusal(profile)) return profile;
  const changed = whatChanged(
    { fields: profile.fields, notes: input.publishedNotes },
    { fields: input.fields, notes: input.notes.after },
  );
  if (changed.length === 0 && !profile.revision) return refuse('nothing_changed');
  return accept<CaseEvent>(
    {
      type: 'revision_written',
      number: profile.number,
      authorId: input.authorId,
      fields: input.fields,
    },
    ...notesWritten(profile.number, input.notes.before, input.notes.after),
  );
}

export function requestRevision(
  state: CaseState,
  input: { readonly check: NoteCheck; readonly publishedNotes: ProfileNotes },
): Decision<CaseEvent> {
  const profile = standing(state);
  if (isRefusal(profile)) return profile;
  const { revision } = profile;
  if (!revision) return refuse('no_revision');
  if (revision.status === 'awaiting_approval') return accept();
  const changed = whatChanged(
    { fields: profile.fields, notes: input.publishedNotes },
    { fields: revision.fields, notes: input.check.notes },
  );
  if (changed.length === 0) return refuse('nothing_changed');
  const missing = missingFromProfile(revision.fields);
  if (missing.length > 0) return refuse('profile_incomplete', { fields: missing.join(',') });
  return (
    refusalOfNotes(input.check) ?? accept({ type: 'revision_requested', number: profile.number })
  );
}

export function returnRevision(
  state: CaseState,
  input: { readonly reason: string },
): Decision<CaseEvent> {
  const profile = standing(state);
  if (isRefusal(profile)) return profile;
  if (profile.revision?.status !== 'awaiting_approval') return refuse('not_awaiting_approval');
  if (input.reason.trim() === '') return refuse('comment_required');
  return accept({ type: 'revision_returned', number: profile.number, reason: input.reason });
}

/** Leaves the profile as it stands published. */
export function dropRevision(state: CaseState): Decision<CaseEvent> {
  if (!state.profile?.revision) return refuse('no_revision');
  return accept({ type: 'revision_dropped', number: state.profile.number });
}

/** A second person lets the change through the gate; the list follows in the same transaction. */
export function publishRevision(
  state: CaseState,
  input: GateFacts & {
    readonly approverId: string;
    readonly overrideReason: string | null;
    readonly publishedNotes: ProfileNotes;
  },
  at: Circumstances,
): Decision<CaseEvent> {
  const profile = standing(state);
  if (isRefusal(profile)) return profile;
  const { revision } = profile;
  if (!revision) return refuse('no_revision');
  if (revision.status !== 'awaiting_approval') return refuse('not_awaiting_approval');
  const limitOn = livePromotion(state)?.limitOn ?? at.today;
  if (limitOn < at.today) return refuse('limit_passed', { date: limitOn });
  const changed = whatChanged(
    { fields: profile.fields, notes: input.publishedNotes },
    { fields: revision.fields, notes: input.check.notes },
  );
  if (changed.length === 0) return refuse('nothing_changed');
  const verdict = passGate(
    {
      ...input,
      hasConsent: state.consent !== null,
      missing: missingFromProfile(revision.fields),
      authorId: revision.authorId,
    },
    at.settings,
  );
  if (!verdict.ok) return verdict;
  return accept({
    type: 'revision_published',
    number: profile.number,
    versionNo: profile.versionNo + 1,
    authorId: revision.authorId,
    approverId: input.approverId,
    fields: revision.fields,
    changed,
    on: at.today,
    gate: verdict.gate,
  });
}
