import { closeUnmatched as decide } from '#app/domain/promotion/take-back.ts';
import type { CaseCommand } from './run-command.server.ts';

/** ROC-O closes a case in preparation whose time for promotion is used up (process §3). */
export const closeUnmatched: CaseCommand<null> = {
  name: 'close_unmatched',
  permission: 'case.close_unmatched',
  decide: (state, input, at) => decide(state, input, at),
};
