/** Who is concerned, and by when they are asked to answer: what several composers ask. */
import type { Role } from '#app/domain/access/actor.ts';
import { livePromotion } from '#app/domain/case/case-state.ts';
import type { CaseEventType } from '#app/domain/case/events.ts';
import { isInLine, isOpenClaim } from '#app/domain/claim/names.ts';
import { partnerOf } from '#app/domain/claim/partner.ts';
import { addBusinessDays } from '#app/domain/clock/calendar.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Telling } from './telling.ts';

export const rocoRoles: readonly Role[] = ['roco_officer', 'roco_manager'];

/** Business days in which an answer is asked for; none is in the sources, so they are ours (D), as `RuleSettings` are. */
const answerDays = {
  secondLook: 3,
  interest: 5,
  package: 20,
  correction: 10,
  review: 10,
  conference: 3,
  signature: 5,
  destruction: 10,
} as const;

export const within = ({ on, calendar }: Telling, days: keyof typeof answerDays): CivilDate =>
  addBusinessDays(on, answerDays[days], calendar);

/** The day by which a SAH is asked to endorse a request, or to say whether it shares a claim. */
export const sahAnswerBy = ({ on, calendar, settings }: Telling): CivilDate =>
  addBusinessDays(on, settings.sahAnswerBusinessDays, calendar);

/** Whether the same command did this too. */
export const happened = ({ together }: Telling, type: CaseEventType): boolean =>
  together.some((event) => event.type === type);

/**
 * Whether the profile is still on the list on the day of the event. Past its limit it is on none; only the
 * group that holds it still has its page (process §7).
 */
export const isListed = ({ state, on }: Telling): boolean => {
  const live = livePromotion(state);
  return live !== null && live.limitOn >= on;
};

/** Groups that are interested in a live profile, or wait in line for it. */
export const hopingFor = ({ state }: Telling): readonly string[] => [
  ...state.interests
    .filter(({ status }) => status === 'expressed')
    .map(({ organizationId }) => organizationId),
  ...state.waitingList.filter(isInLine).map(({ organizationId }) => organizationId),
];

/** Groups that hold the profile or asked to, and the SAHs that answer for them. */
export const claimants = ({ state }: Telling): readonly (string | null)[] =>
  state.claims
    .filter(isOpenClaim)
    .flatMap((claim) => [claim.sahId, claim.groupId, partnerOf(claim)]);

/**
 * Whom the profile is offered to by this place in line: the group, and the SAH without which its acceptance
 * is worth nothing. That is the one it has asked already, if it has, and not the one under which it waits.
 */
export const offeredTo = ({ state }: Pick<Telling, 'state'>, entryId: string): readonly string[] =>
  state.waitingList
    .filter(({ id }) => id === entryId)
    .flatMap(({ organizationId, sahId }) => {
      const asked = state.claims.find(
        ({ status, groupId }) => status === 'requested' && groupId === organizationId,
      );
      return [organizationId, asked?.sahId ?? sahId];
    });

/** Groups whose interest, place in line or invitation the same command closed. */
export const letGo = ({ together }: Telling): readonly string[] =>
  together.flatMap((event) =>
    event.type === 'interest_closed' ||
    event.type === 'waiting_list_lapsed' ||
    event.type === 'invitation_closed'
      ? [event.organizationId]
      : [],
  );

/** The organisations of a claim: the SAH that answers, the group it answers for, and a SAH that shares it. */
export function partiesOf(
  { state }: Telling,
  claimId: string | undefined,
): readonly (string | null)[] {
  const claim = state.claims.find((each) => each.id === claimId);
  return claim ? [claim.sahId, claim.groupId, partnerOf(claim)] : [];
}

/** Whether this claim has been a hold, and not a request alone. */
export const wasHeld = ({ state }: Telling, claimId: string): boolean =>
  state.claims.some(({ id, holdEndsOn }) => id === claimId && holdEndsOn !== null);

export function partnerIn({ state }: Telling, claimId: string): readonly (string | null)[] {
  return state.claims.filter(({ id }) => id === claimId).map(partnerOf);
}
