import { type CaseState, livePromotion } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { accept, type Circumstances, type Decision, type Refusal, refuse } from '../decision.ts';
import { answerByActing } from '../invitation/invitation.ts';
import { mayNotSponsor, type SponsorFacts } from '../organization/sponsoring.ts';
import { noteRequired, reasonCodesOf } from '../vocabulary/reasons.ts';
import type { InterestAnswer } from './names.ts';

/**
 * How an organisation stands when it expresses an interest. That binds no SAH, so any that may sponsor is
 * enough: under the first such; where none may, under the first it has, whose refusal is said.
 * @param sponsor it under its first SAH; `others`, under the rest of them.
 */
export function interestedAs(sponsor: SponsorFacts, others: readonly SponsorFacts[]): SponsorFacts {
  return [sponsor, ...others].find((each) => !mayNotSponsor(each)) ?? sponsor;
}

/** Why this organisation cannot express an interest now, or null. The page asks before anyone writes a word. */
export function mayNotExpressInterest(
  state: CaseState,
  sponsor: SponsorFacts,
  at: Pick<Circumstances, 'today'>,
): Refusal | null {
  const promotion = livePromotion(state);
  if (state.stage !== 'promotion' || !promotion)
    return refuse('wrong_stage', { stage: state.stage });
  if (promotion.limitOn < at.today) return refuse('limit_passed', { date: promotion.limitOn });
  const barred = mayNotSponsor(sponsor);
  if (barred) return barred;
  const { organizationId } = sponsor;
  return state.interests.some(
    (i) => i.organizationId === organizationId && i.status === 'expressed',
  )
    ? refuse('already_interested')
    : null;
}

/** A group says what it can offer against the profile's needs (process §7). It binds nobody. */
export function expressInterest(
  state: CaseState,
  input: {
    sponsor: SponsorFacts;
    answers: Readonly<Record<string, InterestAnswer>>;
    asked: readonly string[];
  },
  at: Circumstances,
): Decision<CaseEvent> {
  const barred = mayNotExpressInterest(state, input.sponsor, at);
  if (barred) return barred;
  const { organizationId } = input.sponsor;
  const unanswered = input.asked.filter((code) => !(code in input.answers));
  if (unanswered.length > 0) return refuse('interest_incomplete', { fields: unanswered.join(',') });
  return accept<CaseEvent>(
    {
      type: 'interest_expressed',
      interestId: at.newId(),
      organizationId,
      on: at.today,
      answers: input.answers,
    },
    ...answerByActing(state, [organizationId], at),
  );
}

export function withdrawInterest(
  state: CaseState,
  input: { organizationId: string },
): Decision<CaseEvent> {
  const interest = state.interests.find(
    (i) => i.organizationId === input.organizationId && i.status === 'expressed',
  );
  if (!interest) return refuse('no_interest');
  return accept({
    type: 'interest_withdrawn',
    interestId: interest.id,
    organizationId: interest.organizationId,
  });
}

/** ROC-O declines an interest, with a coded reason that says enough by itself; the group is told it (process §7). */
export function declineInterest(
  state: CaseState,
  input: { interestId: string; reason: string },
  at: Pick<Circumstances, 'today'>,
): Decision<CaseEvent> {
  const interest = state.interests.find(
    ({ id, status }) => id === input.interestId && status === 'expressed',
  );
  if (!interest) return refuse('interest_not_open');
  if (!declineReasons.some((code) => code === input.reason)) return refuse('reason_required');
  return accept({
    type: 'interest_declined',
    interestId: interest.id,
    organizationId: interest.organizationId,
    reason: input.reason,
    on: at.today,
  });
}

/** No note goes with a declined interest, so a reason that needs one is not offered. */
export const declineReasons = reasonCodesOf('interest_declined').filter(
  (code) => !noteRequired('interest_declined', code),
);

/** Open interests end when promotion does; each group is told (process §6). */
export function closeInterests(state: CaseState, except: readonly string[] = []): CaseEvent[] {
  return state.interests
    .filter((i) => i.status === 'expressed')
    .map((i) =>
      except.includes(i.organizationId)
        ? { type: 'interest_claimed', interestId: i.id, organizationId: i.organizationId }
        : { type: 'interest_closed', interestId: i.id, organizationId: i.organizationId },
    );
}
