import { livePromotion } from '#app/domain/case/case-state.ts';
import { claimantsOf } from '#app/domain/claim/names.ts';
import { isFree } from '#app/domain/claim/waiting-list.ts';
import { happened, isListed, partiesOf, wasHeld } from './audience.ts';
import type { Notice, Telling } from './telling.ts';

/** Who follows a profile learns that its hold ended; whoever it is offered to next is told that instead. */
export function holdEnded(telling: Telling, claimId: string): readonly Notice[] {
  const { together } = telling;
  if (!wasHeld(telling, claimId)) return [];
  const offered = together.flatMap((event) =>
    event.type === 'waiting_list_offered' ? [event.organizationId] : [],
  );
  return profileFree(telling, [...partiesOf(telling, claimId), ...offered]);
}

/** The last in line let its offer go: who follows the profile learns that it is open. */
export function lineSpent(
  telling: Telling,
  entryId: string,
  told: readonly (string | null)[],
): readonly Notice[] {
  const { state } = telling;
  const gone = state.waitingList.find(({ id }) => id === entryId);
  // One who only waited frees nothing.
  if (!gone?.offerEndsOn) return [];
  if (happened(telling, 'waiting_list_offered') || !isFree(state)) return [];
  return profileFree(telling, told);
}

/**
 * The profile can be taken again: who follows it learns that, and who asked for it before another held it,
 * that its request can be endorsed. After the limit nobody can take it.
 */
function profileFree(telling: Telling, told: readonly (string | null)[]): readonly Notice[] {
  const { state } = telling;
  const live = livePromotion(state);
  if (!live || !isListed(telling)) return [];
  const values = { date: live.limitOn };
  const asking = isFree(state)
    ? state.claims.filter(({ status }) => status === 'requested').flatMap(claimantsOf)
    : [];
  const free: Notice = {
    code: 'profile_free',
    to: { watchersOf: state.id, notOrganizations: [...told, ...asking] },
    page: 'profile',
    values,
  };
  if (asking.length === 0) return [free];
  return [
    {
      code: 'request_free',
      to: { organizations: asking, notOrganizations: told },
      page: 'interest-and-claims',
      values,
    },
    free,
  ];
}
