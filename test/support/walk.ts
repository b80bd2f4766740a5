/** A portal with its demonstration and a browser, for the walks of one file. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Lang } from '#app/i18n/lang.ts';
import { openBrowser } from './browser.ts';
import { arrive, type Person } from './person.ts';
import { type Server, startServer } from './server.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The narrowest phone the pages are made for. */
export const phone = { viewport: { width: 360, height: 740 } } as const;
export const phoneWithoutScripts = { ...phone, javaScriptEnabled: false } as const;

export interface Walk {
  readonly server: Server;
  readonly browser: Browser;
  /** Where the portal keeps its data. */
  readonly directory: string;
  /** Someone of the demonstration signs in at a browser of their own, closed with the file. */
  come(account: string, lang: Lang, device?: BrowserContextOptions): Promise<Person>;
}

/** Opens both before the first test of the file, and ends them after its last. */
export function openWalk(settings: Readonly<Record<string, string>> = {}): Walk {
  let directory: string;
  let server: Server;
  let browser: Browser;
  const people: Person[] = [];

  beforeAll(async () => {
    directory = temporaryFolder('walk');
    // With its owners: started by root, the database's files are nobody's, and stay so in the copy.
    execFileSync('cp', ['-a', `${inject('demonstration')}/.`, directory]);
    server = await startServer({ DATA_DIR: directory, ...settings });
    browser = await openBrowser();
  });
  afterAll(async () => {
    for (const person of people) await person.close();
    await browser?.close();
    await server?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  return {
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
    get directory() {
      return directory;
    },
    async come(account, lang, device = {}) {
      const person = await arrive(browser, server.url, lang, account, device);
      people.push(person);
      return person;
    },
  };
}
