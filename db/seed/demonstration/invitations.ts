import { livePromotion } from '#app/domain/case/case-state.ts';
import { addBusinessDays, federalCalendar } from '#app/domain/clock/calendar.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Standing } from '#app/domain/fit/exclusion.ts';
import {
  answerInvitation,
  type GroupAnswer,
  inviteGroups,
  mayNotInvite,
} from '#app/domain/invitation/invitation.ts';
import { tellCapacities } from './capacities.ts';
import type { Organization, World } from './organizations.ts';
import type { Days } from './stories.ts';
import type { Story } from './story.ts';

/** What one group was asked, business days ago, by whom, and what it answered the day after. */
interface Plan {
  readonly asked: readonly ('sent' | 'yes' | 'no' | 'later')[];
  readonly daysAgo: number;
  readonly by: 'rstp' | 'roco';
  /** Whether the first SAH, whose account opens the demonstration, is the first asked. */
  readonly opens?: true;
}

const plans: readonly Plan[] = [
  { asked: ['sent', 'no', 'sent'], daysAgo: 2, by: 'rstp', opens: true },
  { asked: ['later', 'yes'], daysAgo: 5, by: 'roco', opens: true },
  { asked: ['no', 'sent', 'later', 'no'], daysAgo: 6, by: 'rstp' },
  { asked: ['yes', 'sent'], daysAgo: 4, by: 'rstp' },
  { asked: ['sent'], daysAgo: 1, by: 'roco' },
  { asked: ['no', 'no', 'sent'], daysAgo: 7, by: 'rstp' },
];

const reasons = ['no_room_now', 'volunteers_too_few', 'services_too_far'] as const;

/** RSTP and ROC-O invited groups to some of the live profiles, and most have answered. */
export function tellInvitations(
  world: World,
  stories: readonly Story[],
  { today, lastDay }: Days,
): void {
  const back = (days: number) => addBusinessDays(lastDay, -days, federalCalendar);
  const groups = [...world.sahs, ...world.groups];
  const [opening] = groups as [Organization];
  const served = new Map(
    tellCapacities(world, today).map(({ organization, capacity }) => [
      organization.id,
      capacity.communities,
    ]),
  );
  const standing = (group: Organization) => standingOf(group, served.get(group.id) ?? null);
  const free = stories.filter(
    ({ state, steps }) =>
      (livePromotion(state)?.limitOn ?? '') > addDays(today, 30) &&
      (steps.at(-1)?.at.toISOString().slice(0, 10) ?? today) < back(8) &&
      state.claims.length + state.interests.length + state.questions.length === 0,
  );
  const used = new Set<Story>();
  plans.forEach((plan, index) => {
    const mayAsk = (story: Story, group: Organization) =>
      mayNotInvite(story.state, standing(group), { today: back(plan.daysAgo) }) === null;
    const story = free.find((each) => !used.has(each) && (!plan.opens || mayAsk(each, opening)));
    if (!story) return;
    used.add(story);
    const others = story.random
      .fork('invited')
      .shuffled(groups.filter((each) => each !== opening && mayAsk(story, each)));
    const invited = [...(plan.opens ? [opening] : []), ...others].slice(0, plan.asked.length);
    const inviter =
      plan.by === 'rstp'
        ? world.actorOf(world.rstp, 'rstp_promoter')
        : world.roco[index % 2 === 0 ? 0 : 1];
    story.do(inviter, back(plan.daysAgo), (state, at) =>
      inviteGroups(state, { groups: invited.map(standing) }, at),
    );
    invited.forEach((group, place) => {
      const given = answerOf(plan.asked[place], index + place, lastDay);
      if (!given) return;
      story.do(world.actorOf(group), back(Math.max(0, plan.daysAgo - 1)), (state, at) =>
        answerInvitation(state, { organizationId: group.id, given }, at),
      );
    });
  });
}

function answerOf(
  asked: Plan['asked'][number] | undefined,
  turn: number,
  lastDay: CivilDate,
): GroupAnswer | null {
  switch (asked) {
    case 'yes':
      return { answer: 'yes' };
    case 'no':
      return { answer: 'no', reason: reasons[turn % reasons.length] ?? 'no_room_now' };
    case 'later':
      return { answer: 'later', laterOn: addDays(lastDay, 9) };
    default:
      return null;
  }
}

/** A group stands under the agreement of its SAHs: an active one is enough. */
function standingOf(
  { id, kind, province, community, agreementStatus, sahs }: Organization,
  serves: Standing['serves'],
): Standing {
  const agreements = sahs.length > 0 ? sahs.map((sah) => sah.agreementStatus) : [agreementStatus];
  const agreement = agreements.includes('active') ? 'active' : (agreements[0] ?? null);
  return { organizationId: id, kind, agreement, province, community, serves };
}
