/** The engine of this process: Meilisearch before PostgreSQL when the settings name one. */
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { now } from '#app/platform/clock.server.ts';
import { describeError, log } from '#app/platform/log.server.ts';
import { searchSettings } from '#app/platform/search-settings.server.ts';
import { db, reader } from '#db/client.server.ts';
import { withFailover } from './failover.server.ts';
import { type IndexFeed, indexFeed } from './feed.server.ts';
import { type IndexedSearch, type IndexHealth, meilisearchSearch } from './meilisearch.server.ts';
import type { IndexTasks } from './meilisearch-upkeep.server.ts';
import type { ProfileSearch } from './port.ts';
import { postgresSearch } from './postgres.server.ts';
import { wholeList } from './query.ts';

interface Engine {
  readonly search: ProfileSearch;
  readonly feed: IndexFeed;
  /** Null when PostgreSQL searches by itself. */
  readonly index: IndexedSearch | null;
}

/** Which engine answers the searches of this process, as its last change left it. */
export interface SearchState {
  /** Set while PostgreSQL stands in for the index. */
  readonly away: boolean;
  /** When that changed last, ISO 8601; null when it never did since the process started. */
  readonly changedAt: string | null;
  /** The kind of error that the index was left for last. */
  readonly error: string | null;
}

let state: SearchState = { away: false, changedAt: null, error: null };

let engine: Engine | null = null;

function shared(): Engine {
  engine ??= makeEngine();
  return engine;
}

function makeEngine(): Engine {
  const index = indexFromSettings();
  const postgres = postgresSearch(reader);
  if (!index) return { search: postgres, feed: indexFeed(db, null), index };
  const search = withFailover(index, postgres, {
    onChange: ({ away, error }) => {
      const described = describeError(error);
      state = {
        away,
        changedAt: now().toISOString(),
        error: away ? described.kind : state.error,
      };
      if (away) log.warn({ error: described }, 'search index away: PostgreSQL searches');
      else log.info('search index back');
    },
  });
  return { search, feed: indexFeed(db, index), index };
}

function indexFromSettings(): IndexedSearch | null {
  const settings = searchSettings();
  return settings && meilisearchSearch(settings);
}

/** The way to search live profiles. Its answers name the engine they come from. */
export function profileSearch(): ProfileSearch {
  return shared().search;
}

/** Profiles live today, as whichever engine answers knows them: nothing is counted that it has kept. */
export async function countLive(today: CivilDate): Promise<number> {
  return (await profileSearch().search(wholeList(today))).total;
}

/** True when an index is set: an answer from PostgreSQL then means that the index is away. */
export function hasIndex(): boolean {
  return shared().index !== null;
}

/** Which engine answers at present. */
export function searchState(): SearchState {
  return state;
}

/** What the index failed to do, and what waits; null without an index. Fails when it is away. */
export async function indexTasks(): Promise<IndexTasks | null> {
  return (await shared().index?.tasks()) ?? null;
}

/** How the index is, asked of itself; null without one. Fails when it is away. */
export async function indexHealth(): Promise<IndexHealth | null> {
  return (await shared().index?.health()) ?? null;
}

export const indexProfile: IndexFeed['indexProfile'] = (number) =>
  shared().feed.indexProfile(number);
export const indexProfiles: IndexFeed['indexProfiles'] = (numbers) =>
  shared().feed.indexProfiles(numbers);
export const prepareIndex: IndexFeed['prepareIndex'] = () => shared().feed.prepareIndex();
export const rebuildIndex: IndexFeed['rebuildIndex'] = () => shared().feed.rebuildIndex();
export const verifyIndex: IndexFeed['verifyIndex'] = (options) =>
  shared().feed.verifyIndex(options);
