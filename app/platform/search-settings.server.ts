/**
 * Where the search index is: the server that the settings name, else the one the portal started by
 * itself under DATA_DIR. Every process of the portal finds the latter by its file, as it does the
 * embedded database.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '#app/platform/env.server.ts';

export interface SearchSettings {
  readonly url: string;
  readonly masterKey: string;
}

/** What the portal notes of the Meilisearch it started; the file is there as long as it should run. */
export interface StartedIndex extends SearchSettings {
  readonly pid: number;
}

/** Where a Meilisearch of the portal's own lives. */
export const ownIndexDirectory = () => join(env.DATA_DIR, 'meilisearch');

export const startedIndexFile = (directory: string) => join(directory, 'connection.json');

/** The Meilisearch noted in a directory; null when none is meant to run, or the note was cut off. */
export function startedIndex(directory: string): StartedIndex | null {
  const file = startedIndexFile(directory);
  if (!existsSync(file)) return null;
  try {
    const { url, masterKey, pid } = JSON.parse(readFileSync(file, 'utf8')) as StartedIndex;
    return url && masterKey && pid ? { url, masterKey, pid } : null;
  } catch {
    return null;
  }
}

/** The index to search in, or null: PostgreSQL searches by itself. */
export function searchSettings(): SearchSettings | null {
  if (env.MEILI_URL && env.MEILI_MASTER_KEY) {
    return { url: env.MEILI_URL, masterKey: env.MEILI_MASTER_KEY };
  }
  return startedIndex(ownIndexDirectory());
}
