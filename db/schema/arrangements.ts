/** From the confirmed claim to the start of sponsorship: package, tasks, conference, checklist. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Responsible, Signatory } from '#app/domain/arrangements/checklist.ts';
import type {
  ConferenceParty,
  ConferenceStatus,
  ConferenceWay,
  TaskCode,
  TaskOwner,
} from '#app/domain/arrangements/names.ts';
import type { PackageStatus, UndertakingForm } from '#app/domain/undertaking/names.ts';
import { account } from './auth.ts';
import { jasCase } from './case.ts';
import { claim } from './claim.ts';

export const undertakingPackage = pgTable(
  'undertaking_package',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => jasCase.id),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claim.id),
    status: text('status').$type<PackageStatus>().notNull(),
    settlementPlanRequired: boolean('settlement_plan_required').notNull(),
    assessmentOnFileSignedOn: date('assessment_on_file_signed_on', { mode: 'string' }),
    partnerAssessmentOnFileSignedOn: date('partner_assessment_on_file_signed_on', {
      mode: 'string',
    }),
    submittedOn: date('submitted_on', { mode: 'string' }),
    decidedOn: date('decided_on', { mode: 'string' }),
    returnReason: text('return_reason'),
    timesReturned: integer('times_returned').notNull().default(0),
  },
  (table) => [
    index('undertaking_package_case_idx').on(table.caseId),
    uniqueIndex('undertaking_package_claim_key').on(table.claimId),
    index('undertaking_package_status_idx').on(table.status, table.submittedOn),
  ],
);

/** Which forms are filled in and attached. The answers and the PDFs are in `restricted.ts`. */
export const packageForm = pgTable(
  'package_form',
  {
    packageId: uuid('package_id')
      .notNull()
      .references(() => undertakingPackage.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => jasCase.id),
    form: text('form').$type<UndertakingForm>().notNull(),
    filled: boolean('filled').notNull().default(false),
    documentId: uuid('document_id'),
  },
  (table) => [primaryKey({ columns: [table.packageId, table.form] })],
);

export const task = pgTable(
  'task',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => jasCase.id),
    code: text('code').$type<TaskCode>().notNull(),
    owner: text('owner').$type<TaskOwner>().notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    mandatory: boolean('mandatory').notNull(),
    doneOn: date('done_on', { mode: 'string' }),
    doneBy: uuid('done_by').references(() => account.id),
  },
  (table) => [
    index('task_case_idx').on(table.caseId),
    index('task_open_idx').on(table.owner, table.dueOn).where(sql`done_on is null`),
  ],
);

export const conference = pgTable('conference', {
  id: uuid('id').primaryKey(),
  caseId: uuid('case_id')
    .notNull()
    .unique()
    .references(() => jasCase.id),
  status: text('status').$type<ConferenceStatus>().notNull(),
  on: date('on_date', { mode: 'string' }).notNull(),
  from: text('from_time').notNull(),
  to: text('to_time').notNull(),
  timeZone: text('time_zone').notNull(),
  way: text('way').$type<ConferenceWay>().notNull(),
  participants: text('participants').array().$type<ConferenceParty[]>().notNull(),
  sequence: integer('sequence').notNull(),
});

export const checklist = pgTable('checklist', {
  id: uuid('id').primaryKey(),
  caseId: uuid('case_id')
    .notNull()
    .unique()
    .references(() => jasCase.id),
  kind: text('kind').$type<'roles' | 'reception'>().notNull(),
});

/** Items as they were when the checklist opened. Notes are in `restricted.ts`. */
export const checklistEntry = pgTable(
  'checklist_entry',
  {
    checklistId: uuid('checklist_id')
      .notNull()
      .references(() => checklist.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => jasCase.id),
    itemCode: text('item_code').notNull(),
    position: integer('position').notNull(),
    responsible: text('responsible').$type<Responsible>(),
    byDate: date('by_date', { mode: 'string' }),
  },
  (table) => [primaryKey({ columns: [table.checklistId, table.itemCode] })],
);

export const checklistSignature = pgTable(
  'checklist_signature',
  {
    checklistId: uuid('checklist_id')
      .notNull()
      .references(() => checklist.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => jasCase.id),
    party: text('party').$type<Signatory>().notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    signedOn: date('signed_on', { mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.checklistId, table.party] })],
);

/** Checklist items and agenda topics: reference data in both languages, editable (process §9). */
export const checklistItem = pgTable(
  'checklist_item',
  {
    kind: text('kind').$type<'roles' | 'reception'>().notNull(),
    code: text('code').notNull(),
    position: integer('position').notNull(),
    groupCode: text('group_code').notNull(),
    groupEn: text('group_en').notNull(),
    groupFr: text('group_fr').notNull(),
    textEn: text('text_en').notNull(),
    textFr: text('text_fr').notNull(),
    usualResponsible: text('usual_responsible'),
    answersNeeds: text('answers_needs').array().notNull(),
    retired: boolean('retired').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.kind, table.code] })],
);

export const agendaTopic = pgTable('agenda_topic', {
  code: text('code').primaryKey(),
  position: integer('position').notNull(),
  textEn: text('text_en').notNull(),
  textFr: text('text_fr').notNull(),
  answersNeeds: text('answers_needs').array().notNull(),
  always: boolean('always').notNull(),
  stream: text('stream').notNull(),
});
