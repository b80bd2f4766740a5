import { withdrawInterest as decide } from '#app/domain/interest/interest.ts';
import type { CaseCommand } from './run-command.server.ts';

/** A group takes its interest back. */
export const withdrawInterest: CaseCommand<null> = {
  name: 'withdraw_interest',
  permission: 'interest.express',
  decide: (state, _input, _at, actor) => decide(state, { organizationId: actor.organizationId }),
};
