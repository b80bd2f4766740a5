/**
 * Search in Meilisearch. It holds a copy of `published_profile`, fed by jobs; what it answers is
 * re-read from the database before it is shown. The server alone talks to it.
 *
 * One difference from PostgreSQL: of several words only the last may be a beginning; the others
 * stand for whole words.
 */
import { createHash } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import type { ProfileDocument } from './document.ts';
import { type Held, idOf } from './meilisearch-held.server.ts';
import { findValues, search, totals } from './meilisearch-questions.server.ts';
import {
  batchSize,
  codeOf,
  done,
  type IndexTasks,
  type Names,
  prepare,
  rebuild,
  tasksOf,
  upsert,
} from './meilisearch-upkeep.server.ts';
import type { ProfileSearch } from './port.ts';

/** A search engine with a copy that must be kept, and can be behind. */
export interface IndexedSearch extends ProfileSearch {
  /** Makes the index hold these documents, unless it already holds newer versions. */
  upsert(documents: readonly ProfileDocument[]): Promise<void>;
  remove(numbers: readonly string[]): Promise<void>;
  /** Replaces the whole index at once. */
  rebuild(documents: AsyncIterable<readonly ProfileDocument[]>): Promise<void>;
  /** Makes the index ready: its settings as this release needs them. True when it must be filled. */
  prepare(): Promise<boolean>;
  /** What the index holds, in batches, to compare it with the database. */
  contents(): AsyncIterable<readonly IndexedProfile[]>;
  /** What its server was asked to do to the index and did not, or has not yet. */
  tasks(): Promise<IndexTasks>;
  health(): Promise<IndexHealth>;
}

export interface IndexHealth {
  readonly ok: boolean;
  /** Of its server. */
  readonly version: string;
}

export interface IndexedProfile {
  readonly number: string;
  readonly version: number;
  /** Of everything the index holds of the profile. */
  readonly digest: string;
}

export interface MeilisearchOptions {
  readonly url: string;
  /** Used once, to make keys that can do less. */
  readonly masterKey: string;
  /** Longest wait for an answer to a search, in milliseconds. */
  readonly searchLimit?: number;
  /** Name of the index, for a server that holds several; a second one beside it is used to rebuild. */
  readonly index?: string;
}

const feedLimit = 10_000;

const roles = {
  search: { description: 'Passerelle: searches live profiles', actions: ['search'] },
  feed: {
    description: 'Passerelle: keeps the index of live profiles',
    actions: [
      'documents.add',
      'documents.get',
      'documents.delete',
      'indexes.create',
      'indexes.get',
      'indexes.delete',
      'indexes.swap',
      'settings.get',
      'settings.update',
      'tasks.get',
    ],
  },
  // No action on an index, so none can be named.
  health: { description: 'Passerelle: asks for the version of the server', actions: ['version'] },
};

/** Connects on first use, so that the portal starts, and answers from PostgreSQL, without it. */
export function meilisearchSearch(options: MeilisearchOptions): IndexedSearch {
  const name = options.index ?? 'profiles';
  const names: Names = { live: name, next: `${name}_next` };
  const { live } = names;
  const as = clients(options, names);
  return {
    // A fit is many lines to a profile, and this engine sorts by what it holds only.
    answers: ({ sort }) => sort !== 'fit',
    search: (query) => as('search', (client) => search(client, live, query)),
    findValues: (query, typed, lang = query.lang) =>
      as('search', (client) => findValues(client.index<Held>(live), query, typed, lang)),
    totals: (queries) => as('search', (client) => totals(client, live, queries)),
    upsert: (documents) => as('feed', (client) => upsert(client.index<Held>(live), documents)),
    remove: (numbers) =>
      as('feed', async (client) => {
        if (numbers.length > 0) await done(client.index(live).deleteDocuments(numbers.map(idOf)));
      }),
    rebuild: (documents) => as('feed', (client) => rebuild(client, names, documents)),
    prepare: () => as('feed', (client) => prepare(client, live)),
    contents: async function* () {
      for (let offset = 0; ; offset += batchSize) {
        const { results } = await as('feed', (client) =>
          client.index<Held>(live).getDocuments({
            fields: ['number', 'version', 'digest'],
            offset,
            limit: batchSize,
          }),
        );
        if (results.length > 0) yield results;
        if (results.length < batchSize) return;
      }
    },
    tasks: () => as('feed', (client) => tasksOf(client, names)),
    health: () =>
      as('health', async (client) => {
        const { status } = await client.health();
        const { pkgVersion } = await client.getVersion();
        return { ok: status === 'available', version: pkgVersion };
      }),
  };
}

type Role = keyof typeof roles;

/** Clients with the keys of each role, made when first needed and again when the server has lost them. */
function clients({ url, masterKey, searchLimit = 800 }: MeilisearchOptions, names: Names) {
  const known = new Map<Role, Promise<Meilisearch>>();
  const timeouts: Record<Role, number> = {
    search: searchLimit,
    feed: feedLimit,
    health: searchLimit,
  };
  const scopes: Record<Role, string[]> = {
    search: [names.live],
    feed: [names.live, names.next],
    health: ['*'],
  };

  // An answer is small and the server near: packing it takes several times as long as finding it.
  const base = { host: url, requestInit: { headers: { 'Accept-Encoding': 'identity' } } };

  const connect = async (role: Role): Promise<Meilisearch> => {
    const master = new Meilisearch({ ...base, apiKey: masterKey, timeout: searchLimit });
    const indexes = scopes[role];
    const uid = keyUid(role, names.live);
    const { key } = await master.getKey(uid).catch((error) => {
      if (codeOf(error) !== 'api_key_not_found') throw error;
      return master.createKey({ uid, ...roles[role], indexes, expiresAt: null });
    });
    return new Meilisearch({ ...base, apiKey: key, timeout: timeouts[role] });
  };

  return async <T>(role: Role, work: (client: Meilisearch) => Promise<T>): Promise<T> => {
    let client = known.get(role);
    if (!client) {
      client = connect(role);
      known.set(role, client);
    }
    try {
      return await work(await client);
    } catch (error) {
      // A failed connection, or a key that is no longer one, must not be kept.
      if (codeOf(error) !== 'index_not_found') known.delete(role);
      throw error;
    }
  };
}

/** The same key for the same role and index at every start: the uid is drawn from both. */
function keyUid(role: Role, index: string): string {
  const hex = createHash('sha256').update(`passerelle ${role} ${index}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
