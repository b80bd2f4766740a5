/**
 * Counts without an error: random sets of filters, ranges, words and groups to fit, each answered by an
 * engine and by plain SQL. Differences are printed. `--sets 1000` asks fewer than 100,000, `--index 500`
 * fewer of Meilisearch (where there is one). Then PostgreSQL is asked 40 questions again and again while
 * the list changes between them, 10,000 times or as often as `--changes` says: its counts are carried
 * forward.
 */
import { rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { openDatabase } from '#db/database.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrate } from '#db/migrate.server.ts';
import type { ProfileDocument } from '#search/document.ts';
import { nothingKnown } from '#search/fit-tests.ts';
import { meilisearchSearch } from '#search/meilisearch.server.ts';
import type { ProfileSearch, SearchAnswer } from '#search/port.ts';
import { postgresSearch } from '#search/postgres.server.ts';
import type { ProfileQuery } from '#search/query.ts';
import { fitValuesOf } from '#test/contract/fit-oracle.ts';
import { chooseMeilisearch } from '#test/contract/meilisearch-server.ts';
import { type Expected, expectedOf, matching } from '#test/contract/oracle.ts';
import { makeProfiles, random, today } from '#test/contract/profiles.ts';
import { forgetCases, putRows, removeRows } from '#test/contract/published-rows.ts';
import { randomChange } from '#test/contract/random-changes.ts';
import { randomQuery } from '#test/contract/random-query.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import type { Group } from './support/figure.ts';

const profileCount = 240;
const mostShown = 5;
/** Questions asked again and again: fewer than what is carried forward at most. */
const recurring = 40;

const filters: Group = async (report, options) => {
  const profiles = makeProfiles(profileCount);
  const directory = temporaryFolder('filters');
  const cluster = await startEmbedded({ directory, durable: false });
  try {
    await migrate(cluster.urls);
    const owner = openDatabase(cluster.urls.owner, { max: 1 });
    await forgetCases(owner.pool);
    const { db, pool } = openDatabase(cluster.urls.app, { max: 2 });
    await putRows(pool, profiles);
    const ask = async (title: string, engine: ProfileSearch, sets: number) => {
      const { differing, narrowed, seconds } = await compare(engine, pool, profiles, sets);
      const name = (figure: string) => `filters: ${title}, ${figure}`;
      report({ name: name('sets'), value: sets });
      // Sets that find everything or nothing would prove little.
      report({ name: name('sets that narrow'), value: narrowed, goal: { atLeast: sets / 2 } });
      report({ name: name('answers that differ'), value: differing, goal: { atMost: 0 } });
      report({ name: name('time'), value: seconds, unit: 's' });
    };
    const sets = Number(options.sets ?? 100_000);
    await ask('PostgreSQL', postgresSearch(db), sets);
    await owner.pool`analyze published_profile`;
    const changes = Number(options.changes ?? 10_000);
    const { differing, changed } = await changeAndAsk(db, pool, profiles, changes);
    report({ name: 'filters: list that changes, sets', value: changes });
    // One for each set, as a rule: of a list that stays as it is nothing is carried forward.
    report({
      name: 'filters: list that changes, changes',
      value: changed,
      goal: { atLeast: changes / 2 },
    });
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
    const meilisearch = chooseMeilisearch('engines');
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
        await ask('Meilisearch', index, Number(options.index ?? sets));
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
    const found = engine.search(query);
    const expected = bySql(pool, now, query, textOracle(now)(query));
    if (!isSame(query, await found, await expected, differing)) differing += 1;
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

function bySql(
  pool: Parameters<typeof expectedOf>[0],
  profiles: readonly ProfileDocument[],
  query: ProfileQuery,
  numbers: readonly string[] | null,
): Promise<Expected> {
  const comparesFit = query.fit !== null || query.filters.fit !== undefined;
  const terms = query.fit ?? nothingKnown;
  const fits = comparesFit ? profiles.map((each) => [each.number, fitValuesOf(terms, each)]) : [];
  return expectedOf(pool, query, numbers, new Map(fits as [string, string[]][]));
}

/** Whether an engine answered what it must; the first differences are printed. */
function isSame(
  query: ProfileQuery,
  { total, numbers, counts }: SearchAnswer,
  expected: Expected,
  differing: number,
): boolean {
  const found = { total, numbers: [...numbers].sort(), counts };
  if (isDeepStrictEqual(found, expected)) return true;
  if (differing < mostShown) {
    process.stdout.write(`${JSON.stringify({ query, found, expected })}\n`);
  }
  return false;
}

async function compare(
  engine: ProfileSearch,
  pool: Parameters<typeof expectedOf>[0],
  profiles: readonly ProfileDocument[],
  sets: number,
) {
  const pick = random(2_027);
  const numbersOf = textOracle(profiles);
  const listed = profiles.filter(({ limitOn }) => limitOn >= today).length;
  const start = performance.now();
  let differing = 0;
  let narrowed = 0;
  const check = async (query: ProfileQuery) => {
    const [answer, expected] = await Promise.all([
      engine.search(query),
      bySql(pool, profiles, query, numbersOf(query)),
    ]);
    if (expected.total > 0 && expected.total < listed) narrowed += 1;
    if (!isSame(query, answer, expected, differing)) differing += 1;
  };
  for (let nth = 0; nth < sets; nth += 2) {
    const pair = Array.from({ length: Math.min(2, sets - nth) }, () => randomQuery(pick));
    await Promise.all(pair.map(check));
  }
  return { differing, narrowed, seconds: (performance.now() - start) / 1_000 };
}
