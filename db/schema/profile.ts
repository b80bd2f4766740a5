/** The anonymised side of a case: the profile as written, and the table that is browsed and searched. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { ProfileStatus } from '#app/domain/profile/names.ts';
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
  },
  (table) => [
    uniqueIndex('profile_number_key').on(table.number),
    index('profile_status_idx').on(table.status),
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
    inCanada: boolean('in_canada').notNull(),
    readyToTravel: boolean('ready_to_travel').notNull(),
    postedOn: date('posted_on', { mode: 'string' }).notNull(),
    limitOn: date('limit_on', { mode: 'string' }).notNull(),
    holdEndsOn: date('hold_ends_on', { mode: 'string' }),
    interested: integer('interested').notNull().default(0),
    waiting: integer('waiting').notNull().default(0),
    fields: jsonb('fields').$type<PublishedFields>().notNull(),
    textEn: text('text_en').notNull(),
    textFr: text('text_fr').notNull(),
    wordsEn: tsvector('words_en').generatedAlwaysAs(sql`array_to_tsvector(app.word_list(text_en))`),
    wordsFr: tsvector('words_fr').generatedAlwaysAs(sql`array_to_tsvector(app.word_list(text_fr))`),
  },
  (table) => [
    uniqueIndex('published_profile_case_key').on(table.caseId),
    index('published_profile_limit_idx').on(table.limitOn, table.number),
    index('published_profile_posted_idx').on(table.postedOn, table.number),
    index('published_profile_province_idx').on(table.province),
    index('published_profile_community_idx').on(table.community),
    index('published_profile_needs_idx').using('gin', table.needs),
    index('published_profile_languages_idx').using('gin', table.languages),
    index('published_profile_words_en_idx').using('gin', table.wordsEn),
    index('published_profile_words_fr_idx').using('gin', table.wordsFr),
  ],
);
