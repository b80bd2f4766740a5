import { type CaseState, livePromotion } from '../case/case-state.ts';
import type { CaseEvent, EventOf } from '../case/events.ts';
import type { CivilDate } from '../clock/civil-date.ts';
import { accept, type Circumstances, type Decision, type Refusal, refuse } from '../decision.ts';
import { excludedFrom, type Standing } from '../fit/exclusion.ts';
import type { ReasonCode } from '../vocabulary/reasons.ts';
import type { GroupInvitation, InvitationAnswer } from './names.ts';

/** Groups asked about one profile at a time (D): enough to find one, few enough to be meant. */
export const mostInvited = 10;

/** An invitation that still waits for its group: unanswered, or put off to a later day. */
export const isOpenInvitation = ({ status }: Pick<GroupInvitation, 'status'>): boolean =>
  status === 'sent' || status === 'later';

export const openInvitations = (state: CaseState): readonly GroupInvitation[] =>
  state.invitations.filter(isOpenInvitation);

export const openInvitationOf = (
  state: CaseState,
  organizationId: string,
): GroupInvitation | undefined =>
  openInvitations(state).find((invitation) => invitation.organizationId === organizationId);

function notInvitable(state: CaseState, at: Pick<Circumstances, 'today'>): Refusal | null {
  const promotion = livePromotion(state);
  if (state.stage !== 'promotion' || !promotion || !state.profile) {
    return refuse('wrong_stage', { stage: state.stage });
  }
  return promotion.limitOn < at.today ? refuse('limit_passed', { date: promotion.limitOn }) : null;
}

/** Why this group cannot be invited to this profile now, or null. */
export function mayNotInvite(
  state: CaseState,
  group: Standing,
  at: Pick<Circumstances, 'today'>,
): Refusal | null {
  const barred = notInvitable(state, at);
  if (barred || !state.profile) return barred;
  const excluded = excludedFrom(state.profile.fields, group);
  if (excluded) return excluded;
  return openInvitationOf(state, group.organizationId) ? refuse('already_invited') : null;
}

/**
 * ROC-O or RSTP asks groups to look at a profile they fit (process §6). It binds nobody, and gives the
 * invited nothing that others lack: whoever claims first holds it. All are invited, or none.
 */
export function inviteGroups(
  state: CaseState,
  input: { readonly groups: readonly Standing[] },
  at: Circumstances,
): Decision<CaseEvent> {
  for (const group of input.groups) {
    const barred = mayNotInvite(state, group, at);
    if (barred) return barred;
  }
  const ids = [...new Set(input.groups.map(({ organizationId }) => organizationId))];
  if (openInvitations(state).length + ids.length > mostInvited) {
    return refuse('too_many_invited', { most: mostInvited });
  }
  return accept<CaseEvent>(
    ...ids.map((organizationId) => ({
      type: 'group_invited' as const,
      invitationId: at.newId(),
      organizationId,
      on: at.today,
    })),
  );
}

/** A group's answer: yes binds it to nothing, no says why, later says when it looks again. */
export type GroupAnswer =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no'; readonly reason: ReasonCode<'invitation_declined'> }
  | { readonly answer: 'later'; readonly laterOn: CivilDate };

/** A group answers its invitation; one put off may be answered again until promotion ends. */
export function answerInvitation(
  state: CaseState,
  input: { readonly organizationId: string; readonly given: GroupAnswer },
  at: Circumstances,
): Decision<CaseEvent> {
  const { organizationId, given } = input;
  const invitation = openInvitationOf(state, organizationId);
  if (!invitation) {
    const last = state.invitations.filter((each) => each.organizationId === organizationId).at(-1);
    const answered = last?.status === 'yes' || last?.status === 'no';
    return refuse(answered ? 'invitation_answered' : 'not_invited');
  }
  const promotion = livePromotion(state);
  if (!promotion) return refuse('not_invited');
  if (given.answer === 'later') {
    const { laterOn } = given;
    if (laterOn <= at.today || laterOn > promotion.limitOn) return refuse('later_day_wrong');
  }
  return accept({
    type: 'invitation_answered',
    invitationId: invitation.id,
    organizationId,
    answer: given.answer satisfies InvitationAnswer,
    reason: given.answer === 'no' ? given.reason : null,
    laterOn: given.answer === 'later' ? given.laterOn : null,
    on: at.today,
  });
}

/**
 * On the day a group named, its invitation waits for an answer again, once: it may put it off anew (D:
 * process §7 knows no invitation). A day on which no clock ran is made up for while the profile is live.
 */
export function inviteAgain(state: CaseState, at: Circumstances): Decision<CaseEvent> {
  if (notInvitable(state, at)) return accept();
  return accept(...askedAgain(state, (day) => day <= at.today, at));
}

/**
 * A limit that comes before the day a group named leaves it no such day: it is asked again at once (D),
 * rather than to hear that its invitation closed.
 */
export const inviteBeforeLimit = (
  state: CaseState,
  limitOn: CivilDate,
  at: Pick<Circumstances, 'today'>,
): EventOf<'group_invited'>[] => askedAgain(state, (day) => day > limitOn, at);

function askedAgain(
  state: CaseState,
  isDue: (laterOn: CivilDate) => boolean,
  at: Pick<Circumstances, 'today'>,
): EventOf<'group_invited'>[] {
  return state.invitations
    .filter(({ status, laterOn }) => status === 'later' && laterOn && isDue(laterOn))
    .map(({ id, organizationId }) => ({
      type: 'group_invited',
      invitationId: id,
      organizationId,
      on: at.today,
      again: true,
    }));
}

/**
 * A group that does what it was asked to has answered: by its interest, its place in line, its claim or
 * its share of one (D: process §7 knows no invitation). Only the groups named here: a constituent group's
 * request commits nobody but itself until its SAH endorses it (process §7). A no is never inferred.
 */
export function answerByActing(
  state: CaseState,
  organizationIds: readonly string[],
  at: Pick<Circumstances, 'today'>,
): EventOf<'invitation_answered'>[] {
  return openInvitations(state)
    .filter(({ organizationId }) => organizationIds.includes(organizationId))
    .map(({ id, organizationId }) => ({
      type: 'invitation_answered',
      invitationId: id,
      organizationId,
      answer: 'yes',
      reason: null,
      laterOn: null,
      on: at.today,
    }));
}

/** What still waits for an answer when promotion ends, however it ends; each group is told. */
export function closeInvitations(state: CaseState): EventOf<'invitation_closed'>[] {
  return openInvitations(state).map(({ id, organizationId }) => ({
    type: 'invitation_closed',
    invitationId: id,
    organizationId,
  }));
}
