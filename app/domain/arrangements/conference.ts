import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CivilDate } from '../clock/civil-date.ts';
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts';
import { startWhenReady } from '../sponsorship/start.ts';
import type { ConferenceParty, ConferenceWay } from './names.ts';

export interface ScheduleConference {
  readonly on: CivilDate;
  /** Wall-clock times "13:30" in `timeZone`. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  readonly way: ConferenceWay;
  readonly participants: readonly ConferenceParty[];
}

/**
 * The local office convenes the case conference, or moves it (OB 646 step 8; overseas IP 3 part 4 §3).
 * Convening it is the task of that name, done by doing it.
 */
export function scheduleConference(
  state: CaseState,
  input: ScheduleConference,
  at: Circumstances,
): Decision<CaseEvent> {
  if (state.stage !== 'arrangements') return refuse('wrong_stage', { stage: state.stage });
  if (state.conference?.status === 'held') return refuse('conference_already_held');
  if (input.on < at.today) return refuse('conference_in_past', { date: input.on });
  const { on, from, to, timeZone, way, participants } = input;
  const task = state.tasks.find((t) => t.code === 'convene_conference' && t.doneOn === null);
  return accept<CaseEvent>(
    {
      type: 'conference_scheduled',
      conferenceId: state.conference?.id ?? at.newId(),
      on,
      from,
      to,
      timeZone,
      way,
      participants,
      sequence: (state.conference?.sequence ?? -1) + 1,
    },
    ...(task
      ? [{ type: 'task_done' as const, taskId: task.id, code: task.code, on: at.today }]
      : []),
  );
}

/** The local office records that the conference was held, on its day or later. */
export function holdConference(
  state: CaseState,
  _input: unknown,
  at: Circumstances,
): Decision<CaseEvent> {
  const { conference } = state;
  if (!conference || conference.status === 'cancelled') return refuse('conference_missing');
  if (conference.status === 'held') return refuse('conference_already_held');
  if (conference.on > at.today) return refuse('conference_not_yet', { date: conference.on });
  const after: CaseState = { ...state, conference: { ...conference, status: 'held' } };
  return accept<CaseEvent>(
    { type: 'conference_held', conferenceId: conference.id },
    ...startWhenReady(after, at),
  );
}
