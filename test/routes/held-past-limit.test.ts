import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';
import { post, type Server, startServer } from '#test/support/server.ts';

/* A hold taken before the limit may be confirmed after it (process §7); nothing new can begin by then. */
let portal: Portal;
let cast: Cast;
let server: Server;
let rstp: Actor;
let today: string;

beforeAll(async () => {
  portal = await openPortal('held past the limit');
  cast = await castOf(portal);
  rstp = await portal.actor('rstp_promoter', await portal.organization('rstp'));
  server = await startServer(portal.settings);
  today = (await import('#app/platform/clock.server.ts')).today();
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

const newSah = async () => portal.actor('sah_member', await portal.organization('sah'));
const words = (body: string) => body.replaceAll('<!-- -->', '').replaceAll('&#x27;', "'");
const read = async (actor: Actor, path: string) => {
  const cookie = await portal.cookieOf(actor);
  const answer = await fetch(server.url + path, { headers: { cookie }, redirect: 'manual' });
  return { status: answer.status, body: words(await answer.text()) };
};
const send = async (actor: Actor, path: string, fields: Record<string, string> = {}) => {
  const form = { idempotencyKey: crypto.randomUUID(), ...fields };
  const answer = await post(server, path, await portal.cookieOf(actor), form);
  return { status: answer.status, location: answer.headers.get('location') ?? '' };
};
const pageOf = (page: 'profile' | 'claim' | 'ask-question', number: string) =>
  pathTo(page, 'en', { number: profileSlug(number) });
const ours = pathTo('interest-and-claims', 'en');

/** One part of a page, as a reader reads it. */
async function partOf(actor: Actor, path: string, id: string): Promise<string> {
  const { body } = await read(actor, path);
  const section = new RegExp(`<section[^>]* id="${id}"[\\s\\S]*?</section>`).exec(body)?.[0] ?? '';
  return section.replace(/<[^>]+>/g, ' ').replace(/[ \n]+/g, ' ');
}
const queueOf = (actor: Actor, id: string) => partOf(actor, pathTo('desk', 'en'), id);

/** A profile on hold, and the days left until its promotion and its hold end. */
async function held({ limit, hold }: { limit: number; hold: number }) {
  const holder = await newSah();
  const { caseId, number } = await promotedCase(cast);
  expect((await send(holder, pageOf('claim', number))).status).toBe(303);
  await moveTo(caseId, { limit, hold });
  return { holder, caseId, number };
}

async function moveTo(caseId: string, { limit, hold }: { limit: number; hold: number }) {
  const owner = portal.database.open('owner').pool;
  const [limitOn, holdEndsOn] = [addDays(today, limit), addDays(today, hold)];
  const startedOn = addDays(limitOn, -120);
  await owner`update promotion set started_on = ${startedOn}, limit_on = ${limitOn}
    where case_id = ${caseId}`;
  await owner`update profile set posted_on = ${startedOn} where case_id = ${caseId}`;
  await owner`update claim set hold_ends_on = ${holdEndsOn}
    where case_id = ${caseId} and status = 'held'`;
  await owner`update published_profile set limit_on = ${limitOn}, hold_ends_on = ${holdEndsOn},
    posted_on = ${startedOn}
    where case_id = ${caseId}`;
}

async function ask(actor: Actor, number: string): Promise<string> {
  const text = 'We need one more week to find a flat.';
  expect((await send(actor, pageOf('ask-question', number), { text })).status).toBe(303);
  const owner = portal.database.open('owner').pool;
  const [row] = await owner`select q.id from question q join profile p using (case_id)
    where p.number = ${number} order by q.asked_on desc limit 1`;
  return String(row?.id);
}

describe('a question of the group that holds the profile', () => {
  test('is answered by the end of its hold, on every desk', async () => {
    const { holder, number } = await held({ limit: 60, hold: 2 });
    const ends = formatDate('en', addDays(today, 2));
    expect((await read(holder, pageOf('ask-question', number))).body).toContain(
      textOf('en').questions.askIntroOnHold(ends),
    );
    const questionId = await ask(holder, number);
    const question = pathTo('question', 'en', { questionId });
    expect(await queueOf(rstp, 'questions')).toContain(ends);
    expect(await queueOf(holder, 'ourQuestions')).toContain(ends);
    expect((await read(holder, ours)).body).toContain(textOf('en').questions.next.asked(ends));
    expect((await read(rstp, pathTo('questions', 'en'))).body).toContain(ends);
    expect((await read(rstp, question)).body).toContain(ends);
    expect((await send(rstp, question, { intent: 'relay' })).status).toBe(303);
    expect(await queueOf(cast.author, 'questions')).toContain(ends);
  });

  test('waits on every desk past the limit, and is answered', async () => {
    const { holder, number } = await held({ limit: -1, hold: 2 });
    const ends = formatDate('en', addDays(today, 2));
    const { next, statuses } = textOf('en').questions;
    const questionId = await ask(holder, number);
    const question = pathTo('question', 'en', { questionId });
    expect(await queueOf(rstp, 'questions')).toContain(number);
    expect(await queueOf(holder, 'ourQuestions')).toContain(number);
    const own = await read(holder, ours);
    expect(own.body).toContain(next.asked(ends));
    expect(own.body).not.toContain(statuses.waits);
    // RSTP has no page of a profile that is off the list.
    const about = await read(rstp, question);
    expect(about.status).toBe(200);
    for (const page of [about, await read(rstp, pathTo('questions', 'en'))]) {
      expect(page.body).not.toContain(`href="${pageOf('profile', number)}"`);
    }

    expect((await send(rstp, question, { intent: 'relay' })).status).toBe(303);
    expect(await queueOf(rstp, 'questions')).not.toContain(number);
    expect(await queueOf(cast.author, 'questions')).toContain(number);
    expect((await read(holder, ours)).body).toContain(next.relayed(ends));
    const answer = { intent: 'answer', readers: 'group', en: 'It is extended.', fr: '' };
    expect((await send(cast.author, question, answer)).status).toBe(303);
    expect(await queueOf(holder, 'ourQuestions')).toContain(`Read the answer about ${number}`);
    expect((await read(holder, pageOf('ask-question', number))).body).toContain('It is extended.');
  });

  test('of another group waits on too, but leads it to no page that is gone', async () => {
    const other = await newSah();
    const { caseId, number } = await held({ limit: 60, hold: 8 });
    await ask(other, number);
    await moveTo(caseId, { limit: -1, hold: 8 });
    expect(await queueOf(rstp, 'questions')).toContain(number);
    expect(await queueOf(other, 'ourQuestions')).toBe('');
    const own = await read(other, ours);
    expect(own.body).not.toContain(textOf('en').questions.statuses.waits);
    expect(own.body).not.toContain(`href="${pageOf('profile', number)}"`);
  });
});

describe('a hold that runs past the last day of promotion, while the profile is listed', () => {
  test.each(['en', 'fr'] as const)('promises the line nothing (%s)', async (lang) => {
    const [waiting, stranger] = [await newSah(), await newSah()];
    const { holder, caseId, number } = await held({ limit: 60, hold: 8 });
    const join = await send(waiting, pageOf('profile', number), { intent: 'join' });
    expect(join.status).toBe(303);
    await moveTo(caseId, { limit: 3, hold: 3 });
    const words = textOf(lang);
    const ends = formatDate(lang, addDays(today, 3));
    const rule = words.claim.waitingList.ruleAtLimit(ends);
    const profile = pathTo('profile', lang, { number: profileSlug(number) });
    const list = pathTo('interest-and-claims', lang);
    const desk = pathTo('desk', lang);

    for (const path of [profile, list]) {
      const own = (await read(holder, path)).body;
      expect(own).toContain(words.standing.thenNobody(ends));
      expect(own).not.toContain(words.standing.thenLine(1));
      expect((await read(waiting, path)).body).toContain(words.standing.waitingAtLimit(rule));
    }
    expect(await partOf(waiting, desk, 'places')).toContain(words.desk.ifNothing.lineCloses(ends));

    // A hold may be let go sooner, so one can still join, and reads what that is worth.
    const page = (await read(stranger, profile)).body;
    expect(page).toContain(rule);
    expect(page).toContain(words.claim.waitingList.join);

    expect(await partOf(cast.author, desk, 'claims')).toContain(
      words.desk.ifNothing.holdIsLast(ends),
    );
    const { reference } = await stateOf(caseId);
    const review = pathTo('review-claim', lang, { reference: caseSlug(reference) });
    const { body } = await read(cast.author, review);
    expect(body).toContain(words.claim.endsThenNobody(ends));
    expect(body).toContain(rule);
  });

  test('leaves the line its turn when it ends the day before', async () => {
    const waiting = await newSah();
    const { holder, caseId, number } = await held({ limit: 60, hold: 8 });
    await send(waiting, pageOf('profile', number), { intent: 'join' });
    await moveTo(caseId, { limit: 4, hold: 3 });
    const { claim, desk, standing } = textOf('en');
    expect((await read(holder, ours)).body).toContain(standing.thenLine(1));
    expect((await read(waiting, ours)).body).toContain(standing.waitingNext(3));
    expect(await queueOf(waiting, 'places')).toContain(desk.ifNothing.keepsPlace);
    const { reference } = await stateOf(caseId);
    const review = pathTo('review-claim', 'en', { reference: caseSlug(reference) });
    expect((await read(cast.author, review)).body).toContain(claim.endsThenOffered(1));
  });
});

describe('when the limit passes under a hold', () => {
  const clocks = async () => (await import('#app/jobs/sweep-clocks.server.ts')).sweepClocks();
  /** Who was told what of a case, one message each. */
  async function toldOf(caseId: string) {
    const { notify } = await import('#app/jobs/notify.server.ts');
    const owner = portal.database.open('owner').pool;
    const rows = await owner`select seq from journal where case_id = ${caseId} order by seq`;
    for (const row of rows) await notify(Number(row.seq));
    const mail = await owner`
      select m.notice, m.account_id from mail_message m join journal j on j.seq = m.journal_seq
      where j.case_id = ${caseId} and m.notice in ('line_closed', 'request_ended', 'offer_lapsed')`;
    return mail.map((row) => `${row.notice} ${row.account_id}`).sort();
  }
  const rowsOf = async (caseId: string) => {
    const owner = portal.database.open('owner').pool;
    return (await owner`select 1 from journal where case_id = ${caseId}`).length;
  };

  async function overtaken() {
    const [sah, holder, waiting] = [await newSah(), await newSah(), await newSah()];
    const parents = [sah.organizationId];
    const group = await portal.actor(
      'cg_member',
      await portal.organization('constituent_group', { parents }),
    );
    const { caseId, number } = await promotedCase(cast);
    for (const actor of [group, holder]) {
      expect((await send(actor, pageOf('claim', number))).status).toBe(303);
    }
    const joined = await send(waiting, pageOf('profile', number), { intent: 'join' });
    expect(joined.status).toBe(303);
    await moveTo(caseId, { limit: -1, hold: 8 });
    return { sah, group, holder, waiting, caseId, number };
  }

  test('the line and the requests close, once, and each group is told why', async () => {
    const { sah, group, waiting, holder, caseId, number } = await overtaken();
    await clocks();
    const state = await stateOf(caseId);
    expect(state.waitingList).toMatchObject([{ status: 'lapsed' }]);
    expect(state.claims.map(({ status }) => status).sort()).toEqual(['held', 'refused']);
    expect(state.stage).toBe('promotion');
    expect(await toldOf(caseId)).toEqual(
      [
        `line_closed ${waiting.accountId}`,
        `request_ended ${group.accountId}`,
        `request_ended ${sah.accountId}`,
      ].sort(),
    );
    const { claim, standing } = textOf('en');
    expect((await read(waiting, ours)).body).toContain(claim.mine.emptyWaiting);
    const asked = (await read(group, ours)).body;
    expect(asked).toContain(textOf('en').standing.endedGone);
    expect(asked).not.toContain(standing.requestedCan);
    expect(await partOf(sah, ours, 'requests')).toBe('');

    const rows = await rowsOf(caseId);
    await clocks();
    expect(await rowsOf(caseId)).toBe(rows);

    expect((await read(holder, pageOf('profile', number))).body).toContain(standing.thenNobodyNow);
    const review = pathTo('review-claim', 'en', { reference: caseSlug(state.reference) });
    const { body } = await read(cast.author, review);
    expect(body).toContain(claim.endsThenOver);
    expect(body).toContain(claim.waitingList.closed(formatDate('en', addDays(today, -1))));
    const { desk } = textOf('en');
    expect(await queueOf(cast.author, 'claims')).toContain(
      desk.ifNothing.holdIsLast(formatDate('en', addDays(today, 8))),
    );
  });

  test('the group that lets its hold go is led to a page that is there', async () => {
    const { holder, caseId, number } = await overtaken();
    await clocks();
    const release = { intent: 'release', reason: 'group_released' };
    const released = await send(holder, pageOf('profile', number), release);
    expect(released.status).toBe(303);
    expect(released.location).toBe(`${ours}?done=released`);
    const { status, body } = await read(holder, released.location);
    expect(status).toBe(200);
    expect(body).toContain(textOf('en').claim.releasedPastLimit);
    await clocks();
    expect(await stateOf(caseId)).toMatchObject({ stage: 'closed' });
  });

  test('and its form sent again, or one from a second tab, is led there too, and changes nothing', async () => {
    const { holder, group, caseId, number } = await overtaken();
    const release = { intent: 'release', reason: 'group_released' };
    const form = { ...release, idempotencyKey: crypto.randomUUID() };
    const path = pageOf('profile', number);
    const colleague = await portal.actor('sah_member', holder.organizationId);
    const done = { status: 303, location: `${ours}?done=released` };
    const both = await Promise.all([send(holder, path, form), send(holder, path, form)]);
    expect(both).toEqual([done, done]);
    const rows = await rowsOf(caseId);
    const again = async (actor: Actor, fields: Record<string, string>) =>
      expect(await send(actor, path, fields)).toMatchObject(done);
    await again(holder, form);
    await again(holder, release);
    await again(colleague, release);
    expect(await rowsOf(caseId)).toBe(rows);
    // Once the promotion has ended with it as well.
    await clocks();
    await again(holder, form);
    // No other act of theirs, and nobody who held nothing.
    expect((await send(holder, path, { intent: 'follow' })).status).toBe(404);
    for (const other of [group, await newSah()]) {
      expect((await send(other, path, release)).status).toBe(404);
    }
  });
});
