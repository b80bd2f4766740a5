import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { arrangedCase, stateOf } from '#test/support/road.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let cast: Cast;
let sponsor: Actor;
let server: Server;
let first: string;
let second: string;

beforeAll(async () => {
  portal = await openPortal('conflict');
  cast = await castOf(portal);
  sponsor = await portal.actor(
    'sah_member',
    await portal.organization('sah', { holdingLimit: 99 }),
  );
  const colleague = await portal.actor('local_officer', cast.local.organizationId);
  [first, second] = await Promise.all([portal.cookieOf(cast.local), portal.cookieOf(colleague)]);
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

/** The hidden inputs of the page's form, as a browser would send them back. */
function formIdIn(html: string): { idempotencyKey: string; version?: string } {
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  const idempotencyKey = value('idempotencyKey') ?? '';
  expect(idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
  // The form of a profile has no version: the case behind it may change meanwhile.
  const version = value('version');
  return version === undefined ? { idempotencyKey } : { idempotencyKey, version };
}

const conferenceOf = (state: CaseState, lang: 'en' | 'fr') =>
  pathTo('conference', lang, { reference: caseSlug(state.reference) });

const conference = {
  intent: 'convene',
  on: '2099-06-15',
  from: '13:30',
  to: '14:45',
  timeZone: 'America/Halifax',
  way: 'video',
  'participants[]': 'sponsor',
};

describe('two officers with the same page', () => {
  test.each([
    ['en', /Case conference convened for 15\sJune\s2099/],
    ['fr', /Conférence de cas convoquée le 15\sjuin\s2099/],
  ] as const)(
    'the later one is told what changed, and loses nothing typed (%s)',
    async (lang, change) => {
      const state = await arrangedCase(cast, sponsor);
      const path = conferenceOf(state, lang);
      const [seenFirst, seenSecond] = await Promise.all(
        [first, second].map(async (cookie) =>
          formIdIn(await (await get(server, path, cookie)).text()),
        ),
      );
      expect((await post(server, path, first, { ...conference, ...seenFirst })).status).toBe(303);

      const typed = { on: '2099-09-09', from: '10:05', to: '11:10', timeZone: 'America/Vancouver' };
      const late = await post(server, path, second, { ...conference, ...typed, ...seenSecond });
      const html = await late.text();
      expect(late.status).toBe(409);
      const notice = /<div class="conflict".*?<ul[^>]*>(.*?)<\/ul>/s.exec(html);
      expect(notice?.[0]).toContain(textOf(lang).errors.conflict.title);
      expect(notice?.[1]).toMatch(change);
      expect(html).toMatch(/value="2099-09-09"/);
      expect(html).toMatch(/value="10:05"/);
      expect(html).toMatch(/value="11:10"/);
      expect(html).toMatch(
        /<option[^>]*value="America\/Vancouver"[^>]*selected|selected[^>]*value="America\/Vancouver"/,
      );
      expect((await stateOf(state.id)).conference).toMatchObject({ on: '2099-06-15', sequence: 0 });

      // Having read it, they may do their step: the page now carries the present version.
      const again = formIdIn(html);
      expect(Number(again.version)).toBe(Number(seenSecond?.version) + 1);
      const fields = { ...conference, ...typed, ...again };
      expect((await post(server, path, second, fields)).status).toBe(303);
      expect((await stateOf(state.id)).conference).toMatchObject({ on: '2099-09-09', sequence: 1 });
    },
  );
});

describe('a form sent twice at once', () => {
  const eventsOf = async (caseId: string, event: string) => {
    const owner = portal.database.open('owner').pool;
    const rows = await owner`
      select 1 from journal where case_id = ${caseId} and event = ${event}`;
    return rows.length;
  };

  test('convenes one conference, and answers both the same', async () => {
    const state = await arrangedCase(cast, sponsor);
    const path = conferenceOf(state, 'en');
    const id = formIdIn(await (await get(server, path, first)).text());
    const fields = { ...conference, ...id };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => post(server, path, first, fields)),
    );
    answers.push(await post(server, path, first, fields));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect(await eventsOf(state.id, 'conference_scheduled')).toBe(1);
    expect((await stateOf(state.id)).version).toBe(state.version + 1);
    const locations = new Set(answers.map((answer) => answer.headers.get('Location')));
    expect([...locations]).toEqual([`${path}?done=convened`]);
  });

  test('makes one claim', async () => {
    const { caseId, number } = await promotedCase(cast);
    const path = pathTo('claim', 'fr', { number: profileSlug(number) });
    const cookie = await portal.cookieOf(sponsor);
    const id = formIdIn(await (await get(server, path, cookie)).text());
    const answers = await Promise.all([1, 2].map(() => post(server, path, cookie, id)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(answers[0]?.headers.get('Location')).toBe(answers[1]?.headers.get('Location'));
    expect(await eventsOf(caseId, 'claim_held')).toBe(1);
  });
});
