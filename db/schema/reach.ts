/** What promotion does to bring a profile before groups, and how far it reached. Nothing personal. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { BulletinFrequency, BulletinStatus } from '#app/domain/promotion/names.ts';
import type { QuestionStatus } from '#app/domain/question/names.ts';
import { account, organization } from './auth.ts';
import { jasCase } from './case.ts';

const caseId = () =>
  uuid('case_id')
    .notNull()
    .references(() => jasCase.id);
const organizationId = () =>
  uuid('organization_id')
    .notNull()
    .references(() => organization.id);

/** A group opened the profile: once per group, with its first and last day. */
export const profileView = pgTable(
  'profile_view',
  {
    caseId: caseId(),
    organizationId: organizationId(),
    firstOn: date('first_on', { mode: 'string' }).notNull(),
    lastOn: date('last_on', { mode: 'string' }).notNull(),
    views: integer('views').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.organizationId] }),
    index('profile_view_first_idx').on(table.firstOn),
  ],
);

/** A group had the profile on a first page of its list: what fair exposure is measured by. */
export const profileShown = pgTable(
  'profile_shown',
  {
    caseId: caseId(),
    organizationId: organizationId(),
    firstOn: date('first_on', { mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.organizationId] })],
);

/** When a person last looked at the list, and before that visit: what came since is marked as new. */
export const listVisit = pgTable(
  'list_visit',
  {
    accountId: uuid('account_id')
      .primaryKey()
      .references(() => account.id),
    lookedOn: date('looked_on', { mode: 'string' }).notNull(),
    /** Null on the day of the first visit. */
    beforeOn: date('before_on', { mode: 'string' }),
  },
  (table) => [check('list_visit_before', sql`${table.beforeOn} < ${table.lookedOn}`)],
);

/** A person keeps an eye on a profile, and is told when it changes. */
export const profileWatch = pgTable(
  'profile_watch',
  {
    caseId: caseId(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    organizationId: organizationId(),
    followedAt: timestamp('followed_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.accountId] }),
    index('profile_watch_account_idx').on(table.accountId),
  ],
);

/** One profile in the front window for each need. */
export const featuredProfile = pgTable(
  'featured_profile',
  {
    need: text('need').primaryKey(),
    caseId: caseId(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    since: date('since', { mode: 'string' }).notNull(),
  },
  (table) => [index('featured_profile_case_idx').on(table.caseId)],
);

export const question = pgTable(
  'question',
  {
    id: uuid('id').primaryKey(),
    caseId: caseId(),
    organizationId: organizationId(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => account.id),
    status: text('status').$type<QuestionStatus>().notNull(),
    askedOn: date('asked_on', { mode: 'string' }).notNull(),
    /** As the group wrote it, linted; its language. */
    lang: text('lang').$type<'en' | 'fr'>().notNull(),
    text: text('text').notNull(),
    relayedOn: date('relayed_on', { mode: 'string' }),
    answeredOn: date('answered_on', { mode: 'string' }),
    answeredBy: uuid('answered_by').references(() => account.id),
    answerEn: text('answer_en'),
    answerFr: text('answer_fr'),
    /** Every group may read question and answer. */
    published: boolean('published').notNull().default(false),
  },
  (table) => [
    index('question_case_idx').on(table.caseId),
    index('question_organization_idx').on(table.organizationId),
    index('question_open_idx').on(table.status, table.askedOn).where(sql`status <> 'answered'`),
  ],
);

export const bulletin = pgTable(
  'bulletin',
  {
    id: uuid('id').primaryKey(),
    status: text('status').$type<BulletinStatus>().notNull(),
    introEn: text('intro_en').notNull().default(''),
    introFr: text('intro_fr').notNull().default(''),
    /** Profile numbers, in the order they are shown. */
    numbers: text('numbers').array().notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => account.id),
    version: integer('version').notNull().default(0),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
  },
  (table) => [index('bulletin_status_idx').on(table.status, table.sentAt)],
);

/** Who gets bulletins, and how often; no row is a person who was never asked, and gets none. */
export const bulletinSubscription = pgTable('bulletin_subscription', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => account.id),
  frequency: text('frequency').$type<BulletinFrequency>().notNull(),
  /** SHA-256 of the word in the link that ends it without signing in. */
  stopHash: text('stop_hash'),
});

/** A bulletin on its way to a person: at most once. */
export const bulletinCopy = pgTable(
  'bulletin_copy',
  {
    bulletinId: uuid('bulletin_id')
      .notNull()
      .references(() => bulletin.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.bulletinId, table.accountId] }),
    index('bulletin_copy_due_idx').on(table.dueOn).where(sql`sent_at is null`),
  ],
);

/** The public page's numbers as they were withheld and rounded, at most one set a week. */
export const publicNumbers = pgTable(
  'public_numbers',
  {
    id: uuid('id').primaryKey(),
    asOf: date('as_of', { mode: 'string' }).notNull(),
    content: text('content').notNull(),
  },
  (table) => [uniqueIndex('public_numbers_as_of_key').on(table.asOf)],
);
