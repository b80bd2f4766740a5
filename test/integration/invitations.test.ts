import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import { nothingRecorded } from '#app/domain/fit/capacity.ts';
import type { GroupAnswer } from '#app/domain/invitation/invitation.ts';
import { profileSlug } from '#app/paths.ts';
import {
  type Cast,
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
} from '#test/support/portal.ts';

let portal: Portal;
let cast: Cast;
let owner: ReturnType<Portal['database']['open']>['pool'];
let rstp: Actor;
let first: Actor;
let second: Actor;
let full: Actor;
let distant: Actor;
let paused: Actor;
let group: Actor;

async function rooms() {
  const [run, invite, answer, act, record, queries, desk, client, notify, withdraw] =
    await Promise.all([
      import('#app/commands/run-command.server.ts'),
      import('#app/commands/invite-groups.server.ts'),
      import('#app/commands/answer-invitation.server.ts'),
      import('#app/commands/run-portal-act.server.ts'),
      import('#app/commands/record-capacity.server.ts'),
      import('#app/queries/invitations.server.ts'),
      import('#app/queries/desk.server.ts'),
      import('#db/client.server.ts'),
      import('#app/jobs/notify.server.ts'),
      import('#app/commands/withdraw-profile.server.ts'),
    ]);
  return {
    ...run,
    ...invite,
    ...answer,
    ...act,
    ...record,
    ...queries,
    ...desk,
    ...client,
    ...notify,
    ...withdraw,
  };
}

const today = async () => (await import('#app/platform/clock.server.ts')).today();
const invite = async (caseId: string, groups: readonly Actor[], by = rstp, key?: string) => {
  const { runCommand, inviteGroups } = await rooms();
  const organizationIds = groups.map(({ organizationId }) => organizationId);
  return runCommand(by, inviteGroups, { caseId, input: { organizationIds }, idempotencyKey: key });
};
const answer = async (caseId: string, by: Actor, given: GroupAnswer) => {
  const { runCommand, answerInvitation } = await rooms();
  return runCommand(by, answerInvitation, { caseId, input: given });
};
const sponsor = async (province: 'ON' | 'BC', options = {}) => {
  const id = await portal.organization('sah', { province, ...options });
  return portal.actor('sah_member', id, [id]);
};
/** The notices of the last event of a kind, by who gets them. */
const mailOf = async (caseId: string, event: string) => {
  const { notify } = await rooms();
  const rows = await owner`
    select seq from journal where case_id = ${caseId} and event = ${event} order by seq`;
  for (const row of rows) await notify(Number(row.seq));
  return owner`
    select m.account_id, m.notice, m.subject, m.body from mail_message m
    join journal j on j.seq = m.journal_seq
    where j.case_id = ${caseId} and j.event = ${event} order by m.account_id`;
};

beforeAll(async () => {
  portal = await openPortal('invitations');
  cast = await castOf(portal);
  owner = portal.database.open('owner').pool;
  rstp = await portal.actor('rstp_promoter', await portal.organization('rstp'));
  first = await sponsor('ON');
  second = await sponsor('ON');
  full = await sponsor('ON');
  distant = await sponsor('BC');
  paused = await sponsor('ON', { agreement: 'check_in_period' });
  const groupUnder = async (parent: Actor) => {
    const parents = [parent.organizationId];
    const id = await portal.organization('constituent_group', { province: 'ON', parents });
    return portal.actor('cg_member', id, parents);
  };
  group = await groupUnder(first);
  await groupUnder(paused);
  const { runPortalAct, recordCapacity } = await rooms();
  const has = async (actor: Actor, capacity: Partial<typeof nothingRecorded>) =>
    runPortalAct(actor, recordCapacity, {
      input: { capacity: { ...nothingRecorded, ...capacity }, seen: 0 },
    });
  await has(first, { largestHousehold: 2, roomFor: 1 });
  await has(second, { largestHousehold: 9, roomFor: 2 });
  await has(full, { largestHousehold: 9, roomFor: 0 });
  await has(paused, { largestHousehold: 9 });
});
afterAll(() => portal.close());

describe('whom RSTP sees to ask', () => {
  test('the groups that may take part, best fit first, and why others are not listed', async () => {
    const { readInvitations } = await rooms();
    const fields = sampleFields({ contacts: { province: 'ON', community: null } });
    const { caseId, number } = await promotedCase(cast, fields);
    const page = await readInvitations(rstp, number, await today());
    const ids = page?.candidates.map(({ organizationId }) => organizationId) ?? [];
    // Who fits best but has no room comes after those who have some.
    const fitting = [second, first, full].map(({ organizationId }) => organizationId);
    expect(ids.slice(0, 3)).toEqual(fitting);
    expect(ids).not.toContain(distant.organizationId);
    expect(page?.leftOut).toEqual(
      expect.arrayContaining([
        { why: 'only_groups_near', count: 1 },
        { why: 'agreement_not_active', count: 2 },
      ]),
    );
    // A constituent group stands under the agreement of its SAH.
    expect(ids).toContain(group.organizationId);
    const [best] = page?.candidates ?? [];
    expect(best).toMatchObject({ roomFor: 2, atLimit: false, holds: 0, lastAsked: null });
    expect(best?.lines).toContainEqual({ kind: 'condition', code: 'size', result: 'met' });
    // An excluded group cannot be asked by hand either.
    expect(await invite(caseId, [distant])).toMatchObject({ code: 'only_groups_near' });
    expect(await invite(caseId, [paused])).toMatchObject({ code: 'agreement_not_active' });
  });

  test('with what a group holds, and when it was last asked and what it answered', async () => {
    const { readInvitations, runCommand } = await rooms();
    const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
    const held = await promotedCase(cast);
    const asked = await promotedCase(cast);
    const other = await promotedCase(cast);
    await runCommand(first, claimProfile, { caseId: held.caseId, input: { sahId: null } });
    expect(await invite(asked.caseId, [first])).toMatchObject({ ok: true });
    await answer(asked.caseId, first, { answer: 'no', reason: 'no_room_now' });
    // Asked before, about another profile: what it answered last counts.
    await owner`insert into group_invitation (id, case_id, organization_id, status, invited_by, invited_on)
      values (gen_random_uuid(), ${held.caseId}, ${first.organizationId}, 'yes', ${rstp.accountId}, '2026-01-05')`;
    const page = await readInvitations(rstp, other.number, await today());
    const found = page?.candidates.find((each) => each.organizationId === first.organizationId);
    expect(found).toMatchObject({ holds: 1, lastAsked: { on: await today(), status: 'no' } });
    // With as many holds as its SAH may have, neither it nor its group could claim now.
    const limits = async (limit: number | null) => {
      await owner`update organization set holding_limit = ${limit}
        where id = ${first.organizationId}`;
      const { candidates = [] } = (await readInvitations(rstp, other.number, await today())) ?? {};
      return candidates
        .filter(({ atLimit }) => atLimit)
        .map(({ organizationId }) => organizationId)
        .sort();
    };
    expect(await limits(1)).toEqual([first.organizationId, group.organizationId].sort());
    expect(await limits(null)).toEqual([]);
    // Who holds a profile is not asked to look at it.
    const own = await readInvitations(rstp, held.number, await today());
    expect(own?.leftOut).toContainEqual({ why: 'interested', count: 1 });
  });

  test('not those who have a part in a claim on it already; a hold counts for each whose it is', async () => {
    const { readInvitations, runCommand } = await rooms();
    const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
    const { endorseClaim } = await import('#app/commands/endorse-claim.server.ts');
    const { askPartner } = await import('#app/commands/ask-partner.server.ts');
    const parent = await sponsor('ON');
    const parents = [parent.organizationId];
    const ofParent = await portal.actor(
      'cg_member',
      await portal.organization('constituent_group', { province: 'ON', parents }),
      parents,
    );
    const partner = await sponsor('ON');
    const { caseId, number } = await promotedCase(cast);
    const other = await promotedCase(cast);
    const day = await today();
    /** Who of the three is offered on the page of a profile, and with how many cases. */
    const offered = async (of: string) => {
      const { candidates = [] } = (await readInvitations(rstp, of, day)) ?? {};
      return [ofParent, parent, partner].map(
        ({ organizationId }) =>
          candidates.find((each) => each.organizationId === organizationId)?.holds ?? null,
      );
    };
    const step = async (done: Promise<{ ok: boolean }>) =>
      expect(await done).toMatchObject({ ok: true });
    expect(await offered(number)).toEqual([0, 0, 0]);
    await step(runCommand(ofParent, claimProfile, { caseId, input: { sahId: null } }));
    expect(await offered(number)).toEqual([null, null, 0]);
    const [claim] = await owner`select id from claim where case_id = ${caseId}`;
    const claimId = String(claim?.id);
    await step(runCommand(parent, endorseClaim, { caseId, input: { claimId } }));
    const partnerSahId = partner.organizationId;
    await step(runCommand(parent, askPartner, { caseId, input: { claimId, partnerSahId } }));
    expect(await offered(number)).toEqual([null, null, null]);
    expect(await offered(other.number)).toEqual([1, 1, 0]);
    await owner`update claim set partner_status = 'agreed', status = 'confirmed' where id = ${claimId}`;
    expect(await offered(other.number)).toEqual([1, 1, 1]);
    await owner`update claim set partner_status = 'declined', status = 'held' where id = ${claimId}`;
    expect(await offered(number)).toEqual([null, null, 0]);
  });
});

describe('an invitation', () => {
  test('is sent by RSTP, which sees no case, once for a form sent twice', async () => {
    const { caseId } = await promotedCase(cast);
    const key = crypto.randomUUID();
    const sent = await invite(caseId, [first, second], rstp, key);
    expect(sent).toMatchObject({ ok: true, events: ['group_invited', 'group_invited'] });
    expect(await invite(caseId, [first, second], rstp, key)).toEqual(sent);
    expect(await invite(caseId, [first])).toMatchObject({ code: 'already_invited' });
    expect(await invite(caseId, [second], first)).toMatchObject({ code: 'not_allowed' });
  });

  test('tells the people of the group by number, day and link, and the inviter of the answer', async () => {
    const { caseId, number } = await promotedCase(cast);
    await invite(caseId, [first]);
    const told = await mailOf(caseId, 'group_invited');
    expect(told.map(({ account_id }) => account_id)).toEqual([first.accountId]);
    expect(told[0]?.body).toContain(`/en/profiles/${profileSlug(number)}/invitation`);
    await answer(caseId, first, { answer: 'no', reason: 'volunteers_too_few' });
    const heard = await mailOf(caseId, 'invitation_answered');
    expect(heard.map(({ account_id }) => account_id)).toEqual([rstp.accountId]);
    // The reason is read in the portal.
    expect(JSON.stringify(heard)).not.toContain('volunteers');
    const [row] = await owner`
      select status, reason, answered_by from group_invitation where case_id = ${caseId}`;
    expect(row).toEqual({
      status: 'no',
      reason: 'volunteers_too_few',
      answered_by: first.accountId,
    });
    expect(await answer(caseId, first, { answer: 'yes' })).toMatchObject({
      code: 'invitation_answered',
    });
  });

  test('is answered by the act it asks for: desk, journal and page say yes, the inviter is told once', async () => {
    const { getDesk, runCommand, readOwnInvitation, readInvitations } = await rooms();
    const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
    const { expressInterest } = await import('#app/commands/express-interest.server.ts');
    const { caseId, number } = await promotedCase(cast);
    await invite(caseId, [second, group, first]);
    const acts = await Promise.all([
      runCommand(second, expressInterest, { caseId, input: { answers: {}, asked: [] } }),
      runCommand(group, claimProfile, { caseId, input: { sahId: null } }),
    ]);
    expect(acts.map((done) => done.ok && done.events)).toEqual([
      ['interest_expressed', 'invitation_answered'],
      ['claim_requested', 'invitation_answered'],
    ]);
    expect(await readOwnInvitation(group, number)).toMatchObject({ status: 'yes', acted: true });
    // The SAH has not answered by its group's request.
    expect(await readOwnInvitation(first, number)).toMatchObject({ status: 'sent', acted: false });
    const day = await today();
    const waits = async (actor: Actor) =>
      (await getDesk(actor, day)).invitations.rows.filter((row) => row.number === number).length;
    expect(await Promise.all([second, group, first, rstp].map(waits))).toEqual([0, 0, 1, 2]);
    const page = await readInvitations(rstp, number, day);
    expect(page?.invited.map(({ status }) => status).sort()).toEqual(['sent', 'yes', 'yes']);
    expect(page?.invited.filter(({ answeredOn }) => answeredOn === day)).toHaveLength(2);
    // The interest is told as such; the claim, which RSTP does not see, as an answer.
    expect(await mailOf(caseId, 'invitation_answered')).toHaveLength(1);
  });

  test('is seen by its own group alone, and by those who invite', async () => {
    const { withActor } = await rooms();
    const { sql } = await import('drizzle-orm');
    const { caseId } = await promotedCase(cast);
    await invite(caseId, [first, second]);
    const readableBy = async (actor: Actor) => {
      const rows = await withActor(actor, (tx) =>
        tx.execute(sql`
          select organization_id from group_invitation where case_id = ${caseId}`),
      );
      return rows.map((row) => row.organization_id);
    };
    expect(await readableBy(first)).toEqual([first.organizationId]);
    expect(await readableBy(second)).toEqual([second.organizationId]);
    for (const actor of [distant, cast.local, cast.provider]) {
      expect(await readableBy(actor), actor.role).toEqual([]);
    }
    for (const actor of [rstp, cast.author]) expect(await readableBy(actor)).toHaveLength(2);
    // Nor can another group answer it, or find out that there is one.
    expect(await answer(caseId, distant, { answer: 'yes' })).toMatchObject({ code: 'not_found' });
  });

  test('stands on the desk of its group, and its answer on that of who sent it', async () => {
    const { getDesk } = await rooms();
    const { caseId, number } = await promotedCase(cast);
    await invite(caseId, [second]);
    const day = await today();
    const onDesk = async (actor: Actor) =>
      (await getDesk(actor, day)).invitations.rows.filter((row) => row.number === number);
    expect(await onDesk(second)).toMatchObject([{ status: 'sent' }]);
    expect(await onDesk(rstp)).toEqual([]);
    await answer(caseId, second, { answer: 'yes' });
    expect(await onDesk(second)).toEqual([]);
    expect(await onDesk(rstp)).toMatchObject([{ status: 'yes' }]);
    expect(await onDesk(cast.author)).toEqual([]);
  });

  describe('that is put off to a day', () => {
    const onDay = async (day: string | null) => {
      const { setClockForTests } = await import('#app/platform/clock.server.ts');
      setClockForTests(day === null ? null : () => new Date(`${day}T15:00:00Z`));
    };
    afterEach(() => onDay(null));
    const putOff = async (days: number) => {
      const promoted = await promotedCase(cast);
      await invite(promoted.caseId, [second, first]);
      const laterOn = addDays(await today(), days);
      await answer(promoted.caseId, second, { answer: 'later', laterOn });
      return { ...promoted, laterOn };
    };
    const sweep = async () => (await import('#app/jobs/sweep-clocks.server.ts')).sweepClocks();
    const askedAgain = async (caseId: string) => {
      const mail = await mailOf(caseId, 'group_invited');
      return mail.filter(({ notice }) => notice === 'invitation_again');
    };

    test('waits again on that day: its people are told once, and its desk and page say so', async () => {
      const { getDesk, readOwnInvitation, readInvitations } = await rooms();
      const { caseId, number, laterOn } = await putOff(3);
      const onDesk = async (actor: Actor) =>
        (await getDesk(actor, await today())).invitations.rows.filter(
          (row) => row.number === number,
        );
      expect(await onDesk(second)).toMatchObject([
        { status: 'later', again: false, dueOn: laterOn },
      ]);
      expect(await onDesk(rstp)).toMatchObject([{ status: 'later' }]);
      await onDay(addDays(laterOn, -1));
      await sweep();
      expect(await askedAgain(caseId)).toEqual([]);

      await onDay(laterOn);
      await sweep();
      await sweep();
      const told = await askedAgain(caseId);
      expect(told.map(({ account_id }) => account_id)).toEqual([second.accountId]);
      expect(told[0]?.body).toContain(`/en/profiles/${profileSlug(number)}/invitation`);
      expect(await onDesk(second)).toMatchObject([{ status: 'sent', again: true, dueOn: laterOn }]);
      // The answer that it had given stands no more.
      expect(await onDesk(rstp)).toEqual([]);
      expect(await readOwnInvitation(second, number)).toMatchObject({ status: 'sent', laterOn });
      const page = await readInvitations(rstp, number, laterOn);
      const shown = page?.invited.find(({ status, laterOn: day }) => status === 'sent' && day);
      expect(shown).toMatchObject({ laterOn, answeredOn: null });
      expect(await answer(caseId, second, { answer: 'yes' })).toMatchObject({ ok: true });
      await onDay(addDays(laterOn, 1));
      await sweep();
      expect(await askedAgain(caseId)).toHaveLength(1);
    });

    test('past a limit that is shortened waits again at once, until that limit', async () => {
      const { runCommand, getDesk } = await rooms();
      const { shortenPromotion } = await import('#app/commands/shorten-promotion.server.ts');
      const { caseId, number } = await promotedCase(cast, sampleFields({ stream: 'bvor' }));
      await invite(caseId, [second]);
      const day = await today();
      await answer(caseId, second, { answer: 'later', laterOn: addDays(day, 9) });
      const input = { reason: 'rap_fits_better', note: '', lastDay: addDays(day, 8) } as const;
      expect(await runCommand(cast.local, shortenPromotion, { caseId, input })).toMatchObject({
        ok: true,
      });
      const told = await askedAgain(caseId);
      expect(told.map(({ account_id }) => account_id)).toEqual([second.accountId]);
      const { rows } = (await getDesk(second, day)).invitations;
      expect(rows.filter((row) => row.number === number)).toMatchObject([
        { status: 'sent', again: true, dueOn: input.lastDay },
      ]);
    });

    test('is heard of no more once it is answered, or the profile is off the list', async () => {
      const { runCommand, withdrawProfile } = await rooms();
      const answered = await putOff(3);
      await answer(answered.caseId, second, { answer: 'no', reason: 'no_room_now' });
      const gone = await putOff(3);
      const input = { reason: 'household_asked', note: '' } as const;
      await runCommand(cast.author, withdrawProfile, { caseId: gone.caseId, input });
      const shortened = await putOff(3);
      await owner`update promotion set limit_on = ${addDays(shortened.laterOn, -1)}
        where case_id = ${shortened.caseId}`;
      await onDay(answered.laterOn);
      await sweep();
      for (const { caseId } of [answered, gone, shortened]) {
        expect(await askedAgain(caseId)).toEqual([]);
      }
    });

    test('is not told of to a group that answers before the message is written', async () => {
      const { caseId, laterOn } = await putOff(3);
      await onDay(laterOn);
      await sweep();
      await answer(caseId, second, { answer: 'yes' });
      expect(await askedAgain(caseId)).toEqual([]);
    });

    test('and asked again is no news to another group, the sponsor of today either', async () => {
      const { withActor } = await rooms();
      const { sql } = await import('drizzle-orm');
      const { caseId, laterOn } = await putOff(3);
      await onDay(laterOn);
      await sweep();
      await owner`update jas_case set sponsor_sah_id = ${distant.organizationId} where id = ${caseId}`;
      const events = async (actor: Actor) => {
        const rows = await withActor(actor, (tx) =>
          tx.execute(sql`select event from journal where case_id = ${caseId}`),
        );
        return rows.map(({ event }) => event);
      };
      expect(await events(distant)).toContain('promotion_started');
      expect(await events(distant)).not.toContain('group_invited');
      expect((await events(rstp)).filter((event) => event === 'group_invited')).toHaveLength(3);
    });
  });

  test('closes when the profile is withdrawn: its group is told so, and can answer no more', async () => {
    const { runCommand, withdrawProfile, readOwnInvitation } = await rooms();
    const { caseId, number } = await promotedCase(cast);
    await invite(caseId, [second]);
    const input = { reason: 'household_asked', note: '' } as const;
    expect(await runCommand(cast.author, withdrawProfile, { caseId, input })).toMatchObject({
      ok: true,
    });
    expect(await readOwnInvitation(second, number)).toMatchObject({
      status: 'closed',
      limitOn: null,
    });
    expect(await answer(caseId, second, { answer: 'yes' })).toMatchObject({ code: 'not_invited' });
    const told = await mailOf(caseId, 'promotion_ended');
    expect(told).toContainEqual(
      expect.objectContaining({ account_id: second.accountId, notice: 'profile_gone' }),
    );
  });
});
