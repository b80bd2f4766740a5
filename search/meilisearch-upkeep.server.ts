/** Keeping the index: fed, rebuilt beside the old one, and asked what it failed to do. */
import {
  type EnqueuedTaskPromise,
  type Index,
  type Meilisearch,
  MeilisearchApiError,
  type Settings,
} from 'meilisearch';
import type { ProfileDocument } from './document.ts';
import { type Held, held, idOf, settings } from './meilisearch-held.server.ts';

export interface IndexTasks {
  /** The last ones that failed, newest first. */
  readonly failed: readonly FailedTask[];
  /** Waiting, or at work. */
  readonly pending: number;
}

/** Its error has a message too, which can hold parts of a document: the code says enough. */
export interface FailedTask {
  /** As Meilisearch names it: "documentAdditionOrUpdate". */
  readonly type: string;
  readonly code: string;
  /** When it ended: an instant, ISO 8601. */
  readonly at: string;
}

/** The index that is searched, and the one beside it in which it is rebuilt. */
export interface Names {
  readonly live: string;
  readonly next: string;
}

/** Documents read or written at once. */
export const batchSize = 1_000;
const failedShown = 20;
const taskWait = { timeout: 120_000, interval: 20 };

/** Writes what is newer than what the index holds; versions tell. */
export async function upsert(
  index: Index<Held>,
  documents: readonly ProfileDocument[],
): Promise<void> {
  for (let start = 0; start < documents.length; start += batchSize) {
    const batch = documents.slice(start, start + batchSize);
    const { results } = await index.getDocuments({
      ids: batch.map(({ number }) => idOf(number)),
      fields: ['number', 'version'],
      limit: batchSize,
    });
    const versions = new Map(results.map(({ number, version }) => [number, version]));
    const newer = batch.filter(({ number, version }) => version >= (versions.get(number) ?? 0));
    if (newer.length > 0) await done(index.addDocuments(newer.map(held)));
  }
}

/** See `IndexedSearch`: true when the index must be filled. */
export async function prepare(client: Meilisearch, live: string): Promise<boolean> {
  const isNew = await createIfMissing(client, live);
  const index = client.index(live);
  // Another release filled it, and held less of each profile. It stays as it is until the new one takes
  // its place: what it can't answer it refuses, and PostgreSQL answers.
  if (!isNew && holdsLess(await index.getSettings())) return true;
  await done(index.updateSettings(settings));
  return isNew;
}

function holdsLess(there: Settings): boolean {
  const held = attributesIn(there);
  return attributesIn(settings).some((needed, kind) =>
    needed.some((each) => !held[kind]?.includes(each)),
  );
}

function attributesIn(of: Settings): string[][] {
  return [
    of.searchableAttributes ?? [],
    of.sortableAttributes ?? [],
    (of.filterableAttributes ?? []).flatMap((each) =>
      typeof each === 'string' ? [each] : each.attributePatterns,
    ),
  ];
}

/** Fills a second index and swaps the two: readers see the old one whole, then the new one whole. */
export async function rebuild(
  client: Meilisearch,
  { live, next }: Names,
  documents: AsyncIterable<readonly ProfileDocument[]>,
): Promise<void> {
  // Asked to delete what is not there, it would note a failure.
  if (await isThere(client, next)) await done(client.deleteIndex(next));
  await createIfMissing(client, next);
  const index = client.index<Held>(next);
  await done(index.updateSettings(settings));
  for await (const batch of documents) {
    if (batch.length > 0) await done(index.addDocuments(batch.map(held)));
  }
  await createIfMissing(client, live);
  const built = await client.getRawIndex(next);
  // A swap belongs to no single index, so a key for these two can't watch it. Tasks run in order:
  // it is done when the one after it is.
  await client.swapIndexes([{ indexes: [live, next], rename: false }]);
  await done(client.deleteIndex(next));
  const now = await client.getRawIndex(live);
  if (String(now.createdAt) !== String(built.createdAt)) {
    throw new Error('Meilisearch did not swap the indexes');
  }
}

/** See `IndexedSearch`. */
export async function tasksOf(client: Meilisearch, { live, next }: Names): Promise<IndexTasks> {
  const indexUids = [live, next];
  const [failed, pending] = await Promise.all([
    client.tasks.getTasks({ indexUids, statuses: ['failed'], limit: failedShown }),
    client.tasks.getTasks({ indexUids, statuses: ['enqueued', 'processing'], limit: 1 }),
  ]);
  return {
    failed: failed.results.map(({ type, error, finishedAt, enqueuedAt }) => ({
      type,
      code: error?.code ?? 'unknown',
      at: finishedAt ?? enqueuedAt,
    })),
    pending: pending.total,
  };
}

async function isThere(client: Meilisearch, uid: string): Promise<boolean> {
  try {
    await client.getRawIndex(uid);
    return true;
  } catch (error) {
    if (codeOf(error) === 'index_not_found') return false;
    throw error;
  }
}

async function createIfMissing(client: Meilisearch, uid: string): Promise<boolean> {
  if (await isThere(client, uid)) return false;
  const task = await client.createIndex(uid, { primaryKey: 'id' }).waitTask(taskWait);
  if (task.status === 'succeeded') return true;
  // Another process made it first.
  if (task.error?.code === 'index_already_exists') return false;
  throw new Error(`Meilisearch could not create an index: ${task.error?.code ?? task.status}`);
}

/** Waits until the server has done it; fails when it did not. */
export async function done(enqueued: EnqueuedTaskPromise): Promise<void> {
  const task = await enqueued.waitTask(taskWait);
  if (task.status !== 'succeeded') {
    throw new Error(`Meilisearch refused ${task.type}: ${task.error?.code ?? task.status}`);
  }
}

/** The code of an error that Meilisearch answered; null for any other. */
export function codeOf(error: unknown): string | null {
  return error instanceof MeilisearchApiError ? (error.cause?.code ?? null) : null;
}
