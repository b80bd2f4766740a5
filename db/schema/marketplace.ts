/** What a group says it can do, keeps an eye on, and is asked: capacity, saved searches, invitations. */
import { sql } from 'drizzle-orm';
import {
  bigint,
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
import type { InvitationStatus } from '#app/domain/invitation/names.ts';
import type { AlertFrequency, AlertKind } from '#app/domain/saved-search/names.ts';
import { account, organization } from './auth.ts';
import { jasCase } from './case.ts';

/** What an organization can do, recorded once; null is "not recorded", which is not "no". */
export const organizationCapacity = pgTable(
  'organization_capacity',
  {
    organizationId: uuid('organization_id')
      .primaryKey()
      .references(() => organization.id),
    communities: text('communities').array(),
    /** Largest household it can house, in people. */
    largestHousehold: integer('largest_household'),
    languages: text('languages').array(),
    /** Countries and regions of origin of communities established around it. */
    originCountries: text('origin_countries').array(),
    originRegions: text('origin_regions').array(),
    /** Community supports it offers, and those it does not; what is in neither is not known. */
    supportsOffered: text('supports_offered').array().notNull().default(sql`'{}'`),
    supportsMissing: text('supports_missing').array().notNull().default(sql`'{}'`),
    /** Volunteers who can go along to medical appointments. */
    medicalVolunteers: integer('medical_volunteers'),
    accessibleHousing: boolean('accessible_housing'),
    guardianshipExperience: boolean('guardianship_experience'),
    /** Cases it could take on now. */
    roomFor: integer('room_for'),
    version: integer('version').notNull().default(1),
    recordedOn: date('recorded_on', { mode: 'string' }).notNull(),
    recordedBy: uuid('recorded_by')
      .notNull()
      .references(() => account.id),
  },
  (table) => [
    check('capacity_household', sql`${table.largestHousehold} between 1 and 30`),
    check('capacity_volunteers', sql`${table.medicalVolunteers} between 0 and 1000`),
    check('capacity_room', sql`${table.roomFor} between 0 and 100`),
    check(
      'capacity_supports_apart',
      sql`not (${table.supportsOffered} && ${table.supportsMissing})`,
    ),
  ],
);

/** A search a person keeps, and how they want to hear of what it finds. */
export const savedSearch = pgTable(
  'saved_search',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organization.id),
    name: text('name').notNull(),
    /** The query string of the list, in the one order `formatQuery` writes it, without a page. */
    query: text('query').notNull(),
    lang: text('lang').$type<'en' | 'fr'>().notNull(),
    frequency: text('frequency').$type<AlertFrequency>().notNull(),
    kinds: text('kinds').array().$type<AlertKind[]>().notNull(),
    byMail: boolean('by_mail').notNull(),
    createdOn: date('created_on', { mode: 'string' }).notNull(),
    /** When its person last looked at what it found. */
    lookedAt: timestamp('looked_at', { withTimezone: true }),
  },
  (table) => [uniqueIndex('saved_search_name_key').on(table.accountId, table.name)],
);

/** Something a saved search found: one row for each event and search, mailed at most once. */
export const savedSearchAlert = pgTable(
  'saved_search_alert',
  {
    id: uuid('id').primaryKey(),
    savedSearchId: uuid('saved_search_id')
      .notNull()
      .references(() => savedSearch.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => jasCase.id),
    number: text('number').notNull(),
    kind: text('kind').$type<AlertKind>().notNull(),
    /** The journal row it comes from. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    foundAt: timestamp('found_at', { withTimezone: true }).notNull().defaultNow(),
    /** Day of the digest that carries it; null when it is in the portal only. */
    dueOn: date('due_on', { mode: 'string' }),
    sentAt: timestamp('sent_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('saved_search_alert_once').on(table.savedSearchId, table.seq),
    index('saved_search_alert_search_idx').on(table.savedSearchId, table.foundAt),
    index('saved_search_alert_account_idx').on(table.accountId, table.foundAt),
    index('saved_search_alert_due_idx').on(table.dueOn).where(sql`sent_at is null`),
  ],
);

/** ROC-O or RSTP asks a group to look at a profile it fits (process §6). */
export const groupInvitation = pgTable(
  'group_invitation',
  {
    id: uuid('id').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => jasCase.id),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organization.id),
    status: text('status').$type<InvitationStatus>().notNull(),
    invitedBy: uuid('invited_by')
      .notNull()
      .references(() => account.id),
    invitedOn: date('invited_on', { mode: 'string' }).notNull(),
    answeredBy: uuid('answered_by').references(() => account.id),
    answeredOn: date('answered_on', { mode: 'string' }),
    reason: text('reason'),
    /** "Later": when the group means to look again. */
    laterOn: date('later_on', { mode: 'string' }),
  },
  (table) => [
    index('group_invitation_case_idx').on(table.caseId),
    index('group_invitation_organization_idx').on(table.organizationId, table.status),
    index('group_invitation_latest_idx').on(
      table.organizationId,
      table.invitedOn.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    uniqueIndex('group_invitation_one_open')
      .on(table.caseId, table.organizationId)
      .where(sql`status in ('sent', 'later')`),
    check(
      'group_invitation_no_has_reason',
      sql`${table.status} <> 'no' or ${table.reason} is not null`,
    ),
    check(
      'group_invitation_later_has_day',
      sql`${table.status} <> 'later' or ${table.laterOn} is not null`,
    ),
  ],
);
