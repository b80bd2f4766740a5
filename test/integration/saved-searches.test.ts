/** What a saved search finds, and how its person hears of it: events, alerts, and mail that leaves. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { SearchChoices } from '#app/commands/save-search.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import { type Arrived, type MailSink, openMailSink } from '#test/support/mail-sink.ts';
import {
  type Cast,
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
} from '#test/support/portal.ts';

let sink: MailSink;
let portal: Portal;
let cast: Cast;
let owner: ReturnType<Portal['database']['open']>['pool'];
let stopWorker: () => Promise<void>;

async function rooms() {
  const [saved, jobs, queries, watch, run, clock, client, claim, release, line, runner, bulletin] =
    await Promise.all([
      import('#app/commands/save-search.server.ts'),
      import('#app/jobs/saved-searches.server.ts'),
      import('#app/queries/saved-searches.server.ts'),
      import('#app/commands/watch-profile.server.ts'),
      import('#app/commands/run-command.server.ts'),
      import('#app/platform/clock.server.ts'),
      import('#db/client.server.ts'),
      import('#app/commands/claim-profile.server.ts'),
      import('#app/commands/release-claim.server.ts'),
      import('#app/commands/join-waiting-list.server.ts'),
      import('#app/jobs/runner.server.ts'),
      import('#app/queries/alert-links.server.ts'),
    ]);
  return {
    ...saved,
    ...jobs,
    ...queries,
    ...watch,
    ...run,
    ...clock,
    ...client,
    ...claim,
    ...release,
    ...line,
    ...runner,
    ...bulletin,
  };
}

beforeAll(async () => {
  sink = await openMailSink();
  process.env.SMTP_URL = sink.url;
  portal = await openPortal('saved-searches');
  owner = portal.database.open('owner').pool;
  cast = await castOf(portal);
  stopWorker = await (await rooms()).startWorker();
});
afterEach(async () => {
  (await rooms()).setClockForTests(null);
  await owner`delete from saved_search`;
  sink.messages.length = 0;
});
afterAll(async () => {
  const { closeMail } = await import('#app/platform/mail.server.ts');
  await stopWorker?.();
  closeMail();
  await sink?.goAway();
  await portal?.close();
  delete process.env.SMTP_URL;
});

/** Waits until no job is due any more and every message has left. */
async function settled(seconds = 30): Promise<void> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const [left] = await owner`
      select (select count(*) from mail_message where sent_at is null)::int
        + (select count(*) from graphile_worker._private_jobs where run_at <= now())::int as n`;
    if (left?.n === 0) return;
    if (performance.now() > until) throw new Error(`${left?.n} left after ${seconds} s`);
    await setTimeout(50);
  }
}

const choices = (changes: Partial<SearchChoices> = {}): SearchChoices => ({
  name: `Sample search ${randomUUID().slice(0, 8)}`,
  frequency: 'at_once',
  kinds: ['new', 'changed', 'released', 'ending'],
  byMail: true,
  ...changes,
});

async function seeker(changes: { locale?: 'fr'; organizationId?: string } = {}): Promise<Actor> {
  const actor = await portal.actor(
    'sah_member',
    changes.organizationId ?? (await portal.organization('sah')),
  );
  if (changes.locale) {
    await owner`update account set locale = ${changes.locale} where id = ${actor.accountId}`;
  }
  return actor;
}

async function saved(
  actor: Actor,
  query: string,
  changes: Partial<SearchChoices> = {},
): Promise<string> {
  const { saveSearch } = await rooms();
  const id = randomUUID();
  const result = await saveSearch(actor, id, { ...choices(changes), query, lang: 'en' });
  expect(result).toEqual({ ok: true });
  return id;
}

const alertsOf = (id: string) =>
  owner`select kind, number, due_on::text as due, sent_at is not null as sent, seq::int as seq
    from saved_search_alert where saved_search_id = ${id} order by seq`;
const kindsOf = async (id: string) => (await alertsOf(id)).map(({ kind }) => kind);
/** Messages of saved searches, to whomever. */
const ofSearches = (): Arrived[] =>
  sink.messages.filter(({ subject }) => /saved searches|recherches enregistrées/.test(subject));
const mailTo = (actor: Actor): Arrived[] =>
  sink.messages.filter(({ to }) => to === `${actor.accountId}@example.test`);
const noticesTo = async (actor: Actor) =>
  (
    await owner`select notice from mail_message where account_id = ${actor.accountId} order by created_at`
  ).map(({ notice }) => notice);

/** Hamilton, Arabic, five people or fewer: what `sampleFields` says. */
const matching = 'community=hamilton&language=ara';
const notMatching = 'community=hamilton&language=som';

async function letGo(caseId: string, actor: Actor): Promise<void> {
  const { runCommand, releaseClaim } = await rooms();
  const [claim] = await owner`select id from claim where case_id = ${caseId} and status = 'held'`;
  const input = { claimId: String(claim?.id), reason: 'group_released' };
  expect(await runCommand(actor, releaseClaim, { caseId, input })).toMatchObject({ ok: true });
}

async function hold(caseId: string, actor: Actor): Promise<void> {
  const { runCommand, claimProfile } = await rooms();
  expect(await runCommand(actor, claimProfile, { caseId, input: { sahId: null } })).toMatchObject({
    ok: true,
  });
}

describe('a profile that is published', () => {
  test('is told at once, once to a person, in their language, with a way to end it', async () => {
    const english = await seeker();
    const french = await seeker({ locale: 'fr' });
    const name = 'Widows near the mosque';
    const searches = [
      await saved(english, matching, { name }),
      await saved(english, 'people-from=4&people-to=5'),
      await saved(french, ''),
    ];
    const other = await saved(english, notMatching);
    const muted = await saved(english, matching, { kinds: ['changed'] });
    const { number } = await promotedCase(cast);
    await settled();

    for (const id of searches) {
      expect(await alertsOf(id)).toMatchObject([{ kind: 'new', number, sent: true }]);
    }
    expect(await alertsOf(other)).toHaveLength(0);
    expect(await alertsOf(muted)).toHaveLength(0);

    const [mail, ...more] = mailTo(english);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('A new profile matches your saved searches');
    expect(mail?.text).toContain(number);
    const { alertLinks } = await rooms();
    expect(mail?.everything.replace(/\r\n[ \t]+/g, ' ')).toContain(
      `List-Unsubscribe: <${alertLinks(english.accountId, 'en').stop}>`,
    );
    expect(mail?.everything).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(mailTo(french).map(({ subject }) => subject)).toEqual([
      'Un nouveau profil répond à vos recherches enregistrées',
    ]);
    // Neither what is looked for nor what was found: numbers, dates and links (privacy).
    for (const secret of [name, 'Hamilton', 'Arab', 'large family', 'hamilton', matching]) {
      expect(mail?.everything.toLowerCase()).not.toContain(secret.toLowerCase());
    }
  });

  test('is told once however often its job runs', async () => {
    const { matchSavedSearches } = await rooms();
    const person = await seeker();
    const id = await saved(person, matching);
    await promotedCase(cast);
    await settled();
    const [alert] = await alertsOf(id);
    await Promise.all([1, 2, 3].map(() => matchSavedSearches(alert?.seq)));
    await settled();
    expect(await alertsOf(id)).toHaveLength(1);
    expect(mailTo(person)).toHaveLength(1);
  });

  test('is told when the worker comes back', async () => {
    const person = await seeker();
    const id = await saved(person, matching);
    await stopWorker();
    await promotedCase(cast);
    await setTimeout(300);
    expect(await alertsOf(id)).toHaveLength(0);
    stopWorker = await (await rooms()).startWorker();
    await settled();
    expect(await alertsOf(id)).toHaveLength(1);
    expect(mailTo(person)).toHaveLength(1);
  });

  test('is found by what the group can do, when that is asked', async () => {
    const near = await seeker();
    const far = await seeker();
    for (const [{ organizationId, accountId }, community] of [
      [near, 'hamilton'],
      [far, 'victoria'],
    ] as const) {
      await owner`insert into organization_capacity
        (organization_id, communities, largest_household, recorded_on, recorded_by)
        values (${organizationId}, ${[community]}, 9, current_date, ${accountId})`;
    }
    const fits = await saved(near, 'fit=open_to_us');
    const doesNot = await saved(far, 'fit=open_to_us');
    const nothingRecorded = await saved(await seeker(), 'fit=open_to_us');
    const contacts = { province: 'ON', community: 'hamilton' } as const;
    await promotedCase(cast, sampleFields({ contacts }));
    await settled();
    expect(await kindsOf(fits)).toEqual(['new']);
    expect(await kindsOf(doesNot)).toEqual([]);
    expect(await kindsOf(nothingRecorded)).toEqual([]);
  });

  test('is told in the portal only where mail could not be acted on', async () => {
    const waiting = await seeker({
      organizationId: await portal.organization('sah', { agreement: 'check_in_period' }),
    });
    const closed = await seeker();
    const byPortal = await seeker();
    const groupOf = async () => {
      const parents = [await portal.organization('sah')];
      return portal.actor('cg_member', await portal.organization('constituent_group', { parents }));
    };
    const [group, orphan] = [await groupOf(), await groupOf()];
    const ids = {
      waiting: await saved(waiting, matching),
      closed: await saved(closed, matching),
      byPortal: await saved(byPortal, matching, { byMail: false }),
      group: await saved(group, matching),
      orphan: await saved(orphan, matching),
    };
    await owner`update account set disabled_at = now() where id = ${closed.accountId}`;
    // What was saved stays, and serves again with the agreement.
    await owner`update organization set agreement_status = 'cancelled'
      where id = ${orphan.sahIds[0] ?? ''}`;
    await promotedCase(cast);
    await settled();
    expect(await alertsOf(ids.waiting)).toMatchObject([{ due: null, sent: false }]);
    expect(await alertsOf(ids.byPortal)).toMatchObject([{ due: null, sent: false }]);
    expect(await alertsOf(ids.orphan)).toMatchObject([{ due: null, sent: false }]);
    expect(await alertsOf(ids.closed)).toEqual([]);
    expect(await alertsOf(ids.group)).toMatchObject([{ sent: true }]);
    expect(ofSearches().map(({ to }) => to)).toEqual([`${group.accountId}@example.test`]);
  });
});

describe('what happens to it afterwards', () => {
  test('a hold that ends is told, but not to the group that held it', async () => {
    const holder = await seeker();
    const colleague = await seeker({ organizationId: holder.organizationId });
    const person = await seeker();
    const ids = [await saved(colleague, matching), await saved(person, matching)] as const;
    const { caseId } = await promotedCase(cast);
    await hold(caseId, holder);
    await letGo(caseId, holder);
    await settled();
    expect(await kindsOf(ids[0])).toEqual(['new']);
    expect(await kindsOf(ids[1])).toEqual(['new', 'released']);
    expect(mailTo(person).map(({ subject }) => subject)).toContain(
      'A profile that matches your saved searches is free',
    );
  });

  test('a hold that passes to the waiting list frees nothing until nobody there takes it', async () => {
    const { runCommand, joinWaitingList, setClockForTests } = await rooms();
    const [holder, next, person] = [await seeker(), await seeker(), await seeker()];
    const id = await saved(person, matching, { kinds: ['released'] });
    const { caseId } = await promotedCase(cast);
    await hold(caseId, holder);
    await runCommand(next, joinWaitingList, { caseId, input: { sahId: null } });
    await letGo(caseId, holder);
    await settled();
    expect(await kindsOf(id)).toEqual([]);
    setClockForTests(() => new Date(Date.now() + 10 * 86_400_000));
    const { runClocks } = await import('#app/commands/run-clocks.server.ts');
    await runClocks(caseId);
    await settled();
    expect(await kindsOf(id)).toEqual(['released']);
  });

  test('a change and the last fourteen days are told, to who follows the profile only once', async () => {
    const { followProfile, runCommand, today } = await rooms();
    const { writeRevision } = await import('#app/commands/write-revision.server.ts');
    const { requestRevision } = await import('#app/commands/request-revision.server.ts');
    const { publishRevision } = await import('#app/commands/publish-revision.server.ts');
    const { runClocks } = await import('#app/commands/run-clocks.server.ts');
    const follower = await seeker();
    const person = await seeker();
    const ids = [await saved(follower, matching), await saved(person, matching)] as const;
    const { caseId } = await promotedCase(cast);
    await followProfile(follower, caseId);
    const notes = { en: '', fr: '' };
    const fields = sampleFields({ priority: 'high' });
    for (const [actor, command, input] of [
      [cast.author, writeRevision, { fields, notes }],
      [cast.author, requestRevision, null],
      [cast.approver, publishRevision, null],
    ] as const) {
      const result = await runCommand(actor, command as typeof requestRevision, {
        caseId,
        input: input as null,
      });
      expect(result).toMatchObject({ ok: true });
    }
    await settled();
    const limit = addDays(today(), 14);
    await owner`update promotion set limit_on = ${limit} where case_id = ${caseId}`;
    await owner`update published_profile set limit_on = ${limit} where case_id = ${caseId}`;
    await runClocks(caseId);
    await settled();
    for (const id of ids) expect(await kindsOf(id)).toEqual(['new', 'changed', 'ending']);
    expect(await noticesTo(person)).toEqual([
      'saved_search_found',
      'saved_search_found',
      'saved_search_found',
    ]);
    // One message for one event: who follows the profile hears of it as a profile they follow.
    expect((await noticesTo(follower)).sort()).toEqual([
      'profile_changed',
      'profile_closing',
      'saved_search_found',
    ]);
    expect((await alertsOf(ids[0])).map(({ sent, due }) => sent || due)).toEqual([
      true,
      null,
      null,
    ]);
  });
});

describe('a digest', () => {
  const atNoon = async (days: number) => {
    const { setClockForTests } = await rooms();
    setClockForTests(() => new Date(Date.now() + days * 86_400_000));
  };

  test('is one message a day for all of a person’s searches, whatever runs twice', async () => {
    const { deliverAlerts, today } = await rooms();
    const { dueOn } = await import('#app/domain/promotion/bulletin.ts');
    const { daysBetween } = await import('#app/domain/clock/civil-date.ts');
    const daily = await seeker({ locale: 'fr' });
    const weekly = await seeker();
    const both = await seeker();
    await saved(daily, matching, { frequency: 'daily' });
    await saved(daily, '', { frequency: 'daily' });
    const onMonday = await saved(weekly, matching, { frequency: 'weekly' });
    // At once by one search is enough: no digest repeats it.
    await saved(both, matching, { frequency: 'at_once' });
    const quiet = await saved(both, '', { frequency: 'daily' });
    const first = await promotedCase(cast);
    const second = await promotedCase(cast);
    const found = today();
    await settled();
    expect(mailTo(both)).toHaveLength(2);
    expect((await alertsOf(quiet)).map(({ sent }) => sent)).toEqual([true, true]);
    expect(ofSearches()).toHaveLength(2);
    expect((await alertsOf(onMonday)).map(({ due }) => due)).toEqual([
      dueOn('weekly', found),
      dueOn('weekly', found),
    ]);

    await deliverAlerts();
    await settled();
    expect(mailTo(daily)).toHaveLength(0);

    await atNoon(1);
    await Promise.all([deliverAlerts(), deliverAlerts()]);
    await deliverAlerts();
    await settled();
    const [digest, ...more] = mailTo(daily);
    expect(more).toEqual([]);
    expect(digest?.subject).toBe('Profils correspondant à vos recherches enregistrées');
    expect(digest?.text).toContain('Profils trouvés depuis le dernier résumé\u00a0: 2.');
    expect(digest?.text).toContain(first.number);
    expect(digest?.text).toContain(second.number);
    expect(digest?.everything).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(digest?.everything).not.toMatch(/hamilton|Sample search/i);

    await atNoon(daysBetween(found, dueOn('weekly', found) ?? found));
    await deliverAlerts();
    await deliverAlerts();
    await settled();
    expect(mailTo(weekly)).toHaveLength(1);
    expect(mailTo(daily)).toHaveLength(1);
    expect(mailTo(both)).toHaveLength(2);
  });

  test('leaves out what has left the list, and is not sent when nothing is left', async () => {
    const { deliverAlerts } = await rooms();
    const person = await seeker();
    await saved(person, matching, { frequency: 'daily' });
    const { number } = await promotedCase(cast);
    await settled();
    await owner`delete from published_profile where number = ${number}`;
    await atNoon(1);
    await deliverAlerts();
    await settled();
    expect(mailTo(person)).toHaveLength(0);
  });

  test('says of no profile that it is free when it is held again, or offered to the next in line', async () => {
    const { deliverAlerts, runCommand, joinWaitingList } = await rooms();
    const [holder, another, next] = [await seeker(), await seeker(), await seeker()];
    const [person, all] = [await seeker(), await seeker()];
    await saved(person, matching, { frequency: 'daily', kinds: ['released'] });
    await saved(all, matching, { frequency: 'daily', kinds: ['new', 'released'] });
    const free = await promotedCase(cast);
    const again = await promotedCase(cast);
    const offered = await promotedCase(cast);
    for (const { caseId } of [free, again, offered]) {
      await hold(caseId, holder);
      await letGo(caseId, holder);
    }
    await settled();
    for (const { caseId } of [again, offered]) await hold(caseId, another);
    await runCommand(next, joinWaitingList, { caseId: offered.caseId, input: { sahId: null } });
    await letGo(offered.caseId, another);
    await settled();
    await atNoon(1);
    await deliverAlerts();
    await settled();
    const [only, ...more] = mailTo(person).map(({ text }) => text);
    expect(more).toEqual([]);
    expect(only).toContain(free.number);
    expect(only).not.toContain(again.number);
    expect(only).not.toContain(offered.number);
    // What else was found of them is told still.
    const lineOf = ({ number }: { number: string }) =>
      mailTo(all)[0]
        ?.text.split('\n')
        .find((line) => line.startsWith(`- ${number}`)) ?? '';
    expect(lineOf(free)).toMatch(/new on the list, free/);
    expect(lineOf(again)).toMatch(/new/);
    for (const taken of [again, offered]) expect(lineOf(taken)).not.toMatch(/free/);
  });
});

describe('ending it', () => {
  test('the word of a message ends the mail of all searches of its person, and of nobody else', async () => {
    const { alertLinks, stopAlerts, deliverAlerts, deleteSearch, setClockForTests } = await rooms();
    const [one, other] = [await seeker(), await seeker()];
    const ids = [
      await saved(one, matching),
      await saved(one, '', { frequency: 'daily' }),
      await saved(other, matching, { frequency: 'daily' }),
    ] as const;
    const gone = await saved(one, notMatching);
    const word = alertLinks(one.accountId, 'en').stop.split('/').at(-1) ?? '';
    await deleteSearch(one, gone);
    // What is due already does not come either.
    await promotedCase(cast);
    await settled();
    sink.messages.length = 0;
    await owner`update saved_search_alert set sent_at = null, due_on = current_date + 1`;
    const altered = word.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    for (const wrong of [altered, word.slice(1), `${word}0`, word.slice(32), '']) {
      expect(await stopAlerts(wrong)).toBe(false);
    }
    expect(await stopAlerts(word)).toBe(true);
    expect(await stopAlerts(word)).toBe(true);
    await promotedCase(cast);
    await settled();
    setClockForTests(() => new Date(Date.now() + 2 * 86_400_000));
    await deliverAlerts();
    await settled();
    expect(mailTo(one)).toHaveLength(0);
    expect(mailTo(other)).toHaveLength(1);
    expect(await alertsOf(ids[0])).toHaveLength(2);
    const { sha256 } = await import('#app/platform/crypto.server.ts');
    expect(await owner`select from session where id in (${word}, ${sha256(word)})`).toHaveLength(0);
  });
});

describe('a person’s own', () => {
  test('searches and what they found are read and changed by nobody else', async () => {
    const r = await rooms();
    const [one, other] = [await seeker(), await seeker()];
    const colleague = await seeker({ organizationId: one.organizationId });
    const id = await saved(one, matching);
    await promotedCase(cast);
    await settled();
    expect(await r.readSavedSearch(one, id)).toMatchObject({ found: 1, broken: null });
    expect(await r.countNewProfiles(one)).toBe(1);
    for (const stranger of [other, colleague, cast.author, cast.local]) {
      expect(await r.readSavedSearch(stranger, id)).toBeNull();
      expect(await r.countNewProfiles(stranger)).toBe(0);
      const seen = await r.withActor(stranger, (tx) =>
        tx.execute(`select id from saved_search union all select id from saved_search_alert`),
      );
      expect([...seen]).toEqual([]);
    }
    expect(await r.changeSearch(other, id, choices())).toMatchObject({ code: 'not_found' });
    await r.deleteSearch(other, id);
    await r.lookAtAlerts(other, id, r.now());
    expect(await r.countNewProfiles(one)).toBe(1);
    // Nobody makes up an alert, or a search in another's name.
    await expect(
      r.withActor(one, (tx) =>
        tx.execute(`insert into saved_search_alert (id, saved_search_id, account_id, case_id, number, kind, seq)
          select gen_random_uuid(), saved_search_id, account_id, case_id, number, kind, seq + 1
          from saved_search_alert`),
      ),
    ).rejects.toThrow();
    await expect(
      r.withActor(other, (tx) =>
        tx.execute(`insert into saved_search (id, account_id, organization_id, name, query, lang, frequency, kinds, by_mail, created_on)
          values (gen_random_uuid(), '${one.accountId}', '${one.organizationId}', 'x', '', 'en', 'daily', '{new}', true, current_date)`),
      ),
    ).rejects.toThrow();
    expect(
      await r.saveSearch(cast.author, randomUUID(), { ...choices(), query: '', lang: 'en' }),
    ).toMatchObject({
      code: 'not_allowed',
    });
    await r.lookAtAlerts(one, null, r.now());
    expect(await r.countNewProfiles(one)).toBe(0);
    await r.deleteSearch(one, id);
    expect(await alertsOf(id)).toHaveLength(0);
  });

  test('searches stay new by what they found after the page that was looked at', async () => {
    const r = await rooms();
    const person = await seeker();
    const id = await saved(person, matching);
    await promotedCase(cast);
    await settled();
    const readAt = r.now();
    await setTimeout(5);
    const later = await promotedCase(cast);
    await settled();
    expect(await r.countNewProfiles(person)).toBe(2);
    await r.lookAtAlerts(person, id, readAt);
    const fresh = async () =>
      ((await r.readSavedSearch(person, id))?.alerts ?? [])
        .filter(({ isNew }) => isNew)
        .map(({ number }) => number);
    expect(await fresh()).toEqual([later.number]);
    // A form of an older page takes nothing back; one that comes before its time does not reach beyond now.
    await r.lookAtAlerts(person, null, r.now());
    await r.lookAtAlerts(person, null, readAt);
    expect(await fresh()).toEqual([]);
    await r.lookAtAlerts(person, id, new Date(Date.now() + 86_400_000));
    await setTimeout(5);
    const latest = await promotedCase(cast);
    await settled();
    expect(await fresh()).toEqual([latest.number]);
  });

  test('a form sent twice keeps one, names are one’s own and different, fifty are the most', async () => {
    const r = await rooms();
    const person = await seeker();
    const search = { ...choices({ name: 'First' }), query: matching, lang: 'en' } as const;
    const id = randomUUID();
    const twice = await Promise.all([
      r.saveSearch(person, id, search),
      r.saveSearch(person, id, search),
    ]);
    expect(twice).toEqual([{ ok: true }, { ok: true }]);
    expect(await r.saveSearch(person, randomUUID(), search)).toMatchObject({
      code: 'search_name_taken',
    });
    const second = await saved(person, '', { name: 'Second' });
    expect(await r.changeSearch(person, second, choices({ name: 'First' }))).toMatchObject({
      code: 'search_name_taken',
    });
    expect(await r.changeSearch(person, second, choices({ name: 'Second' }))).toEqual({ ok: true });
    await saved(await seeker(), matching, { name: 'First' });
    const many = Array.from({ length: 60 }, () =>
      r.saveSearch(person, randomUUID(), { ...choices(), query: '', lang: 'en' }),
    );
    const results = await Promise.all(many);
    expect(results.filter(({ ok }) => ok)).toHaveLength(48);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      code: 'too_many_searches',
      params: { most: 50 },
    });
    expect(await r.listSavedSearches(person)).toHaveLength(50);
  });

  test('search that asks for what no longer exists finds nothing rather than everything', async () => {
    const r = await rooms();
    const person = await seeker();
    const id = await saved(person, 'need=no_longer_there');
    await promotedCase(cast);
    await settled();
    expect(await alertsOf(id)).toHaveLength(0);
    const [listed] = await r.listSavedSearches(person);
    expect(listed).toMatchObject({ broken: 'unknown', matches: 0 });
  });

  test('search says how many match now, as the list counts them', async () => {
    const r = await rooms();
    const { parseQuery } = await import('#search/url.ts');
    const person = await seeker();
    const queries = [
      matching,
      notMatching,
      '',
      'q=family',
      'people-from=4&people-to=5',
      'days=d31',
    ];
    for (const query of queries) await saved(person, query, { name: query || 'everything' });
    const listed = await r.listSavedSearches(person);
    for (const query of queries) {
      const asked = parseQuery(new URLSearchParams(query), { lang: 'en', today: r.today() });
      const { matches, breadth, live } = await r.outlookOf(person, asked.query);
      expect(listed.find(({ name }) => name === (query || 'everything'))?.matches).toBe(matches);
      if (query === '') expect([breadth, matches]).toEqual(['everything', live]);
      if (query === notMatching) expect([breadth, matches]).toEqual(['narrow', 0]);
    }
  });
});
