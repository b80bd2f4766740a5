import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ProfileSearch } from '#search/port.ts';
import {
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
} from '#test/support/portal.ts';

let portal: Portal;
let search: ProfileSearch;
let statements: string[];
let cases: { caseId: string; number: string }[];

beforeAll(async () => {
  portal = await openPortal('kept_counts');
  const cast = await castOf(portal);
  cases = [];
  for (const priority of ['regular', 'regular', 'high'] as const) {
    cases.push(await promotedCase(cast, sampleFields({ priority })));
  }
});
afterAll(() => portal?.close());
beforeEach(async () => {
  const { db } = await import('#db/client.server.ts');
  const { postgresSearch } = await import('#search/postgres.server.ts');
  statements = [];
  search = postgresSearch({
    execute: ((statement: Parameters<typeof db.execute>[0]) => {
      const text = JSON.stringify(statement);
      statements.push(
        text.includes('jsonb_populate_record')
          ? 'carry'
          : text.includes('jsonb_object_agg')
            ? 'whole'
            : 'page',
      );
      return db.execute(statement);
    }) as unknown as typeof db.execute,
  });
});

const ask = async (asked = '') => {
  const { parseQuery } = await import('#search/url.ts');
  const { today } = await import('#app/platform/clock.server.ts');
  const { query } = parseQuery(new URLSearchParams(asked), { lang: 'en', today: today() });
  return search.search(query);
};
const owner = () => portal.database.open('owner').pool;

test('counts once for every order and page of the same question', async () => {
  const first = await ask();
  expect(await ask()).toEqual(first);
  const newest = await ask('sort=newest');
  expect([...newest.numbers].sort()).toEqual([...first.numbers].sort());
  expect(newest.counts).toEqual(first.counts);
  expect((await ask('page=2')).total).toBe(3);
  expect(statements).toEqual(['whole', 'page', 'page', 'page']);
  await ask('priority=high');
  expect(statements.at(-1)).toBe('whole');
});

test('counts a change once it is there to be seen, and not before', async () => {
  expect((await ask()).counts.priority).toEqual({ regular: 2, high: 1 });
  const sql = owner();
  await sql.begin(async (tx) => {
    await tx`update published_profile set priority = 'high' where number = ${cases[0]?.number ?? ''}`;
    // Counted while that is under way: kept as of before, and not a moment longer than it holds.
    expect((await ask('stream=gar')).counts.priority).toEqual({ regular: 2, high: 1 });
    expect((await ask()).counts.priority).toEqual({ regular: 2, high: 1 });
  });
  expect((await ask('stream=gar')).counts.priority).toEqual({ regular: 1, high: 2 });
  expect((await ask()).counts.priority).toEqual({ regular: 1, high: 2 });
  expect(statements).toEqual(['whole', 'whole', 'page', 'page', 'carry', 'page', 'carry']);
  await sql`update published_profile set priority = 'regular' where number = ${cases[0]?.number ?? ''}`;
});

test('a profile taken off or put on the list changes the counts at once', async () => {
  const { runCommand } = await import('#app/commands/run-command.server.ts');
  const { withdrawProfile } = await import('#app/commands/withdraw-profile.server.ts');
  const roco = await portal.actor('roco_officer', await portal.organization('roco'));
  expect((await ask()).total).toBe(3);
  const [, , last] = cases;
  const withdrawn = await runCommand(roco, withdrawProfile, {
    caseId: last?.caseId ?? '',
    input: { reason: 'needs_changed', note: '' },
  });
  expect(withdrawn).toMatchObject({ ok: true });
  expect(await ask()).toMatchObject({ total: 2, counts: { priority: { regular: 2 } } });
  const added = await promotedCase(await castOf(portal), sampleFields({ priority: 'high' }));
  const answer = await ask();
  expect(answer.total).toBe(3);
  expect(answer.numbers).toContain(added.number);
});

test('a hold, an interest or a group that has seen it changes no count', async () => {
  await ask();
  await owner()`update published_profile set hold_ends_on = limit_on, interested = 2, waiting = 1, seen_by = 40, version = version + 1`;
  await ask();
  expect(statements).toEqual(['whole', 'page']);
});

test('what is kept is dropped after a while, and the least asked first', async () => {
  const { countKeeper } = await import('#search/kept-counts.ts');
  const { parseQuery } = await import('#search/url.ts');
  let elapsed = 1;
  const keeper = countKeeper(() => elapsed);
  const query = (q: string) =>
    parseQuery(new URLSearchParams({ q }), { lang: 'en', today: '2026-11-22' }).query;
  const counts = { total: 1, counts: {} as never, snapshot: '1:1:' };
  keeper.keep(query('first'), counts);
  keeper.keep(query('second'), counts);
  expect(keeper.find(query('first'))).not.toBeNull();
  for (let each = 0; each < 499; each += 1) keeper.keep(query(`word ${each}`), counts);
  expect(keeper.find(query('second'))).toBeNull();
  expect(keeper.find(query('first'))).not.toBeNull();
  elapsed += 60 * 60_000 + 1;
  expect(keeper.find(query('first'))).toBeNull();
});
