import { describe, expect, test } from 'vitest';
import { withFailover } from './failover.server.ts';
import { facets, type ProfileSearch, type SearchAnswer } from './port.ts';
import { wholeList } from './query.ts';

const query = wholeList('2026-11-22');
const answerOf = (engine: SearchAnswer['engine']): SearchAnswer => ({
  numbers: [],
  total: 0,
  counts: Object.fromEntries(facets.map((facet) => [facet, {}])) as SearchAnswer['counts'],
  engine,
});

/** A first engine that can be told how to behave, in front of one that always answers. */
function setUp() {
  let now = 0;
  let asked = 0;
  let behave: () => Promise<SearchAnswer> = async () => answerOf('meilisearch');
  const changes: boolean[] = [];
  const first: ProfileSearch = {
    answers: ({ sort }) => sort !== 'fit',
    search: () => {
      asked += 1;
      return behave();
    },
    findValues: async () => {
      asked += 1;
      const { engine } = await behave();
      return { counts: {}, engine };
    },
    totals: async () => {
      asked += 1;
      const { engine } = await behave();
      return { totals: [], engine };
    },
  };
  const search = withFailover(
    first,
    {
      search: async () => answerOf('postgres'),
      findValues: async () => ({ counts: {}, engine: 'postgres' }),
      totals: async () => ({ totals: [], engine: 'postgres' }),
    },
    {
      limit: 50,
      failures: 3,
      openFor: 10_000,
      elapsed: () => now,
      onChange: ({ away }) => changes.push(away),
    },
  );
  return {
    search,
    changes,
    engine: async () => (await search.search(query)).engine,
    finder: async () => (await search.findValues(query, { need: 'vision' })).engine,
    asked: () => asked,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    answers: () => {
      behave = async () => answerOf('meilisearch');
    },
    refuses: () => {
      behave = () => Promise.reject(new Error('connection refused'));
    },
    hangs: () => {
      behave = () => new Promise(() => {});
    },
  };
}

describe('failover', () => {
  test('what the first can not answer at all goes to the second, and nobody is away', async () => {
    const { search, asked, changes } = setUp();
    for (let round = 0; round < 5; round++) {
      expect(await search.search({ ...query, sort: 'fit' })).toEqual(answerOf('postgres'));
    }
    expect(asked()).toBe(0);
    expect(changes).toEqual([]);
    expect(await search.search(query)).toEqual(answerOf('meilisearch'));
  });

  test('an answer in place of another says so', async () => {
    const { search, refuses } = setUp();
    refuses();
    for (let round = 0; round < 5; round++) {
      expect(await search.search(query)).toEqual({ ...answerOf('postgres'), standsIn: true });
    }
  });

  test('the first engine answers while it can', async () => {
    const { engine } = setUp();
    expect(await engine()).toBe('meilisearch');
  });

  test('one that refuses is passed over at once', async () => {
    const { engine, refuses } = setUp();
    refuses();
    expect(await engine()).toBe('postgres');
  });

  test('one that hangs is passed over when the limit is reached', async () => {
    const { engine, hangs } = setUp();
    hangs();
    const start = performance.now();
    expect(await engine()).toBe('postgres');
    const took = performance.now() - start;
    expect(took).toBeGreaterThanOrEqual(45);
    expect(took).toBeLessThan(1_000);
  });

  test('after three failures in a row it is left alone, and said to be away once', async () => {
    const { engine, refuses, asked, changes } = setUp();
    refuses();
    for (let search = 0; search < 20; search++) expect(await engine()).toBe('postgres');
    expect(asked()).toBe(3);
    expect(changes).toEqual([true]);
  });

  test('failures that are not in a row do not open the breaker', async () => {
    const { engine, refuses, answers, changes } = setUp();
    for (let round = 0; round < 5; round++) {
      refuses();
      await engine();
      await engine();
      answers();
      expect(await engine()).toBe('meilisearch');
    }
    expect(changes).toEqual([]);
  });

  test('once its time is over, one search tries again and closes it', async () => {
    const { engine, refuses, answers, asked, pass, changes } = setUp();
    refuses();
    for (let search = 0; search < 3; search++) await engine();
    answers();
    pass(9_999);
    expect(await engine()).toBe('postgres');
    pass(1);
    expect(await engine()).toBe('meilisearch');
    expect(await engine()).toBe('meilisearch');
    expect(asked()).toBe(5);
    expect(changes).toEqual([true, false]);
  });

  test('only one search at a time tries; a failed trial keeps it open', async () => {
    const { engine, refuses, hangs, asked, pass, changes } = setUp();
    refuses();
    for (let search = 0; search < 3; search++) await engine();
    hangs();
    pass(10_000);
    const engines = await Promise.all([engine(), engine(), engine(), engine()]);
    expect(engines).toEqual(Array(4).fill('postgres'));
    expect(asked()).toBe(4);
    pass(9_999);
    await engine();
    expect(asked()).toBe(4);
    expect(changes).toEqual([true]);
  });

  test('a search that fails late, after the breaker opened, changes nothing for the next', async () => {
    const { search, refuses } = setUp();
    refuses();
    const all = await Promise.all(Array.from({ length: 10 }, () => search.search(query)));
    expect(all.every(({ engine }) => engine === 'postgres')).toBe(true);
  });

  test('values of a facet are found as profiles are, and the same failures count', async () => {
    const { engine, finder, refuses, hangs, answers, asked, pass } = setUp();
    expect(await finder()).toBe('meilisearch');
    hangs();
    expect(await finder()).toBe('postgres');
    refuses();
    expect(await engine()).toBe('postgres');
    expect(await finder()).toBe('postgres');
    const before = asked();
    expect([await finder(), await engine()]).toEqual(['postgres', 'postgres']);
    expect(asked()).toBe(before);
    answers();
    pass(10_000);
    expect([await finder(), await engine()]).toEqual(['meilisearch', 'meilisearch']);
    // What an order only the second can give does not concern what is found by name.
    const { search } = setUp();
    expect((await search.findValues({ ...query, sort: 'fit' }, {})).engine).toBe('meilisearch');
  });
});
