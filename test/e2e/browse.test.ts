import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { words } from '#app/ui/words.en.ts';
import { openBrowser } from '#test/support/browser.ts';
import { arrive, type Person } from '#test/support/person.ts';
import { type Server, startServer } from '#test/support/server.ts';

/*
 * The list of profiles with its script: filters that apply as they are chosen (docs/decisions/012).
 * A document that was loaded again has lost the mark that `openList` puts on its window.
 */
const list = pathTo('browse', 'en');
const text = textOf('en');

let directory: string;
let server: Server;
let browser: Browser;
let me: Person;
let page: Page;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'passerelle-browse-'));
  server = await startServer({ DATA_DIR: directory }, 180);
  browser = await openBrowser();
  me = await arrive(browser, server.url, 'en', 'member.maplewick');
  page = me.page;
});
afterAll(async () => {
  await me?.close();
  await browser?.close();
  await server?.stop();
  rmSync(directory, { recursive: true, force: true });
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
      announced: document.querySelector('[role="status"]')?.textContent,
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
