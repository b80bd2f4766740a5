import { livePromotion } from '#app/domain/case/case-state.ts';
import { claimantsOf } from '#app/domain/claim/names.ts';
import { offerTakenUpBy } from '#app/domain/claim/waiting-list.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { happened, isListed, partiesOf, sahAnswerBy, wasHeld, within } from './audience.ts';
import { askedInVain } from './partner.ts';
import { holdEnded } from './profile-free.ts';
import type { Composers, Notice, Telling } from './telling.ts';
import { turnToConfirm } from './turn-to-confirm.ts';

/** A request or a hold, its confirmation and its end (process §7). */
export const claimNotices = {
  claim_requested: (event, telling) => [
    {
      code: 'claim_endorsement_requested',
      to: { organizations: [event.sahId] },
      page: 'interest-and-claims',
      values: { date: endorsementDue(telling, event.claimId) },
    },
  ],
  claim_held: (event, telling) => [
    {
      code: 'claim_held',
      to: { organizations: partiesOf(telling, event.claimId) },
      page: 'interest-and-claims',
      values: { date: event.holdEndsOn },
    },
    {
      code: 'profile_held',
      to: {
        watchersOf: telling.state.id,
        notOrganizations: [
          ...partiesOf(telling, event.claimId),
          ...overtaken(telling, event.claimId),
        ],
      },
      page: 'profile',
      values: { date: event.holdEndsOn },
    },
    ...overtakenBy(telling, event.claimId, event.holdEndsOn),
    ...turnToConfirm(telling, event.claimId),
  ],
  commitment_confirmed: (event, telling) => {
    const claim = telling.state.claims.find(({ id }) => id === event.claimId);
    // Ended or confirmed since: that is the news.
    if (claim?.status !== 'held' || claim.holdEndsOn === null) return [];
    return [
      ...turnToConfirm(telling, event.claimId),
      {
        code: 'commitment_confirmed',
        to: { organizations: partiesOf(telling, event.claimId) },
        page: 'interest-and-claims',
        values: { date: claim.holdEndsOn },
      },
    ];
  },
  hold_extended: (event, telling) => [
    {
      code: 'hold_extended',
      to: { organizations: partiesOf(telling, event.claimId) },
      page: 'interest-and-claims',
      values: { date: event.holdEndsOn },
    },
  ],
  hold_reminded: (event, telling) => [
    {
      code: 'hold_ending',
      to: { organizations: partiesOf(telling, event.claimId) },
      page: 'interest-and-claims',
      values: { date: event.holdEndsOn },
    },
    // Whoever has to act before that day hears of it as well as those who wait for them.
    ...turnToConfirm(telling, event.claimId),
  ],
  // RSTP learns of it by the end of promotion, in the same command (OB 646 step 5).
  claim_confirmed: (event, telling) => [
    {
      code: 'claim_confirmed',
      to: { organizations: partiesOf(telling, event.claimId) },
      page: 'undertaking',
      values: { date: within(telling, 'package') },
    },
    {
      code: 'claim_confirmed_local',
      to: { organizations: [telling.state.officeId] },
      page: 'case',
      values: { date: within(telling, 'package') },
    },
  ],
  claim_refused: (event, telling) => [
    // With the promotion, or with its limit while another group holds the profile.
    happened(telling, 'promotion_ended') || event.reason === 'promotion_over'
      ? endedWithPromotion(telling, event.claimId)
      : {
          code: 'claim_refused',
          to: {
            organizations: partiesOf(telling, event.claimId),
            // The SAH that did not endorse knows; its group is told to speak with it.
            notOrganizations: event.reason === 'sah_did_not_endorse' ? [event.sahId] : [],
          },
          page: 'interest-and-claims',
          values: {},
        },
    ...askedInVain(telling, event.claimId),
    ...holdEnded(telling, event.claimId),
  ],
  // A request or a hold may end because the profile is taken off the list; else someone let it go, and the others
  // of that claim are told who may go on hoping for it.
  claim_released: (event, telling) => [
    happened(telling, 'promotion_ended')
      ? endedWithPromotion(telling, event.claimId)
      : {
          code: 'claim_released',
          to: { organizations: partiesOf(telling, event.claimId), notActor: true },
          page: 'interest-and-claims',
          values: {},
        },
    ...askedInVain(telling, event.claimId),
    ...(happened(telling, 'promotion_ended') ? [] : holdEnded(telling, event.claimId)),
  ],
  claim_expired: (event, telling) => [
    {
      code: 'hold_expired',
      to: { organizations: partiesOf(telling, event.claimId) },
      page: isListed(telling) ? 'profile' : 'interest-and-claims',
      values: {},
    },
    ...askedInVain(telling, event.claimId),
    ...holdEnded(telling, event.claimId),
  ],
  sponsor_withdrew: (event, telling) =>
    // A refused undertaking says this itself.
    happened(telling, 'package_refused')
      ? []
      : [
          {
            code: 'access_ended',
            to: { organizations: partiesOf(telling, event.claimId) },
            page: 'interest-and-claims',
            values: { date: within(telling, 'destruction') },
          },
        ],
} as const satisfies Composers;

/** A SAH is asked to endorse in three business days; sooner where the offer or the promotion ends sooner. */
function endorsementDue(telling: Telling, claimId: string): CivilDate {
  const { state } = telling;
  const claim = state.claims.find(({ id }) => id === claimId);
  const ends = [
    claim && offerTakenUpBy(state, claim)?.offerEndsOn,
    livePromotion(state)?.limitOn,
  ].filter((on) => on != null);
  return [sahAnswerBy(telling), ...ends].sort()[0] ?? sahAnswerBy(telling);
}

/** The requests that this hold came before, with the SAHs that could have endorsed them. */
function overtaken({ state }: Telling, heldId: string): readonly (string | null)[] {
  return state.claims
    .filter(({ id, status }) => id !== heldId && status === 'requested')
    .flatMap(claimantsOf);
}

/** A group whose request was overtaken can still join the line; its SAH can't endorse it for now. */
function overtakenBy(telling: Telling, heldId: string, date: CivilDate): readonly Notice[] {
  const organizations = overtaken(telling, heldId);
  if (organizations.length === 0) return [];
  return [
    {
      code: 'request_overtaken',
      // A SAH that answers for the hold as well is told of that.
      to: { organizations, notOrganizations: partiesOf(telling, heldId) },
      page: 'interest-and-claims',
      values: { date },
    },
  ];
}

/** A request or a hold ends with the promotion: its group is told, and its SAH, which has nothing to answer any more. */
const endedWithPromotion = (telling: Telling, claimId: string): Notice => ({
  code: wasHeld(telling, claimId) ? 'hold_ended' : 'request_ended',
  to: { organizations: partiesOf(telling, claimId) },
  page: 'interest-and-claims',
  values: {},
});
