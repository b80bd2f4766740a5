import { endorseClaim as decide, type EndorseClaim } from '#app/domain/claim/claim.ts';
import { whereaboutsOf } from '#db/repositories/standing.server.ts';
import type { CaseCommand } from './run-command.server.ts';
import { askingOf, claimantFactsOf } from './sponsor-facts.server.ts';

/** A SAH stands behind its group's request: it becomes the hold (process §7). */
export const endorseClaim: CaseCommand<{ claimId: string }, Omit<EndorseClaim, 'claimId'>> = {
  name: 'endorse_claim',
  permission: 'claim.endorse',
  async gather({ claimId }, { claims }, { tx, actor }) {
    const sponsor = await claimantFactsOf(tx, actor, actor.organizationId);
    const asked = claims.find(({ id }) => id === claimId);
    return { sponsor, group: asked ? await whereaboutsOf(tx, askingOf(asked)) : sponsor };
  },
  decide: (state, { claimId }, at, _actor, facts) => decide(state, { claimId, ...facts }, at),
};
