import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '#test/bench/support/race-audit.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';

/** The race is only as good as what would tell that it was lost. */
let portal: Portal;
let cast: Cast;

beforeAll(async () => {
  portal = await openPortal('race-audit');
  cast = await castOf(portal);
});
afterAll(() => portal?.close());

const clean = { overlaps: 0, doubles: 0, disagreements: 0, gaps: 0 };

async function claimBy(caseId: string) {
  const { runCommand } = await import('#app/commands/run-command.server.ts');
  const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
  const { releaseClaim } = await import('#app/commands/release-claim.server.ts');
  const { stateOf } = await import('#test/support/road.ts');
  const actor = await portal.actor('sah_member', await portal.organization('sah'));
  const held = await runCommand(actor, claimProfile, { caseId, input: { sahId: null } });
  expect(held).toMatchObject({ ok: true });
  const claimId = (await stateOf(caseId)).claims.find(({ status }) => status === 'held')?.id ?? '';
  const input = { claimId, reason: 'group_released' };
  return { actor, release: () => runCommand(actor, releaseClaim, { caseId, input }) };
}

test('holds one after the other are in order; two at once are found, whoever let them in', async () => {
  const owner = portal.database.open('owner', { max: 2 }).pool;
  const { caseId } = await promotedCase(cast);
  expect(await (await claimBy(caseId)).release()).toMatchObject({ ok: true });
  const second = await claimBy(caseId);
  expect(await audit(owner)).toMatchObject({ ...clean, holds: 2 });

  // What a portal without its lock and its index would have done.
  const intruder = crypto.randomUUID();
  await owner`drop index claim_one_live`;
  await owner.begin(async (tx) => {
    await tx`insert into claim (id, case_id, sah_id, status, requested_on, held_on, hold_ends_on)
      values (${intruder}, ${caseId}, ${second.actor.organizationId}, 'held', current_date,
        current_date, current_date + 7)`;
    await tx`insert into journal (chain, position, case_id, event, at, actor, data, previous_hash, hash)
      select chain, max(position) + 1, case_id, 'claim_held', now(), '{}',
        json_build_object('claimId', ${intruder}::text), '', ''
      from journal where case_id = ${caseId} group by chain, case_id`;
  });
  expect(await audit(owner)).toMatchObject({ ...clean, holds: 3, overlaps: 1, doubles: 1 });

  // Ended since: nobody sees two now, but the journal still says that there were.
  expect(await second.release()).toMatchObject({ ok: true });
  expect(await audit(owner)).toMatchObject({ ...clean, overlaps: 1, doubles: 0 });

  // A claim that its journal does not know of.
  await owner`update claim set status = 'released' where id = ${intruder}`;
  expect(await audit(owner)).toMatchObject({ ...clean, overlaps: 1, disagreements: 1 });
});
