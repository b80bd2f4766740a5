import { endorseClaim as decide } from '#app/domain/claim/claim.ts';
import type { SponsorFacts } from '#app/domain/organization/sponsoring.ts';
import type { CaseCommand } from './run-command.server.ts';
import { claimantFactsOf } from './sponsor-facts.server.ts';

/** A SAH stands behind its group's request: it becomes the hold (process §7). */
export const endorseClaim: CaseCommand<{ claimId: string }, SponsorFacts> = {
  name: 'endorse_claim',
  permission: 'claim.endorse',
  gather: (_input, _state, { tx, actor }) => claimantFactsOf(tx, actor, actor.organizationId),
  decide: (state, { claimId }, at, _actor, sponsor) => decide(state, { claimId, sponsor }, at),
};
