import { returnProfile as decide } from '#app/domain/profile/write-profile.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The second reader sends the profile back to its author, with a coded reason. */
export const returnProfile: CaseCommand<{ reason: string }> = {
  name: 'return_profile',
  permission: 'profile.approve',
  decide: (state, input) => decide(state, input),
};
