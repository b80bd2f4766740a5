import { confirmCommitment as decide } from '#app/domain/claim/claim.ts';
import type { CaseCommand } from './run-command.server.ts';

/** Overseas: the local office confirms the sponsor's commitment (IP 3 part 4 §4.2 step 4). */
export const confirmCommitment: CaseCommand<{ claimId: string }> = {
  name: 'confirm_commitment',
  permission: 'claim.confirm_commitment',
  decide: (state, input, at) => decide(state, input, at),
};
