import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let server: Server;
let cast: Cast;
let sponsor: Actor;
let owner: ReturnType<Portal['database']['open']>['pool'];

beforeAll(async () => {
  portal = await openPortal('step-up');
  owner = portal.database.open('owner').pool;
  cast = await castOf(portal);
  sponsor = await portal.actor(
    'sah_member',
    await portal.organization('sah', { holdingLimit: 100 }),
  );
  server = await startServer({ ...portal.settings, STEP_UP_MINUTES: '30' });
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

/** A held claim, the page where ROC-O confirms it, and how it stands. */
async function heldClaim() {
  const { runCommand } = await import('#app/commands/run-command.server.ts');
  const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
  const { caseId } = await promotedCase(cast);
  await runCommand(sponsor, claimProfile, { caseId, input: { sahId: null } });
  const state = await stateOf(caseId);
  return {
    claimId: state.claims[0]?.id ?? '',
    path: pathTo('review-claim', 'en', { reference: caseSlug(state.reference) }),
    status: async () => (await stateOf(caseId)).claims[0]?.status,
  };
}

/** The cookie of a session whose factor was given so many minutes ago. */
async function cookieAfter(minutes: number, actor = cast.author): Promise<string> {
  const cookie = await portal.cookieOf(actor);
  await owner`
    update session set second_factor_at = now() - make_interval(mins => ${minutes})
    where account_id = ${actor.accountId}`;
  return cookie;
}

let held: Awaited<ReturnType<typeof heldClaim>>;
beforeEach(async () => {
  held = await heldClaim();
});

const confirmation = () => ({ intent: 'confirm', claimId: held.claimId, settlementPlan: 'no' });

describe('a page whose form needs a fresh factor', () => {
  test('asks for it before anything is typed, when what is left may not last', async () => {
    expect((await get(server, held.path, await cookieAfter(19))).status).toBe(200);
    const asked = await get(server, held.path, await cookieAfter(21));
    expect(asked.status).toBe(303);
    expect(asked.headers.get('Location')).toBe(
      `${pathTo('step-up', 'en')}?${new URLSearchParams({ return: held.path })}`,
    );
  });

  test('takes what was typed in the last ten minutes, and keeps it when something is missing', async () => {
    const cookie = await cookieAfter(29);
    const { settlementPlan: _left, ...incomplete } = confirmation();
    const answer = await post(server, held.path, cookie, incomplete);
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('was not carried out');
    const done = await post(server, held.path, cookie, confirmation());
    expect(done.headers.get('Location')).toMatch(/\?done=confirmed$/);
    expect(await held.status()).toBe('confirmed');
  });

  test('asks on the other pages too, once there is something to send', async () => {
    const reference = /cases\/([^/]+)/.exec(held.path)?.[1] ?? '';
    const statusOf = async (page: 'approve-profile' | 'review-undertaking' | 'restricted') =>
      (await get(server, pathTo(page, 'en', { reference }), await cookieAfter(21, cast.approver)))
        .status;
    expect(await statusOf('restricted')).toBe(303);

    expect(await statusOf('review-undertaking')).toBe(200);
    await post(server, held.path, await cookieAfter(0), confirmation());
    await owner`update undertaking_package set status = 'submitted' where claim_id = ${held.claimId}`;
    expect(await statusOf('review-undertaking')).toBe(303);

    expect(await statusOf('approve-profile')).toBe(200);
    await owner`
      update jas_case set stage = 'profile_preparation'
      where id = (select case_id from claim where id = ${held.claimId})`;
    await owner`
      update profile set status = 'awaiting_approval'
      where case_id = (select case_id from claim where id = ${held.claimId})`;
    expect(await statusOf('approve-profile')).toBe(303);
  });
});

test('a form that comes too late does nothing, and the person is told before and after the code', async () => {
  const { codeOf, newTotpSecret, sealTotpSecret, stepOf } = await import(
    '#app/platform/totp.server.ts'
  );
  const secret = newTotpSecret();
  const { accountId } = cast.author;
  await owner`
    update account set totp_secret = ${sealTotpSecret(secret, accountId)} where id = ${accountId}`;

  const late = await post(server, held.path, await cookieAfter(31), confirmation());
  expect(late.status).toBe(303);
  const stepUp = late.headers.get('Location') ?? '';
  expect(stepUp).toMatch(new RegExp(`^${pathTo('step-up', 'en')}\\?return=`));
  expect(await held.status()).toBe('held');

  const cookie = await cookieAfter(31);
  expect(await (await get(server, stepUp, cookie)).text()).toContain(
    'The form you sent was not carried out.',
  );
  const code = codeOf(secret, stepOf(new Date()));
  const confirmed = await post(server, stepUp, cookie, { code });
  const back = confirmed.headers.get('Location') ?? '';
  expect(back).toBe(`${held.path}?unsent=1`);
  const fresh = confirmed.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  const page = await (await get(server, back, fresh)).text();
  expect(page).toContain('Fill it in and send it again.');
  expect((await post(server, back, fresh, confirmation())).headers.get('Location')).toMatch(
    /\?done=confirmed$/,
  );
});
