import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import {
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
} from '#test/support/portal.ts';
import { get, type Server, startServer } from '#test/support/server.ts';

const { browse, compare } = textOf('en');
const list = pathTo('browse', 'en');

let portal: Portal;
let server: Server;
let cookie: string;
let stranger: string;
/** A family of four going to Hamilton, and a family of six going to Calgary. */
let four: string;
let six: string;

beforeAll(async () => {
  portal = await openPortal('browse-page');
  const cast = await castOf(portal);
  const sah = await portal.actor('sah_member', await portal.organization('sah'));
  cookie = await portal.cookieOf(sah);
  stranger = await portal.cookieOf(cast.provider);
  four = profileSlug((await promotedCase(cast)).number);
  const composition = {
    age_0_5: 2,
    age_6_12: 2,
    age_13_17: 0,
    age_18_64: 2,
    age_65_plus: 0,
  };
  const other = sampleFields({ composition, destination: 'calgary', priority: 'high' });
  six = profileSlug((await promotedCase(cast, other)).number);
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

async function read(path: string, who = cookie) {
  const answer = await get(server, path, who);
  const page = (await answer.text())
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ');
  return { status: answer.status, location: answer.headers.get('location'), page };
}

describe('the list', () => {
  test('sends a form’s empty fields away from the address, and keeps what was typed', async () => {
    const sent = await read(`${list}?q=&in-need=&people-from=abc&people-to=&province=AB`);
    expect(sent.location).toBe(`${list}?people-from=abc&province=AB`);
    const { page } = await read(`${list}?people-from=abc&province=AB`);
    expect(page).toContain('value="abc"');
    expect(page).toContain(browse.ranges.notANumber(1, 30));
    // No link of the list carries on what asks for nothing; only ways to this very page keep the address.
    expect(page.slice(page.indexOf('id="filters"'))).not.toContain('people-from=abc');
  });

  test('narrows by a range, whose chip takes it away again', async () => {
    const { page } = await read(`${list}?people-from=5&people-to=6&view=compact`);
    expect(page).toContain(browse.results(1));
    expect(page).toContain(`/profiles/${six}"`);
    expect(page).toContain(browse.ranges.size.between(5, 6));
    expect(page).toContain(`href="${list}?view=compact"`);
  });

  test('offers every single way back from nothing, with its count', async () => {
    const { page } = await read(`${list}?community=calgary&priority=regular&people-from=9`);
    expect(page).toContain(browse.empty.title);
    // Each alone still leaves two criteria that exclude each other.
    expect(page).toContain(browse.empty.noWayBack);
    const two = (await read(`${list}?community=calgary&priority=regular`)).page;
    for (const [without, left] of [
      ['Calgary', 'priority=regular'],
      ['Regular', 'community=calgary'],
    ] as const) {
      expect(two).toContain(`href="${list}?${left}"`);
      expect(two.replaceAll('“', '"')).toContain(browse.empty.remove(without, 1).replace('“', '"'));
    }
  });

  test('draws the map within its weight, each place with its count and its way', async () => {
    const { page } = await read(`${list}?view=map`);
    const map = /<svg class="map".*?<\/svg>/s.exec(page)?.[0] ?? '';
    expect(map.length).toBeGreaterThan(5_000);
    expect(map.length).toBeLessThan(25_000);
    expect(map).toContain(`href="?province=AB&view=map"`);
    expect(map).toContain(browse.provinceCount('Hamilton', 1));
    expect(map).not.toContain('province=QC');
    const chosen = (await read(`${list}?view=map&province=AB`)).page;
    expect(chosen).toContain(browse.map.chosen(browse.provinceCount('Alberta', 1)));
  });

  test('says that four profiles at most are compared, and picks no fifth', async () => {
    const five = ['300001', '300002', '300003', '300004', four].map((p) => `p=${p}`).join('&');
    const { page } = await read(`${list}?${five}`);
    expect(page).toContain(browse.compare.tooMany(4));
    expect(page).toContain(browse.compare.button(4));
  });
});

describe('the comparison', () => {
  const path = pathTo('compare', 'en');

  test('is for those who may browse', async () => {
    expect((await read(`${path}?p=${four}`, stranger)).status).toBe(403);
  });

  test('shows facts side by side and marks those that differ', async () => {
    const { status, page } = await read(`${path}?p=${four}&p=${six}`);
    expect(status).toBe(200);
    const row = (label: string) =>
      page.split('<tr').find((each) => each.includes(`>${label}`)) ?? '';
    expect(row(compare.rows.people)).toContain(compare.differs);
    expect(row(compare.rows.stream)).not.toContain(compare.differs);
    expect(row(compare.rows.goingTo)).toContain('Calgary');
    expect(page).toContain(`href="${path}?p=${four}"`);
  });

  test('says that a profile is no longer shown, known or not', async () => {
    const { page } = await read(`${path}?p=${four}&p=999999`);
    expect(page).toContain(compare.gone);
    expect(page).toContain('P 999999');
  });

  test('has an address that names the profiles alone, four at most', async () => {
    const sent = await read(`${path}?q=x&language=som&p=${four}&p=${six}`);
    expect(sent.location).toBe(`${path}?p=${four}&p=${six}`);
    const five = ['300001', '300002', '300003', '300004', '300005'].map((p) => `p=${p}`).join('&');
    const { location } = await read(`${path}?${five}`);
    expect(location).toMatch(/p=300004&more=1$/);
    expect((await read(location ?? '')).page).toContain(compare.tooMany(4));
    expect((await read(path)).page).toContain(compare.none);
  });
});
