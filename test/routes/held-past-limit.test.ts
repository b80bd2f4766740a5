import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
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
  return section.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
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
