import { requestApproval as decide } from '#app/domain/profile/write-profile.ts';
import type { CaseCommand } from './run-command.server.ts';

/** Asks someone else at ROC-O to read and publish the profile. */
export const requestApproval: CaseCommand<null> = {
  name: 'request_approval',
  permission: 'profile.write',
  decide: (state) => decide(state),
};
