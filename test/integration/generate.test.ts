import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortal, type Portal } from '#test/support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal('generate');
});
afterAll(() => portal?.close());

test('a database is filled up to a number of live profiles, step by step and never twice', {
  timeout: 120_000,
}, async () => {
  const { analyzeGenerated, generateProfiles, holdsOtherCases } = await import(
    '#db/seed/generated/write.ts'
  );
  const told: number[] = [];
  const onBatch = (count: number) => void told.push(count);
  expect(await generateProfiles(30)).toEqual({ before: 0, now: 30 });
  expect(await generateProfiles(1_200, { onBatch })).toEqual({ before: 30, now: 1_200 });
  expect(told).toEqual([1_030, 1_200]);
  // Two at once take turns.
  await Promise.all([generateProfiles(1_250), generateProfiles(1_250)]);
  expect(await generateProfiles(1_000)).toEqual({ before: 1_250, now: 1_250 });

  const { pool } = portal.database.open('owner');
  await analyzeGenerated(pool);
  const { asSystem } = await import('#db/client.server.ts');
  const { sql } = await import('drizzle-orm');
  const [counted] = await asSystem((tx) =>
    tx.execute(sql`select (select count(*)::int from jas_case) as cases,
      (select count(*)::int from published_profile) as listed,
      (select count(*)::int from promotion where ended_on is null) as promoted`),
  );
  expect(counted).toEqual({ cases: 1_250, listed: 1_250, promoted: 1_250 });
  expect(await holdsOtherCases()).toBe(false);
});

test('what was generated is whole: its journal holds, and a group can find and claim it', async () => {
  const { verifyJournal } = await import('#db/journal-verify.server.ts');
  const report = await verifyJournal(join(portal.settings.DATA_DIR ?? '', 'none.jsonl'));
  expect(report).toMatchObject({ rows: 5_000, findings: [] });

  const sah = await portal.organization('sah');
  const member = await portal.actor('sah_member', sah, [sah]);
  const { browseProfiles } = await import('#app/queries/browse.server.ts');
  const { parseQuery } = await import('#search/url.ts');
  const { today } = await import('#app/platform/clock.server.ts');
  const { query } = parseQuery(new URLSearchParams('stream=gar'), { lang: 'en', today: today() });
  const { hits, live } = await browseProfiles(member, query);
  expect(live).toBe(1_250);
  const number = hits.find(({ fields }) => fields.contacts === null)?.number ?? '';

  const { asSystem } = await import('#db/client.server.ts');
  const { publishedProfile } = await import('#db/schema/profile.ts');
  const { eq } = await import('drizzle-orm');
  const [row] = await asSystem((tx) =>
    tx.select().from(publishedProfile).where(eq(publishedProfile.number, number)),
  );
  const { runCommand } = await import('#app/commands/run-command.server.ts');
  const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
  const claimed = await runCommand(member, claimProfile, {
    caseId: row?.caseId ?? '',
    input: { sahId: null },
  });
  expect(claimed).toMatchObject({ ok: true });
});

test('a database with other cases is known as one', async () => {
  const { castOf, promotedCase } = await import('#test/support/portal.ts');
  await promotedCase(await castOf(portal));
  const { holdsOtherCases } = await import('#db/seed/generated/write.ts');
  expect(await holdsOtherCases()).toBe(true);
});
