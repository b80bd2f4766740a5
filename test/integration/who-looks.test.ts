import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, OrganizationKind } from '#app/domain/access/actor.ts';
import type { AgreementStatus } from '#app/domain/organization/sponsoring.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';
import { together } from '#test/support/together.ts';

let portal: Portal;
let owner: ReturnType<Portal['database']['open']>['pool'];
let cast: Cast;

const rooms = () =>
  together(
    import('#app/commands/run-command.server.ts'),
    import('#app/commands/claim-profile.server.ts'),
    import('#app/commands/release-claim.server.ts'),
    import('#app/commands/save-search.server.ts'),
    import('#app/commands/watch-profile.server.ts'),
    import('#db/client.server.ts'),
    import('#db/repositories/account.server.ts'),
    import('#app/jobs/notify.server.ts'),
  );

beforeAll(async () => {
  portal = await openPortal('who-looks');
  owner = portal.database.open('owner').pool;
  cast = await castOf(portal);
});
afterAll(() => portal.close());

const sah = async (agreement: AgreementStatus) =>
  portal.actor('sah_member', await portal.organization('sah', { agreement }));
const group = async (...agreements: AgreementStatus[]) => {
  const parents: string[] = [];
  for (const agreement of agreements) parents.push(await portal.organization('sah', { agreement }));
  return portal.actor('cg_member', await portal.organization('constituent_group', { parents }));
};
const other = async (kind: OrganizationKind) =>
  portal.actor('cg_member', await portal.organization(kind));

/** What the policies leave an actor of one live profile, table by table. */
async function seen(actor: Actor, caseId: string) {
  const { withActor } = await rooms();
  return withActor(actor, async (tx) => {
    const [row] = await tx.execute<Record<string, number>>(sql`select
      (select count(*)::int from profile where case_id = ${caseId}) as profile,
      (select count(*)::int from promotion where case_id = ${caseId}) as promotion,
      (select count(*)::int from jas_case where id = ${caseId}) as jas_case,
      (select count(*)::int from question where case_id = ${caseId}) as question`);
    return row;
  });
}
const all = { profile: 1, promotion: 1, jas_case: 1, question: 1 };
const nothing = { profile: 0, promotion: 0, jas_case: 0, question: 0 };

/** A live profile with an answer published to all groups. */
async function liveProfile(): Promise<string> {
  const { caseId } = await promotedCase(cast);
  const asker = await sah('active');
  await owner`insert into question
    (id, case_id, organization_id, asked_by, asked_on, lang, text, status, published)
    values (gen_random_uuid(), ${caseId}, ${asker.organizationId}, ${asker.accountId}, current_date,
      'en', 'Is a school near?', 'answered', true)`;
  return caseId;
}

describe('live profiles, by the policies of the database', () => {
  test.each<[string, () => Promise<Actor>, typeof all]>([
    ['a SAH with an active agreement', () => sah('active'), all],
    [
      'a SAH in a check-in period, which sees them and can’t claim',
      () => sah('check_in_period'),
      all,
    ],
    ['a SAH not in good standing', () => sah('not_in_good_standing'), nothing],
    ['a SAH whose agreement is cancelled', () => sah('cancelled'), nothing],
    ['a group of an active SAH', () => group('active'), all],
    ['a group with one SAH that is active, of two', () => group('cancelled', 'active'), all],
    ['a group of a SAH not in good standing', () => group('not_in_good_standing'), nothing],
    ['a group without a SAH', () => group(), nothing],
    ['a Group of Five', () => other('group_of_five'), nothing],
    ['a Community Sponsor', () => other('community_sponsor'), nothing],
  ])('%s', async (_who, of, expected) => {
    expect(await seen(await of(), await liveProfile())).toEqual(expected);
  });

  test('and by the permissions: the same organizations may do none of what looks at them', async () => {
    const { saveSearch, followProfile, runCommand, claimProfile } = await rooms();
    const caseId = await liveProfile();
    for (const actor of [await sah('cancelled'), await other('group_of_five')]) {
      expect(await followProfile(actor, caseId)).toMatchObject({ code: 'not_allowed' });
      const saved = await saveSearch(actor, crypto.randomUUID(), {
        name: 'Sample',
        query: 'priority=high',
        lang: 'en',
        frequency: 'daily',
        byMail: true,
        kinds: ['new'],
      });
      expect(saved).toMatchObject({ code: 'not_allowed' });
      const claim = await runCommand(actor, claimProfile, { caseId, input: { sahId: null } });
      expect(claim).toMatchObject({ code: 'not_found' });
    }
  });
});

test('an agreement that ends in the middle leaves what was begun, and nothing else', async () => {
  const { runCommand, claimProfile, releaseClaim, findActor, withActor } = await rooms();
  const [held, another] = [await liveProfile(), await liveProfile()];
  const holder = await sah('active');
  const input = { sahId: null };
  expect(await runCommand(holder, claimProfile, { caseId: held, input })).toMatchObject({
    ok: true,
  });
  await owner`update organization set agreement_status = 'cancelled'
    where id = ${holder.organizationId}`;
  const after = await withActor(holder, (tx) => findActor(tx, holder.accountId));
  expect(after?.agreement).toBe('cancelled');
  expect(await seen(holder, held)).toEqual(all);
  expect(await seen(holder, another)).toEqual(nothing);
  const [claim] = await owner`select id from claim where case_id = ${held}`;
  const released = await runCommand(after ?? holder, releaseClaim, {
    caseId: held,
    input: { claimId: String(claim?.id), reason: 'agreement_status_changed' },
  });
  expect(released).toMatchObject({ ok: true });
  expect(await seen(holder, held)).toEqual(nothing);
});

test('a profile followed before its agreement ended is told to nobody there, and can be let go', async () => {
  const { followProfile, unfollowProfile, runCommand, claimProfile, notify, withActor, findActor } =
    await rooms();
  const caseId = await liveProfile();
  const followers = {
    active: await sah('active'),
    questioned: await sah('active'),
    ended: await sah('active'),
    group: await group('active'),
    groupOfTwo: await group('active', 'active'),
  };
  for (const actor of Object.values(followers)) {
    expect(await followProfile(actor, caseId)).toEqual({ ok: true });
  }
  const standsUnder = (agreement: AgreementStatus, sahId: string | undefined) =>
    owner`update organization set agreement_status = ${agreement} where id = ${sahId ?? ''}`;
  await standsUnder('check_in_period', followers.questioned.organizationId);
  await standsUnder('cancelled', followers.ended.organizationId);
  await standsUnder('not_in_good_standing', followers.group.sahIds[0]);
  await standsUnder('cancelled', followers.groupOfTwo.sahIds[0]);

  const input = { sahId: null };
  expect(await runCommand(await sah('active'), claimProfile, { caseId, input })).toMatchObject({
    ok: true,
  });
  const [held] = await owner`
    select seq from journal where case_id = ${caseId} and event = 'claim_held'`;
  await notify(Number(held?.seq));
  const told = await owner`select account_id from mail_message where notice = 'profile_held'`;
  expect(told.map(({ account_id }) => account_id).sort()).toEqual(
    [followers.active, followers.questioned, followers.groupOfTwo]
      .map(({ accountId }) => accountId)
      .sort(),
  );

  for (const { accountId } of [followers.ended, followers.group]) {
    const after = await withActor(followers.ended, (tx) => findActor(tx, accountId));
    if (!after) throw new Error('no such account');
    expect(await unfollowProfile(after, caseId)).toEqual({ ok: true });
    expect(await owner`select * from profile_watch where account_id = ${accountId}`).toEqual([]);
    expect(await followProfile(after, caseId)).toMatchObject({ code: 'not_allowed' });
  }
});

describe('a sponsor after another', () => {
  /** Who claims, the SAH that answers for it, and a second SAH that shares it. */
  interface Parties {
    readonly claimant: Actor;
    readonly sah: Actor;
    readonly second: Actor | null;
  }
  const aloneAsSah = async (): Promise<Parties> => {
    const one = await sah('active');
    return { claimant: one, sah: one, second: null };
  };
  const groupAndTwoSahs = async (): Promise<Parties> => {
    const claimant = await group('active');
    const [parent = ''] = claimant.sahIds;
    return {
      claimant,
      sah: await portal.actor('sah_member', parent),
      second: await sah('active'),
    };
  };

  /** Brings a case whose undertaking was refused to another sponsor, step by step as in life. */
  async function twoInTurn(sponsors: () => Promise<Parties> = aloneAsSah) {
    const $ = await together(
      import('#app/commands/run-command.server.ts'),
      import('#app/commands/claim-profile.server.ts'),
      import('#app/commands/endorse-claim.server.ts'),
      import('#app/commands/ask-partner.server.ts'),
      import('#app/commands/answer-partner.server.ts'),
      import('#app/commands/release-claim.server.ts'),
      import('#app/commands/join-waiting-list.server.ts'),
      import('#app/commands/confirm-claim.server.ts'),
      import('#app/commands/fill-form.server.ts'),
      import('#app/commands/attach-document.server.ts'),
      import('#app/commands/submit-package.server.ts'),
      import('#app/commands/refuse-package.server.ts'),
      import('#app/commands/request-approval.server.ts'),
      import('#app/commands/publish-profile.server.ts'),
    );
    const { openHousehold } = await import('#app/queries/household.server.ts');
    const { openAnswers } = await import('#app/queries/undertaking.server.ts');
    const done = (result: { readonly ok: boolean }) =>
      expect(result).toEqual({ ...result, ok: true });
    const { caseId } = await promotedCase(cast);
    const confirm = async ({ claimant, sah, second }: Parties) => {
      done(await $.runCommand(claimant, $.claimProfile, { caseId, input: { sahId: null } }));
      const { claims } = await stateOf(caseId);
      const claimId = claims.find((c) => c.status === 'held' || c.status === 'requested')?.id ?? '';
      const step = { caseId, input: { claimId } };
      if (claimant !== sah) done(await $.runCommand(sah, $.endorseClaim, step));
      if (second) {
        const asked = { claimId, partnerSahId: second.organizationId };
        done(await $.runCommand(sah, $.askPartner, { caseId, input: asked }));
        const answered = { claimId, answer: 'agree' as const };
        done(await $.runCommand(second, $.answerPartner, { caseId, input: answered }));
      }
      const input = { claimId, settlementPlanRequired: false };
      done(await $.runCommand(cast.author, $.confirmClaim, { caseId, input }));
    };
    const submit = async ({ sah: sponsor, second }: Parties) => {
      const ofSecond = second ? (['imm5492_partner'] as const) : [];
      for (const form of ['imm1324', 'imm5492', ...ofSecond] as const) {
        const answers = { contactName: 'Exemplia Sample' };
        done(await $.runCommand(sponsor, $.fillForm, { caseId, input: { form, answers } }));
        const content = Buffer.from('%PDF-1.7 sample %%EOF');
        const document = { documentId: crypto.randomUUID(), form, fileName: 'a.pdf', content };
        done(await $.runCommand(sponsor, $.attachDocument, { caseId, input: document }));
      }
      done(await $.runCommand(sponsor, $.submitPackage, { caseId, input: null }));
    };

    const [earlier, later, inLine] = [await sponsors(), await sponsors(), await sah('active')];
    await confirm(earlier);
    done(await openHousehold(earlier.sah, caseId, 'prepare_arrival_or_conference', 'en'));
    await submit(earlier);
    const before = (await stateOf(caseId)).package;
    if (!before) throw new Error('no package');
    await openAnswers(cast.author, caseId, before.id);
    const refusal = { reason: 'sponsor_not_eligible', comment: 'Not this one.' };
    done(await $.runCommand(cast.author, $.refusePackage, { caseId, input: refusal }));
    done(await $.runCommand(cast.author, $.requestApproval, { caseId, input: null }));
    done(await $.runCommand(cast.approver, $.publishProfile, { caseId, input: null }));
    // The later sponsor held it once already, and by giving up its hold offered it to another.
    done(await $.runCommand(later.sah, $.claimProfile, { caseId, input: { sahId: null } }));
    done(await $.runCommand(inLine, $.joinWaitingList, { caseId, input: { sahId: null } }));
    const held = (await stateOf(caseId)).claims.find((c) => c.status === 'held')?.id ?? '';
    const given = { claimId: held, reason: 'group_released' };
    done(await $.runCommand(later.sah, $.releaseClaim, { caseId, input: given }));
    // Weeks later.
    await owner`update waiting_entry set status = 'lapsed' where case_id = ${caseId}`;
    await owner`update claim set ended_on = current_date - 30 where id = ${held}`;
    await confirm(later);
    return {
      caseId,
      earlier,
      later,
      inLine,
      packageBefore: before.id,
      submit,
      openAnswers,
      openHousehold,
    };
  }

  test('reads its own part, and nothing of the sponsor before it', async () => {
    const { withActor } = await rooms();
    const { casePage } = await import('#app/queries/case-page.server.ts');
    const { readCase } = await import('#app/queries/case-state.server.ts');
    const way = await twoInTurn();
    const { caseId, inLine } = way;
    const [earlier, later] = [way.earlier.sah, way.later.sah];
    expect(
      await way.openHousehold(later, caseId, 'prepare_arrival_or_conference', 'en'),
    ).toMatchObject({
      ok: true,
    });
    await way.submit(way.later);

    const rowsFor = (actor: Actor) =>
      withActor(actor, (tx) =>
        tx.execute<{ event: string; said: string; by: string }>(sql`
          select event, j::text as said, actor ->> 'organizationId' as by
          from journal j where case_id = ${caseId} order by seq`),
      );
    const rows = await rowsFor(later);
    const [mine] =
      await owner`select id from claim where case_id = ${caseId} and status = 'confirmed'`;
    const claims = await owner`select id from claim
      where case_id = ${caseId} and sah_id = ${earlier.organizationId}`;
    const strangers = [earlier.organizationId, inLine.organizationId, way.packageBefore].concat(
      claims.map(({ id }) => String(id)),
    );
    // The portal's own journal has all of it; the sponsor's part names none of it, in any event.
    const whole = await rowsFor(cast.author);
    for (const stranger of strangers) {
      expect(whole.some(({ said }) => said.includes(stranger))).toBe(true);
      const opening = ({ event, by }: { event: string; by: string }) =>
        event === 'restricted_opened' && by === cast.author.organizationId;
      expect(rows.filter((row) => !opening(row) && row.said.includes(stranger))).toEqual([]);
    }
    const events = new Set(rows.map(({ event }) => event));
    for (const event of [
      'claim_held',
      'claim_released',
      'claim_confirmed',
      'package_opened',
      'form_filled',
      'document_attached',
      'package_submitted',
      'restricted_opened',
      'stage_entered',
      'profile_published',
    ]) {
      expect(events.has(event), event).toBe(true);
    }
    expect(events.has('sponsor_withdrew')).toBe(false);
    expect(events.has('package_refused')).toBe(false);
    expect(rows.filter(({ said }) => said.includes(String(mine?.id))).length).toBeGreaterThan(1);

    // What the page of the case says, in words.
    const state = await readCase(later, (await stateOf(caseId)).reference);
    if (!state) throw new Error('hidden');
    for (const lang of ['en', 'fr'] as const) {
      const page = JSON.stringify(await casePage(later, state, lang));
      expect(page).toContain(later.organizationName[lang]);
      for (const { organizationName } of [earlier, inLine]) {
        expect(page).not.toContain(organizationName[lang]);
      }
    }
    expect(state.claims.map(({ sahId }) => sahId)).not.toContain(earlier.organizationId);
  });

  test('nor its package, forms and documents, which staff still read', async () => {
    const { withActor } = await rooms();
    const { openDocument } = await import('#app/queries/undertaking.server.ts');
    const way = await twoInTurn();
    const { caseId, packageBefore, openAnswers } = way;
    const later = way.later.sah;
    await way.submit(way.later);
    const held = (actor: Actor) =>
      withActor(actor, async (tx) => {
        const [row] = await tx.execute<Record<string, number>>(sql`select
          (select count(*)::int from undertaking_package where case_id = ${caseId}) as packages,
          (select count(*)::int from package_form where case_id = ${caseId}) as forms,
          (select count(*)::int from form_answers where case_id = ${caseId}) as answers,
          (select count(*)::int from document where case_id = ${caseId}) as documents`);
        return row;
      });
    expect(await held(later)).toEqual({ packages: 1, forms: 2, answers: 2, documents: 2 });
    for (const staff of [cast.author, cast.local, cast.provider]) {
      expect(await held(staff), staff.role).toMatchObject({ packages: 2, forms: 4, documents: 4 });
    }
    const [paper] = await owner`select id from document where package_id = ${packageBefore}`;
    expect(await openDocument(later, caseId, String(paper?.id))).toBeNull();
    expect(await openDocument(cast.author, caseId, String(paper?.id))).not.toBeNull();
    expect(await openAnswers(later, caseId, packageBefore)).toEqual({});
  });

  test('nor do its group and the second SAH that shares it, each of which reads its own', async () => {
    const { withActor } = await rooms();
    const { caseId, earlier, later, packageBefore, submit } = await twoInTurn(groupAndTwoSahs);
    await submit(later);
    const organizationsOf = ({ claimant, sah, second }: Parties) =>
      [claimant, sah, second].flatMap((actor) => (actor ? [actor] : []));
    const [claim] = await owner`select claim_id as id from undertaking_package
      where id = ${packageBefore}`;
    const strangers = [
      String(claim?.id),
      packageBefore,
      ...organizationsOf(earlier).map(({ organizationId }) => organizationId),
    ];
    const acts = ['claim_requested', 'claim_held', 'partner_agreed'];
    for (const [place, actor] of organizationsOf(later).entries()) {
      const act = acts[place] ?? '';
      const { rows, packages } = await withActor(actor, async (tx) => ({
        rows: await tx.execute<{ event: string; said: string; role: string }>(sql`
          select event, j::text as said, actor ->> 'role' as role
          from journal j where case_id = ${caseId} order by seq`),
        packages: await tx.execute<{ id: string }>(sql`
          select id from undertaking_package where case_id = ${caseId}`),
      }));
      // What staff opened is told to every sponsor: a household's data and a sponsor's alike.
      const told = rows.filter(
        ({ event, role }) => event !== 'restricted_opened' || role === actor.role,
      );
      for (const stranger of strangers) {
        expect(told.filter(({ said }) => said.includes(stranger))).toEqual([]);
      }
      const events = new Set(rows.map(({ event }) => event));
      for (const own of [act, 'claim_confirmed', 'package_submitted']) {
        expect(events.has(own), `${own} for ${actor.organizationName.en}`).toBe(true);
      }
      expect(packages.map(({ id }) => id)).toEqual([(await stateOf(caseId)).package?.id]);
    }
    // And the sponsor before is told nothing of the one after.
    for (const actor of organizationsOf(earlier)) {
      const rows = await withActor(actor, (tx) =>
        tx.execute<{ said: string }>(sql`
          select j::text as said from journal j where case_id = ${caseId}`),
      );
      for (const { organizationId } of organizationsOf(later)) {
        expect(rows.filter(({ said }) => said.includes(organizationId))).toEqual([]);
      }
    }
  });
});
