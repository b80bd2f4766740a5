import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { addBusinessDays } from '../clock/calendar.ts';
import { conferenceDue } from '../clock/deadlines.ts';
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts';
import { startWhenReady } from '../sponsorship/start.ts';
import type { TaskCode, TaskOwner } from './names.ts';

/** The tasks of an approval: who, and within how many business days (OB 646 steps 7 and 8; days are ours, D). */
const onApproval: readonly { code: TaskCode; owner: TaskOwner; days: number }[] = [
  { code: 'inform_local_office', owner: 'roco', days: 2 },
  { code: 'enter_sponsorship_gcms', owner: 'roco', days: 5 },
  { code: 'add_organization_gcms', owner: 'roco', days: 5 },
  { code: 'update_financial_support', owner: 'roco', days: 5 },
  { code: 'request_data_fix', owner: 'roco', days: 8 },
  { code: 'tell_service_provider', owner: 'local_office', days: 3 },
  { code: 'adjust_rap_commitment', owner: 'local_office', days: 10 },
  { code: 'update_rap_agreement', owner: 'local_office', days: 10 },
  { code: 'extend_ifhp', owner: 'local_office', days: 10 },
];

/** The events that open them. A service provider is told only where one follows the case (OB 646 step 8). */
export function openTasks(
  state: Pick<CaseState, 'serviceProviderId'>,
  at: Circumstances,
): CaseEvent[] {
  return [
    ...onApproval
      .filter(({ code }) => code !== 'tell_service_provider' || state.serviceProviderId !== null)
      .map(
        ({ code, owner, days }): CaseEvent => ({
          type: 'task_opened',
          taskId: at.newId(),
          code,
          owner,
          dueOn: addBusinessDays(at.today, days, at.calendar),
          mandatory: true,
        }),
      ),
    {
      type: 'task_opened',
      taskId: at.newId(),
      code: 'convene_conference',
      owner: 'local_office',
      dueOn: conferenceDue(at.today, at.calendar, at.settings),
      mandatory: true,
    },
  ];
}

/** Marks a task done by the office that owns it. The last one may start the sponsorship. */
export function completeTask(
  state: CaseState,
  input: { taskId: string; owner: TaskOwner },
  at: Circumstances,
): Decision<CaseEvent> {
  const task = state.tasks.find((t) => t.id === input.taskId && t.owner === input.owner);
  if (!task) return refuse('task_not_found');
  if (task.doneOn !== null) return refuse('task_already_done');
  const done: CaseEvent = { type: 'task_done', taskId: task.id, code: task.code, on: at.today };
  const after: CaseState = {
    ...state,
    tasks: state.tasks.map((t) => (t.id === task.id ? { ...t, doneOn: at.today } : t)),
  };
  return accept<CaseEvent>(done, ...startWhenReady(after, at));
}
