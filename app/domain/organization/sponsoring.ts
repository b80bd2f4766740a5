import type { Actor, OrganizationKind } from '../access/actor.ts';
import { type Refusal, type RuleSettings, refuse } from '../decision.ts';
import type { CommunityCode } from '../vocabulary/communities.ts';
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
  /** Where it is, and the communities it recorded that it serves; null where nothing is recorded. */
  readonly province: ProvinceCode | null;
  readonly community: CommunityCode | null;
  readonly serves: readonly CommunityCode[] | null;
  /** Holds not confirmed yet, over all cases, of the SAH that answers: a group's count as its SAH's. */
  readonly openHolds: number;
  /** The limit set for that SAH; null for the general one (`holdsPerSah`). */
  readonly holdingLimit: number | null;
}

/** What decides whether an organisation may sponsor at all. */
export type SponsorStanding = Pick<SponsorFacts, 'kind' | 'agreement' | 'province'>;

/**
 * Whether an organisation may take part at all: only SAHs and their constituent groups sponsor a JAS
 * (IP 3 part 4 §1, §4.1), only under an active agreement (PDI), and only where the programme runs: not in Quebec (PDI).
 * @returns the refusal, or null when it may.
 */
export function mayNotSponsor(sponsor: SponsorStanding): Refusal | null {
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

/** Under these, live profiles are seen: a check-in period holds new claims up and ends no agreement. */
const agreementsInForce: readonly AgreementStatus[] = ['active', 'check_in_period'];

/**
 * Whether live profiles are closed to an organisation of the sponsoring side: to those that can't sponsor
 * a JAS, and without an agreement in force (privacy.md, who sees what; docs/decisions/025).
 * @returns the refusal, or null when they are open.
 */
export function mayNotLook({
  organizationKind: kind,
  agreement,
}: Pick<Actor, 'organizationKind' | 'agreement'>): Refusal | null {
  if (kind !== 'sah' && kind !== 'constituent_group') {
    return refuse('organization_cannot_sponsor', { kind });
  }
  if (agreement !== null && agreementsInForce.includes(agreement)) return null;
  return refuse('agreement_not_active', { status: agreement ?? 'cancelled' });
}

/** How many unconfirmed holds a SAH may have at once: its own limit, or as many as any SAH. */
export const holdingLimitOf = (
  own: SponsorFacts['holdingLimit'],
  { holdsPerSah }: Pick<RuleSettings, 'holdsPerSah'>,
): number => own ?? holdsPerSah;

/** Whether the SAH that answers already has as many unconfirmed holds as it may. */
export function atHoldingLimit(
  sponsor: Pick<SponsorFacts, 'openHolds' | 'holdingLimit'>,
  settings: RuleSettings,
): Refusal | null {
  const limit = holdingLimitOf(sponsor.holdingLimit, settings);
  return sponsor.openHolds >= limit ? refuse('holding_limit_reached', { limit }) : null;
}
