import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { accept, type Circumstances, type Decision, type Refusal, refuse } from '../decision.ts';
import { answerByActing } from '../invitation/invitation.ts';
import { mayNotSponsor, type SponsorFacts } from '../organization/sponsoring.ts';
import type { Claim } from './names.ts';

/** A SAH as the rules of partnership see it. Its holds do not count: it shares one, and takes none. */
export type PartnerFacts = Pick<SponsorFacts, 'organizationId' | 'kind' | 'agreement' | 'province'>;

/** What one SAH asked as a partner may answer, and do until the claim is confirmed. */
export const partnerAnswers = ['agree', 'decline', 'leave'] as const;
export type PartnerAnswer = (typeof partnerAnswers)[number];

/** Why this SAH cannot share a sponsorship, or null: the list to choose from is made with the same rule. */
export function mayNotPartner(partner: PartnerFacts | null): Refusal | null {
  if (partner?.kind !== 'sah' || partner.agreement !== 'active') return refuse('partner_not_sah');
  return mayNotSponsor(partner);
}

/**
 * The SAH that answers for an open claim asks one other SAH to share the sponsorship (IP 3 part 4 §4.1).
 * One at a time; after it declined or left, another may be asked.
 */
export function askPartner(
  state: CaseState,
  input: { claimId: string; sahId: string; partner: PartnerFacts | null },
  at: Pick<Circumstances, 'today'>,
): Decision<CaseEvent> {
  const claim = state.claims.find(({ id, sahId }) => id === input.claimId && sahId === input.sahId);
  if (!claim) return refuse('claim_not_found');
  if (!isOpen(claim, at)) return refuse('claim_not_live', { status: claim.status });
  if (isShared(claim)) return refuse('partner_there');
  const { partner } = input;
  if (partner?.organizationId === claim.sahId) return refuse('partner_is_own');
  const barred = mayNotPartner(partner);
  if (barred || !partner) return barred ?? refuse('partner_not_sah');
  return accept(partnership('partner_asked', claim, partner.organizationId, at));
}

/** The SAH that was asked agrees or declines; one that agreed may leave until the claim is confirmed. */
export function answerPartner(
  state: CaseState,
  input: { claimId: string; answer: PartnerAnswer; partner: PartnerFacts | null },
  at: Pick<Circumstances, 'today'>,
): Decision<CaseEvent> {
  const { answer, partner } = input;
  const claim = state.claims.find(({ id }) => id === input.claimId);
  const status = answer === 'leave' ? 'agreed' : 'asked';
  if (
    !claim ||
    !partner ||
    claim.partnerSahId !== partner.organizationId ||
    claim.partnerStatus !== status ||
    !isOpen(claim, at)
  ) {
    return refuse('partner_not_asked');
  }
  if (answer === 'decline') {
    return accept(partnership('partner_declined', claim, partner.organizationId, at));
  }
  if (answer === 'leave') return accept(sharing('partner_left', claim, at));
  // Its agreement may have changed since it was asked.
  const barred = mayNotPartner(partner);
  if (barred) return barred;
  return accept<CaseEvent>(
    sharing('partner_agreed', claim, at),
    ...answerByActing(state, [partner.organizationId], at),
  );
}

/** The SAH that asked takes the request back, or ends the partnership, until the claim is confirmed. */
export function endPartnership(
  state: CaseState,
  input: { claimId: string; sahId: string },
  at: Pick<Circumstances, 'today'>,
): Decision<CaseEvent> {
  const claim = state.claims.find(({ id, sahId }) => id === input.claimId && sahId === input.sahId);
  if (!claim) return refuse('claim_not_found');
  if (!isShared(claim) || claim.partnerSahId === null) return refuse('partner_not_asked');
  if (!isOpen(claim, at)) return refuse('claim_not_live', { status: claim.status });
  // Taking back what was only asked changes nothing of who sponsors.
  return accept(
    claim.partnerStatus === 'agreed'
      ? sharing('partner_left', claim, at)
      : partnership('partner_left', claim, claim.partnerSahId, at),
  );
}

/** The SAH that shares the claim; null while it has not agreed. */
export const partnerOf = (
  claim: Pick<Claim, 'partnerSahId' | 'partnerStatus'> | null | undefined,
): string | null => (claim?.partnerStatus === 'agreed' ? claim.partnerSahId : null);

/** Whether another SAH is asked, or shares the claim. */
export const isShared = ({ partnerStatus }: Pick<Claim, 'partnerStatus'>): boolean =>
  partnerStatus === 'asked' || partnerStatus === 'agreed';

/** A request, or a hold that has not run out: after that there is nothing left to share or to end. */
const isOpen = ({ status, holdEndsOn }: Claim, { today }: Pick<Circumstances, 'today'>): boolean =>
  status === 'requested' || (status === 'held' && holdEndsOn !== null && holdEndsOn >= today);

type PartnerEvent = 'partner_asked' | 'partner_agreed' | 'partner_declined' | 'partner_left';

const partnership = (
  type: PartnerEvent,
  claim: Claim,
  partnerSahId: string,
  { today }: Pick<Circumstances, 'today'>,
): CaseEvent => ({ type, claimId: claim.id, sahId: claim.sahId, partnerSahId, on: today });

/**
 * Who sponsors changes. Overseas the local office confirmed the commitment of those it saw (IP 3 part 4
 * §4.2 step 4): it looks again.
 */
const sharing = (
  type: 'partner_agreed' | 'partner_left',
  claim: Claim,
  { today }: Pick<Circumstances, 'today'>,
): CaseEvent => ({
  type,
  claimId: claim.id,
  sahId: claim.sahId,
  partnerSahId: claim.partnerSahId ?? '',
  ...(claim.commitmentConfirmedOn === null ? {} : { commitmentCleared: true }),
  on: today,
});
