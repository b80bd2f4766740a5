import { livePromotion } from '#app/domain/case/case-state.ts';
import type { EventOf } from '#app/domain/case/events.ts';
import { awaitsRoco } from '#app/domain/claim/claim.ts';
import { claimantsOf } from '#app/domain/claim/names.ts';
import { isFree, offerTakenUpBy } from '#app/domain/claim/waiting-list.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import {
  happened,
  offeredTo,
  partiesOf,
  rocoRoles,
  sahAnswerBy,
  wasHeld,
  within,
} from './audience.ts';
import type { Composers, Notice, Telling } from './telling.ts';

/** Claims, their partners and the waiting list (process §7). */
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
  waiting_list_offered: (event, telling) =>
    happened(telling, 'promotion_shortened')
      ? [
          {
            code: 'offer_shortened',
            to: { organizations: offeredTo(telling, event.entryId) },
            page: 'profile',
            values: { date: event.offerEndsOn },
          },
        ]
      : newOffer(event, telling),
  waiting_list_accepted: (event, telling) => movedUp(telling, event.entryId),
  waiting_list_left: (event, telling) => [
    ...movedUp(telling, event.entryId),
    ...lineSpent(telling, event.entryId, [event.organizationId]),
  ],
  // An offer not taken up in time; when the line closes with the promotion, its end tells everyone, once.
  waiting_list_lapsed: (event, telling) => {
    if (happened(telling, 'promotion_ended')) return [];
    if (event.lineClosed) return lineClosed(event.organizationId, telling);
    const lapsed = lapsedFor(telling, event);
    const told = lapsed.flatMap(({ to }) => to.organizations ?? []);
    return [
      ...lapsed,
      ...movedUp(telling, event.entryId),
      ...lineSpent(telling, event.entryId, told),
    ];
  },
} as const satisfies Composers;

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

/** The limit passed while another group holds the profile: there is nothing to wait for any more. */
const lineClosed = (organizationId: string, { state, on }: Telling): readonly Notice[] => [
  {
    code: 'line_closed',
    to: { organizations: [organizationId] },
    page: 'browse',
    values: { date: state.promotion?.limitOn ?? on },
  },
];

/** Whom the profile is offered to: the next in line, and for a constituent group its SAH. */
function newOffer(event: EventOf<'waiting_list_offered'>, telling: Telling): readonly Notice[] {
  return [
    {
      code: 'waiting_list_offer',
      to: { organizations: [event.organizationId] },
      page: 'claim',
      values: { date: event.offerEndsOn },
    },
    // Its SAH has as long as the group.
    ...offeredTo(telling, event.entryId)
      .filter((id) => id !== event.organizationId)
      .map(
        (sahId): Notice => ({
          code: 'offer_to_your_group',
          to: { organizations: [sahId] },
          page: 'interest-and-claims',
          values: { date: event.offerEndsOn },
        }),
      ),
  ];
}

/** Whether the profile is still on the list on the day of the event. */
const isListed = ({ state, on }: Telling): boolean => {
  const live = livePromotion(state);
  return live !== null && live.limitOn >= on;
};

/**
 * Who has the next word on a hold: overseas the local office first (process §7, IP 3 part 4 §4.2 step 4),
 * then ROC-O; nobody of them while a second SAH is asked.
 */
function turnToConfirm({ state }: Telling, claimId: string): readonly Notice[] {
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

/** An offer that was accepted in time, but not endorsed, was not left without an answer by its group. */
function lapsedFor(
  telling: Telling,
  { organizationId }: { readonly organizationId: string },
): readonly Notice[] {
  const { state } = telling;
  const accepted = state.claims.find(
    (claim) => claim.status === 'requested' && claimantsOf(claim).includes(organizationId),
  );
  return accepted
    ? [
        {
          code: 'offer_lapsed_unendorsed',
          to: { organizations: claimantsOf(accepted) },
          page: 'interest-and-claims',
          values: {},
        },
      ]
    : [
        {
          code: 'offer_lapsed',
          to: { organizations: [organizationId] },
          page: isListed(telling) ? 'profile' : 'browse',
          values: {},
        },
      ];
}

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

/** A SAH whose answer was awaited when the claim ended: there is nothing to answer any more. */
function askedInVain({ state }: Telling, claimId: string): readonly Notice[] {
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

/** Groups still waiting behind a place in line that became free. */
function movedUp({ state, together }: Telling, entryId: string): readonly Notice[] {
  // When the line closes, or the whole profile goes, nobody moves up.
  if (together.some(({ type }) => type === 'promotion_ended')) return [];
  const gone = state.waitingList.find(({ id }) => id === entryId);
  const organizations = state.waitingList
    .filter(({ status, position }) => status === 'waiting' && position > (gone?.position ?? 0))
    .map(({ organizationId }) => organizationId);
  if (!gone || organizations.length === 0) return [];
  return [
    { code: 'waiting_list_moved', to: { organizations }, page: 'interest-and-claims', values: {} },
  ];
}

/** A SAH is asked to answer in three business days, and not after the hold has ended. */
function partnerAnswerDue(telling: Telling, claimId: string): CivilDate {
  const soon = sahAnswerBy(telling);
  const ends = telling.state.claims.find(({ id }) => id === claimId)?.holdEndsOn;
  return ends && ends < soon ? ends : soon;
}

/** Who follows a profile learns that its hold ended; whoever it is offered to next is told that instead. */
function holdEnded(telling: Telling, claimId: string): readonly Notice[] {
  const { together } = telling;
  if (!wasHeld(telling, claimId)) return [];
  const offered = together.flatMap((event) =>
    event.type === 'waiting_list_offered' ? [event.organizationId] : [],
  );
  return profileFree(telling, [...partiesOf(telling, claimId), ...offered]);
}

/** The last in line let its offer go: who follows the profile learns that it is open. */
function lineSpent(
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
