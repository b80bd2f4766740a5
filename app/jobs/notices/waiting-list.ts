import type { EventOf } from '#app/domain/case/events.ts';
import { claimantsOf } from '#app/domain/claim/names.ts';
import { happened, isListed, offeredTo } from './audience.ts';
import { lineSpent } from './profile-free.ts';
import type { Composers, Notice, Telling } from './telling.ts';

/** Places in line for a profile on hold, and offers of it (process §7). */
export const waitingListNotices = {
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

/** The limit passed while another group holds the profile: there is nothing to wait for any more. */
const lineClosed = (organizationId: string, { state, on }: Telling): readonly Notice[] => [
  {
    code: 'line_closed',
    to: { organizations: [organizationId] },
    page: 'browse',
    values: { date: state.promotion?.limitOn ?? on },
  },
];

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
