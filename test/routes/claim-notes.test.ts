import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';
import { post, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let cast: Cast;
let server: Server;
let sah: Actor;
let rival: Actor;

beforeAll(async () => {
  portal = await openPortal('claim-note-pages');
  cast = await castOf(portal);
  sah = await portal.actor('sah_member', await portal.organization('sah', { holdingLimit: 100 }));
  rival = await portal.actor('sah_member', await portal.organization('sah'));
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

/** What a reader reads: without what separates text from text in the markup. */
const words = (body: string) => body.replaceAll('<!-- -->', '').replaceAll('&#x27;', "'");
const get = async (actor: Actor, path: string) => {
  const headers = { cookie: await portal.cookieOf(actor) };
  const answer = await fetch(server.url + path, { headers, redirect: 'manual' });
  return words(await answer.text());
};
const send = async (actor: Actor, path: string, fields: Record<string, string>) => {
  const form = { idempotencyKey: crypto.randomUUID(), ...fields };
  const answer = await post(server, path, await portal.cookieOf(actor), form);
  return { status: answer.status, body: words(await answer.text()) };
};
/** The message beside a field, as its control is tied to it. */
const beside = (body: string, field: string) =>
  new RegExp(`id="${field}-error"(.*?)</div>`, 's').exec(body)?.[1] ?? '';

let claimId: string;
let profile: (lang: Lang) => string;
let review: (lang: Lang) => string;
let caseFile: string;

beforeEach(async () => {
  const { caseId, number } = await promotedCase(cast);
  const slug = { number: profileSlug(number) };
  expect((await send(sah, pathTo('claim', 'en', slug), {})).status).toBe(303);
  const state = await stateOf(caseId);
  claimId = state.claims[0]?.id ?? '';
  const reference = caseSlug(state.reference);
  profile = (lang) => pathTo('profile', lang, slug);
  review = (lang) => pathTo('review-claim', lang, { reference });
  caseFile = pathTo('case', 'en', { reference });
});

test('ROC-O refuses with a note, which the group reads with the reason', async () => {
  const form = await get(cast.author, review('en'));
  expect(form).toContain('Another reason, given in the note (with a note)');
  expect(form).toContain('not available in your community (with a note)');

  const refusal = { intent: 'refuse', claimId, reason: 'claim_other' };
  const without = await send(cast.author, review('en'), refusal);
  expect(without.status).toBe(422);
  expect(beside(without.body, 'note')).toContain('Write a note: this reason alone');
  expect(without.body).toMatch(/<option[^>]*value="claim_other"[^>]*selected/);

  const named = 'Modello needs a <b>clinic</b> near by.';
  const identifying = await send(cast.author, review('fr'), { ...refusal, note: named });
  expect(identifying.status).toBe(422);
  expect(beside(identifying.body, 'note')).toContain('Retirez ce qui est signalé');
  expect(identifying.body).toMatch(/<mark[^>]*><bdi>Modello/);
  expect(identifying.body).toContain(
    'Modello needs a &lt;b&gt;clinic&lt;/b&gt; near by.</textarea>',
  );

  const long = await send(cast.author, review('en'), { ...refusal, note: 'x '.repeat(151) });
  expect(beside(long.body, 'note')).toContain('300 characters or fewer');
  const idle = { ...refusal, reason: 'outside_destination', note: 'The clinic is far.' };
  const notTaken = await send(cast.author, review('fr'), idle);
  expect(beside(notTaken.body, 'note')).toContain('Ce motif ne prend pas de note');

  const note = 'The clinic is far from your town.';
  expect((await send(cast.author, review('en'), { ...refusal, note })).status).toBe(303);
  const after = await get(cast.author, review('en'));
  expect(after).toContain('Claims that ended');
  expect(after).toContain(note);
  expect(await get(cast.author, caseFile)).toContain('Claims that ended');
  for (const lang of ['en', 'fr'] as const) {
    for (const page of [pathTo('interest-and-claims', lang), profile(lang)]) {
      expect(await get(sah, page), page).toMatch(/<bdi[^>]*lang="en"[^>]*>The clinic is far/);
      expect(await get(rival, page), page).not.toContain(note);
    }
  }
});

test('a group releases its hold for another reason, with a note that ROC-O reads', async () => {
  const release = { intent: 'release', reason: 'release_other' };
  const form = await get(sah, profile('fr'));
  expect(form).toContain('Un autre motif (avec une note)');
  const without = await send(sah, profile('fr'), release);
  expect(without.status).toBe(422);
  expect(beside(without.body, 'note')).toContain('Écrivez une note');

  const mail = 'Écrivez à groupe@example.org.';
  const pattern = await send(sah, profile('fr'), { ...release, note: mail });
  expect(pattern.status).toBe(422);
  expect(pattern.body).toMatch(/<mark[^>]*><bdi>groupe@example.org/);
  expect(pattern.body).toContain(`${mail}</textarea>`);

  const unknown = await send(sah, profile('fr'), { ...release, reason: 'household_declined' });
  expect(unknown.status).toBe(400);
  expect(beside(unknown.body, 'reason')).not.toBe('');

  const note = 'Notre salle a été inondée.';
  expect((await send(sah, profile('fr'), { ...release, note })).status).toBe(303);
  expect(await get(cast.author, review('en'))).toMatch(/<bdi[^>]*lang="fr"[^>]*>Notre salle/);
  expect(await get(sah, profile('fr'))).toContain(note);
  expect(await get(rival, profile('fr'))).not.toContain(note);
});
