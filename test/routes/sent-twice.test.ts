import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { caseSlug, type PageId, pathTo, profileSlug } from '#app/paths.ts';
import { signedPdf } from '#test/support/pdf.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let cast: Cast;
let sponsor: Actor;
let server: Server;
const cookies = new Map<Actor, string>();

beforeAll(async () => {
  portal = await openPortal('sent_twice');
  cast = await castOf(portal);
  sponsor = await portal.actor('sah_member', await portal.organization('sah'));
  for (const actor of [sponsor, cast.author, cast.local]) {
    cookies.set(actor, await portal.cookieOf(actor));
  }
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

const newActor = async (
  role: Parameters<Portal['actor']>[0],
  ...[kind, options]: Parameters<Portal['organization']>
) => {
  const actor = await portal.actor(role, await portal.organization(kind, options));
  cookies.set(actor, await portal.cookieOf(actor));
  return actor;
};
const newSah = () => newActor('sah_member', 'sah');

/** A browser whose person presses twice, and whose request is sent once more by the network. */
async function sendThrice(path: string, actor: Actor, fields: Record<string, string | File>) {
  const send = () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const headers = { Origin: server.url, Cookie: cookies.get(actor) ?? '' };
    return fetch(server.url + path, { method: 'POST', redirect: 'manual', headers, body });
  };
  const answers = [...(await Promise.all([send(), send()])), await send()];
  return answers.map(({ status, headers }) => `${status} ${headers.get('Location')}`);
}

test('every step from the claim to the checklist is taken once, and answers the same', async () => {
  const { caseId } = await promotedCase(cast);
  const { runCommand } = await import('#app/commands/run-command.server.ts');
  const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
  await runCommand(sponsor, claimProfile, { caseId, input: { sahId: null } });
  const { reference, claims } = await stateOf(caseId);
  const slug = { reference: caseSlug(reference) };
  const page = (id: PageId, form = '') =>
    (pathTo as (id: PageId, lang: 'fr', params: object) => string)(id, 'fr', { ...slug, form });
  const pdf = new File([new Uint8Array(await signedPdf('IMM'))], 'signed.pdf');
  const imm1324 = {
    signatoryName: 'Exemplia Sample',
    signatoryTitle: 'Chair',
    contactName: 'Modello Sample',
    contactPhone: '306 555 0100',
    address: '1 Sample Street',
    durationMonths: '24',
    understands: 'yes',
    document: pdf,
  };
  const imm5492 = {
    experience: 'Sample',
    sponsorships: '4',
    volunteers: '9',
    support: 'Sample',
    housing: 'Sample',
    funds: 'Sample',
    document: pdf,
  };
  const conference = {
    on: '2099-06-15',
    from: '13:30',
    to: '14:45',
    timeZone: 'America/Halifax',
    way: 'video',
    'participants[]': 'sponsor',
  };
  const confirm = { intent: 'confirm', claimId: claims[0]?.id ?? '', settlementPlan: 'no' };
  /** Each with how many commands it is, and where it leads. */
  const steps: readonly [PageId, string, Actor, Record<string, string | File>, number, string][] = [
    ['review-claim', '', cast.author, confirm, 1, `${page('case')}?done=confirmed`],
    ['undertaking-form', 'imm1324', sponsor, imm1324, 2, `${page('undertaking')}?done=imm1324-pdf`],
    ['undertaking-form', 'imm5492', sponsor, imm5492, 2, `${page('undertaking')}?done=imm5492-pdf`],
    ['undertaking', '', sponsor, { intent: 'submit' }, 1, `${page('undertaking')}?done=submitted`],
    ['review-undertaking', '', cast.author, { intent: 'approve' }, 1, page('case')],
    [
      'conference',
      '',
      cast.local,
      { intent: 'convene', ...conference },
      1,
      `${page('conference')}?done=convened`,
    ],
  ];
  for (const [id, form, actor, fields, commands, next] of steps) {
    const { version } = await stateOf(caseId);
    const formId = { idempotencyKey: crypto.randomUUID(), version: String(version) };
    const answers = await sendThrice(page(id, form), actor, { ...formId, ...fields });
    expect(answers, id).toEqual(Array(3).fill(`303 ${next}`));
    expect((await stateOf(caseId)).version, id).toBe(version + commands);
  }

  const { checklist, version } = await stateOf(caseId);
  const [item] = checklist?.entries ?? [];
  const path = page('checklist');
  expect((await get(server, path, cookies.get(sponsor))).status).toBe(200);
  const list = {
    intent: 'save',
    'items.0.code': item?.itemCode ?? '',
    'items.0.was': JSON.stringify([null, null, '']),
    'items.0.who': 'sponsor',
    'items.0.by': '2099-07-01',
    'items.0.notes': '',
  };
  const answers = await sendThrice(path, sponsor, list);
  expect(answers).toEqual(Array(3).fill(`303 ${path}?done=saved`));
  expect((await stateOf(caseId)).version).toBe(version + 1);
  const owner = portal.database.open('owner').pool;
  const rows = await owner`
    select event, count(*)::int as n from journal where case_id = ${caseId}
      and event in ('claim_confirmed', 'package_submitted', 'package_approved', 'conference_scheduled',
        'checklist_filled', 'form_filled', 'document_attached')
    group by event`;
  expect(Object.fromEntries(rows.map(({ event, n }) => [event, n]))).toEqual({
    claim_confirmed: 1,
    form_filled: 2,
    document_attached: 2,
    package_submitted: 1,
    package_approved: 1,
    conference_scheduled: 1,
    checklist_filled: 1,
  });
});

test('a hold that is released and a request that is taken back are called so each time', async () => {
  const sah = await newSah();
  const parents = [sah.organizationId];
  const group = await newActor('cg_member', 'constituent_group', { parents });
  for (const [actor, done] of [
    [sah, 'released'],
    [group, 'request-withdrawn'],
  ] as const) {
    const { number } = await promotedCase(cast);
    const slug = { number: profileSlug(number) };
    expect((await sendThrice(pathTo('claim', 'en', slug), actor, {}))[0]).toContain('303');
    const path = pathTo('profile', 'en', slug);
    const form = { idempotencyKey: crypto.randomUUID(), intent: 'release' };
    const answers = await sendThrice(path, actor, { ...form, reason: 'group_released' });
    expect(answers).toEqual(Array(3).fill(`303 ${path}?done=${done}`));
  }
});

describe('the second button of a form that was answered', () => {
  const ours = pathTo('interest-and-claims', 'en');
  const stands = 'This form was already sent, with a different answer. The first answer stands.';
  const send = async (actor: Actor, path: string, fields: Record<string, string>) => {
    const answer = await post(server, path, cookies.get(actor) ?? '', fields);
    return { status: answer.status, body: await answer.text() };
  };

  test('endorses or declines, not both', async () => {
    const sah = await newSah();
    const parents = [sah.organizationId];
    const group = await newActor('cg_member', 'constituent_group', { parents });
    for (const [first, second, status] of [
      ['endorse', 'decline-request', 'held'],
      ['decline-request', 'endorse', 'refused'],
    ] as const) {
      const { caseId, number } = await promotedCase(cast);
      await send(group, pathTo('claim', 'en', { number: profileSlug(number) }), {});
      const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
      const form = { idempotencyKey: crypto.randomUUID(), claimId };
      expect((await send(sah, ours, { ...form, intent: first })).status).toBe(303);
      const then = await send(sah, ours, { ...form, intent: second });
      expect([then.status, then.body.includes(stands)]).toEqual([422, true]);
      // The first is still answered as it was.
      expect((await send(sah, ours, { ...form, intent: first })).status).toBe(303);
      expect((await stateOf(caseId)).claims[0]?.status).toBe(status);
    }
  });

  test('agrees to share, and is not told that it declined', async () => {
    const [sah, other] = [await newSah(), await newSah()];
    const { caseId, number } = await promotedCase(cast);
    const slug = { number: profileSlug(number) };
    await send(sah, pathTo('claim', 'en', slug), {});
    const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
    const asking = { intent: 'ask', claimId, partnerSahId: other.organizationId };
    expect((await send(sah, pathTo('ask-partner', 'en', slug), asking)).status).toBe(303);
    const form = { idempotencyKey: crypto.randomUUID(), claimId };
    expect((await send(other, ours, { ...form, intent: 'agree' })).status).toBe(303);
    const then = await send(other, ours, { ...form, intent: 'decline' });
    expect([then.status, then.body.includes(stands)]).toEqual([422, true]);
    expect((await stateOf(caseId)).claims[0]?.partnerStatus).toBe('agreed');
  });

  test('declines to share, pressed twice too, and does not agree after all', async () => {
    const [sah, other] = [await newSah(), await newSah()];
    const { caseId, number } = await promotedCase(cast);
    const slug = { number: profileSlug(number) };
    await send(sah, pathTo('claim', 'en', slug), {});
    const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
    const asking = { intent: 'ask', claimId, partnerSahId: other.organizationId };
    await send(sah, pathTo('ask-partner', 'en', slug), asking);
    const form = { idempotencyKey: crypto.randomUUID(), claimId };
    // The claim is out of its sight once it declined.
    const answers = [];
    for (const intent of ['decline', 'decline', 'agree']) {
      answers.push((await send(other, ours, { ...form, intent })).status);
    }
    expect(answers).toEqual([303, 303, 422]);
    const late = { idempotencyKey: crypto.randomUUID(), claimId, intent: 'agree' };
    expect((await send(other, ours, late)).status).toBe(404);
    expect((await stateOf(caseId)).claims[0]?.partnerStatus).toBe('declined');
  });

  test('keeps of what was asked a digest, not a word', async () => {
    const { caseId, number } = await promotedCase(cast);
    const path = pathTo('profile', 'en', { number: profileSlug(number) });
    const sah = await newSah();
    await send(sah, pathTo('claim', 'en', { number: profileSlug(number) }), {});
    const form = {
      idempotencyKey: crypto.randomUUID(),
      intent: 'release',
      reason: 'release_other',
      note: 'The house we meant is let.',
    };
    // Released once; sent again there is no claim, and the answer is the same.
    expect((await send(sah, path, form)).status).toBe(303);
    expect((await send(sah, path, form)).status).toBe(303);
    expect((await send(sah, path, { ...form, note: 'Another word.' })).status).toBe(422);
    const owner = portal.database.open('owner').pool;
    const [kept] =
      await owner`select result from command_receipt where key = ${form.idempotencyKey}`;
    expect(kept?.['result']).toMatchObject({
      asked: expect.stringMatching(/^[0-9a-f]{64}$/),
      answer: { caseId },
    });
    expect(JSON.stringify(kept)).not.toContain('house');
  });
});

test('an address that is no id is unknown, wherever one is looked for', async () => {
  const none = '-'.repeat(36);
  const rstp = await newActor('rstp_promoter', 'rstp');
  const page = await get(server, pathTo('question', 'en', { questionId: none }), cookies.get(rstp));
  expect(page.status).toBe(404);
});
