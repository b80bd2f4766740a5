import { request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrationsKnown } from '#db/migrate.server.ts';
import { openPortal, type Portal } from '#test/support/portal.ts';
import { get, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let server: Server;
let cookie: string;

beforeAll(async () => {
  portal = await openPortal('answers');
  const roco = await portal.organization('roco');
  cookie = await portal.cookieOf(await portal.actor('roco_officer', roco));
  server = await startServer({ ...portal.settings, LOG_LEVEL: 'info' });
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

/** As it comes over the wire: fetch would undo the compression. */
function raw(path: string, headers: Record<string, string>) {
  return new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    httpRequest(server.url + path, { headers: { Cookie: cookie, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

describe('compression', () => {
  test('pages, styles and scripts are sent as br or gzip, whichever is preferred', async () => {
    const page = await raw('/en/desk', { 'Accept-Encoding': 'gzip, br' });
    expect(page.headers['content-encoding']).toBe('br');
    expect(page.headers.vary).toContain('Accept-Encoding');
    const html = brotliDecompressSync(page.body).toString();
    expect(html).toMatch(/^<!DOCTYPE html>.*<\/html>$/s);
    expect(page.body.length * 3).toBeLessThan(html.length);

    const zipped = await raw('/en/desk', { 'Accept-Encoding': 'gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body).toString()).toContain('</html>');

    for (const [file] of html.matchAll(/\/assets\/[\w.-]+\.(?:js|css)/g)) {
      const asset = await raw(file, { 'Accept-Encoding': 'br', 'Sec-Fetch-Site': 'cross-site' });
      if (asset.body.length < 1_024) continue;
      expect(asset.headers['content-encoding'], file).toBe('br');
      expect(asset.headers['cache-control'], file).toContain('immutable');
      expect(asset.headers['content-type'], file).toMatch(/javascript|css/);
      const text = brotliDecompressSync(asset.body).toString();
      expect((await raw(file, { 'Accept-Encoding': 'gzip' })).headers['content-encoding']).toBe(
        'gzip',
      );
      expect((await raw(file, {})).body.toString(), file).toBe(text);
      expect((await raw(`${file}?a`, { 'Accept-Encoding': 'br' })).headers['content-type']).toBe(
        asset.headers['content-type'],
      );
    }
  });

  test('the nonce of the policy is the nonce of the page', async () => {
    const { headers, body } = await raw('/en/desk', { 'Accept-Encoding': 'br' });
    const [, nonce] = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? [];
    expect(brotliDecompressSync(body).toString()).toContain(`nonce="${nonce}"`);
  });

  test('small answers, pictures and what another site asked for stay as they are', async () => {
    for (const [path, headers] of [
      ['/health/live', {}],
      ['/en/desk', { 'Sec-Fetch-Site': 'cross-site' }],
      ['/en/desk', { 'Accept-Encoding': 'identity' }],
    ] as const) {
      const answer = await raw(path, { 'Accept-Encoding': 'br', ...headers });
      expect(answer.headers['content-encoding'], path).toBeUndefined();
    }
  });
});

test('a server whose database is behind is up, but not ready', async () => {
  const owner = portal.database.open('owner').pool;
  const ready = () => get(server, '/health/ready').then((answer) => answer.status);
  expect(await ready()).toBe(200);
  const [last] = await owner`
    delete from drizzle.__drizzle_migrations
    where id = (select max(id) from drizzle.__drizzle_migrations) returning *`;
  expect(await ready()).toBe(503);
  expect((await get(server, '/health/live')).status).toBe(200);
  await owner`insert into drizzle.__drizzle_migrations ${owner(last ?? {})}`;
  expect(await ready()).toBe(200);
  const [row] = await owner`select count(*)::int as count from drizzle.__drizzle_migrations`;
  expect(row?.count).toBe(migrationsKnown());
});
