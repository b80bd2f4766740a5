/** The programme's numbers over HTTP: the staff page and its files, and the public page without anybody. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublicNumbers } from '#app/domain/statistics/public-numbers.ts';
import { putCase } from '#test/support/case-rows.ts';
import { castOf, openPortal, type Portal } from '#test/support/portal.ts';
import { get, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let server: Server;
let owner: ReturnType<Portal['database']['open']>['pool'];
let cookies: Record<'local' | 'rstp' | 'sah', string>;
let number: string;

beforeAll(async () => {
  portal = await openPortal('numbers');
  owner = portal.database.open('owner').pool;
  const cast = await castOf(portal);
  const { today } = await import('#app/platform/clock.server.ts');
  ({ number } = await putCase(cast, { startedOn: today() }));
  const cookieOf = async (
    role: Parameters<Portal['actor']>[0],
    kind: Parameters<Portal['organization']>[0],
  ) => portal.cookieOf(await portal.actor(role, await portal.organization(kind)));
  cookies = {
    local: await cookieOf('local_officer', 'local_office'),
    rstp: await cookieOf('rstp_promoter', 'rstp'),
    sah: await cookieOf('sah_member', 'sah'),
  };
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

describe('the staff page', () => {
  test('is the same for every office, and closed to groups', async () => {
    for (const cookie of [cookies.local, cookies.rstp]) {
      const page = await get(server, '/en/program-numbers?months=3', cookie);
      expect(page.status).toBe(200);
      const html = await page.text();
      expect(html).toMatch(/role="img"/);
      expect(html).toContain('All profiles');
      expect(html).not.toContain(number);
    }
    expect((await get(server, '/en/program-numbers', cookies.sah)).status).toBe(403);
    expect((await get(server, '/en/program-numbers/need', cookies.sah)).status).toBe(403);
  });

  test('gives each table as a file, and no other', async () => {
    const file = await get(server, '/fr/chiffres-du-programme/stream?months=3', cookies.rstp);
    expect(file.status).toBe(200);
    expect(file.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="passerelle-stream-/,
    );
    const lines = Buffer.from(await file.arrayBuffer())
      .toString()
      .split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFVolet,Affichés,Ouverts par un groupe,Intérêt,Réservation,Confirmés',
    );
    expect(lines.at(-2)).toBe('Tous les profils,1,0,0,0,0');
    expect((await get(server, '/en/program-numbers/names', cookies.rstp)).status).toBe(404);
    expect((await get(server, '/en/program-numbers/toString', cookies.rstp)).status).toBe(404);
  });

  test('says so when there is nothing to count', async () => {
    await owner`update promotion set started_on = started_on - 700, limit_on = limit_on - 500`;
    const page = await get(server, '/fr/chiffres-du-programme', cookies.rstp);
    const html = await page.text();
    expect(html).toContain('Aucun profil n’a été affiché pendant cette période');
    expect(html).toContain('Aucun jumelage n’a été confirmé');
    expect(html).not.toMatch(/role="img"/);
  });
});

describe('the public page', () => {
  test('says when there will be numbers, before there are', async () => {
    expect(await (await get(server, '/en/numbers')).text()).toContain('There are no numbers yet');
    expect(await (await get(server, '/fr/chiffres')).text()).toContain('pas encore de chiffres');
  });

  test('is linked from every page, opens without signing in, and leaves no cookie', async () => {
    expect(await (await get(server, '/en/help')).text()).toContain('href="/en/numbers"');
    const { headers, status } = await get(server, '/en/numbers');
    expect(status).toBe(200);
    expect(headers.get('Set-Cookie')).toBeNull();
  });

  test('shows what was stored and no more, also when it is asked for as data', async () => {
    const row = (code: string, all: number | null, matched: number | null) => ({
      code,
      all,
      matched,
    });
    const stored: PublicNumbers = {
      asOf: '2026-11-16',
      from: '2025-11-01',
      to: '2026-10-31',
      total: { all: 1_235, matched: 440 },
      tables: {
        stream: [row('gar', 715, 305), row('bvor', null, null), row('overseas', 520, null)],
        size: [],
        province: [],
        need: [],
      },
      medianDays: 55,
    };
    await owner`insert into public_numbers (id, as_of, content)
      values (gen_random_uuid(), ${stored.asOf}, ${JSON.stringify(stored)})`;
    const html = await (await get(server, '/en/numbers')).text();
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
    const numbers = [...main.replaceAll(/<[^>]+>/g, ' ').matchAll(/(?<![\w-])\d[\d,]*/g)].map(
      ([found]) => found.replaceAll(',', ''),
    );
    // The counts of the set, its dates, and the 5 of “rounded to 5”, “under 5”.
    const allowed = [
      '1235',
      '440',
      '715',
      '305',
      '520',
      '55',
      '1',
      '2025',
      '31',
      '2026',
      '16',
      '5',
    ];
    expect(numbers.filter((each) => !allowed.includes(each))).toEqual([]);
    expect(numbers).toEqual(expect.arrayContaining(['1235', '440', '715', '305', '520', '55']));
    expect(main.match(/withheld</g)).toHaveLength(3);
    const data = await get(server, '/en/numbers?_data=en.public-numbers');
    expect(await data.text()).not.toMatch(/P \d{5}|case|reference|fields/i);
    expect(html).not.toContain(number);
  });
});
