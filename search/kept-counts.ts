/**
 * Totals and facet counts that were computed once and are carried forward by what changes on the list.
 * Counting a list of 100,000 takes a second; reading a page of it, or counting what changed, a few
 * milliseconds. What changed is asked of the database in the statement that reads the page, so that
 * counts are never of another moment.
 */
import type { SearchAnswer } from './port.ts';
import type { ProfileQuery } from './query.ts';

export interface KeptCounts extends Pick<SearchAnswer, 'total' | 'counts'> {
  /** What the statement that counted, or found them unchanged, could see: a `pg_snapshot`. */
  readonly snapshot: string;
}

interface Kept extends KeptCounts {
  readonly until: number;
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
  const kept = new Map<string, Kept>();
  return {
    find(query) {
      const key = keyOf(query);
      const found = kept.get(key);
      if (!found) return null;
      kept.delete(key);
      if (found.until <= elapsed()) return null;
      // Asked for last, dropped last.
      kept.set(key, found);
      return found;
    },
    keep(query, counts) {
      const key = keyOf(query);
      kept.delete(key);
      kept.set(key, { ...counts, until: elapsed() + longestMs });
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    },
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
