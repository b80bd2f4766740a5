import { extendHold as decide } from '#app/domain/claim/claim.ts';
import type { CaseCommand } from './run-command.server.ts';

/** ROC-O extends a hold, once (process §7). */
export const extendHold: CaseCommand<{ claimId: string }> = {
  name: 'extend_hold',
  permission: 'claim.extend',
  decide: (state, input, at) => decide(state, input, at),
};
