import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type KillableMeilisearch,
  killableMeilisearch,
} from '#test/bench/support/killable-meilisearch.ts';
import { castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';

// What the outage bench does for minutes, in seconds. It needs the program: recorded answers can't go away.
const hasProgram = spawnSync('meilisearch', ['--version']).status === 0;

describe.skipIf(!hasProgram)('an index that was away while the list changed', () => {
  let portal: Portal;
  let meilisearch: KillableMeilisearch;

  beforeAll(async () => {
    meilisearch = await killableMeilisearch();
    Object.assign(process.env, meilisearch.settings);
    portal = await openPortal('index_catches_up');
  });
  afterAll(async () => {
    await portal?.close();
    await meilisearch?.remove();
  });

  test('catches up by one job, and shows nothing that went meanwhile', async () => {
    const { browseProfiles } = await import('#app/queries/browse.server.ts');
    const { catchUpIndex, updateIndex } = await import('#app/jobs/update-index.server.ts');
    const { prepareIndex, searchState, verifyIndex } = await import('#search/engine.server.ts');
    const { parseQuery } = await import('#search/url.ts');
    const { today } = await import('#app/platform/clock.server.ts');
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { withdrawProfile } = await import('#app/commands/withdraw-profile.server.ts');
    const owner = portal.database.open('owner').pool;
    const cast = await castOf(portal);
    const kept = await promotedCase(cast);
    const gone = await promotedCase(cast);
    await prepareIndex();
    expect(await verifyIndex()).toMatchObject({ missing: [], stale: [], left: [], live: 2 });

    const list = async () => {
      const { query } = parseQuery(new URLSearchParams(), { lang: 'en', today: today() });
      const began = performance.now();
      const { hits, total } = await browseProfiles(cast.author, query);
      expect(performance.now() - began).toBeLessThan(2_000);
      return { numbers: hits.map(({ number }) => number).sort(), total };
    };
    await meilisearch.kill();
    const withdrawn = await runCommand(cast.author, withdrawProfile, {
      caseId: gone.caseId,
      input: { reason: 'needs_changed', note: '' },
    });
    expect(withdrawn).toMatchObject({ ok: true });
    const added = await promotedCase(cast);
    const present = { numbers: [kept.number, added.number].sort(), total: 2 };
    for (let ask = 0; ask < 4; ask += 1) expect(await list()).toEqual(present);
    expect(searchState()).toMatchObject({ away: true });
    // Each change's own job is done at once, however many there are.
    for (const number of [gone.number, added.number, kept.number]) await updateIndex(number);
    await catchUpIndex();
    const jobs = await owner`
      select run_at > now() as later from graphile_worker.jobs where task_identifier = 'catch_up_index'`;
    expect(jobs.map(({ later }) => later)).toEqual([true]);

    await meilisearch.start();
    expect((await verifyIndex()).missing).toEqual([added.number]);
    // The index answers again before it has caught up: what went is not shown all the same.
    expect((await list()).numbers).not.toContain(gone.number);
    await catchUpIndex();
    expect(await verifyIndex()).toMatchObject({ missing: [], stale: [], left: [], live: 2 });
    expect(await list()).toEqual(present);
  });
});
