import { rmSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cluster, startEmbedded } from '#db/embedded.server.ts';
import { migrate } from '#db/migrate.server.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const directory = temporaryFolder('side-by-side');
const names = Array.from({ length: 6 }, (_, index) => `side_${index}`);
let cluster: Cluster;

/** The addresses of the owner and of the portal's role, in one database of the cluster. */
function urlsOf(name: string, { password }: { password?: string } = {}) {
  const [owner, app] = [new URL(cluster.urls.owner), new URL(cluster.urls.app)];
  for (const url of [owner, app]) url.pathname = `/${name}`;
  if (password !== undefined) app.password = password;
  return { owner: owner.href, app: app.href };
}

async function entersAs(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1 });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end();
  }
}

beforeAll(async () => {
  cluster = await startEmbedded({ directory: join(directory, 'postgres'), durable: false });
  const sql = postgres(cluster.urls.owner, { max: 1 });
  await sql`create database ${sql('first')}`;
  await migrate(urlsOf('first'));
  for (const name of names) await sql`create database ${sql(name)} template ${sql('first')}`;
  await sql.end();
});
afterAll(async () => {
  await cluster.stop();
  rmSync(directory, { recursive: true, force: true });
});

// Their turns are taken in each database, and the role is of the whole cluster.
test('portals on databases of one cluster start side by side, again and again', async () => {
  for (let time = 0; time < 5; time += 1) {
    await Promise.all(names.map((name) => migrate(urlsOf(name))));
  }
});

test('a new password of the portal’s role takes the place of the old one', async () => {
  const [before, after] = [urlsOf('first'), urlsOf('first', { password: 'another one' })];
  expect([await entersAs(before.app), await entersAs(after.app)]).toEqual([true, false]);
  await migrate(after);
  expect([await entersAs(before.app), await entersAs(after.app)]).toEqual([false, true]);
});
