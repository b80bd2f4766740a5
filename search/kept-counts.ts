/**
 * Totals and facet counts that were computed once and are carried forward by what changes on the list.
 * Counting a list of 100,000 takes a second; reading a page of it, or counting what changed, a few
 * milliseconds. What changed is asked of the database in the statement that reads the page, so that
 * counts are never of another moment.
 */
import { LRUCache } from 'lru-cache';
import type { SearchAnswer } from './port.ts';
import type { ProfileQuery } from './query.ts';

export interface KeptCounts extends Pick<SearchAnswer, 'total' | 'counts'> {
  /** What the statement that counted, or found them unchanged, could see: a `pg_snapshot`. */
  readonly snapshot: string;
}

/** Since they held last: less than what changed on the list is kept (app/jobs/clean-up.server.ts). */
const longestMs = 60 * 60_000;
const mostKept = 500;

export interface CountKeeper {
  find(query: ProfileQuery): KeptCounts | null;
  keep(query: ProfileQuery, counts: KeptCounts): void;
}

/** @param elapsed milliseconds that only grow. */
export function countKeeper(elapsed: () => number = () => performance.now()): CountKeeper {
  const kept = new LRUCache<string, KeptCounts>({
    max: mostKept,
    ttl: longestMs,
    ttlResolution: 0,
    perf: { now: elapsed },
  });
  return {
    find: (query) => kept.get(keyOf(query)) ?? null,
    keep: (query, counts) => void kept.set(keyOf(query), counts),
  };
}

/** All that counts depend on: neither the order nor the page, and the language with words only. */
function keyOf({
  sort: _sort,
  page: _page,
  pageSize: _size,
  lang,
  ...asked
}: ProfileQuery): string {
  return JSON.stringify({ ...asked, lang: asked.text === '' ? null : lang });
}
