import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import type { NeedCode } from '#app/domain/vocabulary/needs.ts';
import {
  type Cast,
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
} from '#test/support/portal.ts';

let portal: Portal;
let cast: Cast;
let rstp: Actor;
let sah: string;
let owner: ReturnType<Portal['database']['open']>['pool'];

/** The portal's own code, imported once its settings are made. */
async function rooms() {
  const [acts, feature, write, send, subscribe, jobs, clock, featured, links, board, bulletins] =
    await Promise.all([
      import('#app/commands/run-portal-act.server.ts'),
      import('#app/commands/feature-profile.server.ts'),
      import('#app/commands/write-bulletin.server.ts'),
      import('#app/commands/send-bulletin.server.ts'),
      import('#app/commands/subscribe-bulletins.server.ts'),
      import('#app/jobs/bulletins.server.ts'),
      import('#app/platform/clock.server.ts'),
      import('#app/queries/featured.server.ts'),
      import('#app/queries/bulletin-links.server.ts'),
      import('#app/queries/promotion.server.ts'),
      import('#app/queries/bulletins.server.ts'),
    ]);
  return {
    ...acts,
    ...feature,
    ...write,
    ...send,
    ...subscribe,
    ...jobs,
    ...clock,
    ...featured,
    ...links,
    ...board,
    ...bulletins,
  };
}

beforeAll(async () => {
  portal = await openPortal('promotion_desk');
  owner = portal.database.open('owner').pool;
  cast = await castOf(portal);
  rstp = await portal.actor('rstp_promoter', await portal.organization('rstp'));
  sah = await portal.organization('sah');
});
afterEach(async () => {
  (await rooms()).setClockForTests(null);
});
afterAll(() => portal?.close());

/** Noon in Ottawa on a day, in winter and in summer. */
async function standAt(day: string): Promise<void> {
  const { setClockForTests } = await rooms();
  setClockForTests(() => new Date(`${day}T16:30:00Z`));
}

const journalOf = (event: string) =>
  owner`select chain, case_id, data from journal where event = ${event} order by seq`;

const done = <T extends { readonly ok: boolean }>(result: T): T => {
  expect(result).toMatchObject({ ok: true });
  return result;
};

describe('the front window', () => {
  const feature = async (actor: Actor, number: string, need: NeedCode) => {
    const { runPortalAct, featureProfile } = await rooms();
    return runPortalAct(actor, featureProfile, { input: { number, need } });
  };
  const inWindow = async (needs: readonly string[] = []) => {
    const { listFeatured, today } = await rooms();
    const rows = await listFeatured(rstp, today(), needs);
    return rows.map(({ need, number }) => `${need} ${number}`);
  };

  test('holds one live profile for each need, replaced and cleared by RSTP, journalled', async () => {
    const first = await promotedCase(cast);
    const second = await promotedCase(
      cast,
      sampleFields({
        needs: [
          { code: 'large_family', members: 1 },
          { code: 'mobility', members: 1 },
        ],
      }),
    );
    done(await feature(rstp, first.number, 'large_family'));
    expect(await inWindow()).toEqual([`large_family ${first.number}`]);
    done(await feature(rstp, second.number, 'large_family'));
    done(await feature(rstp, second.number, 'mobility'));
    done(await feature(rstp, second.number, 'mobility'));
    expect(await inWindow()).toEqual([
      `large_family ${second.number}`,
      `mobility ${second.number}`,
    ]);
    expect(await inWindow(['mobility'])).toEqual([`mobility ${second.number}`]);

    const { runPortalAct, clearFeatured } = await rooms();
    for (let times = 0; times < 2; times += 1) {
      done(await runPortalAct(rstp, clearFeatured, { input: { need: 'mobility' } }));
    }
    expect(await inWindow()).toEqual([`large_family ${second.number}`]);
    // What was so already leaves no second row; no row says whose case it is.
    const rows = await journalOf('profile_featured');
    expect(rows.map(({ data }) => data)).toEqual([
      { number: first.number, need: 'large_family' },
      { number: second.number, need: 'large_family' },
      { number: second.number, need: 'mobility' },
    ]);
    expect(rows.every(({ chain, case_id }) => chain === 'promotion' && case_id === null)).toBe(
      true,
    );
    expect(await journalOf('featured_profile_cleared')).toHaveLength(1);
  });

  test('takes no profile without the need, no profile that is not live, and nobody else’s hand', async () => {
    const { number } = await promotedCase(cast);
    expect(await feature(rstp, number, 'mobility')).toMatchObject({ code: 'need_not_of_profile' });
    expect(await feature(rstp, 'P 999999', 'mobility')).toMatchObject({ code: 'not_promoted' });
    for (const actor of [cast.author, await portal.actor('sah_manager', sah)]) {
      expect(await feature(actor, number, 'large_family')).toMatchObject({ code: 'not_allowed' });
    }
  });

  test('is left by itself when the promotion ends', async () => {
    const { caseId, number } = await promotedCase(
      cast,
      sampleFields({ needs: [{ code: 'elderly', members: 1 }] }),
    );
    done(await feature(rstp, number, 'elderly'));
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { withdrawProfile } = await import('#app/commands/withdraw-profile.server.ts');
    const input = { reason: 'household_asked', note: '' } as const;
    done(await runCommand(cast.author, withdrawProfile, { caseId, input }));
    expect(await inWindow(['elderly'])).toEqual([]);
    expect(await owner`select from featured_profile where case_id = ${caseId}`).toHaveLength(0);
  });
});

describe('the board', () => {
  test('puts what nobody opened on top, narrows and sorts, and names nobody', async () => {
    const { getBoard, today } = await rooms();
    const { number, caseId } = await promotedCase(
      cast,
      sampleFields({ priority: 'high', needs: [{ code: 'guardianship', members: 1 }] }),
    );
    const seen = await promotedCase(
      cast,
      sampleFields({ needs: [{ code: 'guardianship', members: 1 }] }),
    );
    await owner`insert into profile_view (case_id, organization_id, first_on, last_on)
      values (${seen.caseId}, ${sah}, ${today()}, ${today()})`;
    const asked = {
      today: today(),
      stream: null,
      need: 'guardianship',
      province: null,
      days: null,
      priority: null,
      sort: 'push',
      page: 1,
    } as const;
    const board = await getBoard(rstp, asked);
    expect(board.total).toBe(2);
    expect(board.live).toBeGreaterThan(2);
    expect(board.profiles.map((row) => [row.number, row.neverViewed, row.viewed])).toEqual([
      [number, true, 0],
      [seen.number, false, 1],
    ]);
    const numbers = async (changes: object) =>
      (await getBoard(rstp, { ...asked, ...changes })).profiles.map((row) => row.number);
    expect(await numbers({ priority: 'high' })).toEqual([number]);
    expect(await numbers({ days: 3 })).toEqual([]);
    expect(await numbers({ stream: 'overseas' })).toEqual([]);
    expect((await numbers({ sort: 'priority' }))[0]).toBe(number);
    expect((await numbers({ sort: 'reach' }))[1]).toBe(seen.number);
    expect(JSON.stringify(board)).not.toMatch(/Sample-Lind|Exemplia/);
    expect(JSON.stringify(board)).not.toContain(caseId);
  });
});

describe('a bulletin', () => {
  const intro = {
    introEn: 'These households have waited the longest.\n\nTell your members.',
    introFr: 'Ces ménages attendent depuis le plus longtemps.',
  };
  const subscribe = async (actor: Actor, frequency: 'daily' | 'weekly' | 'off') => {
    const { runPortalAct, subscribeBulletins } = await rooms();
    done(await runPortalAct(actor, subscribeBulletins, { input: { frequency } }));
  };
  const reader = async (
    frequency: 'daily' | 'weekly' | 'off' | null,
    locale: 'en' | 'fr' = 'en',
  ) => {
    const actor = await portal.actor('sah_member', sah);
    await owner`update account set locale = ${locale} where id = ${actor.accountId}`;
    if (frequency) await subscribe(actor, frequency);
    return actor;
  };
  /** A bulletin written and sent, and everyone's copy made. */
  const sent = async (numbers: readonly string[]): Promise<string> => {
    const r = await rooms();
    const begun = done(
      await r.runPortalAct(rstp, r.putInBulletin, { input: { bulletinId: null, numbers } }),
    );
    const bulletinId = (begun as { id: string }).id;
    const written = { bulletinId, version: 0, ...intro, numbers };
    done(await r.runPortalAct(rstp, r.writeBulletin, { input: written }));
    const key = crypto.randomUUID();
    for (let times = 0; times < 2; times += 1) {
      const input = { bulletinId, version: 1 };
      done(await r.runPortalAct(rstp, r.sendBulletin, { input, idempotencyKey: key }));
    }
    await r.copyBulletin(bulletinId);
    await r.copyBulletin(bulletinId);
    return bulletinId;
  };
  const mailTo = (actor: Actor) =>
    owner`select id, subject, body from mail_message
      where account_id = ${actor.accountId} and notice = 'bulletin' order by created_at`;
  const deliver = async (day: string) => {
    await standAt(day);
    const { deliverBulletins } = await rooms();
    // A retried job, and two workers at once.
    await Promise.all([deliverBulletins(), deliverBulletins()]);
    await deliverBulletins();
  };

  test('comes once to each who asked, on their day: around a weekend and the nights clocks change', async () => {
    const { number } = await promotedCase(cast);
    const daily = await reader('daily');
    const weekly = await reader('weekly', 'fr');
    const off = await reader('off');
    const never = await reader(null);
    const dates = async (bulletinId: string) => {
      const rows = await owner`select account_id, due_on::text from bulletin_copy
        where bulletin_id = ${bulletinId}`;
      return Object.fromEntries(rows.map((row) => [row.account_id, row.due_on]));
    };
    // The promotion runs past both: the day before the clocks go forward is a Saturday.
    await owner`update published_profile set limit_on = '2027-12-01'`;
    await standAt('2027-03-13');
    const spring = await sent([number]);
    expect(await dates(spring)).toEqual({
      [daily.accountId]: '2027-03-14',
      [weekly.accountId]: '2027-03-15',
    });
    // Half past eleven at night in Ottawa, when it is the next day in Greenwich and clocks go back.
    const { setClockForTests } = await rooms();
    setClockForTests(() => new Date('2027-11-06T03:30:00Z'));
    const autumn = await sent([number]);
    expect(await dates(autumn)).toEqual({
      [daily.accountId]: '2027-11-06',
      [weekly.accountId]: '2027-11-08',
    });

    await deliver('2027-03-13');
    expect(await mailTo(daily)).toHaveLength(0);
    await deliver('2027-03-14');
    expect(await mailTo(daily)).toHaveLength(1);
    expect(await mailTo(weekly)).toHaveLength(0);
    await deliver('2027-03-15');
    expect(await mailTo(daily)).toHaveLength(1);
    const [mail] = await mailTo(weekly);
    expect(mail?.subject).toBe('Bulletin du PFPR du 13\u00a0mars 2027');
    expect(mail?.body).toContain(`/fr/bulletins/${spring}`);
    for (const actor of [off, never]) expect(await mailTo(actor)).toHaveLength(0);
    const [copies] = await owner`select count(*)::int as n, count(sent_at)::int as sent
      from bulletin_copy where bulletin_id = ${spring}`;
    expect(copies).toEqual({ n: 2, sent: 2 });
  });

  test('leaves out what has ended since, says so, and holds no place, need or introduction', async () => {
    const stays = await promotedCase(cast);
    const ends = await promotedCase(cast);
    const actor = await reader('daily');
    await standAt('2027-05-04');
    await owner`update published_profile set limit_on = '2027-05-20' where number = ${stays.number}`;
    await owner`update published_profile set limit_on = '2027-05-04' where number = ${ends.number}`;
    await sent([ends.number, stays.number]);
    await deliver('2027-05-05');
    const [mail] = await mailTo(actor);
    expect(mail?.body).toContain(`${stays.number}: 15 days left, until 20 May 2027`);
    expect(mail?.body).not.toContain(ends.number);
    expect(mail?.body).toContain('1 profile is left out: a sponsor was found, or the time ended.');
    expect(mail?.body).not.toMatch(/Hamilton|Ontario|Arabic|family|waited the longest/i);
  });

  test('is one message when several are due on one day', async () => {
    const { number } = await promotedCase(cast);
    await owner`update published_profile set limit_on = '2027-12-01'`;
    const weekly = await reader('weekly');
    await standAt('2027-06-08');
    await sent([number]);
    await standAt('2027-06-10');
    await sent([number]);
    await deliver('2027-06-14');
    const mails = await mailTo(weekly);
    expect(mails.map(({ subject }) => subject)).toEqual(['2 RSTP bulletins']);
    expect(mails[0]?.body.match(/sent this bulletin on/g)).toHaveLength(2);
  });

  test('that may say who somebody is, is refused field by field and not kept', async () => {
    const r = await rooms();
    const { number } = await promotedCase(cast);
    const begun = await r.runPortalAct(rstp, r.putInBulletin, {
      input: { bulletinId: null, numbers: [number] },
    });
    const bulletinId = begun.ok ? (begun.id ?? '') : '';
    const write = (changes: object) =>
      r.runPortalAct(rstp, r.writeBulletin, {
        input: { bulletinId, version: 0, ...intro, numbers: [number], ...changes },
      });
    const refused = await write({ introFr: 'Écrivez à exemple@example.test ou au 613-555-0123.' });
    expect(refused).toMatchObject({ code: 'text_identifies', params: { introEn: '' } });
    expect(refused.ok ? '' : refused.params.introFr).toMatch(/email.*phone/);
    expect(
      await owner`select from bulletin where id = ${bulletinId} and intro_fr <> ''`,
    ).toHaveLength(0);
    // Without both introductions nothing leaves; a stale form changes nothing; what was sent stands.
    const send = (version: number) =>
      r.runPortalAct(rstp, r.sendBulletin, { input: { bulletinId, version } });
    expect(await send(0)).toMatchObject({ code: 'introduction_missing' });
    done(await write({}));
    expect(await write({})).toMatchObject({ code: 'stale_version' });
    expect(await send(0)).toMatchObject({ code: 'stale_version' });
    done(await send(1));
    expect(await write({ version: 2 })).toMatchObject({ code: 'bulletin_sent' });
    expect(await send(2)).toMatchObject({ code: 'bulletin_sent' });
  });

  test('is read by groups once sent, and by nobody else before', async () => {
    const r = await rooms();
    const { number } = await promotedCase(cast);
    const group = await reader(null);
    const begun = await r.runPortalAct(rstp, r.putInBulletin, {
      input: { bulletinId: null, numbers: [number] },
    });
    const draft = begun.ok ? (begun.id ?? '') : '';
    expect(await r.readBulletin(group, draft, r.today())).toBeNull();
    const id = await sent([number]);
    expect(await r.readBulletin(group, id, r.today())).toMatchObject({ status: 'sent' });
    expect(await r.readBulletin(cast.local, id, r.today())).toBeNull();
    const full = Array.from({ length: 13 }, () => promotedCase(cast));
    const numbers = (await Promise.all(full)).map((each) => each.number);
    const tooMany = { input: { bulletinId: null, numbers } };
    expect(await r.runPortalAct(rstp, r.putInBulletin, tooMany)).toMatchObject({
      code: 'bulletin_full',
    });
  });

  test('stops by the word in its link, which is kept hashed and serves for nothing else', async () => {
    const r = await rooms();
    const one = await reader('daily');
    const other = await reader('daily');
    const word = r.bulletinLinks(one.accountId, 'en').stop.split('/').at(-1) ?? '';
    const [kept] = await owner`select stop_hash from bulletin_subscription
      where account_id = ${one.accountId}`;
    expect(kept?.stop_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(kept?.stop_hash).not.toBe(word);
    expect(await r.stopBulletins(kept?.stop_hash)).toBe(false);
    expect(await r.stopBulletins(word)).toBe(true);
    expect(await r.stopBulletins(word)).toBe(true);
    expect(await r.ownFrequency(one)).toBe('off');
    expect(await r.ownFrequency(other)).toBe('daily');
    const rows = await journalOf('bulletins_chosen');
    expect(rows.filter(({ data }) => data.accountId === one.accountId && data.by)).toHaveLength(1);
    // It signs nobody in.
    const { sha256 } = await import('#app/platform/crypto.server.ts');
    const sessions = await owner`select from session where id in (${word}, ${sha256(word)})`;
    expect(sessions).toHaveLength(0);
    // Stopped between sending and delivery: nothing comes.
    await owner`update published_profile set limit_on = '2027-12-01'`;
    await standAt('2027-08-03');
    const { number } = await promotedCase(cast);
    await owner`update published_profile set limit_on = '2027-12-01'`;
    await sent([number]);
    expect(
      await r.stopBulletins(r.bulletinLinks(other.accountId, 'fr').stop.split('/').at(-1) ?? ''),
    ).toBe(true);
    await deliver('2027-08-04');
    expect(await mailTo(other)).toHaveLength(0);
    expect(await mailTo(one)).toHaveLength(0);
  });
});
