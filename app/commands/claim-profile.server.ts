import { makeClaim } from '#app/domain/claim/claim.ts';
import type { SponsorFacts } from '#app/domain/organization/sponsoring.ts';
import type { CaseCommand } from './run-command.server.ts';
import { answeringSah, claimantFactsOf } from './sponsor-facts.server.ts';

/** A SAH takes the exclusive hold; a constituent group asks for it under one of its SAHs (process §7). */
export const claimProfile: CaseCommand<{ sahId: string | null }, SponsorFacts> = {
  name: 'claim_profile',
  permission: 'claim.make',
  gather: ({ sahId }, _state, { tx, actor }) =>
    claimantFactsOf(tx, actor, answeringSah(actor, sahId)),
  decide: (state, { sahId }, at, actor, sponsor) =>
    makeClaim(state, { sponsor, sahId: answeringSah(actor, sahId) }, at),
};
