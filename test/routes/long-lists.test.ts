import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import { pathTo } from '#app/paths.ts';
import { putCase } from '#test/support/case-rows.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';
import { post, type Server, startServer } from '#test/support/server.ts';

/* More of a group's own than its pages show at once. */
const many = 105;

let portal: Portal;
let cast: Cast;
let server: Server;
let owner: ReturnType<Portal['database']['open']>['pool'];
let today: string;
/** A live profile on which all those rows are that fill a list. */
let filled: { caseId: string; number: string };

beforeAll(async () => {
  portal = await openPortal('long_lists');
  owner = portal.database.open('owner').pool;
  cast = await castOf(portal);
  today = (await import('#app/platform/clock.server.ts')).today();
  filled = await putCase(cast, { startedOn: today });
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

const newSah = async () => portal.actor('sah_member', await portal.organization('sah'));
const newGroup = async (sah: Actor) => {
  const parents = [sah.organizationId];
  return portal.actor('cg_member', await portal.organization('constituent_group', { parents }));
};
const send = async (actor: Actor, path: string, fields: Record<string, string>) => {
  const form = { idempotencyKey: crypto.randomUUID(), ...fields };
  const answer = await post(server, path, await portal.cookieOf(actor), form);
  return `${answer.status} ${answer.headers.get('location')}`;
};
const ours = pathTo('interest-and-claims', 'en');
const follows = pathTo('watch-list', 'en');

/** As many claims as fill the list, all of them newer than what a test is about. */
const fillClaims = (claim: Readonly<Record<string, unknown>>) => {
  const row = { case_id: filled.caseId, extended: false, requested_on: today, ...claim };
  return owner`insert into claim select (jsonb_populate_record(null::claim,
      ${JSON.stringify(row)}::text::jsonb || jsonb_build_object('id', gen_random_uuid()))).*
    from generate_series(1, ${many})`;
};
const older = (table: string, column: string, id: string) =>
  owner`update ${owner(table)} set ${owner(column)} = ${addDays(today, -9)} where id = ${id}`;

describe('what the list does not show any more', () => {
  test('is a request, and is endorsed or declined', async () => {
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
    const sah = await newSah();
    const group = await newGroup(sah);
    const [sah_id, group_id] = [sah.organizationId, group.organizationId];
    await fillClaims({ sah_id, group_id, status: 'requested' });
    for (const [intent, done, status] of [
      ['endorse', 'endorsed', 'held'],
      ['decline-request', 'request-declined', 'refused'],
    ]) {
      const { caseId } = await promotedCase(cast);
      await runCommand(group, claimProfile, { caseId, input: { sahId: sah_id } });
      const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
      await older('claim', 'requested_on', claimId);
      const fields = { intent: intent ?? '', claimId };
      // Another SAH's is nobody's; so is what was never a claim.
      expect(await send(await newSah(), ours, fields)).toMatch(/^404/);
      expect(await send(sah, ours, { ...fields, claimId: 'none' })).toMatch(/^404/);
      expect(await send(sah, ours, fields)).toBe(`303 ${ours}?done=${done}&claimId=${claimId}`);
      expect((await stateOf(caseId)).claims[0]?.status).toBe(status);
    }
  });

  test('is a claim this SAH is asked to share, and it answers', async () => {
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
    const { askPartner } = await import('#app/commands/ask-partner.server.ts');
    const [sah, partner] = [await newSah(), await newSah()];
    const { caseId } = await promotedCase(cast);
    await runCommand(sah, claimProfile, { caseId, input: { sahId: null } });
    const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
    const input = { claimId, partnerSahId: partner.organizationId };
    expect(await runCommand(sah, askPartner, { caseId, input })).toMatchObject({ ok: true });
    await older('claim', 'requested_on', claimId);
    await fillClaims({ sah_id: partner.organizationId, status: 'requested' });
    // Who is asked to share it does not endorse it.
    expect(await send(partner, ours, { intent: 'endorse', claimId })).toMatch(/^404/);
    expect(await send(partner, ours, { intent: 'agree', claimId })).toBe(`303 ${ours}?done=agree`);
    expect((await stateOf(caseId)).claims[0]?.partnerStatus).toBe('agreed');
  });

  test('is a question, and is taken back', async () => {
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { askQuestion } = await import('#app/commands/ask-question.server.ts');
    const group = await newGroup(await newSah());
    const { caseId } = await promotedCase(cast);
    const input = { text: 'Is there a school bus nearby?', lang: 'en' } as const;
    expect(await runCommand(group, askQuestion, { caseId, input })).toMatchObject({ ok: true });
    const questionId = (await stateOf(caseId)).questions[0]?.id ?? '';
    await older('question', 'asked_on', questionId);
    await owner`insert into question (id, case_id, organization_id, asked_by, status, asked_on, lang, text)
      select gen_random_uuid(), ${filled.caseId}, ${group.organizationId}, ${group.accountId},
        'asked', ${today}, 'en', 'Sample ' || n from generate_series(1, ${many}) as n`;
    const fields = { intent: 'withdraw-question', questionId };
    expect(await send(await newSah(), ours, fields)).toMatch(/^404/);
    expect(await send(group, ours, { ...fields, questionId: 'none' })).toMatch(/^404/);
    expect(await send(group, ours, fields)).toBe(`303 ${ours}?done=question-withdrawn`);
    expect((await stateOf(caseId)).questions[0]?.status).toBe('withdrawn');
  });

  test('is a profile that ended, and is let go', async () => {
    const reader = await newSah();
    const ended = { on: addDays(today, -20), by: 'time_limit' } as const;
    const startedOn = addDays(today, -150);
    const first = await putCase(cast, { startedOn, ended });
    for (let n = 0; n < many; n += 1) await putCase(cast, { startedOn, ended });
    await owner`insert into profile_watch (case_id, account_id, organization_id, since)
      select case_id, ${reader.accountId}, ${reader.organizationId},
        ${addDays(today, -30)}::date - (case_id = ${first.caseId})::int
      from profile where status = 'ended'`;
    const following = async () => {
      const [row] = await owner`select count(*)::int as n, bool_or(case_id = ${first.caseId}) as it
        from profile_watch where account_id = ${reader.accountId}`;
      return row;
    };
    // Somebody else's letting go takes nothing away.
    const letGo = { number: first.number };
    expect(await send(await newSah(), follows, letGo)).toBe(`303 ${follows}?done=unfollowed`);
    expect(await following()).toMatchObject({ n: many + 1, it: true });
    expect(await send(reader, follows, letGo)).toBe(`303 ${follows}?done=unfollowed`);
    expect(await following()).toMatchObject({ n: many, it: false });
  });
});
