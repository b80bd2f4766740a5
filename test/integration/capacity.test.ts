import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { type Capacity, nothingRecorded } from '#app/domain/fit/capacity.ts';
import { openPortal, type Portal } from '#test/support/portal.ts';

let portal: Portal;
let owner: ReturnType<Portal['database']['open']>['pool'];
let sah: string;
let member: Actor;
let colleague: Actor;
let groupMember: Actor;
let otherSah: Actor;
let rstp: Actor;
let local: Actor;

async function rooms() {
  const [run, record, queries, fit, client, verify] = await Promise.all([
    import('#app/commands/run-portal-act.server.ts'),
    import('#app/commands/record-capacity.server.ts'),
    import('#app/queries/capacity.server.ts'),
    import('#app/queries/fit.server.ts'),
    import('#db/client.server.ts'),
    import('#db/journal-verify.server.ts'),
  ]);
  return { ...run, ...record, ...queries, ...fit, ...client, ...verify };
}

const record = async (
  actor: Actor,
  changes: Partial<Capacity>,
  seen: number,
  idempotencyKey?: string,
) => {
  const { runPortalAct, recordCapacity } = await rooms();
  const input = { capacity: { ...nothingRecorded, ...changes }, seen };
  return runPortalAct(actor, recordCapacity, { input, idempotencyKey });
};
const terms = async (actor: Actor) => {
  const { withActor, readFitTerms } = await rooms();
  return withActor(actor, (tx) => readFitTerms(tx, actor));
};
/** What the policies let someone read of one organization's row, whatever a page asks for. */
const readableBy = async (actor: Actor, organizationId: string) => {
  const { withActor } = await rooms();
  const { sql } = await import('drizzle-orm');
  const rows = await withActor(actor, (tx) =>
    tx.execute(sql`select 1 from organization_capacity where organization_id = ${organizationId}`),
  );
  return rows.length > 0;
};

beforeAll(async () => {
  portal = await openPortal('capacity');
  owner = portal.database.open('owner').pool;
  sah = await portal.organization('sah', { province: 'ON' });
  member = await portal.actor('sah_member', sah, [sah]);
  colleague = await portal.actor('sah_manager', sah, [sah]);
  const group = await portal.organization('constituent_group', { parents: [sah] });
  groupMember = await portal.actor('cg_member', group, [sah]);
  const other = await portal.organization('sah', { province: 'BC' });
  otherSah = await portal.actor('sah_member', other, [other]);
  rstp = await portal.actor('rstp_promoter', await portal.organization('rstp'));
  local = await portal.actor('local_officer', await portal.organization('local_office'));
});
afterAll(() => portal.close());

describe('what a group can offer', () => {
  test('is not known before it is recorded, and compared from then on', async () => {
    expect(await terms(member)).toBeNull();
    const changes = { communities: ['ottawa'], largestHousehold: 5, languages: [] } as const;
    expect(await record(member, changes, 0)).toMatchObject({ ok: true });
    expect(await terms(colleague)).toMatchObject({
      province: 'ON',
      communities: ['ottawa'],
      largestHousehold: 5,
      // Recorded as none, and not recorded: two answers.
      languages: [],
      origins: null,
      needsNotMet: ['large_family'],
    });
    expect(await terms(rstp)).toBeNull();
  });

  test('is not overwritten unseen: a stale form learns which fields a colleague changed', async () => {
    const { readCapacity, capacityChangesSince } = await rooms();
    const before = await readCapacity(member);
    const seen = before?.version ?? 0;
    const kept = before?.capacity ?? nothingRecorded;
    expect(await record(colleague, { ...kept, roomFor: 2 }, seen)).toMatchObject({ ok: true });
    expect(await record(member, { ...kept, largestHousehold: 8 }, seen)).toMatchObject({
      ok: false,
      code: 'stale_version',
      params: { seen, current: seen + 1 },
    });
    expect(await capacityChangesSince(member, seen)).toEqual(['roomFor']);
    expect((await readCapacity(member))?.capacity).toMatchObject({
      largestHousehold: 5,
      roomFor: 2,
    });
    expect(await record(member, { ...kept, largestHousehold: 8 }, seen + 1)).toMatchObject({
      ok: true,
    });
  });

  test('of two first records at once, one is stale', async () => {
    const fresh = await portal.organization('sah', { province: 'MB' });
    const people = [
      await portal.actor('sah_member', fresh, [fresh]),
      await portal.actor('sah_manager', fresh, [fresh]),
    ] as const;
    const results = await Promise.all(
      people.map((person, index) => record(person, { roomFor: index }, 0)),
    );
    const codes = results.map((result) => (result.ok ? 'ok' : result.code)).sort();
    expect(codes).toEqual(['ok', 'stale_version']);
  });

  test('is recorded once by a form sent twice', async () => {
    const key = crypto.randomUUID();
    const first = await record(groupMember, { roomFor: 1 }, 0, key);
    expect(first).toMatchObject({ ok: true });
    expect(await record(groupMember, { roomFor: 1 }, 0, key)).toEqual(first);
    const [row] = await owner`
      select version from organization_capacity where organization_id = ${groupMember.organizationId}`;
    expect(row?.version).toBe(1);
  });

  test('leaves codes in the journal, in a chain of its own that holds together', async () => {
    const { verifyJournal } = await rooms();
    const rows = await owner`select data from journal where chain = 'capacity' order by position`;
    expect(rows[0]?.data).toEqual({
      organizationId: sah,
      version: 1,
      changed: ['communities', 'largestHousehold', 'languages'],
    });
    expect(JSON.stringify(rows)).not.toContain('ottawa');
    expect(await verifyJournal(`${portal.settings.DATA_DIR}/none`)).toMatchObject({ findings: [] });
  });

  test('a Group of Five has nothing to record', async () => {
    const five = await portal.actor('cg_member', await portal.organization('group_of_five'));
    expect(await record(five, { roomFor: 1 }, 0)).toMatchObject({
      code: 'organization_cannot_sponsor',
    });
    expect(await record(rstp, { roomFor: 1 }, 0)).toMatchObject({ code: 'not_allowed' });
  });
});

test('is read by its group, its SAH, ROC-O and RSTP, and by no other group or office', async () => {
  const roco = await portal.actor('roco_officer', await portal.organization('roco'));
  const group = groupMember.organizationId;
  for (const actor of [groupMember, member, roco, rstp]) {
    expect(await readableBy(actor, group), actor.role).toBe(true);
  }
  for (const actor of [otherSah, local]) expect(await readableBy(actor, group)).toBe(false);
  // A group does not read its SAH's.
  expect(await readableBy(groupMember, sah)).toBe(false);
  const { listGroupCapacities } = await rooms();
  expect((await listGroupCapacities(member)).map(({ recorded }) => recorded?.version)).toEqual([1]);
  expect(await listGroupCapacities(otherSah)).toEqual([]);
});
