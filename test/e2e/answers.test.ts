import { beforeAll, expect, test } from 'vitest';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import type { Person } from '#test/support/person.ts';
import { openWalk, phone } from '#test/support/walk.ts';

/* What a reader gets who asks for what is not there or not theirs, and what the printer gets. */
const walk = openWalk();
let sponsor: Person;
let provider: Person;

beforeAll(async () => {
  sponsor = await walk.come('member.maplewick', 'fr', phone);
  provider = await walk.come('worker.saskatoon', 'fr', phone);
});

test.each([
  ['a profile that never was', pathTo('profile', 'fr', { number: '999999' })],
  ['a number that is none', pathTo('profile', 'fr', { number: 'P-30’--' })],
  ['a case that never was', pathTo('case', 'fr', { reference: 'C2026-99999' })],
  ['a page that never was', '/fr/nulle-part'],
])('%s is answered by the page for that', async (what, path) => {
  const answer = await sponsor.page.goto(path);
  expect(answer?.status()).toBe(404);
  const { errors } = textOf('fr');
  expect(await sponsor.page.title()).toContain(errors.notFound.title);
  expect(await sponsor.page.locator('html').getAttribute('lang')).toBe('fr-CA');
  await sponsor.sees(errors.notFound.body);
  await sponsor.checks(what);
  await sponsor.follow(errors.home);
  expect(new URL(sponsor.page.url()).pathname).toBe(pathTo('desk', 'fr'));
});

test('a page of another role says who may open it', async () => {
  const { errors, roles } = textOf('fr');
  for (const [person, path, mayOpen, mayNot] of [
    [provider, pathTo('browse', 'fr'), roles.names.cg_member, roles.names.spo_worker],
    [sponsor, pathTo('open-case', 'fr'), roles.names.roco_officer, roles.names.sah_member],
  ] as const) {
    const answer = await person.page.goto(path);
    expect(answer?.status()).toBe(403);
    await person.sees(errors.forbidden.title);
    const said = await person.page.locator('main').innerText();
    expect(said).toContain(errors.forbidden.whoMay('').slice(0, 10));
    expect(said).toContain(mayOpen);
    expect(said).not.toContain(mayNot);
    await person.checks(`forbidden ${path}`);
  }
});

test('a printed profile is the profile, without ways to anywhere', async () => {
  const { page } = sponsor;
  await sponsor.open(pathTo('browse', 'fr'));
  const profile = await page.locator('#results h3 a').first().getAttribute('href');
  await sponsor.open(profile ?? '');
  const ways = page.locator('nav, .skip, header :is(a:not(.product), button), footer a, main .btn');
  const shown = async () => (await ways.all()).map((way) => way.isVisible());
  expect(await Promise.all(await shown())).toContain(true);
  await page.emulateMedia({ media: 'print' });
  expect(await Promise.all(await shown())).not.toContain(true);
  // The heading, the needs and the number are on paper; the days left too.
  const { profile: words } = sponsor.text;
  expect(await page.locator('main h1').isVisible()).toBe(true);
  expect(await page.locator('main').innerText()).toContain(words.needs);
  await page.emulateMedia({ media: null });
});
