import { confirmClaim as decide } from '#app/domain/claim/claim.ts';
import type { CaseCommand } from './run-command.server.ts';

/** ROC-O confirms the claim: promotion ends and the details open to that sponsor alone (process §7). */
export const confirmClaim: CaseCommand<Parameters<typeof decide>[1]> = {
  name: 'confirm_claim',
  permission: 'claim.confirm',
  decide: (state, input, at) => decide(state, input, at),
};
