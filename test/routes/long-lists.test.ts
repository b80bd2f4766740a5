import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { putCase } from '#test/support/case-rows.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { stateOf } from '#test/support/road.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

/* More of a group's own than its pages show at once. */
const many = 105;

let portal: Portal;
let cast: Cast;
let server: Server;
let owner: ReturnType<Portal['database']['open']>['pool'];
let today: string;
/** A live profile on which all those rows are that fill a list. */
let filled: { caseId: string; number: string };

beforeAll(async () => {
  portal = await openPortal('long_lists');
  owner = portal.database.open('owner').pool;
  cast = await castOf(portal);
  today = (await import('#app/platform/clock.server.ts')).today();
  filled = await putCase(cast, { startedOn: today });
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

const newSah = async () => portal.actor('sah_member', await portal.organization('sah'));
const newGroup = async (sah: Actor) => {
  const parents = [sah.organizationId];
  return portal.actor('cg_member', await portal.organization('constituent_group', { parents }));
};
const read = async (actor: Actor, path: string) => {
  const answer = await get(server, path, await portal.cookieOf(actor));
  return words(await answer.text());
};
/** What a reader reads: without what separates text from text in the markup. */
const words = (body: string) =>
  body.replaceAll('<!-- -->', '').replaceAll('&#x27;', "'").replaceAll('\u00a0', ' ');
/** What a page says of one part of it: its heading, its note, its rows, and how its pages are said. */
const part = (body: string, id: string) => {
  const [found = ''] =
    new RegExp(`<(section|details)[^>]* id="${id}"[\\s\\S]*?</\\1>`).exec(body) ?? [];
  return {
    text: found.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
    rows: found.match(/<tr|<li id="question-/g)?.length ?? 0,
    isOpen: /^<details[^>]* open/.test(found),
    links: found.match(/href="[^"]*"/g) ?? [],
  };
};
const send = async (actor: Actor, path: string, fields: Record<string, string>) => {
  const form = { idempotencyKey: crypto.randomUUID(), ...fields };
  const answer = await post(server, path, await portal.cookieOf(actor), form);
  return `${answer.status} ${answer.headers.get('location')}`;
};
const ours = pathTo('interest-and-claims', 'en');
const follows = pathTo('watch-list', 'en');

/** As many claims as fill the list, all of them newer than what a test is about. */
const fillClaims = (claim: Readonly<Record<string, unknown>>) => {
  const row = { case_id: filled.caseId, extended: false, requested_on: today, ...claim };
  return owner`insert into claim select (jsonb_populate_record(null::claim,
      ${JSON.stringify(row)}::text::jsonb || jsonb_build_object('id', gen_random_uuid()))).*
    from generate_series(1, ${many})`;
};
const older = (table: string, column: string, id: string) =>
  owner`update ${owner(table)} set ${owner(column)} = ${addDays(today, -9)} where id = ${id}`;

describe('what the list does not show any more', () => {
  test('is a request, and is endorsed or declined', async () => {
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
    const sah = await newSah();
    const group = await newGroup(sah);
    const [sah_id, group_id] = [sah.organizationId, group.organizationId];
    await fillClaims({ sah_id, group_id, status: 'requested' });
    for (const [intent, done, status] of [
      ['endorse', 'endorsed', 'held'],
      ['decline-request', 'request-declined', 'refused'],
    ]) {
      const { caseId } = await promotedCase(cast);
      await runCommand(group, claimProfile, { caseId, input: { sahId: sah_id } });
      const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
      await older('claim', 'requested_on', claimId);
      const fields = { intent: intent ?? '', claimId };
      // Another SAH's is nobody's; so is what was never a claim.
      expect(await send(await newSah(), ours, fields)).toMatch(/^404/);
      expect(await send(sah, ours, { ...fields, claimId: 'none' })).toMatch(/^404/);
      expect(await send(sah, ours, fields)).toBe(`303 ${ours}?done=${done}&claimId=${claimId}`);
      expect((await stateOf(caseId)).claims[0]?.status).toBe(status);
    }
  });

  test('is a claim this SAH is asked to share, and it answers', async () => {
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
    const { askPartner } = await import('#app/commands/ask-partner.server.ts');
    const [sah, partner] = [await newSah(), await newSah()];
    const { caseId } = await promotedCase(cast);
    await runCommand(sah, claimProfile, { caseId, input: { sahId: null } });
    const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
    const input = { claimId, partnerSahId: partner.organizationId };
    expect(await runCommand(sah, askPartner, { caseId, input })).toMatchObject({ ok: true });
    await older('claim', 'requested_on', claimId);
    await fillClaims({ sah_id: partner.organizationId, status: 'requested' });
    // Who is asked to share it does not endorse it.
    expect(await send(partner, ours, { intent: 'endorse', claimId })).toMatch(/^404/);
    expect(await send(partner, ours, { intent: 'agree', claimId })).toBe(`303 ${ours}?done=agree`);
    expect((await stateOf(caseId)).claims[0]?.partnerStatus).toBe('agreed');
  });

  test('is a question, and is taken back', async () => {
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { askQuestion } = await import('#app/commands/ask-question.server.ts');
    const group = await newGroup(await newSah());
    const { caseId } = await promotedCase(cast);
    const input = { text: 'Is there a school bus nearby?', lang: 'en' } as const;
    expect(await runCommand(group, askQuestion, { caseId, input })).toMatchObject({ ok: true });
    const questionId = (await stateOf(caseId)).questions[0]?.id ?? '';
    await older('question', 'asked_on', questionId);
    await owner`insert into question (id, case_id, organization_id, asked_by, status, asked_on, lang, text)
      select gen_random_uuid(), ${filled.caseId}, ${group.organizationId}, ${group.accountId},
        'asked', ${today}, 'en', 'Sample ' || n from generate_series(1, ${many}) as n`;
    const fields = { intent: 'withdraw-question', questionId };
    expect(await send(await newSah(), ours, fields)).toMatch(/^404/);
    expect(await send(group, ours, { ...fields, questionId: 'none' })).toMatch(/^404/);
    expect(await send(group, ours, fields)).toBe(`303 ${ours}?done=question-withdrawn`);
    expect((await stateOf(caseId)).questions[0]?.status).toBe('withdrawn');
  });

  test('is a profile that ended, and is let go', async () => {
    const reader = await newSah();
    const ended = { on: addDays(today, -20), by: 'time_limit' } as const;
    const startedOn = addDays(today, -150);
    const first = await putCase(cast, { startedOn, ended });
    for (let n = 0; n < many; n += 1) await putCase(cast, { startedOn, ended });
    await owner`insert into profile_watch (case_id, account_id, organization_id, followed_at)
      select case_id, ${reader.accountId}, ${reader.organizationId},
        ${addDays(today, -30)}::date - (case_id = ${first.caseId})::int
      from profile where status = 'ended'`;
    const following = async () => {
      const [row] = await owner`select count(*)::int as n, bool_or(case_id = ${first.caseId}) as it
        from profile_watch where account_id = ${reader.accountId}`;
      return row;
    };
    // Somebody else's letting go takes nothing away.
    const letGo = { number: first.number };
    expect(await send(await newSah(), follows, letGo)).toBe(`303 ${follows}?done=unfollowed`);
    expect(await following()).toMatchObject({ n: many + 1, it: true });
    expect(await send(reader, follows, letGo)).toBe(`303 ${follows}?done=unfollowed`);
    expect(await following()).toMatchObject({ n: many, it: false });
  });
});

describe.each(['en', 'fr'] as const)(
  'a page with more than it shows says so (%s)',
  (lang: Lang) => {
    const page = pathTo('interest-and-claims', lang);
    const said = <T>(en: T, fr: T) => (lang === 'en' ? en : fr);

    test('of claims that ended: how many there are, and the rest on pages of their own', async () => {
      const sah = await newSah();
      const ended = { status: 'released', ended_on: today, reason: 'group_released' };
      await fillClaims({ sah_id: sah.organizationId, ...ended });
      const first = part(await read(sah, page), 'claims-over');
      expect(first.text).toContain(
        said('Claims and sponsorships that have ended (105)', 'terminés (105)'),
      );
      expect(first.text).toContain(said('1 to 25 of 105', '1 à 25 sur 105'));
      expect(first).toMatchObject({ rows: 1 + 25, isOpen: false });
      expect(first.links).toContain(`href="${page}?claims=5#claims-over"`);
      const last = part(await read(sah, `${page}?claims=5`), 'claims-over');
      expect(last).toMatchObject({ rows: 1 + 5, isOpen: true });
      expect(last.text).toContain(said('101 to 105 of 105', '101 à 105 sur 105'));
      // Past its end it begins anew, and nobody is told that nothing was claimed.
      expect(part(await read(sah, `${page}?claims=99`), 'claims-over').rows).toBe(1 + 25);
    });

    test('of open requests: how many there are, and how many are shown', async () => {
      const sah = await newSah();
      const group = await newGroup(sah);
      const whose = { sah_id: sah.organizationId, group_id: group.organizationId };
      await fillClaims({ ...whose, status: 'requested' });
      for (const reader of [sah, group]) {
        expect(await read(reader, page)).toContain(
          said(
            'Of 105 open claims and requests, 100 are shown on this page.',
            'Sur 105 réservations et demandes en cours, cette page en affiche 100.',
          ),
        );
      }
      expect(part(await read(sah, page), 'requests').rows).toBe(1 + 100);
      expect(part(await read(group, page), 'claims').rows).toBe(1 + 100);
    });

    test('of interests and questions', async () => {
      const group = await newGroup(await newSah());
      const [who, by] = [group.organizationId, group.accountId];
      await owner`insert into interest (id, case_id, organization_id, status, answers, expressed_on)
      select gen_random_uuid(), ${filled.caseId}, ${who}, 'withdrawn', '{}', ${today}
      from generate_series(1, 60)`;
      await owner`insert into question (id, case_id, organization_id, asked_by, status, asked_on, lang, text)
      select gen_random_uuid(), ${filled.caseId}, ${who}, ${by}, 'withdrawn', ${today}, 'en', 'Sample ' || n
      from generate_series(1, 60) as n`;
      const body = await read(group, page);
      const interests = part(body, 'interests-over');
      expect(interests.text).toContain(said('have ended (60)', 'terminées (60)'));
      expect(interests).toMatchObject({ rows: 1 + 25, isOpen: false });
      const questions = part(body, 'questions');
      expect(questions.text).toContain(said('1 to 25 of 60', '1 à 25 sur 60'));
      expect(questions.rows).toBe(25);
      expect(questions.links).toContain(`href="${page}?questions=3#questions"`);
      expect(part(await read(group, `${page}?questions=3`), 'questions').rows).toBe(10);
      expect(part(await read(group, `${page}?interests=3`), 'interests-over').rows).toBe(1 + 10);
    });

    test('of questions that wait for RSTP, and of answers on the page of a profile', async () => {
      const group = await newGroup(await newSah());
      const { caseId, number } = await putCase(cast, { startedOn: today });
      const put = (
        status: 'asked' | 'answered',
        { organizationId, accountId }: Actor,
        askedOn: string,
        count: number,
      ) =>
        owner`insert into question (id, case_id, organization_id, asked_by, status, asked_on, lang, text,
          answered_on, answer_en, answer_fr, published)
        select gen_random_uuid(), ${caseId}, ${organizationId}, ${accountId}, ${status}, ${askedOn},
          'en', 'Sample ' || n, ${today}, 'Yes', 'Oui', ${status === 'answered'}
        from generate_series(1, ${count}) as n`;
      const rstp = await portal.actor('rstp_promoter', await portal.organization('rstp'));
      const waiting = async () => part(await read(rstp, pathTo('questions', lang)), 'asked');
      const [{ n } = { n: 0 }] = await owner`select count(*)::int as n from question q
      join published_profile using (case_id) where q.status = 'asked'`;
      await put('asked', await newSah(), today, many);
      const all = Number(n) + many;
      expect((await waiting()).text).toContain(`(${all})`);
      expect((await waiting()).text).toContain(
        said(`Not all are shown: 1 to 100 of ${all}.`, `Liste abrégée : 1 à 100 sur ${all}.`),
      );
      expect((await waiting()).rows).toBe(1 + 100);

      await put('answered', group, today, many);
      const latest = said('The latest 40 are shown.', 'Les 40 plus récentes sont affichées.');
      for (const id of ['profile', 'ask-question'] as const) {
        const body = await read(await newSah(), pathTo(id, lang, { number: profileSlug(number) }));
        expect(part(body, id === 'profile' ? 'questions' : 'published').text, id).toContain(latest);
      }
      // Its own that wait are all said, however many were answered since.
      await put('asked', group, addDays(today, -9), 3);
      const own = await read(group, pathTo('profile', lang, { number: profileSlug(number) }));
      expect(own).toContain(said('3 questions waiting', '3 questions en attente'));
    });

    test('of followed profiles', async () => {
      const reader = await newSah();
      await owner`insert into profile_watch (case_id, account_id, organization_id, followed_at)
      select case_id, ${reader.accountId}, ${reader.organizationId}, ${today} from profile
      where status = 'ended' limit 104`;
      await owner`insert into profile_watch (case_id, account_id, organization_id, followed_at)
      values (${filled.caseId}, ${reader.accountId}, ${reader.organizationId}, ${addDays(today, -9)})`;
      const list = pathTo('watch-list', lang);
      const first = await read(reader, list);
      expect(first).toContain(said('1 to 50 of 105', '1 à 50 sur 105'));
      expect(first).toContain(filled.number);
      const last = await read(reader, `${list}?page=3`);
      expect(last).toContain(said('101 to 105 of 105', '101 à 105 sur 105'));
      expect(last.match(/name="number"/g)).toHaveLength(5);
    });
  },
);
