/** The copy of the list that Meilisearch keeps: filled, compared, repaired, renewed, never open to more than a search. */
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { synonymSetting } from '#search/also-said.ts';
import type { ProfileDocument } from '#search/document.ts';
import { facetValues } from '#search/facet-values.ts';
import { indexFeed } from '#search/feed.server.ts';
import { type IndexedSearch, meilisearchSearch } from '#search/meilisearch.server.ts';
import { longFacets } from '#search/port.ts';
import { neverHeld } from '#search/words.ts';
import { freshDatabase, type TestDatabase } from '#test/support/database.ts';
import { openMeilisearch } from './open-meilisearch.ts';
import { batches, daysFrom, makeProfiles, today } from './profiles.ts';
import { forgetCases, putRows, removeRows } from './published-rows.ts';
import { all, asking } from './random-query.ts';

const meilisearch = openMeilisearch('copy');
const taskWait = { timeout: 60_000, interval: 20 };

describe(`${meilisearch.title}: the copy it keeps`, () => {
  const profiles = makeProfiles(40, 4);
  const [first, second, third] = profiles as [ProfileDocument, ProfileDocument, ProfileDocument];
  let database: TestDatabase;
  let client: ReturnType<TestDatabase['open']>;
  let index: IndexedSearch;

  beforeAll(async () => {
    database = await freshDatabase('contract feed');
    await forgetCases(database.open('owner').pool);
    client = database.open('app');
    const { url, masterKey } = meilisearch.server;
    index = meilisearchSearch({ url, masterKey, searchLimit: 5_000, index: 'feed_contract' });
    await putRows(client.pool, profiles);
  });
  afterAll(async () => {
    await index.remove(profiles.map(({ number }) => number));
    await database.drop();
  });
  const same = { missing: [], stale: [], left: [], live: profiles.length };

  test('is healthy, and names the version of its server', async () => {
    expect(await index.health()).toEqual({ ok: true, version: expect.stringMatching(/^\d+\./) });
  });

  test('is filled when it is new, and compared with the database', async () => {
    const feed = indexFeed(client.db, index);
    await feed.prepareIndex();
    expect(await feed.verifyIndex()).toEqual(same);
    await feed.prepareIndex();
    expect(await feed.verifyIndex()).toEqual(same);
  });

  test('a difference is found, named and repaired', async () => {
    const feed = indexFeed(client.db, index);
    const stranger = { ...first, number: 'P 00007' };
    await index.remove([first.number]);
    await index.upsert([stranger, { ...second, version: 9, priority: 'other' }]);
    const found = await feed.verifyIndex({ repair: true });
    expect(found).toEqual({
      ...same,
      missing: [first.number],
      stale: [second.number],
      left: [stranger.number],
    });
    expect(await feed.verifyIndex()).toEqual(same);
  });

  test('what is brought up to date stays found meanwhile', async () => {
    const taken: string[] = [];
    const watched: IndexedSearch = {
      ...index,
      remove: async (numbers) => {
        taken.push(...numbers);
        await index.remove(numbers);
      },
    };
    // As after an index was away while many profiles were seen; one is ahead of a restored database.
    await putRows(
      client.pool,
      profiles.map((profile) => ({ ...profile, seenBy: 2 * profile.seenBy + 1 })),
    );
    await index.upsert([{ ...second, version: second.version + 1 }]);
    const found = await indexFeed(client.db, watched).verifyIndex({ repair: true });
    expect(found.stale).toHaveLength(profiles.length);
    expect(taken).toEqual([second.number]);
    expect(await indexFeed(client.db, index).verifyIndex()).toEqual(same);
    await putRows(client.pool, profiles);
    await indexFeed(client.db, index).verifyIndex({ repair: true });
  });

  test('the feed reads what is so: it can run late, twice, and for what has gone', async () => {
    const feed = indexFeed(client.db, index);
    await putRows(client.pool, [{ ...third, version: 2, medicalLevel: 'high' }]);
    await feed.indexProfile(third.number);
    await feed.indexProfile(third.number);
    expect(await feed.verifyIndex()).toEqual(same);
    await removeRows(client.pool, [third.number]);
    await feed.indexProfile(third.number);
    await feed.indexProfile(third.number);
    expect(await feed.verifyIndex()).toEqual({ ...same, live: profiles.length - 1 });
    await putRows(client.pool, [third]);
    await feed.indexProfile(third.number);
  });

  test('many that were seen are fed at once, and what went meanwhile is not brought back', async () => {
    const feed = indexFeed(client.db, index);
    const numbers = profiles.map(({ number }) => number);
    await putRows(
      client.pool,
      profiles.map((profile) => ({ ...profile, seenBy: 2 * profile.seenBy + 1 })),
    );
    expect((await feed.verifyIndex()).stale).toHaveLength(profiles.length);
    await removeRows(client.pool, [second.number]);
    await feed.indexProfiles([...numbers, 'P 00009']);
    expect(await feed.verifyIndex()).toEqual({ ...same, live: profiles.length - 1 });
    await putRows(client.pool, profiles);
    await feed.indexProfiles(numbers);
    expect(await feed.verifyIndex()).toEqual(same);
  });

  test('a change that comes between reading and writing is not lost', async () => {
    let between: (() => Promise<void>) | null = async () => {
      await removeRows(client.pool, [first.number]);
      await index.remove([first.number]);
    };
    const late: IndexedSearch = {
      ...index,
      upsert: async (documents) => {
        await between?.();
        between = null;
        await index.upsert(documents);
      },
    };
    await indexFeed(client.db, late).indexProfile(first.number);
    const feed = indexFeed(client.db, index);
    expect(await feed.verifyIndex()).toEqual({ ...same, live: profiles.length - 1 });
    await putRows(client.pool, [first]);
    await feed.indexProfile(first.number);
    expect(await feed.verifyIndex()).toEqual(same);
  });

  test('a rebuild takes the place of everything at once', async () => {
    await index.upsert([{ ...first, number: 'P 00008' }]);
    await indexFeed(client.db, index).rebuildIndex();
    expect(await indexFeed(client.db, index).verifyIndex()).toEqual(same);
  });

  test('two processes that rebuild at once take turns, and leave it whole', async () => {
    const { url, masterKey } = meilisearch.server;
    const before = await asMaster('feed_contract').getSettings();
    let atWork = 0;
    const process = () => {
      const own = meilisearchSearch({ url, masterKey, searchLimit: 5_000, index: 'feed_contract' });
      const rebuild: IndexedSearch['rebuild'] = async (documents) => {
        atWork += 1;
        expect(atWork).toBe(1);
        await own.rebuild(documents);
        atWork -= 1;
      };
      return indexFeed(database.open('app').db, { ...own, rebuild });
    };
    await Promise.all([process().rebuildIndex(), process().rebuildIndex()]);
    expect(await asMaster('feed_contract').getSettings()).toEqual(before);
    expect(await indexFeed(client.db, index).verifyIndex()).toEqual(same);
    const filtered = await index.search(asking({ filters: { stream: ['gar'] } }));
    expect(filtered.total).toBeGreaterThan(0);
    // Begun at once after an upgrade, it is filled by the first alone.
    await asMaster('feed_contract').updateSettings({ sortableAttributes: [] }).waitTask(taskWait);
    let filled = 0;
    const starting = () =>
      indexFeed(database.open('app').db, {
        ...index,
        rebuild: async (documents) => {
          filled += 1;
          await index.rebuild(documents);
        },
      });
    await Promise.all([starting().prepareIndex(), starting().prepareIndex()]);
    expect(filled).toBe(1);
    expect(await asMaster('feed_contract').getSettings()).toEqual(before);
  });

  const asMaster = (uid: string) =>
    new Meilisearch({ host: meilisearch.server.url, apiKey: meilisearch.server.masterKey }).index(
      uid,
    );

  test('its settings are these, as the server has them', async () => {
    const filterable = ['number', 'sizeFrom', 'sizeTo', 'accessibleHousing', 'contactsProvince'];
    filterable.push('contactsCommunity');
    filterable.push('originCountry', 'originRegion', 'speaksEnglish', 'speaksFrench', 'community');
    filterable.push('languages', 'sizeFacet', 'needs', 'priority', 'stream', 'medicalLevel');
    filterable.push('province', 'limitDay', 'travel');
    const named = ['languageNames', 'needNames', 'communityNames'];
    const sortable = ['number', 'limitDay', 'postedDay', 'size', 'week'];
    sortable.push(...Array.from({ length: 7 }, (_, at) => `turn${at}`));
    const { filterableAttributes, sortableAttributes, stopWords, ...others } =
      await asMaster('feed_contract').getSettings();
    const sorted = (filterableAttributes ?? []).map((each) =>
      typeof each === 'string'
        ? each
        : { ...each, attributePatterns: [...each.attributePatterns].sort() },
    );
    expect(sorted).toEqual([
      {
        attributePatterns: filterable.sort(),
        features: { facetSearch: false, filter: { equality: true, comparison: true } },
      },
      {
        attributePatterns: named.sort(),
        features: { facetSearch: true, filter: { equality: false, comparison: false } },
      },
    ]);
    expect([...(sortableAttributes ?? [])].sort()).toEqual(sortable.sort());
    expect([...(stopWords ?? [])].sort()).toEqual([...neverHeld]);
    expect(others).toMatchObject({
      searchableAttributes: ['namedEn', 'namedFr', 'saidEn', 'saidFr'],
      displayedAttributes: ['number', 'version', 'digest'],
      rankingRules: ['sort', 'words', 'typo', 'attributeRank', 'week:asc', 'number:asc'],
      synonyms: expect.objectContaining({
        wheelchair: ['limited mobility', 'accessible housing'],
        'fauteuil roulant': ['mobilite reduite', 'logement accessible'],
      }),
      typoTolerance: {
        enabled: true,
        minWordSizeForTypos: { oneTypo: 4, twoTypos: 255 },
        disableOnWords: [],
        disableOnAttributes: [],
        disableOnNumbers: true,
      },
      faceting: { maxValuesPerFacet: 4_000 },
      pagination: { maxTotalHits: 10_000_000 },
      facetSearch: true,
      searchCutoffMs: 10_000,
    });
    expect(others.synonyms).toEqual(synonymSetting());
  });

  test('counts and totals are exact beyond what Meilisearch counts by itself', async () => {
    const { url, masterKey } = meilisearch.server;
    const long = meilisearchSearch({ url, masterKey, searchLimit: 5_000, index: 'long_contract' });
    // By itself it counts 1,000 profiles, and 100 values of a facet: here as many days.
    const many = makeProfiles(1_300, 9).map((profile, at) => ({
      ...profile,
      limitOn: daysFrom(today, at % 260),
    }));
    await long.prepare();
    await long.rebuild(batches(many, many.length));
    const { total, counts } = await long.search(all);
    expect(total).toBe(1_300);
    expect(counts.daysLeft).toEqual({ d3: 20, d14: 55, d30: 80, d31: 1_145 });
    const { numbers } = await long.search(asking({ page: 2, pageSize: 1_100 }));
    expect(numbers).toHaveLength(200);
    // By itself it finds 100 values of a facet: here as many names as a facet has, in one language.
    const found = await long.findValues(all, { language: '-', need: '-', community: '-' });
    for (const facet of longFacets) {
      const expected = facetValues[facet].map((value) => [value, counts[facet][value] ?? 0]);
      expect(found.counts[facet]).toEqual(Object.fromEntries(expected));
    }
    expect(Object.keys(found.counts.need ?? {}).length).toBeGreaterThan(10);
    await long.remove(many.map(({ number }) => number));
  });

  test.each([
    // As an older release had it: one text for each language, all words alike.
    {
      searchableAttributes: ['textEn', 'textFr'],
      rankingRules: ['sort', 'words', 'typo', 'week:asc', 'number:asc'],
      stopWords: [],
    },
    { filterableAttributes: ['number', 'province', 'limitDay'] },
    { sortableAttributes: ['number', 'week', 'limitDay'] },
  ])(
    'an index that an older release filled is left as it is, then filled anew: %j',
    async (settings) => {
      const older = asMaster('feed_contract');
      const now = await older.getSettings();
      await older.updateSettings(settings).waitTask(taskWait);
      const before = await older.getSettings();
      expect(await index.prepare()).toBe(true);
      expect(await older.getSettings()).toEqual(before);
      // What it can't answer it refuses, so that PostgreSQL does.
      const asked = asking({ text: 'wheelchair', sort: 'newest', filters: { need: ['vision'] } });
      await expect(index.search(asked)).rejects.toThrow(/ is not (searchable|filterable|sortable)/);
      if (settings.filterableAttributes) {
        const finding = index.findValues(all, { language: 'tigrinya' });
        await expect(finding).rejects.toThrow(/ is not facet-searchable/);
      }
      // A start that ended before the new one was full begins again.
      expect(await index.prepare()).toBe(true);

      const feed = indexFeed(client.db, index);
      await feed.prepareIndex();
      expect(await older.getSettings()).toEqual(now);
      expect(await feed.verifyIndex()).toEqual(same);
      expect((await index.search(asking({ text: 'wheelchair' }))).total).toBeGreaterThan(0);
      expect(await index.prepare()).toBe(false);
    },
  );

  test('settings alone are brought up to date in place', async () => {
    const older = asMaster('feed_contract');
    const now = await older.getSettings();
    await older
      .updateSettings({
        stopWords: [],
        synonyms: {},
        facetSearch: false,
        pagination: { maxTotalHits: 1_000 },
      })
      .waitTask(taskWait);
    expect(await index.prepare()).toBe(false);
    expect(await older.getSettings()).toEqual(now);
    expect(await indexFeed(client.db, index).verifyIndex()).toEqual(same);
  });

  test('what its server failed to do is said, by kind and time', async () => {
    const { url, masterKey } = meilisearch.server;
    expect((await index.tasks()).failed).toEqual([]);
    const broken = new Meilisearch({ host: url, apiKey: masterKey }).index('feed_contract');
    await broken.addDocuments([{ textEn: 'A document without an id' }]).waitTask(taskWait);
    const { failed, pending } = await index.tasks();
    expect(failed).toEqual([
      {
        type: 'documentAdditionOrUpdate',
        code: 'missing_document_id',
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    ]);
    expect(pending).toBe(0);
  });

  test.skipIf(meilisearch.isRecorded)('the key that searches can do nothing else', async () => {
    const { url, masterKey } = meilisearch.server;
    await index.search(all);
    const { results } = await new Meilisearch({ host: url, apiKey: masterKey }).getKeys();
    const key = results.find(
      ({ actions, indexes }) => actions.join() === 'search' && indexes.join() === 'feed_contract',
    )?.key;
    const searcher = new Meilisearch({ host: url, apiKey: key ?? '' });
    await expect(searcher.index('feed_contract').getDocuments()).rejects.toThrow(/API key/);
    await expect(searcher.index('feed_contract').deleteAllDocuments()).rejects.toThrow(/API key/);
    await expect(searcher.getKeys()).rejects.toThrow(/API key/);
    await expect(searcher.index('contract').search('')).rejects.toThrow(/API key/);
  });
});
