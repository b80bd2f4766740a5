import type { OrganizationKind } from '../access/actor.ts';
import { type Refusal, type RuleSettings, refuse } from '../decision.ts';
import { type ProvinceCode, provinces } from '../vocabulary/provinces.ts';

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
  /** Holds not confirmed yet, over all cases, of the SAH that answers: a group's count as its SAH's. */
  readonly openHolds: number;
  /** The limit set for that SAH; null for the general one (`holdsPerSah`). */
  readonly holdingLimit: number | null;
}

/**
 * Whether an organisation may take part at all: only SAHs and their constituent groups sponsor a JAS
 * (IP 3 part 4 §1, §4.1), only under an active agreement (PDI), and only where the programme runs: not in Quebec (PDI).
 * @returns the refusal, or null when it may.
 */
export function mayNotSponsor(sponsor: SponsorFacts): Refusal | null {
  if (sponsor.kind !== 'sah' && sponsor.kind !== 'constituent_group') {
    return refuse('organization_cannot_sponsor', { kind: sponsor.kind });
  }
  if (sponsor.agreement !== 'active') {
    return refuse('agreement_not_active', { status: sponsor.agreement ?? 'cancelled' });
  }
  if (sponsor.province !== null && !provinces[sponsor.province].jasOffered) {
    return refuse('province_not_offered', { province: sponsor.province });
  }
  return null;
}

/** What may be set for one SAH: none is barred by it for good, and none may hoard without end. */
export const holdingLimits = { least: 1, most: 100 } as const;

/** Whether the SAH that answers already has as many unconfirmed holds as it may. */
export function atHoldingLimit(
  sponsor: Pick<SponsorFacts, 'openHolds' | 'holdingLimit'>,
  settings: RuleSettings,
): Refusal | null {
  const limit = sponsor.holdingLimit ?? settings.holdsPerSah;
  return sponsor.openHolds >= limit ? refuse('holding_limit_reached', { limit }) : null;
}
