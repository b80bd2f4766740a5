import type { CivilDate } from '../clock/civil-date.ts';
import type { CaseState } from './case-state.ts';
import type { EventOf } from './events.ts';
import type { Stage } from './names.ts';

/** Every move between stages that a rule may make (process §3). A move not listed here is a defect. */
export const stageMoves: Readonly<Record<Stage, readonly Stage[]>> = {
  draft: ['local_review', 'profile_preparation'],
  local_review: ['information_requested', 'designation', 'closed'],
  information_requested: ['local_review'],
  designation: ['profile_preparation', 'matched', 'closed'],
  profile_preparation: ['promotion', 'matched', 'urgent_request', 'closed'],
  promotion: ['matched', 'unmatched', 'profile_preparation', 'closed'],
  urgent_request: ['matched', 'closed'],
  matched: ['undertaking_review', 'promotion', 'profile_preparation'],
  undertaking_review: ['matched', 'arrangements', 'promotion', 'profile_preparation'],
  arrangements: ['active'],
  active: ['closed', 'profile_preparation'],
  unmatched: ['closed'],
  // Where a reopened case goes on is ours to say (D): where its work starts.
  closed: ['draft', 'profile_preparation'],
};

/** The event of a move; a move the table does not know stops here, before anything is written. */
export function enterStage(
  state: Pick<CaseState, 'stage'>,
  stage: Stage,
  on: CivilDate,
): EventOf<'stage_entered'> {
  if (!stageMoves[state.stage].includes(stage)) {
    throw new Error(`no move from ${state.stage} to ${stage}`);
  }
  return { type: 'stage_entered', stage, from: state.stage, on };
}
