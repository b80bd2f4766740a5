import { completeTask } from '#app/domain/arrangements/tasks.ts';
import type { CaseCommand } from './run-command.server.ts';

/** ROC-O marks one of its tasks done. */
export const completeRocoTask: CaseCommand<{ taskId: string }> = {
  name: 'complete_roco_task',
  permission: 'task.complete_roco',
  decide: (state, { taskId }, at) => completeTask(state, { taskId, owner: 'roco' }, at),
};

/** The local office marks one of its tasks done. */
export const completeLocalTask: CaseCommand<{ taskId: string }> = {
  name: 'complete_local_task',
  permission: 'task.complete_local',
  decide: (state, { taskId }, at) => completeTask(state, { taskId, owner: 'local_office' }, at),
};
