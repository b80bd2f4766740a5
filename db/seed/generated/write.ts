import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { today } from '#app/platform/clock.server.ts';
import { newCaseKey } from '#app/platform/crypto.server.ts';
import { asSystem, type Transaction } from '#db/client.server.ts';
import type { Client } from '#db/database.server.ts';
import { caseChain, genesis, hashOf, snapshotOf } from '#db/repositories/journal.server.ts';
import { consent, jasCase, promotion } from '#db/schema/case.ts';
import { journal } from '#db/schema/journal.ts';
import { profile, profileVersion, publishedProfile } from '#db/schema/profile.ts';
import { caseKey } from '#db/schema/restricted.ts';
import { documentOf } from '#search/document.ts';
import { generatedOffice, writeOffice } from './office.ts';
import {
  endOfReferences,
  firstReference,
  type GeneratedProfile,
  generatedProfile,
  placeOf,
} from './profiles.ts';

/** One batch is one transaction: cut off, the next run goes on where it ended. */
const batchSize = 1_000;
/** Each case is made in one step: all its rows of the journal belong to its first version. */
const version = 1;

export interface Generated {
  /** How many there were before, and are now. */
  readonly before: number;
  readonly now: number;
}

/**
 * Fills the database up to so many generated live profiles.
 * @param onBatch told how many there are, batch by batch.
 */
export async function generateProfiles(
  wanted: number,
  {
    seed = 'passerelle',
    onBatch = () => {},
  }: { seed?: string; onBatch?(count: number): void } = {},
): Promise<Generated> {
  const day = today();
  const before = await asSystem(async (tx) => {
    await writeOffice(tx);
    return countGenerated(tx);
  });
  for (let from = before; from < wanted; ) {
    from = await asSystem(async (tx) => {
      // Two runs at once take turns, batch by batch; neither makes a profile twice.
      await tx.execute(sql`select pg_advisory_xact_lock(646, 4)`);
      const start = await countGenerated(tx);
      const end = Math.min(start + batchSize, wanted);
      await writeBatch(tx, seed, start, end, day);
      return Math.max(start, end);
    });
    onBatch(from);
  }
  return { before, now: Math.max(before, wanted) };
}

/** Nothing is ever deleted, so the last one tells how many there are. */
async function countGenerated(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ last: string | null }>(sql`
    select max(reference) as last from jas_case
    where reference >= ${firstReference} and reference < ${endOfReferences}`);
  return row?.last ? placeOf(row.last) + 1 : 0;
}

/** Whether the database holds a case that was not generated. */
export function holdsOtherCases(): Promise<boolean> {
  return asSystem(async (tx) => {
    const found = await tx.execute(sql`
      select 1 from jas_case
      where reference < ${firstReference} or reference >= ${endOfReferences} limit 1`);
    return found.length > 0;
  });
}

async function writeBatch(
  tx: Transaction,
  seed: string,
  start: number,
  end: number,
  day: CivilDate,
): Promise<void> {
  const rows = new Rows();
  for (let index = start; index < end; index += 1) {
    const generated = generatedProfile(seed, index, day);
    const { wrapped } = await newCaseKey(generated.caseId);
    add(rows, generated, wrapped);
  }
  await rows.write(tx);
}

/**
 * Rows of several tables, sent as one JSON text a table: a statement with a parameter for each value
 * takes longer to put together than the rows take to store.
 */
class Rows {
  readonly #tables = new Map<PgTable, Record<string, unknown>[]>();

  add<T extends PgTable>(table: T, rows: T['$inferInsert'][]): void {
    const kept = this.#tables.get(table) ?? [];
    kept.push(...rows);
    this.#tables.set(table, kept);
  }

  /** In the order in which tables were first named: those that are referred to come first. */
  async write(tx: Transaction): Promise<void> {
    for (const [table, rows] of this.#tables) {
      const columns = getTableColumns(table);
      const given = Object.keys(rows[0] ?? {});
      const names = sql.join(
        given.map((key) => sql.identifier(columns[key]?.name ?? key)),
        sql`, `,
      );
      const named = rows.map((row) =>
        Object.fromEntries(given.map((key) => [columns[key]?.name ?? key, row[key]])),
      );
      await tx.execute(sql`insert into ${table} (${names})
        select ${names} from json_populate_recordset(null::${table}, ${JSON.stringify(named)}::json)`);
    }
  }
}

/** The rows of one case, as its commands would have left them. Its restricted side is empty. */
function add(rows: Rows, generated: GeneratedProfile, wrappedKey: string): void {
  const { caseId, promotionId, reference, memberCount, arrivedOn, consentOn, warnedAt } = generated;
  const { number, postedOn, limitOn, ...rest } = generated.profile;
  const fields: PublishedFields = rest;
  const { author, approver, officeId } = generatedOffice;
  const people = { authorId: author.accountId, approverId: approver.accountId };
  const isAbroad = fields.stream === 'overseas';
  const migrationOfficeId = isAbroad ? generatedOffice.migrationOfficeId : null;
  const owners = { officeId, serviceProviderId: null, migrationOfficeId };
  const opened = { reference, stream: fields.stream, ...owners, arrivedOn, memberCount };
  const gate = { groupSize: 0, smallestGroup: 0, overrideReason: null };
  const form = fields.inCanada ? ('imm5475' as const) : ('imm0008_sch2_d' as const);
  const signed = { form, signedOn: consentOn, signedByAdultForMinor: false };
  const at = new Date(`${postedOn}T15:00:00Z`);

  rows.add(jasCase, [
    { ...opened, id: caseId, version, stage: 'promotion', stageSince: postedOn, createdAt: at },
  ]);
  rows.add(caseKey, [{ caseId, wrappedKey }]);
  rows.add(consent, [{ caseId, ...signed }]);
  rows.add(profile, [
    { caseId, number, status: 'published', fields, ...people, postedOn, versionNo: 1 },
  ]);
  rows.add(promotion, [{ id: promotionId, caseId, startedOn: postedOn, limitOn, warnedAt }]);
  // It did not pass the gate: nobody is behind it who could be recognised.
  rows.add(profileVersion, [
    { caseId, versionNo: 1, fields, ...people, publishedOn: postedOn, ...gate },
  ]);
  const document = documentOf(generated.profile, version);
  rows.add(publishedProfile, [
    {
      ...document,
      caseId,
      fields,
      languages: [...document.languages],
      needs: [...document.needs],
    },
  ]);
  const stage = 'profile_preparation';
  rows.add(
    journal,
    chainOf(caseId, at, [
      [author, 'case_opened', { ...opened, stage, on: postedOn }],
      [author, 'consent_recorded', signed],
      [approver, 'profile_published', { number, versionNo: 1, ...people, on: postedOn, gate }],
      [approver, 'promotion_started', { promotionId, on: postedOn, limitOn }],
    ]),
  );
}

type Entry = readonly [actor: Actor, event: string, data: Readonly<Record<string, unknown>>];

function chainOf(caseId: string, at: Date, entries: readonly Entry[]) {
  const chain = caseChain(caseId);
  let previousHash = genesis;
  return entries.map(([actor, event, data], index) => {
    const row = {
      chain,
      position: index + 1,
      caseVersion: version,
      event,
      actor: snapshotOf(actor),
      data,
      previousHash,
    };
    const hash = hashOf({ ...row, at: at.toISOString() });
    previousHash = hash;
    return { ...row, caseId, at, hash };
  });
}

/** Lets the planner count again tables that have grown this much; as their owner. */
export async function analyzeGenerated(owner: Client['pool']): Promise<void> {
  await owner`vacuum (analyze) published_profile, profile, promotion, jas_case, journal`;
}
