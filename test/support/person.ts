/** A person at a browser of their own: signs in and works through pages as a user does. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import type { Text } from '#app/i18n/text.ts';
import { pathTo } from '#app/paths.ts';
import { demonstrationDomain, demonstrationPassword } from '#app/platform/demonstration.ts';
import { expectAccessible, watchConsole } from './browser.ts';

export interface Person {
  readonly page: Page;
  readonly lang: Lang;
  readonly text: Text;
  /** Opens a page of the portal by its path. */
  open(path: string): Promise<void>;
  /** Presses a button, or follows a link, by its exact words, and waits for the page that answers. */
  press(words: string): Promise<void>;
  follow(words: string): Promise<void>;
  fill(name: string, value: string): Promise<void>;
  choose(name: string, value: string): Promise<void>;
  tick(name: string, value: string): Promise<void>;
  /** Asserts that the main part of the page says something. */
  sees(words: string | RegExp): Promise<void>;
  doesNotSee(words: string | RegExp): Promise<void>;
  /** Nothing wrong by axe, nothing in the console, no name of a restricted kind where none may be. */
  checks(where: string): Promise<void>;
  close(): Promise<void>;
}

export async function arrive(
  browser: Browser,
  url: string,
  lang: Lang,
  account: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Person> {
  const context: BrowserContext = await browser.newContext({
    baseURL: url,
    locale: lang === 'fr' ? 'fr-CA' : 'en-CA',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const errors = watchConsole(page);
  const text = textOf(lang);
  const main = page.locator('main');

  const person: Person = {
    page,
    lang,
    text,
    async open(path) {
      await page.goto(path, { waitUntil: 'networkidle' });
    },
    async press(words) {
      await main.getByRole('button', { name: words, exact: true }).first().click();
      await page.waitForLoadState('networkidle');
    },
    async follow(words) {
      await main.getByRole('link', { name: words, exact: true }).first().click();
      await page.waitForLoadState('networkidle');
    },
    async fill(name, value) {
      await main.locator(`[name="${name}"]`).first().fill(value);
    },
    async choose(name, value) {
      await main.locator(`select[name="${name}"]`).selectOption(value);
    },
    async tick(name, value) {
      await main.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });
    },
    async sees(words) {
      await main.getByText(words).first().waitFor();
    },
    async doesNotSee(words) {
      expect(await main.getByText(words).count(), String(words)).toBe(0);
    },
    async checks(where) {
      await expectAccessible(page, `${where} (${lang})`);
      expect(errors, `${where} (${lang})`).toEqual([]);
    },
    close: () => context.close(),
  };

  await person.open(pathTo('sign-in', lang));
  await person.fill('email', `${account}${demonstrationDomain}`);
  await person.fill('password', demonstrationPassword);
  await person.press(text.signIn.submit);
  const code = await page.locator('[data-code]').innerText();
  await person.fill('code', code);
  await person.press(text.signIn.codeSubmit);
  await page.waitForURL(`**${pathTo('desk', lang)}`);
  return person;
}
