import { askPartner as decide, type PartnerFacts } from '#app/domain/claim/partner.ts';
import { findPartnerFacts } from '#db/repositories/account.server.ts';
import type { CaseCommand } from './run-command.server.ts';

export interface AskPartnerInput {
  readonly claimId: string;
  readonly partnerSahId: string;
}

/** The SAH that answers for a claim asks another SAH to share it (IP 3 part 4 §4.1). */
export const askPartner: CaseCommand<AskPartnerInput, PartnerFacts | null> = {
  name: 'ask_partner',
  permission: 'claim.ask_partner',
  gather: ({ partnerSahId }, _state, { tx }) => findPartnerFacts(tx, partnerSahId),
  decide: (state, { claimId }, at, actor, partner) =>
    decide(state, { claimId, sahId: actor.organizationId, partner }, at),
};
