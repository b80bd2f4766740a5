import { declineInterest as decide } from '#app/domain/interest/interest.ts';
import type { CaseCommand } from './run-command.server.ts';

/** ROC-O declines a group's interest, with the coded reason the group is told (process §7). */
export const declineInterest: CaseCommand<{ interestId: string; reason: string }> = {
  name: 'decline_interest',
  permission: 'interest.decline',
  decide: (state, input, at) => decide(state, input, at),
};
