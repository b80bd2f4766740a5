import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import {
  type Cast,
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
} from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';
import { post, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let cast: Cast;
let server: Server;
let sah: Actor;
let partner: Actor;
let group: Actor;
let promoter: Actor;

beforeAll(async () => {
  portal = await openPortal('taking-pages');
  cast = await castOf(portal);
  sah = await portal.actor('sah_member', await portal.organization('sah', { holdingLimit: 5 }));
  partner = await portal.actor('sah_member', await portal.organization('sah'));
  const parents = [sah.organizationId, partner.organizationId];
  const own = await portal.organization('constituent_group', { parents });
  group = await portal.actor('cg_member', own);
  promoter = await portal.actor('rstp_promoter', await portal.organization('rstp'));
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

const get = async (actor: Actor, path: string) => {
  const cookie = await portal.cookieOf(actor);
  const answer = await fetch(server.url + path, { headers: { cookie }, redirect: 'manual' });
  return { status: answer.status, body: words(await answer.text()) };
};
const send = async (actor: Actor, path: string, fields: Record<string, string>) => {
  const form = { idempotencyKey: crypto.randomUUID(), ...fields };
  const answer = await post(server, path, await portal.cookieOf(actor), form);
  return { status: answer.status, body: words(await answer.text()) };
};
/** What a reader reads: without what separates text from text in the markup. */
const words = (body: string) => body.replaceAll('<!-- -->', '').replaceAll('&#x27;', "'");

const yesterday = async () => {
  const { today } = await import('#app/platform/clock.server.ts');
  return addDays(today(), -1);
};

async function heldBySah(changes: Partial<PublishedFields> = {}) {
  const { caseId, number } = await promotedCase(cast, sampleFields(changes));
  const slug = { number: profileSlug(number) };
  expect((await send(sah, pathTo('claim', 'en', slug), {})).status).toBe(303);
  const state = await stateOf(caseId);
  const claimId = state.claims[0]?.id ?? '';
  return { caseId, slug, claimId, reference: caseSlug(state.reference) };
}

describe('sharing a sponsorship (IP 3 part 4 §4.1)', () => {
  test('one SAH asks on its page, the other answers on its own, and ROC-O waits for it', async () => {
    const { slug, claimId, reference } = await heldBySah();
    const page = pathTo('ask-partner', 'en', slug);
    const asked = await get(sah, page);
    expect(asked.status).toBe(200);
    expect(asked.body).toContain(partner.organizationName.en);
    expect(asked.body).not.toContain(`value="${sah.organizationId}"`);

    const nobody = await send(sah, page, { intent: 'ask', claimId, partnerSahId: '' });
    expect(nobody.status).toBe(400);
    const fields = { intent: 'ask', claimId, partnerSahId: partner.organizationId };
    expect((await send(sah, page, fields)).status).toBe(303);
    expect((await get(sah, page)).body).toContain('asked, has not answered');

    const review = pathTo('review-claim', 'en', { reference });
    expect((await get(cast.author, review)).body).toContain('A second SAH has not answered yet');
    const early = await send(cast.author, review, {
      intent: 'confirm',
      claimId,
      settlementPlan: 'no',
    });
    expect(early.status).toBe(422);
    expect(early.body).toContain('The second SAH has not answered yet');

    const mine = pathTo('interest-and-claims', 'fr');
    const request = await get(partner, mine);
    expect(request.body).toContain('On vous propose de partager un parrainage');
    expect(request.body).toContain(sah.organizationName.fr);
    expect((await get(partner, pathTo('desk', 'en'))).body).toContain('Asked to share');
    // The group of both SAHs has nothing to answer.
    expect((await send(group, mine, { intent: 'agree', claimId })).status).toBe(403);
    expect((await send(partner, mine, { intent: 'agree', claimId })).status).toBe(303);
    expect((await get(partner, mine)).body).toContain('Quitter le partenariat');

    const confirm = { intent: 'confirm', claimId, settlementPlan: 'no' };
    const asksForDates = await get(cast.author, review);
    expect(asksForDates.body).toContain('Assessment of the second SAH on file');
    const wrong = { ...confirm, partnerAssessmentOnFile: 'last year' };
    expect((await send(cast.author, review, wrong)).status).toBe(400);
    const dated = { ...confirm, assessmentOnFile: await yesterday() };
    expect((await send(cast.author, review, dated)).status).toBe(303);
    const pack = await get(partner, pathTo('undertaking', 'en', { reference }));
    expect(pack.status).toBe(200);
    expect(pack.body).toContain('Sponsor Assessment of the second SAH (IMM 5492)');
    // The first SAH's is on file; the second's is asked for.
    expect(pack.body.match(/On file, signed/g)).toHaveLength(1);
    const form = await get(
      partner,
      pathTo('undertaking-form', 'en', { reference, form: 'imm1324' }),
    );
    expect(form.body).toContain('Name of the person who signs for the second SAH');
  });

  test('ROC-O reads how the agreements stand, and why it cannot confirm, before it presses', async () => {
    const { slug, claimId, reference } = await heldBySah();
    const own = await portal.organization('sah');
    const second = await portal.actor('sah_member', own);
    const fields = { intent: 'ask', claimId, partnerSahId: own };
    await send(sah, pathTo('ask-partner', 'en', slug), fields);
    await send(second, pathTo('interest-and-claims', 'en'), { intent: 'agree', claimId });
    const owner = portal.database.open('owner').pool;
    const stands = (id: string, status: string) =>
      owner`update organization set agreement_status = ${status} where id = ${id}`;
    const review = (lang: 'en' | 'fr') =>
      get(cast.author, pathTo('review-claim', lang, { reference }));
    const confirms = 'value="confirm"';
    expect((await review('en')).body).toContain(confirms);
    expect((await review('en')).body.match(/Agreement active/g)).toHaveLength(2);

    await stands(own, 'check_in_period');
    const english = await review('en');
    expect(english.body).toContain('Agreement in a check-in period');
    expect(english.body).toContain('as things stand with the second SAH');
    expect(english.body).not.toContain(confirms);
    const press = { intent: 'confirm', claimId, settlementPlan: 'no' };
    const refused = await send(cast.author, pathTo('review-claim', 'en', { reference }), press);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('once the claiming SAH ends the partnership');

    await stands(sah.organizationId, 'cancelled');
    const french = await review('fr');
    expect(french.body).toContain('vu la situation du signataire qui en répond');
    expect(french.body).toContain('Entente annulée');
    expect(french.body).not.toContain(confirms);
    await stands(sah.organizationId, 'active');
    await stands(own, 'active');
    expect(
      (await send(cast.author, pathTo('review-claim', 'fr', { reference }), press)).status,
    ).toBe(303);
  });

  test('overseas, the pages say that the local office confirms the commitment again', async () => {
    const { slug, claimId, reference } = await heldBySah({ stream: 'overseas', inCanada: false });
    const review = (lang: 'en' | 'fr') => pathTo('review-claim', lang, { reference });
    const page = pathTo('ask-partner', 'fr', slug);
    expect((await get(sah, page)).body).toContain('il le confirme de nouveau');
    const first = await get(cast.local, review('en'));
    expect(first.body).toContain('If a second SAH joins or leaves after that, you are asked again');
    const commitment = { intent: 'commitment', claimId };
    expect((await send(cast.local, review('en'), commitment)).status).toBe(303);
    const fields = { intent: 'ask', claimId, partnerSahId: partner.organizationId };
    await send(sah, page, fields);
    const mine = pathTo('interest-and-claims', 'en');
    expect((await send(partner, mine, { intent: 'agree', claimId })).status).toBe(303);

    const again = await get(cast.local, review('en'));
    expect(again.body).toContain('Not confirmed by the local office yet for those who would');
    expect(again.body).toContain('value="commitment"');
    const waits = await get(cast.author, review('fr'));
    expect(waits.body).toContain('quand un second signataire se joint ou se désiste');
    expect(waits.body).not.toContain('value="confirm"');
    const history = await get(cast.local, pathTo('journal', 'en', { reference }));
    expect(history.body).toContain('The local office is to confirm the commitment again.');
  });

  test('a SAH without a claim is told so, a constituent group may not, and a request is taken back', async () => {
    const { slug, claimId } = await heldBySah();
    const page = pathTo('ask-partner', 'en', slug);
    expect((await get(partner, page)).body).toContain(
      'Only the SAH that answers for an open claim',
    );
    expect((await get(group, page)).status).toBe(403);
    const fields = { intent: 'ask', claimId, partnerSahId: partner.organizationId };
    expect((await send(partner, page, fields)).status).toBe(403);
    expect((await send(sah, page, fields)).status).toBe(303);
    expect((await send(sah, page, { intent: 'end' })).status).toBe(303);
    expect((await get(partner, pathTo('interest-and-claims', 'en'))).body).not.toContain(
      'You are asked to share a sponsorship',
    );
  });
});

describe('interests, side by side', () => {
  test('ROC-O declines one with a reason its group reads; RSTP reads only; groups never', async () => {
    const { caseId, number } = await promotedCase(cast);
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { expressInterest } = await import('#app/commands/express-interest.server.ts');
    for (const [actor, housing] of [
      [partner, 'yes'],
      [group, 'partly'],
    ] as const) {
      const input = { answers: { housing }, asked: ['housing'] };
      expect(await runCommand(actor, expressInterest, { caseId, input })).toMatchObject({
        ok: true,
      });
    }
    const page = pathTo('review-interests', 'en', { number: profileSlug(number) });
    for (const reader of [cast.author, promoter]) {
      const { status, body } = await get(reader, page);
      expect(status).toBe(200);
      expect(body).toContain(partner.organizationName.en);
      expect(body).toContain(group.organizationName.en);
      expect(body.includes('Decline this interest')).toBe(reader === cast.author);
    }
    expect((await get(partner, page)).status).toBe(403);
    const state = await stateOf(caseId);
    const interestId =
      state.interests.find(({ organizationId }) => organizationId === group.organizationId)?.id ??
      '';
    const fields = { interestId, reason: 'housing_not_ready' };
    expect((await send(promoter, page, fields)).status).toBe(403);
    expect((await send(cast.author, page, { interestId, reason: 'interest_other' })).status).toBe(
      400,
    );
    expect((await send(cast.author, page, fields)).status).toBe(303);
    const own = await get(group, pathTo('interest-and-claims', 'en'));
    expect(own.body).toContain('Housing for this household size was not in sight in time.');
    expect((await send(cast.author, page, fields)).status).toBe(422);
  });
});

describe('a claim', () => {
  test('is neither endorsed nor confirmed by a form that does not say so', async () => {
    const { caseId, number } = await promotedCase(cast);
    const slug = { number: profileSlug(number) };
    await send(group, pathTo('claim', 'en', slug), { sahId: sah.organizationId });
    const asked = await stateOf(caseId);
    const claimId = asked.claims[0]?.id ?? '';
    expect(asked.claims[0]?.status).toBe('requested');
    const mine = pathTo('interest-and-claims', 'en');
    for (const fields of [{ claimId }, { claimId, intent: 'endorsed' }]) {
      expect((await send(sah, mine, fields)).status).toBe(400);
    }
    expect((await stateOf(caseId)).claims[0]?.status).toBe('requested');

    expect((await send(sah, mine, { claimId, intent: 'endorse' })).status).toBe(303);
    const review = pathTo('review-claim', 'en', { reference: caseSlug(asked.reference) });
    const complete = { claimId, settlementPlan: 'no', assessmentOnFile: await yesterday() };
    for (const fields of [complete, { ...complete, intent: 'confirmed' }]) {
      expect((await send(cast.author, review, fields)).status).toBe(400);
    }
    expect((await stateOf(caseId)).claims[0]?.status).toBe('held');
    const meant = await send(cast.author, review, { ...complete, intent: 'confirm' });
    expect(meant.status).toBe(303);
  });

  test('says before it is made how many holds each SAH has open', async () => {
    const { number } = await promotedCase(cast);
    const page = pathTo('claim', 'en', { number: profileSlug(number) });
    expect((await get(sah, page)).body).toMatch(
      /Your organization has \d holds? open, of at most 5/,
    );
    const choice = (await get(group, page)).body;
    for (const { organizationName } of [sah, partner]) {
      expect(choice).toMatch(
        new RegExp(`${organizationName.en} \\(\\d holds? open of at most \\d`),
      );
    }
  });

  test('that just lost says so, and offers the waiting list in the same answer', async () => {
    const { slug } = await heldBySah();
    const lost = await send(partner, pathTo('claim', 'en', slug), {});
    expect(lost.status).toBe(422);
    expect(lost.body).toContain('Another group was first');
    expect(lost.body).toContain('value="join"');
    // Once, and kindly; it is where the reader goes on from.
    expect(lost.body).not.toContain('role="alert"');
    expect(lost.body).toMatch(/role="status" tabindex="-1" autofocus=""/i);
    // Who opens the page now reads the same.
    const late = (await get(partner, pathTo('claim', 'en', slug))).body;
    expect(late).toContain('Another group was first');
    expect(late).toContain('value="join"');
    const profile = pathTo('profile', 'en', slug);
    expect((await send(partner, profile, { intent: 'join' })).status).toBe(303);
    const standing = (await get(partner, pathTo('interest-and-claims', 'en'))).body;
    expect(standing).toContain('Your group is number 1 in line.');
    expect(standing).toContain('You are told when you move up.');
  });

  test('that came as another was confirmed says so, and leads to others like it', async () => {
    const { caseId, slug, claimId, reference } = await heldBySah();
    const confirm = { intent: 'confirm', claimId, settlementPlan: 'no' };
    const review = pathTo('review-claim', 'en', { reference });
    const page = pathTo('claim', 'en', slug);
    expect((await get(partner, page)).status).toBe(200);
    expect((await send(cast.author, review, confirm)).status).toBe(303);
    const lost = await send(partner, page, {});
    expect(lost.status).toBe(409);
    expect(lost.body).toContain('Another sponsor was first');
    expect(lost.body).toContain('href="/en/profiles?need=large_family"');
    expect(lost.body).toContain(`href="${pathTo('watch-list', 'en')}"`);
    for (const said of [sah.organizationName.en, reference, sah.organizationId]) {
      expect(lost.body).not.toContain(said);
    }
    const french = await send(group, pathTo('express-interest', 'fr', slug), {});
    expect(french.status).toBe(409);
    expect(french.body).toContain('Un autre répondant a été plus rapide');
    const joined = await send(partner, pathTo('profile', 'en', slug), { intent: 'join' });
    expect(joined.status).toBe(409);

    // The sponsor itself is led to its case; reading finds nothing, and nor does who may not claim.
    expect((await send(sah, page, {})).status).toBe(303);
    expect((await get(partner, page)).status).toBe(404);
    expect((await send(promoter, pathTo('review-interests', 'en', slug), {})).status).toBe(404);
    const unknown = pathTo('claim', 'en', { number: profileSlug('P 99999') });
    expect((await send(partner, unknown, {})).status).toBe(404);
    // After a while the number is as unknown as any.
    const { pool } = portal.database.open('owner');
    await pool`update promotion set ended_on = ended_on - 8, started_on = started_on - 8
      where case_id = ${caseId}`;
    expect((await send(partner, page, {})).status).toBe(404);
  });

  test('of a profile taken off the list finds nothing', async () => {
    const { caseId, number } = await promotedCase(cast);
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { withdrawProfile } = await import('#app/commands/withdraw-profile.server.ts');
    const input = { reason: 'household_asked', note: '' } as const;
    await runCommand(cast.author, withdrawProfile, { caseId, input });
    const page = pathTo('claim', 'en', { number: profileSlug(number) });
    expect((await send(partner, page, {})).status).toBe(404);
  });

  test('of a group that its SAH does not endorse: the group reads why', async () => {
    const { caseId, number } = await promotedCase(cast);
    const slug = { number: profileSlug(number) };
    const fields = { sahId: partner.organizationId };
    expect((await send(group, pathTo('claim', 'en', slug), fields)).status).toBe(303);
    const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
    const mine = pathTo('interest-and-claims', 'en');
    expect((await get(group, mine)).body).toContain('Your request of');
    const declined = await send(partner, mine, { intent: 'decline-request', claimId });
    expect(declined.status).toBe(303);
    expect((await get(group, mine)).body).toContain('did not endorse the request');
  });
});
