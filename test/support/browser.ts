/** A real Chromium: the machine's own, or the one that comes from npm where there is none. */
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const installed = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

async function executable(): Promise<string> {
  const own = installed.find((path) => path && existsSync(path));
  if (own) return own;
  // The package brings the libraries of a bare Linux too, when it believes to run where it was made for.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/**
 * A browser that dies as it starts says nothing of the portal, and is started again: the packaged one may
 * still be unpacked by another test file, and now and then one crashes at its start.
 */
export async function openBrowser(): Promise<Browser> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch();
    } catch (error) {
      if (attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
  }
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await executable(),
    args: [
      // Root has no sandbox; the pages under test are our own, on 127.0.0.1.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
}

/** What axe finds against WCAG 2.2 A and AA on the page as it stands: nothing, or the test fails. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // Nothing would be looked for in a frame; the portal's pages have none.
  expect(page.frames(), where).toHaveLength(1);
  const { violations } = await new AxeBuilder({ page })
    // In the page itself: otherwise axe opens another each time, to join what frames say.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  expect(found, where).toEqual([]);
}

/**
 * Nothing reaches past the screen's edge: a page scrolls one way (WCAG 1.4.10). Nor past the box of its
 * part, where it would lie over what stands beside. A hidden row of headings has no box to speak of, a
 * list to choose from cuts its own words, and two columns share their gap with what scrolls in one.
 */
export async function expectWithinWidth(page: Page, where: string): Promise<void> {
  const { wide, spilt, width, screen } = await page.evaluate(() => {
    const screen = document.documentElement.clientWidth;
    const spilt = [...document.querySelectorAll('main :not(tr, .split, .vh, select, svg, svg *)')]
      .filter((element) => {
        const { display, position, overflowX } = getComputedStyle(element);
        const isBox = display !== 'inline' && display !== 'contents' && position !== 'absolute';
        return isBox && overflowX === 'visible' && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.className}: ${element.textContent?.slice(0, 40)}`);
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > screen + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    const width = document.scrollingElement?.scrollWidth ?? 0;
    return { wide: wide.slice(0, 8), spilt, width, screen };
  });
  expect(width, `${where} is wider than ${screen}: ${wide.join(', ')}`).toBeLessThanOrEqual(screen);
  expect(spilt, `${where} lies over its neighbours`).toEqual([]);
}

/**
 * What has the keyboard is drawn so, on screen, and under nothing else (WCAG 2.4.7, 2.4.11). A box
 * that is drawn by its label, such as a tile of the map, is judged by the label.
 */
export async function expectFocusInSight(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body)
      return { what: 'nothing', ring: false, clear: false };
    const drawn =
      getComputedStyle(element).opacity === '0' ? (element.closest('label') ?? element) : element;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(drawn);
    const ring = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    // A link over two lines has a box for each; a part taller than the screen shows from its top.
    const box = drawn.getClientRects()[0] ?? drawn.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + Math.min(box.height, innerHeight / 2) / 2;
    const top = document.elementFromPoint(x, y);
    const clear = drawn.contains(top);
    const what = `${element.tagName} ${element.id || element.getAttribute('name') || element.textContent?.trim().slice(0, 40)}`;
    return { what: `${what} at ${Math.round(x)},${Math.round(y)}`, ring, clear };
  });
  const isMain = seen.what.startsWith('MAIN');
  expect(seen, `focus on ${page.url()}`).toEqual({ what: seen.what, ring: !isMain, clear: true });
}

/** Errors of the page's own scripts and of its content security policy, as they come. */
export function watchConsole(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    // The browser reports every 4xx answer as an error of its own; the tests look at those themselves.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
      errors.push(message.text());
    }
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}
