import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { pathTo } from '#app/paths.ts';
import { castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let server: Server;
let number: string;
let seeker: Actor;
let cookies: { seeker: string; colleague: string; rstp: string; roco: string };
let owner: ReturnType<Portal['database']['open']>['pool'];

beforeAll(async () => {
  portal = await openPortal('saved-search-pages');
  owner = portal.database.open('owner').pool;
  const cast = await castOf(portal);
  ({ number } = await promotedCase(cast));
  const sahId = await portal.organization('sah');
  seeker = await portal.actor('sah_member', sahId);
  cookies = {
    seeker: await portal.cookieOf(seeker),
    colleague: await portal.cookieOf(await portal.actor('sah_member', sahId)),
    rstp: await portal.cookieOf(
      await portal.actor('rstp_promoter', await portal.organization('rstp')),
    ),
    roco: await portal.cookieOf(cast.author),
  };
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

const page = async (path: string, cookie = cookies.seeker) => {
  const response = await get(server, path, cookie);
  expect(response.status, path).toBe(200);
  return response.text();
};
const saveAt = (query: string, lang: 'en' | 'fr' = 'en') =>
  `${pathTo('save-search', lang)}?${query}`;
const form = (changes: Record<string, string> = {}) => ({
  idempotencyKey: randomUUID(),
  name: 'Hamilton, soon',
  kinds: 'new',
  frequency: 'weekly',
  byMail: 'yes',
  ...changes,
});
const kept = () => owner<
  {
    id: string;
    name: string;
    query: string;
    frequency: string;
    kinds: string[];
    by_mail: boolean;
  }[]
>`select id, name, query, frequency, kinds, by_mail from saved_search
  where account_id = ${seeker.accountId} order by name`;

describe('saving a search', () => {
  test('is offered on the list to those who sponsor, with what is asked', async () => {
    const list = `${pathTo('browse', 'en')}?community=hamilton&people-from=3`;
    expect(await page(list)).toContain(
      'href="/en/saved-searches/new?community=hamilton&amp;people-from=3"',
    );
    expect(await page(list, cookies.rstp)).not.toContain('/en/saved-searches/new');
    for (const cookie of [cookies.rstp, cookies.roco]) {
      const save = saveAt('community=hamilton');
      expect((await get(server, save, cookie)).status).toBe(403);
      expect((await post(server, save, cookie, form())).status).toBe(403);
      expect((await get(server, pathTo('saved-searches', 'en'), cookie)).status).toBe(403);
    }
  });

  test('proposes a name, and says when it asks for too little and what would ask for more', async () => {
    const narrow = await page(saveAt('community=hamilton&language=som'));
    expect(narrow).toContain('value="Hamilton, Somali"');
    expect(narrow).toContain('0 profiles of 1 match now.');
    expect(narrow).not.toContain('This search');
    expect(await page(saveAt('language=ara', 'fr'))).toContain('Cette recherche est très large');
    expect(await page(pathTo('save-search', 'en'))).toContain('asks for nothing in particular');
  });

  test('keeps what was asked without its page, once however often the form comes', async () => {
    const save = saveAt('page=2&language=ara&community=hamilton&sort=newest');
    const sent = form();
    for (let times = 0; times < 2; times += 1) {
      const answer = await post(server, save, cookies.seeker, sent);
      expect(answer.headers.get('Location')).toBe('/en/saved-searches?done=saved');
    }
    expect(await kept()).toEqual([
      {
        id: sent.idempotencyKey,
        name: 'Hamilton, soon',
        query: 'community=hamilton&language=ara&sort=newest',
        frequency: 'weekly',
        kinds: ['new'],
        by_mail: true,
      },
    ]);
  });

  test('says what is missing by field and keeps what was typed', async () => {
    const { kinds: _kinds, ...noKinds } = form({ name: '  ' });
    const refused = await post(server, saveAt('language=ara'), cookies.seeker, noKinds);
    expect(refused.status).toBe(400);
    const text = await refused.text();
    expect(text).toContain('Give the search a name.');
    expect(text).toContain('Choose at least one.');
    const taken = await post(server, saveAt('language=ara'), cookies.seeker, form());
    expect(taken.status).toBe(422);
    const again = await taken.text();
    expect(again).toContain('You have a saved search with this name already.');
    expect(again).toContain('value="Hamilton, soon"');
    // The page proposes another.
    expect(await page(saveAt('community=hamilton'))).toContain('value="Hamilton"');
  });

  test('keeps the language of its words, whichever page it is saved from and read on', async () => {
    const list = `${pathTo('browse', 'fr')}?q=large+family&words=en`;
    const save = saveAt('q=large+family&words=en', 'fr');
    expect(await page(list)).toContain(`href="${save.replace('&', '&amp;')}"`);
    const shown = await page(save);
    expect(shown).toContain('Mots en anglais');
    expect(shown).toContain(`href="${saveAt('q=large+family')}"`);
    const sent = form({ name: 'In English' });
    expect((await post(server, save, cookies.seeker, sent)).status).toBe(303);
    const [row] = await owner`
      select query, lang from saved_search where id = ${sent.idempotencyKey}`;
    expect(row).toEqual({ query: 'q=large+family', lang: 'en' });
    const french = await page(pathTo('saved-searches', 'fr'));
    expect(french).toContain(`href="${list.replace('&', '&amp;')}"`);
    expect(await page(pathTo('saved-searches', 'en'))).toContain(
      `href="${pathTo('browse', 'en')}?q=large+family"`,
    );
    await owner`delete from saved_search where id = ${sent.idempotencyKey}`;
  });

  test('may take the place of another search of one’s own, and of nobody else’s', async () => {
    const [search] = await kept();
    const changes = form({ replaces: search?.id ?? '', name: 'Hamilton, later' });
    const save = saveAt('community=hamilton&days-to=30');
    expect((await post(server, save, cookies.colleague, changes)).status).toBe(404);
    expect((await post(server, save, cookies.seeker, changes)).status).toBe(303);
    expect(await kept()).toMatchObject([
      { id: search?.id, name: 'Hamilton, later', query: 'community=hamilton&days-to=30' },
    ]);
  });
});

describe('a saved search', () => {
  test('is listed with what it asks and finds, changed, looked at and deleted by its person alone', async () => {
    const [search] = await kept();
    const id = search?.id ?? '';
    const [promoted] = await owner`
      select case_id, (select max(seq) from journal where case_id = p.case_id) as seq
      from published_profile p`;
    for (const [known, kind] of [
      [number, 'new'],
      ['P 99999', 'ending'],
    ] as const) {
      await owner`insert into saved_search_alert
        (id, saved_search_id, account_id, case_id, number, kind, seq) values
        (gen_random_uuid(), ${id}, ${seeker.accountId}, ${promoted?.case_id}, ${known}, ${kind},
          ${Number(promoted?.seq) + (kind === 'new' ? 0 : 1)})`;
    }
    const all = pathTo('saved-searches', 'fr');
    const one = pathTo('saved-search', 'fr', { search: id });
    const list = await page(all);
    expect(list).toMatch(/nav__badge">2\snouveaux</);
    expect(list).toContain('Collectivité');
    expect(await page(pathTo('desk', 'fr'))).toMatch(/Voir 2\sprofils/);
    expect(await page(all, cookies.colleague)).not.toContain('Hamilton, later');
    expect(await page(one)).toContain('Nouveau dans la liste');
    expect((await get(server, one, cookies.colleague)).status).toBe(404);
    expect((await get(server, `${all}/none`, cookies.seeker)).status).toBe(404);

    expect((await post(server, one, cookies.colleague, { intent: 'delete' })).status).toBe(303);
    expect((await post(server, one, cookies.colleague, form())).status).toBe(404);
    expect(await kept()).toHaveLength(1);

    const changed = await post(server, one, cookies.seeker, {
      name: 'Bientôt',
      kinds: 'ending',
      frequency: 'at_once',
    });
    expect(changed.headers.get('Location')).toBe(`${one}?done=changed`);
    expect(await kept()).toMatchObject([
      { name: 'Bientôt', kinds: ['ending'], frequency: 'at_once', by_mail: false },
    ]);

    for (const readAt of [
      '',
      'yesterday',
      '2026-13-01T00:00:00.000Z',
      '0000-01-01T00:00:00.000Z',
    ]) {
      expect((await post(server, all, cookies.seeker, { search: id, readAt })).status).toBe(400);
      expect((await post(server, one, cookies.seeker, { intent: 'look', readAt })).status).toBe(
        400,
      );
    }
    expect(await page(all)).toContain('nav__badge');
    const readAt = / name="readAt" value="([^"]+)"/;
    expect(readAt.exec(await page(one))?.[1]).toBeTruthy();
    const seen = { search: id, readAt: readAt.exec(await page(all))?.[1] ?? '' };
    expect((await post(server, all, cookies.seeker, seen)).status).toBe(303);
    expect(await page(all)).not.toContain('nav__badge');
    // Asked for once more before what it found goes with it.
    expect(await page(`${one}?delete=ask`)).toContain('Supprimer «\u00a0Bientôt\u00a0»?');
    expect(await kept()).toHaveLength(1);
    for (let times = 0; times < 2; times += 1) {
      const gone = await post(server, one, cookies.seeker, { intent: 'delete' });
      expect(gone.headers.get('Location')).toBe(`${all}?done=deleted`);
    }
    expect(await kept()).toHaveLength(0);
  });

  test('sends no more mail after one click, from nowhere and without a cookie; a look changes nothing', async () => {
    await post(server, saveAt('language=ara'), cookies.seeker, form());
    const { alertLinks } = await import('#app/queries/alert-links.server.ts');
    const { pathname } = new URL(alertLinks(seeker.accountId, 'fr').stop);
    const looked = await get(server, pathname);
    expect(looked.status).toBe(200);
    expect(await looked.text()).toContain('Ne plus en recevoir');
    expect((await kept())[0]?.by_mail).toBe(true);
    const click = (path: string) =>
      fetch(server.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
    const wrong = pathname.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect((await click(wrong)).status).toBe(404);
    expect((await kept())[0]?.by_mail).toBe(true);
    const stopped = await click(pathname);
    expect(stopped.status).toBe(200);
    expect(stopped.headers.get('Set-Cookie')).toBeNull();
    expect((await kept())[0]?.by_mail).toBe(false);
    expect((await click(pathname)).status).toBe(200);
    expect((await click(pathTo('saved-searches', 'fr'))).status).toBe(403);
  });
});
