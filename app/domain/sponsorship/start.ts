import { isSigned, signatoriesOf } from '../arrangements/checklist.ts';
import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { enterStage } from '../case/stage.ts';
import type { CivilDate } from '../clock/civil-date.ts';
import { jasEnd, midpoint } from '../clock/deadlines.ts';
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts';

export type StartCondition = 'tasks' | 'conference' | 'checklist' | 'arrival';

/**
 * What still keeps the sponsorship from starting (process §3): all mandatory tasks done, the conference
 * held, the checklist signed; and the household in Canada, which overseas cases wait for.
 */
export function waitingFor(state: CaseState): readonly StartCondition[] {
  const open: StartCondition[] = [];
  if (state.tasks.some((task) => task.mandatory && task.doneOn === null)) open.push('tasks');
  if (state.conference?.status !== 'held') open.push('conference');
  if (!state.checklist || !isSigned(state.checklist, signatoriesOf(state))) open.push('checklist');
  if (state.arrivedOn === null) open.push('arrival');
  return open;
}

/** The events that make a case active once nothing is missing: its check-in and end dates start to count. */
export function startWhenReady(state: CaseState, at: Circumstances): CaseEvent[] {
  if (state.stage !== 'arrangements' || waitingFor(state).length > 0 || !state.arrivedOn) return [];
  const endsOn = jasEnd(state.arrivedOn);
  return [
    enterStage(state, 'active', at.today),
    {
      type: 'sponsorship_started',
      on: at.today,
      checkInOn: midpoint(at.today, endsOn),
      rapEndsOn: endsOn,
      sponsorEndsOn: endsOn,
    },
  ];
}

/** The local office records the household's arrival in Canada (overseas stream). */
export function recordArrival(
  state: CaseState,
  input: { on: CivilDate },
  at: Circumstances,
): Decision<CaseEvent> {
  if (input.on > at.today) return refuse('arrival_in_future');
  if (
    state.stage !== 'arrangements' &&
    state.stage !== 'matched' &&
    state.stage !== 'undertaking_review'
  ) {
    return refuse('wrong_stage', { stage: state.stage });
  }
  const after: CaseState = { ...state, arrivedOn: input.on };
  return accept<CaseEvent>(
    { type: 'arrival_recorded', on: input.on },
    ...startWhenReady(after, at),
  );
}
