import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { countryCodes } from '#app/domain/vocabulary/countries.ts';
import { publishedHouseholdShapeCodes } from '#app/domain/vocabulary/household-shapes.ts';
import { narrowSizeBandCodes } from '#app/domain/vocabulary/size-bands.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { openPortal, type Portal } from '#test/support/portal.ts';
import { type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let server: Server;
let officer: Actor;
let cookie: string;
let sql: ReturnType<Portal['database']['open']>['pool'];

beforeAll(async () => {
  portal = await openPortal('reference', { reference: false });
  sql = portal.database.open('owner').pool;
  officer = await portal.actor('roco_officer', await portal.organization('roco'));
  cookie = await portal.cookieOf(officer);
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

const here = (lang: Lang) => server.url + pathTo('reference-population', lang);
const page = async (lang: Lang) =>
  (await fetch(here(lang), { headers: { Cookie: cookie } })).text();

function sheets(counts: string | null, shares: string | null = null): FormData {
  const form = new FormData();
  form.set('idempotencyKey', crypto.randomUUID());
  form.set('intent', 'load');
  if (counts !== null) form.set('counts', new File([counts], 'counts.csv', { type: 'text/csv' }));
  if (shares !== null) form.set('shares', new File([shares], 'shares.csv', { type: 'text/csv' }));
  return form;
}

async function send(lang: Lang, body: FormData) {
  const response = await fetch(here(lang), {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: server.url, Cookie: cookie },
    body,
  });
  return {
    status: response.status,
    location: response.headers.get('Location') ?? '',
    text: await response.text(),
  };
}

const header = 'origin,size_band,shape,province,year,households';
const year = new Date().getFullYear() - 1;
const row = `SY,size_5_6,couple_with_children,ON,${year},214`;

async function decide(intent: 'enforce' | 'drop', setId: string) {
  const form = new FormData();
  form.set('idempotencyKey', crypto.randomUUID());
  form.set('intent', intent);
  form.set('setId', setId);
  return send('en', form);
}
const waiting = async () => {
  const [set] = await sql<{ id: string }[]>`
    select id from reference_set where not in_force
      and exists (select from reference_population where set_id = id)`;
  return set?.id ?? '';
};
const inForce = async () => {
  const [set] = await sql<{ id: string; rows: number; by: string }[]>`
    select id, rows, loaded_by as by from reference_set where in_force`;
  return set;
};

it('says that nothing can be published while no counts are in force', async () => {
  expect(await page('en')).toContain('No counts are in force');
  expect(await page('fr')).toContain('Aucun effectif n’est en vigueur');
});

describe('a sheet with faults', () => {
  test.each(['en', 'fr'] as const)('is not kept, and each cell is named, in %s', async (lang) => {
    const { status, text } = await send(
      lang,
      sheets(
        `${header}\n${row}\nXX,size_5_6,couple,ON,${year},1\nSY,size_5_6,couple,QC,${year},1\n`,
      ),
    );
    expect(status).toBe(422);
    expect(text).toContain(textOf(lang).reference.problems.title(2));
    expect(text).toContain(
      lang === 'en' ? '“XX” is not the code of a country' : 'n’est pas le code d’un pays',
    );
    expect(text).toMatch(/>3<\/td>/);
    expect(await waiting()).toBe('');
  });

  it('of another encoding, too large or missing is named at its field', async () => {
    const latin = sheets(null);
    latin.set('counts', new File([Uint8Array.of(0x61, 0xe9, 0x0a)], 'counts.csv'));
    expect((await send('en', latin)).text).toContain('not a text file in UTF-8');
    expect((await send('en', sheets(null))).text).toContain('Choose the sheet of counts');
    const large = await send('en', sheets('x'.repeat(17 * 1024 * 1024)));
    expect(large.status).toBe(422);
    expect(large.text).toContain('larger than 16 MB');
  });
});

describe('a sheet without a fault', () => {
  it('waits, is compared, takes force in one step and leaves its rows in the journal', async () => {
    const sent = await send(
      'en',
      sheets(`\uFEFF${header.replaceAll(',', ';')}\r\n${row.replaceAll(',', ';')}\r\n`),
    );
    expect(sent.location).toContain('done=loaded');
    expect(await inForce()).toBeUndefined();
    expect(await page('en')).toContain('Waiting to take force');

    const id = await waiting();
    expect((await decide('enforce', id)).location).toContain('done=enforced');
    expect(await inForce()).toMatchObject({ id, rows: 1, by: officer.accountId });
    const journal = await sql<{ event: string; data: Record<string, unknown>; case_id: null }[]>`
      select event, data, case_id from journal where chain = 'reference-population' order by position`;
    expect(journal).toMatchObject([
      { event: 'reference_loaded', data: { setId: id, rows: 1 }, case_id: null },
      { event: 'reference_in_force', data: { setId: id, insteadOf: null }, case_id: null },
    ]);
    // Without a sheet of shares the synthetic ones are taken.
    const [shares] = await sql<{ count: number }[]>`select count(*)::int from reference_share`;
    expect(shares?.count).toBeGreaterThan(1000);
  });

  it('can be let go, and then takes no force any more', async () => {
    const before = await inForce();
    await send('en', sheets(`${header}\n${row.replace('214', '9')}\n`));
    const id = await waiting();
    expect((await decide('drop', id)).location).toContain('done=dropped');
    const late = await decide('enforce', id);
    expect(late.status).toBe(422);
    expect(late.text).toContain('no longer wait');
    expect(await inForce()).toEqual(before);
  });

  it('may bring its shares', async () => {
    const shares = 'attribut\tvaleur\tparmi\tpart\nlinked_case\tyes\t\t0,5\n';
    await send('fr', sheets(`${header}\n${row}\n`, shares));
    await decide('enforce', await waiting());
    const found = await sql`select share from reference_share where attribute = 'linked_case'`;
    expect(found).toEqual([{ share: 0.5 }]);
    const template = await fetch(
      server.url + pathTo('reference-sheet', 'en', { sheet: 'shares.csv' }),
      { headers: { Cookie: cookie } },
    );
    expect(template.headers.get('Content-Type')).toContain('text/csv');
    expect(await template.text()).toContain('linked_case,yes,,0.5');
  });

  it('of 100,000 rows is read and put in force within seconds', async () => {
    const rows: string[] = [header];
    for (const origin of countryCodes) {
      for (const band of narrowSizeBandCodes) {
        for (const shape of publishedHouseholdShapeCodes) {
          for (const province of ['ON', 'AB', 'BC', 'MB', 'SK', 'NS', 'NB']) {
            for (let before = 1; before <= 10 && rows.length <= 100_000; before += 1) {
              rows.push(`${origin},${band},${shape},${province},${year + 1 - before},7`);
            }
          }
        }
      }
    }
    expect(rows).toHaveLength(100_001);
    const start = performance.now();
    const sent = await send('en', sheets(rows.join('\n')));
    expect(sent.location).toContain('done=loaded');
    expect((await decide('enforce', await waiting())).location).toContain('done=enforced');
    const seconds = (performance.now() - start) / 1000;
    expect((await inForce())?.rows).toBe(100_000);
    expect(seconds).toBeLessThan(60);
  }, 120_000);
});

it('is for those who may load: nobody else sees the page or sends to it', async () => {
  const sah = await portal.actor('sah_manager', await portal.organization('sah'));
  const headers = { Cookie: await portal.cookieOf(sah), Origin: server.url };
  for (const path of [
    pathTo('reference-population', 'en'),
    pathTo('reference-sheet', 'en', { sheet: 'counts.csv' }),
  ]) {
    expect((await fetch(server.url + path, { headers })).status).toBe(403);
  }
  const sent = await fetch(here('en'), {
    method: 'POST',
    headers,
    body: sheets(`${header}\n${row}\n`),
  });
  expect(sent.status).toBe(403);
});
