import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let server: Server;
let mailServer: SMTPServer;
const messages: string[] = [];

let admin: string;
let manager: Actor;
let managerCookie: string;
let member: Actor;
let stranger: Actor;
let group: string;

beforeAll(async () => {
  portal = await openPortal('accounts');
  const sah = await portal.organization('sah');
  group = await portal.organization('constituent_group', { parents: [sah] });
  manager = await portal.actor('sah_manager', sah);
  member = await portal.actor('cg_member', group);
  stranger = await portal.actor('sah_member', await portal.organization('sah'));
  const operator = await portal.organization('operator');
  admin = await portal.cookieOf(await portal.actor('administrator', operator));
  managerCookie = await portal.cookieOf(manager);

  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (part: Buffer) => {
        text += part.toString();
      });
      stream.on('end', () => {
        messages.push(text);
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = mailServer.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  server = await startServer({
    ...portal.settings,
    LOG_LEVEL: 'info',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    HOLDS_PER_SAH: '1',
  });
});
afterAll(async () => {
  await server?.stop();
  await new Promise<void>((resolve) => mailServer.close(() => resolve()));
  await portal?.close();
});

const pageOf = async (path: string, cookie: string) => {
  const response = await get(server, path, cookie);
  return { status: response.status, html: await response.text() };
};

describe('what is listed', () => {
  test('everything for an administrator, found without accents or capitals', async () => {
    const { status, html } = await pageOf('/en/accounts?list=people', admin);
    expect(status).toBe(200);
    expect(html).toContain(`${member.accountId}@example.test`);
    expect(html).toContain(`${stranger.accountId}@example.test`);
    const words = stranger.accountId.slice(0, 13).toUpperCase();
    const found = await pageOf(`/fr/comptes?list=people&q=${words}`, admin);
    expect(found.html).toContain(`${stranger.accountId}@example.test`);
    expect(found.html).not.toContain(`${member.accountId}@example.test`);
    expect((await pageOf('/en/accounts?q=100%25_%5C&page=99', admin)).status).toBe(200);
  });

  test('its own people and those of its groups for a SAH’s manager', async () => {
    const { html } = await pageOf('/en/accounts?list=people', managerCookie);
    expect(html).toContain(`${member.accountId}@example.test`);
    expect(html).not.toContain(`${stranger.accountId}@example.test`);
    const organizations = (await pageOf('/en/accounts', managerCookie)).html;
    expect(organizations).toContain(`organization=${group}`);
    expect(organizations).not.toContain(`organization=${stranger.organizationId}`);
    expect(organizations).toContain('1 account');
    expect(organizations).not.toContain('0 accounts');
    const other = `/en/accounts?organization=${stranger.organizationId}`;
    expect((await pageOf(other, managerCookie)).status).toBe(404);
    expect((await pageOf('/en/accounts?organization=none', managerCookie)).status).toBe(404);
  });

  test('nothing for anybody else', async () => {
    const cookie = await portal.cookieOf(member);
    expect((await pageOf('/en/accounts', cookie)).status).toBe(403);
  });
});

describe('an invitation', () => {
  const person = { name: 'Exemplia Sample', email: 'New@Example.test', locale: 'fr' };
  const send = (organization: string, changes: Record<string, string> = {}) =>
    post(server, `/en/accounts?organization=${organization}`, managerCookie, {
      intent: 'invite',
      idempotencyKey: 'first',
      role: 'cg_member',
      ...person,
      ...changes,
    });
  const linkIn = (message: string | undefined) =>
    /\/fr\/invitation\/[\w-]+/.exec((message ?? '').replace(/=\r?\n/g, ''))?.[0] ?? '';

  test('reaches the person once, with a link that opens their account', async () => {
    expect((await send(group)).status).toBe(200);
    expect((await send(group)).status).toBe(200);
    expect(messages.length).toBeGreaterThan(0);
    expect(new Set(messages.map(linkIn)).size).toBe(1);
    expect(messages[0]).toMatch(/^To: new@example\.test/im);
    const open = await get(server, linkIn(messages[0]));
    expect(open.status).toBe(200);
    expect(await open.text()).toContain(person.name);
    const owner = portal.database.open('owner').pool;
    const rows = await owner`select role, organization_id from invitation`;
    expect(rows).toEqual([{ role: 'cg_member', organization_id: group }]);
    const journal = await owner`select data from journal where event = 'invitation_sent'`;
    expect(journal.map((row) => row.data)).toEqual([
      { accountId: manager.accountId, about: { organizationId: group, role: 'cg_member' } },
    ]);
  });

  test.each([
    ['a role of another kind of organization', { role: 'administrator' }, 400],
    ['no address', { email: ' ' }, 400],
    ['no address either', { email: 'nobody' }, 400],
  ])('is not made with %s', async (_name, changes, status) => {
    const response = await send(group, changes);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(person.name);
  });

  test('is not made for another SAH, nor for someone who has an account here', async () => {
    expect((await send(stranger.organizationId, { role: 'sah_member' })).status).toBe(404);
    const known = await send(group, { email: `${member.accountId}@EXAMPLE.test` });
    expect(known.status).toBe(400);
    expect(await known.text()).toContain('has an account with this address');
  });
});

test('closing an account ends its sessions; it can be opened again', async () => {
  const cookie = await portal.cookieOf(member);
  const desk = () => get(server, '/en/desk', cookie).then((answer) => answer.status);
  const change = (intent: string, account: string) =>
    post(server, '/en/accounts', managerCookie, { intent, account }).then((r) => r.status);
  expect(await desk()).toBe(200);
  expect(await change('close', member.accountId)).toBe(303);
  expect(await desk()).toBe(303);
  expect(await change('open', member.accountId)).toBe(303);
  expect(await desk()).toBe(303);
  const again = await get(server, '/en/desk', await portal.cookieOf(member));
  expect(again.status).toBe(200);
  for (const account of [manager.accountId, stranger.accountId, crypto.randomUUID(), "'"]) {
    expect(await change('close', account), account).toBe(404);
  }
  const owner = portal.database.open('owner').pool;
  const journal = await owner`
    select event from journal where event like 'account%' order by position`;
  expect(journal.map((row) => row.event)).toEqual(['account_closed', 'account_opened_again']);
});

describe('how many holds one SAH may have', () => {
  const page = (organization: string) => `/en/accounts?organization=${organization}`;
  const set = (cookie: string, holdingLimit: string, organization = stranger.organizationId) =>
    post(server, page(organization), cookie, {
      intent: 'holding-limit',
      idempotencyKey: crypto.randomUUID(),
      holdingLimit,
    });
  const kept = async () => {
    const owner = portal.database.open('owner').pool;
    const [row] = await owner`
      select holding_limit from organization where id = ${stranger.organizationId}`;
    return row?.holding_limit;
  };

  test('is set by an administrator, once, in the journal; empty is as many as any', async () => {
    expect((await pageOf(page(stranger.organizationId), admin)).html).toContain(
      'as many as any SAH, which is 1',
    );
    const answer = await set(admin, '7');
    expect(answer.status).toBe(303);
    const back = await pageOf(answer.headers.get('location') ?? '', admin);
    expect(back.html).toContain('The limit is set');
    expect(back.html).toContain('value="7"');
    expect(await kept()).toBe(7);
    // The same again changes nothing, and says nothing.
    expect((await set(admin, ' 7 ')).status).toBe(303);
    expect((await set(admin, '')).status).toBe(303);
    expect(await kept()).toBeNull();
    const owner = portal.database.open('owner').pool;
    const journal = await owner`
      select chain, data from journal where event = 'holding_limit_set' order by position`;
    const about = { organizationId: stranger.organizationId };
    expect(journal.slice(0, 2)).toEqual([
      { chain: 'organization', data: { ...about, limit: 7, before: null } },
      { chain: 'organization', data: { ...about, limit: null, before: 7 } },
    ]);
  });

  test('counts from the next claim on', async () => {
    const cast = await castOf(portal);
    const cookie = await portal.cookieOf(stranger);
    const claim = async () => {
      const { number } = await promotedCase(cast);
      const answer = await post(
        server,
        pathTo('claim', 'en', { number: profileSlug(number) }),
        cookie,
        {
          idempotencyKey: crypto.randomUUID(),
        },
      );
      return { status: answer.status, html: await answer.text() };
    };
    expect((await claim()).status).toBe(303);
    const barred = await claim();
    expect(barred.status).toBe(422);
    expect(barred.html).toContain('already has 1 unconfirmed hold');
    await set(admin, '2');
    expect((await claim()).status).toBe(303);
    expect((await claim()).status).toBe(422);
    await set(admin, '');
  });

  test.each(['0', '101', '-1', '2.5', 'three'])('is not %s', async (typed) => {
    const answer = await set(admin, typed);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Enter a whole number from 1 to 100');
    expect(await kept()).toBeNull();
  });

  test('is not set for a group, nor by a SAH for itself', async () => {
    expect((await set(admin, '7', group)).status).toBe(404);
    expect((await pageOf(page(group), admin)).html).not.toContain('name="holdingLimit"');
    expect((await set(managerCookie, '7', manager.organizationId)).status).toBe(403);
    expect((await pageOf(page(manager.organizationId), managerCookie)).html).not.toContain(
      'name="holdingLimit"',
    );
  });
});
