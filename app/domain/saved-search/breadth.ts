/** How many searches a person may keep, and how long a name may be (D). */
export const mostSearches = 50;
export const longestName = 80;

/** A search that finds more than one live profile in three is hardly a search (D). */
const wideShare = 3;

export type Breadth = 'everything' | 'wide' | 'narrow';

/** Whether a search says something: one that tells of nearly every profile is soon read by nobody. */
export function breadthOf(search: {
  readonly asksForSomething: boolean;
  readonly matches: number;
  readonly live: number;
}): Breadth {
  if (!search.asksForSomething) return 'everything';
  return isWide(search.matches, search.live) ? 'wide' : 'narrow';
}

export function isWide(matches: number, live: number): boolean {
  return matches * wideShare > live;
}
