import { awaitsRoco } from '#app/domain/claim/claim.ts';
import { rocoRoles } from './audience.ts';
import type { Notice, Telling } from './telling.ts';

/**
 * Who has the next word on a hold: overseas the local office first (process §7, IP 3 part 4 §4.2 step 4),
 * then ROC-O; nobody of them while a second SAH is asked.
 */
export function turnToConfirm({ state }: Telling, claimId: string): readonly Notice[] {
  const claim = state.claims.find(({ id }) => id === claimId);
  if (claim?.status !== 'held' || claim.holdEndsOn === null) return [];
  const values = { date: claim.holdEndsOn };
  if (awaitsRoco(state, claim)) {
    return [{ code: 'claim_to_confirm', to: { roles: rocoRoles }, page: 'review-claim', values }];
  }
  if (state.stream !== 'overseas' || claim.commitmentConfirmedOn !== null) return [];
  return [
    {
      code: 'commitment_to_confirm',
      to: { organizations: [state.officeId] },
      page: 'review-claim',
      values,
    },
  ];
}
