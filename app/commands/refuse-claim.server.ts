import { refuseClaim as decide } from '#app/domain/claim/claim.ts';
import type { CaseCommand } from './run-command.server.ts';

/** ROC-O refuses a claim, with the coded reason the group is told (process §7). */
export const refuseClaim: CaseCommand<{ claimId: string; reason: string }> = {
  name: 'refuse_claim',
  permission: 'claim.refuse',
  decide: (state, input, at) => decide(state, input, at),
};
