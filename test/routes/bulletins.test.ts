import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { pathTo } from '#app/paths.ts';
import { castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let server: Server;
let number: string;
let reader: Actor;
let cookies: { rstp: string; reader: string; local: string };
let owner: ReturnType<Portal['database']['open']>['pool'];

beforeAll(async () => {
  portal = await openPortal('bulletins');
  owner = portal.database.open('owner').pool;
  const cast = await castOf(portal);
  ({ number } = await promotedCase(cast));
  reader = await portal.actor('sah_member', await portal.organization('sah'));
  cookies = {
    rstp: await portal.cookieOf(
      await portal.actor('rstp_promoter', await portal.organization('rstp')),
    ),
    reader: await portal.cookieOf(reader),
    local: await portal.cookieOf(cast.local),
  };
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

describe('a bulletin, by its pages', () => {
  test('is begun on the board, written, refused by field, previewed, sent once and read', async () => {
    const board = await (await get(server, pathTo('promotion', 'en'), cookies.rstp)).text();
    const idempotencyKey = hidden(board, 'idempotencyKey');
    const begin = () =>
      post(server, pathTo('bulletins', 'en'), cookies.rstp, {
        idempotencyKey,
        intent: 'put-in',
        only: number,
      });
    const draft = (await begin()).headers.get('Location') ?? '';
    // The same form sent twice begins one draft.
    expect((await begin()).headers.get('Location')).toBe(draft);
    expect(draft).toMatch(/^\/en\/bulletins\/[0-9a-f-]{36}\/draft$/);

    const form = { version: '0', number, introFr: 'Ces ménages attendent.', intent: 'preview' };
    const refused = await post(server, draft, cookies.rstp, {
      ...form,
      introEn: 'Write to exemplia@example.test.',
    });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('an e-mail address');
    expect(page).toContain('Write to exemplia@example.test.');
    const long = await post(server, draft, cookies.rstp, { ...form, introEn: 'a '.repeat(700) });
    expect(long.status).toBe(400);
    const saved = await post(server, draft, cookies.rstp, {
      ...form,
      introEn: 'These households wait.',
    });
    const preview = saved.headers.get('Location') ?? '';
    expect(preview).toBe(draft.replace('/draft', '/send'));

    const both = await (await get(server, preview, cookies.rstp)).text();
    for (const words of ['RSTP bulletin of', 'Bulletin du PFPR du', 'Ces ménages attendent.']) {
      expect(both).toContain(words);
    }
    const send = {
      version: hidden(both, 'version'),
      idempotencyKey: hidden(both, 'idempotencyKey'),
    };
    for (const cookie of [cookies.reader, cookies.local]) {
      expect((await post(server, preview, cookie, send)).status).toBe(403);
      expect((await get(server, preview, cookie)).status).toBe(403);
    }
    const bulletin = draft.replace('/draft', '');
    expect((await get(server, bulletin, cookies.reader)).status).toBe(404);
    for (let times = 0; times < 2; times += 1) {
      const sent = await post(server, preview, cookies.rstp, send);
      expect(sent.headers.get('Location')).toBe(`${bulletin}?done=sent`);
    }
    const [rows] =
      await owner`select count(*)::int as n from journal where event = 'bulletin_sent'`;
    expect(rows?.n).toBe(1);

    const read = await get(server, bulletin, cookies.reader);
    expect(read.status).toBe(200);
    expect(await read.text()).toContain('These households wait.');
    expect((await get(server, bulletin, cookies.local)).status).toBe(403);
  });
});

describe('asking for bulletins, and stopping them', () => {
  const frequency = async () => {
    const [row] = await owner`select frequency from bulletin_subscription
      where account_id = ${reader.accountId}`;
    return row?.frequency ?? null;
  };

  test('a group’s member chooses on the account page; other roles have nothing to choose', async () => {
    const account = pathTo('account', 'fr');
    expect(await (await get(server, account, cookies.reader)).text()).toContain(
      'Une fois par semaine, le lundi',
    );
    expect(await (await get(server, account, cookies.rstp)).text()).not.toContain(
      'name="frequency"',
    );
    expect(await frequency()).toBeNull();
    expect((await post(server, account, cookies.reader, { frequency: 'weekly' })).status).toBe(303);
    expect(await frequency()).toBe('weekly');
    expect((await post(server, account, cookies.rstp, { frequency: 'weekly' })).status).toBe(403);
  });

  test('one click of a mail program stops them, from nowhere and without a cookie; a look does not', async () => {
    const { bulletinLinks } = await import('#app/queries/bulletin-links.server.ts');
    const { pathname } = new URL(bulletinLinks(reader.accountId, 'en').stop);
    const looked = await get(server, pathname);
    expect(looked.status).toBe(200);
    expect(await frequency()).toBe('weekly');
    const click = (path: string) =>
      fetch(server.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
    const wrong = pathname.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect((await click(wrong)).status).toBe(404);
    expect(await frequency()).toBe('weekly');
    const stopped = await click(pathname);
    expect(stopped.status).toBe(200);
    expect(stopped.headers.get('Set-Cookie')).toBeNull();
    expect(await frequency()).toBe('off');
    expect((await click(pathname)).status).toBe(200);
    // Everything else still asks where a form comes from.
    expect((await click(pathTo('account', 'en'))).status).toBe(403);
  });
});
