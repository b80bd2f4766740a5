import { can } from '#app/domain/access/can.ts';
import { releaseClaim as decide } from '#app/domain/claim/claim.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The claiming side, or ROC-O, gives up a request or a hold, with a coded reason. */
export const releaseClaim: CaseCommand<{ claimId: string; reason: string }> = {
  name: 'release_claim',
  permission: 'claim.release',
  decide: (state, input, at, actor) =>
    // ROC-O may release any claim; a group only its own, or its group's.
    can(actor, 'claim.refuse')
      ? decide(state, input, at)
      : decide(state, { ...input, organizationId: actor.organizationId }, at),
};
