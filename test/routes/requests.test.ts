import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
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

/** Requests of constituent groups, and what else may stand around them (process §7). */
let portal: Portal;
let cast: Cast;
let server: Server;
let sah: Actor;
let colleague: Actor;
let group: Actor;
let other: Actor;

beforeAll(async () => {
  portal = await openPortal('requests');
  cast = await castOf(portal);
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});
beforeEach(async () => {
  const own = await portal.organization('sah', { holdingLimit: 3 });
  sah = await portal.actor('sah_member', own);
  colleague = await portal.actor('sah_manager', own);
  group = await portal.actor(
    'cg_member',
    await portal.organization('constituent_group', { parents: [own] }),
  );
  other = await portal.actor('sah_member', await portal.organization('sah'));
});

const words = (body: string) => body.replaceAll('<!-- -->', '').replaceAll('&#x27;', "'");
const get = async (actor: Actor, path: string) => {
  const cookie = await portal.cookieOf(actor);
  const answer = await fetch(server.url + path, { headers: { cookie }, redirect: 'manual' });
  return { status: answer.status, body: words(await answer.text()) };
};
const send = async (actor: Actor, path: string, fields: Record<string, string>) => {
  const form = { idempotencyKey: crypto.randomUUID(), ...fields };
  const answer = await post(server, path, await portal.cookieOf(actor), form);
  const location = answer.headers.get('location');
  return { status: answer.status, location, body: words(await answer.text()) };
};
const mine = pathTo('interest-and-claims', 'en');

async function posted(stream: 'gar' | 'overseas' = 'gar') {
  const fields = sampleFields({ stream, inCanada: stream === 'gar' });
  const { caseId, number } = await promotedCase(cast, fields);
  const slug = { number: profileSlug(number) };
  const { reference } = await stateOf(caseId);
  return {
    caseId,
    number,
    claim: pathTo('claim', 'en', slug),
    profile: pathTo('profile', 'en', slug),
    review: pathTo('review-claim', 'en', { reference: caseSlug(reference) }),
    journal: pathTo('case', 'en', { reference: caseSlug(reference) }),
  };
}
const lastClaim = async (caseId: string) => (await stateOf(caseId)).claims.at(-1)?.id ?? '';

test('one that was overtaken: the group is told and may join the line, its SAH has no button that fails', async () => {
  const page = await posted();
  expect((await send(group, page.claim, {})).status).toBe(303);
  const claimId = await lastClaim(page.caseId);
  expect((await get(group, page.profile)).body).toContain('until then another group may be first');
  expect((await get(sah, mine)).body).toContain('value="endorse"');
  expect((await send(other, page.claim, {})).status).toBe(303);

  for (const path of [page.profile, mine]) {
    const { body } = await get(group, path);
    expect(body).toContain('Another group was first, and holds the profile until');
    expect(body).not.toContain(other.organizationName.en);
    expect(body).not.toContain('The hold begins when it endorses the request');
  }
  const requests = (await get(sah, mine)).body;
  expect(requests).toContain('Another group was first');
  expect(requests).not.toContain('value="endorse"');
  const late = await send(sah, mine, { intent: 'endorse', claimId });
  expect(late.status).toBe(422);
  expect(late.body).toContain('The request can be endorsed if that hold ends');

  expect((await get(group, page.profile)).body).toContain('value="join"');
  expect((await send(group, page.profile, { intent: 'join' })).status).toBe(303);
  expect((await get(group, page.profile)).body).toContain('Your group is in line too');

  // The hold ends: the group's request is its answer to the offer, and its SAH sees until when.
  const release = { intent: 'release', reason: 'group_released' };
  const released = await send(other, page.profile, release);
  expect((await get(other, released.location ?? '')).body).toContain(
    'now offered to the first group in line',
  );
  const offered = (await get(group, page.profile)).body;
  expect(offered).toContain('It is your answer to the offer from the waiting list');
  expect(offered).toContain('Your group has accepted');
  const answer = (await get(sah, page.profile)).body;
  expect(answer).toContain('It answers an offer from the waiting list.');
  expect(answer).toContain('#requests');
  expect((await send(sah, mine, { intent: 'endorse', claimId })).status).toBe(303);
  expect((await get(group, page.profile)).body).toContain('Only your group can take it');
});

test('one that the group could not make any more: relatives are elsewhere since a change', async () => {
  const page = await posted();
  expect((await send(group, page.claim, {})).status).toBe(303);
  const claimId = await lastClaim(page.caseId);
  const { pool } = portal.database.open('owner');
  await pool`
    update profile set fields = jsonb_set(fields, '{contacts}', '{"province": "PE", "community": null}')
    where case_id = ${page.caseId}`;
  const requests = (await get(sah, mine)).body;
  expect(requests).toContain('relatives or friends in Prince Edward Island');
  expect(requests).not.toContain('value="endorse"');
  const late = await send(sah, mine, { intent: 'endorse', claimId });
  expect(late.status).toBe(422);
  expect(late.body).toContain('The profile has changed since this was asked');
  expect((await get(group, page.profile)).body).toContain('It can’t be endorsed as things are');
});

test('one of a SAH with 3 holds of 3: why it can’t be endorsed, and what would help', async () => {
  for (let n = 0; n < 3; n += 1) {
    expect((await send(sah, (await posted()).claim, {})).status).toBe(303);
  }
  const page = await posted();
  const refused = await send(group, page.claim, {});
  expect(refused.status).toBe(422);
  const { pool } = portal.database.open('owner');
  await pool`update organization set holding_limit = 4 where id = ${sah.organizationId}`;
  expect((await send(group, page.claim, {})).status).toBe(303);
  await pool`update organization set holding_limit = 3 where id = ${sah.organizationId}`;
  const claimId = await lastClaim(page.caseId);
  const requests = (await get(sah, mine)).body;
  expect(requests).not.toContain('value="endorse"');
  expect(requests).toContain('One of them must end first: released by its group');
  expect(requests).toContain('value="decline-request"');
  const full = await send(sah, mine, { intent: 'endorse', claimId });
  expect(full.status).toBe(422);
  expect(full.body).toContain('3 unconfirmed holds, the most it may have at once');
  expect((await get(group, mine)).body).toContain('It can’t be endorsed as things are');
});

test('that ends with its promotion: another sponsor is why, nobody is blamed, and there is no line to join', async () => {
  const page = await posted();
  await send(group, page.claim, {});
  await send(other, page.claim, {});
  const claimId = await lastClaim(page.caseId);
  const confirm = { intent: 'confirm', claimId, settlementPlan: 'no' };
  expect((await send(cast.author, page.review, confirm)).status).toBe(303);
  const { body } = await get(group, mine);
  expect(body).toContain('Another group was confirmed as the sponsor.');
  expect(body).toContain(`${page.number}, no longer open`);
  expect(body).not.toContain('You may join the waiting list');
  const told = (await get(cast.author, page.journal)).body;
  expect(told).toContain(
    `The request of ${group.organizationName.en} ended: another sponsor was confirmed.`,
  );
  // The sponsor reads its case, and nothing of who else asked.
  expect((await get(other, page.journal)).body).not.toContain(group.organizationName.en);
});

test('a SAH’s own hold is its own: from the back button, and for a colleague a second later', async () => {
  const page = await posted();
  expect((await send(sah, page.claim, {})).status).toBe(303);
  const again = (await get(sah, page.claim)).body;
  expect(again).toContain('Only your group can take it');
  expect(again).toContain('See our hold');
  expect(again).not.toContain('Another group');
  const second = await send(colleague, page.claim, {});
  expect(second).toMatchObject({ status: 303 });
  expect((await get(colleague, second.location ?? '')).body).toContain(
    'The profile is on hold for your group until',
  );
});

test('a SAH that comes to claim what its group asked for is led to the request', async () => {
  const page = await posted();
  await send(group, page.claim, {});
  const { body } = await get(sah, page.claim);
  expect(body).toContain('One of your constituent groups has asked for this profile');
  expect(body).not.toContain('waits for your SAH');
  expect(body).toContain('#requests');
});

test('a SAH asked to share a hold is led to its answer, and not to the waiting list', async () => {
  const page = await posted();
  await send(sah, page.claim, {});
  const claimId = await lastClaim(page.caseId);
  const asking = pathTo('ask-partner', 'en', { number: profileSlug(page.number) });
  const fields = { intent: 'ask', claimId, partnerSahId: other.organizationId };
  expect((await send(sah, asking, fields)).status).toBe(303);
  const asked = (await get(other, page.profile)).body;
  expect(asked).toContain('asks yours to share it');
  expect(asked).not.toContain('value="join"');
  expect((await send(other, page.profile, { intent: 'join' })).status).toBe(422);
  expect((await send(other, mine, { intent: 'agree', claimId })).status).toBe(303);
  const shares = (await get(other, page.profile)).body;
  expect(shares).toContain('Your organization shares the hold');
  expect(shares).not.toContain('value="join"');
});

test('a hold that is given up lets the others go first, which is said before', async () => {
  const page = await posted();
  await send(sah, page.claim, {});
  expect((await get(sah, page.profile)).body).toContain('After a release other groups go first');
  const release = { intent: 'release', reason: 'group_released' };
  expect((await send(sah, page.profile, release)).status).toBe(303);
  const again = await send(sah, page.claim, {});
  expect(again.status).toBe(422);
  expect(again.body).toContain('other groups go first; after that day you can claim it again');
  expect((await get(sah, mine)).body).toContain('other groups go first');
  expect((await send(other, page.claim, {})).status).toBe(303);
  expect((await get(sah, mine)).body).toContain('you can join its waiting list');
});

test('of two claims that ended on one day, the profile tells of the last', async () => {
  const page = await posted();
  await send(sah, page.claim, {});
  await send(sah, page.profile, { intent: 'release', reason: 'group_released' });
  await send(group, page.claim, {});
  const claimId = await lastClaim(page.caseId);
  const refuse = { intent: 'refuse', claimId, reason: 'outside_destination' };
  expect((await send(cast.author, page.review, refuse)).status).toBe(303);
  const { body } = await get(sah, page.profile);
  expect(body).toContain('a group there is needed');
  expect(body).not.toContain('Your group let the hold go');
});

test('ROC-O extends a hold once, and says so the second time', async () => {
  const page = await posted();
  await send(sah, page.claim, {});
  const claimId = await lastClaim(page.caseId);
  const ends = async () => (await stateOf(page.caseId)).claims[0]?.holdEndsOn ?? '';
  const before = await ends();
  expect((await send(sah, page.review, { intent: 'extend', claimId })).status).toBe(404);
  const extended = await send(cast.author, page.review, { intent: 'extend', claimId });
  expect(extended.status).toBe(303);
  expect((await get(cast.author, extended.location ?? '')).body).toContain('The hold runs until');
  expect((await ends()) > before).toBe(true);
  const twice = await send(cast.author, page.review, { intent: 'extend', claimId });
  expect(twice.status).toBe(422);
  expect(twice.body).toContain('already extended once');
  expect((await get(sah, page.profile)).body).toContain('It was extended once');
});

test('overseas, the local office confirms the commitment before ROC-O the claim', async () => {
  const page = await posted('overseas');
  await send(sah, page.claim, {});
  const claimId = await lastClaim(page.caseId);
  const confirm = { intent: 'confirm', claimId, settlementPlan: 'no' };
  const early = await send(cast.author, page.review, confirm);
  expect(early.status).toBe(422);
  expect(early.body).toContain('has not confirmed the sponsor’s commitment');
  const commitment = { intent: 'commitment', claimId };
  expect((await send(cast.author, page.review, commitment)).status).toBe(403);
  const committed = await send(cast.local, page.review, commitment);
  expect(committed.status).toBe(303);
  expect((await get(cast.local, committed.location ?? '')).body).toContain(
    'The commitment is confirmed',
  );
  expect((await send(cast.author, page.review, confirm)).status).toBe(303);
});
