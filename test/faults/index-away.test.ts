import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { get, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let withIndex: Server;
let without: Server;
let cookie: string;
let number: string;

/** A port where nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

beforeAll(async () => {
  portal = await openPortal('index_away');
  const cast = await castOf(portal);
  number = (await promotedCase(cast)).number;
  cookie = await portal.cookieOf(cast.author);
  const index = {
    MEILI_URL: `http://127.0.0.1:${await closedPort()}`,
    MEILI_MASTER_KEY: 'a-sample-key-for-tests',
  };
  [withIndex, without] = await Promise.all([
    startServer({ ...portal.settings, ...index }),
    startServer(portal.settings),
  ]);
});
afterAll(async () => {
  await Promise.all([withIndex?.stop(), without?.stop()]);
  await portal?.close();
});

describe.each(['en', 'fr'] as const)('the list of profiles, in %s', (lang) => {
  const note = textOf(lang).browse.degraded;
  const list = async (server: Server, query = '') => {
    const response = await get(server, `${pathTo('browse', lang)}${query}`, cookie);
    return { status: response.status, html: (await response.text()).replaceAll('&#x27;', '’') };
  };
  const profile = () => pathTo('profile', lang, { number: profileSlug(number) });

  test('comes from the database with a quiet note while the index is away', async () => {
    // More than the failures after which the index is left alone.
    for (let ask = 0; ask < 5; ask += 1) {
      const begun = performance.now();
      const { status, html } = await list(withIndex);
      expect(performance.now() - begun).toBeLessThan(2_000);
      expect(status).toBe(200);
      expect(html).toContain(note);
      expect(html).toContain(profile());
    }
    const other = textOf(lang === 'en' ? 'fr' : 'en').browse.degraded;
    expect((await list(withIndex)).html).not.toContain(other);
    expect((await list(withIndex, '?q=zzzzzz')).html).not.toContain(profile());
    const found = (await list(withIndex, '?in-community=hamiltn')).html;
    expect(found).toContain('name="community" value="hamilton"');
    expect(found).not.toContain('name="community" value="toronto"');
  });

  test('has no note where there is no index to be away', async () => {
    const { status, html } = await list(without);
    expect(status).toBe(200);
    expect(html).toContain(profile());
    expect(html).not.toContain(note);
  });
});

test('a portal whose index is away is ready', async () => {
  expect((await get(withIndex, '/health/ready')).status).toBe(200);
});
