import { leaveWaitingList as decide } from '#app/domain/claim/waiting-list.ts';
import type { CaseCommand } from './run-command.server.ts';

/** A group leaves the line, or declines its offer; the next in line is asked. */
export const leaveWaitingList: CaseCommand<null> = {
  name: 'leave_waiting_list',
  permission: 'waiting_list.join',
  decide: (state, _input, at, actor) => decide(state, { organizationId: actor.organizationId }, at),
};
