import { type CaseState, livePromotion } from '../case/case-state.ts';
import type { PublishedFields } from '../disclosure/published-profile.ts';

/** What ROC-O writes at its desk: the profile before it is published, or a change to the published one. */
export interface WorkingCopy {
  readonly kind: 'first' | 'change';
  readonly fields: PublishedFields;
  /** `none`: published as it stands, and no change begun. */
  readonly status: 'none' | 'draft' | 'awaiting_approval';
  readonly authorId: string;
}

/** Null while nothing is written, and where nothing can be: after promotion, or before preparation. */
export function workingCopyOf(state: CaseState): WorkingCopy | null {
  const { profile } = state;
  if (!profile) return null;
  const { authorId, fields, revision, status } = profile;
  if (livePromotion(state) && status === 'published') {
    return revision
      ? { kind: 'change', ...revision }
      : { kind: 'change', fields, status: 'none', authorId };
  }
  if (state.stage !== 'profile_preparation') return null;
  const waits = status === 'awaiting_approval';
  return { kind: 'first', fields, status: waits ? status : 'draft', authorId };
}

/** Whether there is, or can be, something to write. */
export const canWrite = (state: CaseState): boolean =>
  state.stage === 'profile_preparation' || workingCopyOf(state) !== null;
