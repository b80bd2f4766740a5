import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CaseCommand } from '#app/commands/run-command.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import type { Stream } from '#app/domain/case/names.ts';
import { addDays, addMonths, type CivilDate } from '#app/domain/clock/civil-date.ts';
import {
  type Cast,
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
} from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';

let portal: Portal;
let cast: Cast;
let manager: Actor;
let sah: Actor;
let rival: Actor;
let watcher: Actor;
let rstp: Actor;
let owner: ReturnType<Portal['database']['open']>['pool'];

async function rooms() {
  const [run, extend, shorten, rap, suspend, withdraw, close, claim, line, interest, clock] =
    await Promise.all([
      import('#app/commands/run-command.server.ts'),
      import('#app/commands/extend-promotion.server.ts'),
      import('#app/commands/shorten-promotion.server.ts'),
      import('#app/commands/rap-instead.server.ts'),
      import('#app/commands/suspend-promotion.server.ts'),
      import('#app/commands/withdraw-profile.server.ts'),
      import('#app/commands/close-unmatched.server.ts'),
      import('#app/commands/claim-profile.server.ts'),
      import('#app/commands/join-waiting-list.server.ts'),
      import('#app/commands/express-interest.server.ts'),
      import('#app/platform/clock.server.ts'),
    ]);
  return {
    ...run,
    ...extend,
    ...shorten,
    ...rap,
    ...suspend,
    ...withdraw,
    ...close,
    ...claim,
    ...line,
    ...interest,
    ...clock,
  };
}

beforeAll(async () => {
  portal = await openPortal('promotion');
  owner = portal.database.open('owner').pool;
  cast = await castOf(portal);
  manager = await portal.actor('roco_manager', cast.author.organizationId);
  const sahs = await portal.organization('sah', { holdingLimit: 99 });
  sah = await portal.actor('sah_member', sahs);
  rival = await portal.actor('sah_member', await portal.organization('sah'));
  watcher = await portal.actor('sah_member', await portal.organization('sah'));
  rstp = await portal.actor('rstp_promoter', await portal.organization('rstp'));
});
afterEach(async () => (await rooms()).setClockForTests(null));
afterAll(() => portal.close());

const promoted = (stream: Stream) =>
  promotedCase(
    cast,
    sampleFields({ stream, inCanada: stream !== 'overseas', readyToTravel: false }),
  );

async function act<I>(
  actor: Actor,
  command: CaseCommand<I>,
  caseId: string,
  input: I,
  expectedVersion?: number,
) {
  const { runCommand } = await rooms();
  return runCommand(actor, command, { caseId, input, expectedVersion });
}

const today = async () => (await rooms()).today();
const listed = async (caseId: string) =>
  (
    await owner`select limit_on::text as "limitOn" from published_profile where case_id = ${caseId}`
  )[0];
const events = async (caseId: string, name: string) =>
  (
    await owner`select data from journal where case_id = ${caseId} and event = ${name} order by seq`
  ).map(({ data }) => data);

/** The jobs of one case added since: what is to be done, and when. */
async function jobsSince(before: number, caseId: string, number: string) {
  return owner`
    select t.identifier as task, payload, run_at as "runAt"
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.id > ${before} and (payload ->> 'caseId' = ${caseId} or payload ->> 'number' = ${number})
    order by j.id`;
}
const lastJob = async () =>
  Number(
    (await owner`select coalesce(max(id), 0) as id from graphile_worker._private_jobs`)[0]?.['id'],
  );

/** Sets the clock to a day of a promotion, counted from its limit. */
async function onDay(caseId: string, fromLimit: number): Promise<CivilDate> {
  const { setClockForTests, clockTime } = await rooms();
  const day = addDays((await stateOf(caseId)).promotion?.limitOn ?? '', fromLimit);
  const noon = new Date(clockTime(day).getTime() + 12 * 3_600_000);
  setClockForTests(() => noon);
  return day;
}

async function noteOf(caseId: string): Promise<string | undefined> {
  const { asSystem } = await import('#db/client.server.ts');
  const { getVault } = await import('#db/repositories/vault.server.ts');
  const { listNotes } = await import('#db/repositories/restricted.server.ts');
  return asSystem(
    async (tx) => (await listNotes(tx, await getVault(tx, caseId), caseId)).promotion_note,
  );
}

describe('extending', () => {
  const why = { reason: 'group_getting_ready', note: '' } as const;

  test('moves state, list and index, schedules the new clock, and is journalled', async () => {
    const { extendPromotion, clockTime } = await rooms();
    const { caseId, number } = await promoted('overseas');
    const limitOn = addMonths(await today(), 6);
    expect(await listed(caseId)).toEqual({ limitOn });
    const before = await lastJob();

    const done = await act(manager, extendPromotion, caseId, { ...why, days: 20 });
    expect(done).toMatchObject({ ok: true, events: expect.arrayContaining(['task_opened']) });
    const later = addDays(limitOn, 20);
    expect((await stateOf(caseId)).promotion).toMatchObject({ limitOn: later, extensions: 1 });
    expect(await listed(caseId)).toEqual({ limitOn: later });
    expect(await events(caseId, 'promotion_extended')).toMatchObject([
      { limitOn: later, extension: 1, reason: 'group_getting_ready', number },
    ]);
    const jobs = await jobsSince(before, caseId, number);
    expect(jobs.filter(({ task }) => task === 'index_profile')).toHaveLength(1);
    expect(
      jobs
        .filter(({ task }) => task === 'case_clocks')
        .map(({ runAt }) => new Date(runAt).toISOString()),
    ).toEqual(
      [addDays(later, -30), addDays(later, -14), addDays(later, -3), addDays(later, 1)].map((day) =>
        clockTime(day).toISOString(),
      ),
    );
  });

  test('twice at most, also after the profile left the list and came back', async () => {
    const { extendPromotion, suspendPromotion } = await rooms();
    const { caseId } = await promoted('overseas');
    const extend = () => act(manager, extendPromotion, caseId, { ...why, days: 30 });
    expect(await extend()).toMatchObject({ ok: true });
    expect(await extend()).toMatchObject({ ok: true });
    expect(await extend()).toMatchObject({ code: 'extensions_used_up' });
    const { limitOn } = (await stateOf(caseId)).promotion ?? {};
    await act(manager, suspendPromotion, caseId, { reason: 'profile_correction', note: '' });
    await publishAgain(caseId);
    expect((await stateOf(caseId)).promotion).toMatchObject({ limitOn, extensions: 2 });
    expect(await extend()).toMatchObject({ code: 'extensions_used_up' });
  });

  test('is for managers, and for the case as it was seen', async () => {
    const { extendPromotion } = await rooms();
    const { caseId } = await promoted('overseas');
    const input = { ...why, days: 5 };
    expect(await act(cast.author, extendPromotion, caseId, input)).toMatchObject({
      code: 'not_allowed',
    });
    expect(await act(manager, extendPromotion, caseId, input, 1)).toMatchObject({
      code: 'stale_version',
    });
    expect((await stateOf(caseId)).promotion?.extensions).toBe(0);
  });
});

/** Writes the profile once more and publishes it, by two people as always. */
async function publishAgain(caseId: string) {
  const { writeProfile } = await import('#app/commands/write-profile.server.ts');
  const { requestApproval } = await import('#app/commands/request-approval.server.ts');
  const { publishProfile } = await import('#app/commands/publish-profile.server.ts');
  const { runCommand } = await rooms();
  const { profile } = await stateOf(caseId);
  if (!profile) throw new Error('no profile');
  const input = { fields: profile.fields };
  for (const result of [
    await runCommand(cast.author, writeProfile, { caseId, input } as never),
    await runCommand(cast.author, requestApproval, { caseId, input: null } as never),
    await runCommand(cast.approver, publishProfile, { caseId, input: null } as never),
  ]) {
    expect(result).toMatchObject({ ok: true });
  }
}

describe('shortening, and RAP instead', () => {
  const why = { reason: 'rap_fits_better', note: '' } as const;

  test('the local office of the case sets a sooner last day', async () => {
    const { shortenPromotion } = await rooms();
    const { caseId, number } = await promoted('bvor');
    const lastDay = addDays(await today(), 9);
    const before = await lastJob();
    expect(await act(cast.local, shortenPromotion, caseId, { ...why, lastDay })).toMatchObject({
      ok: true,
    });
    expect(await listed(caseId)).toEqual({ limitOn: lastDay });
    // Within 14 days already: looked at now, once, then on the days still to come.
    const clocks = (await jobsSince(before, caseId, number)).filter(
      ({ task }) => task === 'case_clocks',
    );
    expect(clocks.map(({ payload }) => payload.on)).toEqual([
      await today(),
      addDays(lastDay, -3),
      addDays(lastDay, 1),
    ]);
  });

  test('nobody else does, and no other stream', async () => {
    const { shortenPromotion } = await rooms();
    const { caseId } = await promoted('bvor');
    const lastDay = addDays(await today(), 9);
    const elsewhere = await portal.actor(
      'local_officer',
      await portal.organization('local_office'),
    );
    const by = (actor: Actor) => act(actor, shortenPromotion, caseId, { ...why, lastDay });
    expect(await by(elsewhere)).toMatchObject({ code: 'not_found' });
    expect(await by(manager)).toMatchObject({ code: 'not_allowed' });
    expect(await by(sah)).toMatchObject({ code: 'not_allowed' });
    const gar = await promoted('gar');
    expect(await act(cast.local, shortenPromotion, gar.caseId, { ...why, lastDay })).toMatchObject({
      code: 'shortening_bvor_only',
    });
  });

  test('RAP instead ends it today, and closes the case', async () => {
    const { rapInstead } = await rooms();
    const { caseId } = await promoted('bvor');
    expect(await act(cast.local, rapInstead, caseId, why)).toMatchObject({ ok: true });
    expect(await stateOf(caseId)).toMatchObject({
      stage: 'closed',
      outcome: 'unmatched_stays_on_rap',
      promotion: { endedBy: 'shortened' },
    });
    expect(await listed(caseId)).toBeUndefined();
    const [row] = await owner`select reason from promotion where case_id = ${caseId}`;
    expect(row?.['reason']).toBe('rap_fits_better');
  });
});

describe('suspending and withdrawing', () => {
  test('takes the profile off the list in the same transaction, and keeps the note sealed', async () => {
    const { suspendPromotion } = await rooms();
    const { caseId, number } = await promoted('gar');
    const note = 'The sample aunt called.';
    const before = await lastJob();
    const input = { reason: 'suspension_other', note } as const;
    expect(await act(cast.author, suspendPromotion, caseId, input)).toMatchObject({ ok: true });
    expect(await listed(caseId)).toBeUndefined();
    expect((await stateOf(caseId)).stage).toBe('profile_preparation');
    expect((await jobsSince(before, caseId, number)).map(({ task }) => task)).toContain(
      'index_profile',
    );
    expect(await noteOf(caseId)).toContain(note);
    const [kept] = await owner`
      select (select string_agg(data::text, '') from journal where case_id = ${caseId}) as journal,
        (select string_agg(content, '') from restricted_note where case_id = ${caseId}) as sealed`;
    expect(`${kept?.['journal']} ${kept?.['sealed']}`).not.toContain('aunt');
  });

  test('keeps the notes of earlier changes', async () => {
    const { extendPromotion, withdrawProfile } = await rooms();
    const { caseId } = await promoted('overseas');
    const first = { reason: 'extension_other', note: 'First sample note', days: 3 } as const;
    const second = { reason: 'withdrawn_other', note: 'Second sample note' } as const;
    expect(await act(manager, extendPromotion, caseId, first)).toMatchObject({ ok: true });
    expect(await act(manager, withdrawProfile, caseId, second)).toMatchObject({ ok: true });
    expect(await noteOf(caseId)).toMatch(/Second sample note[\s\S]*First sample note/);
  });

  test('waits for the claim of the group that holds it', async () => {
    const { suspendPromotion, withdrawProfile, rapInstead, claimProfile } = await rooms();
    const { caseId } = await promoted('bvor');
    expect(await act(sah, claimProfile as never, caseId, { sahId: null })).toMatchObject({
      ok: true,
    });
    const held = { code: 'held_by_group', params: { until: expect.any(String) } };
    expect(
      await act(manager, suspendPromotion, caseId, { reason: 'privacy_concern', note: '' }),
    ).toMatchObject(held);
    expect(
      await act(manager, withdrawProfile, caseId, { reason: 'household_asked', note: '' }),
    ).toMatchObject(held);
    expect(
      await act(cast.local, rapInstead, caseId, { reason: 'rap_fits_better', note: '' }),
    ).toMatchObject(held);
    expect(await listed(caseId)).toBeDefined();
  });

  test('closes the case when the household took back its consent', async () => {
    const { withdrawProfile } = await rooms();
    const { caseId } = await promoted('gar');
    const input = { reason: 'consent_taken_back', note: '' } as const;
    expect(await act(cast.author, withdrawProfile, caseId, input)).toMatchObject({ ok: true });
    const [row] =
      await owner`select stage, outcome, outcome_reason from jas_case where id = ${caseId}`;
    expect(row).toMatchObject({
      stage: 'closed',
      outcome: 'withdrawn',
      outcome_reason: 'consent_withdrawn',
    });
  });

  test('a case whose time is used up is closed by ROC-O, not by the sweep', async () => {
    const { suspendPromotion, closeUnmatched } = await rooms();
    const { sweepClocks } = await import('#app/jobs/sweep-clocks.server.ts');
    const { caseId } = await promoted('overseas');
    const input = { reason: 'situation_under_review', note: '' } as const;
    await act(cast.author, suspendPromotion, caseId, input);
    expect(await act(cast.author, closeUnmatched, caseId, null)).toMatchObject({
      code: 'limit_not_reached',
    });
    await onDay(caseId, 1);
    await sweepClocks();
    expect((await stateOf(caseId)).stage).toBe('profile_preparation');
    expect(await act(cast.local, closeUnmatched, caseId, null)).toMatchObject({
      code: 'not_allowed',
    });
    expect(await act(cast.author, closeUnmatched, caseId, null)).toMatchObject({ ok: true });
    expect(await stateOf(caseId)).toMatchObject({
      stage: 'closed',
      outcome: 'unmatched_returned_to_visa_office',
    });
  });
});

/** Runs the worker until nothing that is due is left. */
async function work() {
  const { startWorker } = await import('#app/jobs/runner.server.ts');
  const stop = await startWorker();
  for (let left = -1; left !== 0; ) {
    await setTimeout(100);
    const [row] = await owner`
      select count(*)::int as n from graphile_worker._private_jobs
      where run_at <= now() and attempts < max_attempts`;
    left = row?.['n'] ?? 0;
  }
  await stop();
}
const told = async (caseId: string, notice: string) =>
  (
    await owner`
      select account_id as id from mail_message m join journal j on j.seq = m.journal_seq
      where j.case_id = ${caseId} and notice = ${notice}`
  )
    .map(({ id }) => id)
    .sort();
const ids = (...actors: Actor[]) => actors.map(({ accountId }) => accountId).sort();

/** One group is interested, another waits behind a hold that ran out, a third person only watches. */
async function hopes(caseId: string) {
  const { expressInterest } = await rooms();
  const { interestConsiderationCodes } = await import(
    '#app/domain/vocabulary/interest-considerations.ts'
  );
  const answers = Object.fromEntries(interestConsiderationCodes.map((code) => [code, 'yes']));
  expect(await act(sah, expressInterest as never, caseId, { answers, asked: [] })).toMatchObject({
    ok: true,
  });
  await owner`
    insert into waiting_entry (id, case_id, position, organization_id, sah_id, status, joined_on)
    values (${crypto.randomUUID()}, ${caseId}, 1, ${rival.organizationId}, ${rival.organizationId},
      'waiting', ${await today()})`;
  await owner`
    insert into profile_watch (case_id, account_id, organization_id, followed_at) values
      (${caseId}, ${watcher.accountId}, ${watcher.organizationId}, ${await today()}),
      (${caseId}, ${sah.accountId}, ${sah.organizationId}, ${await today()})`;
}

describe('who is told', () => {
  test('of a suspension and of the return: RSTP, those who hoped, those who watch, each once', async () => {
    const { suspendPromotion } = await rooms();
    const { caseId } = await promoted('gar');
    await hopes(caseId);
    const input = { reason: 'privacy_concern', note: '' } as const;
    expect(await act(cast.author, suspendPromotion, caseId, input)).toMatchObject({ ok: true });
    await work();
    expect(await told(caseId, 'promotion_suspended')).toEqual(ids(rstp));
    expect(await told(caseId, 'profile_paused')).toEqual(ids(sah, rival, watcher));
    expect(await told(caseId, 'interest_closed')).toEqual([]);

    const { setClockForTests } = await rooms();
    setClockForTests(() => new Date(Date.now() + 3 * 86_400_000));
    await publishAgain(caseId);
    await work();
    expect(await told(caseId, 'promotion_restarted_rstp')).toEqual(ids(rstp));
    expect(await told(caseId, 'profile_back')).toEqual(ids(sah, watcher));
    expect(await told(caseId, 'promotion_started_rstp')).toEqual(ids(rstp));
  });

  test('of a return on the very day it was posted and taken off; a promise kept is not kept again', async () => {
    const { suspendPromotion, setClockForTests } = await rooms();
    const { caseId } = await promoted('gar');
    await hopes(caseId);
    // A request, which ends with the profile's place on the list.
    const { organizationId } = rival;
    await owner`
      insert into claim (id, case_id, sah_id, status, requested_on)
      values (${crypto.randomUUID()}, ${caseId}, ${organizationId}, 'requested', ${await today()})`;
    const input = { reason: 'privacy_concern', note: '' } as const;
    expect(await act(cast.author, suspendPromotion, caseId, input)).toMatchObject({ ok: true });
    await publishAgain(caseId);
    await work();
    expect(await told(caseId, 'profile_back')).toEqual(ids(sah, watcher, rival));
    setClockForTests(() => new Date(Date.now() + 3 * 86_400_000));
    expect(await act(cast.author, suspendPromotion, caseId, input)).toMatchObject({ ok: true });
    await publishAgain(caseId);
    await work();
    expect(await told(caseId, 'profile_back')).toEqual(ids(sah, sah, watcher, watcher, rival));
    expect(await told(caseId, 'promotion_started_rstp')).toEqual(ids(rstp));
  });

  test('on the list of who follows: what happened that day since then, a return too, and not before', async () => {
    const { claimProfile, suspendPromotion } = await rooms();
    const { releaseClaim } = await import('#app/commands/release-claim.server.ts');
    const { followProfile } = await import('#app/commands/watch-profile.server.ts');
    const { listWatched } = await import('#app/queries/watch-list.server.ts');
    const reader = await portal.actor('sah_member', await portal.organization('sah'));
    const changes = async () =>
      (await listWatched(reader)).rows.flatMap((row) => row.changes.map(({ kind }) => kind));
    const { caseId } = await promoted('gar');
    expect(await act(sah, claimProfile as never, caseId, { sahId: null })).toMatchObject({
      ok: true,
    });
    expect(await followProfile(reader, caseId)).toEqual({ ok: true });
    expect(await changes()).toEqual([]);
    const [claim] = await owner`select id from claim where case_id = ${caseId}`;
    const release = { claimId: String(claim?.['id']), reason: 'group_released' } as const;
    expect(await act(sah, releaseClaim as never, caseId, release)).toMatchObject({ ok: true });
    // The hold is from before, its end is news.
    expect(await changes()).toEqual(['free']);
    const input = { reason: 'privacy_concern', note: '' } as const;
    expect(await act(cast.author, suspendPromotion, caseId, input)).toMatchObject({ ok: true });
    await publishAgain(caseId);
    expect(await changes()).toEqual(['back', 'ended', 'free']);
  });

  test('of warnings, at 30, 14 and 3 days, by the clock’s own jobs', async () => {
    const { caseId } = await promoted('gar');
    await hopes(caseId);
    const { runClocks } = await import('#app/commands/run-clocks.server.ts');
    for (const day of [-31, -30, -20, -14, -3, -1]) {
      await onDay(caseId, day);
      await runClocks(caseId);
      await runClocks(caseId);
    }
    expect((await events(caseId, 'promotion_warned')).map(({ days }) => days)).toEqual([30, 14, 3]);
    await (await rooms()).setClockForTests(null);
    await work();
    const roco = ids(cast.author, cast.approver, manager);
    expect(await told(caseId, 'promotion_limit_30')).toEqual([...roco, rstp.accountId].sort());
    for (const notice of ['promotion_limit_14', 'promotion_limit_3']) {
      expect(await told(caseId, notice)).toEqual(
        [...roco, rstp.accountId, cast.local.accountId].sort(),
      );
    }
    expect(await told(caseId, 'profile_closing')).toEqual(
      [...ids(sah, rival, watcher), ...ids(sah, rival, watcher)].sort(),
    );
  });

  test('of the end at the limit: RSTP, those who hoped, and the household’s offices', async () => {
    const { caseId } = await promoted('gar');
    await hopes(caseId);
    const { runClocks } = await import('#app/commands/run-clocks.server.ts');
    await onDay(caseId, 1);
    await runClocks(caseId);
    await (await rooms()).setClockForTests(null);
    await work();
    expect(await told(caseId, 'promotion_ended')).toEqual(ids(rstp));
    expect(await told(caseId, 'profile_gone')).toEqual(ids(sah, rival, watcher));
    expect(await told(caseId, 'case_unmatched')).toEqual(ids(cast.local, cast.provider));
    expect(await told(caseId, 'interest_closed')).toEqual([]);
    // Promotion over, no warning follows it.
    expect(await events(caseId, 'promotion_warned')).toEqual([]);
  });

  test('of a hold that ends with its household: who held it and shares it; that it is free, nobody', async () => {
    const { claimProfile, withdrawProfile } = await rooms();
    const { askPartner } = await import('#app/commands/ask-partner.server.ts');
    const { answerPartner } = await import('#app/commands/answer-partner.server.ts');
    const { saveSearch } = await import('#app/commands/save-search.server.ts');
    const second = await portal.actor('sah_member', await portal.organization('sah'));
    const { caseId } = await promoted('gar');
    await hopes(caseId);
    await saveSearch(watcher, crypto.randomUUID(), {
      name: 'Sample search',
      frequency: 'at_once',
      kinds: ['released'],
      byMail: true,
      query: 'community=hamilton&language=ara',
      lang: 'en',
    });
    await act(sah, claimProfile as never, caseId, { sahId: null });
    const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
    const asked = { claimId, partnerSahId: second.organizationId };
    expect(await act(sah, askPartner as never, caseId, asked)).toMatchObject({ ok: true });
    const agreed = { claimId, answer: 'agree' };
    expect(await act(second, answerPartner as never, caseId, agreed)).toMatchObject({ ok: true });

    const input = { reason: 'consent_taken_back', note: '' } as const;
    expect(await act(cast.author, withdrawProfile, caseId, input)).toMatchObject({ ok: true });
    expect(await stateOf(caseId)).toMatchObject({
      stage: 'closed',
      outcome: 'withdrawn',
      claims: [{ status: 'released', reason: 'household_declined' }],
      waitingList: [{ status: 'lapsed' }],
    });
    expect(await listed(caseId)).toBeUndefined();
    await work();
    expect(await told(caseId, 'hold_ended')).toEqual(ids(sah, second));
    expect(await told(caseId, 'profile_gone')).toEqual(ids(rival, watcher));
    for (const notice of ['profile_free', 'waiting_list_offer', 'claim_released']) {
      expect(await told(caseId, notice), notice).toEqual([]);
    }
    expect(await owner`select 1 from saved_search_alert where case_id = ${caseId}`).toEqual([]);
  });
});

describe('a worker that was stopped', () => {
  test('gives only the nearest of the warnings that were missed', async () => {
    const { sweepClocks } = await import('#app/jobs/sweep-clocks.server.ts');
    const { caseId } = await promoted('gar');
    await onDay(caseId, -2);
    await sweepClocks();
    await sweepClocks();
    expect((await events(caseId, 'promotion_warned')).map(({ days }) => days)).toEqual([3]);
  });

  test('loses no end: browse and page hide a profile past its limit before the sweep', async () => {
    const { caseId, number } = await promoted('gar');
    expect(await shownTo(sah, number)).toEqual({ listed: true, page: true });
    await onDay(caseId, 0);
    expect(await shownTo(sah, number)).toEqual({ listed: true, page: true });
    await onDay(caseId, 1);
    expect(await listed(caseId)).toBeDefined();
    expect(await shownTo(sah, number)).toEqual({ listed: false, page: false });
  });

  test('300 promotions that end in the same minute are all ended, once, by the sweep', async () => {
    const { caseId } = await promoted('gar');
    await copyPromotion(caseId, 299);
    const [before] = await owner`select count(*)::int as n from promotion where ended_on is null`;
    expect(before?.['n']).toBeGreaterThanOrEqual(300);
    const { setClockForTests } = await rooms();
    setClockForTests(() => new Date(Date.now() + 260 * 86_400_000));
    // Nothing but the sweep at the worker's start: the jobs of the days themselves were lost.
    await owner`delete from graphile_worker._private_jobs`;
    await work();
    const [after] = await owner`
      select (select count(*)::int from promotion where ended_on is null) as running,
        (select count(*)::int from published_profile) as listed,
        (select count(*)::int from jas_case where stage = 'promotion') as promoted`;
    expect(after).toEqual({ running: 0, listed: 0, promoted: 0 });
    const twice = await owner`
      select case_id from journal where event in ('promotion_ended', 'case_closed')
      group by case_id, event, data ->> 'promotionId' having count(*) > 1`;
    expect(twice).toHaveLength(0);
    const [stopped] = await owner`
      select count(distinct j.case_id)::int as n from mail_message m
      join journal j on j.seq = m.journal_seq
      where m.notice = 'promotion_ended' and m.account_id = ${rstp.accountId}`;
    expect(stopped?.['n']).toBeGreaterThanOrEqual(300);
    const { sweepClocks } = await import('#app/jobs/sweep-clocks.server.ts');
    const [rows] = await owner`select count(*)::int as n from journal`;
    await sweepClocks();
    const [again] = await owner`select count(*)::int as n from journal`;
    expect(again).toEqual(rows);
  }, 240_000);
});

/** The numbers a group finds on its list now, and whether the profile's own page opens. */
async function shownTo(actor: Actor, number: string) {
  const { browseProfiles } = await import('#app/queries/browse.server.ts');
  const { readProfilePage } = await import('#app/queries/profile-page.server.ts');
  const { hits } = await browseProfiles(actor, {
    text: '',
    lang: 'en',
    filters: {},
    ranges: {},
    fit: null,
    sort: 'newest',
    page: 1,
    pageSize: 48,
    today: await today(),
  });
  return {
    listed: hits.some((hit) => hit.number === number),
    page: (await readProfilePage(actor, number, 'en')) !== null,
  };
}

/**
 * As many more cases in promotion as asked, alike but for their names, written past the commands for speed.
 * Their names are shorter than those that are drawn: they can't meet one of these.
 */
async function copyPromotion(caseId: string, count: number) {
  await owner`
    with fresh as (
      select gen_random_uuid() as id, n from generate_series(1, ${count}) as n
    ), cases as (
      insert into jas_case (id, reference, version, stream, stage, stage_since, office_id,
        service_provider_id, arrived_on, member_count)
      select fresh.id, 'C 2026-' || lpad(n::text, 4, '0'), 6, stream, stage, stage_since, office_id,
        service_provider_id, arrived_on, member_count
      from jas_case, fresh where jas_case.id = ${caseId}
    ), profiles as (
      insert into profile (case_id, number, status, fields, author_id, approver_id, posted_on, version_no)
      select fresh.id, 'P ' || lpad(n::text, 5, '0'), status, fields, author_id, approver_id, posted_on,
        version_no
      from profile, fresh where profile.case_id = ${caseId}
    )
    insert into promotion (id, case_id, started_on, limit_on)
    select gen_random_uuid(), fresh.id, started_on, limit_on
    from promotion, fresh where promotion.case_id = ${caseId}`;
}
