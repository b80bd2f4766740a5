/**
 * Keeps an index in step with `published_profile`. Nothing here is told what changed: it reads what
 * is so, which makes every step safe to repeat and to run late.
 */
import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.server.ts';
import type { ProfileDocument } from './document.ts';
import type { IndexedProfile, IndexedSearch } from './meilisearch.server.ts';
import { digestOf } from './meilisearch-held.server.ts';
import { allDocuments, findDocument, findDocuments } from './published.server.ts';

type Reader = Pick<Database, 'select' | 'transaction'>;

/** What an index holds that the database does not say, by profile number. */
export interface IndexDifferences {
  /** Live, but not in the index. */
  readonly missing: readonly string[];
  /** In the index as they were, not as they are. */
  readonly stale: readonly string[];
  /** In the index, but not live. */
  readonly left: readonly string[];
  readonly live: number;
}

export interface IndexFeed {
  /** Makes the index hold a profile as it is now, or no longer at all. */
  indexProfile(number: string): Promise<void>;
  /** The same for many at once. */
  indexProfiles(numbers: readonly string[]): Promise<void>;
  /** Makes the index ready, and fills it when it is new. */
  prepareIndex(): Promise<void>;
  rebuildIndex(): Promise<void>;
  verifyIndex(options?: VerifyOptions): Promise<IndexDifferences>;
}

export interface VerifyOptions {
  /** Makes the index right where it differs. */
  readonly repair?: boolean;
  /** Told how many live profiles were looked at, batch by batch. */
  onProgress?(done: number): unknown;
}

const batchSize = 500;

const byNumber = (documents: readonly ProfileDocument[]) =>
  new Map(documents.map((document) => [document.number, document]));

/** A count of groups changes without a new version: what an index holds is compared whole. */
function isSame(a: ProfileDocument | null, b: ProfileDocument | null): boolean {
  return a === null || b === null ? a === b : digestOf(a) === digestOf(b);
}

/** @param index null when PostgreSQL searches by itself: there is nothing to feed. */
export function indexFeed(db: Reader, index: IndexedSearch | null): IndexFeed {
  /** Besides the differences: which of the stale are ahead of the database, as after it was restored. */
  const differences = async (
    onProgress: VerifyOptions['onProgress'],
  ): Promise<{ found: IndexDifferences; ahead: readonly string[] }> => {
    const held = new Map<string, IndexedProfile>();
    if (index) {
      for await (const batch of index.contents()) {
        for (const profile of batch) held.set(profile.number, profile);
      }
    }
    const missing: string[] = [];
    const stale: string[] = [];
    const ahead: string[] = [];
    let live = 0;
    for await (const batch of allDocuments(db)) {
      live += batch.length;
      for (const document of index ? batch : []) {
        const there = held.get(document.number);
        held.delete(document.number);
        if (!there) missing.push(document.number);
        else if (there.digest !== digestOf(document)) {
          stale.push(document.number);
          if (there.version > document.version) ahead.push(document.number);
        }
      }
      await onProgress?.(live);
    }
    return { found: { missing, stale, left: [...held.keys()], live }, ahead };
  };

  /**
   * One process at a time makes the index ready or anew: they would fill the same second index, and one
   * would delete what the other is about to put in place. The transaction does nothing but hold the turn.
   */
  const inTurn = (work: () => Promise<void>) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(646, 6)`);
      await work();
    });
  const rebuild = async (index: IndexedSearch) => {
    await index.rebuild(allDocuments(db));
    // What changed while it was being built went to the index it replaces.
    await feed.verifyIndex({ repair: true });
  };

  const feed: IndexFeed = {
    async indexProfile(number) {
      if (!index) return;
      // Two jobs can overtake each other between reading and writing. Each looks again after it
      // wrote, so whichever wrote last has also seen what it should have written.
      for (let seen = await findDocument(db, number); ; ) {
        if (seen) await index.upsert([seen]);
        else await index.remove([number]);
        const now = await findDocument(db, number);
        if (isSame(now, seen)) return;
        seen = now;
      }
    },
    async indexProfiles(numbers) {
      if (!index) return;
      for (let start = 0; start < numbers.length; start += batchSize) {
        const batch = numbers.slice(start, start + batchSize);
        const seen = byNumber(await findDocuments(db, batch));
        await index.upsert([...seen.values()]);
        await index.remove(batch.filter((number) => !seen.has(number)));
        const now = byNumber(await findDocuments(db, batch));
        const moved = batch.filter(
          (number) => !isSame(now.get(number) ?? null, seen.get(number) ?? null),
        );
        for (const number of moved) await feed.indexProfile(number);
      }
    },
    async prepareIndex() {
      if (!index) return;
      // Asked in turn: whoever came before may have filled it.
      await inTurn(async () => {
        if (await index.prepare()) await rebuild(index);
      });
    },
    async rebuildIndex() {
      if (index) await inTurn(() => rebuild(index));
    },
    async verifyIndex({ repair = false, onProgress } = {}) {
      const { found, ahead } = await differences(onProgress);
      if (repair) {
        // The older version would be refused. All others are found as they were until they are written.
        await index?.remove(ahead);
        await feed.indexProfiles([...found.missing, ...found.stale, ...found.left]);
      }
      return found;
    },
  };
  return feed;
}
