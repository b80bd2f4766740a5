import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import { formatDate } from '#app/i18n/format.ts';
import { langs } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let server: Server;
let number: string;
let sah: string;
let cast: Cast;
const cookies = new Map<string, string>();
const cookieOf = (name: string) => cookies.get(name) ?? '';
const capacity = pathTo('capacity', 'en');

beforeAll(async () => {
  portal = await openPortal('capacity_pages');
  cast = await castOf(portal);
  ({ number } = await promotedCase(cast));
  sah = await portal.organization('sah', { province: 'ON' });
  const people: Record<string, Actor> = {
    member: await portal.actor('sah_member', sah, [sah]),
    colleague: await portal.actor('sah_manager', sah, [sah]),
    five: await portal.actor('cg_member', await portal.organization('group_of_five')),
    rstp: await portal.actor('rstp_promoter', await portal.organization('rstp')),
    local: cast.local,
  };
  for (const [name, actor] of Object.entries(people)) {
    cookies.set(name, await portal.cookieOf(actor));
  }
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

const save = (who: string, fields: Record<string, string>) =>
  post(server, capacity, cookieOf(who), { idempotencyKey: crypto.randomUUID(), ...fields });
/** Whether a box of the page is ticked, or a field holds a value. */
const holds = (html: string, name: string, value: string) =>
  new RegExp(`<input[^>]*name="${name}"[^>]*>`, 'g')
    [Symbol.match](html)
    ?.some(
      (input) =>
        input.includes(`value="${value}"`) &&
        (input.includes('type="text"') || / checked(=|\s|\/?>)/.test(input)),
    ) ?? false;

test('a group records what it can offer; an open answer stays open', async () => {
  const first = await get(server, capacity, cookieOf('member'));
  expect(first.status).toBe(200);
  expect(await first.text()).toContain('Nothing is recorded yet');
  const saved = await save('member', {
    version: '0',
    communities: 'ottawa',
    largestHousehold: '5',
    medicalVolunteers: '0',
    'support-drivers': 'missing',
  });
  expect(saved.status).toBe(303);
  const html = await (await get(server, capacity, cookieOf('member'))).text();
  expect(holds(html, 'communities', 'ottawa')).toBe(true);
  expect(holds(html, 'medicalVolunteers', '0')).toBe(true);
  expect(holds(html, 'support-drivers', 'missing')).toBe(true);
  expect(holds(html, 'support-family_doctor', 'unknown')).toBe(true);
});

test('an answer that cannot be is named by its field, and what was typed is kept', async () => {
  const answer = await save('member', { version: '1', largestHousehold: 'many', roomFor: '2' });
  expect(answer.status).toBe(400);
  const html = await answer.text();
  expect(html).toContain('href="#largestHousehold"');
  expect(holds(html, 'largestHousehold', 'many')).toBe(true);
  expect(holds(html, 'roomFor', '2')).toBe(true);
});

test('a form that a colleague overtook says what changed, keeps what was typed, and goes through next', async () => {
  const theirs = { version: '1', communities: 'ottawa', largestHousehold: '5', roomFor: '3' };
  expect((await save('colleague', theirs)).status).toBe(303);
  const answer = await save('member', { version: '1', largestHousehold: '9' });
  expect(answer.status).toBe(409);
  const html = await answer.text();
  expect(html).toContain('A colleague recorded this meanwhile');
  expect(html).toContain('Room now: now 3');
  expect(holds(html, 'largestHousehold', '9')).toBe(true);
  const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
  expect((await save('member', { version, largestHousehold: '9' })).status).toBe(303);
});

test('nobody but a sponsoring group finds a form', async () => {
  for (const who of ['rstp', 'local']) {
    expect((await get(server, capacity, cookieOf(who))).status).toBe(403);
    expect((await save(who, { version: '0' })).status).toBe(403);
  }
  const five = await (await get(server, capacity, cookieOf('five'))).text();
  expect(five).not.toContain('name="largestHousehold"');
  expect((await save('five', { version: '0' })).status).toBe(422);
});

test('the profile compares line by line, and leads to what would settle it', async () => {
  const path = pathTo('profile', 'en', { number: profileSlug(number) });
  const html = await (await get(server, path, cookieOf('member'))).text();
  expect(html).toContain('This household and your group');
  expect(html).toMatch(/href="\/en\/what-we-can-offer#[a-zA-Z-_]+"/);
  // Who promotes profiles is led to the groups instead.
  const promoted = await (await get(server, path, cookieOf('rstp'))).text();
  expect(promoted).not.toContain('This household and your group');
  expect(promoted).toContain(pathTo('invite-groups', 'en', { number: profileSlug(number) }));
});

test('what is ticked goes along from page to page, and back, without a script', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 22; n += 1) ids.push(await portal.organization('sah', { province: 'ON' }));
  const { number } = await promotedCase(cast);
  const invite = pathTo('invite-groups', 'en', { number: profileSlug(number) });
  const boxes = (html: string) =>
    [...html.matchAll(/<input[^>]*name="group"[^>]*>/g)].map(([input]) => ({
      id: /value="([^"]+)"/.exec(input)?.[1] ?? '',
      ticked: / checked(=|\s|\/?>)/.test(input),
    }));
  const page = async (path: string) => (await get(server, path, cookieOf('rstp'))).text();
  const turn = async (to: number, groups: readonly string[]) => {
    const form = new URLSearchParams({ idempotencyKey: crypto.randomUUID(), turn: String(to) });
    for (const id of groups) form.append('group', id);
    const answer = await fetch(server.url + invite, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        cookie: cookieOf('rstp'),
        origin: new URL(server.url).origin,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: form.toString(),
    });
    expect(answer.status).toBe(303);
    return answer.headers.get('Location') ?? '';
  };
  const first = boxes(await page(invite)).map(({ id }) => id);
  expect(first).toHaveLength(20);
  // What is no page number is the first page.
  for (const wrong of ['1.5', '-1', 'x']) {
    expect(boxes(await page(`${invite}?page=${wrong}`)).map(({ id }) => id)).toEqual(first);
  }
  const chosen = first.slice(0, 2);
  const second = await page(await turn(2, chosen));
  expect(second).toContain('Chosen on other pages');
  expect(second.replaceAll('<!-- -->', '')).toContain('2 groups chosen');
  const there = boxes(second);
  // Still ticked, beside the groups of this page, which are not; nothing else is carried.
  expect(there.filter(({ ticked }) => ticked).map(({ id }) => id)).toEqual(chosen);
  const another = there.find(({ ticked }) => !ticked)?.id ?? '';
  const back = boxes(await page(await turn(1, [chosen[0] ?? '', another])));
  expect(back.filter(({ ticked }) => ticked).map(({ id }) => id)).toEqual([chosen[0], another]);
  // No more than ten; an id nobody offered is left behind.
  const over = await turn(2, [...first.slice(0, 11), crypto.randomUUID()]);
  expect(new URLSearchParams(over.split(/[?#]/)[1]).getAll('group')).toEqual(first.slice(0, 10));
  expect(await page(over)).toContain('More than 10 groups were chosen');
});

test('RSTP invites, the group answers, and RSTP reads the answer', async () => {
  const slug = { number: profileSlug(number) };
  const invite = pathTo('invite-groups', 'en', slug);
  const answer = pathTo('answer-invitation', 'en', slug);
  const key = () => ({ idempotencyKey: crypto.randomUUID() });
  // Nobody is invited yet, and a group does not see whom others would ask.
  expect((await get(server, answer, cookieOf('member'))).status).toBe(404);
  expect((await get(server, invite, cookieOf('member'))).status).toBe(403);
  expect((await get(server, invite, cookieOf('local'))).status).toBe(403);
  const sent = await post(server, invite, cookieOf('rstp'), { ...key(), group: sah });
  expect(sent.headers.get('Location')).toBe(`${invite}?sent=1`);
  const withoutReason = await post(server, answer, cookieOf('member'), { ...key(), intent: 'no' });
  expect(withoutReason.status).toBe(400);
  const tooLate = await post(server, answer, cookieOf('member'), {
    ...key(),
    intent: 'later',
    laterOn: '2099-01-01',
  });
  expect(tooLate.status).toBe(422);
  expect(await tooLate.text()).toContain('value="2099-01-01"');
  const given = { ...key(), intent: 'no', reason: 'services_too_far' };
  expect((await post(server, answer, cookieOf('member'), given)).status).toBe(303);
  const read = await (await get(server, invite, cookieOf('rstp'))).text();
  expect(read).toContain('Services this household needs are too far from us.');
});

test.each(langs)(
  'a group that put its invitation off reads that it is asked again (%s)',
  async (lang) => {
    const asked = await promotedCase(cast);
    const slug = { number: profileSlug(asked.number) };
    const { invitation } = textOf(lang);
    const answer = pathTo('answer-invitation', lang, slug);
    const key = () => ({ idempotencyKey: crypto.randomUUID() });
    await post(server, pathTo('invite-groups', 'en', slug), cookieOf('rstp'), {
      ...key(),
      group: sah,
    });
    const day = (await import('#app/platform/clock.server.ts')).today();
    const laterOn = addDays(day, 1);
    const later = { ...key(), intent: 'later', laterOn };
    expect((await post(server, answer, cookieOf('member'), later)).status).toBe(303);
    const pages = async () => {
      const paths = [answer, pathTo('profile', lang, slug), pathTo('desk', lang)];
      return Promise.all(
        paths.map(async (path) => (await get(server, path, cookieOf('member'))).text()),
      );
    };
    const words = (date: string) => formatDate(lang, date);
    const [before, onProfile, onDesk] = await pages();
    expect(before).toContain(invitation.answered.later(words(laterOn)));
    expect(onProfile).toContain(invitation.onProfile.later(words(laterOn)));
    expect(onDesk).not.toContain(invitation.toAnswerAgain);
    const owner = portal.database.open('owner').pool;
    await owner`update group_invitation set later_on = ${day} where case_id = ${asked.caseId}`;
    const { runClocks } = await import('#app/commands/run-clocks.server.ts');
    await runClocks(asked.caseId);
    const [now, there, desk] = await pages();
    expect(now).toContain(invitation.answered.again(words(day)));
    expect(now).toContain(invitation.later.button);
    expect(there).toContain(invitation.onProfile.again(words(day)));
    expect(desk).toContain(invitation.toAnswerAgain);
    const inviter = await get(server, pathTo('invite-groups', lang, slug), cookieOf('rstp'));
    expect(await inviter.text()).toContain(invitation.wasLater(words(day)));
    const yes = { ...key(), intent: 'yes' };
    expect((await post(server, answer, cookieOf('member'), yes)).status).toBe(303);
  },
);
