import { describe, expect, it, test } from 'vitest';
import type { AgreementStatus } from '../organization/sponsoring.ts';
import { type Actor, type OrganizationKind, roles } from './actor.ts';
import { type CaseAccess, can, rolesAllowed } from './can.ts';
import { type Permission, permissions, type Scope } from './permissions.ts';

/**
 * Who may do what, written out again from privacy.md "Who sees what" and process §1.
 * Columns in the order of `roles`. a any · s sponsor · h holder · e answering SAH · l area of the local
 * office · f under an agreement in force · q asked or sharing partner · p provider · r referral · d designated · - never
 */
const expected = `
                          sah sah cg  spo off sup rod off mgr rstp mig aud adm sys
case.open                 -   -   -   -   -   -   -   a   a   -    -   -   -   -
case.read                 s   s   s   p   l   l   d   a   a   -    r   a   -   a
consent.record            -   -   -   -   -   -   -   a   a   -    -   -   -   -
profile.write             -   -   -   -   -   -   -   a   a   -    -   -   -   -
profile.approve           -   -   -   -   -   -   -   a   a   -    -   -   -   -
profile.browse            f   f   f   -   a   a   a   a   a   a    -   a   -   a
profile.override_gate     -   -   -   -   -   -   -   -   a   -    -   -   -   -
versions.read             -   -   -   -   -   -   a   a   a   -    -   a   -   -
profile.watch             f   f   f   -   -   -   -   -   -   -    -   -   -   -
reference.load            -   -   -   -   -   -   -   a   a   -    -   -   -   -
promotion.read            -   -   -   -   -   -   -   a   a   a    -   a   -   -
promotion.end             -   -   -   -   -   -   -   -   -   -    -   -   -   a
promotion.warn            -   -   -   -   -   -   -   -   -   -    -   -   -   a
promotion.withdraw        -   -   -   -   -   -   -   a   a   -    -   -   -   -
promotion.suspend         -   -   -   -   -   -   -   a   a   -    -   -   -   -
promotion.extend          -   -   -   -   -   -   -   -   a   -    -   -   -   -
promotion.shorten         -   -   -   -   l   l   -   -   -   -    -   -   -   -
case.close_unmatched      -   -   -   -   -   -   -   a   a   -    -   -   -   -
promotion.run             -   -   -   -   -   -   -   -   -   a    -   -   -   -
bulletin.subscribe        f   f   f   -   -   -   -   -   -   -    -   -   -   -
question.ask              a   a   a   -   -   -   -   -   -   -    -   -   -   -
question.read             -   -   -   -   -   -   -   a   a   a    -   a   -   -
question.answer           -   -   -   -   -   -   -   a   a   a    -   -   -   -
question.relay            -   -   -   -   -   -   -   -   -   a    -   -   -   -
statistics.read           -   -   -   -   a   a   a   a   a   a    -   a   -   -
interest.express          a   a   a   -   -   -   -   -   -   -    -   -   -   -
interest.read             -   -   -   -   -   -   -   a   a   a    -   -   -   -
interest.decline          -   -   -   -   -   -   -   a   a   -    -   -   -   -
capacity.record           a   a   a   -   -   -   -   -   -   -    -   -   -   -
search.save               f   f   f   -   -   -   -   -   -   -    -   -   -   -
invitation.send           -   -   -   -   -   -   -   a   a   a    -   -   -   -
invitation.answer         a   a   a   -   -   -   -   -   -   -    -   -   -   -
invitation.repeat         -   -   -   -   -   -   -   -   -   -    -   -   -   a
claim.make                a   a   a   -   -   -   -   -   -   -    -   -   -   -
claim.endorse             e   e   -   -   -   -   -   -   -   -    -   -   -   -
claim.release             h   h   h   -   -   -   -   a   a   -    -   -   -   -
claim.confirm_commitment  -   -   -   -   l   l   -   -   -   -    -   -   -   -
claim.confirm             -   -   -   -   -   -   -   a   a   -    -   -   -   -
claim.refuse              -   -   -   -   -   -   -   a   a   -    -   -   -   -
claim.extend              -   -   -   -   -   -   -   a   a   -    -   -   -   -
claim.expire              -   -   -   -   -   -   -   -   -   -    -   -   -   a
claim.ask_partner         e   e   -   -   -   -   -   -   -   -    -   -   -   -
claim.answer_partner      q   q   -   -   -   -   -   -   -   -    -   -   -   -
waiting_list.join         a   a   a   -   -   -   -   -   -   -    -   -   -   -
restricted.read           s   s   s   p   l   l   d   a   a   -    r   -   -   -
restricted.note           -   -   -   -   -   -   -   a   a   -    -   -   -   -
undertaking.prepare       s   s   s   -   -   -   -   -   -   -    -   -   -   -
undertaking.submit        s   s   -   -   -   -   -   -   -   -    -   -   -   -
undertaking.read          s   s   s   -   l   l   -   a   a   -    -   -   -   -
undertaking.review        -   -   -   -   -   -   -   a   a   -    -   -   -   -
task.complete_roco        -   -   -   -   -   -   -   a   a   -    -   -   -   -
task.complete_local       -   -   -   -   l   l   -   -   -   -    -   -   -   -
conference.convene        -   -   -   -   l   l   -   -   -   -    -   -   -   -
conference.read           s   s   s   p   l   l   -   a   a   -    -   -   -   -
checklist.fill            s   s   s   p   l   l   -   -   -   -    -   -   -   -
checklist.read            s   s   s   p   l   l   -   a   a   -    -   -   -   -
arrival.record            -   -   -   -   l   l   -   -   -   -    -   -   -   -
journal.read              s   s   s   p   l   l   d   a   a   -    r   a   -   -
mail.tray                 a   a   a   a   a   a   a   a   a   a    a   a   a   -
account.administer        a   -   -   -   -   -   -   -   -   -    -   -   a   -
holding_limit.set         -   -   -   -   -   -   -   -   -   -    -   -   a   -
operations.read           -   -   -   -   -   -   -   -   -   -    -   -   a   -
operations.repair         -   -   -   -   -   -   -   -   -   -    -   -   a   -
`;
const letters: Record<string, Scope | undefined> = {
  a: 'any',
  f: 'in_force',
  s: 'sponsor',
  h: 'holder',
  q: 'partner',
  e: 'answering_sah',
  l: 'area',
  p: 'provider',
  r: 'referral',
  d: 'designated',
  '-': undefined,
};
const lines = expected
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(/\s+/));

const all = Object.keys(permissions) as Permission[];
const scopeOf = (permission: Permission, role: Actor['role']): Scope | undefined =>
  (permissions[permission] as Partial<Record<Actor['role'], Scope>>)[role];

describe('the permission matrix', () => {
  it('has one expected line for each permission', () => {
    expect(lines.map(([permission]) => permission).sort()).toEqual([...all].sort());
  });

  test.each(all)('%s', (permission) => {
    const [, ...cells] = lines.find(([name]) => name === permission) ?? [];
    expect(cells).toHaveLength(roles.length);
    const wanted = roles.map((role, index) => [role, letters[cells[index] ?? '?']]);
    expect(roles.map((role) => [role, scopeOf(permission, role)])).toEqual(wanted);
  });

  it('keeps personal details from RSTP, auditors, administrators and the portal itself', () => {
    const details: Permission[] = ['restricted.read', 'undertaking.read', 'checklist.read'];
    for (const role of ['rstp_promoter', 'auditor', 'administrator', 'system'] as const) {
      expect(details.filter((permission) => rolesAllowed(permission).includes(role))).toEqual([]);
    }
  });

  it('lets an auditor read and change nothing', () => {
    const given = all.filter((permission) => rolesAllowed(permission).includes('auditor'));
    expect(given.filter((p) => !/\.(read|browse|tray)$/.test(p))).toEqual([]);
  });
});

describe('a scope opens its own cases only', () => {
  const access: CaseAccess = {
    stage: 'matched',
    officeId: 'office',
    serviceProviderId: 'provider',
    migrationOfficeId: 'visa-office',
    holderIds: ['sah', 'group'],
    sponsorIds: ['sponsor'],
    partnerIds: ['partner'],
    answeringSahIds: ['sah'],
  };
  const actor = (role: Actor['role'], organizationId: string): Actor => ({
    accountId: 'account',
    role,
    organizationId,
    organizationKind: 'sah',
    sahIds: [],
    agreement: 'active',
    name: 'A. Person',
    organizationName: { en: 'Organization', fr: 'Organisme' },
    locale: 'en',
  });

  // One line for each scope: a role that has it, and the organisation that is let in.
  const inside: Record<
    Exclude<Scope, 'any' | 'designated' | 'in_force'>,
    [Permission, Actor['role'], string]
  > = {
    area: ['restricted.read', 'local_officer', 'office'],
    provider: ['restricted.read', 'spo_worker', 'provider'],
    referral: ['restricted.read', 'migration_officer', 'visa-office'],
    holder: ['claim.release', 'cg_member', 'group'],
    sponsor: ['restricted.read', 'sah_manager', 'sponsor'],
    partner: ['claim.answer_partner', 'sah_member', 'partner'],
    answering_sah: ['claim.endorse', 'sah_member', 'sah'],
  };
  test.each(Object.entries(inside))('%s', (scope, [permission, role, organization]) => {
    expect(scopeOf(permission, role)).toBe(scope);
    expect(can(actor(role, organization), permission, access)).toBe(true);
    expect(can(actor(role, 'another'), permission, access)).toBe(false);
    // Without a case, the menu only asks whether the role may at all.
    expect(can(actor(role, 'another'), permission)).toBe(true);
  });

  it('opens a case to ROD from designation on', () => {
    const rod = actor('rod_officer', 'rod');
    for (const stage of ['draft', 'local_review', 'information_requested'] as const) {
      expect(can(rod, 'restricted.read', { ...access, stage })).toBe(false);
    }
    expect(can(rod, 'restricted.read', { ...access, stage: 'designation' })).toBe(true);
  });

  const looks = ['profile.browse', 'profile.watch', 'bulletin.subscribe', 'search.save'] as const;
  test.each<[OrganizationKind, AgreementStatus | null, boolean]>([
    ['sah', 'active', true],
    ['sah', 'check_in_period', true],
    ['sah', 'not_in_good_standing', false],
    ['sah', 'cancelled', false],
    ['sah', null, false],
    ['constituent_group', 'active', true],
    ['constituent_group', 'cancelled', false],
    ['group_of_five', null, false],
    ['community_sponsor', null, false],
    // Whatever is said of an agreement: these have none.
    ['group_of_five', 'active', false],
  ])('opens live profiles to a %s whose agreement is %s: %s', (kind, agreement, opens) => {
    const of = (role: Actor['role'], organization: string): Actor => ({
      ...actor(role, organization),
      organizationKind: kind,
      agreement,
    });
    for (const role of ['sah_manager', 'sah_member', 'cg_member'] as const) {
      for (const permission of looks) {
        expect(can(of(role, 'another'), permission)).toBe(opens);
        expect(can(of(role, 'another'), permission, access)).toBe(opens);
        // What it has claimed, it sees to its end.
        for (const own of ['group', 'partner']) {
          expect(can(of(role, own), permission, access)).toBe(true);
        }
      }
    }
  });

  it('lets nobody in where a case has no such office', () => {
    const bare = { ...access, serviceProviderId: null, migrationOfficeId: null };
    expect(can(actor('spo_worker', 'provider'), 'restricted.read', bare)).toBe(false);
    expect(can(actor('migration_officer', 'visa-office'), 'restricted.read', bare)).toBe(false);
  });

  it('shows personal details to the holder only once its claim is confirmed', () => {
    expect(can(actor('sah_manager', 'sah'), 'restricted.read', access)).toBe(false);
  });

  it('denies every role that a line does not name', () => {
    for (const permission of all) {
      for (const role of roles.filter((r) => !rolesAllowed(permission).includes(r))) {
        expect(can(actor(role, 'sah'), permission)).toBe(false);
        expect(can(actor(role, 'sah'), permission, access)).toBe(false);
      }
    }
  });
});
