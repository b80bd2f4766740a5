import { declineEndorsement as decide } from '#app/domain/claim/claim.ts';
import type { CaseCommand } from './run-command.server.ts';

/** A SAH does not stand behind its group's request; the group is told so (process §7). */
export const declineEndorsement: CaseCommand<{ claimId: string }> = {
  name: 'decline_endorsement',
  permission: 'claim.endorse',
  decide: (state, { claimId }, at, actor) =>
    decide(state, { claimId, sahId: actor.organizationId }, at),
};
