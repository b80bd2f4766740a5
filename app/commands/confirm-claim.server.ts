import { confirmClaim as decide } from '#app/domain/claim/claim.ts';
import type { ClaimSponsors } from '#app/domain/claim/sponsors.ts';
import type { CaseCommand } from './run-command.server.ts';
import { sponsorsOf } from './sponsor-facts.server.ts';

type Confirmation = Omit<Parameters<typeof decide>[1], 'sponsors'>;

/** ROC-O confirms the claim: promotion ends and the details open to that sponsor alone (process §7). */
export const confirmClaim: CaseCommand<Confirmation, ClaimSponsors | null> = {
  name: 'confirm_claim',
  permission: 'claim.confirm',
  async gather({ claimId }, { claims }, { tx }) {
    const claim = claims.find(({ id }) => id === claimId);
    return claim ? sponsorsOf(tx, claim) : null;
  },
  decide: (state, input, at, _actor, sponsors) => decide(state, { ...input, sponsors }, at),
};
