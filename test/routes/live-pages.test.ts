import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { expectAccessible, openBrowser, watchConsole } from '#test/support/browser.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { post, type Server, startServer } from '#test/support/server.ts';

/*
 * Two groups before one profile, each at a browser and a server process of its own: what one does shows
 * at the other within two seconds, never over what somebody types, and at the next load without scripts.
 */
const promised = 2_000;

let portal: Portal;
let cast: Cast;
let servers: [Server, Server];
let browser: Browser;
let first: { actor: Actor; cookie: string };
let second: { actor: Actor; cookie: string };
const words = { en: textOf('en'), fr: textOf('fr') };

beforeAll(async () => {
  portal = await openPortal('live-pages');
  cast = await castOf(portal);
  const group = async () => {
    const sah = await portal.organization('sah', { holdingLimit: 100 });
    const actor = await portal.actor('sah_member', sah);
    return { actor, cookie: await portal.cookieOf(actor) };
  };
  [first, second] = [await group(), await group()];
  servers = [await startServer(portal.settings), await startServer(portal.settings)];
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all((servers ?? []).map((server) => server.stop()));
  await portal?.close();
});

async function sit(
  { cookie }: { cookie: string },
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const [, url] = servers.map((server) => server.url);
  const context = await browser.newContext({
    baseURL: url ?? '',
    reducedMotion: 'reduce',
    ...options,
  });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: url ?? '' }]);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  return { page, errors: watchConsole(page) };
}

/** Opens a page, and waits until it listens. */
async function open(page: Page, path: string): Promise<void> {
  const listening = page.waitForResponse((response) => response.url().includes('on='));
  await page.goto(path);
  expect((await listening).status()).toBe(200);
}

async function claim(by: { cookie: string }, number: string): Promise<void> {
  const path = pathTo('claim', 'en', { number: profileSlug(number) });
  const { status } = await post(servers[0], path, by.cookie, {
    idempotencyKey: crypto.randomUUID(),
  });
  expect(status).toBe(303);
}

const profilePath = (lang: Lang, number: string) =>
  pathTo('profile', lang, { number: profileSlug(number) });
const claimPath = (lang: Lang, number: string) =>
  pathTo('claim', lang, { number: profileSlug(number) });

describe.each(['en', 'fr'] as const)('in %s', (lang) => {
  const text = words[lang];

  test('a claim shows at the other group within two seconds, with the way on; focus and folds stay', async () => {
    const { number } = await promotedCase(cast);
    const { page, errors } = await sit(second);
    await open(page, profilePath(lang, number));
    const toClaim = page.locator(`a[href="${claimPath(lang, number)}"]`);
    await toClaim.waitFor();
    const flyer = page.locator('main a[hreflang]').first();
    await flyer.focus();
    await page.evaluate(() => window.scrollTo(0, 120));
    const begun = Date.now();
    await claim(first, number);
    await page
      .getByRole('button', { name: text.claim.waitingList.join, exact: true })
      .waitFor({ timeout: promised });
    expect(Date.now() - begun).toBeLessThan(promised);
    expect(await toClaim.count()).toBe(0);
    expect(await page.evaluate(() => window.scrollY)).toBe(120);
    expect(await flyer.evaluate((link) => link === document.activeElement)).toBe(true);
    // Said politely, to those who don't see it change.
    await page.getByRole('status').getByText(text.live.updated).waitFor({ state: 'attached' });
    await expectAccessible(page, `profile, brought up to date (${lang})`);
    await page.getByRole('button', { name: text.claim.waitingList.join, exact: true }).click();
    await page.getByText(text.claim.waitingList.joined(1)).first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the claim page of the one who lost offers the waiting list before it is pressed', async () => {
    const { number } = await promotedCase(cast);
    const { page } = await sit(second);
    await open(page, claimPath(lang, number));
    await page.getByRole('button', { name: text.claim.submit, exact: true }).waitFor();
    await claim(first, number);
    await page
      .getByRole('button', { name: text.claim.waitingList.join, exact: true })
      .waitFor({ timeout: promised });
    expect(await page.getByRole('button', { name: text.claim.submit, exact: true }).count()).toBe(
      0,
    );
    await page.getByText(text.standing.wasFirst).waitFor();
    await page.context().close();
  });

  test('what somebody types is not replaced: the page says that it has changed', async () => {
    const { number } = await promotedCase(cast);
    await claim(second, number);
    const { page } = await sit(second);
    await open(page, profilePath(lang, number));
    for (const fold of await page.locator('main details:not([open]) > summary').all())
      await fold.click();
    const reason = page.locator('main select').first();
    await reason.selectOption({ index: 1 });
    const chosen = await reason.inputValue();
    await post(servers[0], pathTo('profile', 'en', { number: profileSlug(number) }), first.cookie, {
      intent: 'join',
      idempotencyKey: crypto.randomUUID(),
    });
    await page.getByText(text.live.show).waitFor({ timeout: promised });
    expect(await reason.inputValue()).toBe(chosen);
    await expectAccessible(page, `profile with a form, changed meanwhile (${lang})`);
    await page.getByText(text.live.show).click();
    await page.getByText(text.live.show).waitFor({ state: 'hidden' });
    await page.context().close();
  });

  test('a profile that leaves stays to be read, and nothing on it can be sent', async () => {
    const { caseId, number } = await promotedCase(cast);
    await claim(first, number);
    const { page } = await sit(second);
    await open(page, profilePath(lang, number));
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { confirmClaim } = await import('#app/commands/confirm-claim.server.ts');
    const { stateOf } = await import('#test/support/road.ts');
    const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
    const input = { claimId, settlementPlanRequired: false };
    expect(await runCommand(cast.author, confirmClaim, { caseId, input })).toMatchObject({
      ok: true,
    });
    await page.getByText(text.live.gone.profile).waitFor({ timeout: promised });
    expect(await page.locator('main form button:enabled').count()).toBe(0);
    await page.context().close();
  });
});

/** The reader turns to another page, or comes back. */
const hide = (page: Page, hidden: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

test('without scripts the page is right at its next load', async () => {
  const { number } = await promotedCase(cast);
  const { page } = await sit(second, { javaScriptEnabled: false });
  await page.goto(profilePath('en', number));
  await page.locator(`a[href="${claimPath('en', number)}"]`).waitFor();
  await claim(first, number);
  await page.reload();
  await page.getByRole('button', { name: words.en.claim.waitingList.join, exact: true }).waitFor();
  expect(await page.getByText(words.en.live.show).isVisible()).toBe(false);
  await page.context().close();
});

test('a page that is not looked at lets go of its stream, and is right when it is looked at again', async () => {
  const { number } = await promotedCase(cast);
  const { page } = await sit(second);
  await open(page, profilePath('en', number));
  await hide(page, true);
  let asked = 0;
  page.on('request', () => {
    asked += 1;
  });
  await claim(first, number);
  await page.waitForTimeout(1_500);
  expect(asked).toBe(0);
  await hide(page, false);
  await page
    .getByRole('button', { name: words.en.claim.waitingList.join, exact: true })
    .waitFor({ timeout: promised });
  // Its stream and the page, which is asked for once more where what happened is told in two parts; then quiet.
  await page.waitForTimeout(1_500);
  const asAsked = asked;
  expect(asAsked).toBeGreaterThanOrEqual(2);
  expect(asAsked).toBeLessThanOrEqual(3);
  await page.waitForTimeout(3_000);
  expect(asked).toBe(asAsked);
  await page.context().close();
});

test.each(['the network fails', 'the server fails'])(
  'a change is not lost when %s as the page asks for it: it asks again',
  async (what) => {
    const { number } = await promotedCase(cast);
    const { page } = await sit(second);
    await open(page, profilePath('en', number));
    let asked = 0;
    await page.route('**/*', (route) => {
      if (route.request().headers()['x-live'] !== '1') return route.fallback();
      asked += 1;
      if (asked > 2) return route.fallback();
      return what === 'the network fails' ? route.abort() : route.fulfill({ status: 503 });
    });
    await claim(first, number);
    await page
      .getByRole('button', { name: words.en.claim.waitingList.join, exact: true })
      .waitFor({ timeout: 12_000 });
    // Right again, and quiet.
    const needed = asked;
    expect(needed).toBeGreaterThan(2);
    await page.waitForTimeout(2_000);
    expect(asked).toBe(needed);
    await page.context().close();
  },
);

test('a page that could not ask and is not looked at asks when it is looked at again', async () => {
  const { number } = await promotedCase(cast);
  const { page } = await sit(second);
  await open(page, profilePath('en', number));
  let asked = 0;
  let away = true;
  await page.route('**/*', (route) => {
    if (route.request().headers()['x-live'] !== '1') return route.fallback();
    asked += 1;
    return away ? route.abort() : route.fallback();
  });
  const refused = page.waitForEvent('requestfailed');
  await claim(first, number);
  await refused;
  await hide(page, true);
  const before = asked;
  away = false;
  // Nothing is heard any more: what it knows of already is enough.
  await page.route(/[?&]since=/, (route) => route.abort());
  await page.waitForTimeout(3_000);
  expect(asked).toBe(before);
  await hide(page, false);
  await page
    .getByRole('button', { name: words.en.claim.waitingList.join, exact: true })
    .waitFor({ timeout: promised });
  await page.context().close();
});

test('a page that shows already what happened is not announced as changed', async () => {
  const { number } = await promotedCase(cast);
  await claim(second, number);
  const { page } = await sit(second);
  // As if it had been made before one's own act was heard of.
  await page.route(/[?&]since=/, (route) =>
    route.continue({
      url: route
        .request()
        .url()
        .replace(/since=\d+/, 'since=0'),
    }),
  );
  const fetchedAgain = page.waitForResponse(
    (response) => response.request().headers()['x-live'] === '1',
  );
  await open(page, profilePath('en', number));
  await (await fetchedAgain).finished();
  await page.waitForTimeout(500);
  expect(await page.getByText(words.en.live.updated).isVisible()).toBe(false);
  expect(await page.locator('[data-live-said]:not([hidden])').count()).toBe(0);
  await page.context().close();
});

describe('these pages follow what others do too', () => {
  test('of followed profiles', async () => {
    const { number } = await promotedCase(cast);
    await post(servers[0], profilePath('en', number), second.cookie, {
      intent: 'follow',
      idempotencyKey: crypto.randomUUID(),
    });
    const { page } = await sit(second);
    await open(page, pathTo('watch-list', 'en'));
    const row = page.getByRole('row').filter({ hasText: number });
    await row.getByText(words.en.watch.available).waitFor();
    await claim(first, number);
    await row.getByText(words.en.watch.onHold('')).waitFor();
    await page.context().close();
  });

  test('of what a search found, and of RSTP’s board', async () => {
    const { caseId, number } = await promotedCase(cast);
    const { saveSearch } = await import('#app/commands/save-search.server.ts');
    const id = crypto.randomUUID();
    const saved = await saveSearch(second.actor, id, {
      name: 'Sample',
      query: 'priority=high',
      lang: 'en',
      frequency: 'daily',
      byMail: false,
      kinds: ['new'],
    });
    expect(saved).toMatchObject({ ok: true });
    const { pool } = portal.database.open('owner', { max: 1 });
    await pool`insert into saved_search_alert (id, saved_search_id, account_id, case_id, number, kind, seq)
      values (gen_random_uuid(), ${id}, ${second.actor.accountId}, ${caseId}, ${number}, 'new', 1)`;
    await pool.end();
    const found = await sit(second);
    await open(found.page, pathTo('saved-search', 'en', { search: id }));
    const rstp = await portal.actor('rstp_promoter', await portal.organization('rstp'));
    const promoting = await sit({ cookie: await portal.cookieOf(rstp) });
    await open(promoting.page, `${pathTo('promotion', 'en')}?sort=newest`);
    const rows = [found, promoting].map(({ page }) =>
      page.getByRole('row').filter({ hasText: number }),
    );
    for (const row of rows) expect(await row.getByText(/hold/i).count()).toBe(0);
    await claim(first, number);
    for (const row of rows) await row.getByText(/hold/i).waitFor();
    await found.page.context().close();
    await promoting.page.context().close();
  });

  test('to ask a question, and to ask a second SAH', async () => {
    const { caseId, number } = await promotedCase(cast);
    await claim(first, number);
    const slug = { number: profileSlug(number) };
    const { stateOf } = await import('#test/support/road.ts');
    const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
    const asking = await sit(first);
    await post(servers[0], pathTo('ask-partner', 'en', slug), first.cookie, {
      intent: 'ask',
      claimId,
      partnerSahId: second.actor.organizationId,
      idempotencyKey: crypto.randomUUID(),
    });
    await open(asking.page, pathTo('ask-partner', 'en', slug));
    await asking.page.getByText(words.en.partner.statuses.asked).waitFor();
    await post(servers[0], pathTo('interest-and-claims', 'en'), second.cookie, {
      intent: 'decline',
      claimId,
      idempotencyKey: crypto.randomUUID(),
    });
    await asking.page.getByText(words.en.partner.statuses.declined).waitFor();
    await asking.page.context().close();

    const wondering = await sit(second);
    await open(wondering.page, pathTo('ask-question', 'en', slug));
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { confirmClaim } = await import('#app/commands/confirm-claim.server.ts');
    const input = { claimId, settlementPlanRequired: false };
    expect(await runCommand(cast.author, confirmClaim, { caseId, input })).toMatchObject({
      ok: true,
    });
    await wondering.page.getByText(words.en.live.gone.profile).waitFor();
    await wondering.page.context().close();
  });
});

test('after a refused act the keyboard goes on from the answer, without scripts too', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { number } = await promotedCase(cast);
    const { page } = await sit(second, { javaScriptEnabled });
    // What the other does is not heard before the press.
    await page.route(/[?&]since=/, (route) => route.abort());
    await page.goto(claimPath('en', number));
    await claim(first, number);
    await page.getByRole('button', { name: words.en.claim.submit, exact: true }).click();
    const answer = page.locator('main :focus');
    await answer.getByText(words.en.standing.wasFirst).waitFor();
    await page.context().close();
  }
});
