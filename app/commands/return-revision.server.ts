import { returnRevision as decide } from '#app/domain/profile/revise-profile.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The second reader sends a change back to its author, with a coded reason. */
export const returnRevision: CaseCommand<{ reason: string }> = {
  name: 'return_revision',
  permission: 'profile.approve',
  decide: (state, input) => decide(state, input),
};
