import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { words } from '#app/ui/words.en.ts';
import {
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
} from '#test/support/portal.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

const { browse, compare, watch } = textOf('en');
const list = pathTo('browse', 'en');

let portal: Portal;
let cast: Awaited<ReturnType<typeof castOf>>;
let server: Server;
let cookie: string;
let stranger: string;
let officer: string;
let reader: string;
/** A family of four going to Hamilton, and a family of six going to Calgary. */
let four: string;
let six: string;

beforeAll(async () => {
  portal = await openPortal('browse-page');
  cast = await castOf(portal);
  const sah = await portal.actor('sah_member', await portal.organization('sah'));
  reader = sah.accountId;
  cookie = await portal.cookieOf(sah);
  officer = await portal.cookieOf(cast.author);
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

/** What a browser would post of the filter form as the page has it, and some fields more. */
function sendForm(page: string, path: string, more: [string, string][], without: string[] = []) {
  const form = /<form[^>]*id="filters".*?<\/form>/s.exec(page)?.[0] ?? '';
  const beside = page.replace(form, '').match(/<input[^>]*form="filters"[^>]*>/g) ?? [];
  const sort = /<select[^>]*name="sort".*?<\/select>/s.exec(page)?.[0] ?? '';
  const chosen = sort.match(/<option[^>]*>/g)?.find((option) => option.includes('selected'));
  const of = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const fields = [...(form.match(/<input[^>]*>/g) ?? []), ...beside]
    .filter((tag) => of(tag, 'type') !== 'checkbox' || tag.includes(' checked'))
    .map((tag): [string, string] => [of(tag, 'name'), of(tag, 'value')])
    .filter(([name]) => !without.includes(name));
  expect(fields.length).toBeGreaterThan(5);
  const all: [string, string][] = [...fields, ['sort', of(chosen ?? '', 'value')], ...more];
  return post(server, path, cookie, all);
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

  test('finds the values of a long filter by name, an error forgiven; what is chosen stays', async () => {
    const offered = async (search: string) =>
      [
        ...(await read(`${list}?${search}`)).page.matchAll(
          /type="checkbox" name="community"[^>]* value="(\w+)"/g,
        ),
      ].map(([, value]) => value);
    expect(await offered('in-community=calgari')).toEqual(['calgary']);
    expect(await offered('in-community=scarborough')).toEqual(['toronto']);
    expect(await offered('in-community=calgari&community=hamilton')).toEqual([
      'calgary',
      'hamilton',
    ]);
    expect(await offered('in-community=xalgary')).toEqual([]);
    const { page } = await read(`${list}?in-community=calgari&priority=high`);
    expect(page).toMatch(/value="calgary"\/> <span>Calgary<\/span> <span[^>]*>1</);
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

describe('words', () => {
  const french = pathTo('browse', 'fr');
  const en = textOf('en').browse;
  const fr = textOf('fr').browse;
  const inFrench = (n: number) => fr.empty.inWords.en(n).replaceAll('\u00a0', ' ');

  test('keep their language, and what they find, when the page changes its own', async () => {
    const { page } = await read(`${list}?q=large+family&view=compact`);
    expect(page).toContain(en.updated(2));
    expect(page).toContain(`href="${french}?q=large+family&view=compact&words=en"`);
    const there = (await read(`${french}?q=large+family&view=compact&words=en`)).page;
    expect(there).toContain('2 profils trouvés');
    expect(there).toContain(fr.wordsIn.en);
    expect(there).toContain(fr.otherWords.said);
    // The way back is the address one came from.
    expect(there).toContain(`href="${list}?q=large+family&view=compact"`);
    // What is found is in the texts of the other language, and says so.
    expect(there).toMatch(
      /besoins(<!-- -->)? –(<!-- -->)? <span lang="en-CA"><mark class="hit">Large/,
    );
    expect(there).toContain(`name="words" value="en"`);
    // What is looked for in a filter is named as the page names it.
    const needs = (await read(`${french}?q=large+family&words=en&in-need=nombreuse`)).page;
    expect(needs).toMatch(/name="need" value="large_family"/);
  });

  test('lead to what they find in the other language, all else as asked', async () => {
    const { page } = await read(`${list}?q=famille+nombreuse&province=AB`);
    expect(page).toContain(en.empty.title);
    expect(page).toContain(`href="${list}?q=famille+nombreuse&words=fr&province=AB"`);
    expect(page).toContain(en.empty.inWords.fr(1));
    const found = (await read(`${list}?q=famille+nombreuse&words=fr&province=AB`)).page;
    expect(found).toContain(en.updated(1));
    expect(found).toContain(`/profiles/${six}"`);
    expect(found).toContain(en.wordsIn.fr);
    const there = (await read(`${french}?q=large+family`)).page;
    expect(there).toContain(inFrench(2));
    // Nor are they offered where they find nothing, or would ask for nothing.
    for (const typed of ['dialysis', 'avec']) {
      expect((await read(`${list}?q=${typed}`)).page).not.toMatch(/In French, these words/);
    }
  });

  test('say where they were found when the entry does not show it', async () => {
    const { page } = await read(`${list}?q=asia+hamilton`);
    expect(page).toMatch(/Found in: (<!-- -->)?<\/b>origin/);
    expect(page).toContain('<mark class="hit">Asia</mark>');
    expect(page.match(/class="found-in"/g)).toHaveLength(1);
    expect((await read(`${list}?q=hamilton`)).page).not.toContain('class="found-in"');
    const school = (await read(`${french}?q=primaire&view=compact`)).page;
    expect(school).toMatch(/class="found-in"><b>Trouvé dans : <\/b>études/);
  });

  test('that are too common to be searched are said to be', async () => {
    const { page } = await read(`${list}?q=ON`);
    expect(page).toContain(en.updated(2));
    expect(page).toContain(en.tooCommon('ON'));
    expect((await read(`${list}?q=Ontario`)).page).not.toContain('was not searched for');
  });
});

test('a profile says in French what it asks and where, as one says it', async () => {
  const anywhere = sampleFields({
    destination: null,
    province: 'ON',
    needs: [{ code: 'mobility', members: 1 }],
  });
  const number = profileSlug((await promotedCase(cast, anywhere)).number);
  const { page } = await read(pathTo('profile', 'fr', { number }));
  expect(page).toContain('>Partout en Ontario<');
  expect(page).not.toContain('Partout dans la province');
  expect(page).toContain('Anglais : un peu; français : aucune connaissance');
  expect(page).toContain('>0 à 5 ans<');
  expect(page).toContain('Groupes admissibles');
  expect(page).toContain('Partout, sauf au Québec');
  expect(page).toContain('Trouver un logement de plain-pied ou avec ascenseur.');
  expect(page).toContain('Indiqués sur demande, s’il y en a');
  const near = sampleFields({ contacts: { province: 'ON', community: null } });
  const bound = profileSlug((await promotedCase(cast, near)).number);
  expect((await read(pathTo('profile', 'fr', { number: bound }))).page).toContain(
    '>Seulement en Ontario<',
  );
});

test('an open filter without values says so', async () => {
  const none = `<p class="facet__note">${words.noValues}</p>`;
  expect((await read(`${list}?community=calgary&priority=regular`)).page).toContain(none);
  expect((await read(list)).page).not.toContain(none);
});

describe('following from the list', () => {
  const stated = (page: string, number: string) =>
    new RegExp(`<button[^>]*name="(follow|unfollow)"[^>]*value="${number}"[^>]*>([^<]*)`).exec(
      page,
    );
  const send = (path: string, fields: Record<string, string>, who = cookie) =>
    post(server, path, who, fields);

  test('comes back to the profile in the same list, in cards and in rows', async () => {
    for (const [view, entry] of [
      ['', 'card'],
      ['&view=compact', 'row'],
    ]) {
      const path = `${list}?province=ON${view}`;
      const before = await read(path);
      expect(stated(before.page, four)?.slice(1)).toEqual(['follow', watch.followOne]);
      expect(before.page).toMatch(new RegExp(`${watch.followOne}<span class="vh"> ?(<!-- -->)?P `));
      const sent = await sendForm(before.page, path, [['follow', four]]);
      expect(sent.status).toBe(303);
      const id = `${entry}-P${four}`;
      expect(sent.headers.get('Location')).toBe(`${path}#${id}`);
      const after = await read(path);
      expect(after.page).toContain(`id="${id}"`);
      expect(stated(after.page, four)?.slice(1)).toEqual(['unfollow', watch.unfollow]);
      expect(after.page).toContain('You follow 1 profile</p>');
      expect((await read(pathTo('watch-list', 'en'))).page).toContain(`P ${four}`);
      await send(path, { unfollow: four });
      expect(stated((await read(path)).page, four)?.[1]).toBe('follow');
    }
  });

  test('is for who may, and of what is on the list', async () => {
    expect((await send(list, { follow: four }, officer)).status).toBe(403);
    expect((await read(list, officer)).page).not.toContain('name="follow"');
    const gone = await send(list, { follow: '999999' });
    expect(gone.status).toBe(303);
    expect((await read(pathTo('watch-list', 'en'))).page).not.toContain('999999');
  });
});

test('what is picked when a profile is followed goes along', async () => {
  const path = `${list}?province=ON&p=300001`;
  const sent = await sendForm((await read(path)).page, path, [
    ['follow', four],
    ['p', '300002'],
    ['p', six],
  ]);
  expect(sent.headers.get('Location')).toBe(
    `${list}?province=ON&p=300001&p=300002&p=${six}#card-P${four}`,
  );
  await post(server, list, cookie, { unfollow: four });
});

test('what is typed and ticked when a profile is followed goes along', async () => {
  const path = `${list}?q=hamilton&province=ON&sort=newest&view=compact&in-need=tr`;
  const { page } = await read(path);
  const follow: [string, string] = ['follow', four];
  const sentWith = async (at: string, fields: [string, string][], without: string[] = []) =>
    (await sendForm(page, at, fields, without)).headers.get('Location');
  const here = `#row-P${four}`;
  expect(await sentWith(path, [follow])).toBe(path + here);
  const changed: [string, string][] = [['q', 'large family'], ['priority', 'regular'], follow];
  expect(await sentWith(path, changed, ['q', 'province'])).toBe(
    `${list}?q=large+family&priority=regular&sort=newest&view=compact&in-need=tr${here}`,
  );
  // What can't be read is kept, and the page says why.
  const unread = `${path}&people-from=many${here}`;
  expect(await sentWith(path, [['people-from', 'many'], follow], ['people-from'])).toBe(unread);
  // The page of the list is of what it asked for.
  const second = path.replace('&view', '&page=2&view');
  expect(await sentWith(`${path}&page=2`, [follow])).toBe(second + here);
  expect(await sentWith(`${path}&page=2`, [['p', six], follow])).toBe(`${second}&p=${six}${here}`);
  expect(await sentWith(`${path}&page=2`, [['need', 'large_family'], follow])).not.toContain(
    'page',
  );
  await post(server, list, cookie, { unfollow: four });
});

describe('what is new', () => {
  const looked = async (change: string) => {
    const { pool } = portal.database.open('owner');
    const [row] = await pool.unsafe(
      `update list_visit set ${change} where account_id = '${reader}' returning before_on`,
    );
    return row;
  };
  const posted = async (days: number) => {
    const { today } = await import('#app/platform/clock.server.ts');
    // The portal's day: PostgreSQL's begins with UTC's, hours before it.
    await portal.database.open('owner').pool`
      update published_profile set posted_on = ${today()}::date - ${days}::int`;
  };
  const seen = browse.card.newSinceVisit;

  test('is marked since the last visit, through the whole of the next one', async () => {
    const first = await read(list);
    expect(first.page).toContain(`${browse.card.isNew}<`);
    expect(first.page).not.toContain(seen);
    await looked('looked_on = looked_on - 20');
    // A page that asks by itself is no visit, and marks what the next one will.
    const live = await fetch(server.url + list, { headers: { cookie, 'X-Live': '1' } });
    expect(await live.text()).toContain(seen);
    expect((await looked('looked_on = looked_on'))?.['before_on']).toBeNull();
    for (const look of ['first', 'second']) {
      expect((await read(`${list}?province=ON`)).page, look).toContain(seen);
    }
    await posted(21);
    expect((await read(list)).page).not.toContain(seen);
    await posted(0);
    // The next day, what was there is as of yesterday; another reader never looked.
    await looked('looked_on = looked_on - 1');
    await posted(2);
    const next = await read(list);
    expect(next.page).not.toContain(seen);
    const newcomer = await portal.actor('sah_member', await portal.organization('sah'));
    const other = await read(list, await portal.cookieOf(newcomer));
    expect(other.page).toContain(`${browse.card.isNew}<`);
    await posted(0);
  });
});

describe('the comparison', () => {
  const path = pathTo('compare', 'en');

  test('follows a profile and stays', async () => {
    const here = `${path}?province=ON&p=${four}`;
    const follow = new RegExp(`name="follow"[^>]*value="${four}"`);
    const unfollow = new RegExp(`name="unfollow"[^>]*value="${four}"`);
    expect((await read(here)).page).toMatch(follow);
    const sent = await post(server, here, cookie, { follow: four });
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, `${here}#acts-${four}`]);
    const { page } = await read(here);
    expect(page).toMatch(unfollow);
    expect(page).toContain(`id="acts-${four}"`);
    // What can be done is no line on paper.
    expect(page).toMatch(new RegExp(`class="hide-print"><th[^>]*>${compare.rows.actions}`));
    const { page: followed } = await read(pathTo('watch-list', 'en'));
    expect(followed).toMatch(new RegExp(`name="p"[^>]*form="compare"[^>]*value="${four}"`));
    expect(followed).toContain(`id="compare" method="get" action="${path}"`);
    await post(server, here, cookie, { unfollow: four });
    expect((await read(here)).page).toMatch(follow);
  });

  test('calls no difference what one profile publishes and another does not', async () => {
    const sizeOnly = sampleFields({ composition: null, sizeBandOnly: 'size_5_6' });
    const banded = profileSlug((await promotedCase(cast, sizeOnly)).number);
    const { page } = await read(`${path}?p=${four}&p=${banded}`);
    const ages = page.split('<tr').find((each) => each.includes(`>${compare.rows.ages}`)) ?? '';
    expect(ages).toContain(compare.sizeOnly);
    expect(ages).not.toContain(compare.differs);
  });

  test('is one step from a profile’s page, with what is picked already', async () => {
    const alone = `/en/profiles/${four}`;
    expect((await read(alone)).page).toContain(`href="${path}?p=${four}"`);
    const { page } = await read(`${list}?priority=high&p=${four}`);
    const from = `/en/profiles/${six}?priority=high&p=${four}`;
    expect(page).toContain(`href="${from}"`);
    const other = (await read(from)).page;
    expect(other).toContain(`href="${path}?priority=high&p=${four}&p=${six}"`);
    expect(other).toContain(compare.add(1));
    expect(other).toContain(`href="${list}?priority=high&p=${four}"`);
    expect((await read(`${alone}?p=${four}`)).page).toContain(compare.see(1));
    const full = ['300001', '300002', '300003', '300004'].map((p) => `p=${p}`).join('&');
    expect((await read(`${alone}?${full}`)).page).toContain(compare.see(4));
  });

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

  test('has an address that names the profiles and the list they are of, four at most', async () => {
    const sent = await read(`${path}?p=${four}&sort=&language=som&x=1&p=${six}`);
    const kept = `language=som&p=${four}&p=${six}`;
    expect(sent.location).toBe(`${path}?${kept}`);
    const { page } = await read(`${path}?${kept}`);
    // The crumb and "Add a profile" lead back to what was asked; what stays stays in it.
    expect(page.split(`href="${list}?${kept}"`)).toHaveLength(3);
    expect(page).toContain(`href="${path}?language=som&p=${six}"`);
    const five = ['300001', '300002', '300003', '300004', '300005'].map((p) => `p=${p}`).join('&');
    const { location } = await read(`${path}?${five}`);
    expect(location).toMatch(/p=300004&more=1$/);
    expect((await read(location ?? '')).page).toContain(compare.tooMany(4));
    expect((await read(path)).page).toContain(compare.none);
  });
});
