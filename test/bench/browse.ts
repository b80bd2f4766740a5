/** The browse page against a bare Remix route that renders the same hits from memory, and its size. */
import { writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { startBenchServer } from './support/bench-server.ts';
import { type Group, median } from './support/figure.ts';
import { ask, type Load, requestsPerSecond } from './support/load.ts';

const path = '/en/profiles';
const rounds = 5;
const load: Load = { connections: 8, seconds: 4, mostRequests: 20_000 };
const warmUp: Load = { connections: 8, seconds: 3, mostRequests: 2_000 };
const kilobyte = 1_024;

const browse: Group = async (report) => {
  const server = await startBenchServer();
  try {
    const cookie = { Cookie: await server.cookieOf('sah_member') };
    const data = await ask(`${server.url}${path}?_data=en.browse`, cookie);
    if (data.status !== 200) throw new Error(`the list answered ${data.status}`);
    writeFileSync(server.pageFile, data.body);

    const subjects = {
      browse: { url: server.url + path, headers: cookie },
      hits: { url: `${server.url}/en/bench/hits`, headers: cookie },
      signedOut: { url: `${server.url}/en/bench/hits`, headers: {} },
      page: { url: `${server.url}/en/bench/page`, headers: {} },
    };
    const measured: Record<keyof typeof subjects, number[]> = {
      browse: [],
      hits: [],
      signedOut: [],
      page: [],
    };
    const names = Object.keys(subjects) as (keyof typeof subjects)[];
    for (const name of names) {
      await requestsPerSecond(subjects[name].url, subjects[name].headers, warmUp);
    }
    // In turn, so that whatever else the machine does falls on all of them.
    for (let round = 0; round < rounds; round += 1) {
      for (const name of names) {
        const { url, headers } = subjects[name];
        measured[name].push(await requestsPerSecond(url, headers, load));
      }
    }
    const against = (other: keyof typeof subjects) =>
      median(measured.browse.map((value, round) => value / (measured[other][round] ?? 0)));
    report({
      name: 'browse: page ÷ bare route with the same hits',
      value: against('hits'),
      goal: { atLeast: 0.6 },
    });
    report({
      name: 'browse: page ÷ bare route signed out',
      value: against('signedOut'),
      goal: { atLeast: 0.6 },
    });
    report({ name: 'browse: page ÷ the same page from memory', value: against('page') });
    for (const name of names) {
      const label = {
        browse: 'page',
        hits: 'bare route, same hits',
        signedOut: 'bare route, signed out',
        page: 'page from memory',
      };
      report({ name: `browse: ${label[name]}`, value: median(measured[name]), unit: 'req/s' });
    }

    const sizes = await sizesOf(server.url, cookie);
    report({
      name: 'browse: JavaScript, compressed',
      value: sizes.js / kilobyte,
      unit: 'KB',
      goal: { atMost: 100 },
    });
    report({
      name: 'browse: CSS',
      value: sizes.plainCss / kilobyte,
      unit: 'KB',
      goal: { atMost: 30 },
    });
    report({ name: 'browse: CSS, compressed', value: sizes.css / kilobyte, unit: 'KB' });
    report({ name: 'browse: HTML, compressed', value: sizes.html / kilobyte, unit: 'KB' });
    report({ name: 'browse: HTML', value: sizes.plainHtml / kilobyte, unit: 'KB' });
  } finally {
    await server.stop();
  }
};
export default browse;

/** What a browser loads to show the page and make it live: each file as it is sent to one. */
export async function sizesOf(url: string, cookie: Readonly<Record<string, string>>) {
  const headers = { ...cookie, 'Accept-Encoding': 'br' };
  const page = await ask(url + path, headers);
  const html = brotliDecompressSync(page.body).toString();
  const found = new Set<string>();
  const plainHtml = Buffer.byteLength(html);
  const sizes = { html: page.body.length, plainHtml, js: 0, css: 0, plainCss: 0 };
  const load = async (file: string): Promise<void> => {
    if (found.has(file)) return;
    found.add(file);
    const { status, headers: sent, body } = await ask(url + file, headers);
    if (status !== 200) throw new Error(`${file} answered ${status}`);
    const kind = file.endsWith('.css') ? 'css' : 'js';
    sizes[kind] += body.length;
    const text = sent['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
    if (kind === 'css') {
      sizes.plainCss += text.length;
      return;
    }
    for (const [, name] of text
      .toString()
      .matchAll(/(?:from|import|import\()\s*["']\.\/([\w.-]+\.js)["']/g)) {
      if (name) await load(`/assets/${name}`);
    }
  };
  for (const [file] of html.matchAll(/\/assets\/[\w.-]+\.(?:js|css)/g)) await load(file);
  return sizes;
}
