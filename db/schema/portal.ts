/** What the portal keeps for itself: answers already given, mail sent, settings. */
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { account } from './auth.ts';

/** The first answer to a form's idempotency key: a double submit gets the same one. */
export const commandReceipt = pgTable(
  'command_receipt',
  {
    accountId: uuid('account_id').notNull(),
    key: text('key').notNull(),
    command: text('command').notNull(),
    result: jsonb('result').$type<unknown>().notNull(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.key] }),
    index('command_receipt_at_idx').on(table.at),
  ],
);

/** Notices that left, or wait to leave; the demonstration's mail tray reads them. Portal words only. */
export const mailMessage = pgTable(
  'mail_message',
  {
    id: uuid('id').primaryKey(),
    journalSeq: bigint('journal_seq', { mode: 'number' }),
    notice: text('notice').notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [
    uniqueIndex('mail_message_once').on(table.journalSeq, table.notice, table.accountId),
    index('mail_message_account_idx').on(table.accountId, table.createdAt),
  ],
);
