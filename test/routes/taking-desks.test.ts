import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { holdEnd, offerEnd, sahAnswerDue } from '#app/domain/clock/deadlines.ts';
import { defaultSettings } from '#app/domain/decision.ts';
import { formatDate } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import {
  type Cast,
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
} from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';
import { post, type Server, startServer } from '#test/support/server.ts';

/* What desks and pages say of claims, requests and places in line to those who take part. */
let portal: Portal;
let cast: Cast;
let server: Server;
let today: string;

beforeAll(async () => {
  portal = await openPortal('taking-desks');
  cast = await castOf(portal);
  server = await startServer(portal.settings);
  today = (await import('#app/platform/clock.server.ts')).today();
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

const newSah = async (options: Parameters<Portal['organization']>[1] = {}) =>
  portal.actor('sah_member', await portal.organization('sah', options));
const groupOf = async (...sahs: readonly Actor[]) => {
  const parents = sahs.map(({ organizationId }) => organizationId);
  return portal.actor('cg_member', await portal.organization('constituent_group', { parents }));
};
const read = async (actor: Actor, path: string) => {
  const cookie = await portal.cookieOf(actor);
  const answer = await fetch(server.url + path, { headers: { cookie }, redirect: 'manual' });
  return { status: answer.status, body: words(await answer.text()) };
};
const send = async (actor: Actor, path: string, fields: Record<string, string> = {}) => {
  const form = { idempotencyKey: crypto.randomUUID(), ...fields };
  const answer = await post(server, path, await portal.cookieOf(actor), form);
  return {
    status: answer.status,
    location: answer.headers.get('location') ?? '',
    body: words(await answer.text()),
  };
};
/** What a reader reads: without what separates text from text in the markup. */
const words = (body: string) => body.replaceAll('<!-- -->', '').replaceAll('&#x27;', "'");
const claimPath = (number: string) => pathTo('claim', 'en', { number: profileSlug(number) });
const profilePath = (number: string) => pathTo('profile', 'en', { number: profileSlug(number) });
const desk = (lang: Lang = 'en') => pathTo('desk', lang);
const ours = (lang: Lang = 'en') => pathTo('interest-and-claims', lang);

/** The rows of one queue of a desk, as a reader reads them. */
async function queueOf(actor: Actor, id: string): Promise<string> {
  const { body } = await read(actor, desk());
  const section = new RegExp(`<section[^>]* id="${id}"[\\s\\S]*?</section>`).exec(body)?.[0] ?? '';
  return section.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}
async function claimIdOf(caseId: string): Promise<string> {
  return (await stateOf(caseId)).claims.at(-1)?.id ?? '';
}

describe('a desk', () => {
  test('says by when a SAH is to endorse, and to its group that the SAH does', async () => {
    const sah = await newSah();
    const group = await groupOf(sah);
    const { number } = await promotedCase(cast);
    expect((await send(group, claimPath(number))).status).toBe(303);
    const due = formatDate('en', sahAnswerDue(today, null, federalCalendar, defaultSettings));
    const toEndorse = await queueOf(sah, 'endorsements');
    expect(toEndorse).toContain(`Endorse or decline the request on ${number}`);
    expect(toEndorse).toContain(due);
    const requested = await queueOf(group, 'ownRequests');
    expect(requested).toContain(`Wait for the SAH to endorse the claim on ${number}`);
    expect(requested).toContain(due);
    expect((await read(group, desk())).body).not.toContain('To endorse');
    // It is the SAH that has something due.
    expect((await read(group, desk())).body).toMatch(/<b>0<\/b>[^<]*<[^>]*>due within 7 days/);
  });

  test('says by when a SAH is to say whether it shares', async () => {
    const [sah, other] = [await newSah(), await newSah()];
    const { caseId, number } = await promotedCase(cast);
    await send(sah, claimPath(number));
    const ask = pathTo('ask-partner', 'en', { number: profileSlug(number) });
    const fields = { intent: 'ask', claimId: await claimIdOf(caseId) };
    const asked = await send(sah, ask, { ...fields, partnerSahId: other.organizationId });
    expect(asked.status).toBe(303);
    const due = formatDate('en', sahAnswerDue(today, null, federalCalendar, defaultSettings));
    const ends = formatDate('en', holdEnd(today, federalCalendar, defaultSettings));
    const row = await queueOf(other, 'partners');
    expect(row).toContain(due);
    expect(row).not.toContain(ends);
  });

  test('lists places in line, with the number and the hold before it; then the offer', async () => {
    const [holder, first, second] = [await newSah(), await newSah(), await newSah()];
    const { caseId, number, reference } = await lined(holder, first, second);
    const ends = formatDate('en', holdEnd(today, federalCalendar, defaultSettings));
    expect(await queueOf(first, 'places')).toContain(`Number 1 in line · On hold until ${ends}`);
    expect(await queueOf(second, 'places')).toContain(`Wait in line for ${number}`);
    expect(await queueOf(second, 'places')).toContain('Number 2 in line');
    expect(await queueOf(holder, 'places')).toBe('');

    const released = await send(holder, profilePath(number), {
      intent: 'release',
      reason: 'group_released',
    });
    expect(released.status).toBe(303);
    expect(await queueOf(first, 'places')).toBe('');
    expect(await queueOf(first, 'offers')).toContain(`Accept ${number}, or pass`);
    expect(await queueOf(second, 'places')).toContain('Offered to a group before yours');

    // ROC-O reads to whom it is offered, and until when.
    const until = formatDate('en', offerEnd(today, federalCalendar, defaultSettings));
    const review = await read(cast.author, pathTo('review-claim', 'en', { reference }));
    expect(review.body).toContain(`offered the profile until ${until}`);
    expect((await stateOf(caseId)).waitingList).toHaveLength(2);
  });
});

describe('before ROC-O may confirm', () => {
  const claimsOf = (actor: Actor) => queueOf(actor, 'claims');
  const rowOf = async (actor: Actor, number: string) => {
    const { body } = await read(actor, desk());
    const rows = /<section[^>]* id="claims"[\s\S]*?<\/section>/.exec(body)?.[0].split('<tr') ?? [];
    const row = rows.find((each) => each.includes(number)) ?? '';
    return row.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  };

  test('its desk says that overseas the local office comes first, and which', async () => {
    const sah = await newSah();
    const fields = sampleFields({ stream: 'overseas', inCanada: false });
    const { caseId, number } = await promotedCase(cast, fields);
    expect((await send(sah, claimPath(number))).status).toBe(303);
    const waits = await rowOf(cast.author, number);
    expect(waits).toContain(`Wait for the local office to confirm the commitment for ${number}`);
    expect(waits).toContain(cast.local.organizationName.en);
    expect(await queueOf(cast.local, 'commitments')).toContain(number);

    const reference = caseSlug((await stateOf(caseId)).reference);
    const review = pathTo('review-claim', 'en', { reference });
    const confirm = { intent: 'commitment', claimId: await claimIdOf(caseId) };
    expect((await send(cast.local, review, confirm)).status).toBe(303);
    const turn = await rowOf(cast.author, number);
    expect(turn).toContain(`Confirm or refuse the claim on ${number}`);
    expect(turn).not.toContain(cast.local.organizationName.en);
  });

  test('its desk says that a second SAH is to answer, and which', async () => {
    const [sah, other] = [await newSah(), await newSah()];
    const { caseId, number } = await promotedCase(cast);
    await send(sah, claimPath(number));
    expect(await claimsOf(cast.author)).toContain(`Confirm or refuse the claim on ${number}`);
    const ask = pathTo('ask-partner', 'en', { number: profileSlug(number) });
    const claimId = await claimIdOf(caseId);
    await send(sah, ask, { intent: 'ask', claimId, partnerSahId: other.organizationId });
    const waits = await rowOf(cast.author, number);
    expect(waits).toContain(`Wait for the second SAH to answer for ${number}`);
    await send(other, ours(), { intent: 'agree', claimId });
    expect(await rowOf(cast.author, number)).toContain(`Confirm or refuse the claim on ${number}`);
  });
});

test('a promotion that is shortened cuts an offer short, on the desk of its group too', async () => {
  const [holder, first] = [await newSah(), await newSah()];
  const { caseId, number } = await promotedCase(cast, sampleFields({ stream: 'bvor' }));
  await send(holder, claimPath(number));
  await send(first, profilePath(number), { intent: 'join' });
  await send(holder, profilePath(number), { intent: 'release', reason: 'group_released' });
  const until = formatDate('en', offerEnd(today, federalCalendar, defaultSettings));
  expect(await queueOf(first, 'offers')).toContain(until);
  const { runCommand } = await import('#app/commands/run-command.server.ts');
  const { shortenPromotion } = await import('#app/commands/shorten-promotion.server.ts');
  const input = { reason: 'rap_fits_better', note: '', lastDay: today } as const;
  expect(await runCommand(cast.local, shortenPromotion, { caseId, input })).toMatchObject({
    ok: true,
  });
  expect((await stateOf(caseId)).waitingList).toMatchObject([{ offerEndsOn: today }]);
  const row = await queueOf(first, 'offers');
  expect(row).toContain(formatDate('en', today));
  expect(row).not.toContain(until);
});

/** A profile on hold, with groups in line for it. */
async function lined(holder: Actor, ...line: readonly Actor[]) {
  const { caseId, number } = await promotedCase(cast);
  expect((await send(holder, claimPath(number))).status).toBe(303);
  for (const actor of line) {
    expect((await send(actor, profilePath(number), { intent: 'join' })).status).toBe(303);
  }
  return { caseId, number, reference: caseSlug((await stateOf(caseId)).reference) };
}

test('ROC-O reads when a hold began, not when its group asked', async () => {
  const sah = await newSah();
  const group = await groupOf(sah);
  const { caseId, number } = await promotedCase(cast);
  await send(group, claimPath(number));
  const claimId = await claimIdOf(caseId);
  const { pool } = portal.database.open('owner');
  await pool`update claim set requested_on = requested_on - 2 where id = ${claimId}`;
  expect((await send(sah, ours(), { intent: 'endorse', claimId })).status).toBe(303);
  const reference = caseSlug((await stateOf(caseId)).reference);
  const { body } = await read(cast.author, pathTo('review-claim', 'en', { reference }));
  const [, began] = /Hold began<\/dt><dd[^>]*>([^<]+)/.exec(body) ?? [];
  expect(began).toBe(formatDate('en', today));
});

test('a group expresses interest when any of its SAHs has an active agreement', async () => {
  const [lapsed, active] = [await newSah({ agreement: 'cancelled' }), await newSah()];
  const { number } = await promotedCase(cast);
  const page = pathTo('express-interest', 'en', { number: profileSlug(number) });
  const answers = async (actor: Actor) => {
    const { body } = await read(actor, page);
    const names = (body.match(/<input[^>]*type="radio"[^>]*>/g) ?? []).map(
      (input) => /name="(\w+)"/.exec(input)?.[1] ?? '',
    );
    return Object.fromEntries(names.map((name) => [name, 'yes']));
  };
  for (const group of [await groupOf(lapsed, active), await groupOf(active, lapsed)]) {
    expect((await read(group, page)).body).toContain('go to ROC-O and RSTP, not to other groups');
    expect((await send(group, page, await answers(group))).status).toBe(303);
  }
  const none = await groupOf(lapsed);
  expect((await read(none, page)).body).not.toContain('type="radio"');
  expect((await send(none, page, { housing: 'yes' })).status).not.toBe(303);
});

test('a group with two SAHs claims, waits and accepts under the one that may', async () => {
  const [lapsed, active, holder] = [
    await newSah({ agreement: 'cancelled' }),
    await newSah(),
    await newSah(),
  ];
  /** What the form that stands on a page sends of the SAH. */
  const chosen = async (actor: Actor, path: string) => {
    const { body } = await read(actor, path);
    const sahId = /<input[^>]*name="sahId"[^>]*value="([^"]*)"/.exec(body)?.[1];
    expect(body).not.toMatch(/<select[^>]*name="sahId"/);
    return sahId === undefined ? {} : { sahId };
  };
  const claims = async (actor: Actor, number: string) =>
    send(actor, claimPath(number), await chosen(actor, claimPath(number)));
  for (const group of [await groupOf(lapsed, active), await groupOf(active, lapsed)]) {
    const asked = await promotedCase(cast);
    expect((await claims(group, asked.number)).status).toBe(303);
    expect((await stateOf(asked.caseId)).claims.map(({ sahId }) => sahId)).toEqual([
      active.organizationId,
    ]);

    const { caseId, number } = await promotedCase(cast);
    await send(holder, claimPath(number));
    const join = { intent: 'join', ...(await chosen(group, profilePath(number))) };
    expect((await send(group, profilePath(number), join)).status).toBe(303);
    await send(holder, profilePath(number), { intent: 'release', reason: 'group_released' });
    expect((await claims(group, number)).status).toBe(303);
    const { claims: taken, waitingList } = await stateOf(caseId);
    expect(taken.at(-1)).toMatchObject({ status: 'requested', sahId: active.organizationId });
    expect(waitingList[0]).toMatchObject({ sahId: active.organizationId });
  }
});

describe('an answer', () => {
  test('says what was endorsed or declined', async () => {
    const sah = await newSah();
    const group = await groupOf(sah);
    const request = async () => {
      const { caseId, number } = await promotedCase(cast);
      expect((await send(group, claimPath(number))).status).toBe(303);
      return claimIdOf(caseId);
    };
    const endorsed = await send(sah, ours(), { intent: 'endorse', claimId: await request() });
    expect(endorsed.status).toBe(303);
    const until = formatDate('en', holdEnd(today, federalCalendar, defaultSettings));
    const said = (await read(sah, endorsed.location)).body;
    expect(said).toMatch(
      new RegExp(`role="status"[^>]*>.*The claim is endorsed. The hold runs until ${until}`),
    );
    const declined = await send(sah, ours('fr'), {
      intent: 'decline-request',
      claimId: await request(),
    });
    expect((await read(sah, declined.location)).body).toContain(
      'La demande est refusée, et le groupe en est avisé.',
    );
  });

  test('that refuses takes the focus, with scripts or without', async () => {
    const [sah, other] = [await newSah(), await newSah()];
    const group = await groupOf(sah);
    const { caseId, number } = await promotedCase(cast);
    await send(group, claimPath(number));
    const claimId = await claimIdOf(caseId);
    await send(other, claimPath(number));
    const late = await send(sah, ours(), { intent: 'endorse', claimId });
    expect(late.status).toBe(422);
    expect(late.body).toMatch(/role="alert" tabindex="-1" autofocus=""/i);
    // Not on a page that only stands there.
    expect((await read(sah, ours())).body).not.toMatch(/autofocus/i);
  });
});

test('what is open stands apart from what has ended', async () => {
  const sah = await newSah();
  const [open, ended] = [await promotedCase(cast), await promotedCase(cast)];
  for (const { number } of [open, ended]) {
    expect((await send(sah, claimPath(number))).status).toBe(303);
  }
  await send(sah, profilePath(ended.number), { intent: 'release', reason: 'group_released' });
  const { body } = await read(sah, ours());
  const [, claims = '', over = ''] =
    /id="claims"([\s\S]*?)id="claims-over"([\s\S]*?)<\/details>/.exec(body) as RegExpExecArray;
  expect(body).toContain('Claims and sponsorships that have ended (1)');
  expect([claims.includes(open.number), claims.includes(ended.number)]).toEqual([true, false]);
  expect([over.includes(open.number), over.includes(ended.number)]).toEqual([false, true]);
});

test('ROC-O extends a hold once; until then its group reads how to ask for more time', async () => {
  const sah = await newSah();
  const { caseId, number } = await promotedCase(cast);
  await send(sah, claimPath(number));
  const how = 'If you need more time, say why in a question';
  expect((await read(sah, profilePath(number))).body).toContain(how);
  const reference = caseSlug((await stateOf(caseId)).reference);
  const review = pathTo('review-claim', 'en', { reference });
  expect((await read(cast.author, review)).body).toContain(
    'It can be extended once, by 10 business days.',
  );
  const extend = { intent: 'extend', claimId: await claimIdOf(caseId) };
  const done = await send(cast.author, review, extend);
  expect(done.status).toBe(303);
  const first = holdEnd(today, federalCalendar, defaultSettings);
  const until = formatDate('en', holdEnd(first, federalCalendar, defaultSettings));
  expect((await read(cast.author, done.location)).body).toContain(`The hold runs until ${until}`);
  expect((await send(cast.author, review, extend)).status).toBe(422);
  const told = (await read(sah, profilePath(number))).body;
  expect(told).toContain('It was extended once');
  expect(told).not.toContain(how);
});
