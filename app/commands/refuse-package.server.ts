import { refusePackage as decide } from '#app/domain/undertaking/package.ts';
import type { CaseCommand } from './run-command.server.ts';

/** ROC-O refuses the undertaking: the sponsor's access ends, and the case waits for another (process §3). */
export const refusePackage: CaseCommand<{ reason: string }> = {
  name: 'refuse_package',
  permission: 'undertaking.review',
  decide: (state, input, at) => decide(state, input, at),
};
