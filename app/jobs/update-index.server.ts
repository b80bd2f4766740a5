import { indexProfile } from '#search/engine.server.ts';

/** Makes the search index hold a profile as it is now, or no longer at all. */
export function updateIndex(number: string): Promise<void> {
  return indexProfile(number);
}
