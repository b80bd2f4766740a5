/**
 * Organizations, accounts and how people sign in.
 *
 * Nothing here is about a refugee household, so these tables carry no row-level security per
 * case; the application role still owns none of them. Personal data of clients stands alone in
 * `restricted.ts`.
 */
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { OrganizationKind, Role } from '#app/domain/access/actor.ts';

/** An instant, kept with its offset and read as a `Date`. */
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Where a sponsorship agreement stands; anything but `active` blocks new claims (process §1). */
export type AgreementStatus = 'active' | 'check_in_period' | 'not_in_good_standing' | 'cancelled';

export const organization = pgTable(
  'organization',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<OrganizationKind>().notNull(),
    nameEn: text('name_en').notNull(),
    nameFr: text('name_fr').notNull(),
    /** Two-letter code, as in `provinces.tsv`. */
    province: text('province'),
    /** Community of settlement, as in `communities.tsv`. */
    community: text('community'),
    agreementStatus: text('agreement_status').$type<AgreementStatus>(),
    agreementNumber: text('agreement_number'),
    /** How many unconfirmed holds a SAH may have at once; null for as many as any (HOLDS_PER_SAH). */
    holdingLimit: integer('holding_limit'),
    /** The organization's shared mailbox, for notices. */
    email: text('email'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [index('organization_kind_idx').on(table.kind)],
);

/** A constituent group works under one or more SAHs (process §1). */
export const organizationParent = pgTable(
  'organization_parent',
  {
    constituentGroupId: uuid('constituent_group_id')
      .notNull()
      .references(() => organization.id),
    sahId: uuid('sah_id')
      .notNull()
      .references(() => organization.id),
  },
  (table) => [
    primaryKey({ columns: [table.constituentGroupId, table.sahId] }),
    index('organization_parent_sah_idx').on(table.sahId),
  ],
);

/** The communities a local office or service provider answers for. */
export const officeArea = pgTable(
  'office_area',
  {
    officeId: uuid('office_id')
      .notNull()
      .references(() => organization.id),
    community: text('community').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.officeId, table.community] }),
    index('office_area_community_idx').on(table.community),
  ],
);

export const account = pgTable(
  'account',
  {
    id: uuid('id').primaryKey(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organization.id),
    /** Lower case always: the constraint says so, because sign-in looks it up that way. */
    email: text('email').notNull(),
    /** The person's own name, as colleagues see it. */
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    locale: text('locale').$type<'en' | 'fr'>().notNull().default('en'),
    /** argon2id, in its own encoded form. Null until an invitation is accepted. */
    passwordHash: text('password_hash'),
    /** The TOTP secret, sealed with the master key. Null until a second factor is enrolled. */
    totpSecret: text('totp_secret'),
    /** The last 30-second step whose code was used: a code works once. */
    totpLastStep: bigint('totp_last_step', { mode: 'number' }),
    disabledAt: instant('disabled_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('account_email_key').on(table.email),
    index('account_organization_idx').on(table.organizationId),
    check('account_email_lower', sql`${table.email} = lower(${table.email})`),
  ],
);

/** Single-use codes for a person who lost the device; only their SHA-256 is kept. */
export const recoveryCode = pgTable(
  'recovery_code',
  {
    codeHash: text('code_hash').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    usedAt: instant('used_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [index('recovery_code_account_idx').on(table.accountId)],
);

/** A signed-in browser. The id is the SHA-256 of the cookie's value, never the value itself. */
export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    /** The account. Lucia's adapter reads it under this name. */
    userId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    /** The idle limit; moves forward as the session is used. */
    expiresAt: instant('expires_at').notNull(),
    /** The absolute limit; never moves. */
    absoluteExpiresAt: instant('absolute_expires_at').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    /** When the second factor was given. Null: only the password was, and nothing opens yet. */
    secondFactorAt: instant('second_factor_at'),
    /** When a fresh factor was last given for a sensitive step (privacy: step-up). */
    stepUpAt: instant('step_up_at'),
    /** "Firefox, Windows": enough to tell one's own browsers apart, no more. */
    userAgentFamily: text('user_agent_family'),
  },
  (table) => [
    index('session_account_idx').on(table.userId),
    index('session_expires_idx').on(table.expiresAt),
  ],
);

/** A link that lets one person open one account, once, until it expires. */
export const invitation = pgTable(
  'invitation',
  {
    tokenHash: text('token_hash').primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organization.id),
    role: text('role').$type<Role>().notNull(),
    locale: text('locale').$type<'en' | 'fr'>().notNull().default('en'),
    /** The secret shown while enrolling, sealed with the master key. */
    totpSecret: text('totp_secret'),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    invitedBy: uuid('invited_by')
      .notNull()
      .references(() => account.id),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [index('invitation_email_idx').on(table.email)],
);

/**
 * Attempts counted per account and per address, shared by every server process. Keys are hashed:
 * the table holds no e-mail address and no network address.
 */
export const attemptLimit = pgTable(
  'attempt_limit',
  {
    key: text('key').primaryKey(),
    points: integer('points').notNull().default(0),
    expire: instant('expire'),
  },
  (table) => [index('attempt_limit_expire_idx').on(table.expire)],
);
