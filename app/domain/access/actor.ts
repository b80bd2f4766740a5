/** Who acts. The only place that names roles is this folder (architecture, rooms). */
import type { AgreementStatus } from '../organization/sponsoring.ts';

/** Roles of process §1. `system` is the portal itself: jobs and clocks. */
export const roles = [
  'sah_manager',
  'sah_member',
  'cg_member',
  'spo_worker',
  'local_officer',
  'local_supervisor',
  'rod_officer',
  'roco_officer',
  'roco_manager',
  'rstp_promoter',
  'migration_officer',
  'auditor',
  'administrator',
  'system',
] as const;
export type Role = (typeof roles)[number];

/**
 * Kinds of organisation. Groups of Five and Community Sponsors exist so that the
 * refusal can say why they cannot sponsor a JAS (IP 3 part 4 §1, §4.1).
 */
export const organizationKinds = [
  'sah',
  'constituent_group',
  'service_provider',
  'local_office',
  'rod',
  'roco',
  'rstp',
  'migration_office',
  'group_of_five',
  'community_sponsor',
  'oversight',
  'operator',
  'portal',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

export interface Actor {
  readonly accountId: string;
  readonly role: Role;
  readonly organizationId: string;
  readonly organizationKind: OrganizationKind;
  /** The SAHs this person acts for: a SAH's own id, or a constituent group's SAHs. Empty for staff. */
  readonly sahIds: readonly string[];
  /** The agreement this person acts under: the best of those SAHs'. Null where there is none. */
  readonly agreement: AgreementStatus | null;
  readonly name: string;
  readonly organizationName: { readonly en: string; readonly fr: string };
  readonly locale: 'en' | 'fr';
}

/** The portal acting by itself: clocks, sweeps and jobs go through the same commands as people. */
export const systemActor: Actor = {
  accountId: '00000000-0000-4000-8000-000000000000',
  role: 'system',
  organizationId: '00000000-0000-4000-8000-000000000001',
  organizationKind: 'portal',
  sahIds: [],
  agreement: null,
  name: 'Passerelle',
  organizationName: { en: 'Passerelle', fr: 'Passerelle' },
  locale: 'en',
};
