import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import {
  type Cast,
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleMembers,
} from '#test/support/portal.ts';

let portal: Portal;
let cast: Cast;
let sah: Actor;
let rival: Actor;
let rstp: Actor;
let owner: ReturnType<Portal['database']['open']>['pool'];

async function rooms() {
  const [run, claim, wait, confirm, refuse, client, cases, runner, clock, notify, send] =
    await Promise.all([
      import('#app/commands/run-command.server.ts'),
      import('#app/commands/claim-profile.server.ts'),
      import('#app/commands/join-waiting-list.server.ts'),
      import('#app/commands/confirm-claim.server.ts'),
      import('#app/commands/refuse-claim.server.ts'),
      import('#db/client.server.ts'),
      import('#db/repositories/case.server.ts'),
      import('#app/jobs/runner.server.ts'),
      import('#app/platform/clock.server.ts'),
      import('#app/jobs/notify.server.ts'),
      import('#app/jobs/send-mail.server.ts'),
    ]);
  return {
    ...run,
    ...claim,
    ...wait,
    ...confirm,
    ...refuse,
    ...client,
    ...cases,
    ...runner,
    ...clock,
    ...notify,
    ...send,
  };
}

/** Runs the worker until nothing that is due is left. */
async function work() {
  const { startWorker } = await rooms();
  const stop = await startWorker();
  for (let left = -1; left !== 0; ) {
    await setTimeout(100);
    const [row] = await owner`
      select count(*)::int as n from graphile_worker._private_jobs
      where run_at <= now() and attempts < max_attempts`;
    left = row?.n ?? 0;
  }
  await stop();
}

interface Mail {
  readonly notice: string;
  readonly accountId: string;
  readonly subject: string;
  readonly body: string;
  readonly sent: boolean;
}
const mailOf = (caseId: string) =>
  owner<Mail[]>`
    select notice, account_id as "accountId", subject, body, sent_at is not null as sent
    from mail_message m join journal j on j.seq = m.journal_seq
    where j.case_id = ${caseId} order by m.journal_seq`;
const told = (mail: readonly Mail[], notice: string) =>
  mail.filter((each) => each.notice === notice).map(({ accountId }) => accountId);

async function held(caseId: string) {
  const { runCommand, claimProfile, asSystem, findCase } = await rooms();
  const result = await runCommand(sah, claimProfile, { caseId, input: { sahId: null } });
  expect(result.ok).toBe(true);
  const state = await asSystem((tx) => findCase(tx, caseId));
  return state?.claims.find(({ status }) => status === 'held')?.id ?? '';
}

beforeAll(async () => {
  portal = await openPortal('jobs');
  cast = await castOf(portal);
  owner = portal.database.open('owner').pool;
  sah = await portal.actor('sah_member', await portal.organization('sah', { holdingLimit: 20 }));
  rival = await portal.actor('sah_member', await portal.organization('sah'));
  rstp = await portal.actor('rstp_promoter', await portal.organization('rstp'));
  await owner`update account set locale = 'fr' where id = ${rstp.accountId}`;
});
afterEach(async () => {
  const { setClockForTests } = await rooms();
  setClockForTests(null);
});
afterAll(() => portal.close());

describe('after a confirmed claim', () => {
  test('RSTP, the local office and the sponsor are told, each once, without personal details', async () => {
    const { runCommand, confirmClaim, notify, sendMailMessage } = await rooms();
    const { caseId, number } = await promotedCase(cast);
    const claimId = await held(caseId);
    const input = { claimId, settlementPlanRequired: false };
    expect((await runCommand(cast.author, confirmClaim, { caseId, input })).ok).toBe(true);
    await work();

    const mail = await mailOf(caseId);
    expect(told(mail, 'profile_to_approve')).toEqual([cast.approver.accountId]);
    expect(told(mail, 'promotion_started_rstp')).toEqual([rstp.accountId]);
    expect(told(mail, 'claim_held')).toEqual([sah.accountId]);
    expect(told(mail, 'promotion_stopped_matched')).toEqual([rstp.accountId]);
    expect(told(mail, 'claim_confirmed')).toEqual([sah.accountId]);
    expect(told(mail, 'claim_confirmed_local')).toEqual([cast.local.accountId]);
    expect(mail.every(({ sent }) => sent)).toBe(true);
    expect(mail.find(({ notice }) => notice === 'promotion_stopped_matched')?.subject).toBe(
      `Un répondant a été trouvé pour le profil ${number}`,
    );
    for (const { subject, body } of mail) {
      expect(body).toMatch(/https?:\/\/\S+\/(en|fr)\//);
      for (const { givenNames, familyName, dateOfBirth } of sampleMembers) {
        for (const personal of [givenNames, familyName, dateOfBirth]) {
          expect(`${subject} ${body}`).not.toContain(personal);
        }
      }
    }

    // A job that ran may run again: nobody is told twice.
    const rows = await owner`select seq::int as seq from journal where case_id = ${caseId}`;
    for (const { seq } of rows) await notify(seq);
    const sent = await owner`select id from mail_message`;
    for (const { id } of sent) await sendMailMessage(id);
    expect(await mailOf(caseId)).toHaveLength(mail.length);
    const again = await owner`select max(attempts) as most from mail_message`;
    expect(again[0]?.most).toBe(1);
  });
});

describe('clocks', () => {
  const inDays = async (days: number) => {
    const { setClockForTests } = await rooms();
    setClockForTests(() => new Date(Date.now() + days * 86_400_000));
  };

  test('the sweep ends a hold that ran out and offers the profile to the first in line', async () => {
    const { runCommand, joinWaitingList, asSystem, findCase } = await rooms();
    const { caseId } = await promotedCase(cast);
    await held(caseId);
    expect((await runCommand(rival, joinWaitingList, { caseId, input: { sahId: null } })).ok).toBe(
      true,
    );
    await inDays(20);
    await work();
    const state = await asSystem((tx) => findCase(tx, caseId));
    expect(state?.claims[0]?.status).toBe('expired');
    expect(state?.waitingList[0]?.status).toBe('offered');
    const mail = await mailOf(caseId);
    expect(told(mail, 'hold_expired')).toEqual([sah.accountId]);
    expect(told(mail, 'waiting_list_offer')).toEqual([rival.accountId]);
  });

  test('the sweep ends a promotion at its limit', async () => {
    const { asSystem, findCase } = await rooms();
    const { caseId, number } = await promotedCase(cast);
    await inDays(150);
    await work();
    const state = await asSystem((tx) => findCase(tx, caseId));
    expect(state).toMatchObject({ stage: 'closed', outcome: 'unmatched_stays_on_rap' });
    expect(await owner`select 1 from published_profile where number = ${number}`).toHaveLength(0);
    expect(told(await mailOf(caseId), 'promotion_ended')).toEqual([rstp.accountId]);
  });
});

test('the checkpoint job writes the file that the journal is verified against', async () => {
  const { journalCheckpoint } = await import('#app/jobs/journal-checkpoint.server.ts');
  const { verifyJournal } = await import('#db/journal-verify.server.ts');
  const { env } = await import('#app/platform/env.server.ts');
  await promotedCase(cast);
  await journalCheckpoint();
  expect(existsSync(env.CHECKPOINT_FILE)).toBe(true);
  const report = await verifyJournal(env.CHECKPOINT_FILE);
  expect(report.checkpoints).toBeGreaterThan(0);
  expect(report.findings).toEqual([]);
});

test('cleaning up keeps what is in force', async () => {
  const { cleanUp } = await import('#app/jobs/clean-up.server.ts');
  const cookie = await portal.cookieOf(sah);
  expect(cookie).not.toBe('');
  await owner`
    insert into command_receipt (account_id, key, command, result, at) values
      (${sah.accountId}, 'old', 'claim_profile', '{}', now() - interval '8 days'),
      (${sah.accountId}, 'new', 'claim_profile', '{}', now())`;
  await cleanUp();
  const kept = await owner`select key from command_receipt where key in ('old', 'new')`;
  expect(kept.map(({ key }) => key)).toEqual(['new']);
  const sessions = await owner`select 1 from session where account_id = ${sah.accountId}`;
  expect(sessions).toHaveLength(1);
});
