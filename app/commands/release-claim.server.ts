import { releaseClaim as decide } from '#app/domain/claim/claim.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The claiming side, or ROC-O, gives up a request or a hold, with a coded reason. */
export const releaseClaim: CaseCommand<{ claimId: string; reason: string }> = {
  name: 'release_claim',
  permission: 'claim.release',
  decide: (state, input, at) => decide(state, input, at),
};
