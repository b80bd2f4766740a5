/** A desk with more work than it reads: no queue hides another, and none its own length. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import { pathTo } from '#app/paths.ts';
import type { Listed } from '#app/queries/listed.ts';
import { putCase } from '#test/support/case-rows.ts';
import { type Cast, castOf, openPortal, type Portal } from '#test/support/portal.ts';
import { get, type Server, startServer } from '#test/support/server.ts';

/** More than a queue reads. */
const many = 205;

let portal: Portal;
let cast: Cast;
let server: Server;
let sah: Actor;
let today: CivilDate;
let owner: ReturnType<Portal['database']['open']>['pool'];

beforeAll(async () => {
  portal = await openPortal('full desk');
  owner = portal.database.open('owner').pool;
  cast = await castOf(portal);
  sah = await portal.actor('sah_manager', await portal.organization('sah'));
  today = (await import('#app/platform/clock.server.ts')).today();
  await putWaiting('profile_preparation', many);
  await owner`insert into task (id, case_id, code, owner, due_on, mandatory)
    select gen_random_uuid(), id, 'convene_conference', 'local_office', ${today}, true from jas_case`;
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

/** Cases in a stage, one for each of the last days. */
const putWaiting = async (stage: string, count: number): Promise<string[]> => {
  const rows = await owner`
    insert into jas_case (id, reference, stream, stage, stage_since, office_id, member_count)
    select gen_random_uuid(), 'C 2026-' || ${stage}::text || n, 'gar', ${stage}, ${today}::date - n,
      ${cast.local.organizationId}, 4
    from generate_series(0, ${count - 1}::int) n returning id`;
  return rows.map(({ id }) => id);
};
const putClaim = async (
  caseId: string,
  sahId: string,
  {
    status = 'held',
    endsOn = addDays(today, 5) as CivilDate | null,
    partnerId = null as string | null,
  },
): Promise<string> => {
  const [row] = await owner`
    insert into claim (id, case_id, sah_id, partner_sah_id, partner_status, status, requested_on, hold_ends_on)
    values (gen_random_uuid(), ${caseId}, ${sahId}, ${partnerId}, ${partnerId && 'asked'}, ${status},
      ${today}, ${endsOn}) returning id`;
  return row?.['id'];
};
const deskOf = async (actor: Actor) =>
  (await import('#app/queries/desk.server.ts')).getDesk(actor, today);
const page = async (actor: Actor, path: string) => {
  const answer = await get(server, path, await portal.cookieOf(actor));
  return (await answer.text()).replaceAll('<!-- -->', '').replaceAll('\u00a0', ' ');
};
const length = ({ rows, total }: Listed<unknown>) => [rows.length, total];

describe('ROC-O’s desk', () => {
  test('has the package submitted today, whatever waits for longer', async () => {
    const [caseId = ''] = await putWaiting('undertaking_review', 1);
    const claimId = await putClaim(caseId, sah.organizationId, {
      status: 'confirmed',
      endsOn: null,
    });
    await owner`insert into undertaking_package (id, case_id, claim_id, status, settlement_plan_required, submitted_on)
      values (gen_random_uuid(), ${caseId}, ${claimId}, 'submitted', false, ${today})`;
    const { cases } = await deskOf(cast.author);
    expect(length(cases.packages)).toEqual([1, 1]);
    expect(cases.packages.rows[0]).toMatchObject({ caseId, submittedOn: today });
    expect(length(cases.toPrepare)).toEqual([200, many]);
    expect(cases.toPrepare.rows[0]?.stageSince).toBe(addDays(today, 1 - many));
  });

  test('counts what is due beyond the rows it reads, and nothing that is not', async () => {
    const { federalCalendar } = await import('#app/domain/clock/calendar.ts');
    const { ownPaceDue } = await import('#app/domain/clock/deadlines.ts');
    const isDue = (n: number) => ownPaceDue(addDays(today, -n), federalCalendar) <= today;
    const due = Array.from({ length: many }, (_, n) => n).filter(isDue).length;
    await owner`update jas_case set stage_since = stage_since - 20 where stage = 'profile_preparation'`;
    expect(length((await deskOf(cast.author)).cases.due)).toEqual([200, many]);
    await owner`update jas_case set stage_since = stage_since + 20 where stage = 'profile_preparation'`;
    expect(length((await deskOf(cast.author)).cases.due)).toEqual([due, due]);
  });

  test.each([
    [
      'en',
      '(205)',
      'See the first 200 of 205',
      'The first 200 of 205 are shown.',
      'move up',
      'or more',
    ],
    [
      'fr',
      '(205)',
      'Afficher les premières lignes (200 sur 205)',
      'Les premières lignes sont affichées, 200 sur 205.',
      'Les suivantes',
      'ou plus',
    ],
  ] as const)(
    'says in %s that a queue has more than it shows',
    async (lang, count, link, first, others, more) => {
      const path = pathTo('desk', lang);
      const whole = await page(cast.author, path);
      expect(whole).toContain(count);
      expect(whole).toContain(link);
      expect(whole).not.toContain(first);
      expect(whole).toContain(`<small>${more}</small>`);
      const one = await page(cast.author, `${path}?queue=toPrepare`);
      expect(one).toContain(first);
      expect(one).toContain(others);
    },
  );
});

test('a local office’s tasks are counted without the conferences, which have their own queue', async () => {
  const { tasks } = await deskOf(cast.local);
  expect(length(tasks)).toEqual([0, 0]);
});

test('who only follows cases is led to their list', async () => {
  const { followed } = (await deskOf(cast.local)).cases;
  expect(length(followed)).toEqual([0, 0]);
  const auditor = await portal.actor('auditor', cast.author.organizationId);
  const one = await page(auditor, `${pathTo('desk', 'en')}?queue=ourCases`);
  expect(one).toContain('The first 200 of 206 are shown. <a href="/en/cases">Cases</a>');
});

test('a SAH with many holds has what it is asked to share, and what it is to endorse', async () => {
  const other = await portal.organization('sah');
  const listed = await Promise.all(
    Array.from({ length: many + 2 }, () => putCase(cast, { startedOn: today })),
  );
  const [shared = '', requested = '', ...held] = listed.map(({ caseId }) => caseId);
  for (const caseId of held) await putClaim(caseId, sah.organizationId, {});
  const endsOn = addDays(today, 9);
  await putClaim(shared, other, { endsOn, partnerId: sah.organizationId });
  await putClaim(requested, sah.organizationId, { status: 'requested', endsOn: null });
  const { claims } = await deskOf(sah);
  expect(length(claims.holds)).toEqual([200, many]);
  expect(claims.partners.rows).toMatchObject([{ caseId: shared, shares: true }]);
  expect(claims.endorsements.rows).toMatchObject([{ caseId: requested }]);
  expect(length((await deskOf(cast.author)).claims.toConfirm)).toEqual([200, many + 2]);
});

describe('RSTP’s desk', () => {
  const read = async (day: CivilDate) =>
    (await import('#app/queries/promotion-desk.server.ts')).getPromotionDesk(rstp, day);
  let rstp: Actor;
  beforeAll(async () => {
    rstp = await portal.actor('rstp_promoter', await portal.organization('rstp'));
  });

  test('counts what needs a push beyond the rows it shows, and leads to the board', async () => {
    const [opened] = await owner`select case_id from published_profile order by number limit 1`;
    await owner`insert into profile_view (case_id, organization_id, first_on, last_on)
      values (${opened?.['case_id']}, ${sah.organizationId}, ${today}, ${today})`;
    expect(length((await read(today)).push)).toEqual([20, many + 1]);
    const one = await page(rstp, `${pathTo('desk', 'fr')}?queue=promotion`);
    expect(one).toContain('Les premières lignes sont affichées, 20 sur 206.');
    expect(one).toMatch(/sur 206. <a href="\/fr\/promotion">/);
  });

  test('counts what started and stopped within a week, whatever was before', async () => {
    const write = (daysAgo: number, count: number, event = 'profile_published') => owner`
      insert into journal (chain, position, event, at, actor, data, previous_hash, hash)
      select 'sample ' || ${event}::text, ${daysAgo * 1000}::int + n, ${event}, ${addDays(today, -daysAgo)}::date + time '20:00',
        '{}'::jsonb, jsonb_build_object('number', 'P 1', 'on', ${addDays(today, -daysAgo)}::date), '', ''
      from generate_series(1, ${count}::int) n`;
    await write(7, 3);
    await write(6, 30);
    await write(1, 2, 'promotion_ended');
    await write(1, 4, 'promotion_warned');
    const { requests } = await read(today);
    expect(length(requests)).toEqual([20, 32]);
    expect(requests.rows.slice(0, 3).map(({ on }) => on)).toEqual(
      [1, 1, 6].map((days) => addDays(today, -days)),
    );
  });

  test('leads to a board whose pages are found, with what is asked of it', async () => {
    const board = await page(rstp, pathTo('promotion', 'en'));
    const pages = [...board.matchAll(/[?]page=([0-9]+)/g)].map(([, number]) => Number(number));
    expect([...new Set(pages)].sort((a, b) => a - b)).toEqual([2, 3, 4, 9]);
    const last = await page(rstp, `${pathTo('promotion', 'en')}?page=9&requests=2&sort=newest`);
    expect(last).toContain('href="/en/promotion?sort=newest&amp;page=8&amp;requests=2"');
  });
});
