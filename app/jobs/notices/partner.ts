import type { EventOf } from '#app/domain/case/events.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { partiesOf, sahAnswerBy } from './audience.ts';
import type { Composers, Notice, Telling } from './telling.ts';
import { turnToConfirm } from './turn-to-confirm.ts';

/** A second SAH that is asked to share a claim (IP 3 part 4 §4.1). */
export const partnerNotices = {
  partner_asked: (event, telling) => [
    {
      code: 'partner_asked',
      to: { organizations: [event.partnerSahId] },
      page: 'interest-and-claims',
      values: { date: partnerAnswerDue(telling, event.claimId) },
    },
  ],
  partner_agreed: (event, telling) => [
    {
      code: 'partner_agreed',
      to: { organizations: partiesOf(telling, event.claimId), notActor: true },
      page: 'interest-and-claims',
      values: {},
    },
    ...turnAgain(telling, event),
  ],
  partner_declined: (event, telling) => [
    {
      code: 'partner_declined',
      to: { organizations: partiesOf(telling, event.claimId) },
      page: 'interest-and-claims',
      values: {},
    },
    ...turnAgain(telling, event),
  ],
  partner_left: (event, telling) => [
    partnershipOver([...partiesOf(telling, event.claimId), event.partnerSahId]),
    ...turnAgain(telling, event),
  ],
} as const satisfies Composers;

/** A SAH is asked to answer in three business days, and not after the hold has ended. */
function partnerAnswerDue(telling: Telling, claimId: string): CivilDate {
  const soon = sahAnswerBy(telling);
  const ends = telling.state.claims.find(({ id }) => id === claimId)?.holdEndsOn;
  return ends && ends < soon ? ends : soon;
}

/**
 * After what a second SAH did: ROC-O, where it waited for that alone; and the local office, where others
 * would sponsor now than those whose commitment it confirmed.
 */
function turnAgain(
  telling: Telling,
  event: EventOf<'partner_agreed' | 'partner_declined' | 'partner_left'>,
): readonly Notice[] {
  const cleared = 'commitmentCleared' in event && event.commitmentCleared === true;
  return turnToConfirm(telling, event.claimId).filter(
    ({ code }) => cleared || code !== 'commitment_to_confirm',
  );
}

/** A SAH whose answer was awaited when the claim ended: there is nothing to answer any more. */
export function askedInVain({ state }: Telling, claimId: string): readonly Notice[] {
  const claim = state.claims.find((each) => each.id === claimId);
  if (claim?.partnerStatus !== 'asked') return [];
  return [partnershipOver([claim.partnerSahId])];
}

const partnershipOver = (organizations: readonly (string | null)[]): Notice => ({
  code: 'partner_left',
  to: { organizations, notActor: true },
  page: 'interest-and-claims',
  values: {},
});
