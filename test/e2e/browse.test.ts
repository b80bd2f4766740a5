import type { Page, Route } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { words } from '#app/ui/words.en.ts';
import { expectFocusInSight, expectWithinWidth } from '#test/support/browser.ts';
import type { Person } from '#test/support/person.ts';
import { openWalk, phoneWithoutScripts } from '#test/support/walk.ts';

/*
 * The list of profiles with its script: filters that apply as they are chosen (docs/decisions/012).
 * A document that was loaded again has lost the mark that `openList` puts on its window.
 */
const list = pathTo('browse', 'en');
const text = textOf('en');

const walk = openWalk();
let me: Person;
let page: Page;

beforeAll(async () => {
  me = await walk.come('member.maplewick', 'en');
  page = me.page;
});

beforeEach(() => openList());
afterEach(() => page.unrouteAll({ behavior: 'wait' }));

async function openList(): Promise<void> {
  await me.open(list);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
}
const isSameDocument = () => page.evaluate(() => 'sameDocument' in window);

const box = (name: string, at = 0) => page.locator(`#filters input[name="${name}"]`).nth(at);

/** Chooses a filter value, and waits until the page has followed. */
async function choose(name: string, at = 0): Promise<string> {
  const value = (await box(name, at).getAttribute('value')) ?? '';
  const before = page.url();
  await box(name, at).check();
  await page.waitForURL((url) => url.href !== before && url.searchParams.has(name, value));
  await me.settled();
  return value;
}

/** What the page says of its filters: every part of it that must tell the same. */
function standing(on = page) {
  return on.evaluate((label) => {
    const boxes = document.querySelectorAll<HTMLInputElement>('#filters input[type="checkbox"]');
    return {
      address: location.search,
      title: document.title,
      results: document.querySelector('#results-title')?.textContent,
      announced: [...document.querySelectorAll('#results [role="status"]')].map(
        (region) => region.textContent,
      ),
      checked: [...boxes].filter(({ checked }) => checked).map(({ name, value }) => [name, value]),
      counts: [...document.querySelectorAll('#filters .opt__count')].map(
        (count) => count.textContent,
      ),
      chips: [...document.querySelectorAll(`[aria-label="${label}"] .chip`)].map(
        (chip) => chip.textContent,
      ),
      found: [...document.querySelectorAll('#results h3 a')].map((link) => link.textContent),
      words: document.querySelector<HTMLInputElement>('#search-words')?.value,
    };
  }, words.selectedFilters);
}

test('filters apply without a new document, at an address that can be passed on', async () => {
  const documents: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(request.url());
  });
  const language = await choose('language');
  const size = await choose('size', 1);
  await page.locator('#search-words').fill('family');
  await page.locator('#search-words').press('Enter');
  await page.waitForURL('**q=family*');
  await me.settled();
  expect(documents).toEqual([]);
  expect(await isSameDocument()).toBe(true);

  expect(await page.locator('body body').count()).toBe(0);
  const shown = await standing();
  expect(shown.checked).toEqual([
    ['language', language],
    ['size', size],
  ]);
  expect(shown.chips).toHaveLength(3);

  // Whoever is given the address sees the same, and so does a reader who loads it again.
  const other = await page.context().newPage();
  await other.goto(page.url());
  expect(await standing(other)).toEqual(shown);
  await other.close();
});

test('what is typed goes along with what is chosen, and an answer takes back nothing', async () => {
  const search = page.locator('#search-words');
  await search.fill('family');
  await choose('priority');
  expect(params().get('q')).toBe('family');
  expect((await standing()).chips).toHaveLength(2);
  expect(await search.inputValue()).toBe('family');

  // Typed while an answer is on its way, or before a link is followed.
  let late: Route | undefined;
  await page.route(/\/profiles\?/, async (route) => {
    if (late) return route.continue();
    late = route;
  });
  await box('need').check();
  await expect.poll(() => late !== undefined).toBe(true);
  await search.fill('family of');
  await late?.continue();
  await page.waitForURL('**need=**');
  await me.settled();
  expect(await search.inputValue()).toBe('family of');
  expect(params().get('q')).toBe('family');
  await page.locator('.chip').last().click();
  await expect.poll(() => page.locator('.chip').count()).toBe(2);
  expect(await search.inputValue()).toBe('family of');
});

test('a sort applies as it is chosen, and stays with every filter', async () => {
  const sort = page.locator('#sort-order');
  await sort.selectOption('largest');
  await page.waitForURL('**sort=largest');
  await me.settled();
  await choose('language');
  expect(params().get('sort')).toBe('largest');
  expect(await sort.inputValue()).toBe('largest');
  await sort.selectOption({ index: 0 });
  await expect.poll(() => params().has('sort')).toBe(false);
  await page.goBack();
  await expect.poll(() => sort.inputValue()).toBe('largest');
  expect(await isSameDocument()).toBe(true);
});

test('another page of the list starts at its top, by its number too, at a short address', async () => {
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.locator('.pages__list button', { hasText: '2' }).first().click();
  await page.waitForURL('**page=2');
  await page.waitForLoadState();
  expect(new URL(page.url()).search).toBe('?page=2');
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('a profile is followed from its card, the keyboard where it was, and the list as it was', async () => {
  await choose('language');
  const address = page.url();
  const followed = (await standing()).announced.at(1) ?? '';
  const before = Number(/\d+/.exec(followed)?.[0] ?? 0);
  const button = page.locator('button[name="follow"]').first();
  const number = (await button.getAttribute('value')) ?? '';
  const own = page.locator(`button[form="filters"][value="${number}"]`);
  const unfollowed = new RegExp(`^${text.watch.followOne} P.${number}$`);
  expect(await own.evaluate((one) => one.textContent)).toMatch(unfollowed);
  await own.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => own.getAttribute('name')).toBe('unfollow');
  expect(await own.evaluate((one) => one === document.activeElement)).toBe(true);
  expect((await standing()).announced).toContain(text.watch.howMany(before + 1));
  expect(await isSameDocument()).toBe(true);
  expect(page.url()).toBe(address);
  await page.keyboard.press('Enter');
  await expect.poll(() => own.getAttribute('name')).toBe('follow');
  expect(await isSameDocument()).toBe(true);
});

test('back and forward bring boxes, chips and counts along', async () => {
  const steps = [await standing()];
  await choose('language');
  steps.push(await standing());
  await choose('need', 1);
  steps.push(await standing());
  await page.locator('.chip').first().click();
  await expect.poll(() => page.locator('.chip').count()).toBe(1);
  steps.push(await standing());
  expect(new Set(steps.map(({ address }) => address)).size).toBe(4);

  for (const step of [2, 1, 0]) {
    await page.goBack();
    await expect.poll(() => standing()).toEqual(steps[step]);
  }
  for (const step of [1, 2, 3]) {
    await page.goForward();
    await expect.poll(() => standing()).toEqual(steps[step]);
  }
  expect(await isSameDocument()).toBe(true);
});

test('a profile opened from filtered results leads back to them', async () => {
  await choose('language');
  const filtered = await standing();
  await page.locator('#results h3 a').first().click();
  await page.waitForURL(/\/profiles\/\d+$/);
  await page.goBack();
  await expect.poll(() => standing()).toEqual(filtered);
});

test('what the reader unfolded or folded stays so', async () => {
  const facet = (name: string) =>
    page.locator('details.facet', { has: page.locator(`input[name="${name}"]`) });
  const isOpen = (name: string) =>
    facet(name).evaluate((part) => (part as HTMLDetailsElement).open);
  expect([await isOpen('medical'), await isOpen('size')]).toEqual([false, true]);
  await facet('medical').locator('> summary').click();
  await facet('size').locator('> summary').click();
  const more = facet('language').locator('.facet__more');
  await more.locator('summary').click();

  await choose('need');
  expect([await isOpen('medical'), await isOpen('size')]).toEqual([true, false]);
  expect(await more.evaluate((part) => (part as HTMLDetailsElement).open)).toBe(true);
});

test('the other language keeps the filters', async () => {
  await choose('language');
  await choose('size', 1);
  const { address, checked } = await standing();
  await page.getByRole('banner').getByRole('link', { name: 'Français' }).click();
  await page.waitForURL(`**${pathTo('browse', 'fr')}${address}`);
  expect((await standing()).checked).toEqual(checked);
});

test('a choice made while another is under way takes its place', async () => {
  // The first answer comes late: it must not undo what was chosen after it.
  let first: Route | undefined;
  await page.route(/\/profiles\?/, async (route) => {
    if (first) return route.continue();
    first = route;
  });
  await box('language').check();
  await expect.poll(() => first !== undefined).toBe(true);
  const need = await choose('need');
  await first?.continue().catch(() => {});
  await me.settled();
  const { checked } = await standing();
  expect(checked).toEqual([
    ['language', await box('language').getAttribute('value')],
    ['need', need],
  ]);
  expect(await isSameDocument()).toBe(true);
});

test.each([
  ['the connection breaks', (route: Route) => route.abort()],
  ['the server fails', (route: Route) => route.fulfill({ status: 500, body: 'no' })],
])('when %s, the page is loaded whole', async (_what, fail) => {
  await page.route(/\/profiles\?/, (route) =>
    route.request().isNavigationRequest() ? route.continue() : fail(route),
  );
  const value = await choose('language');
  await page.waitForLoadState();
  expect(await isSameDocument()).toBe(false);
  const { checked, chips } = await standing();
  expect(checked).toEqual([['language', value]]);
  expect(chips).toHaveLength(1);
});

test('who is signed out meanwhile is asked to sign in', async () => {
  const context = page.context();
  const cookies = await context.cookies();
  await context.clearCookies();
  await box('language').check();
  await page.waitForURL(`**${pathTo('sign-in', 'en')}**`);
  expect(await page.getByRole('button', { name: text.signIn.submit }).count()).toBe(1);
  await context.addCookies(cookies);
});

const params = () => new URL(page.url()).searchParams;
const results = async () =>
  Number((await page.locator('#results-title').innerText()).split(' ')[0]);

test('a long filter is looked through as one types, and opens and closes', async () => {
  const facet = page.locator('details.facet', { has: page.locator('#find-in-community') });
  const values = facet.locator('input[type="checkbox"]');
  const more = facet.locator('.facet__more > summary');
  expect(await more.innerText()).toMatch(/\d+ more communities/);
  await more.click();
  expect(await more.innerText()).toBe(words.fewer);

  const find = page.locator('#find-in-community');
  // With a letter forgotten.
  await find.pressSequentially('tornt');
  await expect.poll(() => values.count()).toBe(1);
  expect(await values.getAttribute('value')).toBe('toronto');
  expect(await find.evaluate((field) => field === document.activeElement)).toBe(true);
  await values.check();
  await page.waitForURL('**community=toronto**');
  await me.settled();
  const found = await results();
  expect(found).toBeGreaterThan(0);

  // Looked for by name, a place is there whatever the list holds; what is chosen stays.
  await find.fill('iqaluit');
  await expect.poll(() => page.url()).toContain('in-community=iqaluit');
  await me.settled();
  expect(await values.count()).toBe(1);
  expect(await facet.innerText()).toContain(text.browse.nothingFound('iqaluit'));
  expect(await results()).toBe(found);
  expect(await isSameDocument()).toBe(true);
});

test('a range applies when its field is left, and says what is wrong beside it', async () => {
  const from = page.locator('#people-from');
  await from.fill('3');
  await page.locator('#people-to').fill('4');
  await page.locator('#people-to').press('Tab');
  await page.waitForURL('**people-from=3&people-to=4');
  await me.settled();
  const { chips } = await standing();
  expect(chips.join()).toContain(text.browse.ranges.size.between(3, 4));

  await from.fill('9');
  await from.press('Enter');
  await page.waitForURL('**people-from=9**');
  await me.settled();
  expect(await from.inputValue()).toBe('9');
  expect(await from.getAttribute('aria-invalid')).toBe('true');
  const said = page.locator(`#${await from.getAttribute('aria-describedby')}`);
  expect(await said.innerText()).toContain(text.browse.ranges.reversed);
  expect((await standing()).chips).toHaveLength(0);
  expect(await isSameDocument()).toBe(true);
});

test('when nothing matches, each way back holds what it says', async () => {
  await me.open(`${list}?priority=high&people-from=30&province=NU`);
  expect(await results()).toBe(0);
  expect((await standing()).chips).toHaveLength(3);
  await me.open(`${list}?language=som&province=NL`);
  const ways = page.locator('#results .empty a');
  const said = await ways.allInnerTexts();
  expect(said.length).toBeGreaterThan(1);
  const [, count] = /: ([\d,]+) profile/.exec(said[0] ?? '') ?? [];
  await ways.first().click();
  await expect.poll(results).toBe(Number(count));
});

test('the map filters like any other filter, by the keyboard too', async () => {
  await choose('language');
  await page.getByRole('link', { name: text.browse.view.map, exact: true }).click();
  await page.waitForURL('**view=map');
  await me.settled();
  const place = page.locator('.map a[href*="community="]').last();
  const label = (await place.getAttribute('aria-label')) ?? '';
  await place.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**community=**');
  await me.settled();
  expect(await results()).toBe(Number(/, (\d+)/.exec(label)?.[1]));
  expect(await page.locator('.map [aria-current]').count()).toBe(1);
  // The list beside the map says the same.
  expect(await page.locator('.places li [aria-current]').count()).toBe(1);
  await expectFocusInSight(page);
  await me.checks('the map');
  expect(await isSameDocument()).toBe(true);
  await page.goBack();
  await expect.poll(() => page.locator('.map [aria-current]').count()).toBe(0);
});

test('profiles picked on two pages of the list are compared side by side', async () => {
  await page.locator('.cards input[name="p"]').first().check();
  await page.waitForURL('**p=*');
  await me.settled();
  await page.getByRole('link', { name: text.browse.view.compact, exact: true }).click();
  await page.waitForURL('**view=compact**');
  await me.settled();
  await page.locator('.pages__list button', { hasText: '2' }).first().click();
  await page.waitForURL('**page=2**');
  await me.settled();
  await page.locator('.rows input[name="p"]').first().check();
  await expect.poll(() => params().getAll('p').length).toBe(2);
  await me.settled();
  expect(await page.locator('#results [role="status"]').first().innerText()).toContain(
    text.browse.compare.picked(2),
  );
  const picked = params().getAll('p');
  await page.getByRole('button', { name: text.browse.compare.button(2) }).click();
  await page.waitForURL(`**${pathTo('compare', 'en')}?**`);
  expect(params().getAll('p').sort()).toEqual([...picked].sort());
  expect(await page.locator('thead th').count()).toBe(3);
  expect(await page.locator('.compare__differs').count()).toBeGreaterThan(0);
  await me.checks('the comparison');
  // On paper the facts stand alone.
  const actions = page.locator('tr', { has: page.locator('.compare__acts') });
  const print = page.getByRole('button', { name: text.compare.print });
  expect([await actions.isVisible(), await print.isVisible()]).toEqual([true, true]);
  await page.emulateMedia({ media: 'print' });
  expect([await actions.isVisible(), await print.isVisible()]).toEqual([false, false]);
  expect(await page.locator('.compare tbody tr').first().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page
    .getByRole('link', { name: /^Remove/ })
    .first()
    .click();
  await expect.poll(() => page.locator('thead th').count()).toBe(2);
});

test('on a phone, the menu shows where one is, and the map is large enough to read', async () => {
  const plain = await walk.come('member.maplewick', 'fr', phoneWithoutScripts);
  await plain.open(pathTo('capacity', 'fr'));
  const here = await plain.page.locator('.nav [aria-current]').boundingBox();
  expect((here?.x ?? -1) >= 0 && (here?.x ?? 0) + (here?.width ?? 0) <= 360).toBe(true);
  await plain.open(`${pathTo('browse', 'fr')}?view=map`);
  const circle = await plain.page.locator('.map__place').last().boundingBox();
  expect(circle?.width).toBeGreaterThanOrEqual(12);
  await expectWithinWidth(plain.page, 'the map on a phone');
});

test('on a phone without scripts, in French, all of it works by forms and links', async () => {
  const french = textOf('fr');
  const plain = await walk.come('member.maplewick', 'fr', phoneWithoutScripts);
  const { page: phone } = plain;
  await plain.open(`${pathTo('browse', 'fr')}#filters`);
  await phone.locator('#find-in-need').fill('mobilite');
  await phone.locator('#days-to').fill('demain');
  await phone.locator('#filters .facets__apply button').click();
  // What the form sent empty is not in the address.
  expect(phone.url()).toMatch(/\?in-need=mobilite&days-to=demain$/);
  await plain.open(`${phone.url()}#filters`);
  expect(await phone.locator('#days-to').inputValue()).toBe('demain');
  expect(await phone.locator('#days-to').getAttribute('aria-invalid')).toBe('true');
  expect(await phone.locator('input[name="need"]').count()).toBeGreaterThan(0);

  // What is ticked to be compared stays ticked while the list is sorted, followed in and turned.
  await plain.open(`${pathTo('browse', 'fr')}?view=compact`);
  const picks = phone.locator('.rows input[name="p"]');
  const slug = await picks.nth(1).getAttribute('value');
  await picks.nth(1).check();
  await phone.locator('#sort-order').selectOption('newest');
  await phone.locator('.sort button').click();
  expect(phone.url()).toMatch(/\?.*sort=newest/);
  expect(new URL(phone.url()).searchParams.getAll('p')).toEqual([slug]);
  const other = await picks.nth(2).getAttribute('value');
  await picks.nth(2).check();
  await phone.locator('button[name="follow"]').first().click();
  expect(new URL(phone.url()).searchParams.getAll('p').sort()).toEqual([slug, other].sort());
  expect(new URL(phone.url()).searchParams.get('sort')).toBe('newest');
  await phone.locator('button[name="unfollow"]').first().click();
  await phone.locator('.pages__list button').last().click();
  expect(new URL(phone.url()).searchParams.get('page')).toBe('2');
  expect(new URL(phone.url()).searchParams.getAll('p').sort()).toEqual([slug, other].sort());

  for (const view of ['map', 'compact'] as const) {
    await plain.open(pathTo('browse', 'fr'));
    await phone.getByRole('link', { name: french.browse.view[view], exact: true }).click();
    if (view === 'map') await plain.checks(view);
    else await expectWithinWidth(phone, view);
  }
  const boxes = phone.locator('.rows input[name="p"]');
  const total = 5;
  for (let at = 0; at < total; at++) await boxes.nth(at).check();
  await phone.getByRole('button', { name: french.browse.compare.button(0) }).click();
  await plain.sees(french.compare.tooMany(4));
  expect(await phone.locator('thead th').count()).toBe(5);
  await plain.checks('the comparison on a phone');
});
