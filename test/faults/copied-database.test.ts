import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { type Cluster, startEmbedded } from '#db/embedded.server.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const directory = temporaryFolder('copied');
const started: Cluster[] = [];

afterAll(async () => {
  await Promise.all(started.map((cluster) => cluster.stop()));
  rmSync(directory, { recursive: true, force: true });
});

// Each remembers the port of the one it was copied from, and finds it free when it looks.
test('copies of one database start side by side', async () => {
  const of = (name: string) => join(directory, name, 'postgres');
  const first = await startEmbedded({ directory: of('first'), durable: false });
  await first.stop();
  const names = ['first', 'second', 'third', 'fourth'];
  for (const name of names.slice(1)) {
    // With its owners: started by root, the database's files are nobody's, and stay so in the copy.
    execFileSync('cp', ['-a', join(directory, 'first'), join(directory, name)]);
  }
  await Promise.all(
    names.map(async (name) => {
      started.push(await startEmbedded({ directory: of(name), durable: false }));
    }),
  );
  const ports = new Set(started.map(({ urls }) => new URL(urls.owner).port));
  expect(ports.size).toBe(names.length);
  for (const { urls } of started) {
    const sql = postgres(urls.owner, { max: 1 });
    expect(await sql`select 1 as here`).toMatchObject([{ here: 1 }]);
    await sql.end();
  }
});
