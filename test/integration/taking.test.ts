import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import type { PartnerAnswer } from '#app/domain/claim/partner.ts';
import { addBusinessDays, federalCalendar } from '#app/domain/clock/calendar.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import {
  type Cast,
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
} from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';
import { together } from '#test/support/together.ts';

let portal: Portal;
let cast: Cast;
let sah: Actor;
let partner: Actor;
let third: Actor;

/** The commands, imported once the portal's settings are in place. */
const rooms = () =>
  together(
    import('#app/commands/run-command.server.ts'),
    import('#app/commands/claim-profile.server.ts'),
    import('#app/commands/endorse-claim.server.ts'),
    import('#app/commands/release-claim.server.ts'),
    import('#app/commands/confirm-claim.server.ts'),
    import('#app/commands/ask-partner.server.ts'),
    import('#app/commands/answer-partner.server.ts'),
    import('#app/commands/end-partnership.server.ts'),
    import('#app/commands/express-interest.server.ts'),
    import('#app/commands/decline-interest.server.ts'),
    import('#app/commands/decline-endorsement.server.ts'),
    import('#app/commands/run-clocks.server.ts'),
    import('#db/client.server.ts'),
  );

const newSah = async (options = {}) =>
  portal.actor('sah_member', await portal.organization('sah', options));

/** A case that the SAH holds, and its claim. */
async function heldCase(by: Actor = sah, changes: Partial<PublishedFields> = {}) {
  const { runCommand, claimProfile } = await rooms();
  const { caseId, number } = await promotedCase(cast, sampleFields(changes));
  expect(await runCommand(by, claimProfile, { caseId, input: { sahId: null } })).toMatchObject({
    ok: true,
  });
  const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
  return { caseId, number, claimId };
}

async function ask(caseId: string, claimId: string, who: Actor = partner, by: Actor = sah) {
  const { runCommand, askPartner } = await rooms();
  const input = { claimId, partnerSahId: who.organizationId };
  return runCommand(by, askPartner, { caseId, input });
}
async function answer(caseId: string, claimId: string, said: PartnerAnswer, by: Actor = partner) {
  const { runCommand, answerPartner } = await rooms();
  return runCommand(by, answerPartner, { caseId, input: { claimId, answer: said } });
}
async function confirm(caseId: string, claimId: string) {
  const { runCommand, confirmClaim } = await rooms();
  const input = { claimId, settlementPlanRequired: false };
  return runCommand(cast.author, confirmClaim, { caseId, input });
}

/** Rows that the policies of the database let someone read, asked without the portal's own checks. */
async function rowsFor(actor: Actor, table: string, caseId: string): Promise<number> {
  const { withActor } = await rooms();
  const column = table === 'jas_case' ? 'id' : 'case_id';
  const rows = await withActor(actor, (tx) =>
    tx.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(table)} where ${sql.identifier(column)} = ${caseId}`,
    ),
  );
  return rows[0]?.n ?? 0;
}
const restricted = ['household_member', 'case_key', 'restricted_note'];

beforeAll(async () => {
  portal = await openPortal('taking');
  cast = await castOf(portal);
  sah = await newSah({ holdingLimit: 1000 });
  partner = await newSah();
  third = await newSah();
});
afterAll(() => portal.close());

describe('two SAHs on one claim (IP 3 part 4 §4.1)', () => {
  test('the second reads restricted data once the claim is confirmed, and not a moment before', async () => {
    const { caseId, claimId } = await heldCase();
    const opened = async (actor: Actor) => {
      const counts = await Promise.all(restricted.map((table) => rowsFor(actor, table, caseId)));
      return counts.map((n) => n > 0);
    };
    const closed = restricted.map(() => false);
    const open = restricted.map(() => true);

    expect(await rowsFor(partner, 'claim', caseId)).toBe(0);
    expect(await ask(caseId, claimId)).toMatchObject({ ok: true });
    // Asked, it knows of the claim, so that it can answer; of the household nothing.
    expect(await rowsFor(partner, 'claim', caseId)).toBe(1);
    expect(await opened(partner)).toEqual(closed);
    expect(await confirm(caseId, claimId)).toMatchObject({ code: 'partner_not_answered' });

    expect(await answer(caseId, claimId, 'agree')).toMatchObject({ ok: true });
    expect(await opened(partner)).toEqual(closed);
    expect(await confirm(caseId, claimId)).toMatchObject({ ok: true });
    expect(await opened(partner)).toEqual(open);
    expect(await opened(sah)).toEqual(open);
    expect(await rowsFor(partner, 'jas_case', caseId)).toBe(1);
    // A third SAH, and a group of the partner's that takes no part, read nothing.
    const group = await portal.actor(
      'cg_member',
      await portal.organization('constituent_group', { parents: [partner.organizationId] }),
    );
    for (const stranger of [third, group]) {
      expect(await opened(stranger)).toEqual(closed);
      expect(await rowsFor(stranger, 'jas_case', caseId)).toBe(0);
    }
  });

  test.each(['declined', 'left', 'was taken back'] as const)(
    'one that %s never reads any of it',
    async (how) => {
      const { runCommand, endPartnership } = await rooms();
      const { caseId, claimId } = await heldCase();
      await ask(caseId, claimId);
      if (how === 'left') await answer(caseId, claimId, 'agree');
      const ended =
        how === 'was taken back'
          ? await runCommand(sah, endPartnership, { caseId, input: { claimId } })
          : await answer(caseId, claimId, how === 'left' ? 'leave' : 'decline');
      expect(ended).toMatchObject({ ok: true });
      expect(await rowsFor(partner, 'claim', caseId)).toBe(0);
      expect(await confirm(caseId, claimId)).toMatchObject({ ok: true });
      for (const table of [...restricted, 'jas_case', 'claim']) {
        expect(await rowsFor(partner, table, caseId), table).toBe(0);
      }
    },
  );

  test.each(['the SAH', 'the second SAH'] as const)(
    'nothing opens while the agreement of %s is not active',
    async (whose) => {
      const [first, second] = [await newSah(), await newSah()];
      const group = await portal.actor(
        'cg_member',
        await portal.organization('constituent_group', { parents: [first.organizationId] }),
      );
      const { runCommand, claimProfile, endorseClaim } = await rooms();
      const { caseId } = await promotedCase(cast);
      await runCommand(group, claimProfile, { caseId, input: { sahId: first.organizationId } });
      const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
      await runCommand(first, endorseClaim, { caseId, input: { claimId } });
      await ask(caseId, claimId, second, first);
      await answer(caseId, claimId, 'agree', second);

      const doubtful = whose === 'the SAH' ? first : second;
      const owner = portal.database.open('owner').pool;
      const stands = (status: string) =>
        owner`update organization set agreement_status = ${status} where id = ${doubtful.organizationId}`;
      for (const status of ['not_in_good_standing', 'cancelled']) {
        await stands(status);
        expect(await confirm(caseId, claimId)).toMatchObject({
          code: whose === 'the SAH' ? 'claimant_may_not_sponsor' : 'partner_may_not_sponsor',
          params: { status },
        });
      }
      for (const actor of [first, second, group]) {
        expect(await rowsFor(actor, 'household_member', caseId)).toBe(0);
      }
      await stands('active');
      expect(await confirm(caseId, claimId)).toMatchObject({ ok: true });
    },
  );

  test('overseas, the local office confirms the commitment again when it joins, and when it leaves', async () => {
    const { runCommand } = await rooms();
    const { confirmCommitment } = await import('#app/commands/confirm-commitment.server.ts');
    const { notify } = await import('#app/jobs/notify.server.ts');
    const { caseId, claimId } = await heldCase(sah, { stream: 'overseas', inCanada: false });
    const commit = () => runCommand(cast.local, confirmCommitment, { caseId, input: { claimId } });
    const committed = async () => (await stateOf(caseId)).claims[0]?.commitmentConfirmedOn !== null;
    expect(await commit()).toMatchObject({ ok: true });
    await ask(caseId, claimId);
    expect(await committed()).toBe(true);
    for (const said of ['agree', 'leave'] as const) {
      expect(await answer(caseId, claimId, said)).toMatchObject({ ok: true });
      expect(await committed()).toBe(false);
      expect(await confirm(caseId, claimId)).toMatchObject({ code: 'commitment_not_confirmed' });
      const owner = portal.database.open('owner').pool;
      const [last] = await owner`select max(seq) as seq from journal where case_id = ${caseId}`;
      await notify(Number(last?.['seq']));
      const told = await owner`
        select notice from mail_message
        where journal_seq = ${last?.['seq']} and account_id = ${cast.local.accountId}`;
      expect(told.map(({ notice }) => notice)).toEqual(['commitment_to_confirm']);
      expect(await commit()).toMatchObject({ ok: true });
      expect(await committed()).toBe(true);
    }
    expect(await confirm(caseId, claimId)).toMatchObject({ ok: true });
  });

  test('until it answers, the case and the list of cases say that it has to', async () => {
    const { caseList, caseFiltersOf } = await import('#app/queries/case-list.server.ts');
    const { nextStepOf } = await import('#app/domain/case/next-step.ts');
    const { federalCalendar } = await import('#app/domain/clock/calendar.ts');
    const { tasks } = await import('#app/i18n/en/tasks.ts');
    const { caseId, claimId } = await heldCase();
    const steps = async () => {
      const state = await stateOf(caseId);
      const filters = caseFiltersOf(new URLSearchParams({ q: state.reference }));
      const { rows } = await caseList(cast.author, filters, 'en');
      const { code } = nextStepOf(state, { today: state.stageSince, calendar: federalCalendar });
      return [rows[0]?.step?.title, tasks.steps[code]];
    };
    expect(await ask(caseId, claimId)).toMatchObject({ ok: true });
    expect(await steps()).toEqual(Array(2).fill(tasks.steps.answer_partner));
    expect(await answer(caseId, claimId, 'agree')).toMatchObject({ ok: true });
    expect(await steps()).toEqual(Array(2).fill(tasks.steps.confirm_claim));
  });

  test('its access ends with the sponsorship', async () => {
    const { asSystem } = await rooms();
    const { storeEvents } = await import('#db/repositories/case-events.server.ts');
    const { withdrawSponsor } = await import('#app/domain/claim/claim.ts');
    const { circumstances } = await rooms();
    const { caseId, claimId } = await heldCase();
    await ask(caseId, claimId);
    await answer(caseId, claimId, 'agree');
    await confirm(caseId, claimId);
    expect(await rowsFor(partner, 'household_member', caseId)).toBeGreaterThan(0);
    const events = withdrawSponsor(await stateOf(caseId), 'sah_decision', circumstances());
    await asSystem((tx) => storeEvents(tx, caseId, events, cast.author));
    for (const table of [...restricted, 'jas_case']) {
      expect(await rowsFor(partner, table, caseId), table).toBe(0);
    }
  });

  test('is asked by the SAH that answers alone, and answered by the one that was asked alone', async () => {
    const { runCommand, endPartnership } = await rooms();
    const { caseId, claimId } = await heldCase();
    expect(await ask(caseId, claimId, partner, third)).toMatchObject({ code: 'not_allowed' });
    expect(await ask(caseId, claimId, sah)).toMatchObject({ code: 'partner_is_own' });
    expect(await ask(caseId, claimId, cast.local)).toMatchObject({ code: 'partner_not_sah' });
    const inCheck = await newSah({ agreement: 'check_in_period' });
    expect(await ask(caseId, claimId, inCheck)).toMatchObject({ code: 'partner_not_sah' });
    const inQuebec = await newSah({ province: 'QC' });
    expect(await ask(caseId, claimId, inQuebec)).toMatchObject({ code: 'province_not_offered' });
    expect(await ask(caseId, claimId)).toMatchObject({ ok: true });
    expect(await ask(caseId, claimId, third)).toMatchObject({ code: 'partner_there' });
    expect(await answer(caseId, claimId, 'agree', third)).toMatchObject({ code: 'not_allowed' });
    const take = { caseId, input: { claimId } };
    expect(await runCommand(partner, endPartnership, take)).toMatchObject({ code: 'not_allowed' });
    expect(await answer(caseId, claimId, 'decline')).toMatchObject({ ok: true });
    expect(await ask(caseId, claimId, third)).toMatchObject({ ok: true });
    expect(await answer(caseId, claimId, 'agree')).toMatchObject({ code: 'not_allowed' });
  });

  test('is told, and finds the case among its own', async () => {
    const { listInterestAndClaims } = await import('#app/queries/interest-and-claims.server.ts');
    const { getDesk } = await import('#app/queries/desk.server.ts');
    const { today } = await import('#app/platform/clock.server.ts');
    const { notify } = await import('#app/jobs/notify.server.ts');
    const { caseId, claimId } = await heldCase();
    const owner = portal.database.open('owner').pool;
    const tellAll = async () => {
      const rows = await owner`select seq from journal where case_id = ${caseId} order by seq`;
      for (const { seq } of rows) await notify(Number(seq));
    };
    await ask(caseId, claimId);
    await tellAll();
    const own = async () => {
      const { open, sponsored } = (await listInterestAndClaims(partner, 'en')).claims;
      return [...open.rows, ...sponsored.rows].find((row) => row.caseId === caseId);
    };
    expect(await own()).toMatchObject({ shares: true, partnerStatus: 'asked', reference: null });
    const desk = await getDesk(partner, today());
    expect(desk.claims.holds.rows.map((row) => row.caseId)).not.toContain(caseId);
    expect(desk.claims.partners.rows.find((row) => row.caseId === caseId)).toMatchObject({
      shares: true,
      partnerStatus: 'asked',
    });
    await answer(caseId, claimId, 'agree');
    await confirm(caseId, claimId);
    expect((await own())?.reference).toMatch(/^C 2026/);
    const after = await getDesk(partner, today());
    expect(after.cases.undertakings.rows.map((row) => row.caseId)).toContain(caseId);

    const confirmed = await owner`
      select seq from journal where case_id = ${caseId} and event = 'claim_confirmed'`;
    for (const { seq } of confirmed) await notify(Number(seq));
    const mail = await owner`
      select notice from mail_message m join journal j on j.seq = m.journal_seq
      where j.case_id = ${caseId} and m.account_id = ${partner.accountId} order by m.journal_seq`;
    expect(mail.map((row) => row['notice'])).toEqual(['partner_asked', 'claim_confirmed']);
  });
});

describe('holds of one SAH (setting, default 3)', () => {
  test('are never more than its limit, however many claims come at once on different cases', async () => {
    const { runCommand, claimProfile } = await rooms();
    const cases = [];
    for (let n = 0; n < 8; n += 1) cases.push(await promotedCase(cast));
    for (const limit of [1, 3]) {
      const organization = await portal.organization('sah', { holdingLimit: limit });
      const people = await Promise.all([
        portal.actor('sah_manager', organization),
        portal.actor('sah_member', organization),
      ]);
      const results = await Promise.all(
        cases.map(({ caseId }, n) =>
          runCommand(people[n % 2] ?? sah, claimProfile, { caseId, input: { sahId: null } }),
        ),
      );
      const codes = results.map((result) => (result.ok ? 'held' : result.code)).sort();
      const owner = portal.database.open('owner').pool;
      const [held] = await owner`
        select count(*)::int as n from claim where sah_id = ${organization} and status = 'held'`;
      expect(held?.['n']).toBe(limit);
      expect(codes.filter((code) => code === 'held')).toHaveLength(limit);
      for (const code of codes) {
        expect(['held', 'holding_limit_reached', 'already_claimed']).toContain(code);
      }
      await owner`update claim set status = 'released', reason = 'group_released' where sah_id = ${organization}`;
    }
  });

  test('count the endorsed with the claimed: two ways to the last hold, one gets there', async () => {
    const { runCommand, claimProfile, endorseClaim } = await rooms();
    for (let round = 0; round < 5; round += 1) {
      const organization = await portal.organization('sah', { holdingLimit: 1 });
      const member = await portal.actor('sah_member', organization);
      const group = await portal.actor(
        'cg_member',
        await portal.organization('constituent_group', { parents: [organization] }),
      );
      const [a, b] = [await promotedCase(cast), await promotedCase(cast)];
      const requested = await runCommand(group, claimProfile, {
        caseId: a.caseId,
        input: { sahId: organization },
      });
      expect(requested).toMatchObject({ ok: true });
      const claimId = (await stateOf(a.caseId)).claims[0]?.id ?? '';
      const results = await Promise.all([
        runCommand(member, endorseClaim, { caseId: a.caseId, input: { claimId } }),
        runCommand(member, claimProfile, { caseId: b.caseId, input: { sahId: null } }),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.find(({ ok }) => !ok)).toMatchObject({ code: 'holding_limit_reached' });
    }
  });

  test('are counted without waiting in a circle: two SAHs, two cases, every order', async () => {
    const { runCommand, claimProfile } = await rooms();
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await promotedCase(cast), await promotedCase(cast)];
      const [one, two] = [await newSah(), await newSah()];
      const results = await Promise.all(
        [
          [one, a],
          [two, b],
          [two, a],
          [one, b],
        ].map(([who, what]) =>
          runCommand(who as Actor, claimProfile, {
            caseId: (what as { caseId: string }).caseId,
            input: { sahId: null },
          }),
        ),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(2);
    }
  });
});

describe('what a group is told', () => {
  test('when its SAH does not endorse: why, and not the SAH itself', async () => {
    const { runCommand, claimProfile, declineEndorsement } = await rooms();
    const { notify } = await import('#app/jobs/notify.server.ts');
    const { listInterestAndClaims } = await import('#app/queries/interest-and-claims.server.ts');
    const { caseId } = await promotedCase(cast);
    const group = await portal.actor(
      'cg_member',
      await portal.organization('constituent_group', { parents: [sah.organizationId] }),
    );
    await runCommand(group, claimProfile, { caseId, input: { sahId: sah.organizationId } });
    const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
    const input = { claimId };
    expect(await runCommand(third, declineEndorsement, { caseId, input })).toMatchObject({
      code: 'not_allowed',
    });
    expect(await runCommand(sah, declineEndorsement, { caseId, input })).toMatchObject({
      ok: true,
    });
    const [row] = (await listInterestAndClaims(group, 'en')).claims.over.rows;
    expect(row).toMatchObject({ status: 'refused', reason: 'sah_did_not_endorse' });
    const owner = portal.database.open('owner').pool;
    const [refused] = await owner`
      select seq from journal where case_id = ${caseId} and event = 'claim_refused'`;
    await notify(Number(refused?.['seq']));
    const mail =
      await owner`select account_id from mail_message where journal_seq = ${refused?.['seq']}`;
    expect(mail.map((each) => each['account_id'])).toEqual([group.accountId]);
  });

  test('when ROC-O declines its interest: the reason in the portal; RSTP may not decline', async () => {
    const { runCommand, expressInterest, declineInterest } = await rooms();
    const { listInterestAndClaims } = await import('#app/queries/interest-and-claims.server.ts');
    const { listStatedInterests } = await import('#app/queries/review-interests.server.ts');
    const { caseId } = await promotedCase(cast);
    const answers = { housing: 'yes' } as const;
    await runCommand(third, expressInterest, { caseId, input: { answers, asked: ['housing'] } });
    const promoter = await portal.actor('rstp_promoter', await portal.organization('rstp'));
    const [stated] = await listStatedInterests(promoter, caseId, 'en');
    expect(stated).toMatchObject({ status: 'expressed', answers, claims: false });
    expect(await listStatedInterests(partner, caseId, 'en')).toEqual([]);
    const input = { interestId: stated?.id ?? '', reason: 'housing_not_ready' };
    for (const other of [promoter, third, cast.local]) {
      expect((await runCommand(other, declineInterest, { caseId, input })).ok).toBe(false);
    }
    const vague = { ...input, reason: 'interest_other' };
    expect(await runCommand(cast.author, declineInterest, { caseId, input: vague })).toMatchObject({
      code: 'reason_required',
    });
    expect(await runCommand(cast.author, declineInterest, { caseId, input })).toMatchObject({
      ok: true,
    });
    const [own] = (await listInterestAndClaims(third, 'en')).interests.over.rows;
    expect(own).toMatchObject({ status: 'declined', reason: 'housing_not_ready' });
  });

  test('two business days before its hold ends: once, found by the sweep too, and anew once extended', async () => {
    const { runClocks } = await rooms();
    const { listCasesPastLimit } = await import('#app/queries/past-limits.server.ts');
    const { today } = await import('#app/platform/clock.server.ts');
    const { caseId, claimId } = await heldCase();
    const owner = portal.database.open('owner').pool;
    const endsIn = async (days: number) => {
      const on = addBusinessDays(today(), days, federalCalendar);
      await owner`update claim set hold_ends_on = ${on} where id = ${claimId}`;
    };
    const reminders = async () => {
      await runClocks(caseId);
      const rows =
        await owner`select 1 from journal where case_id = ${caseId} and event = 'hold_reminded'`;
      return rows.length;
    };
    const swept = async () => (await listCasesPastLimit(null, 1000)).includes(caseId);
    await endsIn(3);
    expect(await swept()).toBe(false);
    expect(await reminders()).toBe(0);
    await endsIn(2);
    expect(await swept()).toBe(true);
    expect(await reminders()).toBe(1);
    expect(await reminders()).toBe(1);
    expect(await swept()).toBe(false);
    await endsIn(1);
    expect(await reminders()).toBe(2);
  });
});
