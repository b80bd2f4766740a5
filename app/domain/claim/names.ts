import type { CivilDate } from '../clock/civil-date.ts';
import { memberOf } from '../vocabulary/member-of.ts';

export const claimStatuses = [
  'requested',
  'held',
  'confirmed',
  'released',
  'expired',
  'refused',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** How a claim comes to nothing: before it is confirmed, or, `released`, after. */
export const endedStatuses = ['released', 'expired', 'refused'] as const satisfies ClaimStatus[];
export const isEnded = memberOf(endedStatuses);

/** A claim that is neither confirmed nor ended: a request, or a hold. */
export const openStatuses = ['requested', 'held'] as const satisfies ClaimStatus[];
const isOpenStatus = memberOf(openStatuses);
export const isOpenClaim = ({ status }: { readonly status: ClaimStatus }): boolean =>
  isOpenStatus(status);

/** A second SAH may share a sponsorship (IP 3 part 4 §4.1): it is asked, and agrees, declines or leaves. */
export const partnerStatuses = ['asked', 'agreed', 'declined', 'left'] as const;
export type PartnerStatus = (typeof partnerStatuses)[number];

/** A group's reservation of a profile (process §7). Live while `held` or `confirmed`. */
export interface Claim {
  readonly id: string;
  /** The SAH that answers for the claim. */
  readonly sahId: string;
  /** The constituent group that asked for it, if one did. */
  readonly groupId: string | null;
  readonly partnerSahId: string | null;
  readonly partnerStatus: PartnerStatus | null;
  readonly status: ClaimStatus;
  readonly requestedOn: CivilDate;
  readonly holdEndsOn: CivilDate | null;
  readonly extended: boolean;
  /** Overseas: the local office has confirmed the sponsor's commitment (IP 3 part 4 §4.2 step 4). */
  readonly commitmentConfirmedOn: CivilDate | null;
  readonly confirmedOn: CivilDate | null;
  /** The day it came to nothing; of a claim that was confirmed, the day its sponsor withdrew. */
  readonly endedOn: CivilDate | null;
  /** Why it was released or refused, as a code. */
  readonly reason: string | null;
  /** The last day of the hold its group was last reminded of. */
  readonly remindedOf: CivilDate | null;
}

/** The organisations of a claim: the SAH that answers, and the group it answers for. */
export const claimantsOf = ({
  sahId,
  groupId,
}: Pick<Claim, 'sahId' | 'groupId'>): readonly string[] => [sahId, ...(groupId ? [groupId] : [])];

export const waitingStatuses = ['waiting', 'offered', 'accepted', 'left', 'lapsed'] as const;
export type WaitingStatus = (typeof waitingStatuses)[number];

/** A place in line that still counts: its group waits, or is offered the profile. */
export const inLineStatuses = ['waiting', 'offered'] as const satisfies WaitingStatus[];
const isInLineStatus = memberOf(inLineStatuses);
export const isInLine = ({ status }: { readonly status: WaitingStatus }): boolean =>
  isInLineStatus(status);

/** A place in line for a profile on hold. `position` only orders. */
export interface WaitingEntry {
  readonly id: string;
  readonly position: number;
  readonly organizationId: string;
  readonly sahId: string;
  readonly status: WaitingStatus;
  readonly joinedOn: CivilDate;
  readonly offerEndsOn: CivilDate | null;
}
