import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import type { CaseState, Consent, ProfileState } from '#app/domain/case/case-state.ts';
import { unopenedCase } from '#app/domain/case/evolve.ts';
import { type Stage, type Stream, stages, streams } from '#app/domain/case/names.ts';
import { nextStepOf } from '#app/domain/case/next-step.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import type { RevisionStatus } from '#app/domain/profile/names.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { today } from '#app/platform/clock.server.ts';
import { readAs } from '#db/client.server.ts';
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

/** One row with all that its next step depends on; lists come as JSON, so that one query is enough. */
interface Row {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly reference: string;
  readonly stream: Stream;
  readonly stage: Stage;
  readonly stageSince: CivilDate;
  readonly arrivedOn: CivilDate | null;
  readonly memberCount: number;
  readonly officeId: string;
  readonly serviceProviderId: string | null;
  readonly office: string;
  readonly outcome: CaseState['outcome'];
  readonly consent: Consent | null;
  readonly profile: Pick<ProfileState, 'number' | 'status' | 'fields'> | null;
  readonly change: RevisionStatus | null;
  readonly promotion: CaseState['promotion'];
  readonly claims: CaseState['claims'];
  readonly line: CaseState['waitingList'];
  readonly package: CaseState['package'];
  readonly tasks: CaseState['tasks'];
  readonly conference: CaseState['conference'];
  readonly checklist: CaseState['checklist'];
  readonly sponsorship: CaseState['sponsorship'];
  readonly total: number;
}

/** Cases as their reader may see them, with the next step of each: one query, whatever the page holds. */
export async function caseList(actor: Actor, filters: CaseFilters, lang: Lang) {
  const name = lang === 'en' ? sql`o.name_en` : sql`o.name_fr`;
  const rows = await readAs(actor, (tx) =>
    tx.execute<Row>(sql`
      select c.id, c.reference, c.stream, c.stage, c.stage_since::text as "stageSince",
        c.arrived_on::text as "arrivedOn", c.member_count as "memberCount",
        c.office_id as "officeId", c.service_provider_id as "serviceProviderId",
        ${name} as office, c.outcome,
        (select json_build_object('form', s.form, 'signedOn', s.signed_on)
          from consent s where s.case_id = c.id) as consent,
        case when p.case_id is null then null
          else json_build_object('number', p.number, 'status', p.status, 'fields', p.fields) end as profile,
        v.status as change,
        (select json_build_object('id', r.id, 'startedOn', r.started_on, 'limitOn', r.limit_on, 'endedOn', r.ended_on)
          from promotion r where r.case_id = c.id
          order by r.ended_on is null desc, r.started_on desc, r.ended_on desc limit 1) as promotion,
        coalesce((select json_agg(json_build_object('id', l.id, 'status', l.status,
            'holdEndsOn', l.hold_ends_on, 'commitmentConfirmedOn', l.commitment_confirmed_on,
            'partnerStatus', l.partner_status))
          from claim l where l.case_id = c.id and l.status in ('requested', 'held', 'confirmed')), '[]') as claims,
        coalesce((select json_agg(json_build_object('id', w.id, 'status', w.status, 'offerEndsOn', w.offer_ends_on))
          from waiting_entry w where w.case_id = c.id and w.status = 'offered'), '[]') as line,
        (select json_build_object('status', u.status, 'submittedOn', u.submitted_on)
          from undertaking_package u where u.case_id = c.id and u.status not in ('refused', 'abandoned')
          limit 1) as package,
        coalesce((select json_agg(json_build_object('id', t.id, 'code', t.code, 'owner', t.owner,
            'dueOn', t.due_on, 'mandatory', t.mandatory, 'doneOn', t.done_on))
          from task t where t.case_id = c.id), '[]') as tasks,
        (select json_build_object('status', f.status, 'on', f.on_date)
          from conference f where f.case_id = c.id) as conference,
        (select json_build_object('id', k.id, 'kind', k.kind,
            'entries', coalesce((select json_agg(json_build_object('itemCode', e.item_code,
              'responsible', e.responsible, 'byDate', e.by_date))
              from checklist_entry e where e.checklist_id = k.id), '[]'),
            'signatures', coalesce((select json_agg(json_build_object('party', g.party, 'signedOn', g.signed_on))
              from checklist_signature g where g.checklist_id = k.id), '[]'))
          from checklist k where k.case_id = c.id) as checklist,
        case when c.sponsorship_started_on is null then null
          else json_build_object('startedOn', c.sponsorship_started_on, 'checkInOn', c.check_in_on,
            'rapEndsOn', c.rap_ends_on, 'sponsorEndsOn', c.sponsor_ends_on) end as sponsorship,
        count(*) over ()::int as total
      from jas_case c
      join organization o on o.id = c.office_id
      left join profile p on p.case_id = c.id
      left join profile_revision v on v.case_id = c.id
      where ${conditionsOf(actor, filters)}
      order by (c.stage = 'closed'), c.stage_since desc, c.reference
      limit ${perPage} offset ${(filters.page - 1) * perPage}
    `),
  );
  const text = textOf(lang);
  const day = today();
  const mayRead = can(actor, 'case.read');
  const total = rows[0]?.total ?? 0;
  return {
    total,
    page: filters.page,
    pageCount: Math.max(1, Math.ceil(total / perPage)),
    perPage,
    rows: rows.map((row) => {
      const step = nextStepOf(stateOf(row), { today: day, calendar: federalCalendar });
      const done = step.code === 'none';
      return {
        reference: row.reference,
        number: row.profile?.number ?? null,
        stream: row.stream,
        stage: row.stage,
        stageSince: row.stageSince,
        memberCount: row.memberCount,
        office: row.office,
        outcome: row.outcome,
        step: done
          ? null
          : {
              title: stepTitle(step, text),
              href: mayRead ? stepPath(step, row.reference, lang) : null,
              owner: text.tasks.stepOwners[step.owner],
              dueOn: step.dueOn,
              days: step.dueOn ? daysBetween(day, step.dueOn) : null,
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

/** The case as the rule of next steps sees it; what the rule does not read stays empty. */
function stateOf(row: Row): CaseState {
  return {
    ...unopenedCase(row.id),
    reference: row.reference,
    stream: row.stream,
    stage: row.stage,
    stageSince: row.stageSince,
    officeId: row.officeId,
    serviceProviderId: row.serviceProviderId,
    arrivedOn: row.arrivedOn,
    memberCount: row.memberCount,
    consent: row.consent,
    profile: row.profile && {
      ...row.profile,
      authorId: '',
      postedOn: null,
      versionNo: 0,
      revision: row.change && { status: row.change, fields: row.profile.fields, authorId: '' },
    },
    promotion: row.promotion,
    claims: row.claims,
    waitingList: row.line,
    package: row.package,
    tasks: row.tasks,
    conference: row.conference,
    checklist: row.checklist,
    sponsorship: row.sponsorship,
    outcome: row.outcome,
  };
}
