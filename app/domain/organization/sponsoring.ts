import type { OrganizationKind } from '../access/actor.ts';
import { type Refusal, refuse } from '../decision.ts';
import type { ProvinceCode } from '../vocabulary/provinces.ts';

export const agreementStatuses = [
  'active',
  'check_in_period',
  'not_in_good_standing',
  'cancelled',
] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** A sponsoring organisation as the rules see it. */
export interface SponsorFacts {
  readonly organizationId: string;
  readonly kind: OrganizationKind;
  /** A constituent group stands under the agreement of its SAH. */
  readonly agreement: AgreementStatus | null;
  readonly province: ProvinceCode | null;
  /** Holds this SAH has that are not confirmed yet, over all cases. */
  readonly openHolds: number;
  readonly holdingLimit: number | null;
}

/**
 * Whether an organisation may take part at all: only SAHs and their constituent groups sponsor a JAS
 * (IP 3 part 4 §1, §4.1), only under an active agreement (PDI), and not from Quebec (PDI).
 * @returns the refusal, or null when it may.
 */
export function mayNotSponsor(sponsor: SponsorFacts): Refusal | null {
  if (sponsor.kind !== 'sah' && sponsor.kind !== 'constituent_group') {
    return refuse('organization_cannot_sponsor', { kind: sponsor.kind });
  }
  if (sponsor.agreement !== 'active') {
    return refuse('agreement_not_active', { status: sponsor.agreement ?? 'cancelled' });
  }
  if (sponsor.province === 'QC') return refuse('province_not_offered', {});
  return null;
}
