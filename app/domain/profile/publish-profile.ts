import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { enterStage } from '../case/stage.ts';
import { promotionLimit } from '../clock/deadlines.ts';
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts';
import { type GateFacts, passGate } from '../disclosure/gate.ts';
import { openRecords } from '../promotion/record-tasks.ts';
import { missingFromProfile } from './write-profile.ts';

/**
 * The publication gate and the start of promotion (process §6; privacy.md "The publication gate").
 * Someone other than the author approves; promotion starts with its limit: 4 months in Canada
 * (OB 646 step 4), 6 overseas (IP 3 part 4 §4.2). Time a case has already used stays used (process §3, D).
 */
export function publishProfile(
  state: CaseState,
  input: GateFacts & {
    readonly approverId: string;
    /** A manager's coded reason to publish although the group is too small. */
    readonly overrideReason: string | null;
  },
  at: Circumstances,
): Decision<CaseEvent> {
  const { profile, promotion } = state;
  if (state.stage !== 'profile_preparation') return refuse('wrong_stage', { stage: state.stage });
  if (!profile) return refuse('profile_not_written');
  if (profile.status !== 'awaiting_approval') return refuse('not_awaiting_approval');
  const verdict = passGate(
    {
      ...input,
      hasConsent: state.consent !== null,
      missing: missingFromProfile(profile.fields),
      authorId: profile.authorId,
    },
    at.settings,
  );
  if (!verdict.ok) return verdict;

  const firstStart = promotion?.startedOn ?? at.today;
  // A limit that was extended or shortened stays so: only the first start counts one anew.
  const limitOn = promotion?.limitOn ?? promotionLimit(state.stream, firstStart);
  if (limitOn < at.today) return refuse('limit_passed', { date: limitOn });
  return accept<CaseEvent>(
    {
      type: 'profile_published',
      number: profile.number,
      versionNo: profile.versionNo + 1,
      authorId: profile.authorId,
      approverId: input.approverId,
      on: at.today,
      gate: verdict.gate,
    },
    {
      type: 'promotion_started',
      promotionId: at.newId(),
      on: firstStart,
      limitOn,
      ...(promotion?.endedOn ? { awaySince: promotion.endedOn } : {}),
    },
    enterStage(state, 'promotion', at.today),
    // OB 646 step 5: ROC-O adds a note in GCMS, and tracks the case.
    ...openRecords(state, 'publication', at),
  );
}
