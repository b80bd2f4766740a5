import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import type { Transaction } from '#db/client.server.ts';
import { organization } from '#db/schema/auth.ts';
import { openPortal, type Portal } from '#test/support/portal.ts';

let portal: Portal;
let one: Actor;
let other: Actor;

beforeAll(async () => {
  portal = await openPortal('readas');
  const sah = await portal.organization('sah');
  one = await portal.actor('sah_member', sah, [sah]);
  other = await portal.actor('sah_manager', sah, [sah]);
});
afterAll(() => portal.close());

const client = () => import('#db/client.server.ts');

/** Which transaction, and who reads in it. */
const where = async (tx: Transaction) => {
  const [row] = await tx.execute<{ begun: string; account: string }>(sql`
    select pg_backend_pid() || ' ' || transaction_timestamp()::text as begun,
      current_setting('app.account') as account`);
  if (!row) throw new Error('one row is asked for');
  return row;
};

test('what one reader asks at the same moment is read in one transaction, and later in another', async () => {
  const { readAs } = await client();
  const [first, second] = await Promise.all([readAs(one, where), readAs(one, where)]);
  expect(second).toEqual(first);
  expect(first.account).toBe(one.accountId);
  expect((await readAs(one, where)).begun).not.toBe(first.begun);
});

test('nobody reads in the transaction of somebody else', async () => {
  const { readAs } = await client();
  const [mine, theirs] = await Promise.all([readAs(one, where), readAs(other, where)]);
  expect([mine.account, theirs.account]).toEqual([one.accountId, other.accountId]);
  expect(mine.begun).not.toBe(theirs.begun);
});

test('a reading that fails is told to all who asked with it, and the next one begins anew', async () => {
  const { readAs } = await client();
  const failing = (tx: Transaction) => tx.execute(sql`select 1 / 0`);
  const ends = await Promise.allSettled([readAs(one, where), readAs(one, failing)]);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((await readAs(one, where)).account).toBe(one.accountId);
});

test('a question of the query builder is asked once, within the transaction', async () => {
  const { readAs } = await client();
  const [row] = await readAs(one, (tx) =>
    tx
      .select({ account: sql<string>`current_setting('app.account', true)` })
      .from(organization)
      .limit(1),
  );
  expect(row?.account).toBe(one.accountId);
});

test('pages are read while more commands wait for their turn than there are connections', async () => {
  const { db, readAs, reader } = await client();
  const waits = sql`select pg_advisory_xact_lock(1)`;
  const owner = await portal.database.open('owner').pool.reserve();
  await owner`select pg_advisory_lock(1)`;
  const commands = Array.from({ length: 40 }, () => db.transaction((tx) => tx.execute(waits)));
  try {
    expect((await readAs(one, where)).account).toBe(one.accountId);
    expect(await reader.execute(sql`select 1 as here`)).toMatchObject([{ here: 1 }]);
  } finally {
    await owner`select pg_advisory_unlock(1)`;
    owner.release();
    await Promise.all(commands);
  }
});

test('a reading can’t write', async () => {
  const { readAs } = await client();
  const writing = readAs(one, (tx) => tx.execute(sql`update organization set name_en = name_en`));
  await expect(writing).rejects.toMatchObject({
    cause: { message: expect.stringContaining('read-only transaction') },
  });
});

test('the first question, sent at once, is asked by its reader on a connection that never was used', async () => {
  const { openDatabase } = await import('#db/database.server.ts');
  const { connectionUrls } = await import('#db/connection.server.ts');
  const { read, pool } = openDatabase(connectionUrls().app, { max: 1 });
  try {
    const asked = [1, 2, 3].map((turn) =>
      read(sql`select set_config('app.account', ${`turn ${turn}`}, true)`, where),
    );
    expect((await Promise.all(asked)).map(({ account }) => account)).toEqual([
      'turn 1',
      'turn 2',
      'turn 3',
    ]);
    const failing = read(sql`select 1 / 0`, where);
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect((await read(sql`select set_config('app.account', 'next', true)`, where)).account).toBe(
      'next',
    );
  } finally {
    await pool.end();
  }
});
