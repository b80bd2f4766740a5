/** What a group was shown and opened is written after the page, at the latest when the server stops. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { profileSlug } from '#app/paths.ts';
import { putCase } from '#test/support/case-rows.ts';
import { castOf, openPortal, type Portal } from '#test/support/portal.ts';
import { get, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let server: Server | null = null;
let sah: Actor;
let cookies: Record<'sah' | 'local', string>;
let first: { caseId: string; number: string };
let second: { caseId: string; number: string };

beforeAll(async () => {
  portal = await openPortal('reach over http');
  const cast = await castOf(portal);
  const { today } = await import('#app/platform/clock.server.ts');
  first = await putCase(cast, { startedOn: today() });
  second = await putCase(cast, { startedOn: today() });
  sah = await portal.actor('sah_member', await portal.organization('sah'));
  cookies = { sah: await portal.cookieOf(sah), local: await portal.cookieOf(cast.local) };
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

test('the default first page and an opened profile count; a filter, another order, an official do not', async () => {
  if (!server) throw new Error('not started');
  const owner = portal.database.open('owner').pool;
  const slug = profileSlug(first.number);
  const looks: [string, string][] = [
    ['/en/profiles?community=hamilton', cookies.sah],
    ['/en/profiles?sort=newest', cookies.sah],
    ['/en/profiles', cookies.local],
    [`/en/profiles/${slug}`, cookies.local],
  ];
  for (const [path, cookie] of looks) expect((await get(server, path, cookie)).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  expect(await owner`select from profile_shown`).toHaveLength(0);
  expect(await owner`select from profile_view`).toHaveLength(0);

  expect((await get(server, '/fr/profils', cookies.sah)).status).toBe(200);
  expect((await get(server, `/fr/profils/${slug}`, cookies.sah)).status).toBe(200);
  await server.stop();
  const log = server.log();
  server = null;
  const shown = await owner`select case_id, organization_id from profile_shown order by case_id`;
  expect(shown.map(({ case_id }) => case_id)).toEqual([first.caseId, second.caseId].sort());
  const views = await owner`select case_id, organization_id, views from profile_view`;
  expect([...views]).toEqual([
    { case_id: first.caseId, organization_id: sah.organizationId, views: 1 },
  ]);
  // Who looked at what is in these two tables and nowhere else.
  expect(log).not.toContain(sah.organizationId);
  expect(log).not.toContain(slug);
});
