import { describe, expect, it, test } from 'vitest';
import { type Actor, type OrganizationKind, organizationKinds, type Role, roles } from './actor.ts';
import { administers, mayClose, rolesOfKind, rolesToGive } from './invite.ts';

const home = 'own';

function actor(role: Role, organizationKind: OrganizationKind): Actor {
  return {
    accountId: 'me',
    role,
    organizationId: home,
    organizationKind,
    sahIds: organizationKind === 'sah' ? [home] : [],
    agreement: null,
    name: 'Sample',
    organizationName: { en: 'Sample', fr: 'Exemple' },
    locale: 'en',
  };
}

const organization = (kind: OrganizationKind, id = 'other', sahIds: string[] = []) => ({
  id,
  kind,
  sahIds,
});

describe('the roles an administrator gives', () => {
  const admin = actor('administrator', 'operator');
  test.each<[OrganizationKind, Role[]]>([
    ['sah', ['sah_manager', 'sah_member']],
    ['constituent_group', ['cg_member']],
    ['service_provider', ['spo_worker']],
    ['local_office', ['local_officer', 'local_supervisor']],
    ['rod', ['rod_officer']],
    ['roco', ['roco_officer', 'roco_manager']],
    ['rstp', ['rstp_promoter']],
    ['migration_office', ['migration_officer']],
    ['oversight', ['auditor']],
    ['operator', ['administrator']],
    ['group_of_five', ['cg_member']],
    ['community_sponsor', ['cg_member']],
    ['portal', []],
  ])('in an organisation that is a %s: %j', (kind, expected) => {
    expect(rolesToGive(admin, organization(kind))).toEqual(expected);
  });
});

describe('the roles a SAH’s manager gives', () => {
  const manager = actor('sah_manager', 'sah');
  test.each<[string, ReturnType<typeof organization>, Role[]]>([
    ['its own SAH', organization('sah', home), ['sah_manager', 'sah_member']],
    ['a group of its own', organization('constituent_group', 'g', ['x', home]), ['cg_member']],
    ['another SAH', organization('sah', 'x'), []],
    ['another SAH’s group', organization('constituent_group', 'g', ['x']), []],
    ['a group of nobody', organization('constituent_group', 'g'), []],
    ['ROC-O', organization('roco', 'r'), []],
    ['the operator', organization('operator', 'o'), []],
  ])('in %s', (_name, where, expected) => {
    expect(rolesToGive(manager, where)).toEqual(expected);
  });
});

it('lets no other role give any, even at home', () => {
  for (const role of roles.filter((r) => r !== 'administrator' && r !== 'sah_manager')) {
    for (const kind of organizationKinds) {
      expect(rolesToGive(actor(role, kind), organization(kind, home, [home]))).toEqual([]);
      expect(administers(actor(role, kind), organization(kind, home, [home]))).toBe(false);
    }
  }
});

it('gives every role of a person somewhere, and the portal’s own nowhere', () => {
  const given = new Set(Object.values(rolesOfKind).flat());
  expect([...given].sort()).toEqual(roles.filter((role) => role !== 'system').sort());
});

it('lets nobody close their own account, and nobody close one elsewhere', () => {
  const manager = actor('sah_manager', 'sah');
  const own = organization('sah', home);
  expect(mayClose(manager, { id: 'colleague', organization: own })).toBe(true);
  expect(mayClose(manager, { id: 'me', organization: own })).toBe(false);
  expect(mayClose(manager, { id: 'x', organization: organization('sah', 'x') })).toBe(false);
  const admin = actor('administrator', 'operator');
  expect(mayClose(admin, { id: 'x', organization: organization('roco') })).toBe(true);
  expect(mayClose(admin, { id: 'x', organization: organization('portal') })).toBe(false);
});
