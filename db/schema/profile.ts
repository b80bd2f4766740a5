/** The anonymised side of a case: the profile as written, and the table that is browsed and searched. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { ProfileStatus, RevisionStatus } from '#app/domain/profile/names.ts';
import { account } from './auth.ts';
import { jasCase } from './case.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

export const profile = pgTable(
  'profile',
  {
    caseId: uuid('case_id')
      .primaryKey()
      .references(() => jasCase.id),
    /** The portal's own random number, "P 30417". */
    number: text('number').notNull(),
    status: text('status').$type<ProfileStatus>().notNull(),
    fields: jsonb('fields').$type<PublishedFields>().notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => account.id),
    approverId: uuid('approver_id').references(() => account.id),
    postedOn: date('posted_on', { mode: 'string' }),
    returnedReason: text('returned_reason'),
    /** Counts publications; 0 until the first. Each is kept in `profile_version`. */
    versionNo: integer('version_no').notNull().default(0),
    /** The notes as published: linted, and approved by a second person. Drafts are restricted data. */
    noteEn: text('note_en'),
    noteFr: text('note_fr'),
  },
  (table) => [
    uniqueIndex('profile_number_key').on(table.number),
    index('profile_status_idx').on(table.status),
  ],
);

/** A change to a published profile, until it passes the gate again; the published one stands meanwhile. */
export const profileRevision = pgTable('profile_revision', {
  caseId: uuid('case_id')
    .primaryKey()
    .references(() => jasCase.id),
  status: text('status').$type<RevisionStatus>().notNull(),
  fields: jsonb('fields').$type<PublishedFields>().notNull(),
  authorId: uuid('author_id')
    .notNull()
    .references(() => account.id),
  returnedReason: text('returned_reason'),
});

/** Every publication of a profile as it passed the gate; never changed afterwards. */
export const profileVersion = pgTable(
  'profile_version',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => jasCase.id),
    versionNo: integer('version_no').notNull(),
    fields: jsonb('fields').$type<PublishedFields>().notNull(),
    noteEn: text('note_en'),
    noteFr: text('note_fr'),
    authorId: uuid('author_id')
      .notNull()
      .references(() => account.id),
    approverId: uuid('approver_id')
      .notNull()
      .references(() => account.id),
    publishedOn: date('published_on', { mode: 'string' }).notNull(),
    /** Households of the reference population that share what is published, as estimated then. */
    groupSize: integer('group_size').notNull(),
    smallestGroup: integer('smallest_group').notNull(),
    /** Set when a manager let a smaller group through. */
    overrideReason: text('override_reason'),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.versionNo] }),
    check('profile_version_two_people', sql`${table.authorId} <> ${table.approverId}`),
    check(
      'profile_version_gate',
      sql`${table.groupSize} >= ${table.smallestGroup} or ${table.overrideReason} is not null`,
    ),
  ],
);

/**
 * Live profiles, one row each, as browsed and searched: a row exists exactly while its promotion runs.
 * It holds nothing restricted, so it carries grants instead of policies: `@@`, `%` and `&&` are not
 * leakproof and could not use their indexes under a policy. Hits are re-read under policies.
 */
export const publishedProfile = pgTable(
  'published_profile',
  {
    number: text('number').primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => jasCase.id),
    /** Grows with each change, so that a late index update can't undo a newer one. */
    version: integer('version').notNull(),
    stream: text('stream').notNull(),
    priority: text('priority').notNull(),
    medicalLevel: text('medical_level').notNull(),
    province: text('province').notNull(),
    community: text('community'),
    languages: text('languages').array().notNull(),
    needs: text('needs').array().notNull(),
    /** Null when only a size band is published. */
    familySize: integer('family_size'),
    sizeFacet: text('size_facet').notNull(),
    /** Fewest and most people it may have, by what is published; null where that is not said. */
    sizeFrom: integer('size_from'),
    sizeTo: integer('size_to'),
    accessibleHousing: boolean('accessible_housing').notNull().default(false),
    /** Where relatives or friends live: only groups there may claim (process §7). */
    contactsProvince: text('contacts_province'),
    contactsCommunity: text('contacts_community'),
    originCountry: text('origin_country'),
    originRegion: text('origin_region'),
    /** Someone in the household gets by in English, in French. */
    speaksEnglish: boolean('speaks_english').notNull().default(false),
    speaksFrench: boolean('speaks_french').notNull().default(false),
    inCanada: boolean('in_canada').notNull(),
    readyToTravel: boolean('ready_to_travel').notNull(),
    postedOn: date('posted_on', { mode: 'string' }).notNull(),
    limitOn: date('limit_on', { mode: 'string' }).notNull(),
    holdEndsOn: date('hold_ends_on', { mode: 'string' }),
    interested: integer('interested').notNull().default(0),
    waiting: integer('waiting').notNull().default(0),
    /** Groups that had it on a first page, as counted last (app/jobs): the less seen, the sooner. */
    seenBy: integer('seen_by').notNull().default(0),
    /** What the recommended order goes by (search/ranking.ts), kept so that its first page is read from an index. */
    needWeek: integer('need_week').generatedAlwaysAs(
      sql`app.week_of_need(limit_on, priority, seen_by)`,
    ),
    place: integer('place').generatedAlwaysAs(sql`app.place_of(number)`),
    fields: jsonb('fields').$type<PublishedFields>().notNull(),
    textEn: text('text_en').notNull(),
    textFr: text('text_fr').notNull(),
    wordsEn: tsvector('words_en').generatedAlwaysAs(sql`app.searched_words(text_en)`),
    wordsFr: tsvector('words_fr').generatedAlwaysAs(sql`app.searched_words(text_fr)`),
  },
  (table) => [
    uniqueIndex('published_profile_case_key').on(table.caseId),
    index('published_profile_limit_idx').on(table.limitOn, table.number),
    index('published_profile_posted_idx').on(table.postedOn, table.number),
    index('published_profile_need_week_idx').on(table.needWeek),
    index('published_profile_province_idx').on(table.province),
    index('published_profile_community_idx').on(table.community),
    index('published_profile_needs_idx').using('gin', table.needs),
    index('published_profile_languages_idx').using('gin', table.languages),
    index('published_profile_words_en_idx').using('gin', table.wordsEn),
    index('published_profile_words_fr_idx').using('gin', table.wordsFr),
  ],
);
