import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { refusals as refusalsEn } from '#app/i18n/en/refusals.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { openPortal, type Portal } from '#test/support/portal.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let server: Server;
let withIndex: Server;
let administrator: Actor;
let cookie: string;

/** A port where nobody listens. */
async function closedPort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  await new Promise((resolve) => listener.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

beforeAll(async () => {
  portal = await openPortal('operations');
  administrator = await portal.actor('administrator', await portal.organization('portal'));
  cookie = await portal.cookieOf(administrator);
  const index = {
    MEILI_URL: `http://127.0.0.1:${await closedPort()}`,
    MEILI_MASTER_KEY: 'a-sample-key-for-tests',
  };
  [server, withIndex] = await Promise.all([
    startServer(portal.settings),
    startServer({ ...portal.settings, ...index }),
  ]);
});
afterAll(async () => {
  await Promise.all([server?.stop(), withIndex?.stop()]);
  await portal?.close();
});

const page = async (at: Server, lang: 'en' | 'fr' = 'en') => {
  const response = await get(at, pathTo('operations', lang), cookie);
  const html = (await response.text()).replaceAll('&#x27;', '’').replaceAll('&#39;', '’');
  return { status: response.status, html };
};
const press = (at: Server, intent: string, key: string = crypto.randomUUID()) =>
  post(at, pathTo('operations', 'en'), cookie, { intent, idempotencyKey: key });

describe.each(['en', 'fr'] as const)('operations, in %s', (lang) => {
  const words = textOf(lang).operations;

  test('say how database, search, jobs, journal and mail are', async () => {
    const { status, html } = await page(server, lang);
    expect(status).toBe(200);
    for (const { title } of [words.database, words.search, words.jobs, words.journal]) {
      expect(html).toContain(title);
    }
    expect(html).toContain(words.search.postgresAlone.replaceAll("'", '’'));
    expect(html).toContain(words.jobs.none);
    expect(html).not.toContain('name="intent"');
  });

  test('say that an index is away', async () => {
    const { html } = await page(withIndex, lang);
    expect(html).toContain(words.search.away);
    expect(html).toContain(words.search.standIn);
    expect(html).toContain(words.work.repair);
  });
});

test('is for administrators alone, to read and to repair', async () => {
  const path = pathTo('operations', 'en');
  for (const [role, kind] of [
    ['roco_manager', 'roco'],
    ['sah_manager', 'sah'],
    ['auditor', 'roco'],
  ] as const) {
    const other = await portal.cookieOf(await portal.actor(role, await portal.organization(kind)));
    expect((await get(server, path, other)).status).toBe(403);
    expect((await post(server, path, other, { intent: 'retry' })).status).toBe(403);
  }
});

test('the index is compared once at a time, as a job, and the page says how far it is', async () => {
  const { work } = textOf('en').operations;
  const owner = portal.database.open('owner').pool;
  const key = crypto.randomUUID();
  const asked = await press(withIndex, 'compare', key);
  expect(asked.status).toBe(303);
  expect(asked.headers.get('Location')).toBe(`${pathTo('operations', 'en')}?done=compare`);
  // Sent twice, it is asked once.
  expect((await press(withIndex, 'compare', key)).status).toBe(303);
  const jobs = await owner`
    select j.key from graphile_worker.jobs j where task_identifier = 'run_on_index'`;
  expect(jobs).toHaveLength(1);
  expect((await page(withIndex)).html).toContain(work.waiting);

  const refused = await press(withIndex, 'rebuild');
  expect(refused.status).toBe(422);
  expect((await refused.text()).replaceAll('&#x27;', '’')).toContain(refusalsEn.index_at_work({}));

  const { runOnIndex } = await import('#app/jobs/run-on-index.server.ts');
  const { asSystem } = await import('#db/client.server.ts');
  const { indexRun } = await import('#db/schema/operations.ts');
  const [run] = await asSystem((tx) => tx.select().from(indexRun));
  await runOnIndex(run?.id ?? '');
  expect((await page(withIndex)).html).toContain(work.same);
  // Run late or twice, it does nothing more.
  await runOnIndex(run?.id ?? '');
  expect((await press(withIndex, 'repair')).status).toBe(303);

  const { verifyJournal } = await import('#db/journal-verify.server.ts');
  expect((await verifyJournal('none')).findings).toEqual([]);
  const rows = await asSystem(async (tx) => {
    const { journal } = await import('#db/schema/journal.ts');
    const { eq } = await import('drizzle-orm');
    return tx.select().from(journal).where(eq(journal.chain, 'operations'));
  });
  expect(rows.map(({ event }) => event)).toEqual(['index_compare_asked', 'index_repair_asked']);
  expect(rows[0]?.actor.accountId).toBe(administrator.accountId);
});

test('jobs that were given up are shown without what they are about, and begin anew when asked', async () => {
  const { jobs: words } = textOf('en').operations;
  const owner = portal.database.open('owner').pool;
  await owner`select graphile_worker.add_job('send_mail', '{"messageId":"secret-payload"}', max_attempts => 3)`;
  await owner`update graphile_worker._private_jobs
    set attempts = 3, last_error = 'SampleError BCDFGHJK' where attempts = 0 and max_attempts = 3`;
  const { html } = await page(server);
  expect(html).toContain('SampleError BCDFGHJK');
  expect(html).not.toContain('secret-payload');
  expect(html).toContain(words.retry);

  expect((await press(server, 'retry')).status).toBe(303);
  const { html: after } = await page(server);
  expect(after).toContain(words.none);
  const left = await owner`select 1 from graphile_worker.jobs where attempts >= max_attempts`;
  expect(left).toHaveLength(0);
});

test('nobody but an administrator reads the queue, not even by SQL', async () => {
  const { withActor } = await import('#db/client.server.ts');
  const { sql } = await import('drizzle-orm');
  const member = await portal.actor('sah_manager', await portal.organization('sah'));
  const seen = (actor: Actor) =>
    withActor(actor, (tx) => tx.execute(sql`select * from app.queued_jobs()`));
  expect((await seen(administrator)).length).toBeGreaterThan(0);
  expect(await seen(member)).toHaveLength(0);
  const runs = (actor: Actor) => withActor(actor, (tx) => tx.execute(sql`select * from index_run`));
  expect((await runs(administrator)).length).toBeGreaterThan(0);
  expect(await runs(member)).toHaveLength(0);
});
