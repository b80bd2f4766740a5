import { endPartnership as decide } from '#app/domain/claim/partner.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The SAH that asked takes its request back, or ends the partnership before the claim is confirmed. */
export const endPartnership: CaseCommand<{ claimId: string }> = {
  name: 'end_partnership',
  permission: 'claim.ask_partner',
  decide: (state, { claimId }, at, actor) =>
    decide(state, { claimId, sahId: actor.organizationId }, at),
};
