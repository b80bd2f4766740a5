import { type Refusal, refuse } from '../decision.ts';
import { mayNotSponsor, type SponsorStanding } from '../organization/sponsoring.ts';
import type { Claim } from './names.ts';
import { partnerOf } from './partner.ts';

/** Who sponsors once a claim is confirmed, as they stand today: an agreement may have changed since it was made. */
export interface ClaimSponsors {
  readonly sah: SponsorStanding;
  /** The constituent group for which the SAH answers; under its agreement, in its own place. */
  readonly group: SponsorStanding | null;
  readonly partner: SponsorStanding | null;
}

/**
 * Why those who claim cannot become the sponsor now, or null: whose agreement it is, and how it stands.
 * Only under an active agreement does anyone sponsor (PDI), or read restricted details (privacy.md, who
 * sees what). The page asks before it offers the button.
 */
export function mayNotBecomeSponsor(
  claim: Pick<Claim, 'partnerSahId' | 'partnerStatus'>,
  { sah, group, partner }: ClaimSponsors,
): Refusal | null {
  const barred = mayNotSponsor(sah) ?? (group && mayNotSponsor(group));
  if (barred) return refuse('claimant_may_not_sponsor', barred.params);
  if (partnerOf(claim) === null) return null;
  if (!partner) return refuse('partner_may_not_sponsor');
  const second = mayNotSponsor(partner);
  return second && refuse('partner_may_not_sponsor', second.params);
}
