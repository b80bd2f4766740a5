/** A person at a browser of their own: signs in and works through pages as a user does. */
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
  Request,
} from 'playwright-core';
import { expect } from 'vitest';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import type { Text } from '#app/i18n/text.ts';
import { pathTo } from '#app/paths.ts';
import { demonstrationDomain, demonstrationPassword } from '#app/platform/demonstration.ts';
import { expectAccessible, expectWithinWidth, watchConsole } from './browser.ts';

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
  /** Sets a field whatever it is: a text, a list, a radio, a box. */
  set(name: string, value: string): Promise<void>;
  /** Chooses the option of a list whose label holds some words, or the first real one. */
  pick(name: string, label: string): Promise<void>;
  pickFirst(name: string): Promise<void>;
  /** Opens every fold of a part of the page. */
  unfold(part: string): Promise<void>;
  tickIfThere(name: string): Promise<void>;
  attach(name: string, fileName: string, content: Buffer): Promise<void>;
  /** Answers every question that has no answer yet. */
  fillAll(): Promise<void>;
  /** Gives every item of the checklist that lacks one a responsible party or a date. */
  settleChecklist(date: string): Promise<void>;
  /** Waits for what a press outside `press` set off. */
  settled(): Promise<void>;
  /** Asserts that the main part of the page says something. */
  sees(words: string | RegExp): Promise<void>;
  doesNotSee(words: string | RegExp): Promise<void>;
  /** Nothing wrong by axe, nothing in the console, nothing wider than the screen. */
  checks(where: string): Promise<void>;
  close(): Promise<void>;
}

/** Waits until the page has asked for nothing for a moment: an act may be a document or a fetch. */
function watchTraffic(page: Page): () => Promise<void> {
  let open = 0;
  let last = Date.now();
  const change = (by: number) => (request: Request) => {
    // A page that follows what others do keeps its stream open: it is no answer to wait for.
    if (request.resourceType() === 'eventsource') return;
    open += by;
    last = Date.now();
  };
  page.on('request', change(1));
  page.on('requestfinished', change(-1));
  page.on('requestfailed', change(-1));
  return async () => {
    const quiet = 200;
    const begun = Date.now();
    last = begun;
    while ((open > 0 || Date.now() - last < quiet) && Date.now() - begun < 20_000) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
}

/**
 * A browser with scripts, shown a page as it stands in one without: axe never ends where no timer
 * runs. It is given the HTML on screen, so that the answer to a form is looked at too.
 */
function twinOf(browser: Browser, device: BrowserContextOptions) {
  let twin: Promise<Page> | undefined;
  return async (page: Page): Promise<Page> => {
    twin ??= browser.newContext({ ...device, javaScriptEnabled: true }).then((it) => it.newPage());
    const shown = await twin;
    const body = await page.content();
    await shown.unrouteAll();
    await shown.route(page.url(), (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    );
    await shown.goto(page.url());
    return shown;
  };
}

export async function arrive(
  browser: Browser,
  url: string,
  lang: Lang,
  account: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const device = {
    baseURL: url,
    locale: lang === 'fr' ? 'fr-CA' : 'en-CA',
    viewport: { width: 1280, height: 900 },
    // A page that glides to its place would move under a press.
    reducedMotion: 'reduce' as const,
    ...options,
  };
  const context: BrowserContext = await browser.newContext(device);
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const errors = watchConsole(page);
  const settled = watchTraffic(page);
  const withScripts = twinOf(browser, device);
  const text = textOf(lang);
  const main = page.locator('main');

  const person: Person = {
    page,
    lang,
    text,
    async open(path) {
      await page.goto(path);
      await settled();
    },
    async press(words) {
      await main.getByRole('button', { name: words, exact: true }).first().click();
      await settled();
    },
    async follow(words) {
      await main.getByRole('link', { name: words, exact: true }).first().click();
      await settled();
    },
    async fill(name, value) {
      await main.locator(`[name="${name}"]`).first().fill(value);
    },
    async choose(name, value) {
      await main.locator(`select[name="${name}"]`).selectOption(value);
    },
    async tick(name, value) {
      const box = main.locator(`input[name="${name}"][value="${value}"]`);
      // A box that its label draws lies under it. Any other is pressed once it stands still: forced, a
      // press lands where the box was before the page had its fonts or its scrolling ended.
      const force = await box.evaluate((element) => getComputedStyle(element).opacity === '0');
      await box.check({ force });
    },
    async set(name, value) {
      const field = main.locator(`[name="${name}"]`).first();
      const kind = await field.evaluate((element) =>
        element instanceof HTMLSelectElement ? 'select' : (element as HTMLInputElement).type,
      );
      if (kind === 'select') await person.choose(name, value);
      else if (kind === 'radio' || kind === 'checkbox') await person.tick(name, value);
      else await field.fill(value);
    },
    async pick(name, label) {
      const list = main.locator(`select[name="${name}"]`);
      const value = await list
        .locator('option', { hasText: label })
        .first()
        .evaluate((option) => (option as HTMLOptionElement).value);
      await list.selectOption(value);
    },
    async pickFirst(name) {
      const field = main.locator(`[name="${name}"]`).first();
      if ((await field.evaluate((element) => element.tagName)) !== 'SELECT') {
        await field.check({ force: true });
        return;
      }
      const value = await field
        .locator('option:not([value=""])')
        .first()
        .evaluate((option) => (option as HTMLOptionElement).value);
      await field.selectOption(value);
    },
    async unfold(part) {
      const folded = page.locator(`${part} details:not([open]) > summary`);
      // The outer one first: what it holds can't be pressed before.
      while ((await folded.count()) > 0) await folded.first().click();
    },
    async tickIfThere(name) {
      const box = main.locator(`input[type="checkbox"][name="${name}"]`);
      if ((await box.count()) > 0) await box.first().check({ force: true });
      const yes = main.locator(`input[type="radio"][name="${name}"][value="yes"]`);
      if ((await yes.count()) > 0) await yes.check({ force: true });
    },
    async attach(name, fileName, content) {
      await main
        .locator(`input[type="file"][name="${name}"]`)
        .setInputFiles({ name: fileName, mimeType: 'application/pdf', buffer: content });
    },
    async fillAll() {
      await main.evaluate((root) => {
        const fields = root.querySelectorAll<
          HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
        >('form[method="post"] :is(input, textarea, select)');
        const answered = new Set<string>();
        for (const field of fields) {
          if (field instanceof HTMLSelectElement) {
            if (field.value === '') field.selectedIndex = 1;
          } else if (field instanceof HTMLInputElement && field.type === 'radio') {
            const chosen = root.querySelector(`input[name="${field.name}"]:checked`);
            if (!chosen && !answered.has(field.name)) field.click();
            answered.add(field.name);
          } else if (field instanceof HTMLInputElement && field.type === 'checkbox') {
            if (!field.checked) field.click();
          } else if (!['hidden', 'file', 'submit'].includes(field.type) && field.value === '') {
            const number = field.inputMode === 'numeric' || field.type === 'number';
            field.value = number ? '4' : field.type === 'tel' ? '306 555 0100' : 'Sample answer';
          }
        }
      });
    },
    async settleChecklist(date) {
      await main.evaluate((root, day) => {
        const groups = new Map<string, HTMLInputElement[]>();
        for (const radio of root.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
          groups.set(radio.name, [...(groups.get(radio.name) ?? []), radio]);
        }
        for (const radios of groups.values()) {
          if (!radios.some(({ checked }) => checked)) {
            radios.find(({ value }) => value === 'not_applicable')?.click();
          }
        }
        const dates = root.querySelectorAll<HTMLInputElement>(
          'input[type="text"][name$="byDate"], input[type="text"][name$=".by"]',
        );
        for (const field of dates) if (field.value === '') field.value = day;
      }, date);
    },
    settled,
    async sees(words) {
      await main.getByText(words).first().waitFor();
    },
    async doesNotSee(words) {
      expect(await main.getByText(words).count(), String(words)).toBe(0);
    },
    async checks(where) {
      const readable = device.javaScriptEnabled === false ? await withScripts(page) : page;
      await expectAccessible(readable, `${where} (${lang})`);
      await expectWithinWidth(page, `${where} (${lang})`);
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
