import { type CaseState, confirmedClaim, liveClaim } from '../case/case-state.ts';
import { type Stage, stagesBeforeDesignation } from '../case/names.ts';
import { type Claim, isOpenClaim, type PartnerStatus } from '../claim/names.ts';
import type { Refusal } from '../decision.ts';
import { mayNotLook } from '../organization/sponsoring.ts';
import type { Actor, Role } from './actor.ts';
import { type Permission, permissions, type Scope } from './permissions.ts';

/** What the permission function needs to know of a case: whose it is. No personal data. */
export interface CaseAccess {
  readonly stage: Stage;
  readonly officeId: string;
  readonly serviceProviderId: string | null;
  readonly migrationOfficeId: string | null;
  /** Organisations of the live claim. */
  readonly holderIds: readonly string[];
  /** Organisations of the confirmed claim: the sponsor. */
  readonly sponsorIds: readonly string[];
  /** SAHs asked to share a claim that is still open, or sharing it (IP 3 part 4 §4.1). */
  readonly partnerIds: readonly string[];
  /** SAHs that answer for a claim still waiting for their endorsement, or live. */
  readonly answeringSahIds: readonly string[];
}

export function accessOf(state: CaseState): CaseAccess {
  const live = liveClaim(state);
  const confirmed = confirmedClaim(state);
  const organizations = (claim: typeof live) =>
    claim ? [claim.sahId, ...(claim.groupId ? [claim.groupId] : [])] : [];
  const open = state.claims.filter(isOpenClaim);
  return {
    stage: state.stage,
    officeId: state.officeId,
    serviceProviderId: state.serviceProviderId,
    migrationOfficeId: state.migrationOfficeId,
    holderIds: [
      ...organizations(live),
      ...open
        .filter(({ status }) => status === 'requested')
        .flatMap((claim) => organizations(claim)),
    ],
    sponsorIds: [
      ...organizations(confirmed),
      ...(confirmed ? partnersOf(confirmed, 'agreed') : []),
    ],
    partnerIds: open.flatMap((claim) => partnersOf(claim, 'asked', 'agreed')),
    answeringSahIds: open.map(({ sahId }) => sahId),
  };
}

const partnersOf = (claim: Claim, ...statuses: readonly PartnerStatus[]): readonly string[] =>
  claim.partnerSahId && claim.partnerStatus && statuses.includes(claim.partnerStatus)
    ? [claim.partnerSahId]
    : [];

/**
 * Whether an actor may do something; on a case, whether on that one. Without a case the answer says
 * whether the actor may do it at all, which is what a menu asks.
 */
export function can(actor: Actor, permission: Permission, access?: CaseAccess): boolean {
  const scope = (permissions[permission] as Partial<Record<Role, Scope>>)[actor.role];
  if (!scope) return false;
  if (!access) return scope !== 'in_force' || mayNotLook(actor) === null;
  return inScope(actor, scope, access);
}

function inScope(actor: Actor, scope: Scope, access: CaseAccess): boolean {
  switch (scope) {
    case 'any':
      return true;
    case 'area':
      return access.officeId === actor.organizationId;
    case 'provider':
      return access.serviceProviderId === actor.organizationId;
    case 'referral':
      return access.migrationOfficeId === actor.organizationId;
    case 'holder':
      return access.holderIds.includes(actor.organizationId);
    case 'sponsor':
      return access.sponsorIds.includes(actor.organizationId);
    case 'partner':
      return access.partnerIds.includes(actor.organizationId);
    case 'answering_sah':
      return access.answeringSahIds.includes(actor.organizationId);
    case 'in_force':
      return (
        mayNotLook(actor) === null ||
        access.holderIds.includes(actor.organizationId) ||
        access.partnerIds.includes(actor.organizationId)
      );
    case 'designated':
      return !stagesBeforeDesignation.includes(access.stage);
  }
}

/** Why something that looks at live profiles is closed to an actor whose role may; null for anything else. */
export function closedTo(actor: Actor, permission: Permission): Refusal | null {
  const scope = (permissions[permission] as Partial<Record<Role, Scope>>)[actor.role];
  return scope === 'in_force' ? mayNotLook(actor) : null;
}

/** The roles a line of the matrix names: a refusal page says who may. */
export function rolesAllowed(permission: Permission): readonly Role[] {
  return Object.keys(permissions[permission]) as Role[];
}
