import { afterAll, beforeAll } from 'vitest';
import { chooseMeilisearch, type MeilisearchServer, type Suite } from './meilisearch-server.ts';

/** Opens one before the first test of the file, and ends it after its last. */
export function openMeilisearch(suite: Suite) {
  const { title, isRecorded, start } = chooseMeilisearch(suite);
  if (isRecorded) process.stderr.write(`\n  ⚠ ${title}\n\n`);
  let server: MeilisearchServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());
  return {
    title,
    isRecorded,
    get server() {
      return server;
    },
  };
}
