import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Role } from '#app/domain/access/actor.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { refuse } from '#app/domain/decision.ts';
import { formatDate } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import {
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
} from '#test/support/portal.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

const { browse, errors } = textOf('en');
const { card } = browse;
const list = pathTo('browse', 'en');

let portal: Portal;
let server: Server;
/** Live profiles by what they say of relatives or friends, and one that another group holds. */
const numbers = { plain: '', province: '', community: '', services: '', held: '' };
const cookies: Record<string, string> = {};

beforeAll(async () => {
  portal = await openPortal('who-claims');
  const owner = portal.database.open('owner').pool;
  const cast = await castOf(portal);
  const needs = [{ code: 'trauma_counselling', members: 1 }] as const;
  const publish = async (changes: Parameters<typeof sampleFields>[0]) =>
    (await promotedCase(cast, sampleFields(changes))).number;
  numbers.plain = await publish({});
  numbers.province = await publish({ contacts: { province: 'SK', community: null } });
  numbers.community = await publish({ contacts: { province: 'SK', community: 'saskatoon' } });
  numbers.services = await publish({ needs: [...needs] });
  const { caseId, number } = await promotedCase(cast, sampleFields({ needs: [...needs] }));
  numbers.held = number;

  const sah = async (name: string, options: Parameters<Portal['organization']>[1]) => {
    const actor = await portal.actor('sah_member', await portal.organization('sah', options));
    cookies[name] = await portal.cookieOf(actor);
    return actor;
  };
  const holder = await sah('holder', {});
  const { runCommand } = await import('#app/commands/run-command.server.ts');
  const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
  await runCommand(holder, claimProfile, { caseId, input: { sahId: null } });

  const record = async (organizationId: string, accountId: string, communities: string[]) =>
    owner`insert into organization_capacity
      (organization_id, communities, supports_offered, supports_missing, recorded_on, recorded_by)
      values (${organizationId}, ${communities}, '{}',
        ${['mental_health_services', 'trauma_counselling_nearby']}, current_date, ${accountId})`;
  await sah('saskatoon', { province: 'SK', community: 'saskatoon' });
  await sah('regina', { province: 'SK', community: 'regina' });
  const toronto = await sah('toronto', { province: 'ON', community: 'toronto' });
  await record(toronto.organizationId, toronto.accountId, ['toronto', 'hamilton']);
  const reaching = await sah('reaching', { province: 'ON', community: 'toronto' });
  await record(reaching.organizationId, reaching.accountId, ['toronto', 'saskatoon']);
  const waiting = await sah('inCheck', { agreement: 'check_in_period' });
  await record(waiting.organizationId, waiting.accountId, ['hamilton']);
  await sah('quebec', { province: 'QC' });
  await sah('suspended', { agreement: 'not_in_good_standing' });
  cookies.officer = await portal.cookieOf(cast.author);
  const five = await portal.organization('group_of_five');
  cookies.five = await portal.cookieOf(await portal.actor('cg_member', five));
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

async function read(path: string, who: string) {
  const answer = await get(server, path, cookies[who] ?? '');
  const page = (await answer.text())
    .replaceAll('<!-- -->', '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ');
  return { status: answer.status, page };
}

/** The words of one card on the list, without its marks. */
async function cardFor(who: string, number: string, lang: Lang = 'en'): Promise<string> {
  const { page } = await read(pathTo('browse', lang), who);
  const id = `id="card-${number.replace(/\W+/g, '')}"`;
  const from = page.indexOf(id);
  expect(from).toBeGreaterThan(0);
  const next = page.indexOf('id="card-', from + id.length);
  return page
    .slice(from, next === -1 ? undefined : next)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** How many profiles the page counts as open to the group; 0 for a value that is not offered. */
async function openTo(who: string): Promise<{ counted: number; page: string }> {
  const { page } = await read(`${list}?fit=open_to_us`, who);
  const total = /(\d+) profiles?</.exec(page.slice(page.indexOf('results')))?.[1];
  return { counted: Number(total ?? -1), page };
}

describe('what a card says before anyone writes a word', () => {
  test('a place: only groups of the province, where no more is said', async () => {
    const words = await cardFor('toronto', numbers.province);
    expect(words).toContain(card.excluded('in Saskatchewan'));
    expect(words).toContain(card.excludedNote('in Toronto'));
    expect(await cardFor('regina', numbers.province)).not.toContain('Only groups');
  });

  test('a place: only groups of the community, where that is said', async () => {
    const words = await cardFor('regina', numbers.community);
    expect(words).toContain(card.excluded('in Saskatoon'));
    expect(words).toContain(card.excludedNote('in Regina'));
    expect(await cardFor('saskatoon', numbers.community)).not.toContain('Only groups');
    // Who recorded that it serves the place is near.
    expect(await cardFor('reaching', numbers.community)).not.toContain('Only groups');
    expect(await cardFor('toronto', numbers.community)).toContain(card.excluded('in Saskatoon'));
  });

  test('the claim page says the same, and so does the claim', async () => {
    const claim = pathTo('claim', 'en', { number: profileSlug(numbers.community) });
    const why = 'relatives or friends in Saskatoon, and only a group there can claim';
    expect((await read(claim, 'regina')).page).toContain(why);
    const sent = await post(server, claim, cookies.regina ?? '', {
      idempotencyKey: crypto.randomUUID(),
    });
    expect(sent.status).not.toBe(303);
    expect((await read(claim, 'reaching')).page).not.toContain(why);
  });

  test('an agreement that is not active, and no waiting list to join', async () => {
    const why = refusalText('en', refuse('agreement_not_active', { status: 'check_in_period' }));
    for (const number of [numbers.plain, numbers.held, numbers.community]) {
      const words = await cardFor('inCheck', number);
      expect(words).toContain(card.barred);
      expect(words).toContain(why.replaceAll('\u00a0', ' '));
      expect(words).not.toContain('waiting list; you would be');
    }
  });

  test('a province where the program does not run', async () => {
    expect(await cardFor('quebec', numbers.plain)).toContain('JAS does not run in Quebec');
  });

  test('services recorded as missing, also where a line can be joined', async () => {
    const free = await cardFor('toronto', numbers.services);
    expect(free).toContain(card.servicesMissing);
    const held = await cardFor('toronto', numbers.held);
    expect(held).toContain('On hold by another group until');
    expect(held).toContain(card.joinList(1));
    expect(held).toContain(card.servicesMissing);
    expect(await cardFor('toronto', numbers.plain)).not.toContain(card.servicesMissing);
  });
});

describe('“open to our group” counts what the cards say', () => {
  test('all but those near whose relatives or friends the group is not', async () => {
    expect((await openTo('toronto')).counted).toBe(3);
    expect((await openTo('reaching')).counted).toBe(5);
  });

  test('none, with the reason, where the group itself is barred', async () => {
    const { counted, page } = await openTo('inCheck');
    expect(counted).toBe(0);
    expect(page).toContain(`${card.barred} A new claim can’t be made`);
  });

  test.each(['fit=open_to_us', 'fit=none_not_met', 'sort=fit'])(
    'nothing is called so where nothing is recorded: %s',
    async (search) => {
      const asked = `${list}?${search}&province=ON&page=1`;
      const { page } = await read(asked, 'regina');
      expect(page).toContain(browse.noCapacity);
      expect(page).not.toContain(browse.unknownFilters(search));
      // What else is asked stays, and no link or form of the list asks for it again.
      const links = [...page.matchAll(/href="(\/en\/profiles\?[^"]*)"/g)].map(([, href]) => href);
      expect(links).toContain(`${list}?province=ON&view=compact`);
      expect(links.filter((href) => href?.includes(search) && !href.includes('page=1'))).toEqual(
        [],
      );
      expect(page).not.toMatch(/value="fit" selected|<option selected[^>]*value="fit"/);
      const officer = await read(asked, 'officer');
      expect(officer.page).toContain(browse.unknownFilters(search));
      expect(officer.page).not.toContain(browse.noCapacity);
      expect((await read(asked, 'toronto')).page).not.toContain(browse.noCapacity);
    },
  );

  test('a search to be kept finds nothing where nothing is recorded, as one that is kept', async () => {
    const { savedSearches } = textOf('en');
    const { page } = await read(`${pathTo('save-search', 'en')}?fit=open_to_us`, 'regina');
    expect(page).toContain(savedSearches.asks.noCapacity);
    expect(page).toContain(savedSearches.matches(0, 5));
    for (const title of Object.values(savedSearches.wide.title)) expect(page).not.toContain(title);
  });
});

describe('what several parties read of one claim', () => {
  const shared = { number: '', until: '' };
  const asked = { number: '' };
  const overtaken = { number: '' };
  const offered = { number: '' };
  const langs = ['en', 'fr'] as const;
  /** A card's words, as they are composed. */
  const plain = (words: string) => words.replaceAll('\u00a0', ' ');
  const day = (on: unknown, lang: Lang) => formatDate(lang, on as CivilDate);
  const actors: Record<string, Actor> = {};

  beforeAll(async () => {
    const owner = portal.database.open('owner').pool;
    const cast = await castOf(portal);
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
    const { askPartner } = await import('#app/commands/ask-partner.server.ts');
    const { joinWaitingList } = await import('#app/commands/join-waiting-list.server.ts');
    const { releaseClaim } = await import('#app/commands/release-claim.server.ts');
    const done = (result: { readonly ok: boolean }) => expect(result).toMatchObject({ ok: true });
    const sah = async (name: string, role: Role = 'sah_member', of?: string) => {
      const organization = of
        ? await portal.organization('constituent_group', { parents: [of] })
        : await portal.organization('sah');
      const actor = await portal.actor(role, organization);
      cookies[name] = await portal.cookieOf(actor);
      actors[name] = actor;
      return actor;
    };
    const holder = await sah('first');
    const other = await sah('second');
    const partner = await sah('partner');
    const endorser = await sah('endorser');
    const group = await sah('group', 'cg_member', endorser.organizationId);
    const claimOf = async (actor: Actor, caseId: string, sahId: string | null = null) => {
      done(await runCommand(actor, claimProfile, { caseId, input: { sahId } }));
      const [row] = await owner`
        select id, hold_ends_on as until from claim where case_id = ${caseId}
        order by status = 'held' desc, requested_on desc`;
      return { claimId: String(row?.id), until: String(row?.until) };
    };

    const one = await promotedCase(cast);
    const { claimId, until } = await claimOf(holder, one.caseId);
    const input = { claimId, partnerSahId: partner.organizationId };
    done(await runCommand(holder, askPartner, { caseId: one.caseId, input }));
    Object.assign(shared, { number: one.number, until, caseId: one.caseId, claimId });

    const two = await promotedCase(cast);
    asked.number = two.number;
    await claimOf(group, two.caseId, endorser.organizationId);

    const three = await promotedCase(cast);
    overtaken.number = three.number;
    await claimOf(group, three.caseId, endorser.organizationId);
    await claimOf(other, three.caseId);
    const behindHold = { caseId: three.caseId, input: { sahId: null } };
    done(await runCommand(partner, joinWaitingList, behindHold));

    const four = await promotedCase(cast);
    offered.number = four.number;
    const { claimId: held } = await claimOf(holder, four.caseId);
    const inLine = { caseId: four.caseId, input: { sahId: null } };
    done(await runCommand(other, joinWaitingList, inLine));
    done(await runCommand(partner, joinWaitingList, inLine));
    const reason = { claimId: held, reason: 'group_released' } as const;
    done(await runCommand(holder, releaseClaim, { caseId: four.caseId, input: reason }));
  });

  test.each(langs)('the SAH that is asked to share a hold, and shares it (%s)', async (lang) => {
    const { card: words } = textOf(lang).browse;
    const until = day(shared.until, lang);
    const asks = await cardFor('partner', shared.number, lang);
    expect(asks).toContain(plain(words.onHoldUntil(until)));
    expect(asks).toContain(plain(refusalText(lang, refuse('partner_to_answer'))));
    expect(asks).not.toContain(plain(words.joinList(1)));
    const owner = portal.database.open('owner').pool;
    const answered = (status: string) => owner`
      update claim set partner_status = ${status} where partner_sah_id = ${actors.partner?.organizationId ?? ''}`;
    await answered('agreed');
    const shares = await cardFor('partner', shared.number, lang);
    expect(shares).toContain(plain(words.heldUntil(until)));
    expect(shares).toContain(plain(refusalText(lang, refuse('hold_is_shared'))));
    expect(shares).not.toContain(plain(words.joinList(1)));
    await answered('declined');
    expect(await cardFor('partner', shared.number, lang)).toContain(plain(words.joinList(1)));
    await answered('asked');
    expect(await cardFor('first', shared.number, lang)).toContain(plain(words.onHoldByYou(until)));
  });

  test.each(langs)('a request: its group, and the SAH that it awaits (%s)', async (lang) => {
    const { browse: words, claim } = textOf(lang);
    const own = await cardFor('group', asked.number, lang);
    expect(own).toContain(plain(words.card.requestedByYou));
    expect(own).not.toContain(plain(words.card.offeredInLine));
    const awaited = await cardFor('endorser', asked.number, lang);
    expect(awaited).toContain(plain(`${claim.endorseTitle}. ${words.card.endorseIt}`));
    expect(awaited).not.toContain(plain(words.card.requestedByYou));
    expect(await cardFor('first', asked.number, lang)).not.toContain(claim.endorseTitle);
  });

  test('a request that another group’s hold came before: the hold, and the line', async () => {
    for (const who of ['group', 'endorser']) {
      const words = await cardFor(who, overtaken.number);
      expect(words, who).toContain('On hold by another group until');
      expect(words, who).toContain(card.joinList(2));
      expect(words, who).not.toContain(card.requestedByYou);
    }
  });

  test.each(langs)('an offer to the first in line, by each (%s)', async (lang) => {
    const { browse: words, compare, watch } = textOf(lang);
    const slug = profileSlug(offered.number);
    const compared = `${pathTo('compare', lang)}?p=${slug}`;
    const followed = pathTo('watch-list', lang);
    const said = {
      group: [words.card.offeredInLine, words.card.joinList(3)],
      partner: [words.card.offeredInLine, words.card.youWait],
      second: [words.card.offeredToYou],
    };
    const listed = {
      group: watch.offered,
      partner: watch.offeredInLine,
      second: watch.offeredToYou,
    };
    for (const [who, sentences] of Object.entries(said)) {
      await post(server, pathTo('browse', lang), cookies[who] ?? '', { follow: slug });
      const row = (await read(`${pathTo('browse', lang)}?view=compact`, who)).page;
      for (const sentence of sentences.map(plain)) {
        expect(await cardFor(who, offered.number, lang), who).toContain(sentence);
        expect(row, who).toContain(sentence);
        expect((await read(compared, who)).page, who).toContain(sentence);
      }
      expect((await read(compared, who)).page, who).not.toContain(plain(compare.free));
      const { page } = await read(followed, who);
      expect(page, who).toContain(plain(listed[who as keyof typeof listed]));
      expect(page, who).not.toContain(watch.available);
    }
  });
});

describe('organizations to which profiles are closed', () => {
  const closed = [
    () => list,
    () => `${list}?priority=high`,
    () => pathTo('profile', 'en', { number: profileSlug(numbers.plain) }),
    () => pathTo('claim', 'en', { number: profileSlug(numbers.plain) }),
    () => `${pathTo('compare', 'en')}?p=${profileSlug(numbers.plain)}`,
    () => pathTo('watch-list', 'en'),
    () => pathTo('saved-searches', 'en'),
    () => pathTo('bulletins', 'en'),
  ];
  test.each([
    ['five', 'A Group of Five can’t sponsor under JAS.', 'You could join a Constituent Group'],
    ['suspended', 'agreement not in good standing', 'Contact IRCC about the agreement'],
  ])('%s is told why, and what would help', async (who, why, help) => {
    for (const path of closed) {
      const { status, page } = await read(path(), who);
      expect(status, path()).toBe(403);
      expect(page).toContain(errors.closed.title);
      expect(page).toContain(why);
      expect(page).toContain(help);
      expect(page).not.toContain('large family');
    }
    const flyer = pathTo('flyer', 'en', { number: profileSlug(numbers.plain) });
    expect((await read(flyer, who)).status).toBe(403);
    const { page } = await read(pathTo('desk', 'en'), who);
    expect(page).toContain(errors.closed.title);
    expect(page).not.toContain('Find a household to sponsor');
    expect(page).not.toContain(pathTo('capacity', 'en'));
  });

  test('lets go of what it followed, from a page made before and where it takes part', async () => {
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { expressInterest } = await import('#app/commands/express-interest.server.ts');
    const { followProfile } = await import('#app/commands/watch-profile.server.ts');
    const owner = portal.database.open('owner').pool;
    const actor = await portal.actor('sah_member', await portal.organization('sah'));
    const cookie = await portal.cookieOf(actor);
    const followed = async () =>
      (await owner`select case_id from profile_watch where account_id = ${actor.accountId}`).length;
    for (const number of [numbers.plain, numbers.services]) {
      const [row] = await owner`select case_id from published_profile where number = ${number}`;
      const caseId = String(row?.case_id);
      expect(await followProfile(actor, caseId)).toEqual({ ok: true });
      if (number === numbers.plain) continue;
      const input = { answers: {}, asked: [] };
      expect(await runCommand(actor, expressInterest, { caseId, input })).toMatchObject({
        ok: true,
      });
    }
    await owner`update organization set agreement_status = 'cancelled'
      where id = ${actor.organizationId}`;
    expect(await followed()).toBe(2);
    const kept = pathTo('watch-list', 'en');
    expect((await post(server, kept, cookie, { number: numbers.plain })).status).toBe(303);
    expect(await followed()).toBe(1);
    const profile = pathTo('profile', 'en', { number: profileSlug(numbers.services) });
    expect(await (await get(server, profile, cookie)).text()).toContain('value="unfollow"');
    const letGo = await post(server, profile, cookie, { intent: 'unfollow' });
    expect(letGo.headers.get('Location')).toContain('done=unfollowed');
    expect(await followed()).toBe(0);
  });
});
