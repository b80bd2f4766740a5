import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import { caseSlug, type PageId, pathTo } from '#app/paths.ts';
import { type Cast, castOf, openPortal, type Portal } from '#test/support/portal.ts';
import { matchedCase, stateOf } from '#test/support/road.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

const comment = 'The sample aunt cannot take part.';

let portal: Portal;
let server: Server;
let cast: Cast;
let sponsor: Actor;
let owner: ReturnType<Portal['database']['open']>['pool'];
let cookies: Record<'author' | 'local' | 'sponsor', string>;

beforeAll(async () => {
  portal = await openPortal('package-comments');
  owner = portal.database.open('owner').pool;
  cast = await castOf(portal);
  sponsor = await portal.actor(
    'sah_member',
    await portal.organization('sah', { holdingLimit: 100 }),
  );
  cookies = {
    author: await portal.cookieOf(cast.author),
    local: await portal.cookieOf(cast.local),
    sponsor: await portal.cookieOf(sponsor),
  };
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

let state: CaseState;

/** A package that waits for ROC-O's review; its papers are not what these tests are about. */
beforeEach(async () => {
  const { id } = await matchedCase(cast, sponsor);
  await owner`update undertaking_package set status = 'submitted' where case_id = ${id}`;
  await owner`update jas_case set stage = 'undertaking_review' where id = ${id}`;
  state = await stateOf(id);
});

const at = (page: PageId & ('undertaking' | 'review-undertaking')) =>
  pathTo(page, 'en', { reference: caseSlug(state.reference) });
const readComment = (who: keyof typeof cookies) =>
  post(server, at('undertaking'), cookies[who], { intent: 'read-comment' });

test('a refusal whose reason says too little needs a comment, and keeps what was chosen', async () => {
  const form = { intent: 'refuse', refuseReason: 'undertaking_other' };
  const answer = await post(server, at('review-undertaking'), cookies.author, form);
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('This reason needs a note.');
  expect(page).toMatch(/<option[^>]*value="undertaking_other"[^>]*selected/);
  expect((await stateOf(state.id)).package?.status).toBe('submitted');

  const plain = { intent: 'refuse', refuseReason: 'agreement_no_longer_active' };
  const done = await post(server, at('review-undertaking'), cookies.author, plain);
  expect(done.status).toBe(303);
  expect(await (await get(server, at('undertaking'), cookies.author)).text()).not.toContain(
    'refused with a comment',
  );
});

test('the comment on a refusal is sealed, and only ROC-O opens it, with a row in the journal', async () => {
  const form = { intent: 'refuse', refuseReason: 'undertaking_other', refuseComment: comment };
  const refused = await post(server, at('review-undertaking'), cookies.author, form);
  expect(refused.status).toBe(303);
  const rows = await owner`
    select content from restricted_note where case_id = ${state.id}
    union all select data::text from journal where case_id = ${state.id}`;
  expect(rows.length).toBeGreaterThan(1);
  for (const { content } of rows) expect(content).not.toContain('sample aunt');

  const after = refused.headers.get('Location') ?? '';
  expect(await (await get(server, after, cookies.author)).text()).toContain(at('undertaking'));
  const page = await (await get(server, at('undertaking'), cookies.author)).text();
  expect(page).toContain('refused with a comment');
  expect(page).not.toContain(comment);
  expect(await (await readComment('author')).text()).toContain(comment);
  const openings = await owner`
    select actor ->> 'accountId' as who, data ->> 'part' as part, data ->> 'ref' as ref
    from journal where case_id = ${state.id} and event = 'restricted_opened'`;
  expect(openings).toEqual([
    { who: cast.author.accountId, part: 'refusal_comment', ref: state.package?.id },
  ]);

  expect((await readComment('sponsor')).status).toBe(404);
  expect((await readComment('local')).status).toBe(404);
  const seen = await (await get(server, at('undertaking'), cookies.local)).text();
  expect(seen).not.toContain('refused with a comment');
});

test('the comment on a return is read while the package it returned is being corrected, and not after', async () => {
  const form = { intent: 'return', returnReason: 'form_missing', comment };
  expect((await post(server, at('review-undertaking'), cookies.author, form)).status).toBe(303);
  expect(await (await readComment('sponsor')).text()).toContain(comment);
  // As it is for the sponsor that follows: a package of its own, not returned to it.
  await owner`update undertaking_package set status = 'open' where case_id = ${state.id}`;
  expect((await readComment('sponsor')).status).toBe(404);
});
