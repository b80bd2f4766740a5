/**
 * ALL PERSONAL DATA of households, and nothing else, stands in this file (privacy.md, two sides of a case).
 * Every value is sealed with the data key of its case (AES-256-GCM); the key itself is wrapped by the
 * master key. Destroying `case_key` makes a case unreadable everywhere, backups included.
 */
import {
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { NoteLanguage } from '#app/domain/profile/names.ts';
import type { UndertakingForm } from '#app/domain/undertaking/names.ts';
import { jasCase } from './case.ts';
import { claim } from './claim.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const caseId = () =>
  uuid('case_id')
    .notNull()
    .references(() => jasCase.id);

export const caseKey = pgTable('case_key', {
  caseId: uuid('case_id')
    .primaryKey()
    .references(() => jasCase.id),
  wrappedKey: text('wrapped_key'),
  destroyedAt: timestamp('destroyed_at', { withTimezone: true }),
});

export const householdMember = pgTable(
  'household_member',
  {
    id: uuid('id').primaryKey(),
    caseId: caseId(),
    position: integer('position').notNull(),
    /** Sealed JSON: { givenNames, familyName, dateOfBirth, relation }. */
    details: text('details').notNull(),
  },
  (table) => [index('household_member_case_idx').on(table.caseId)],
);

/** Sealed JSON per section: file numbers, contacts in Canada, medical text, circumstances. */
export const restrictedNote = pgTable(
  'restricted_note',
  {
    caseId: caseId(),
    section: text('section').$type<RestrictedSection>().notNull(),
    content: text('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.section] })],
);
export type RestrictedSection =
  | 'file_numbers'
  | 'contacts'
  | 'medical'
  | 'circumstances'
  | 'return_comment'
  // What the linter must not find in a note: other spellings of names, camps and villages, organisations.
  | 'other_spellings'
  | 'places_on_file'
  | 'organizations_on_file'
  // The notes of a profile until they are published.
  | 'note_en'
  | 'note_fr'
  | 'promotion_note'
  // Why a manager let a smaller group through the gate, beside the coded reason.
  | 'override_note';

/** Sealed answers of a short form. */
export const formAnswers = pgTable(
  'form_answers',
  {
    packageId: uuid('package_id').notNull(),
    caseId: caseId(),
    form: text('form').$type<UndertakingForm>().notNull(),
    answers: text('answers').notNull(),
  },
  (table) => [primaryKey({ columns: [table.packageId, table.form] })],
);

/** A signed PDF, sealed; its name and size too say something, so they are sealed or rounded. */
export const document = pgTable(
  'document',
  {
    id: uuid('id').primaryKey(),
    caseId: caseId(),
    packageId: uuid('package_id').notNull(),
    form: text('form').$type<UndertakingForm>().notNull(),
    fileName: text('file_name').notNull(),
    content: bytes('content').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    uploadedBy: uuid('uploaded_by').notNull(),
    uploadedAt: timestamp('uploaded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('document_case_idx').on(table.caseId)],
);

/**
 * What was written beside the reason for which a claim was refused or released (process §7), sealed like
 * the rest. It was checked before it was kept, and is read by ROC-O and by the organizations of that claim.
 */
export const claimNote = pgTable('claim_note', {
  claimId: uuid('claim_id')
    .primaryKey()
    .references(() => claim.id),
  caseId: caseId(),
  /** Of the page on which it was typed. */
  lang: text('lang').$type<NoteLanguage>().notNull(),
  note: text('note').notNull(),
});

/** What a party wrote beside a checklist item. */
export const checklistNote = pgTable(
  'checklist_note',
  {
    checklistId: uuid('checklist_id').notNull(),
    caseId: caseId(),
    itemCode: text('item_code').notNull(),
    note: text('note').notNull(),
  },
  (table) => [primaryKey({ columns: [table.checklistId, table.itemCode] })],
);
