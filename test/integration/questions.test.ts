import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { AnswerQuestionInput } from '#app/commands/answer-question.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';

let portal: Portal;
let cast: Cast;
let asker: Actor;
let rival: Actor;
let rstp: Actor;
let owner: ReturnType<Portal['database']['open']>['pool'];

/** Broken on purpose where a test says so: a check that can't be run lets nothing through. */
const linter = vi.hoisted(() => ({ away: false }));
vi.mock('#app/platform/lint/lint-text.server.ts', async (original) => {
  const { lintText } = await original<typeof import('#app/platform/lint/lint-text.server.ts')>();
  return {
    lintText: (...given: Parameters<typeof lintText>) => {
      if (linter.away) throw new Error('the linter is away');
      return lintText(...given);
    },
  };
});

/** The portal's modules, imported once its settings are in place. */
async function rooms() {
  const [run, ask, withdraw, relay, answer, publish, questions, watch, watched, client, notify] =
    await Promise.all([
      import('#app/commands/run-command.server.ts'),
      import('#app/commands/ask-question.server.ts'),
      import('#app/commands/withdraw-question.server.ts'),
      import('#app/commands/relay-question.server.ts'),
      import('#app/commands/answer-question.server.ts'),
      import('#app/commands/publish-answer.server.ts'),
      import('#app/queries/questions.server.ts'),
      import('#app/commands/watch-profile.server.ts'),
      import('#app/queries/watch-list.server.ts'),
      import('#db/client.server.ts'),
      import('#app/jobs/notify.server.ts'),
    ]);
  return {
    ...run,
    ...ask,
    ...withdraw,
    ...relay,
    ...answer,
    ...publish,
    ...questions,
    ...watch,
    ...watched,
    ...client,
    ...notify,
  };
}

/** Words that would be found wherever they went. */
const words = 'Would a flat on the mezzanine without a lift suit this household?';
const answerWords = { en: 'Yes, the mezzanine suits.', fr: 'Oui, l’entresol convient.' };

const ask = async (caseId: string, actor = asker, text = words, idempotencyKey?: string) => {
  const { runCommand, askQuestion } = await rooms();
  return runCommand(actor, askQuestion, { caseId, input: { text, lang: 'en' }, idempotencyKey });
};
const latest = async (caseId: string) => {
  const [row] = await owner`
    select * from question where case_id = ${caseId} order by asked_on desc, id limit 1`;
  if (!row) throw new Error('no question');
  return row;
};
const asked = async (actor = asker) => {
  const { caseId, number } = await promotedCase(cast);
  expect(await ask(caseId, actor)).toMatchObject({ ok: true });
  return { caseId, number, questionId: String((await latest(caseId)).id) };
};
const answer = async (
  actor: Actor,
  caseId: string,
  questionId: string,
  changes: Partial<AnswerQuestionInput> = {},
) => {
  const { runCommand, answerQuestion } = await rooms();
  const input = { questionId, answers: answerWords, publish: false, ...changes };
  return runCommand(actor, answerQuestion, { caseId, input });
};

/** What a role reads of a question by the policies of the database, whatever a page asks for. */
const readableBy = async (actor: Actor, questionId: string) => {
  const { withActor } = await rooms();
  const { sql } = await import('drizzle-orm');
  const rows = await withActor(actor, (tx) =>
    tx.execute(sql`select text from question where id = ${questionId}`),
  );
  return rows.length === 1;
};

beforeAll(async () => {
  portal = await openPortal('questions');
  cast = await castOf(portal);
  owner = portal.database.open('owner').pool;
  asker = await portal.actor('sah_member', await portal.organization('sah'));
  rival = await portal.actor('sah_member', await portal.organization('sah'));
  rstp = await portal.actor('rstp_promoter', await portal.organization('rstp'));
});
afterAll(() => portal.close());

describe('a question', () => {
  test('is read by its group, RSTP and ROC-O, and by no other group until it is published', async () => {
    const { caseId, questionId } = await asked();
    const colleague = await portal.actor('sah_manager', asker.organizationId);
    for (const reader of [asker, colleague, rstp, cast.author]) {
      expect(await readableBy(reader, questionId), reader.role).toBe(true);
    }
    for (const reader of [rival, cast.local, cast.provider]) {
      expect(await readableBy(reader, questionId), reader.role).toBe(false);
    }
    expect(await answer(rstp, caseId, questionId)).toMatchObject({ ok: true });
    expect(await readableBy(rival, questionId), 'answered to its group').toBe(false);

    const { runCommand, publishAnswer, listPublishedAnswers } = await rooms();
    expect((await listPublishedAnswers(rival, caseId)).rows).toEqual([]);
    const input = { questionId, answers: answerWords };
    expect(await runCommand(cast.author, publishAnswer, { caseId, input })).toMatchObject({
      ok: true,
    });
    expect(await readableBy(rival, questionId), 'published').toBe(true);
    expect(await readableBy(cast.local, questionId), 'published').toBe(true);
    expect(await readableBy(cast.provider, questionId), 'published').toBe(false);
    const { rows: published } = await listPublishedAnswers(rival, caseId);
    expect(published).toMatchObject([{ text: words, answerFr: answerWords.fr }]);
    expect(JSON.stringify(published)).not.toContain(asker.organizationId);
  });

  test('and its answer leave no word in the journal, the jobs or the mail', async () => {
    const { caseId, questionId } = await asked();
    await answer(rstp, caseId, questionId, { publish: true });
    const { notify } = await rooms();
    const rows = await owner`select seq, data from journal where case_id = ${caseId}`;
    for (const row of rows) await notify(Number(row.seq));
    const jobs = await owner`select payload from graphile_worker._private_jobs`;
    const mail = await owner`select notice, subject, body from mail_message`;
    const receipts = await owner`select result from command_receipt`;
    expect(mail.map((row) => row.notice)).toEqual(
      expect.arrayContaining(['question_received', 'question_answered']),
    );
    expect(JSON.stringify([rows, jobs, mail, receipts])).not.toMatch(/mezzanine|entresol/);
  });

  test('is relayed by RSTP, and then answered by ROC-O alone', async () => {
    const { runCommand, relayQuestion } = await rooms();
    const { caseId, questionId } = await asked();
    const relay = (actor: Actor) =>
      runCommand(actor, relayQuestion, { caseId, input: { questionId } });
    expect(await relay(cast.author)).toMatchObject({ ok: false, code: 'not_allowed' });
    expect(await relay(rstp)).toMatchObject({ ok: true, events: ['question_relayed'] });
    expect(await latest(caseId)).toMatchObject({ status: 'relayed' });
    expect(await relay(rstp)).toMatchObject({ ok: false, code: 'question_relayed' });
    expect(await answer(rstp, caseId, questionId)).toMatchObject({ code: 'question_relayed' });
    expect(await answer(cast.author, caseId, questionId)).toMatchObject({ ok: true });
    expect(await latest(caseId)).toMatchObject({
      status: 'answered',
      answer_en: answerWords.en,
      answer_fr: answerWords.fr,
      answered_by: cast.author.accountId,
      published: false,
    });
  });

  test('sent twice is asked once', async () => {
    const { caseId } = await promotedCase(cast);
    const key = crypto.randomUUID();
    const [first, second] = await Promise.all([1, 2].map(() => ask(caseId, asker, words, key)));
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    const [row] = await owner`select count(*)::int as n from question where case_id = ${caseId}`;
    expect(row?.n).toBe(1);
  });

  test('answered by two at once is answered once, and the later one is told', async () => {
    const { caseId, questionId } = await asked();
    const both = await Promise.all([
      answer(rstp, caseId, questionId, { answers: { en: 'First.', fr: '' } }),
      answer(cast.author, caseId, questionId, { answers: { en: 'Second.', fr: '' } }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'question_not_open' });
    const kept = both[0]?.ok ? 'First.' : 'Second.';
    expect(await latest(caseId)).toMatchObject({ answer_en: kept });
  });

  test('is limited to three waiting for each group, though they come at once', async () => {
    const { caseId } = await promotedCase(cast);
    const results = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => ask(caseId, asker, words + ' Thank you.'.repeat(n))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(3);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ code: 'too_many_questions' });
    expect(await ask(caseId, rival)).toMatchObject({ ok: true });
  });

  test('is taken back by its group alone', async () => {
    const { runCommand, withdrawQuestion } = await rooms();
    const { caseId, questionId } = await asked();
    const withdraw = (actor: Actor) =>
      runCommand(actor, withdrawQuestion, { caseId, input: { questionId } });
    expect(await withdraw(rival)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await withdraw(rstp)).toMatchObject({ ok: false, code: 'not_allowed' });
    expect(await withdraw(asker)).toMatchObject({ ok: true });
    expect(await answer(rstp, caseId, questionId)).toMatchObject({ code: 'question_not_open' });
  });

  test('of one case is not found under another', async () => {
    const { caseId, questionId } = await asked();
    const other = await promotedCase(cast);
    expect(other.caseId).not.toBe(caseId);
    expect(await answer(rstp, other.caseId, questionId)).toMatchObject({ code: 'not_found' });
  });
});

describe('the check of what is written', () => {
  test('tells an asker nothing of what is on file: a right guess and a wrong one are answered alike', async () => {
    const { runCommand } = await rooms();
    const { noteRestrictedFacts } = await import('#app/commands/note-restricted-facts.server.ts');
    const [theirs, others] = [await promotedCase(cast), await promotedCase(cast)];
    const facts = { other_spellings: 'Quixandra Vellomont', places_on_file: 'Zimbelhausen' };
    expect(
      await runCommand(cast.author, noteRestrictedFacts, { caseId: theirs.caseId, input: facts }),
    ).toMatchObject({ ok: true });
    const shape = async (caseId: string, text: string) => {
      const { ok, ...result } = await ask(caseId, asker, text);
      return ok ? { ok } : { ok, ...result };
    };
    for (const probe of [
      'Is the mother called Quixandra Vellomont?',
      'is it quixandra vellomont',
      'Did they live in Zimbelhausen?',
    ]) {
      const right = await shape(theirs.caseId, probe);
      expect(right, probe).toEqual(await shape(others.caseId, probe));
    }
  });

  test('stops what would identify anyone when it is asked, and marks where', async () => {
    const { caseId } = await promotedCase(cast);
    const text = 'Could you write to sample@example.test about it?';
    const result = await ask(caseId, asker, text);
    expect(result).toMatchObject({ ok: false, code: 'text_identifies' });
    if (result.ok) throw new Error('sent');
    expect(result.params.kinds).toContain('email');
    expect(result.params.question).toContain(
      `${text.indexOf('sample@')}-${text.indexOf(' about')}-email`,
    );
    expect(await owner`select 1 from question where case_id = ${caseId}`).toHaveLength(0);
  });

  test('stops an answer with a name on file; RSTP learns the place it typed, ROC-O the kind as well', async () => {
    const { caseId, questionId } = await asked();
    const answers = { en: 'Exemplia says the floor does not matter.', fr: '' };
    const told = await answer(rstp, caseId, questionId, { answers });
    expect(told).toMatchObject({ ok: false, code: 'text_identifies', params: { en: '0-8' } });
    expect(JSON.stringify(told)).not.toMatch(/name|kinds/);
    const toRoco = await answer(cast.author, caseId, questionId, { answers });
    expect(toRoco).toMatchObject({ params: { en: '0-8-name', kinds: 'name' } });
    expect(await latest(caseId)).toMatchObject({ status: 'asked', answer_en: null });
  });

  test('keeps a question that names the household from every other group', async () => {
    // The household of the tests is on file as Exemplia Sample-Lind.
    const { caseId, questionId } = await asked();
    const probe = 'Is the mother called Exemplia Sample-Lind, or is it someone else?';
    await owner`update question set text = ${probe} where id = ${questionId}`;
    const told = await answer(rstp, caseId, questionId, { publish: true });
    expect(told).toMatchObject({ ok: false, code: 'question_identifies', params: {} });
    expect(await answer(cast.author, caseId, questionId, { publish: true })).toMatchObject({
      code: 'question_identifies',
      params: { kinds: expect.stringContaining('name') },
    });
    // Its own group may still be answered.
    expect(await answer(rstp, caseId, questionId)).toMatchObject({ ok: true });
    expect(await readableBy(rival, questionId)).toBe(false);
  });

  test('lets nothing through while it is away', async () => {
    const { caseId, questionId } = await asked();
    linter.away = true;
    try {
      expect(await ask(caseId, rival)).toMatchObject({ ok: false, code: 'gate_unavailable' });
      expect(await answer(rstp, caseId, questionId)).toMatchObject({ code: 'gate_unavailable' });
    } finally {
      linter.away = false;
    }
    expect(await latest(caseId)).toMatchObject({ status: 'asked', answer_en: null });
  });
});

describe('who is told', () => {
  const toldOf = async (caseId: string, notice: string) => {
    const { notify } = await rooms();
    const rows = await owner`select seq from journal where case_id = ${caseId} order by seq`;
    for (const row of rows) await notify(Number(row.seq));
    const mail = await owner`
      select account_id, body from mail_message m join journal j on j.seq = m.journal_seq
      where j.case_id = ${caseId} and m.notice = ${notice}
      order by m.journal_seq, m.account_id`;
    return mail.map((row) => ({ to: row.account_id, body: String(row.body) }));
  };

  test('RSTP of a new question, ROC-O of a relayed one, its group of the answer', async () => {
    const { runCommand, relayQuestion } = await rooms();
    const { caseId, questionId, number } = await asked();
    await runCommand(rstp, relayQuestion, { caseId, input: { questionId } });
    await answer(cast.author, caseId, questionId);
    const received = await toldOf(caseId, 'question_received');
    expect(received.map(({ to }) => to)).toEqual([rstp.accountId]);
    expect(received[0]?.body).toContain(`/en/questions/${questionId}`);
    expect(received[0]?.body).toContain(number);
    expect((await toldOf(caseId, 'question_relayed')).map(({ to }) => to)).toEqual(
      expect.arrayContaining([cast.author.accountId, cast.approver.accountId]),
    );
    const answered = await toldOf(caseId, 'question_answered');
    expect(answered.map(({ to }) => to)).toContain(asker.accountId);
    expect(answered.map(({ to }) => to)).not.toContain(rival.accountId);
    expect(await toldOf(caseId, 'answer_published')).toEqual([]);
  });

  test('those who follow the profile of an answer for all, and its group once', async () => {
    const { runCommand, publishAnswer, followProfile } = await rooms();
    const { caseId, questionId } = await asked();
    await followProfile(rival, caseId);
    await followProfile(asker, caseId);
    await answer(rstp, caseId, questionId);
    const input = { questionId, answers: answerWords };
    await runCommand(rstp, publishAnswer, { caseId, input });
    expect((await toldOf(caseId, 'answer_published')).map(({ to }) => to)).toEqual([
      rival.accountId,
    ]);
    const own = (await toldOf(caseId, 'question_answered')).map(({ to }) => to);
    expect(own.filter((id) => id === asker.accountId)).toHaveLength(1);
  });

  test('those who follow it of a hold and its end, but for the group that holds it', async () => {
    const { runCommand, followProfile } = await rooms();
    const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
    const { releaseClaim } = await import('#app/commands/release-claim.server.ts');
    const { caseId } = await promotedCase(cast);
    await followProfile(rival, caseId);
    await followProfile(asker, caseId);
    await runCommand(asker, claimProfile, { caseId, input: { sahId: null } });
    const [claim] = await owner`select id from claim where case_id = ${caseId}`;
    const released = { claimId: String(claim?.id), reason: 'group_released' };
    expect(await runCommand(asker, releaseClaim, { caseId, input: released })).toMatchObject({
      ok: true,
    });
    for (const notice of ['profile_held', 'profile_free']) {
      expect(
        (await toldOf(caseId, notice)).map(({ to }) => to),
        notice,
      ).toEqual([rival.accountId]);
    }
  });

  test.each(['leaves', 'lapses'])('those who follow it when the last offer %s', async (how) => {
    const { runCommand, followProfile, listWatched } = await rooms();
    const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
    const { joinWaitingList } = await import('#app/commands/join-waiting-list.server.ts');
    const { leaveWaitingList } = await import('#app/commands/leave-waiting-list.server.ts');
    const { releaseClaim } = await import('#app/commands/release-claim.server.ts');
    const { runClocks } = await import('#app/commands/run-clocks.server.ts');
    const { caseId } = await promotedCase(cast);
    const line = [
      await portal.actor('sah_member', await portal.organization('sah')),
      await portal.actor('sah_member', await portal.organization('sah')),
    ];
    for (const actor of [rival, ...line]) await followProfile(actor, caseId);
    const done = async (result: Promise<{ readonly ok: boolean }>) =>
      expect(await result).toMatchObject({ ok: true });
    const free = async () => (await toldOf(caseId, 'profile_free')).map(({ to }) => to);
    const changes = async () =>
      (await listWatched(rival)).rows
        .find((each) => each.caseId === caseId)
        ?.changes.map(({ kind }) => kind);
    const ends = async (actor: Actor | undefined) => {
      if (!actor) throw new Error('nobody is in line');
      if (how === 'leaves') {
        await done(runCommand(actor, leaveWaitingList, { caseId, input: null }));
        return;
      }
      await owner`update waiting_entry set offer_ends_on = '2026-01-02'
        where case_id = ${caseId} and status = 'offered'`;
      await runClocks(caseId);
    };

    await done(runCommand(asker, claimProfile, { caseId, input: { sahId: null } }));
    for (const actor of line) {
      await done(runCommand(actor, joinWaitingList, { caseId, input: { sahId: null } }));
    }
    const [claim] = await owner`select id from claim where case_id = ${caseId}`;
    const input = { claimId: String(claim?.id), reason: 'group_released' };
    await done(runCommand(asker, releaseClaim, { caseId, input }));
    const atRelease = await free();
    await ends(line[0]);
    // The line moves up: nothing is free yet.
    expect(await free()).toEqual(atRelease);
    expect(await changes()).toEqual(['free', 'held']);
    await ends(line[1]);
    const told = (await free()).slice(atRelease.length);
    expect(told).toContain(rival.accountId);
    expect(told).not.toContain(line[1]?.accountId);
    expect(await changes()).toEqual(['passed', 'free', 'held']);
  });
});

describe('a followed profile', () => {
  test("is its person's own, begun and ended as often as the form is sent", async () => {
    const { followProfile, unfollowProfile, listWatched, followedSince } = await rooms();
    const { caseId, number } = await promotedCase(cast);
    const colleague = await portal.actor('sah_member', rival.organizationId);
    expect(await followProfile(rival, caseId)).toEqual({ ok: true });
    expect(await followProfile(rival, caseId)).toEqual({ ok: true });
    const numbers = async (actor: Actor) =>
      (await listWatched(actor)).rows.map((each) => each.number);
    expect(await numbers(rival)).toContain(number);
    expect(await followedSince(rival, caseId)).not.toBeNull();
    expect(await numbers(colleague)).not.toContain(number);
    // Somebody else's letting go takes nothing away.
    expect(await unfollowProfile(colleague, caseId)).toEqual({ ok: true });
    expect(await numbers(rival)).toContain(number);
    expect(await unfollowProfile(rival, caseId)).toEqual({ ok: true });
    expect(await unfollowProfile(rival, caseId)).toEqual({ ok: true });
    expect(await numbers(rival)).not.toContain(number);
    expect(await followProfile(rstp, caseId)).toMatchObject({ code: 'not_allowed' });
    expect(await followProfile(rival, crypto.randomUUID())).toMatchObject({ code: 'not_promoted' });
  });

  test('tells what has changed since, and not who did it', async () => {
    const { runCommand, followProfile, listWatched } = await rooms();
    const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
    const { releaseClaim } = await import('#app/commands/release-claim.server.ts');
    const { caseId, questionId } = await asked();
    await followProfile(rival, caseId);
    await runCommand(asker, claimProfile, { caseId, input: { sahId: null } });
    const [claim] = await owner`select id from claim where case_id = ${caseId}`;
    const input = { claimId: String(claim?.id), reason: 'group_released' };
    await runCommand(asker, releaseClaim, { caseId, input });
    await answer(rstp, caseId, questionId);
    const found = (await listWatched(rival)).rows.find((each) => each.caseId === caseId);
    expect(found?.changes.map(({ kind }) => kind)).toEqual(['free', 'held']);
    expect(JSON.stringify(found)).not.toContain(asker.organizationId);

    const { publishAnswer } = await rooms();
    const toAll = { questionId, answers: answerWords };
    await runCommand(rstp, publishAnswer, { caseId, input: toAll });
    const later = (await listWatched(rival)).rows.find((each) => each.caseId === caseId);
    expect(later?.changes[0]?.kind).toBe('answered');
  });

  test('stays on the list while it is shown, however many followed since have ended', async () => {
    const { followProfile, listWatched } = await rooms();
    const reader = await portal.actor('sah_member', rival.organizationId);
    const [first, second] = [await promotedCase(cast), await promotedCase(cast)];
    for (const { caseId } of [first, second]) await followProfile(reader, caseId);
    await owner`update profile_watch set followed_at = current_date - 30
      where account_id = ${reader.accountId} and case_id = ${first.caseId}`;
    await owner`with copies as (
      select gen_random_uuid() as id, n from generate_series(1, 105) as n
    ), cases as (
      insert into jas_case select (jsonb_populate_record(c, jsonb_build_object(
        'id', copies.id, 'reference', 'C 2026-9' || lpad(n::text, 4, '0')))).*
      from jas_case c, copies where c.id = ${first.caseId}
    ), profiles as (
      insert into profile select (jsonb_populate_record(p, jsonb_build_object(
        'id', gen_random_uuid(), 'case_id', copies.id, 'number', 'P 9' || lpad(n::text, 5, '0')))).*
      from profile p, copies where p.case_id = ${first.caseId}
    )
    insert into profile_watch (case_id, account_id, organization_id, followed_at)
    select id, ${reader.accountId}, ${reader.organizationId}, current_date - 10 from copies`;
    const { rows, ...place } = await listWatched(reader);
    expect(rows.slice(0, 2).map(({ number }) => number)).toEqual([second.number, first.number]);
    expect(rows.slice(0, 2).every(({ live }) => live !== null)).toBe(true);
    expect(rows.slice(2).every(({ live }) => live === null)).toBe(true);
    expect(place).toEqual({ total: 107, page: 1, pageCount: 3, from: 1 });
    // Each is on one page; an address past the last page leads to the first.
    const pages = await Promise.all([1, 2, 3].map((page) => listWatched(reader, page)));
    expect(pages.map((page) => page.rows.length)).toEqual([50, 50, 7]);
    expect(new Set(pages.flatMap((page) => page.rows.map(({ caseId }) => caseId))).size).toBe(107);
    expect(await listWatched(reader, 9)).toEqual(pages[0]);
  });
});
