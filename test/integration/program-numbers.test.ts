/** The programme's numbers against plain SQL over the same tables, and the public set made of them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths } from '#app/domain/clock/civil-date.ts';
import { random } from '#test/contract/profiles.ts';
import { putCase } from '#test/support/case-rows.ts';
import { castOf, openPortal, type Portal, sampleFields } from '#test/support/portal.ts';

let portal: Portal;
let owner: ReturnType<Portal['database']['open']>['pool'];
let day: string;
const noon = () => new Date('2026-11-22T17:00:00Z');
const period = () => ({ from: addDays(addMonths(day, -12), 1), to: day });

async function rooms() {
  const [numbers, publish, read, pure, statistics, clock, client] = await Promise.all([
    import('#app/queries/program-numbers.server.ts'),
    import('#app/jobs/publish-numbers.server.ts'),
    import('#app/queries/public-numbers.server.ts'),
    import('#app/domain/statistics/public-numbers.ts'),
    import('#app/domain/statistics/program-numbers.ts'),
    import('#app/platform/clock.server.ts'),
    import('#db/client.server.ts'),
  ]);
  return { ...numbers, ...publish, ...read, ...pure, ...statistics, ...clock, ...client };
}

const needs = ['mobility', 'elderly', 'large_family', 'urgent_medical'] as const;
const destinations = ['hamilton', 'ottawa', 'winnipeg', null] as const;

/** Two hundred and fifty promotions of a year and a half: live, matched, ended; seen or not. */
beforeAll(async () => {
  portal = await openPortal('program numbers');
  owner = portal.database.open('owner').pool;
  const cast = await castOf(portal);
  const sah = await portal.organization('sah');
  const { today, asSystem, setClockForTests } = await rooms();
  setClockForTests(noon);
  const { claim, interest } = await import('#db/schema/claim.ts');
  const { profileView } = await import('#db/schema/reach.ts');
  day = today();
  const pick = random(21);
  for (let at = 0; at < 250; at++) {
    const startedOn = addDays(day, -pick.below(540));
    const overseas = pick.chance(0.4);
    const destination = pick.one(destinations);
    const fields = sampleFields({
      stream: overseas ? 'overseas' : pick.chance(0.9) ? 'gar' : 'bvor',
      inCanada: !overseas,
      needs: pick.some(needs, 2).map((code) => ({ code, members: 1 })),
      composition: {
        age_0_5: pick.below(3),
        age_6_12: pick.below(2),
        age_13_17: 1,
        age_18_64: 1 + pick.below(2),
        age_65_plus: 0,
      },
      destination,
      province: destination === null && pick.chance(0.5) ? 'ON' : null,
    });
    const length = 5 + pick.below(100);
    const endsOn = addDays(startedOn, length);
    const matched = endsOn <= day && pick.chance(0.6);
    const ended =
      endsOn > day
        ? null
        : matched
          ? ({ on: endsOn, by: 'sponsor_found' } as const)
          : ({
              on: endsOn,
              by: pick.one(['time_limit', 'withdrawn', 'suspended'] as const),
              ...(pick.chance(0.5) ? { reason: 'household_asked' } : {}),
            } as const);
    const { caseId } = await putCase(cast, { fields, startedOn, ...(ended ? { ended } : {}) });
    await asSystem(async (tx) => {
      if (pick.chance(0.8)) {
        await tx.insert(profileView).values({
          caseId,
          organizationId: sah,
          firstOn: startedOn,
          lastOn: startedOn,
        });
      }
      if (pick.chance(0.5)) {
        await tx.insert(interest).values({
          id: crypto.randomUUID(),
          caseId,
          organizationId: sah,
          status: 'withdrawn',
          answers: {},
          expressedOn: startedOn,
        });
      }
      if (matched || pick.chance(0.1)) {
        await tx.insert(claim).values({
          id: crypto.randomUUID(),
          caseId,
          sahId: sah,
          // A constituent group's request that its SAH has not endorsed is no claim yet.
          status: matched ? 'confirmed' : 'requested',
          requestedOn: startedOn,
          heldOn: matched ? startedOn : null,
          holdEndsOn: matched ? addDays(startedOn, 14) : null,
          confirmedOn: matched ? endsOn : null,
        });
      }
    });
  }
});
afterAll(() => portal?.close());

/** Plain SQL: a row a profile, with its steps, as the owner of the tables sees it. */
const asPortal = <Row extends object>(query: string): Promise<Row[]> =>
  owner.begin(async (tx) => {
    await tx`select set_config('app.role', 'system', true)`;
    return [...(await tx.unsafe<Row[]>(query))];
  }) as Promise<Row[]>;

const stepsOf = (from: string, to: string) => `
  select c.stream, p.fields, p.fields ->> 'destination' as community,
    (select count(*) from claim k where k.case_id = c.id and k.confirmed_on is not null) > 0 as confirmed,
    (select count(*) from claim k where k.case_id = c.id and k.held_on is not null) > 0 as claim,
    (select count(*) from claim k where k.case_id = c.id and k.held_on is not null)
      + (select count(*) from interest i where i.case_id = c.id) > 0 as interest,
    (select count(*) from claim k where k.case_id = c.id and k.held_on is not null)
      + (select count(*) from interest i where i.case_id = c.id)
      + (select count(*) from profile_view v where v.case_id = c.id) > 0 as viewed
  from jas_case c join profile p on p.case_id = c.id
  where (select min(started_on) from promotion m where m.case_id = c.id) >= '${from}'
    and (select min(started_on) from promotion m where m.case_id = c.id) <= '${to}'`;

const counts = `count(*)::int as published, count(*) filter (where viewed)::int as viewed,
  count(*) filter (where interest)::int as interest, count(*) filter (where claim)::int as claim,
  count(*) filter (where confirmed)::int as confirmed`;

type Row = { code: string };
const sorted = (rows: readonly Row[]) => [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));

describe('the numbers of the staff page are those of plain SQL', () => {
  test.each([
    ['stream', 'stream'],
    ['community', `coalesce(community, 'not_stated')`],
    ['need', `need ->> 'code'`],
    [
      'size',
      `(select case when sum(value::int) <= 2 then 'size_1_2' when sum(value::int) <= 4 then 'size_3_4'
        when sum(value::int) <= 8 then 'size_5_8' else 'size_9_plus' end
        from jsonb_each_text(fields -> 'composition'))`,
    ],
  ] as const)('from profile to match, by %s', async (part, code) => {
    const { getProgramNumbers, funnelBy } = await rooms();
    for (const months of [3, 6, 12]) {
      const [from, to] = [addDays(addMonths(day, -months), 1), day];
      const { profiles } = await getProgramNumbers({ from, to });
      const needed = part === 'need' ? `, jsonb_array_elements(fields -> 'needs') need` : '';
      const expected = await asPortal<Row>(
        `select ${code} as code, ${counts} from (${stepsOf(from, to)}) s${needed} group by 1`,
      );
      expect(expected.length).toBeGreaterThan(1);
      expect(sorted(funnelBy(part, profiles))).toEqual(sorted(expected));
    }
  });

  test('days to match, by month', async () => {
    const { getProgramNumbers, daysToMatchByMonth, daysToMatch } = await rooms();
    const { from, to } = period();
    const { matches } = await getProgramNumbers({ from, to });
    const expected = await asPortal<Row>(`
      select to_char(k.confirmed_on, 'YYYY-MM') as code, count(*)::int as matches,
        percentile_disc(0.5) within group (order by k.confirmed_on - m.started_on) as median,
        percentile_disc(0.9) within group (order by k.confirmed_on - m.started_on) as p90
      from claim k join promotion m on m.case_id = k.case_id
      where k.confirmed_on >= '${from}' and k.confirmed_on <= '${to}' group by 1`);
    const found = daysToMatchByMonth(matches, from, to)
      .filter((month) => month.matches > 0)
      .map(({ month, ...rest }) => ({ code: month, ...rest }));
    expect(found.length).toBeGreaterThan(6);
    expect(found).toEqual(sorted(expected));
    expect(daysToMatch(matches).matches).toBe(
      found.reduce((sum, { matches: each }) => sum + each, 0),
    );
  });

  test('without a match, and why', async () => {
    const { getProgramNumbers } = await rooms();
    const { from, to } = period();
    const { unmatched } = await getProgramNumbers({ from, to });
    const expected = await asPortal<{ key: string; count: number }>(`
      select m.ended_by || ' ' || coalesce(m.reason, '') || ' ' || c.stream as key,
        count(*)::int as count
      from promotion m, jas_case c where c.id = m.case_id and m.ended_by in
        ('time_limit', 'withdrawn', 'shortened', 'suspended')
        and m.ended_on >= '${from}' and m.ended_on <= '${to}' group by 1`);
    const found = unmatched.map(({ by, reason, stream, count }) => ({
      key: `${by} ${reason ?? ''} ${stream}`,
      count,
    }));
    const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
    expect(found.sort(byKey)).toEqual(expected.sort(byKey));
  });
});

describe('the public numbers', () => {
  test('are made once, count closed months, and are plain SQL’s, rounded or withheld', async () => {
    const { publishNumbers, getPublicNumbers, publicPeriod } = await rooms();
    expect(await getPublicNumbers()).toBeNull();
    // Matches of the month that is still open do not count yet.
    await asPortal(`update claim set confirmed_on = '${day}' where id in
      (select id from claim where confirmed_on is not null order by confirmed_on desc limit 20)`);
    await publishNumbers();
    const numbers = await getPublicNumbers();
    if (!numbers) throw new Error('nothing was made');
    const { from, to } = publicPeriod(day);
    expect(numbers).toMatchObject({ asOf: day, from, to });
    const toFive = (count: number) => Math.round(count / 5) * 5;
    const expected = await asPortal<Row & { all: number; matched: number }>(`
      select stream as code, count(*)::int as all, count(*) filter (where matched)::int as matched
      from (select c.stream, exists (select from claim k where k.case_id = c.id
          and k.confirmed_on <= '${to}') as matched
        from jas_case c join promotion m on m.case_id = c.id
        where m.started_on between '${from}' and '${to}') s group by 1`);
    let shown = 0;
    for (const { code, all, matched } of numbers.tables.stream) {
      const truth = expected.find((row) => row.code === code) ?? { all: 0, matched: 0 };
      if (all !== null) expect(all).toBe(toFive(truth.all));
      if (matched !== null) expect(matched).toBe(toFive(truth.matched));
      shown += Number(all !== null) + Number(matched !== null);
      if (truth.all < 5) expect(all).toBeNull();
      if (truth.matched < 5) expect(matched).toBeNull();
    }
    expect(shown).toBeGreaterThan(1);
    const sum = (of: 'all' | 'matched') => expected.reduce((all, row) => all + row[of], 0);
    expect(numbers.total).toEqual({ all: toFive(sum('all')), matched: toFive(sum('matched')) });
  });

  test('stay for a week, whatever happens meanwhile', async () => {
    const { publishNumbers, setClockForTests } = await rooms();
    const made = () => owner`select as_of::text from public_numbers order by as_of`;
    const at = (days: number) =>
      setClockForTests(() => new Date(Date.parse(`${day}T17:00:00Z`) + days * 86_400_000));
    try {
      at(6);
      await publishNumbers();
      expect(await made()).toHaveLength(1);
      at(7);
      await publishNumbers();
      await publishNumbers();
      expect((await made()).map(({ as_of }) => as_of)).toEqual([day, addDays(day, 7)]);
    } finally {
      setClockForTests(noon);
    }
  });
});
