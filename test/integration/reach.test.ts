/** Who was shown and opened what: written once, read by those who promote, counted in one query. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import { putCase } from '#test/support/case-rows.ts';
import { castOf, openPortal, type Portal, sampleFields } from '#test/support/portal.ts';

let portal: Portal;
let owner: ReturnType<Portal['database']['open']>['pool'];
let first: { caseId: string; number: string };
let second: { caseId: string; number: string };
let third: { caseId: string; number: string };
let people: Record<'sah' | 'colleague' | 'group' | 'local' | 'rstp', Actor>;
let day: string;

async function rooms() {
  const [record, reach, clock] = await Promise.all([
    import('#app/jobs/record-reach.server.ts'),
    import('#app/queries/reach.server.ts'),
    import('#app/platform/clock.server.ts'),
  ]);
  return { ...record, ...reach, ...clock };
}

beforeAll(async () => {
  portal = await openPortal('reach');
  owner = portal.database.open('owner').pool;
  const cast = await castOf(portal);
  const { today } = await rooms();
  day = today();
  const startedOn = addDays(day, -3);
  first = await putCase(cast, { startedOn });
  second = await putCase(cast, { startedOn, fields: sampleFields({ priority: 'high' }) });
  third = await putCase(cast, { startedOn });
  const sahId = await portal.organization('sah');
  const groupId = await portal.organization('constituent_group', { parents: [sahId] });
  people = {
    sah: await portal.actor('sah_member', sahId),
    colleague: await portal.actor('sah_manager', sahId),
    group: await portal.actor('cg_member', groupId),
    local: cast.local,
    rstp: await portal.actor('rstp_promoter', await portal.organization('rstp')),
  };
});
afterAll(() => portal?.close());

const board = async (actor = people.rstp) => {
  const { reachOf } = await rooms();
  return reachOf(actor, { today: day });
};
const reachOfOne = async (number: string, actor = people.rstp) =>
  (await board(actor)).profiles.find((each) => each.number === number);

describe('what is recorded', () => {
  test('a group counts once, whoever of it looked; officials do not count', async () => {
    const { recordShown, recordViewed, flushReach } = await rooms();
    recordShown(people.sah, [first.number, second.number]);
    recordShown(people.colleague, [first.number]);
    recordShown(people.group, [first.number]);
    recordShown(people.local, [third.number]);
    recordViewed(people.sah, first.number);
    recordViewed(people.local, third.number);
    await flushReach();
    recordViewed(people.colleague, first.number);
    recordShown(people.sah, [first.number, 'P 99999']);
    await flushReach();
    const shown = await owner`select case_id from profile_shown`;
    expect(shown.filter(({ case_id }) => case_id === first.caseId)).toHaveLength(2);
    expect(shown.filter(({ case_id }) => case_id === second.caseId)).toHaveLength(1);
    expect(shown).toHaveLength(3);
    const views =
      await owner`select organization_id, views, first_on::text, last_on::text from profile_view`;
    expect([...views]).toEqual([
      { organization_id: people.sah.organizationId, views: 2, first_on: day, last_on: day },
    ]);
  });

  test('a profile promoted a second time starts anew', async () => {
    const { recordShown, flushReach } = await rooms();
    await owner`update profile_shown set first_on = first_on - 200 where case_id = ${second.caseId}`;
    expect(await reachOfOne(second.number)).toMatchObject({ shown: 0 });
    recordShown(people.sah, [second.number]);
    await flushReach();
    expect(await reachOfOne(second.number)).toMatchObject({ shown: 1 });
  });
});

describe('at night', () => {
  test('the list learns how many groups have seen each profile, and only what changed is written', async () => {
    const { refreshSeen } = await import('#app/jobs/refresh-seen.server.ts');
    const seen = () =>
      owner`select number, seen_by, xmin::text from published_profile order by number`;
    const count = async (number: string) =>
      (await seen()).find((row) => row.number === number)?.seen_by;
    await owner`insert into profile_shown (case_id, organization_id, first_on)
      select ${first.caseId}, id, ${day}::date - 100 from organization where kind = 'roco'`;
    await refreshSeen();
    expect(await count(first.number)).toBe(2);
    expect(await count(third.number)).toBe(0);
    const before = await seen();
    await refreshSeen();
    expect(await seen()).toEqual(before);
    await owner`delete from profile_shown where first_on < ${day}::date - 50`;
  });

  test('a change of the profile keeps what was counted', async () => {
    const { saveListing } = await import('#db/repositories/listing.server.ts');
    const { asSystem } = await import('#db/client.server.ts');
    const { findDocument } = await import('#search/published.server.ts');
    await asSystem(async (tx) => {
      const document = await findDocument(tx, first.number);
      if (!document) throw new Error('not live');
      const { seenBy: _seenBy, ...listed } = document;
      const standing = { holdEndsOn: null, interested: 1, waiting: 0 };
      await saveListing(tx, first.caseId, { ...listed, version: 2 }, sampleFields(), standing);
      expect(await findDocument(tx, first.number)).toMatchObject({ seenBy: 2, version: 2 });
    });
  });
});

describe('the board', () => {
  test('has every live profile, what nobody opened or what ends soon on top, then by days left', async () => {
    const { recordViewed, flushReach } = await rooms();
    expect((await board()).profiles.map(({ number }) => number).slice(-1)).toEqual([first.number]);
    recordViewed(people.group, second.number);
    await flushReach();
    for (const [number, days] of [
      [second.number, 14],
      [first.number, 40],
      [third.number, 100],
    ] as const) {
      await owner`update published_profile set limit_on = ${day}::date + ${days}::int
        where number = ${number}`;
    }
    const { profiles, total } = await board();
    expect(total).toBe(3);
    expect(profiles.map(({ number }) => number)).toEqual([
      second.number,
      third.number,
      first.number,
    ]);
    expect(profiles[0]).toMatchObject({
      priority: 'high',
      daysLeft: 14,
      closeToLimit: true,
      neverViewed: false,
      viewed: 1,
      lastViewedOn: day,
    });
    expect(profiles[1]).toMatchObject({
      neverViewed: true,
      viewed: 0,
      shown: 0,
      lastViewedOn: null,
    });
  });

  test('tells apart what needs a push: nobody opened it since it started, or it ends soon', async () => {
    const { reachOf, needsPush, soonestFirst } = await rooms();
    const push = () =>
      reachOf(people.rstp, { today: day, where: needsPush(day), order: soonestFirst });
    const numbers = async () => (await push()).profiles.map(({ number }) => number);
    expect(await numbers()).toEqual([second.number, third.number]);
    const setLimit = (days: number) =>
      owner`update published_profile set limit_on = ${day}::date + ${days}::int where number = ${second.number}`;
    await setLimit(15);
    expect(await numbers()).toEqual([third.number]);
    // Opened before this promotion, which is as if nobody had.
    const shift = (days: number) =>
      owner`update profile_view set last_on = last_on + ${days}::int where case_id = ${second.caseId}`;
    await shift(-200);
    expect(await push()).toMatchObject({ total: 2, profiles: [{ number: second.number }, {}] });
    await shift(200);
    await setLimit(14);
  });

  test('counts watchers and questions; a page past the last is empty, and still has its total', async () => {
    await owner`insert into profile_watch (case_id, account_id, organization_id, followed_at)
      select ${first.caseId}, id, organization_id, ${day} from account
      where id in (${people.sah.accountId}, ${people.group.accountId})`;
    for (const status of ['asked', 'answered', 'withdrawn']) {
      await owner`insert into question (id, case_id, organization_id, asked_by, status, asked_on, lang, text)
        values (gen_random_uuid(), ${first.caseId}, ${people.sah.organizationId},
          ${people.sah.accountId}, ${status}, ${day}, 'en', 'Sample question?')`;
    }
    expect(await reachOfOne(first.number)).toMatchObject({
      watchers: 2,
      questions: 2,
      openQuestions: 1,
      viewed: 1,
      shown: 2,
    });
    const { reachOf } = await rooms();
    const past = await reachOf(people.rstp, { today: day, page: 9, pageSize: 2 });
    expect(past).toEqual({ profiles: [], total: 3 });
  });

  test('a group reads of others neither what they saw nor how many they are', async () => {
    const own = await reachOfOne(first.number, people.group);
    expect(own).toMatchObject({ shown: 1, viewed: 0, watchers: 1 });
  });
});
