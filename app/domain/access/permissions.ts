import type { Role } from './actor.ts';

/**
 * The permission matrix: who may do what, and on which cases (process §1, privacy.md "Who sees what").
 * Deny unless a line here allows. Row-level security decides again in the database.
 *
 * Scopes: `any` case · `area`: a case of the actor's local office · `provider`: a case its service
 * provider follows · `referral`: a case its migration office referred · `holder`: the actor's
 * organisation made or answers for the live claim · `sponsor`: it holds the case confirmed ·
 * `answering_sah`: its SAH answers for the claim ·
 * `partner`: it is asked to share an open claim, or shares it · `designated`: designation or later ·
 * `in_force`: the actor's organisation sponsors, under an agreement in force (docs/decisions/025); on
 * other terms only a case on which it has a claim open.
 */
export type Scope =
  | 'any'
  | 'area'
  | 'provider'
  | 'referral'
  | 'holder'
  | 'sponsor'
  | 'answering_sah'
  | 'partner'
  | 'designated'
  | 'in_force';

type Line = Partial<Record<Role, Scope>>;

const roco: Line = { roco_officer: 'any', roco_manager: 'any' };
const sponsors = (scope: Scope): Line => ({
  sah_manager: scope,
  sah_member: scope,
  cg_member: scope,
});
const local = (scope: Scope): Line => ({ local_officer: scope, local_supervisor: scope });

export const permissions = {
  'case.open': roco,
  'case.read': {
    ...roco,
    ...local('area'),
    ...sponsors('sponsor'),
    spo_worker: 'provider',
    rod_officer: 'designated',
    migration_officer: 'referral',
    auditor: 'any',
    system: 'any',
  },
  'consent.record': roco,
  'profile.write': roco,
  'profile.approve': roco,
  'profile.browse': {
    ...roco,
    ...local('any'),
    ...sponsors('in_force'),
    rod_officer: 'any',
    rstp_promoter: 'any',
    auditor: 'any',
    system: 'any',
  },
  // Letting a smaller group through the gate takes a manager, and a reason (privacy.md, check 2).
  'profile.override_gate': { roco_manager: 'any' },
  'versions.read': { ...roco, auditor: 'any', rod_officer: 'any' },
  'profile.watch': sponsors('in_force'),
  'reference.load': roco,
  'promotion.read': { ...roco, rstp_promoter: 'any', auditor: 'any' },
  'promotion.end': { system: 'any' },
  'promotion.warn': { system: 'any' },
  'promotion.withdraw': roco,
  'promotion.suspend': roco,
  'promotion.extend': { roco_manager: 'any' },
  'promotion.shorten': local('area'),
  'case.close_unmatched': roco,
  // Featuring and bulletins: RSTP promotes (process §1).
  'promotion.run': { rstp_promoter: 'any' },
  'bulletin.subscribe': sponsors('in_force'),
  'question.ask': sponsors('any'),
  'question.read': { ...roco, rstp_promoter: 'any', auditor: 'any' },
  'question.answer': { ...roco, rstp_promoter: 'any' },
  'question.relay': { rstp_promoter: 'any' },
  'statistics.read': {
    ...roco,
    ...local('any'),
    rod_officer: 'any',
    rstp_promoter: 'any',
    auditor: 'any',
  },
  'interest.express': sponsors('any'),
  'interest.read': { ...roco, rstp_promoter: 'any' },
  'interest.decline': roco,
  'capacity.record': sponsors('any'),
  'search.save': sponsors('in_force'),
  // For a profile, groups that fit it are asked to look at it (process §6, "matching").
  'invitation.send': { ...roco, rstp_promoter: 'any' },
  'invitation.answer': sponsors('any'),
  'invitation.repeat': { system: 'any' },
  'claim.make': sponsors('any'),
  'claim.endorse': { sah_manager: 'answering_sah', sah_member: 'answering_sah' },
  'claim.release': { ...sponsors('holder'), ...roco },
  'claim.confirm_commitment': local('area'),
  'claim.confirm': roco,
  'claim.refuse': roco,
  'claim.extend': roco,
  'claim.expire': { system: 'any' },
  'claim.ask_partner': { sah_manager: 'answering_sah', sah_member: 'answering_sah' },
  'claim.answer_partner': { sah_manager: 'partner', sah_member: 'partner' },
  'waiting_list.join': sponsors('any'),
  'restricted.read': {
    ...roco,
    ...local('area'),
    ...sponsors('sponsor'),
    spo_worker: 'provider',
    rod_officer: 'designated',
    migration_officer: 'referral',
  },
  'restricted.note': roco,
  'undertaking.prepare': sponsors('sponsor'),
  // A constituent group prepares the package; its SAH signs for it and submits (process §1).
  'undertaking.submit': { sah_manager: 'sponsor', sah_member: 'sponsor' },
  'undertaking.read': { ...roco, ...sponsors('sponsor'), ...local('area') },
  'undertaking.review': roco,
  'task.complete_roco': roco,
  'task.complete_local': local('area'),
  'conference.convene': local('area'),
  'conference.read': { ...roco, ...local('area'), ...sponsors('sponsor'), spo_worker: 'provider' },
  'checklist.fill': { ...sponsors('sponsor'), ...local('area'), spo_worker: 'provider' },
  'checklist.read': { ...roco, ...local('area'), ...sponsors('sponsor'), spo_worker: 'provider' },
  'arrival.record': local('area'),
  'journal.read': {
    ...roco,
    ...local('area'),
    ...sponsors('sponsor'),
    spo_worker: 'provider',
    rod_officer: 'designated',
    migration_officer: 'referral',
    auditor: 'any',
  },
  'mail.tray': {
    ...roco,
    ...local('any'),
    ...sponsors('any'),
    spo_worker: 'any',
    rod_officer: 'any',
    rstp_promoter: 'any',
    migration_officer: 'any',
    auditor: 'any',
    administrator: 'any',
  },
  'account.administer': { administrator: 'any', sah_manager: 'any' },
  // Organizations and settings are the administrator's (process §1).
  'holding_limit.set': { administrator: 'any' },
  'operations.read': { administrator: 'any' },
  'operations.repair': { administrator: 'any' },
} as const satisfies Record<string, Line>;

export type Permission = keyof typeof permissions;
