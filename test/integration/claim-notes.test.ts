import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';
import { together } from '#test/support/together.ts';

const why = 'The clinic that this household needs is two hours away.';

let portal: Portal;
let owner: ReturnType<Portal['database']['open']>['pool'];
let cast: Cast;
let sah: Actor;
let group: Actor;
let rival: Actor;

/** The commands, imported once the portal's settings are in place. */
const rooms = () =>
  together(
    import('#app/commands/run-command.server.ts'),
    import('#app/commands/claim-profile.server.ts'),
    import('#app/commands/endorse-claim.server.ts'),
    import('#app/commands/refuse-claim.server.ts'),
    import('#app/commands/release-claim.server.ts'),
    import('#app/commands/confirm-claim.server.ts'),
    import('#app/queries/claim-notes.server.ts'),
    import('#db/client.server.ts'),
  );

beforeAll(async () => {
  portal = await openPortal('claim-notes');
  owner = portal.database.open('owner').pool;
  cast = await castOf(portal);
  sah = await portal.actor('sah_member', await portal.organization('sah', { holdingLimit: 100 }));
  rival = await portal.actor('sah_member', await portal.organization('sah', { holdingLimit: 100 }));
  const parents = [sah.organizationId];
  const own = await portal.organization('constituent_group', { parents });
  group = await portal.actor('cg_member', own, parents);
});
afterAll(() => portal.close());

let caseId: string;
let claimId: string;

/** A case that the group holds, under its SAH. */
async function heldCase() {
  const { runCommand, claimProfile, endorseClaim } = await rooms();
  ({ caseId } = await promotedCase(cast));
  const input = { sahId: sah.organizationId };
  expect(await runCommand(group, claimProfile, { caseId, input })).toMatchObject({ ok: true });
  claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
  const endorsed = await runCommand(sah, endorseClaim, { caseId, input: { claimId } });
  expect(endorsed).toMatchObject({ ok: true });
}
beforeEach(heldCase);

async function refuse(text: string, reason = 'needed_service_missing') {
  const { runCommand, refuseClaim } = await rooms();
  const note = { text, lang: 'en' } as const;
  return runCommand(cast.author, refuseClaim, { caseId, input: { claimId, reason, note } });
}
async function release(text: string, by: Actor = group) {
  const { runCommand, releaseClaim } = await rooms();
  const note = { text, lang: 'en' } as const;
  const input = { claimId, reason: 'release_other', note };
  return runCommand(by, releaseClaim, { caseId, input });
}
async function readBy(actor: Actor): Promise<string | null> {
  const { readClaimNotes } = await rooms();
  return (await readClaimNotes(actor, [claimId])).get(claimId)?.text ?? null;
}
/** Rows that the policies of the database let someone read, asked without the portal's own checks. */
async function rowsFor(actor: Actor): Promise<number> {
  const { withActor } = await rooms();
  const rows = await withActor(actor, (tx) =>
    tx.execute<{ n: number }>(
      sql`select count(*)::int as n from claim_note where claim_id = ${claimId}`,
    ),
  );
  return rows[0]?.n ?? 0;
}

describe('who reads the note beside the end of a claim', () => {
  test('ROC-O, the local office, and the organizations of that claim; nobody else', async () => {
    expect(await refuse(why)).toMatchObject({ ok: true });
    for (const reader of [cast.author, cast.local, sah, group]) {
      expect(await rowsFor(reader), reader.role).toBe(1);
      expect(await readBy(reader), reader.role).toBe(why);
    }
    const strangers = [
      rival,
      cast.provider,
      await portal.actor('cg_member', await portal.organization('constituent_group')),
      await portal.actor('rstp_promoter', await portal.organization('rstp')),
      await portal.actor('auditor', await portal.organization('oversight')),
      await portal.actor('rod_officer', await portal.organization('rod')),
      await portal.actor('administrator', await portal.organization('operator')),
      await portal.actor('local_officer', await portal.organization('local_office')),
    ];
    for (const stranger of strangers) {
      expect(await rowsFor(stranger), stranger.role).toBe(0);
      expect(await readBy(stranger), stranger.role).toBeNull();
    }
    const app = portal.database.open('app');
    const [none] = await app.pool`select count(*)::int as n from claim_note`;
    expect(none?.n).toBe(0);
  });

  test('a second SAH once it agreed to share the claim, not while it was only asked', async () => {
    expect(await refuse(why)).toMatchObject({ ok: true });
    for (const [answer, rows] of [
      ['asked', 0],
      ['agreed', 1],
    ] as const) {
      await owner`update claim set partner_sah_id = ${rival.organizationId}, partner_status = ${answer}
        where id = ${claimId}`;
      expect(await rowsFor(rival), answer).toBe(rows);
      expect(await readBy(rival), answer).toBe(rows === 1 ? why : null);
    }
  });

  test('not the sponsor that follows, though restricted details open to it', async () => {
    const { runCommand, claimProfile, confirmClaim } = await rooms();
    expect(await refuse(why)).toMatchObject({ ok: true });
    expect(await runCommand(rival, claimProfile, { caseId, input: { sahId: null } })).toMatchObject(
      {
        ok: true,
      },
    );
    const next = (await stateOf(caseId)).claims.find(({ status }) => status === 'held');
    const input = { claimId: next?.id ?? '', settlementPlanRequired: false };
    expect(await runCommand(cast.author, confirmClaim, { caseId, input })).toMatchObject({
      ok: true,
    });
    expect(await rowsFor(rival)).toBe(0);
    expect(await rowsFor(group)).toBe(1);
  });

  test('the portal alone writes it, once', async () => {
    const { withActor } = await rooms();
    expect(await refuse(why)).toMatchObject({ ok: true });
    const denied = { message: expect.stringMatching(/row-level security|permission denied/) };
    const write = (actor: Actor, statement: ReturnType<typeof sql>) =>
      withActor(actor, (tx) => tx.execute(statement));
    const again = sql`insert into claim_note values (${claimId}, ${caseId}, 'en', 'x')`;
    await expect(write(cast.author, again)).rejects.toMatchObject({ cause: denied });
    const change = sql`update claim_note set note = 'x'`;
    await expect(write(cast.author, change)).rejects.toMatchObject({ cause: denied });
  });

  test('it is sealed, and nowhere else: not in the journal, a job, a receipt or a message', async () => {
    const { notify } = await import('#app/jobs/notify.server.ts');
    expect(await refuse(why)).toMatchObject({ ok: true });
    const rows = await owner`select seq from journal where case_id = ${caseId}`;
    for (const { seq } of rows) await notify(Number(seq));
    const [told] = await owner`
      select count(*)::int as n from mail_message where notice = 'claim_refused'`;
    expect(told?.n).toBeGreaterThan(0);
    const everything = await owner`
      select note as said from claim_note
      union all select j::text from journal j
      union all select m::text from mail_message m
      union all select r::text from command_receipt r
      union all select p::text from published_profile p
      union all select c::text from claim c
      union all select payload::text from graphile_worker._private_jobs`;
    expect(everything.length).toBeGreaterThan(10);
    for (const { said } of everything) expect(said).not.toContain('clinic');
  });
});

describe('what a note must not say', () => {
  test('ROC-O’s is checked against the file', async () => {
    expect(await refuse('Modello needs a clinic.')).toMatchObject({
      code: 'text_identifies',
      params: { kinds: 'name', note: '0-7-name' },
    });
    expect((await stateOf(caseId)).claims[0]?.status).toBe('held');
    expect(await rowsFor(cast.author)).toBe(0);
  });

  test('a group’s for common patterns alone', async () => {
    expect(await release('Write to us at group@example.org.')).toMatchObject({
      code: 'text_identifies',
      params: { kinds: expect.stringContaining('email') },
    });
    expect(await release('Our hall was flooded.')).toMatchObject({ ok: true });
    expect(await readBy(cast.author)).toBe('Our hall was flooded.');
  });

  test.each([
    'the mother is quixandra vellomont',
    'The mother is Quixandra Vellomont.',
    'they lived in zimbelhausen',
  ])('a group learns nothing by a guess that is right: %s', async (guess) => {
    const { runCommand } = await rooms();
    const { noteRestrictedFacts } = await import('#app/commands/note-restricted-facts.server.ts');
    const told = async () => {
      const result = await release(guess);
      return result.ok ? { ok: true } : result;
    };
    const wrong = await told();
    await heldCase();
    const input = { other_spellings: 'Quixandra Vellomont', places_on_file: 'Zimbelhausen' };
    const noted = await runCommand(cast.author, noteRestrictedFacts, { caseId, input });
    expect(noted).toMatchObject({ ok: true });
    expect(await refuse(guess)).toMatchObject({ code: 'text_identifies' });
    expect(await told()).toEqual(wrong);
  });

  test('ROC-O’s own release is checked against the file as well', async () => {
    expect(await release('Modello said no.', cast.author)).toMatchObject({
      code: 'text_identifies',
    });
    expect(await release('A relative was found nearer.', cast.author)).toMatchObject({ ok: true });
    expect(await readBy(group)).toBe('A relative was found nearer.');
  });
});
