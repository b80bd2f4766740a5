import { submitPackage as decide } from '#app/domain/undertaking/package.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The SAH submits the complete package to ROC-O (OB 646 step 6). */
export const submitPackage: CaseCommand<null> = {
  name: 'submit_package',
  permission: 'undertaking.submit',
  decide: (state, input, at) => decide(state, input, at),
};
