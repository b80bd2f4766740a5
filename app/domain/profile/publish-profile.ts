import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { enterStage } from '../case/stage.ts';
import { addBusinessDays } from '../clock/calendar.ts';
import { promotionLimit } from '../clock/deadlines.ts';
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts';
import { checkGroup } from '../disclosure/gate.ts';
import type { GroupEstimate } from '../disclosure/risk.ts';
import { missingFromProfile } from './write-profile.ts';

/**
 * The publication gate and the start of promotion (process §6; privacy.md "The publication gate", check 1).
 * Someone other than the author approves; promotion starts with its limit: 4 months in Canada
 * (OB 646 step 4), 6 overseas (IP 3 part 4 §4.2). Time a case has already used stays used (process §3, D).
 */
export function publishProfile(
  state: CaseState,
  input: {
    approverId: string;
    /** Of the profile's fields; null when there is nothing to estimate by. */
    estimate: GroupEstimate | null;
    /** A manager's coded reason to publish although the group is too small. */
    overrideReason: string | null;
  },
  at: Circumstances,
): Decision<CaseEvent> {
  const { profile, promotion } = state;
  if (state.stage !== 'profile_preparation') return refuse('wrong_stage', { stage: state.stage });
  if (!profile) return refuse('profile_not_written');
  if (profile.status !== 'awaiting_approval') return refuse('not_awaiting_approval');
  if (!state.consent) return refuse('consent_missing');
  if (profile.authorId === input.approverId) return refuse('approver_is_author');
  const missing = missingFromProfile(profile.fields);
  if (missing.length > 0) return refuse('profile_incomplete', { fields: missing.join(',') });
  const group = checkGroup(input.estimate, at.settings, input.overrideReason);
  if (!group.ok) return group;

  const firstStart = promotion?.startedOn ?? at.today;
  const limitOn = promotionLimit(state.stream, firstStart);
  if (limitOn < at.today) return refuse('limit_passed', { date: limitOn });
  return accept<CaseEvent>(
    {
      type: 'profile_published',
      number: profile.number,
      versionNo: profile.versionNo + 1,
      authorId: profile.authorId,
      approverId: input.approverId,
      on: at.today,
      gate: group.gate,
    },
    { type: 'promotion_started', promotionId: at.newId(), on: firstStart, limitOn },
    enterStage(state, 'promotion', at.today),
    // OB 646 step 5: ROC-O adds a note in GCMS.
    {
      type: 'task_opened',
      taskId: at.newId(),
      code: 'gcms_promotion_note',
      owner: 'roco',
      dueOn: addBusinessDays(at.today, 5, at.calendar),
      mandatory: false,
    },
  );
}
