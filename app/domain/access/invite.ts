import type { Actor, OrganizationKind, Role } from './actor.ts';

/** Who may open and close accounts where (privacy.md, sign-in: invitation only). */

/** An organisation as these rules see it. */
export interface AdministeredOrganization {
  readonly id: string;
  readonly kind: OrganizationKind;
  /** The SAHs a constituent group works under; empty for any other kind. */
  readonly sahIds: readonly string[];
}

export type PersonRole = Exclude<Role, 'system'>;

/** The roles people of each kind of organisation have. */
export const rolesOfKind: Readonly<Record<OrganizationKind, readonly PersonRole[]>> = {
  sah: ['sah_manager', 'sah_member'],
  constituent_group: ['cg_member'],
  service_provider: ['spo_worker'],
  local_office: ['local_officer', 'local_supervisor'],
  rod: ['rod_officer'],
  roco: ['roco_officer', 'roco_manager'],
  rstp: ['rstp_promoter'],
  migration_office: ['migration_officer'],
  oversight: ['auditor'],
  operator: ['administrator'],
  // Neither can sponsor a JAS (IP 3 part 4 §1, §4.1): its people are told so when they try.
  group_of_five: ['cg_member'],
  community_sponsor: ['cg_member'],
  // The portal itself is nobody's.
  portal: [],
};

/** Whether an actor looks after the accounts of an organisation. */
export function administers(actor: Actor, organization: AdministeredOrganization): boolean {
  switch (actor.role) {
    case 'administrator':
      return organization.kind !== 'portal';
    case 'sah_manager':
      return (
        organization.id === actor.organizationId ||
        organization.sahIds.includes(actor.organizationId)
      );
    default:
      return false;
  }
}

/** The roles an actor may give in an organisation. */
export function rolesToGive(
  actor: Actor,
  organization: AdministeredOrganization,
): readonly PersonRole[] {
  return administers(actor, organization) ? rolesOfKind[organization.kind] : [];
}

/** Whether an actor may close or open again an account: never one's own. */
export function mayClose(
  actor: Actor,
  account: { readonly id: string; readonly organization: AdministeredOrganization },
): boolean {
  return account.id !== actor.accountId && administers(actor, account.organization);
}
