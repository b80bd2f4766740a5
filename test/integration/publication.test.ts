import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { GateOverride } from '#app/commands/gate-override.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { ProfileNotes } from '#app/domain/profile/notes.ts';
import {
  type Cast,
  castOf,
  openPortal,
  type Portal,
  sampleFields,
  sampleMembers,
} from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';

// The gate inside the publishing transaction (privacy.md, "The publication gate"), and the change of a
// published profile through it. The linter is the real one, but for the test that takes it away.

const linter = vi.hoisted(() => ({ fails: false }));
vi.mock('#app/platform/lint/lint-text.server.ts', async (original) => {
  const real = await original<typeof import('#app/platform/lint/lint-text.server.ts')>();
  return {
    ...real,
    lintText: (...given: Parameters<typeof real.lintText>) => {
      if (linter.fails) throw new Error('the linter is away');
      return real.lintText(...given);
    },
  };
});

let portal: Portal;
let cast: Cast;
let manager: Actor;

async function rooms() {
  const [
    run,
    open,
    consent,
    write,
    ask,
    publish,
    revise,
    askRevision,
    giveBack,
    drop,
    publishChange,
    facts,
  ] = await Promise.all([
    import('#app/commands/run-command.server.ts'),
    import('#app/commands/open-case.server.ts'),
    import('#app/commands/record-consent.server.ts'),
    import('#app/commands/write-profile.server.ts'),
    import('#app/commands/request-approval.server.ts'),
    import('#app/commands/publish-profile.server.ts'),
    import('#app/commands/write-revision.server.ts'),
    import('#app/commands/request-revision.server.ts'),
    import('#app/commands/return-revision.server.ts'),
    import('#app/commands/drop-revision.server.ts'),
    import('#app/commands/publish-revision.server.ts'),
    import('#app/commands/note-restricted-facts.server.ts'),
  ]);
  return {
    ...run,
    ...open,
    ...consent,
    ...write,
    ...ask,
    ...publish,
    ...revise,
    ...askRevision,
    ...giveBack,
    ...drop,
    ...publishChange,
    ...facts,
  };
}

const clean: ProfileNotes = {
  en: 'The parents hope to return to work once child care is found.',
  fr: 'Les parents souhaitent reprendre un travail dès qu’une garderie sera trouvée.',
};
const override: GateOverride = {
  reason: 'urgent_need_outweighs',
  note: 'Sample: why the need outweighs the risk.',
};

interface Wanted {
  readonly fields?: PublishedFields;
  readonly notes?: ProfileNotes;
  readonly consent?: boolean;
  readonly asked?: boolean;
  readonly author?: Actor;
}

/** A case whose profile is written, and waits for the second person where it may. */
async function waitingCase(wanted: Wanted = {}): Promise<string> {
  const {
    fields = sampleFields(),
    notes,
    consent = true,
    asked = true,
    author = cast.author,
  } = wanted;
  const { runCommand, openCase, recordConsent, writeProfile, requestApproval } = await rooms();
  const opened = await runCommand(cast.author, openCase, {
    caseId: null,
    input: {
      stream: fields.stream,
      officeId: cast.local.organizationId,
      serviceProviderId: null,
      migrationOfficeId: null,
      arrivedOn: '2026-01-15',
      members: sampleMembers,
      notes: {
        file_numbers: 'UCI 00-0000-0001',
        other_spellings: 'Exampla',
        places_on_file: 'Kwetuville Sample Camp',
        organizations_on_file: 'Sample Weaving School',
      },
    },
  });
  if (!opened.ok) throw new Error(opened.code);
  const { caseId } = opened;
  if (consent) {
    const signed = {
      form: 'imm5475',
      signedOn: '2026-02-01',
      signedByAdultForMinor: false,
    } as const;
    await runCommand(cast.author, recordConsent, { caseId, input: signed });
  }
  const input = { fields, ...(notes ? { notes } : {}) };
  expect(await runCommand(author, writeProfile, { caseId, input })).toMatchObject({ ok: true });
  if (asked) {
    const result = await runCommand(author, requestApproval, { caseId, input: null });
    expect(result).toMatchObject({ ok: true, caseId });
  }
  return caseId;
}

/** As if the request had been made before the rule, the file or the law changed. */
const waitAnyhow = (caseId: string) =>
  portal.database.open('owner').pool`
    update profile set status = 'awaiting_approval' where case_id = ${caseId}`;

async function publish(actor: Actor, caseId: string, input: GateOverride | null = null) {
  const { runCommand, publishProfile } = await rooms();
  return runCommand(actor, publishProfile, { caseId, input });
}

/** How the households of the reference population are counted, for the time of one test. */
async function withHouseholds<T>(households: number | null, act: () => Promise<T>): Promise<T> {
  const { pool } = portal.database.open('owner');
  if (households === null) await pool`update reference_set set in_force = false`;
  else await pool`update reference_population set households = ${households}`;
  try {
    return await act();
  } finally {
    await pool`update reference_set set in_force = true`;
    await pool`update reference_population set households = 1000`;
  }
}

async function versionsOf(caseId: string) {
  const { pool } = portal.database.open('owner');
  return pool`select * from profile_version where case_id = ${caseId} order by version_no`;
}

const listed = async (caseId: string) => {
  const { pool } = portal.database.open('owner');
  const [row] = await pool`select * from published_profile where case_id = ${caseId}`;
  return row ?? null;
};

const eventsOf = async (caseId: string) => {
  const { pool } = portal.database.open('owner');
  const rows =
    await pool`select event, data from journal where case_id = ${caseId} order by position`;
  return rows.map((row) => ({
    event: row['event'] as string,
    data: row['data'] as Record<string, unknown>,
  }));
};

beforeAll(async () => {
  portal = await openPortal('publication');
  cast = await castOf(portal);
  manager = await portal.actor('roco_manager', cast.author.organizationId);
});
afterEach(() => {
  linter.fails = false;
});
afterAll(() => portal.close());

describe('the gate', () => {
  test('publishes fields and notes together, and keeps them as a version', async () => {
    const caseId = await waitingCase({ notes: clean });
    expect(await publish(cast.approver, caseId)).toMatchObject({ ok: true });
    const [version] = await versionsOf(caseId);
    expect(version).toMatchObject({
      version_no: 1,
      note_en: clean.en,
      note_fr: clean.fr,
      author_id: cast.author.accountId,
      approver_id: cast.approver.accountId,
      smallest_group: 20,
      override_reason: null,
    });
    expect(version?.['group_size']).toBeGreaterThanOrEqual(20);
    const published = (await eventsOf(caseId)).find(({ event }) => event === 'profile_published');
    expect(published?.data).toMatchObject({ versionNo: 1, gate: { smallestGroup: 20 } });
    // The note is found nowhere but beside the profile: not in the list, the journal or a job.
    const { pool } = portal.database.open('owner');
    const word = '%child care is found%';
    for (const [table, column] of [
      ['published_profile', 'text_en'],
      ['published_profile', 'fields'],
      ['journal', 'data'],
      ['mail_message', 'body'],
    ] as const) {
      const found = await pool`
        select 1 from ${pool(table)} where ${pool(column)}::text like ${word}`;
      expect(found, `${table}.${column}`).toHaveLength(0);
    }
    const jobs = await pool`
      select 1 from graphile_worker._private_jobs where payload::text like ${word}`;
    expect(jobs).toHaveLength(0);
  });

  test('keeps a draft note sealed, and says only its languages', async () => {
    const caseId = await waitingCase({ notes: clean, asked: false });
    const { pool } = portal.database.open('owner');
    const rows = await pool`select section, content from restricted_note where case_id = ${caseId}`;
    expect(rows.map((row) => row['section'])).toEqual(
      expect.arrayContaining(['note_en', 'note_fr']),
    );
    expect(rows.some((row) => String(row['content']).includes('child care'))).toBe(false);
    const [profile] = await pool`select note_en, note_fr from profile where case_id = ${caseId}`;
    expect(profile).toEqual({ note_en: null, note_fr: null });
    const written = (await eventsOf(caseId)).find(({ event }) => event === 'notes_written');
    expect(written?.data).toMatchObject({ languages: ['en', 'fr'] });
  });

  test('refuses without consent, an incomplete profile, a note in one language, the author', async () => {
    const noConsent = await waitingCase({ consent: false, asked: false });
    await waitAnyhow(noConsent);
    expect(await publish(cast.approver, noConsent)).toMatchObject({ code: 'consent_missing' });

    const incomplete = await waitingCase({ fields: sampleFields({ needs: [] }), asked: false });
    await waitAnyhow(incomplete);
    expect(await publish(cast.approver, incomplete)).toMatchObject({ code: 'profile_incomplete' });

    const oneSided = await waitingCase({ notes: { ...clean, fr: '' }, asked: false });
    await waitAnyhow(oneSided);
    expect(await publish(cast.approver, oneSided)).toMatchObject({ code: 'note_language_missing' });

    const own = await waitingCase();
    expect(await publish(cast.author, own)).toMatchObject({ code: 'approver_is_author' });
    expect(await versionsOf(own)).toHaveLength(0);
  });

  test.each([
    ['name', 'The children of Exemplia are looking forward to school.'],
    ['name', 'Exampla hopes to work again.'],
    ['place', 'They lived near Kwetuville Sample Camp before.'],
    ['organization', 'The mother taught at the Sample Weaving School.'],
    ['email', 'Write to sample.person@example.test for more.'],
    ['other_script', 'Their name is إكسمبليا, and they wait.'],
    ['hidden_characters', 'A quiet\u200b family\u202e of four.'],
  ])('refuses a note with %s, at the request and at publication', async (kind, en) => {
    const { runCommand, requestApproval } = await rooms();
    const caseId = await waitingCase({ notes: { ...clean, en }, asked: false });
    const asked = await runCommand(cast.author, requestApproval, { caseId, input: null });
    expect(asked).toMatchObject({ ok: false, code: 'note_identifies' });
    expect(asked.ok ? '' : String(asked.params['kinds']).split(',')).toContain(kind);
    await waitAnyhow(caseId);
    expect(await publish(cast.approver, caseId)).toMatchObject({ code: 'note_identifies' });
    expect(await publish(manager, caseId, override)).toMatchObject({ code: 'note_identifies' });
    expect(await versionsOf(caseId)).toHaveLength(0);
    expect(await listed(caseId)).toBeNull();
  });

  test('checks a note against the file as it is at publication', async () => {
    const { runCommand, noteRestrictedFacts } = await rooms();
    const notes = {
      en: 'They often speak of the weavers’ bridge.',
      fr: 'Ils parlent souvent du pont des tisserands.',
    };
    const caseId = await waitingCase({ notes });
    const input = { places_on_file: 'Pont des Tisserands' };
    expect(await runCommand(cast.author, noteRestrictedFacts, { caseId, input })).toMatchObject({
      ok: true,
    });
    expect(await publish(cast.approver, caseId)).toMatchObject({
      code: 'note_identifies',
      params: { kinds: 'place' },
    });
  });

  test('lets nothing through while the linter fails, or without reference counts', async () => {
    const caseId = await waitingCase({ notes: clean });
    linter.fails = true;
    try {
      expect(await publish(cast.approver, caseId)).toMatchObject({ code: 'gate_unavailable' });
      expect(await publish(manager, caseId, override)).toMatchObject({ code: 'gate_unavailable' });
    } finally {
      linter.fails = false;
    }
    await withHouseholds(null, async () => {
      expect(await publish(cast.approver, caseId)).toMatchObject({ code: 'gate_unavailable' });
      expect(await publish(manager, caseId, override)).toMatchObject({ code: 'gate_unavailable' });
    });
    expect(await versionsOf(caseId)).toHaveLength(0);
    expect(await publish(cast.approver, caseId)).toMatchObject({ ok: true });
  });

  test('refuses a linked case that too few share, and tells the numbers', async () => {
    const caseId = await waitingCase({ fields: sampleFields({ linkedCase: true }) });
    const { pool } = portal.database.open('owner');
    await pool`update reference_share set share = 0.00001 where attribute = 'linked_case'`;
    try {
      expect(await publish(cast.approver, caseId)).toMatchObject({
        code: 'group_too_small',
        params: { smallest: 20 },
      });
    } finally {
      await pool`update reference_share set share = 1 where attribute = 'linked_case'`;
    }
  });

  test('two officers publishing at once make one version', async () => {
    const caseId = await waitingCase();
    const other = await portal.actor('roco_officer', cast.author.organizationId);
    const results = await Promise.all([publish(cast.approver, caseId), publish(other, caseId)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ code: 'wrong_stage' });
    expect(await versionsOf(caseId)).toHaveLength(1);
  });
});

describe('a manager’s decision', () => {
  test('outweighs a small group, with a coded reason and a sealed note', async () => {
    const caseId = await waitingCase();
    await withHouseholds(0, async () => {
      expect(await publish(manager, caseId)).toMatchObject({ code: 'group_too_small' });
      expect(await publish(manager, caseId, override)).toMatchObject({ ok: true });
    });
    const [version] = await versionsOf(caseId);
    expect(version).toMatchObject({ group_size: 0, override_reason: override.reason });
    const published = (await eventsOf(caseId)).find(({ event }) => event === 'profile_published');
    expect(published?.data).toMatchObject({ gate: { overrideReason: override.reason } });
    expect(JSON.stringify(published)).not.toContain('outweighs the risk');
    const { pool } = portal.database.open('owner');
    const [note] = await pool`
      select content from restricted_note where case_id = ${caseId} and section = 'override_note'`;
    expect(String(note?.['content'])).not.toContain('outweighs');
  });

  test('is a manager’s alone, explained, needed, and never on their own profile', async () => {
    const caseId = await waitingCase();
    expect(await publish(manager, caseId, override)).toMatchObject({ code: 'override_not_needed' });
    await withHouseholds(0, async () => {
      expect(await publish(cast.approver, caseId, override)).toMatchObject({
        code: 'not_allowed',
        params: { permission: 'profile.override_gate' },
      });
      expect(await publish(manager, caseId, { ...override, note: ' ' })).toMatchObject({
        code: 'comment_required',
      });
      const own = await waitingCase({ author: manager });
      expect(await publish(manager, own, override)).toMatchObject({ code: 'approver_is_author' });
    });
  });
});

describe('a change to a published profile', () => {
  const wider = sampleFields({ destination: null, province: 'ON' });

  async function publishedCase(): Promise<string> {
    const caseId = await waitingCase({ notes: clean });
    expect(await publish(cast.approver, caseId)).toMatchObject({ ok: true });
    return caseId;
  }

  test('stands back until a second person lets it through; then list and version follow', async () => {
    const { runCommand, writeRevision, requestRevision, publishRevision } = await rooms();
    const caseId = await publishedCase();
    const before = await listed(caseId);
    const notes = { en: `${clean.en} They like music.`, fr: `${clean.fr} Ils aiment la musique.` };
    const write = { caseId, input: { fields: wider, notes } };
    expect(await runCommand(cast.author, writeRevision, write)).toMatchObject({ ok: true });
    expect(await runCommand(cast.author, requestRevision, { caseId, input: null })).toMatchObject({
      ok: true,
    });
    expect(await listed(caseId)).toMatchObject({ community: before?.['community'] });
    const publishChange = (actor: Actor) =>
      runCommand(actor, publishRevision, { caseId, input: null });
    expect(await publishChange(cast.author)).toMatchObject({ code: 'approver_is_author' });
    await withHouseholds(0, async () => {
      expect(await publishChange(cast.approver)).toMatchObject({ code: 'group_too_small' });
    });
    linter.fails = true;
    expect(await publishChange(cast.approver)).toMatchObject({ code: 'gate_unavailable' });
    linter.fails = false;
    expect(await publishChange(cast.approver)).toMatchObject({ ok: true });

    expect(await listed(caseId)).toMatchObject({ community: null, province: 'ON' });
    const versions = await versionsOf(caseId);
    expect(versions.map((row) => [row['version_no'], row['note_en']])).toEqual([
      [1, clean.en],
      [2, notes.en],
    ]);
    const state = await stateOf(caseId);
    expect(state.profile).toMatchObject({ versionNo: 2, revision: null });
    const changed = (await eventsOf(caseId)).find(({ event }) => event === 'revision_published');
    expect(changed?.data).toMatchObject({
      changed: expect.arrayContaining(['destination', 'province', 'note_en', 'note_fr']),
    });
    expect(JSON.stringify(changed)).not.toContain('music');
    // Promotion goes on as it was.
    const types = (await eventsOf(caseId)).filter(({ event }) => event === 'promotion_started');
    expect(types).toHaveLength(1);
  });

  test('waits on the desk of ROC-O from the moment it is asked for, and no longer than it waits', async () => {
    const { runCommand, writeRevision, requestRevision, dropRevision } = await rooms();
    const { getDesk } = await import('#app/queries/desk.server.ts');
    const { today } = await import('#app/platform/clock.server.ts');
    const caseId = await publishedCase();
    const onDesk = async () => {
      const { rows } = (await getDesk(cast.approver, today())).cases.toApprove;
      return rows.some((row) => row.caseId === caseId);
    };
    await runCommand(cast.author, writeRevision, {
      caseId,
      input: { fields: wider, notes: clean },
    });
    expect(await onDesk()).toBe(false);
    await runCommand(cast.author, requestRevision, { caseId, input: null });
    expect(await onDesk()).toBe(true);
    await runCommand(cast.author, dropRevision, { caseId, input: null });
    expect(await onDesk()).toBe(false);
  });

  test('is refused when nothing changed, and when a note identifies', async () => {
    const { runCommand, writeRevision, requestRevision } = await rooms();
    const caseId = await publishedCase();
    const same = { caseId, input: { fields: sampleFields(), notes: clean } };
    expect(await runCommand(cast.author, writeRevision, same)).toMatchObject({
      code: 'nothing_changed',
    });
    const notes = { ...clean, fr: 'Exemplia aime la musique.' };
    await runCommand(cast.author, writeRevision, { caseId, input: { fields: wider, notes } });
    expect(await runCommand(cast.author, requestRevision, { caseId, input: null })).toMatchObject({
      code: 'note_identifies',
    });
    expect(await listed(caseId)).toMatchObject({ community: 'hamilton' });
  });

  test('can be returned, and given up: the draft of the note goes back to what is published', async () => {
    const { runCommand, writeRevision, requestRevision, returnRevision, dropRevision } =
      await rooms();
    const { asSystem } = await import('#db/client.server.ts');
    const { findVault } = await import('#db/repositories/vault.server.ts');
    const { readDraftAndFile } = await import('#db/repositories/on-file.server.ts');
    const caseId = await publishedCase();
    const notes = { en: 'They like music.', fr: 'Ils aiment la musique.' };
    await runCommand(cast.author, writeRevision, { caseId, input: { fields: wider, notes } });
    await runCommand(cast.author, requestRevision, { caseId, input: null });
    const returned = { caseId, input: { reason: 'says_too_much' } };
    expect(await runCommand(cast.approver, returnRevision, returned)).toMatchObject({ ok: true });
    expect((await stateOf(caseId)).profile?.revision?.status).toBe('draft');
    expect(await runCommand(cast.author, dropRevision, { caseId, input: null })).toMatchObject({
      ok: true,
    });
    const draft = await asSystem(async (tx) => {
      const vault = await findVault(tx, caseId);
      return vault && (await readDraftAndFile(tx, vault, caseId)).notes;
    });
    expect(draft).toEqual(clean);
    expect(await runCommand(cast.author, dropRevision, { caseId, input: null })).toMatchObject({
      code: 'no_revision',
    });
  });

  test('is told to those who follow the profile, by number and date alone', async () => {
    const { runCommand, writeRevision, requestRevision, publishRevision } = await rooms();
    const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
    const { notify } = await import('#app/jobs/notify.server.ts');
    const holder = await portal.actor('sah_member', await portal.organization('sah'));
    const watcher = await portal.actor('sah_member', await portal.organization('sah'));
    const other = await portal.actor('sah_member', await portal.organization('sah'));
    const caseId = await publishedCase();
    const { pool } = portal.database.open('owner');
    await pool`
      insert into profile_watch (case_id, account_id, organization_id, followed_at)
      values (${caseId}, ${watcher.accountId}, ${watcher.organizationId}, '2026-11-01')`;
    const held = await runCommand(holder, claimProfile, { caseId, input: { sahId: null } });
    expect(held).toMatchObject({ ok: true });
    await runCommand(cast.author, writeRevision, { caseId, input: { fields: wider } });
    await runCommand(cast.author, requestRevision, { caseId, input: null });
    expect(await runCommand(cast.approver, publishRevision, { caseId, input: null })).toMatchObject(
      {
        ok: true,
      },
    );
    const [row] = await pool`
      select seq from journal where case_id = ${caseId} and event = 'revision_published'`;
    await notify(Number(row?.['seq']));
    const mail = await pool`
      select account_id, subject, body from mail_message where journal_seq = ${row?.['seq']}`;
    const told = mail.map(({ account_id }) => account_id);
    expect(told).toEqual(expect.arrayContaining([holder.accountId, watcher.accountId]));
    expect(told).not.toContain(other.accountId);
    for (const { body } of mail) expect(body).not.toMatch(/destination|province|Ontario|Hamilton/i);
    // The hold goes on.
    expect((await stateOf(caseId)).claims[0]?.status).toBe('held');
  });
});

describe('a version', () => {
  test('never changes once its command is over, not even for the owner of the tables', async () => {
    const caseId = await waitingCase();
    await publish(cast.approver, caseId);
    const owner = portal.database.open('owner');
    await expect(
      owner.db.execute(sql`update profile_version set note_en = 'x' where case_id = ${caseId}`),
    ).rejects.toMatchObject({ cause: { code: '23001' } });
    await expect(
      owner.db.execute(sql`delete from profile_version where case_id = ${caseId}`),
    ).rejects.toMatchObject({ cause: { code: '23001' } });
  });

  test('is hidden from groups', async () => {
    const { withActor } = await import('#db/client.server.ts');
    const caseId = await waitingCase();
    await publish(cast.approver, caseId);
    const sah = await portal.actor('sah_member', await portal.organization('sah'));
    const seen = (actor: Actor) =>
      withActor(actor, (tx) =>
        tx.execute(sql`select 1 from profile_version where case_id = ${caseId}`),
      );
    expect(await seen(sah)).toHaveLength(0);
    expect(await seen(cast.approver)).toHaveLength(1);
  });
});
