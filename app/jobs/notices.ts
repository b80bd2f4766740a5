import type { Role } from '#app/domain/access/actor.ts';
import { missingIn, signatoriesOf } from '#app/domain/arrangements/checklist.ts';
import type { ConferenceParty } from '#app/domain/arrangements/names.ts';
import { type CaseState, livePromotion } from '#app/domain/case/case-state.ts';
import type { CaseEvent, CaseEventType, EventOf } from '#app/domain/case/events.ts';
import { partnerOf } from '#app/domain/claim/partner.ts';
import { addBusinessDays, type BusinessCalendar } from '#app/domain/clock/calendar.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { answerDue, conferenceDue } from '#app/domain/clock/deadlines.ts';
import type { RuleSettings } from '#app/domain/decision.ts';
import type { WarningDay } from '#app/domain/promotion/names.ts';
import type { NoticeCode, NoticeParams } from '#app/i18n/notices/notices.ts';
import type { PageId } from '#app/paths.ts';

/*
 * Who is told what of an event: a pure table. No message holds more than a profile's number or a case's
 * reference, dates and a link; what it is about is read in the portal, after signing in (privacy.md).
 */

/** Who gets a message. */
export interface Audience {
  /** Everyone with one of these roles. */
  readonly roles?: readonly Role[];
  /** Everyone of these organisations. */
  readonly organizations?: readonly (string | null)[];
  /** Everyone who keeps an eye on this case's profile. */
  readonly watchersOf?: string;
  /** Who sent this invitation. */
  readonly inviterOf?: string;
  /** But nobody of these organisations: another message of the same command tells them. */
  readonly notOrganizations?: readonly (string | null)[];
  /** Not the one who did it: they need no telling. */
  readonly notActor?: boolean;
}

type Values<Code extends NoticeCode> = Omit<
  NoticeParams<Code>,
  'link' | 'profileNumber' | 'caseReference'
>;

/** A message to be composed in each reader's language. */
export type Notice = {
  readonly [Code in NoticeCode]: {
    readonly code: Code;
    readonly to: Audience;
    readonly page: PageId;
    readonly values: Values<Code>;
  };
}[NoticeCode];

/** What a composer may know beside its event. */
export interface Telling {
  /** The case as it stands now, which may be later than the event. */
  readonly state: CaseState;
  /** The day of the event. */
  readonly on: CivilDate;
  readonly calendar: BusinessCalendar;
  readonly settings: RuleSettings;
  /** The instant at which a conference begins, ISO 8601. */
  readonly instantOf: (on: CivilDate, time: string, timeZone: string) => string;
  /** Events of the same command. */
  readonly together: readonly CaseEvent[];
}

type Composers = {
  readonly [T in CaseEventType]?: (event: EventOf<T>, telling: Telling) => readonly Notice[];
};

const warningCodes = {
  30: 'promotion_limit_30',
  14: 'promotion_limit_14',
  3: 'promotion_limit_3',
} as const satisfies Record<WarningDay, NoticeCode>;

const rocoRoles: readonly Role[] = ['roco_officer', 'roco_manager'];

/** Business days in which an answer is asked for; none is in the sources, so they are ours (D). */
const answerDays = {
  secondLook: 3,
  interest: 5,
  endorsement: 3,
  reply: 5,
  package: 20,
  correction: 10,
  review: 10,
  conference: 3,
  signature: 5,
  destruction: 10,
} as const;

const within = ({ on, calendar }: Telling, days: keyof typeof answerDays): CivilDate =>
  addBusinessDays(on, answerDays[days], calendar);

/** Whether the same command did this too. */
const happened = ({ together }: Telling, type: CaseEventType): boolean =>
  together.some((event) => event.type === type);

/** Groups that are interested in a live profile, or wait in line for it. */
const hopingFor = ({ state }: Telling): readonly string[] => [
  ...state.interests
    .filter(({ status }) => status === 'expressed')
    .map(({ organizationId }) => organizationId),
  ...state.waitingList
    .filter(({ status }) => status === 'waiting' || status === 'offered')
    .map(({ organizationId }) => organizationId),
];

/** Groups that hold the profile or asked to, and the SAHs that answer for them. */
const claimants = ({ state }: Telling): readonly (string | null)[] =>
  state.claims
    .filter(({ status }) => status === 'held' || status === 'requested')
    .flatMap((claim) => [claim.sahId, claim.groupId, partnerOf(claim)]);

/** Groups whose interest, place in line or invitation the same command closed. */
const letGo = ({ together }: Telling): readonly string[] =>
  together.flatMap((event) =>
    event.type === 'interest_closed' ||
    event.type === 'waiting_list_lapsed' ||
    event.type === 'invitation_closed'
      ? [event.organizationId]
      : [],
  );

/** The organisations of a claim: the SAH that answers, the group it answers for, and a SAH that shares it. */
function partiesOf({ state }: Telling, claimId: string | undefined): readonly (string | null)[] {
  const claim = state.claims.find((each) => each.id === claimId);
  return claim ? [claim.sahId, claim.groupId, partnerOf(claim)] : [];
}

function partnerIn({ state }: Telling, claimId: string): readonly (string | null)[] {
  return state.claims.filter(({ id }) => id === claimId).map(partnerOf);
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

/** The organisations whose package it is, confirmed still or no longer. */
const packageParties = (telling: Telling) => partiesOf(telling, telling.state.package?.claimId);

/** A SAH is asked to answer in three business days, and not after the hold has ended. */
function partnerAnswerDue(telling: Telling, claimId: string): CivilDate {
  const soon = within(telling, 'endorsement');
  const ends = telling.state.claims.find(({ id }) => id === claimId)?.holdEndsOn;
  return ends && ends < soon ? ends : soon;
}

/** Who follows a profile learns that its hold ended; whoever it is offered to next is told that instead. */
function holdEnded(telling: Telling, claimId: string): readonly Notice[] {
  const { state, together } = telling;
  const live = livePromotion(state);
  const held = state.claims.some(({ id, holdEndsOn }) => id === claimId && holdEndsOn !== null);
  if (!live || !held) return [];
  const offered = together.flatMap((event) =>
    event.type === 'waiting_list_offered' ? [event.organizationId] : [],
  );
  return [
    {
      code: 'profile_free',
      to: {
        watchersOf: state.id,
        notOrganizations: [...partiesOf(telling, claimId), ...offered],
      },
      page: 'profile',
      values: { date: live.limitOn },
    },
  ];
}

const composers = {
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
  // Published again, RSTP restarts and those who watch it are told; its first day stays the first one.
  promotion_started: (event, telling) => {
    const values = { date: event.limitOn };
    if (event.on === telling.on) {
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
        to: { watchersOf: telling.state.id },
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
              to: { watchersOf: telling.state.id, organizations: hopingFor(telling) },
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
        organizations: [telling.state.officeId, ...hopingFor(telling)],
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
        organizations: hopingFor(telling),
        watchersOf: telling.state.id,
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

  question_asked: (event, telling) => [
    {
      code: 'question_received',
      to: { roles: ['rstp_promoter'] },
      page: 'question',
      values: { date: answerDue(event.on, telling.calendar, telling.settings) },
    },
  ],
  // Relaying gives no new time: the group has waited since it asked.
  question_relayed: (event, telling) => {
    const asked = telling.state.questions.find(({ id }) => id === event.questionId);
    const from = asked?.askedOn ?? event.on;
    return [
      {
        code: 'question_relayed',
        to: { roles: rocoRoles },
        page: 'question',
        values: { date: answerDue(from, telling.calendar, telling.settings) },
      },
    ];
  },
  // Its group is told once; those who follow the profile, when every group may read it.
  question_answered: (event, telling) => {
    const { state } = telling;
    const live = livePromotion(state);
    const own: Notice = {
      code: 'question_answered',
      to: { organizations: [event.organizationId] },
      page: live ? 'ask-question' : 'interest-and-claims',
      values: { date: state.promotion?.limitOn ?? event.on },
    };
    const all: Notice = {
      code: 'answer_published',
      to: { watchersOf: state.id, notOrganizations: [event.organizationId] },
      page: 'profile',
      values: {},
    };
    return [...(event.answeredBefore ? [] : [own]), ...(event.published && live ? [all] : [])];
  },

  // The invited are told what they are asked and until when; who asked, of the answer (process §6).
  group_invited: (event, { state }) => {
    const live = livePromotion(state);
    if (!live) return [];
    return [
      {
        code: 'group_invited',
        to: { organizations: [event.organizationId] },
        page: 'answer-invitation',
        values: { date: live.limitOn },
      },
    ];
  },
  // An interest tells ROC-O and RSTP already, so whoever invited is told once.
  invitation_answered: (event, telling) =>
    happened(telling, 'interest_expressed')
      ? []
      : [
          {
            code: 'invitation_answered',
            to: { inviterOf: event.invitationId },
            page: livePromotion(telling.state) ? 'invite-groups' : 'promotion',
            values: {},
          },
        ],
  interest_expressed: (_event, telling) => [
    {
      code: 'interest_received',
      to: { roles: [...rocoRoles, 'rstp_promoter'] },
      page: 'review-interests',
      values: { date: within(telling, 'interest') },
    },
  ],
  interest_declined: (event) => [
    {
      code: 'interest_declined',
      to: { organizations: [event.organizationId] },
      page: 'interest-and-claims',
      values: {},
    },
  ],
  // When promotion ends without a sponsor, the end itself tells everyone who hoped, once.
  interest_closed: (event, telling) =>
    happened(telling, 'promotion_ended') && !happened(telling, 'claim_confirmed')
      ? []
      : [
          {
            code: 'interest_closed',
            to: { organizations: [event.organizationId] },
            page: 'browse',
            values: {},
          },
        ],

  claim_requested: (event, telling) => [
    {
      code: 'claim_endorsement_requested',
      to: { organizations: [event.sahId] },
      page: 'interest-and-claims',
      values: { date: within(telling, 'endorsement') },
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
      to: { watchersOf: telling.state.id, notOrganizations: partiesOf(telling, event.claimId) },
      page: 'profile',
      values: { date: event.holdEndsOn },
    },
  ],
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
  ],
  partner_declined: (event, telling) => [
    {
      code: 'partner_declined',
      to: { organizations: partiesOf(telling, event.claimId) },
      page: 'interest-and-claims',
      values: {},
    },
  ],
  partner_left: (event, telling) => [
    partnershipOver([...partiesOf(telling, event.claimId), event.partnerSahId]),
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
    {
      code: 'claim_refused',
      to: {
        organizations: partiesOf(telling, event.claimId),
        // The SAH that did not endorse knows; its group is told to speak with it.
        notOrganizations: event.reason === 'sah_did_not_endorse' ? [event.sahId] : [],
      },
      page: 'interest-and-claims',
      values: { date: within(telling, 'reply') },
    },
    ...askedInVain(telling, event.claimId),
    ...holdEnded(telling, event.claimId),
  ],
  // A request may end because the profile is taken off the list; else someone let it go, and the others
  // of that claim are told who may go on hoping for it.
  claim_released: (event, telling) => [
    happened(telling, 'promotion_ended')
      ? {
          code: 'claim_refused',
          to: { organizations: partiesOf(telling, event.claimId) },
          page: 'interest-and-claims',
          values: { date: within(telling, 'reply') },
        }
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
      // The profile may have left the list with its limit.
      page: livePromotion(telling.state) ? 'profile' : 'browse',
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
  waiting_list_offered: (event) => [
    {
      code: 'waiting_list_offer',
      to: { organizations: [event.organizationId] },
      page: 'claim',
      values: { date: event.offerEndsOn },
    },
  ],
  waiting_list_accepted: (event, telling) => movedUp(telling, event.entryId),
  waiting_list_left: (event, telling) => movedUp(telling, event.entryId),
  // An offer not taken up in time; when the line closes with the promotion, its end tells everyone, once.
  waiting_list_lapsed: (event, telling) =>
    happened(telling, 'promotion_ended')
      ? []
      : [
          {
            code: 'offer_lapsed',
            to: { organizations: [event.organizationId] },
            page: 'profile',
            values: {},
          },
          ...movedUp(telling, event.entryId),
        ],

  package_submitted: (_event, telling) => [
    {
      code: 'package_received',
      to: { organizations: packageParties(telling) },
      page: 'undertaking',
      values: { date: within(telling, 'review') },
    },
    {
      code: 'task_assigned',
      to: { roles: rocoRoles },
      page: 'review-undertaking',
      values: { date: within(telling, 'review') },
    },
  ],
  package_returned: (_event, telling) => [
    {
      code: 'package_returned',
      to: { organizations: packageParties(telling) },
      page: 'undertaking',
      values: { date: within(telling, 'correction') },
    },
  ],
  package_approved: (event, telling) => {
    const { state, calendar, settings } = telling;
    const firstDue = state.tasks
      .filter(({ owner, doneOn }) => owner === 'local_office' && doneOn === null)
      .map(({ dueOn }) => dueOn)
      .sort()[0];
    return [
      {
        code: 'undertaking_approved',
        to: { organizations: [...packageParties(telling), state.serviceProviderId] },
        page: 'case',
        values: { date: conferenceDue(event.on, calendar, settings) },
      },
      ...(firstDue
        ? [
            {
              code: 'task_assigned' as const,
              to: { organizations: [state.officeId] },
              page: 'case' as const,
              values: { date: firstDue },
            },
          ]
        : []),
    ];
  },
  package_refused: (_event, telling) => [
    {
      code: 'undertaking_refused',
      to: { organizations: packageParties(telling) },
      page: 'interest-and-claims',
      values: { date: within(telling, 'destruction') },
    },
  ],

  conference_scheduled: (event, telling) => {
    const { state, instantOf } = telling;
    const answerBy = within(telling, 'conference');
    const soonest = [answerBy, event.on].sort()[0] ?? event.on;
    // Relatives have no account: the office asks them itself.
    const invited: Record<ConferenceParty, readonly (string | null)[]> = {
      sponsor: packageParties(telling),
      service_provider: [state.serviceProviderId],
      local_office: [state.officeId],
      family: [],
    };
    const organizations = event.participants.flatMap((party) => invited[party]);
    return [
      {
        code: event.sequence === 0 ? 'conference_invited' : 'conference_changed',
        to: { organizations },
        page: 'conference',
        values: {
          date: soonest,
          dateTime: {
            instant: instantOf(event.on, event.from, event.timeZone),
            timeZone: event.timeZone,
          },
        },
      },
    ];
  },
  checklist_filled: (_event, telling) => {
    const { state } = telling;
    const complete = state.checklist?.entries.every((entry) => missingIn(entry) === null);
    if (!complete || state.stage !== 'arrangements') return [];
    return [
      {
        code: 'checklist_ready',
        to: { organizations: [...packageParties(telling), state.serviceProviderId] },
        page: 'checklist',
        values: { date: within(telling, 'signature') },
      },
    ];
  },
  // The local office signs last, after its review: it is told when its turn has come (OB 646 step 9).
  checklist_signed: (_event, telling) => {
    const { state } = telling;
    const open = signatoriesOf(state).filter(
      (party) => !state.checklist?.signatures.some((signature) => signature.party === party),
    );
    if (open.length !== 1 || open[0] !== 'local_office') return [];
    return [
      {
        code: 'checklist_ready',
        to: { organizations: [state.officeId] },
        page: 'checklist',
        values: { date: within(telling, 'signature') },
      },
    ];
  },
} as const satisfies Composers;

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
    : [];
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

/** Events that have a composer: `reactions.ts` sends exactly these to it. */
export const composedEvents = Object.keys(composers) as (keyof typeof composers)[];

/** The messages an event sets off, as things stand now. */
export function noticesOf(event: CaseEvent, telling: Telling): readonly Notice[] {
  const compose = (composers as Composers)[event.type] as
    | ((event: CaseEvent, telling: Telling) => readonly Notice[])
    | undefined;
  return compose?.(event, telling) ?? [];
}
