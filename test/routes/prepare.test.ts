import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { refusalWords as english } from '#app/i18n/en/refusals.ts';
import { refusalWords as french } from '#app/i18n/fr/refusals.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { typedOf } from '#app/routes/prepare-profile/form.ts';
import {
  type Cast,
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
  sampleMembers,
} from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let cast: Cast;
let manager: Actor;
let server: Server;
let author: string;

beforeAll(async () => {
  portal = await openPortal('prepare');
  cast = await castOf(portal);
  manager = await portal.actor('roco_manager', cast.author.organizationId);
  author = await portal.cookieOf(cast.author);
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

/** A case with its consent on file, whose profile is yet to be written. */
async function openedCase(): Promise<string> {
  const { runCommand } = await import('#app/commands/run-command.server.ts');
  const { openCase } = await import('#app/commands/open-case.server.ts');
  const { recordConsent } = await import('#app/commands/record-consent.server.ts');
  const opened = await runCommand(cast.author, openCase, {
    caseId: null,
    input: {
      stream: 'gar',
      officeId: cast.local.organizationId,
      serviceProviderId: null,
      migrationOfficeId: null,
      arrivedOn: '2026-01-15',
      members: sampleMembers,
      notes: { places_on_file: 'Kwetuville Sample Camp', other_spellings: 'إكسمبليا\nኤክሴምፕሊያ' },
    },
  });
  if (!opened.ok) throw new Error(opened.code);
  const { caseId } = opened;
  const input = { form: 'imm5475', signedOn: '2026-02-01', signedByAdultForMinor: false } as const;
  await runCommand(cast.author, recordConsent, { caseId, input });
  return caseId;
}

const pathOf = async (caseId: string, page: 'prepare-profile' | 'approve-profile', lang: Lang) =>
  pathTo(page, lang, { reference: caseSlug((await stateOf(caseId)).reference) });

const valueIn = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** What a browser would send of the desk's form. */
async function formOf(path: string, intent: string, notes: { en: string; fr: string }) {
  const html = await (await get(server, path, author)).text();
  const form = html.slice(html.indexOf('id="profile-form"'));
  const fields = typedOf(sampleFields(), notes);
  return {
    idempotencyKey: valueIn(form, 'idempotencyKey'),
    version: valueIn(form, 'version'),
    intent,
    ...Object.fromEntries(
      Object.entries(fields).flatMap(([name, [value]]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
  };
}

/** The text of a field as the page shows it, entities read. */
function textareaIn(html: string, name: string): string {
  const found = new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1];
  return (found ?? '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/^\n/, '');
}

/** As pasted from an e-mail: names in three scripts, directions and zero widths, an address. */
const pasted =
  'FW: \u202bإكسمبليا\u202c and ኤክሴምፕሊያ (Exempl\u200bia) are well.\u00a0Write to sample@example.test.';

describe.each(['en', 'fr'] as const)('the preparation desk (%s)', (lang) => {
  const words = textOf(lang);
  const kinds = lang === 'en' ? english.kinds : french.kinds;

  test('keeps a note that is too long, with the message by its field', async () => {
    const caseId = await openedCase();
    const path = await pathOf(caseId, 'prepare-profile', lang);
    const long = `${'Mot '.repeat(200)}fin.`;
    const sent = await formOf(path, 'save', { en: 'A short note.', fr: long });
    const answer = await post(server, path, author, sent);
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain('id="noteFr-error"');
    expect(html.replace(/\s/g, ' ')).toContain(words.gate.notes.tooLong(804).replace(/\s/g, ' '));
    expect(textareaIn(html, 'noteFr')).toBe(long);
    expect(textareaIn(html, 'noteEn')).toBe('A short note.');
    expect((await stateOf(caseId)).profile).toBeNull();
  });

  test('saves a note pasted from an e-mail, marks what is in it, and lets it go no further', async () => {
    const caseId = await openedCase();
    const path = await pathOf(caseId, 'prepare-profile', lang);
    const sent = await formOf(path, 'request', { en: pasted, fr: 'Une note.' });
    const answer = await post(server, path, author, sent);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    const marked = [...html.matchAll(/<mark[^>]*title="([^"]*)"/g)]
      .map(([, what]) => what)
      .join(', ');
    for (const kind of ['name', 'other_script', 'hidden_characters', 'email'] as const) {
      expect(marked).toContain(kinds[kind].replaceAll("'", '&#x27;'));
    }
    // Nothing typed is lost: the very characters are there to be taken out.
    expect(textareaIn(html, 'noteEn')).toBe(pasted);
    const state = await stateOf(caseId);
    expect(state.profile?.status).toBe('draft');
    const { pool } = portal.database.open('owner');
    const kept = await pool`
      select 1 from restricted_note where case_id = ${caseId} and content like '%Exempl%'`;
    expect(kept).toHaveLength(0);
  });

  test('says a detail less exactly with one button, and keeps what was typed', async () => {
    const caseId = await openedCase();
    const path = await pathOf(caseId, 'prepare-profile', lang);
    const notes = { en: 'They hope to work again.', fr: 'Ils espèrent travailler de nouveau.' };
    const sent = await formOf(path, 'generalise:community_to_province', notes);
    const answer = await post(server, path, author, sent);
    expect(answer.status).toBe(303);
    expect((await stateOf(caseId)).profile?.fields).toMatchObject({
      destination: null,
      province: 'ON',
    });
    const html = await (await get(server, path, author)).text();
    expect(textareaIn(html, 'noteEn')).toBe(notes.en);
  });

  test('offers the decision on a small group to a manager alone, and needs its note', async () => {
    const caseId = await openedCase();
    const desk = await pathOf(caseId, 'prepare-profile', lang);
    const asked = await formOf(desk, 'request', { en: '', fr: '' });
    expect((await post(server, desk, author, asked)).status).toBe(303);
    const path = await pathOf(caseId, 'approve-profile', lang);
    const { pool } = portal.database.open('owner');
    await pool`update reference_population set households = 0`;
    try {
      const officer = await portal.cookieOf(cast.approver);
      const seen = await (await get(server, path, officer)).text();
      expect(seen).not.toContain('name="overrideReason"');
      const cookie = await portal.cookieOf(manager);
      const html = await (await get(server, path, cookie)).text();
      expect(html).toContain('name="overrideReason"');
      const form = html.slice(html.indexOf('name="overrideReason"') - 1500);
      const decision = {
        idempotencyKey: valueIn(form, 'idempotencyKey'),
        version: valueIn(form, 'version'),
        intent: 'override',
        overrideReason: 'urgent_need_outweighs',
      };
      const bare = await post(server, path, cookie, { ...decision, overrideNote: ' ' });
      expect(bare.status).toBe(400);
      expect(await bare.text()).toContain('id="overrideNote-error"');
      const overrideNote = 'Sample: why.';
      expect((await post(server, path, cookie, { ...decision, overrideNote })).status).toBe(303);
    } finally {
      await pool`update reference_population set households = 1000`;
    }
    expect((await stateOf(caseId)).stage).toBe('promotion');
  });
});

test('a published note is read in the reader’s language, and the change of a profile is named', async () => {
  const { runCommand } = await import('#app/commands/run-command.server.ts');
  const { writeRevision } = await import('#app/commands/write-revision.server.ts');
  const { requestRevision } = await import('#app/commands/request-revision.server.ts');
  const { publishRevision } = await import('#app/commands/publish-revision.server.ts');
  const { caseId, number } = await promotedCase(cast);
  const notes = { en: 'They hope to work again.', fr: 'Ils espèrent travailler de nouveau.' };
  const fields = sampleFields({ education: 'primary' });
  await runCommand(cast.author, writeRevision, { caseId, input: { fields, notes } });
  await runCommand(cast.author, requestRevision, { caseId, input: null });
  const done = await runCommand(cast.approver, publishRevision, { caseId, input: null });
  expect(done).toMatchObject({ ok: true });
  const group = await portal.actor('sah_member', await portal.organization('sah'));
  const cookie = await portal.cookieOf(group);
  for (const lang of ['en', 'fr'] as const) {
    const path = pathTo('profile', lang, { number: number.replace(/\D/g, '') });
    const html = await (await get(server, path, cookie)).text();
    expect(html).toContain(notes[lang]);
    expect(html).not.toContain(notes[lang === 'en' ? 'fr' : 'en']);
    expect(html).toContain(textOf(lang).gate.preview.noteBy);
    expect(html).toContain(textOf(lang).revision.names.education);
    const versions = pathTo('profile-versions', lang, {
      reference: caseSlug((await stateOf(caseId)).reference),
    });
    expect((await get(server, versions, cookie)).status).toBe(403);
    const compared = await (await get(server, versions, author)).text();
    expect(compared).toContain(notes.en);
    expect(compared).toContain(textOf(lang).revision.versions.changed);
  }
});
