/** Counts that are carried forward are those of an engine that counts anew, whatever changes when. */
import type postgres from 'postgres';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ProfileSearch } from '#search/port.ts';
import { postgresSearch } from '#search/postgres.server.ts';
import type { ProfileQuery } from '#search/query.ts';
import { makeProfiles, random } from '#test/contract/profiles.ts';
import { forgetCases, putRows, removeRows } from '#test/contract/published-rows.ts';
import { type ListChange, randomChange } from '#test/contract/random-changes.ts';
import { all, asking, randomQuery } from '#test/contract/random-query.ts';
import { freshDatabase, type TestDatabase } from '#test/support/database.ts';

const profiles = makeProfiles(120, 20);
let database: TestDatabase;
let owner: postgres.Sql;
let writer: ReturnType<TestDatabase['open']>;
let engine: ProfileSearch;
let counted: ('whole' | 'carried' | 'kept')[];
const lastCounted = () => counted.at(-1);

beforeAll(async () => {
  database = await freshDatabase('carried counts');
  owner = database.open('owner').pool;
  await forgetCases(owner);
  writer = database.open('app', { max: 6 });
  await putRows(writer.pool, profiles);
  // As much as 100 changes are carried forward in a list of this size.
  await owner`analyze published_profile`;
  counted = [];
  engine = postgresSearch(watched(database.open('app').db));
});
afterAll(() => database.drop());
// One that a failed test left open would hold up the next.
afterEach(() => Promise.all([...unfinished].map(({ rollback }) => rollback())));

/** Notes by which statement each question was answered last. */
function watched(db: ReturnType<TestDatabase['open']>['db']) {
  return {
    execute: ((statement: Parameters<typeof db.execute>[0]) => {
      const text = JSON.stringify(statement);
      counted.push(
        text.includes('jsonb_populate_record')
          ? 'carried'
          : text.includes('as sign from published_profile')
            ? 'whole'
            : 'kept',
      );
      return db.execute(statement);
    }) as typeof db.execute,
  };
}

const apply = async (sql: postgres.Sql, { number, becomes }: ListChange) =>
  becomes ? putRows(sql, [becomes]) : removeRows(sql, [number]);

/** The engine that keeps counts, beside one that has never counted. */
async function compare(query: ProfileQuery): Promise<void> {
  const [kept, fresh] = [await engine.search(query), await postgresSearch(writer.db).search(query)];
  expect(kept, JSON.stringify(query)).toEqual(fresh);
}

test('what happened before and after a count is told by what it could see, whatever began first', async () => {
  const [a, b, c] = profiles.filter(({ priority }) => priority === 'regular');
  if (!a || !b || !c) throw new Error('Too few profiles');
  const high = (profile: typeof a) => ({ ...profile, priority: 'high' as const });
  const early = await open();
  const late = await open();
  await early.run((sql) => putRows(sql, [high(a)]));
  await late.run((sql) => putRows(sql, [high(b)]));
  await compare(all);
  const before = (await engine.search(all)).counts.priority.high ?? 0;
  // The later of two is there first; what is done in between is counted with either.
  await late.commit();
  await compare(all);
  expect(lastCounted()).toBe('carried');
  await removeRows(writer.pool, [c.number]);
  await compare(all);
  await early.run((sql) => removeRows(sql, [a.number]));
  await early.run((sql) => putRows(sql, [high(a)]));
  await compare(all);
  await early.commit();
  await compare(all);
  expect((await engine.search(all)).counts.priority.high).toBe(before + 2);
  const undone = await open();
  await undone.run((sql) => removeRows(sql, [b.number]));
  await undone.rollback();
  await compare(all);
  expect(lastCounted()).toBe('kept');
  await putRows(writer.pool, [a, b, c]);
});

test('a value that nobody has any more is not counted as none', async () => {
  const [one] = profiles;
  if (!one) throw new Error('Too few profiles');
  const before = await engine.search(all);
  await putRows(writer.pool, [{ ...one, medicalLevel: 'of_this_test' }]);
  expect((await engine.search(all)).counts.medical.of_this_test).toBe(1);
  await putRows(writer.pool, [one]);
  expect(await engine.search(all)).toEqual(before);
  expect(lastCounted()).toBe('carried');
});

test('what has been put on the list in words nobody used before is found and taken off again', async () => {
  const [one] = profiles;
  if (!one) throw new Error('Too few profiles');
  const query = asking({ text: 'accordeon' });
  expect((await engine.search(query)).total).toBe(0);
  await putRows(writer.pool, [{ ...one, textEn: 'Plays the accordion' }]);
  await compare(query);
  expect((await engine.search(query)).total).toBe(1);
  await putRows(writer.pool, [one]);
  await compare(query);
  expect((await engine.search(query)).total).toBe(0);
});

test('too much to carry is counted anew: many changes, or many rows at once', async () => {
  await engine.search(all);
  for (let each = 0; each < 101; each += 1) {
    await owner`update published_profile set in_canada = not in_canada where number = ${profiles[0]?.number ?? ''}`;
  }
  await compare(all);
  expect(lastCounted()).toBe('whole');
  const more = makeProfiles(620, 21).slice(0, 600);
  await owner`create temporary table copied as select * from published_profile limit 1`;
  const [before] = await owner`select count(*)::int as n from app.list_change`;
  const columns = await owner<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_name = 'published_profile' and is_generated = 'NEVER'
      and column_name not in ('number', 'case_id')`;
  const list = columns.map(({ name }) => name).join(', ');
  await owner.unsafe(
    `insert into published_profile (number, case_id, ${list})
     select 'P 9' || n, gen_random_uuid(), ${list} from copied, generate_series(1, ${more.length}) n`,
  );
  const [after] = await owner`
    select count(*)::int as n, count(*) filter (where was is null and became is null)::int as marks
    from app.list_change`;
  expect(after).toEqual({ n: (before?.n ?? 0) + 502, marks: 1 });
  await compare(all);
  expect(lastCounted()).toBe('whole');
  await owner`delete from published_profile where number ~ '^P 9[0-9]{1,3}$'`;
  await compare(all);
});

test('any changes in any order, between any questions', { timeout: 240_000 }, async () => {
  const pick = random(4_711);
  const questions = [all, ...Array.from({ length: 24 }, () => randomQuery(pick))];
  const seen = new Map(profiles.map((each) => [each.number, each as typeof each | null]));
  const transactions: Awaited<ReturnType<typeof open>>[] = [];
  // A profile that an open transaction has changed is that one's alone until it ends.
  const held = new Map<string, (typeof transactions)[number]>();
  const before = new Map<string, (typeof profiles)[number] | null>();
  counted = [];
  for (let step = 0; step < 500; step += 1) {
    if (transactions.length < 4 && pick.chance(0.25)) transactions.push(await open());
    for (let changes = pick.below(4); changes > 0; changes -= 1) {
      const first = pick.one(profiles);
      const { number } = first;
      const change = randomChange(pick, first, seen.get(number) ?? null);
      const holder = held.get(number);
      const within =
        holder ?? (transactions.length > 0 && pick.chance(0.6) ? pick.one(transactions) : null);
      if (within && !holder) {
        held.set(number, within);
        before.set(number, seen.get(number) ?? null);
      }
      if (within) await within.run((sql) => apply(sql, change));
      else await apply(writer.pool, change);
      seen.set(number, change.becomes);
    }
    if (transactions.length > 0 && pick.chance(0.3)) {
      const ended = transactions.splice(pick.below(transactions.length), 1)[0];
      const undone = pick.chance(0.25);
      await (undone ? ended?.rollback() : ended?.commit());
      for (const [number, holder] of held) {
        if (holder !== ended) continue;
        held.delete(number);
        if (undone) seen.set(number, before.get(number) ?? null);
      }
    }
    await compare(pick.one(questions));
  }
  for (const each of transactions) await each.commit();
  for (const query of questions) await compare(query);
  expect(counted.filter((how) => how === 'carried').length).toBeGreaterThan(150);
});

const unfinished = new Set<Awaited<ReturnType<typeof open>>>();

/** A transaction that stays open: what it runs is there for nobody else until it is committed. */
async function open(): Promise<{
  run(work: (sql: postgres.Sql) => Promise<void>): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}> {
  const sql = await writer.pool.reserve();
  await sql`begin`;
  const end = async (how: 'commit' | 'rollback') => {
    unfinished.delete(transaction);
    await sql.unsafe(how);
    sql.release();
  };
  const transaction = {
    run: (work: (sql: postgres.Sql) => Promise<void>) => work(sql),
    commit: () => end('commit'),
    rollback: () => end('rollback'),
  };
  unfinished.add(transaction);
  return transaction;
}
