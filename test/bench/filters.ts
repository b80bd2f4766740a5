/**
 * Counts without an error: random sets of filters, ranges, words and groups to fit, each answered by
 * an engine and by looking at every profile; one in a hundred by plain SQL as well. Differences are
 * printed. `--sets 1000` asks PostgreSQL fewer than 100,000, `--index 500` Meilisearch (where there is
 * one) fewer than 10,000. Then PostgreSQL is asked 40 questions again and again while the list changes
 * between them, 10,000 times or as often as `--changes` says: its counts are carried forward.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openDatabase } from '#db/database.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrate } from '#db/migrate.server.ts';
import type { ProfileDocument } from '#search/document.ts';
import { nothingKnown } from '#search/fit-tests.ts';
import { meilisearchSearch } from '#search/meilisearch.server.ts';
import type { ProfileSearch } from '#search/port.ts';
import { postgresSearch } from '#search/postgres.server.ts';
import type { ProfileQuery } from '#search/query.ts';
import { countingOracle, lookAt } from '#test/contract/counting-oracle.ts';
import { fitValuesOf } from '#test/contract/fit-oracle.ts';
import { chooseMeilisearch } from '#test/contract/meilisearch-server.ts';
import { expectedOf, matching } from '#test/contract/oracle.ts';
import { makeProfiles, random, today } from '#test/contract/profiles.ts';
import { forgetCases, putRows, removeRows } from '#test/contract/published-rows.ts';
import { randomChange } from '#test/contract/random-changes.ts';
import { randomQuery } from '#test/contract/random-query.ts';
import type { Group } from './support/figure.ts';

const profileCount = 240;
const everyHundredth = 100;
const mostShown = 5;
/** Questions asked again and again: fewer than what is carried forward at most. */
const recurring = 40;

const filters: Group = async (report, options) => {
  const profiles = makeProfiles(profileCount);
  const directory = mkdtempSync(join(tmpdir(), 'passerelle-filters-'));
  const cluster = await startEmbedded({ directory, durable: false });
  try {
    await migrate(cluster.urls);
    const owner = openDatabase(cluster.urls.owner, { max: 1 });
    await forgetCases(owner.pool);
    const { db, pool } = openDatabase(cluster.urls.app, { max: 2 });
    await putRows(pool, profiles);
    const bySql = sqlOracle(pool, profiles);
    const ask = async (title: string, engine: ProfileSearch, sets: number) => {
      const { differing, narrowed, sqlDiffers, seconds } = await compare(
        engine,
        profiles,
        sets,
        bySql,
      );
      const name = (figure: string) => `filters: ${title}, ${figure}`;
      report({ name: name('sets'), value: sets });
      report({ name: name('sets that narrow'), value: narrowed });
      report({ name: name('answers that differ'), value: differing, goal: { atMost: 0 } });
      report({ name: name('oracles that differ'), value: sqlDiffers, goal: { atMost: 0 } });
      report({ name: name('time'), value: seconds, unit: 's' });
    };
    await ask('PostgreSQL', postgresSearch(db), Number(options.sets ?? 100_000));
    await owner.pool`analyze published_profile`;
    const changes = Number(options.changes ?? 10_000);
    const { differing, changed } = await changeAndAsk(db, pool, profiles, changes);
    report({ name: 'filters: list that changes, sets', value: changes });
    report({ name: 'filters: list that changes, changes', value: changed });
    report({
      name: 'filters: list that changes, answers that differ',
      value: differing,
      goal: { atMost: 0 },
    });
    await removeRows(
      pool,
      profiles.map(({ number }) => number),
    );
    await putRows(pool, profiles);
    const meilisearch = chooseMeilisearch();
    if (!meilisearch.isRecorded) {
      const server = await meilisearch.start();
      try {
        const index = meilisearchSearch({ ...server, searchLimit: 10_000, index: 'bench_filters' });
        await index.prepare();
        await index.rebuild(
          (async function* () {
            yield profiles;
          })(),
        );
        await ask('Meilisearch', index, Number(options.index ?? 10_000));
      } finally {
        await server.stop();
      }
    }
    await Promise.all([pool.end(), owner.pool.end()]);
  } finally {
    await cluster.stop();
    rmSync(directory, { recursive: true, force: true });
  }
};
export default filters;

/** Asks the same questions in turn while the list changes, each against every profile as it is then. */
async function changeAndAsk(
  db: Parameters<typeof postgresSearch>[0],
  pool: Parameters<typeof putRows>[0],
  profiles: readonly ProfileDocument[],
  sets: number,
) {
  const pick = random(2_028);
  const engine = postgresSearch(db);
  const questions = Array.from({ length: recurring }, () => randomQuery(pick));
  const listed = new Map(profiles.map((each) => [each.number, each]));
  let differing = 0;
  let changed = 0;
  for (let nth = 0; nth < sets; nth += 1) {
    for (let left = pick.below(3); left > 0; left -= 1) {
      const first = pick.one(profiles);
      const { number, becomes } = randomChange(pick, first, listed.get(first.number) ?? null);
      changed += 1;
      if (becomes) {
        await putRows(pool, [becomes]);
        listed.set(number, becomes);
      } else {
        await removeRows(pool, [number]);
        listed.delete(number);
      }
    }
    const query = pick.one(questions);
    const now = [...listed.values()];
    const numbers = textOracle(now)(query);
    const answer = await engine.search(query);
    const found = {
      total: answer.total,
      numbers: [...answer.numbers].sort(),
      counts: answer.counts,
    };
    const expected = countingOracle(lookAt(now, today), query, numbers && new Set(numbers));
    if (isDeepStrictEqual(found, expected)) continue;
    differing += 1;
    if (differing <= mostShown) {
      process.stdout.write(`${JSON.stringify({ query, found, expected })}\n`);
    }
  }
  return { differing, changed };
}

/** Numbers of the profiles whose text matches, looked up once for each text. */
function textOracle(profiles: readonly ProfileDocument[]) {
  const known = new Map<string, readonly string[]>();
  return ({ text, lang }: ProfileQuery): readonly string[] | null => {
    if (text === '') return null;
    const key = `${lang} ${text}`;
    const numbers =
      known.get(key) ??
      matching(
        [text],
        profiles.map(({ number, textEn, textFr }) => ({
          number,
          text: lang === 'en' ? textEn : textFr,
        })),
      );
    known.set(key, numbers);
    return numbers;
  };
}

function sqlOracle(pool: Parameters<typeof expectedOf>[0], profiles: readonly ProfileDocument[]) {
  return (query: ProfileQuery, numbers: readonly string[] | null) =>
    expectedOf(
      pool,
      query,
      numbers,
      new Map(profiles.map((each) => [each.number, fitValuesOf(query.fit ?? nothingKnown, each)])),
    );
}

async function compare(
  engine: ProfileSearch,
  profiles: readonly ProfileDocument[],
  sets: number,
  bySql: ReturnType<typeof sqlOracle>,
) {
  const pick = random(2_027);
  const seen = lookAt(profiles, today);
  const numbersOf = textOracle(profiles);
  const start = performance.now();
  let differing = 0;
  let narrowed = 0;
  let sqlDiffers = 0;
  const check = async (query: ProfileQuery, nth: number) => {
    const numbers = numbersOf(query);
    const [answer, sqlSays] = await Promise.all([
      engine.search(query),
      nth % everyHundredth === 0 ? bySql(query, numbers) : null,
    ]);
    const expected = countingOracle(seen, query, numbers && new Set(numbers));
    const found = {
      total: answer.total,
      numbers: [...answer.numbers].sort(),
      counts: answer.counts,
    };
    if (expected.total > 0 && expected.total < seen.length) narrowed += 1;
    if (sqlSays && !isDeepStrictEqual(sqlSays, expected)) sqlDiffers += 1;
    if (isDeepStrictEqual(found, expected)) return;
    differing += 1;
    if (differing <= mostShown) {
      process.stdout.write(`${JSON.stringify({ query, found, expected })}\n`);
    }
  };
  for (let nth = 0; nth < sets; nth += 2) {
    const pair = [nth, nth + 1].filter((each) => each < sets);
    await Promise.all(pair.map((each) => check(randomQuery(pick), each)));
  }
  return { differing, narrowed, sqlDiffers, seconds: (performance.now() - start) / 1_000 };
}
