import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import type { Stream } from '#app/domain/case/names.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import {
  type Cast,
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
} from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let server: Server;
let cast: Cast;
let manager: Actor;
let sah: Actor;
let cookies: Record<'officer' | 'manager' | 'local' | 'provider' | 'sah' | 'elsewhere', string>;
let owner: ReturnType<Portal['database']['open']>['pool'];

beforeAll(async () => {
  portal = await openPortal('promotion-page');
  owner = portal.database.open('owner').pool;
  cast = await castOf(portal);
  manager = await portal.actor('roco_manager', cast.author.organizationId);
  sah = await portal.actor('sah_member', await portal.organization('sah', { holdingLimit: 9 }));
  const elsewhere = await portal.actor('local_officer', await portal.organization('local_office'));
  cookies = {
    officer: await portal.cookieOf(cast.author),
    manager: await portal.cookieOf(manager),
    local: await portal.cookieOf(cast.local),
    provider: await portal.cookieOf(cast.provider),
    sah: await portal.cookieOf(sah),
    elsewhere: await portal.cookieOf(elsewhere),
  };
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

async function promoted(stream: Stream) {
  const fields = sampleFields({ stream, inCanada: stream !== 'overseas' });
  const { caseId, number } = await promotedCase(cast, fields);
  const { reference } = await stateOf(caseId);
  const path = (lang: Lang) => pathTo('change-promotion', lang, { reference: caseSlug(reference) });
  return { caseId, number, reference, path };
}
const read = async (path: string, who: keyof typeof cookies) => {
  const answer = await get(server, path, cookies[who]);
  return { status: answer.status, page: plain(await answer.text()) };
};
/** The text as a person reads it. */
const plain = (html: string) =>
  html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('\u00a0', ' ');
const send = (path: string, who: keyof typeof cookies, fields: Record<string, string>) =>
  post(server, path, cookies[who], { idempotencyKey: crypto.randomUUID(), ...fields });

describe('the page', () => {
  test('opens for ROC-O and the local office of the case, and for nobody else', async () => {
    const { path } = await promoted('gar');
    for (const who of ['officer', 'manager', 'local'] as const) {
      expect((await read(path('en'), who)).status, who).toBe(200);
    }
    for (const who of ['provider', 'sah', 'elsewhere'] as const) {
      const expected = who === 'provider' ? 403 : 404;
      expect((await read(path('en'), who)).status, who).toBe(expected);
      const sent = await send(path('en'), who, { intent: 'suspend' });
      expect(sent.status, who).toBe(expected);
    }
  });

  test('says what will happen by itself, as the stream has it, in both languages', async () => {
    const gar = await promoted('gar');
    const overseas = await promoted('overseas');
    expect((await read(gar.path('en'), 'local')).page).toContain('stays on RAP as planned');
    expect((await read(gar.path('fr'), 'local')).page).toContain(
      'continue de recevoir le PAR comme prévu',
    );
    expect((await read(overseas.path('en'), 'officer')).page).toContain(
      'referred back to the migration office',
    );
    expect((await read(overseas.path('fr'), 'officer')).page).toContain(
      'renvoyé au bureau de migration',
    );
  });

  test('offers each reader the changes that are theirs', async () => {
    const offered = async (stream: Stream, who: keyof typeof cookies) => {
      const { path } = await promoted(stream);
      const { page } = await read(path('en'), who);
      return [...page.matchAll(/name="intent" value="([a-z-]+)"/g)].map(([, intent]) => intent);
    };
    expect(await offered('overseas', 'manager')).toEqual(['extend', 'suspend', 'withdraw']);
    expect(await offered('overseas', 'officer')).toEqual(['suspend', 'withdraw']);
    expect(await offered('overseas', 'local')).toEqual([]);
    expect(await offered('bvor', 'local')).toEqual(['shorten', 'rap']);
    expect(await offered('gar', 'manager')).toEqual(['suspend', 'withdraw']);
  });

  test('under a hold shows the claim to decide on instead', async () => {
    const { caseId, path, reference } = await promoted('gar');
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
    await runCommand(sah, claimProfile, { caseId, input: { sahId: null } });
    const { page } = await read(path('en'), 'officer');
    expect(page).not.toContain('value="suspend"');
    expect(page).toContain('Its claim comes first');
    expect(page).toContain(
      `href="${pathTo('review-claim', 'en', { reference: caseSlug(reference) })}"`,
    );
    const answer = await send(path('en'), 'officer', {
      intent: 'suspend',
      suspendReason: 'privacy_concern',
    });
    expect(answer.status).toBe(422);
    expect(plain(await answer.text())).toContain('Decide on its claim first');
  });

  test.each([
    ['en', 'the hold of that group ends with the promotion', 'The profile is withdrawn'],
    ['fr', 'la réservation de ce groupe prend fin avec la promotion', 'Le profil est retiré'],
  ] as const)(
    'under a hold withdraws the profile of a household that is gone: %s',
    async (lang, ends, done) => {
      const { caseId, path } = await promoted('gar');
      const { runCommand } = await import('#app/commands/run-command.server.ts');
      const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
      await runCommand(sah, claimProfile, { caseId, input: { sahId: null } });
      const { page } = await read(path(lang), 'officer');
      expect(page).toContain(ends);
      const choices = /<select[^>]*name="withdrawReason"[\s\S]*?<\/select>/.exec(page)?.[0] ?? '';
      expect([...choices.matchAll(/value="([a-z_]+)"/g)].map(([, code]) => code)).toEqual([
        'consent_taken_back',
        'household_left',
      ]);
      const change = { intent: 'withdraw', withdrawReason: 'household_asked' };
      const early = await send(path(lang), 'officer', change);
      expect(early.status).toBe(422);
      const gone = { ...change, withdrawReason: 'household_left' };
      const answer = await send(path(lang), 'officer', gone);
      expect(answer.status).toBe(303);
      const after = await get(server, answer.headers.get('location') ?? '', cookies.officer);
      expect(plain(await after.text())).toContain(done);
      expect(await stateOf(caseId)).toMatchObject({
        stage: 'closed',
        claims: [{ status: 'released' }],
      });
    },
  );
});

describe('a form that lacks something', () => {
  test.each([
    ['en', 'Enter a whole number from 1 to 30.', 'Choose: reason.', 'This reason needs a note.'],
    [
      'fr',
      'Entrez un nombre entier de 1 à 30.',
      'Choix à faire : motif.',
      'Ce motif demande une note.',
    ],
  ] as const)(
    'says so by its field in %s, and keeps what was typed',
    async (lang, days, choose, note) => {
      const { caseId, path } = await promoted('overseas');
      const wrong = await send(path(lang), 'manager', {
        intent: 'extend',
        extendDays: '31',
        extendNote: 'A sample note',
      });
      expect(wrong.status).toBe(400);
      const page = plain(await wrong.text());
      expect(page).toContain(days);
      expect(page).toContain(choose);
      expect(page).toMatch(
        /id="extendDays"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*id="extendDays"/,
      );
      expect(page).toMatch(
        /<input[^>]*name="extendDays"[^>]*value="31"|<input[^>]*value="31"[^>]*name="extendDays"/,
      );
      expect(page).toContain('A sample note');

      const unexplained = await send(path(lang), 'officer', {
        intent: 'suspend',
        suspendReason: 'suspension_other',
        suspendNote: '  ',
      });
      expect(unexplained.status).toBe(400);
      const again = plain(await unexplained.text());
      expect(again).toContain(note);
      expect(again).toMatch(/<option[^>]*value="suspension_other"[^>]*selected/);
      expect((await stateOf(caseId)).stage).toBe('promotion');
    },
  );

  test('a day that is no day, and one that is not sooner', async () => {
    const { caseId, path } = await promoted('bvor');
    const { limitOn } = (await stateOf(caseId)).promotion ?? { limitOn: '' };
    const shorten = (shortenLastDay: string) =>
      send(path('en'), 'local', {
        intent: 'shorten',
        shortenLastDay,
        shortenReason: 'rap_fits_better',
      });
    const none = await shorten('2026-02-30');
    expect(none.status).toBe(400);
    expect(plain(await none.text())).toContain('Enter a real date');
    const late = await shorten(limitOn);
    expect(late.status).toBe(422);
    expect(plain(await late.text())).toContain('Choose a day from today to the day before');
    expect((await stateOf(caseId)).promotion?.limitOn).toBe(limitOn);
  });
});

describe('a change', () => {
  test('is made, and the page says what was done and who is told', async () => {
    const { caseId, path } = await promoted('overseas');
    const before = (await stateOf(caseId)).promotion?.limitOn ?? '';
    const answer = await send(path('fr'), 'manager', {
      intent: 'extend',
      extendDays: '10',
      extendReason: 'interest_came_late',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe(`${path('fr')}?done=extended`);
    expect((await stateOf(caseId)).promotion?.limitOn).toBe(addDays(before, 10));
    const { page } = await read(`${path('fr')}?done=extended`, 'manager');
    expect(page).toContain('La promotion se poursuit maintenant jusqu’au');
    expect(page).toContain('avisés par courriel');
    expect(page).toContain('1 sur 2');
  });

  test('meets a case that moved on, and says what changed', async () => {
    const { caseId, path } = await promoted('gar');
    const { version } = await stateOf(caseId);
    const answer = await send(path('en'), 'officer', {
      intent: 'withdraw',
      withdrawReason: 'needs_changed',
      version: String(version - 1),
    });
    expect(answer.status).toBe(409);
    expect((await stateOf(caseId)).stage).toBe('promotion');
  });

  test('that takes a profile off the list needs a fresh code', async () => {
    const { caseId, path } = await promoted('gar');
    const stale = await portal.cookieOf(cast.approver);
    await owner`
      update session set second_factor_at = now() - interval '2 hours'
      where account_id = ${cast.approver.accountId}`;
    const answer = await post(server, path('en'), stale, {
      intent: 'suspend',
      suspendReason: 'privacy_concern',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toContain(pathTo('step-up', 'en'));
    expect((await stateOf(caseId)).stage).toBe('promotion');
  });

  test('leads a suspended case on: it can be published again until its last day', async () => {
    const { path } = await promoted('gar');
    const answer = await send(path('en'), 'officer', {
      intent: 'suspend',
      suspendReason: 'suspension_other',
      suspendNote: 'A sample note of the officer',
    });
    expect(answer.headers.get('Location')).toBe(`${path('en')}?done=suspended`);
    const { page } = await read(`${path('en')}?done=suspended`, 'officer');
    expect(page).toContain('Promotion is suspended and the profile is off the list.');
    expect(page).toContain('It can be published again until');
    expect(page).toContain('Another reason, given in the note.');
    expect(page).not.toContain('A sample note');
    // The note opens for ROC-O, with a row in the journal, and for nobody else.
    const opened = await send(path('en'), 'officer', { intent: 'read-notes' });
    expect(plain(await opened.text())).toContain('A sample note of the officer');
    const refused = await send(path('en'), 'local', { intent: 'read-notes' });
    expect(refused.status).toBe(403);
    const rows = await owner`
      select data from journal where event = 'restricted_opened' and data ->> 'part' = 'promotion_note'`;
    expect(rows).toHaveLength(1);
  });

  test('closes a case whose time is used up', async () => {
    const { caseId, path } = await promoted('gar');
    await send(path('en'), 'officer', { intent: 'withdraw', withdrawReason: 'household_asked' });
    await owner`
      update promotion set started_on = current_date - 200, limit_on = current_date - 80
      where case_id = ${caseId}`;
    const { page } = await read(path('en'), 'officer');
    expect(page).toContain('The profile can’t be published again.');
    const answer = await send(path('en'), 'officer', { intent: 'close' });
    expect(answer.headers.get('Location')).toBe(`${path('en')}?done=closed`);
    expect((await read(`${path('en')}?done=closed`, 'officer')).page).toContain(
      'The case is closed as unmatched.',
    );
  });
});

test('the case offers the records to copy, in both languages and without a name', async () => {
  const { path, reference, number } = await promoted('gar');
  await send(path('en'), 'officer', { intent: 'withdraw', withdrawReason: 'needs_changed' });
  const { page } = await read(pathTo('case', 'en', { reference: caseSlug(reference) }), 'officer');
  const copies = [...page.matchAll(/<textarea[^>]*lang="(en|fr)"[^>]*>([^<]*)</g)].map(
    ([, lang, text]) => [lang, text],
  );
  const said = (lang: string, words: string) =>
    copies.some(([in_, text]) => in_ === lang && text?.includes(words) && text.includes(number));
  expect(said('en', 'ended on')).toBe(true);
  expect(said('fr', 'a pris fin sans répondant')).toBe(true);
  expect(said('en', 'published on')).toBe(true);
  for (const [, text] of copies) expect(text).not.toMatch(/Sample|Exemple|Exemplia/);
});

test('desks lead there: ROC-O’s within 30 days, a local office’s bvor within 14', async () => {
  const near = await promoted('bvor');
  const far = await promoted('bvor');
  const gar = await promoted('gar');
  await owner`
    update published_profile set limit_on = current_date + 10
    where case_id in (${near.caseId}, ${gar.caseId})`;
  await owner`update published_profile set limit_on = current_date + 25 where case_id = ${far.caseId}`;
  const local = (await read(pathTo('desk', 'en'), 'local')).page;
  expect(local).toContain(`href="${near.path('en')}"`);
  expect(local).not.toContain(`href="${far.path('en')}"`);
  expect(local).not.toContain(`href="${gar.path('en')}"`);
  const roco = (await read(pathTo('desk', 'en'), 'officer')).page;
  for (const { path } of [near, far, gar]) expect(roco).toContain(`href="${path('en')}"`);
});
