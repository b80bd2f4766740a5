import { livePromotion } from '#app/domain/case/case-state.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { answerDue } from '#app/domain/clock/deadlines.ts';
import { holdEndFor } from '#app/domain/question/question.ts';
import { happened, isListed, rocoRoles, within } from './audience.ts';
import type { Composers, Notice, Telling } from './telling.ts';

/** Questions, invitations and interests. */
export const askingNotices = {
  question_asked: (event, telling) => [
    {
      code: 'question_received',
      to: { roles: ['rstp_promoter'] },
      page: 'question',
      values: { date: dueOf(event, event.on, telling) },
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
        values: { date: dueOf(event, from, telling) },
      },
    ];
  },
  // Its group is told once; those who follow the profile, when every group may read it.
  question_answered: (event, telling) => {
    const { state } = telling;
    const all: Notice = {
      code: 'answer_published',
      to: { watchersOf: state.id, notOrganizations: [event.organizationId] },
      page: 'profile',
      values: {},
    };
    return [
      ...(event.answeredBefore ? [] : [answerFor(event.organizationId, telling)]),
      ...(event.published && isListed(telling) ? [all] : []),
    ];
  },

  // The invited are told what they are asked and until when, and once more on the day they named, unless
  // they answered at once; who asked, of the answer (process §6).
  group_invited: (event, { state }) => {
    const live = livePromotion(state);
    const asked = state.invitations.find(({ id }) => id === event.invitationId);
    if (!live || (event.again && asked?.status !== 'sent')) return [];
    return [
      {
        code: event.again ? 'invitation_again' : 'group_invited',
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
} as const satisfies Composers;

/** The group that holds the profile decides by the end of its hold; any other, while promotion runs. */
function answerFor(organizationId: string, telling: Telling): Notice {
  const { state, on } = telling;
  const to = { organizations: [organizationId] };
  const holdEndsOn = livePromotion(state) && holdEndFor(state, organizationId);
  return holdEndsOn === null
    ? {
        code: 'question_answered',
        to,
        page: isListed(telling) ? 'ask-question' : 'interest-and-claims',
        values: { date: state.promotion?.limitOn ?? on },
      }
    : {
        code: 'question_answered_on_hold',
        to,
        page: 'ask-question',
        values: { date: holdEndsOn },
      };
}

const dueOf = (
  { organizationId }: { readonly organizationId: string },
  askedOn: CivilDate,
  { state, calendar, settings }: Telling,
): CivilDate => answerDue(askedOn, holdEndFor(state, organizationId), calendar, settings);
