import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cluster, startEmbedded } from '#db/embedded.server.ts';
import { get, type Server, startServer } from '#test/support/server.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

let directory: string;
let cluster: Cluster;
let server: Server;

beforeAll(async () => {
  directory = temporaryFolder('away');
  cluster = await startEmbedded({ directory, durable: false });
  server = await startServer({
    NODE_ENV: 'test',
    DATA_DIR: join(directory, 'portal'),
    DATABASE_URL: cluster.urls.owner,
    DATABASE_APP_URL: cluster.urls.app,
    DEMONSTRATION: 'false',
    WORKER: 'inline',
    LOG_LEVEL: 'info',
  });
});
afterAll(async () => {
  await server?.stop();
  await cluster?.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** A session nobody has: the portal must ask the database before it can say so. */
const someCookie = `passerelle=${'a'.repeat(43)}`;

/** Asks until the answer has the status, for at most a minute. */
async function until(path: string, status: number): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    const response = await get(server, path, someCookie);
    if (response.status === status || attempt === 120) return response;
    await response.arrayBuffer();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

test('a database that is away is a 503 page with a reference, and the portal recovers by itself', async () => {
  expect((await get(server, '/health/ready')).status).toBe(200);
  await cluster.stop();

  const away = await until('/en/desk', 503);
  expect(away.status).toBe(503);
  expect(away.headers.get('Retry-After')).not.toBeNull();
  const page = await away.text();
  expect(page).toMatch(/can’t reach its data|database/i);
  expect(page).not.toMatch(/postgres:\/\/|ECONNREFUSED|at .*\.ts:/);
  expect((await get(server, '/health/live')).status).toBe(200);
  expect((await get(server, '/health/ready')).status).toBe(503);

  cluster = await startEmbedded({ directory, durable: false });
  expect((await until('/health/ready', 200)).status).toBe(200);
  expect((await until('/en/desk', 303)).status).toBe(303);
  expect(server.log()).not.toContain(cluster.urls.app);
});
