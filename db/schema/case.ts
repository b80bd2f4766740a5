/**
 * A case without its people: stage, owners, clocks. Nothing here is personal; names, dates of birth
 * and documents are in `restricted.ts`.
 */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ConsentForm, Outcome, PromotionEnd, Stage, Stream } from '#app/domain/case/names.ts';
import { organization } from './auth.ts';

export const jasCase = pgTable(
  'jas_case',
  {
    id: uuid('id').primaryKey(),
    /** The portal's own random reference, "C 2026-0193". */
    reference: text('reference').notNull(),
    version: integer('version').notNull().default(0),
    stream: text('stream').$type<Stream>().notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    stageSince: date('stage_since', { mode: 'string' }).notNull(),
    officeId: uuid('office_id')
      .notNull()
      .references(() => organization.id),
    serviceProviderId: uuid('service_provider_id').references(() => organization.id),
    migrationOfficeId: uuid('migration_office_id').references(() => organization.id),
    arrivedOn: date('arrived_on', { mode: 'string' }),
    memberCount: integer('member_count').notNull(),
    /** The sponsor: set while a claim is confirmed, so that access stops with it (privacy.md). */
    sponsorSahId: uuid('sponsor_sah_id').references(() => organization.id),
    sponsorGroupId: uuid('sponsor_group_id').references(() => organization.id),
    sponsorPartnerId: uuid('sponsor_partner_id').references(() => organization.id),
    sponsorshipStartedOn: date('sponsorship_started_on', { mode: 'string' }),
    checkInOn: date('check_in_on', { mode: 'string' }),
    rapEndsOn: date('rap_ends_on', { mode: 'string' }),
    sponsorEndsOn: date('sponsor_ends_on', { mode: 'string' }),
    outcome: text('outcome').$type<Outcome>(),
    outcomeReason: text('outcome_reason'),
    closedOn: date('closed_on', { mode: 'string' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('jas_case_reference_key').on(table.reference),
    index('jas_case_stage_idx').on(table.stage, table.stageSince),
    index('jas_case_office_idx').on(table.officeId, table.stage),
    index('jas_case_provider_idx').on(table.serviceProviderId, table.stage),
    index('jas_case_migration_office_idx').on(table.migrationOfficeId),
    index('jas_case_sponsor_idx').on(table.sponsorSahId),
    index('jas_case_sponsor_group_idx').on(table.sponsorGroupId),
    index('jas_case_sponsor_partner_idx').on(table.sponsorPartnerId),
    check('jas_case_members', sql`${table.memberCount} between 1 and 30`),
    check(
      'jas_case_closed_has_outcome',
      sql`(${table.stage} = 'closed') = (${table.outcome} is not null)`,
    ),
  ],
);

export const consent = pgTable('consent', {
  caseId: uuid('case_id')
    .primaryKey()
    .references(() => jasCase.id),
  form: text('form').$type<ConsentForm>().notNull(),
  signedOn: date('signed_on', { mode: 'string' }).notNull(),
  signedByAdultForMinor: boolean('signed_by_adult_for_minor').notNull(),
});

export const promotion = pgTable(
  'promotion',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => jasCase.id),
    startedOn: date('started_on', { mode: 'string' }).notNull(),
    limitOn: date('limit_on', { mode: 'string' }).notNull(),
    endedOn: date('ended_on', { mode: 'string' }),
    endedBy: text('ended_by').$type<PromotionEnd>(),
    /** Why it was suspended, withdrawn or shortened. */
    reason: text('reason'),
    /** Extensions given (overseas only, process §6). */
    extensions: integer('extensions').notNull().default(0),
    /** The last warning given, in days before the limit; null before the first. */
    warnedAt: integer('warned_at'),
  },
  (table) => [
    index('promotion_case_idx').on(table.caseId),
    uniqueIndex('promotion_one_running').on(table.caseId).where(sql`ended_on is null`),
    index('promotion_limit_idx').on(table.limitOn).where(sql`ended_on is null`),
    check('promotion_dates', sql`${table.limitOn} >= ${table.startedOn}`),
    check('promotion_extensions', sql`${table.extensions} between 0 and 2`),
    check('promotion_end', sql`(${table.endedOn} is null) = (${table.endedBy} is null)`),
  ],
);
