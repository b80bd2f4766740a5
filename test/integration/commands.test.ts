import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Surroundings } from '#app/commands/run-command.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { arrangedCase } from '#test/support/road.ts';

let portal: Portal;
let cast: Cast;
let sah: Actor;
let rival: Actor;

/** The portal's modules, imported once its settings are in place. */
async function rooms() {
  const [run, claim, confirm, withdraw, open, waiting, client, cases] = await Promise.all([
    import('#app/commands/run-command.server.ts'),
    import('#app/commands/claim-profile.server.ts'),
    import('#app/commands/confirm-claim.server.ts'),
    import('#app/commands/withdraw-profile.server.ts'),
    import('#app/commands/open-restricted.server.ts'),
    import('#app/commands/join-waiting-list.server.ts'),
    import('#db/client.server.ts'),
    import('#db/repositories/case.server.ts'),
  ]);
  return { ...run, ...claim, ...confirm, ...withdraw, ...open, ...waiting, ...client, ...cases };
}

const liveClaimId = async (caseId: string) => {
  const { asSystem, findCase } = await rooms();
  const state = await asSystem((tx) => findCase(tx, caseId));
  return state?.claims.find(({ status }) => status === 'held')?.id ?? '';
};

/** The same surroundings, with a list of the fields their vault opens. */
function watch(given: Surroundings, opened: string[]): Surroundings {
  return {
    ...given,
    vault: async () => {
      const vault = await given.vault();
      return {
        ...vault,
        open: <T>(field: string, sealed: string) => {
          opened.push(field);
          return vault.open<T>(field, sealed);
        },
      };
    },
  };
}

beforeAll(async () => {
  portal = await openPortal('commands');
  cast = await castOf(portal);
  sah = await portal.actor('sah_member', await portal.organization('sah'));
  rival = await portal.actor('sah_member', await portal.organization('sah'));
});
afterAll(() => portal.close());

describe('a command', () => {
  test('writes state, journal and jobs together', async () => {
    const { number, caseId } = await promotedCase(cast);
    const owner = portal.database.open('owner').pool;
    const listed = await owner`select number from published_profile where case_id = ${caseId}`;
    expect(listed[0]?.['number']).toBe(number);
    const events =
      await owner`select event from journal where case_id = ${caseId} order by position`;
    expect(events.map((row) => row['event'])).toEqual([
      'case_opened',
      'consent_recorded',
      'profile_written',
      'approval_requested',
      'profile_published',
      'promotion_started',
      'stage_entered',
      'task_opened',
      'task_opened',
    ]);
    const jobs = await owner`
      select t.identifier as task, payload from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      where payload ->> 'number' = ${number} or payload ->> 'caseId' = ${caseId}`;
    expect(jobs.map((row) => row['task']).sort()).toContain('case_clocks');
    expect(jobs.map((row) => row['task']).sort()).toContain('index_profile');
  });

  test('adds each job with its own payload of ids, for its own time', async () => {
    const { runCommand, claimProfile } = await rooms();
    const { caseId } = await promotedCase(cast);
    const owner = portal.database.open('owner').pool;
    const [before] =
      await owner`select coalesce(max(id), 0) as id from graphile_worker._private_jobs`;
    expect(await runCommand(sah, claimProfile, { caseId, input: { sahId: null } })).toMatchObject({
      ok: true,
    });
    const [held] = await owner`
      select seq, data ->> 'holdEndsOn' as on from journal
      where case_id = ${caseId} and event = 'claim_held'`;
    const jobs = await owner`
      select t.identifier as task, payload, run_at > now() as later,
        to_char(run_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at
      from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      where j.id > ${before?.['id']} order by j.id`;
    const clocks = jobs.filter(({ task }) => task === 'case_clocks');
    // The reminder of its end, and the day after it.
    expect(clocks).toHaveLength(2);
    expect(clocks[1]).toMatchObject({
      later: true,
      payload: { caseId, on: addDays(held?.['on'], 1) },
      at: `${addDays(held?.['on'], 1)} 05:05`,
    });
    const notices = jobs.filter(({ task }) => task === 'notify');
    expect(notices.map(({ payload, later }) => ({ payload, later }))).toContainEqual({
      payload: { seq: Number(held?.['seq']) },
      later: false,
    });
    expect(jobs).toHaveLength(3);
  });

  test('opens what its rule and its writing both need once', async () => {
    const { runCommand } = await rooms();
    const { fillChecklist } = await import('#app/commands/fill-checklist.server.ts');
    const { loadReference } = await import('#db/seed/reference.ts');
    await loadReference();
    const state = await arrangedCase(cast, sah);
    const [first, second] = state.checklist?.entries ?? [];
    if (!first || !second) throw new Error('no checklist');
    const owner = portal.database.open('owner').pool;
    const sealed = async () => {
      const rows =
        await owner`select item_code, note from checklist_note where case_id = ${state.id}`;
      return new Map(rows.map((row) => [row['item_code'], row['note']]));
    };
    const opened: string[] = [];
    const watched: typeof fillChecklist = {
      ...fillChecklist,
      gather: (input, before, given) =>
        fillChecklist.gather?.(input, before, watch(given, opened)) ?? Promise.resolve({}),
      seal: async (input, before, given, notes) =>
        fillChecklist.seal?.(input, before, watch(given, opened), notes),
    };
    const fill = (notes: readonly [string, string]) => {
      const entries = [first, second].map((entry, index) => ({
        ...entry,
        note: notes[index] ?? '',
      }));
      return runCommand(cast.local, watched, { caseId: state.id, input: { entries } });
    };
    expect(await fill(['A sample note.', 'Another.'])).toMatchObject({ ok: true });
    const before = await sealed();
    expect(await fill(['A sample note.', 'Another, changed.'])).toMatchObject({ ok: true });
    const after = await sealed();
    expect(after.get(first.itemCode)).toBe(before.get(first.itemCode));
    expect(after.get(second.itemCode)).not.toBe(before.get(second.itemCode));
    expect(opened).toHaveLength(2);
  });

  test('answers a double submit with the first result, once', async () => {
    const { runCommand, claimProfile } = await rooms();
    const { caseId } = await promotedCase(cast);
    const request = { caseId, input: { sahId: null }, idempotencyKey: crypto.randomUUID() };
    const [first, second] = await Promise.all([
      runCommand(sah, claimProfile, request),
      runCommand(sah, claimProfile, request),
    ]);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    const third = await runCommand(sah, claimProfile, request);
    expect(third).toEqual(first);
    const owner = portal.database.open('owner').pool;
    const held =
      await owner`select count(*)::int as n from journal where case_id = ${caseId} and event = 'claim_held'`;
    expect(held[0]?.['n']).toBe(1);
  });

  test('refuses a case that moved on since it was seen, and leaves no trace', async () => {
    const { runCommand, withdrawProfile } = await rooms();
    const { caseId } = await promotedCase(cast);
    const owner = portal.database.open('owner').pool;
    const before = await owner`select count(*)::int as n from journal`;
    const result = await runCommand(cast.author, withdrawProfile, {
      caseId,
      input: { reason: 'household_asked', note: '' },
      expectedVersion: 1,
    });
    expect(result).toMatchObject({ ok: false, code: 'stale_version', params: { seen: 1 } });
    const after = await owner`select count(*)::int as n from journal`;
    expect(after[0]?.['n']).toBe(before[0]?.['n']);
  });

  test('does not know the case for those the policies hide it from', async () => {
    const { runCommand, withdrawProfile } = await rooms();
    const { caseId } = await promotedCase(cast);
    const elsewhere = await portal.actor(
      'local_officer',
      await portal.organization('local_office'),
    );
    const result = await runCommand(elsewhere, withdrawProfile, {
      caseId,
      input: { reason: 'household_asked', note: '' },
    });
    expect(result).toMatchObject({ ok: false, code: 'not_found' });
    const promoter = await portal.actor('rstp_promoter', await portal.organization('rstp'));
    const asked = await runCommand(promoter, withdrawProfile, {
      caseId,
      input: { reason: 'household_asked', note: '' },
    });
    expect(asked).toMatchObject({ ok: false, code: 'not_found' });
  });

  test('refuses a role that may not', async () => {
    const { runCommand, withdrawProfile } = await rooms();
    const { caseId } = await promotedCase(cast);
    const result = await runCommand(sah, withdrawProfile, {
      caseId,
      input: { reason: 'household_asked', note: '' },
    });
    expect(result).toMatchObject({ ok: false, code: 'not_allowed' });
  });
});

describe('confirmation (process §7)', () => {
  test('ends promotion, takes the profile off the list and opens details to that sponsor alone', async () => {
    const { runCommand, claimProfile, joinWaitingList, confirmClaim, openRestricted, withActor } =
      await rooms();
    const { listMembers } = await import('#db/repositories/restricted.server.ts');
    const { caseId } = await promotedCase(cast);
    const opening = { part: 'household', reason: 'complete_undertaking' } as const;
    const read = (actor: Actor) =>
      openRestricted(actor, caseId, opening, (tx, vault) => listMembers(tx, vault, caseId));

    expect((await runCommand(sah, claimProfile, { caseId, input: { sahId: null } })).ok).toBe(true);
    const lost = await runCommand(rival, claimProfile, { caseId, input: { sahId: null } });
    expect(lost).toMatchObject({ ok: false, code: 'already_claimed' });
    expect((await runCommand(rival, joinWaitingList, { caseId, input: { sahId: null } })).ok).toBe(
      true,
    );
    expect((await read(sah)).ok).toBe(false);

    const claimId = await liveClaimId(caseId);
    const input = { claimId, settlementPlanRequired: false };
    expect((await runCommand(cast.author, confirmClaim, { caseId, input })).ok).toBe(true);

    const opened = await read(sah);
    expect(opened).toMatchObject({ ok: true });
    expect(opened.ok && opened.content.map(({ givenNames }) => givenNames)).toContain('Exemplia');
    expect((await read(rival)).ok).toBe(false);
    const owner = portal.database.open('owner').pool;
    const listed = await owner`select 1 from published_profile where case_id = ${caseId}`;
    expect(listed).toHaveLength(0);
    const openings = await owner`
      select actor ->> 'accountId' as who from journal
      where case_id = ${caseId} and event = 'restricted_opened'`;
    expect(openings.map((row) => row['who'])).toEqual([sah.accountId]);
    // The rival no longer sees that the case exists.
    const seen = await withActor(rival, (tx) =>
      tx.execute(sql`select 1 from jas_case where id = ${caseId}`),
    );
    expect(seen).toHaveLength(0);
  });
});

describe('row-level security, asked without the portal’s own checks', () => {
  test('restricted tables answer only who privacy.md names', async () => {
    const { runCommand, claimProfile, confirmClaim, withActor } = await rooms();
    const { caseId } = await promotedCase(cast);
    await runCommand(sah, claimProfile, { caseId, input: { sahId: null } });
    const claimId = await liveClaimId(caseId);
    await runCommand(cast.author, confirmClaim, {
      caseId,
      input: { claimId, settlementPlanRequired: false },
    });
    const count = async (actor: Actor, table: string) => {
      const rows = await withActor(actor, (tx) =>
        tx.execute<{ n: number }>(
          sql`select count(*)::int as n from ${sql.identifier(table)} where case_id = ${caseId}`,
        ),
      );
      return rows[0]?.n ?? 0;
    };
    const elsewhere = await portal.actor(
      'local_officer',
      await portal.organization('local_office'),
    );
    const strangers = [
      rival,
      elsewhere,
      await portal.actor('rstp_promoter', await portal.organization('rstp')),
      await portal.actor('auditor', await portal.organization('oversight')),
      await portal.actor('administrator', await portal.organization('operator')),
      await portal.actor('spo_worker', await portal.organization('service_provider')),
      await portal.actor('migration_officer', await portal.organization('migration_office')),
    ];
    for (const table of ['household_member', 'case_key', 'restricted_note']) {
      for (const actor of [cast.author, cast.local, cast.provider, sah]) {
        expect(await count(actor, table), `${actor.role} in ${table}`).toBeGreaterThan(0);
      }
      for (const actor of strangers) {
        expect(await count(actor, table), `${actor.role} in ${table}`).toBe(0);
      }
    }
  });

  test('nobody sees anything when no actor is set', async () => {
    const app = portal.database.open('app');
    for (const table of [
      'jas_case',
      'household_member',
      'profile',
      'claim',
      'journal',
      'case_key',
    ]) {
      const rows = await app.pool`select count(*)::int as n from ${app.pool(table)}`;
      expect(rows[0]?.['n'], table).toBe(0);
    }
  });

  test('the portal’s role can neither change nor empty the journal', async () => {
    const app = portal.database.open('app');
    await expect(app.pool`update journal set event = 'x'`).rejects.toThrow();
    await expect(app.pool`delete from journal`).rejects.toThrow();
    await expect(app.pool`truncate journal`).rejects.toThrow();
    const owner = portal.database.open('owner');
    await expect(owner.pool`delete from journal`).rejects.toThrow(/append-only/);
  });

  test('restricted columns hold no readable personal data', async () => {
    const { householdMember } = await import('#db/schema/restricted.ts');
    const { caseId } = await promotedCase(cast);
    const owner = portal.database.open('owner');
    const rows = await owner.db
      .select()
      .from(householdMember)
      .where(eq(householdMember.caseId, caseId));
    expect(rows).toHaveLength(4);
    expect(JSON.stringify(rows)).not.toMatch(/Sample-Lind|Exemplia|1990/);
  });
});

describe('one live claim per case', () => {
  test('is held by the database, whatever the code does', async () => {
    const { runCommand, claimProfile } = await rooms();
    const { caseId } = await promotedCase(cast);
    await runCommand(sah, claimProfile, { caseId, input: { sahId: null } });
    const owner = portal.database.open('owner').pool;
    await expect(
      owner`insert into claim (id, case_id, sah_id, status, requested_on, hold_ends_on)
        values (gen_random_uuid(), ${caseId}, ${rival.organizationId}, 'held', now(), now())`,
    ).rejects.toThrow(/claim_one_live/);
  });
});
