/** What groups ask of a profile: interest, claims, the waiting list (process §7). */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ClaimStatus, PartnerStatus, WaitingStatus } from '#app/domain/claim/names.ts';
import type { InterestAnswer, InterestStatus } from '#app/domain/interest/names.ts';
import { organization } from './auth.ts';
import { jasCase } from './case.ts';

export const interest = pgTable(
  'interest',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => jasCase.id),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organization.id),
    status: text('status').$type<InterestStatus>().notNull(),
    answers: jsonb('answers').$type<Readonly<Record<string, InterestAnswer>>>().notNull(),
    expressedOn: date('expressed_on', { mode: 'string' }).notNull(),
    /** Why it was declined; the group is told. */
    reason: text('reason'),
    endedOn: date('ended_on', { mode: 'string' }),
  },
  (table) => [
    index('interest_case_idx').on(table.caseId),
    index('interest_organization_idx').on(table.organizationId, table.status),
    uniqueIndex('interest_one_open')
      .on(table.caseId, table.organizationId)
      .where(sql`status = 'expressed'`),
  ],
);

export const claim = pgTable(
  'claim',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => jasCase.id),
    sahId: uuid('sah_id')
      .notNull()
      .references(() => organization.id),
    groupId: uuid('group_id').references(() => organization.id),
    /** A second SAH that shares the sponsorship (IP 3 part 4 §4.1), and whether it agreed. */
    partnerSahId: uuid('partner_sah_id').references(() => organization.id),
    partnerStatus: text('partner_status').$type<PartnerStatus>(),
    partnerAskedOn: date('partner_asked_on', { mode: 'string' }),
    status: text('status').$type<ClaimStatus>().notNull(),
    requestedOn: date('requested_on', { mode: 'string' }).notNull(),
    heldOn: date('held_on', { mode: 'string' }),
    holdEndsOn: date('hold_ends_on', { mode: 'string' }),
    extended: boolean('extended').notNull().default(false),
    commitmentConfirmedOn: date('commitment_confirmed_on', { mode: 'string' }),
    confirmedOn: date('confirmed_on', { mode: 'string' }),
    endedOn: date('ended_on', { mode: 'string' }),
    reason: text('reason'),
    /** The last day of the hold the group was last reminded of. */
    remindedOf: date('reminded_of', { mode: 'string' }),
  },
  (table) => [
    index('claim_case_idx').on(table.caseId),
    index('claim_sah_idx').on(table.sahId, table.status),
    index('claim_group_idx').on(table.groupId, table.status),
    index('claim_partner_idx').on(table.partnerSahId, table.status),
    // At most one live claim per case, ever, under any race (process §7).
    uniqueIndex('claim_one_live').on(table.caseId).where(sql`status in ('held', 'confirmed')`),
    index('claim_hold_end_idx').on(table.holdEndsOn).where(sql`status = 'held'`),
    check('claim_held_has_end', sql`${table.status} <> 'held' or ${table.holdEndsOn} is not null`),
    check(
      'claim_partner',
      sql`(${table.partnerSahId} is null) = (${table.partnerStatus} is null)
        and ${table.partnerSahId} <> ${table.sahId}`,
    ),
  ],
);

export const waitingEntry = pgTable(
  'waiting_entry',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => jasCase.id),
    position: integer('position').notNull(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organization.id),
    sahId: uuid('sah_id')
      .notNull()
      .references(() => organization.id),
    status: text('status').$type<WaitingStatus>().notNull(),
    joinedOn: date('joined_on', { mode: 'string' }).notNull(),
    offerEndsOn: date('offer_ends_on', { mode: 'string' }),
  },
  (table) => [
    uniqueIndex('waiting_entry_position_key').on(table.caseId, table.position),
    index('waiting_entry_organization_idx').on(table.organizationId, table.status),
    uniqueIndex('waiting_entry_once')
      .on(table.caseId, table.organizationId)
      .where(sql`status in ('waiting', 'offered')`),
    uniqueIndex('waiting_entry_one_offer').on(table.caseId).where(sql`status = 'offered'`),
  ],
);
