/** The index away in every way a server can be away: a search is answered, by PostgreSQL, in time. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withFailover } from '#search/failover.server.ts';
import { meilisearchSearch } from '#search/meilisearch.server.ts';
import type { ProfileSearch } from '#search/port.ts';
import { postgresSearch } from '#search/postgres.server.ts';
import type { ProfileQuery } from '#search/query.ts';
import { freshDatabase, type TestDatabase } from '#test/support/database.ts';
import { makeProfiles, today } from './profiles.ts';
import { forgetCases, putRows } from './published-rows.ts';

const limit = 300;
const openFor = 400;
const masterKey = 'a-key-of-this-test-only';
const query: ProfileQuery = {
  text: 'wheelchair',
  lang: 'en',
  filters: {},
  ranges: {},
  fit: null,
  sort: 'recommended',
  page: 1,
  pageSize: 24,
  today,
};

describe('failover to PostgreSQL', () => {
  let database: TestDatabase;
  let postgres: ProfileSearch;
  beforeAll(async () => {
    database = await freshDatabase('contract failover');
    await forgetCases(database.open('owner').pool);
    const { db, pool } = database.open('app');
    await putRows(pool, makeProfiles(50));
    postgres = postgresSearch(db);
    await postgres.search(query);
  });
  afterAll(() => database.drop());

  /** Searches through an index at `url`; answers who answered, and after how long. */
  function searchThrough(url: string) {
    const index = meilisearchSearch({ url, masterKey, searchLimit: limit });
    const search = withFailover(index, postgres, { limit, openFor, failures: 2 });
    return async () => {
      const start = performance.now();
      const { engine, numbers, total } = await search.search(query);
      expect(total).toBeGreaterThan(0);
      const took = performance.now() - start;
      const values = await search.findValues(query, { language: 'tigrina' });
      expect(values.counts.language).toHaveProperty('tir');
      const counted = await search.totals([query]);
      expect(counted.totals).toEqual([total]);
      const engines = [engine, values.engine, counted.engine];
      return { engines, numbers, took, values: values.counts };
    };
  }
  const expectPostgres = async (search: ReturnType<typeof searchThrough>) => {
    const { engines, numbers, took, values } = await search();
    expect(engines).toEqual(['postgres', 'postgres', 'postgres']);
    expect(values).toEqual((await postgres.findValues(query, { language: 'tigrina' })).counts);
    expect(numbers).toEqual((await postgres.search(query)).numbers);
    expect(took).toBeLessThan(limit + 500);
    return took;
  };

  test('nothing listens', async () => {
    const away = await serve(() => {});
    await away.stop();
    await expectPostgres(searchThrough(away.url));
  });

  test('it listens and never answers: once the breaker is open nobody waits for it', async () => {
    const hanging = await serve(() => {});
    const search = searchThrough(hanging.url);
    expect(await expectPostgres(search)).toBeGreaterThan(limit - 50);
    await expectPostgres(search);
    expect(await expectPostgres(search)).toBeLessThan(limit - 50);
    await hanging.stop();
  });

  test.each([
    ['an error', 500, '{"message":"broken","code":"internal","type":"internal","link":""}'],
    [
      'a refusal of the key',
      403,
      '{"message":"no","code":"invalid_api_key","type":"auth","link":""}',
    ],
    ['something that is no answer', 200, '<html>'],
    ['an answer to something else', 200, '{}'],
  ])('it answers %s', async (_, status, body) => {
    const broken = await serve((respond) => respond(status, body));
    await expectPostgres(searchThrough(broken.url));
    await broken.stop();
  });

  test.each(['{"results":[]}', '{"results":[{}]}'])(
    'a total left out of %s is none',
    async (body) => {
      const server = await serve((respond, path) =>
        respond(200, path.startsWith('/keys') ? '{"key":"given"}' : body),
      );
      const index = meilisearchSearch({ url: server.url, masterKey, searchLimit: limit });
      await expect(index.totals([query])).rejects.toThrow('unanswered');
      await server.stop();
    },
  );

  test('back again, it answers again once the breaker has waited', async () => {
    let isAway = true;
    const server = await serve((respond, path) => {
      if (isAway) return;
      if (path.startsWith('/keys')) return respond(200, JSON.stringify({ key: 'given' }));
      const body = path.endsWith('/facet-search')
        ? { facetHits: [{ value: 'en tigrinya tir', count: 3 }] }
        : { results: [{ hits: [], totalHits: 7, facetDistribution: {} }] };
      respond(200, JSON.stringify(body));
    });
    const search = searchThrough(server.url);
    await expectPostgres(search);
    await expectPostgres(search);
    isAway = false;
    await expectPostgres(search);
    await new Promise((resolve) => setTimeout(resolve, openFor + 50));
    for (let round = 0; round < 2; round++) {
      expect(await search()).toMatchObject({
        engines: ['meilisearch', 'meilisearch', 'meilisearch'],
        values: { language: { tir: 3 } },
      });
    }
    await server.stop();
  });
});

type Respond = (status: number, body: string) => void;

async function serve(handle: (respond: Respond, path: string) => void) {
  const sockets = new Set<Socket>();
  const server: Server = createServer((request, response) => {
    handle((status, body) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body);
    }, request.url ?? '');
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
