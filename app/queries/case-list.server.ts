import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import { type Stage, type Stream, stages, streams } from '#app/domain/case/names.ts';
import { nextStepOf } from '#app/domain/case/next-step.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { daysBetween } from '#app/domain/clock/civil-date.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { today } from '#app/platform/clock.server.ts';
import { readAs } from '#db/client.server.ts';
import { findCases } from '#db/repositories/case.server.ts';
import { stepPath, stepTitle } from './step-page.server.ts';

export interface CaseFilters {
  readonly stage: Stage | null;
  readonly stream: Stream | null;
  /** A case reference or a profile number, or the beginning of either. */
  readonly words: string;
  readonly page: number;
}

/** Reads the filters of an address; what is no filter is ignored. */
export function caseFiltersOf(params: URLSearchParams): CaseFilters {
  const stage = params.get('stage') ?? '';
  const stream = params.get('stream') ?? '';
  const page = Number(params.get('page') ?? '1');
  return {
    stage: stages.find((one) => one === stage) ?? null,
    stream: streams.find((one) => one === stream) ?? null,
    words: (params.get('q') ?? '').trim().slice(0, 40),
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

const perPage = 25;

/** A page of cases, as their reader may see them, with the next step of each: two statements for all. */
export async function caseList(actor: Actor, filters: CaseFilters, lang: Lang) {
  const name = lang === 'en' ? sql`o.name_en` : sql`o.name_fr`;
  const { rows, states } = await readAs(actor, async (tx) => {
    const rows = await tx.execute<{ id: string; office: string; total: number }>(sql`
      select c.id, ${name} as office, count(*) over ()::int as total
      from jas_case c
      join organization o on o.id = c.office_id
      left join profile p on p.case_id = c.id
      where ${conditionsOf(actor, filters)}
      order by (c.stage = 'closed'), c.stage_since desc, c.reference
      limit ${perPage} offset ${(filters.page - 1) * perPage}
    `);
    const cases = await findCases(
      tx,
      rows.map(({ id }) => id),
    );
    return { rows, states: new Map(cases.map((state) => [state.id, state])) };
  });
  const text = textOf(lang);
  const at = { today: today(), calendar: federalCalendar };
  const mayRead = can(actor, 'case.read');
  const total = rows[0]?.total ?? 0;
  return {
    total,
    page: filters.page,
    pageCount: Math.max(1, Math.ceil(total / perPage)),
    perPage,
    rows: rows.flatMap(({ id, office }) => {
      const state = states.get(id);
      if (!state) return [];
      const step = nextStepOf(state, at);
      const { reference, stream, stage, stageSince, memberCount, outcome } = state;
      return {
        ...{ reference, stream, stage, stageSince, memberCount, office, outcome },
        number: state.profile?.number ?? null,
        step:
          step.code === 'none'
            ? null
            : {
                title: stepTitle(step, text),
                href: mayRead ? stepPath(step, reference, lang) : null,
                owner: text.tasks.stepOwners[step.owner],
                dueOn: step.dueOn,
                days: step.dueOn ? daysBetween(at.today, step.dueOn) : null,
              },
      };
    }),
  };
}

function conditionsOf(actor: Actor, filters: CaseFilters): SQL {
  const conditions: SQL[] = [sql`true`];
  // The policies let a group reach what is promoted; its list of cases is what it sponsors.
  if (can(actor, 'undertaking.prepare')) {
    conditions.push(
      sql`${actor.organizationId} in (c.sponsor_sah_id, c.sponsor_group_id, c.sponsor_partner_id)`,
    );
  }
  if (filters.stage) conditions.push(sql`c.stage = ${filters.stage}`);
  if (filters.stream) conditions.push(sql`c.stream = ${filters.stream}`);
  const digits = filters.words.replace(/[^0-9-]/g, '');
  if (filters.words !== '') {
    conditions.push(
      digits === ''
        ? sql`false`
        : sql`(c.reference like ${`C ${digits}%`} or c.reference like ${`%-${digits}%`} or p.number like ${`P ${digits}%`})`,
    );
  }
  return sql.join(conditions, sql` and `);
}
