import type { EventOf } from '#app/domain/case/events.ts';
import { partnerOf } from '#app/domain/claim/partner.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { WarningDay } from '#app/domain/promotion/names.ts';
import type { ReasonCode } from '#app/domain/vocabulary/reasons.ts';
import type { NoticeCode } from '#app/i18n/notices/notices.ts';
import {
  claimants,
  hopingFor,
  letGo,
  offeredTo,
  partiesOf,
  partnerIn,
  rocoRoles,
  wasHeld,
  within,
} from './audience.ts';
import type { Audience, Composers, Notice, Telling } from './telling.ts';

const warningCodes = {
  30: 'promotion_limit_30',
  14: 'promotion_limit_14',
  3: 'promotion_limit_3',
} as const satisfies Record<WarningDay, NoticeCode>;

/** A profile on its way to the list, on it, and off it. */
export const promotionNotices = {
  approval_requested: (_event, telling) => [
    {
      code: 'profile_to_approve',
      to: { roles: rocoRoles, notActor: true },
      page: 'approve-profile',
      values: { date: within(telling, 'secondLook') },
    },
  ],
  revision_requested: (_event, telling) => [
    {
      code: 'profile_to_approve',
      to: { roles: rocoRoles, notActor: true },
      page: 'approve-profile',
      values: { date: within(telling, 'secondLook') },
    },
  ],
  // What changed is read in the portal; a hold goes on, and its group decides on what is true now.
  revision_published: (event, telling) => [
    {
      code: 'profile_changed',
      to: {
        roles: ['rstp_promoter'],
        watchersOf: telling.state.id,
        organizations: [...hopingFor(telling), ...claimants(telling)],
      },
      page: 'profile',
      values: { date: event.on },
    },
  ],
  // Published again, RSTP restarts and those who watch it are told.
  promotion_started: (event, telling) => {
    const values = { date: event.limitOn };
    if (event.awaySince === undefined) {
      return [
        {
          code: 'promotion_started_rstp',
          to: { roles: ['rstp_promoter'] },
          page: 'profile',
          values,
        },
      ];
    }
    return [
      {
        code: 'promotion_restarted_rstp',
        to: { roles: ['rstp_promoter'] },
        page: 'profile',
        values,
      },
      {
        code: 'profile_back',
        to: { watchersOf: telling.state.id, organizations: promisedNews(event.awaySince, telling) },
        page: 'profile',
        values,
      },
    ];
  },
  promotion_warned: (event, telling) => {
    const values = { date: event.limitOn };
    const code = warningCodes[event.days];
    const near = event.days < 30;
    return [
      { code, to: { roles: ['rstp_promoter'] }, page: 'profile', values },
      {
        code,
        to: { roles: rocoRoles, organizations: near ? [telling.state.officeId] : [] },
        page: 'change-promotion',
        values,
      },
      // Thirty days are for those who promote; a group is told while it can still decide in time.
      ...(near
        ? [
            {
              code: 'profile_closing' as const,
              to: {
                watchersOf: telling.state.id,
                organizations: [...hopingFor(telling), ...claimants(telling)],
              },
              page: 'profile' as const,
              values,
            },
          ]
        : []),
    ];
  },
  promotion_extended: (event, telling) => [
    {
      code: 'promotion_extended',
      to: {
        roles: ['rstp_promoter'],
        organizations: [telling.state.officeId, ...hopingFor(telling), ...claimants(telling)],
        watchersOf: telling.state.id,
      },
      page: 'profile',
      values: { date: event.limitOn },
    },
  ],
  promotion_shortened: (event, telling) => [
    {
      code: 'promotion_shortened',
      to: {
        roles: ['rstp_promoter', ...rocoRoles],
        organizations: [...hopingFor(telling), ...claimants(telling)],
        watchersOf: telling.state.id,
        // Whose offer it cuts short is told of that.
        notOrganizations: telling.together.flatMap((one) =>
          one.type === 'waiting_list_offered' ? offeredTo(telling, one.entryId) : [],
        ),
      },
      page: 'profile',
      values: { date: event.limitOn },
    },
  ],
  promotion_ended: (event, telling) => [stopOf(event), ...goneFor(event, telling)],
  // The household's own offices learn what comes now (OB 646 step 4; IP 3 part 4 §4.2).
  case_closed: (event, { state }) =>
    event.outcome === 'unmatched_stays_on_rap'
      ? [
          {
            code: 'case_unmatched',
            to: { organizations: [state.officeId, state.serviceProviderId] },
            page: 'case',
            values: { date: event.on },
          },
        ]
      : event.outcome === 'unmatched_returned_to_visa_office'
        ? [
            {
              code: 'case_returned',
              to: { organizations: [state.migrationOfficeId, state.officeId] },
              page: 'case',
              values: { date: event.on },
            },
          ]
        : [],
} as const satisfies Composers;

/**
 * Those whose claim ended as the profile left the list to be reviewed: the reason they read promises this
 * news, once. Whose claim ended with an earlier absence had it at that return.
 */
const promisedNews = (awaySince: CivilDate, { state }: Telling): readonly (string | null)[] =>
  state.claims
    .filter(
      ({ status, endedOn, reason }) =>
        status === 'released' &&
        endedOn === awaySince &&
        reason === ('profile_changed' satisfies ReasonCode<'claim_released'>),
    )
    .flatMap((claim) => [claim.sahId, claim.groupId, partnerOf(claim)]);

/** RSTP stops at any end, and is told why: only a suspension may be over soon (OB 646 step 5). */
function stopOf({ by, on }: EventOf<'promotion_ended'>): Notice {
  const to: Audience = { roles: ['rstp_promoter'] };
  switch (by) {
    case 'sponsor_found':
      return { code: 'promotion_stopped_matched', to, page: 'promotion', values: {} };
    case 'suspended':
      return { code: 'promotion_suspended', to, page: 'promotion', values: { date: on } };
    case 'withdrawn':
      return { code: 'promotion_withdrawn', to, page: 'promotion', values: { date: on } };
    default:
      return { code: 'promotion_ended', to, page: 'promotion', values: { date: on } };
  }
}

/** Those who hoped for the profile or kept an eye on it: it is gone, for now or for good. */
function goneFor(event: EventOf<'promotion_ended'>, telling: Telling): readonly Notice[] {
  const confirmed = telling.together.find(({ type }) => type === 'claim_confirmed') as
    | EventOf<'claim_confirmed'>
    | undefined;
  // At a match, a group whose interest ends is told so, and the sponsor is told better news.
  const told = confirmed
    ? [
        confirmed.sahId,
        confirmed.groupId,
        ...partnerIn(telling, confirmed.claimId),
        ...telling.together.flatMap((one) =>
          one.type === 'interest_closed' ? [one.organizationId] : [],
        ),
      ]
    : holdersLetGo(telling);
  return [
    {
      code: event.by === 'suspended' ? 'profile_paused' : 'profile_gone',
      to: {
        watchersOf: telling.state.id,
        organizations: letGo(telling),
        notOrganizations: told,
      },
      page: 'browse',
      values: { date: event.on },
    },
  ];
}

/** Those whose hold ended with the promotion are told of that instead. */
const holdersLetGo = (telling: Telling): readonly (string | null)[] =>
  telling.together.flatMap((one) =>
    one.type === 'claim_released' && wasHeld(telling, one.claimId)
      ? partiesOf(telling, one.claimId)
      : [],
  );
