import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';

let portal: Portal;
let cast: Cast;
let owner: ReturnType<Portal['database']['open']>['pool'];
let file: string;
let chain: string;
let caseId: string;

async function rooms() {
  const [verify, checkpoints, client, journal] = await Promise.all([
    import('#db/journal-verify.server.ts'),
    import('#db/journal-checkpoints.server.ts'),
    import('#db/client.server.ts'),
    import('#db/repositories/journal.server.ts'),
  ]);
  return { ...verify, ...checkpoints, ...client, ...journal };
}

async function checkpoint(at = '2026-11-01T05:20:00.000Z') {
  const { appendCheckpoint, asSystem, listJournalHeads } = await rooms();
  return appendCheckpoint(file, await asSystem(listJournalHeads), at);
}

/** Changes the journal as nobody should be able to: its guard off, as the owner of the database. */
async function tamper(work: (sql: typeof owner) => Promise<unknown>) {
  await owner`alter table journal disable trigger journal_append_only`;
  await work(owner);
  await owner`alter table journal enable trigger journal_append_only`;
}

const found = async () => {
  const { verifyJournal } = await rooms();
  const { findings } = await verifyJournal(file);
  return findings.map(({ finding, chain: where, position }) => ({
    finding,
    where,
    position,
  }));
};

beforeAll(async () => {
  portal = await openPortal('journal');
  cast = await castOf(portal);
  owner = portal.database.open('owner').pool;
});
afterAll(() => portal.close());
beforeEach(async () => {
  await tamper((sql) => sql`truncate journal, jas_case cascade`);
  file = join(portal.settings.DATA_DIR ?? '', 'checkpoints.jsonl');
  rmSync(file, { force: true });
  await promotedCase(cast);
  caseId = (await promotedCase(cast)).caseId;
  chain = `case:${caseId}`;
});

describe('the journal', () => {
  test('is found whole when nobody touched it, before and after checkpoints', async () => {
    expect(await found()).toEqual([]);
    expect(await checkpoint()).toBeGreaterThan(1);
    expect(await checkpoint()).toBe(0);
    await promotedCase(cast);
    expect(await checkpoint('2026-11-02T05:20:00.000Z')).toBe(1);
    expect(await found()).toEqual([]);
  });

  test('takes no change, not even from its owner', async () => {
    await expect(owner`update journal set event = 'x'`).rejects.toThrow('append-only');
    await expect(owner`delete from journal`).rejects.toThrow('append-only');
    await expect(owner`truncate journal`).rejects.toThrow('append-only');
  });

  test.each(['event', 'data', 'actor', 'at'])('shows an edited %s', async (column) => {
    const to = {
      event: `'case_closed'`,
      data: `data || '{"on": "2020-01-01"}'`,
      actor: `actor || '{"name": "Somebody Else"}'`,
      at: `at + interval '1 second'`,
    }[column];
    await tamper((sql) =>
      sql.unsafe(`update journal set ${column} = ${to} where chain = '${chain}' and position = 3`),
    );
    expect(await found()).toEqual([{ finding: 'edited', where: chain, position: 3 }]);
  });

  test('shows a row edited with its hash made anew', async () => {
    const { hashOf } = await rooms();
    const [row] = await owner`select * from journal where chain = ${chain} and position = 3`;
    const forged = hashOf({
      chain,
      position: 3,
      caseVersion: row?.case_version,
      event: 'case_closed',
      at: new Date(row?.at).toISOString(),
      actor: row?.actor,
      data: row?.data,
      previousHash: row?.previous_hash,
    });
    await tamper(
      (sql) =>
        sql`update journal set event = 'case_closed', hash = ${forged} where chain = ${chain} and position = 3`,
    );
    expect(await found()).toEqual([{ finding: 'edited', where: chain, position: 3 }]);
  });

  test('shows deleted rows, in the middle and at the start', async () => {
    await tamper((sql) => sql`delete from journal where chain = ${chain} and position in (1, 4)`);
    expect(await found()).toEqual([
      { finding: 'deleted', where: chain, position: 2 },
      { finding: 'deleted', where: chain, position: 5 },
    ]);
  });

  test('shows rows that changed places', async () => {
    await tamper(async (sql) => {
      await sql`update journal set position = 99 where chain = ${chain} and position = 3`;
      await sql`update journal set position = 3 where chain = ${chain} and position = 4`;
      await sql`update journal set position = 4 where chain = ${chain} and position = 99`;
    });
    const findings = await found();
    expect(findings).toContainEqual({ finding: 'reordered', where: chain, position: 4 });
  });

  test('shows a cut end by the case’s own version, without a checkpoint', async () => {
    await tamper(
      (sql) =>
        sql`delete from journal where chain = ${chain} and case_version = (select max(case_version) from journal where chain = ${chain})`,
    );
    expect(await found()).toEqual([{ finding: 'truncated', where: chain, position: 5 }]);
    await tamper((sql) => sql`delete from journal where chain = ${chain}`);
    expect(await found()).toEqual([{ finding: 'truncated', where: chain, position: 1 }]);
  });

  test('shows a cut end by the checkpoint, though the case was set back with it', async () => {
    await checkpoint();
    await tamper(async (sql) => {
      await sql`delete from journal where chain = ${chain} and position > 4`;
      await sql`update jas_case set version = 4 where id = ${caseId}`;
    });
    expect(await found()).toEqual([{ finding: 'truncated', where: chain, position: 5 }]);
  });

  test('shows a chain made anew, hashes and all', async () => {
    const { hashOf, genesis } = await rooms();
    await checkpoint();
    await tamper(async (sql) => {
      const rows = await sql`select * from journal where chain = ${chain} order by position`;
      let previousHash = genesis;
      for (const row of rows) {
        const data = row.position === 2 ? { form: 'imm5475' } : row.data;
        const hash = hashOf({
          chain,
          position: row.position,
          caseVersion: row.case_version,
          event: row.event,
          at: new Date(row.at).toISOString(),
          actor: row.actor,
          data,
          previousHash,
        });
        await sql`update journal set data = ${JSON.stringify(data)}::jsonb, previous_hash = ${previousHash}, hash = ${hash} where seq = ${row.seq}`;
        previousHash = hash;
      }
    });
    expect(await found()).toEqual([{ finding: 'rewritten', where: chain, position: 9 }]);
  });

  test('shows a checkpoint file that was altered or shortened in the middle', async () => {
    await checkpoint();
    await promotedCase(cast);
    await checkpoint('2026-11-02T05:20:00.000Z');
    const content = readFileSync(file, 'utf8');
    writeFileSync(file, content.replace('2026-11-01T', '2026-10-01T'));
    expect(await found()).toEqual([{ finding: 'checkpoint_broken', where: null, position: 1 }]);
    writeFileSync(file, `${content.split('\n')[1]}\n`);
    expect(await found()).toEqual([{ finding: 'checkpoint_broken', where: null, position: 1 }]);
  });

  test('goes on after a checkpoint that a power cut left half written', async () => {
    await checkpoint();
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"at":"2026-11-02`);
    await promotedCase(cast);
    expect(await checkpoint('2026-11-03T05:20:00.000Z')).toBe(1);
    expect(await found()).toEqual([]);
  });
});
