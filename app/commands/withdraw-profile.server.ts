import { withdrawProfile as decide } from '#app/domain/profile/end-promotion.ts';
import type { CaseCommand } from './run-command.server.ts';

/** ROC-O takes a profile off promotion, with a coded reason (process §6). */
export const withdrawProfile: CaseCommand<{ reason: string }> = {
  name: 'withdraw_profile',
  permission: 'promotion.withdraw',
  decide: (state, input, at) => decide(state, input, at),
};
