import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseState } from '#app/domain/case/case-state.ts';
import { outcomes } from '#app/domain/case/names.ts';
import { openPortal, type Portal } from '#test/support/portal.ts';

let portal: Portal;
let owner: ReturnType<Portal['database']['open']>['pool'];

async function rooms() {
  const [seed, reference, world, client, cases, clock, vault, restricted, household] =
    await Promise.all([
      import('#db/seed/demonstration.ts'),
      import('#db/seed/reference.ts'),
      import('#db/seed/demonstration/organizations.ts'),
      import('#db/client.server.ts'),
      import('#db/repositories/case.server.ts'),
      import('#app/platform/clock.server.ts'),
      import('#db/repositories/vault.server.ts'),
      import('#db/repositories/restricted.server.ts'),
      import('#db/seed/demonstration/household.ts'),
    ]);
  return {
    ...seed,
    ...reference,
    ...world,
    ...client,
    ...cases,
    ...clock,
    ...vault,
    ...restricted,
    ...household,
  };
}

beforeAll(async () => {
  portal = await openPortal('demonstration');
  owner = portal.database.open('owner').pool;
  const { loadReference, loadDemonstration } = await rooms();
  const { keepAlerts } = await import('#app/jobs/saved-searches.server.ts');
  await loadReference();
  await loadDemonstration(() => {}, keepAlerts);
});
afterAll(() => portal.close());

const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

/** What a state has that is read back; interests that are over are not. */
const readable = (state: CaseState) => ({
  ...state,
  interests: byId(state.interests.filter(({ status }) => status === 'expressed')),
  claims: byId(state.claims),
  questions: byId(state.questions),
  invitations: byId(state.invitations),
  tasks: byId(state.tasks),
  package: state.package && {
    ...state.package,
    filled: [...state.package.filled].sort(),
    attached: [...state.package.attached].sort(),
  },
});

describe('the demonstration', () => {
  test('holds every case as its events left it', async () => {
    const { tellDemonstration, buildWorld, today, asSystem, findCase } = await rooms();
    const stories = await tellDemonstration(buildWorld(), today());
    await asSystem(async (tx) => {
      for (const { id, state } of stories) {
        const found = await findCase(tx, id);
        expect(found && readable(found)).toMatchObject(readable(state));
      }
    });
  });

  test('lists every case with the next step that the case itself says', async () => {
    const { buildWorld, today, asSystem, findCase, tellDemonstration } = await rooms();
    const { caseList, caseFiltersOf } = await import('#app/queries/case-list.server.ts');
    const { nextStepOf } = await import('#app/domain/case/next-step.ts');
    const { federalCalendar: calendar } = await import('#app/domain/clock/calendar.ts');
    const { stepTitle } = await import('#app/queries/step-page.server.ts');
    const { textOf } = await import('#app/i18n/text.server.ts');
    const office = await portal.organization('roco');
    const officer = await portal.actor('roco_officer', office);
    const listed = new Map<string, string | undefined>();
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const filters = caseFiltersOf(new URLSearchParams({ page: String(page) }));
      const { rows, pageCount } = await caseList(officer, filters, 'en');
      pages = pageCount;
      for (const { reference, step } of rows) listed.set(reference, step?.title);
    }
    const stories = await tellDemonstration(buildWorld(), today());
    expect(listed.size).toBe(stories.length);
    await asSystem(async (tx) => {
      for (const { id } of stories) {
        const state = await findCase(tx, id);
        if (!state) throw new Error('no such case');
        const step = nextStepOf(state, { today: today(), calendar });
        const title = step.code === 'none' ? undefined : stepTitle(step, textOf('en'));
        expect(listed.get(state.reference), state.reference).toBe(title);
      }
    });
  });

  test('has about 240 live profiles and 60 closed cases, with every outcome', async () => {
    const [live] = await owner`select count(*)::int as n from published_profile`;
    expect(live?.n).toBe(240);
    const closed = await owner`select outcome from jas_case where stage = 'closed'`;
    expect(closed).toHaveLength(60);
    expect(new Set(closed.map((row) => row.outcome))).toEqual(new Set(outcomes));
  });

  test('lists no profile past its limit and no hold past its end', async () => {
    const day = (await rooms()).today();
    const late = await owner`
      select number from published_profile where limit_on < ${day} or hold_ends_on < ${day}`;
    expect(late).toEqual([]);
  });

  test('publishes the composition that the dates of birth give', async () => {
    const { asSystem, findVault, listMembers, compositionOf, today } = await rooms();
    const rows = await owner<{ caseId: string; fields: { composition: unknown } }[]>`
      select case_id as "caseId", fields from published_profile`;
    await asSystem(async (tx) => {
      for (const { caseId, fields } of rows) {
        const vault = await findVault(tx, caseId);
        const members = vault ? await listMembers(tx, vault, caseId) : [];
        if (fields.composition) {
          expect(compositionOf(members, today())).toEqual(fields.composition);
        }
      }
    });
  });

  test('has searches that found what matches them, and none that matches everything', async () => {
    const day = (await rooms()).today();
    const rows = await owner<{ name: string; total: number; fresh: number; late: number }[]>`
      select s.name, count(a.id)::int as total,
        count(*) filter (where a.found_at > coalesce(s.looked_at, '-infinity'))::int as fresh,
        count(*) filter (where a.due_on < ${day} and a.sent_at is null)::int as late
      from saved_search s left join saved_search_alert a on a.saved_search_id = s.id
      group by s.id order by s.name`;
    expect(rows).toHaveLength(5);
    expect(rows.reduce((sum, { total }) => sum + total, 0)).toBeGreaterThan(5);
    expect(rows.some(({ fresh }) => fresh > 0)).toBe(true);
    expect(rows.every(({ late }) => late === 0)).toBe(true);
    const wrong = await owner`
      select a.number from saved_search_alert a
      join saved_search s on s.id = a.saved_search_id and s.query = 'province=SK'
      left join published_profile l on l.number = a.number
      where l.province is distinct from 'SK'`;
    expect(wrong).toEqual([]);
  });

  test('is loaded once', async () => {
    const { loadDemonstration } = await rooms();
    const said: string[] = [];
    await loadDemonstration((line) => said.push(line));
    expect(said).toEqual([]);
  });
});
