import type { BrowserContext, Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { textOf } from '#app/i18n/text.server.ts';
import { numberOfSlug, pathTo } from '#app/paths.ts';
import { demonstrationDomain, demonstrationPassword } from '#app/platform/demonstration.ts';
import { words } from '#app/ui/words.en.ts';
import { expectFocusInSight } from '#test/support/browser.ts';
import type { Person } from '#test/support/person.ts';
import { openWalk } from '#test/support/walk.ts';

/*
 * A sponsor's way by the keyboard alone: it signs in, filters, keeps the search, compares, shows interest,
 * claims and gives back, loses a claim and stands in line; another endorses. Nothing here clicks, fills or
 * focuses, but for what other people do meanwhile: every step is a key, and wherever the focus goes it
 * must be drawn, on screen and under nothing else (WCAG 2.2: 2.1.1, 2.4.1, 2.4.3, 2.4.7, 2.4.11).
 */
const text = textOf('en');

const walk = openWalk();
let context: BrowserContext;
let page: Page;
/** Another SAH, and a group of its own. */
let rival: Person;
let group: Person;

beforeAll(async () => {
  context = await walk.browser.newContext({
    baseURL: walk.server.url,
    locale: 'en-CA',
    viewport: { width: 1280, height: 800 },
    // A focus that is still being scrolled to can't be judged.
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  page = await context.newPage();
  rival = await walk.come('member.northern-kite', 'en');
  group = await walk.come('group.lantern-street', 'en');
});

const hasFocus = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus, looking at each stop on the way. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let stops = 0; stops < 200; stops++) {
    await page.keyboard.press(key);
    // Past its end a page hands the focus to the browser's own controls, then begins again.
    if ((await page.locator(':focus').count()) === 0) continue;
    await expectFocusInSight(page);
    if (await hasFocus(target)) return;
  }
  throw new Error(`no way by ${key} to ${target}`);
}

async function typeInto(name: string, value: string): Promise<void> {
  await tabTo(page.locator(`main [name="${name}"]`));
  await page.keyboard.type(value);
}

/** Presses Enter on what has the focus and waits for the page it leads to. */
async function enterFor(path: string): Promise<void> {
  const answered = page.waitForURL(`**${path}`);
  await page.keyboard.press('Enter');
  await answered;
  await page.waitForLoadState();
  // A page begins at its top, where the next stop is the way past the menu, or at what it has to say.
  const begins = await page.evaluate(
    () =>
      document.activeElement === document.body || document.activeElement?.closest('main') !== null,
  );
  expect(begins, `where the keyboard is on ${page.url()}`).toBe(true);
}

test('signs in, with the code on the page of the demonstration', async () => {
  await page.goto(pathTo('sign-in', 'en'));
  await typeInto('email', `member.maplewick${demonstrationDomain}`);
  await typeInto('password', demonstrationPassword);
  await enterFor(pathTo('second-factor', 'en'));
  const code = await page.locator('[data-code]').innerText();
  if (!(await hasFocus(page.locator('main [name="code"]')))) {
    await tabTo(page.locator('main [name="code"]'));
  }
  await page.keyboard.type(code);
  await enterFor(pathTo('desk', 'en'));
});

test('skips to the content, and goes back to the menu for the list of profiles', async () => {
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: words.skipToContent });
  expect(await hasFocus(skip)).toBe(true);
  await expectFocusInSight(page);
  await page.keyboard.press('Enter');
  expect(await hasFocus(page.locator('main'))).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.locator('main :focus').count()).toBe(1);

  await tabTo(browseLink(), 'Shift+Tab');
  await enterFor(pathTo('browse', 'en'));
});

const browseLink = () =>
  page
    .getByRole('navigation', { name: words.mainNavigation })
    .getByRole('link', { name: text.common.menu.browse });

test('a filter applies with Space: the focus stays, the count is announced', async () => {
  await hearAnnouncements();
  const box = page.locator('#filters input[name="language"]').first();
  const count = Number(await box.locator('xpath=..').locator('.opt__count').innerText());
  expect(count).toBeGreaterThan(0);
  await tabTo(box);
  const value = await box.getAttribute('value');
  await page.keyboard.press('Space');
  await page.waitForURL(`**?language=${value}`);
  await announced(text.browse.updated(count));
  const chosen = page.locator(`#filters input[name="language"][value="${value}"]`);
  expect(await chosen.isChecked()).toBe(true);
  expect(await hasFocus(chosen)).toBe(true);
  await expectFocusInSight(page);
  // A tile of the map is a filter too.
  const province = page.locator('#filters input[name="province"]:not(:disabled)').first();
  await tabTo(province, 'Shift+Tab');
  await page.keyboard.press('Space');
  await page.waitForURL(/[?&]province=/);
  expect(await hasFocus(province)).toBe(true);
  await expectFocusInSight(page);
});

test('keeps the search, and opens it in the list again', async () => {
  const { savedSearches } = text;
  const filtered = new URL(page.url()).search;
  await tabTo(page.getByRole('link', { name: savedSearches.saveThis }));
  await enterFor(`${pathTo('save-search', 'en')}?*`);
  const name = page.locator('main [name="name"]');
  await tabTo(name);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('By keys');
  await tabTo(page.getByRole('button', { name: savedSearches.form.save }));
  await enterFor('?done=saved');
  await page.getByText(savedSearches.done.saved).waitFor();
  await tabTo(page.getByRole('link', { name: savedSearches.show }).filter({ hasText: 'By keys' }));
  await enterFor(`${pathTo('browse', 'en')}?*`);
  const params = (search: string) => [...new URLSearchParams(search)].sort();
  expect(params(new URL(page.url()).search)).toEqual(params(filtered));
  await hearAnnouncements();
});

test('a filter goes by its chip, and the keyboard is not sent back to the top', async () => {
  const chips = page.getByRole('list', { name: words.selectedFilters }).locator('.chip');
  expect(await chips.count()).toBe(2);
  await tabTo(chips.first());
  await page.keyboard.press('Enter');
  await expect.poll(() => chips.count()).toBe(1);
  expect(await page.locator('main :focus').count()).toBe(1);
  await expectFocusInSight(page);
  if (!(await hasFocus(chips.first()))) await tabTo(chips.first());
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${pathTo('browse', 'en')}`);
  await expect.poll(() => chips.count()).toBe(0);
  await announced(text.browse.updated(await liveProfiles()));
  // The last chip took the focus with it: the next stop is the first result, not another end of the page.
  await page.keyboard.press('Tab');
  await expectFocusInSight(page);
  expect(await page.locator('#results :focus').count()).toBe(1);
});

test('picks two profiles with Space, and compares them', async () => {
  const boxes = page.locator('#results input[type="checkbox"][name="p"]');
  for (const at of [0, 1]) {
    await tabTo(boxes.nth(at));
    await page.keyboard.press('Space');
    await page.waitForURL((url) => url.searchParams.getAll('p').length === at + 1);
    expect(await boxes.nth(at).isChecked()).toBe(true);
    expect(await hasFocus(boxes.nth(at))).toBe(true);
  }
  await tabTo(page.getByRole('button', { name: text.browse.compare.button(2) }));
  await enterFor(`${pathTo('compare', 'en')}?*`);
  expect(await page.locator('thead th').count()).toBe(3);
  const remove = page.getByRole('link', { name: text.compare.remove });
  await tabTo(remove.first());
  await enterFor((await remove.first().getAttribute('href')) ?? '');
  await expect.poll(() => remove.count()).toBe(1);
  await tabTo(browseLink());
  await enterFor(pathTo('browse', 'en'));
  await hearAnnouncements();
});

test('searches for a number, and opens the profile it finds', async () => {
  const number = await profileOpenTo(page, rival.page);
  await tabTo(page.locator('#search-words'));
  await page.keyboard.type(numberOfSlug(number) ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL('**?q=*');
  await announced(text.browse.updated(1));
  expect(await hasFocus(page.locator('#search-words'))).toBe(true);
  const profile = pathTo('profile', 'en', { number });
  await tabTo(page.locator(`main a[href="${profile}"]`).first());
  await enterFor(profile);
});

test('a form sent unanswered puts the focus on what is missing; its links lead to the fields', async () => {
  await tabTo(page.getByRole('link', { name: text.interest.start, exact: true }));
  await enterFor('/interest');
  await tabTo(page.getByRole('button', { name: text.interest.submit }));
  const refused = page.waitForResponse((answer) => answer.status() === 400);
  await page.keyboard.press('Enter');
  await refused;
  const summary = page.locator('#error-summary');
  await summary.waitFor();
  expect(await hasFocus(summary)).toBe(true);
  await expectFocusInSight(page);

  const links = summary.getByRole('link');
  expect(await links.count()).toBeGreaterThan(2);
  for (const at of [0, 1]) {
    const link = links.nth(at);
    await tabTo(link, at === 0 ? 'Tab' : 'Shift+Tab');
    const field = page.locator((await link.getAttribute('href')) ?? '#');
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(field)).toBe(true);
    await expectFocusInSight(page);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  }
});

test('answers with Space and sends with Enter', async () => {
  const names = await page
    .locator('main input[type="radio"]')
    .evaluateAll((radios) => [...new Set(radios.map((radio) => (radio as HTMLInputElement).name))]);
  for (const name of names) {
    await tabTo(page.locator(`main input[name="${name}"]`).first());
    await page.keyboard.press('Space');
    expect(await page.locator(`main input[name="${name}"]:checked`).count()).toBe(1);
  }
  await tabTo(page.getByRole('button', { name: text.interest.submit }));
  await enterFor('?done=interest');
  await page.getByText(text.interest.sent).first().waitFor();
});

test('claims it, and gives it back for a reason chosen by arrow', async () => {
  const { claim } = text;
  await tabTo(page.getByRole('link', { name: claim.submit, exact: true }));
  await enterFor('/claim');
  await tabTo(page.getByRole('button', { name: claim.submit, exact: true }));
  await enterFor('?done=claim');

  const reason = page.locator('main select[name="reason"]');
  await tabTo(reason);
  await page.keyboard.press('ArrowDown');
  expect(await reason.inputValue()).toBe('agreement_status_changed');
  await tabTo(page.getByRole('button', { name: claim.release }));
  await enterFor('?done=released');
  // Others go first now (process §7): it is not offered to who gave it back.
  await page.getByText(claim.mine.last).first().waitFor();
  expect(await page.getByRole('link', { name: claim.submit, exact: true }).count()).toBe(0);
});

test('loses a claim to another, and stands in line', async () => {
  const { claim, standing } = text;
  const number = await profileOpenTo(page, rival.page);
  await page.goto(pathTo('profile', 'en', { number }));
  // Told at once, the page would offer the line before the key is pressed.
  await page.route(/\/live\b/, (route) => route.abort());
  await tabTo(page.getByRole('link', { name: claim.submit, exact: true }));
  await enterFor('/claim');
  await tabTo(page.getByRole('button', { name: claim.submit, exact: true }));
  await rival.open(new URL(page.url()).pathname);
  await rival.press(claim.submit);
  await page.keyboard.press('Enter');
  await page.getByText(standing.wasFirst).first().waitFor();
  await page.unroute(/\/live\b/);
  await tabTo(page.getByRole('button', { name: claim.waitingList.join }));
  await enterFor('?done=joined');
  await page.getByText(claim.waitingList.joined(1)).first().waitFor();
});

test('a SAH endorses the request of its group', async () => {
  const { claim } = text;
  // A SAH holds so many and no more: it gives back what it won.
  await rival.open(new URL(page.url()).pathname);
  await rival.press(claim.release);
  const number = await profileOpenTo(group.page);
  await group.open(pathTo('claim', 'en', { number }));
  await group.press(claim.submitCg);
  await rival.open(pathTo('desk', 'en'));
  page = rival.page;
  await tabTo(page.locator(`main a[href^="${pathTo('interest-and-claims', 'en')}"]`).first());
  await enterFor(`${pathTo('interest-and-claims', 'en')}*`);
  const row = page.locator('#requests tr', { hasText: number });
  await tabTo(row.getByRole('button', { name: claim.endorse }));
  await page.keyboard.press('Enter');
  await expect.poll(() => row.count()).toBe(0);
  await page.locator('#claims tr', { hasText: number }).waitFor();
  await page.keyboard.press('Tab');
  await expectFocusInSight(page);
});

/** Keeps what the status region says from now on: it must stay one element, or nothing is read out. */
async function hearAnnouncements(): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    const region = document.querySelector('#results [role="status"]');
    if (!region) throw new Error('nothing announces');
    new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    Object.assign(window, { heard });
  });
}

async function announced(words: string): Promise<void> {
  const last = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.at(-1));
  await expect.poll(last).toBe(words);
}

/** How many profiles the list holds, by its own heading. */
async function liveProfiles(): Promise<number> {
  return Number.parseInt(await page.locator('#results-title').innerText(), 10);
}

/** The slug of a profile on the list that each of these readers may show interest in and claim. */
async function profileOpenTo(...readers: readonly Page[]): Promise<string> {
  const htmlOf = async (reader: Page, path: string) => (await reader.request.get(path)).text();
  const list = await htmlOf(page, pathTo('browse', 'en'));
  const slugs = [...list.matchAll(/\/en\/profiles\/(\d+)"/g)].map(([, slug]) => slug ?? '');
  for (const slug of new Set(slugs)) {
    const ways = (['claim', 'express-interest'] as const).map((id) =>
      pathTo(id, 'en', { number: slug }),
    );
    const pages = await Promise.all(
      readers.map((reader) => htmlOf(reader, pathTo('profile', 'en', { number: slug }))),
    );
    if (pages.every((html) => ways.every((way) => html.includes(`href="${way}"`)))) return slug;
  }
  throw new Error('no profile to take');
}
