/** What keeps the portal running: nothing of a household, and nothing of a person but who pressed a button. */
import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { IndexWork } from '#app/domain/operations/names.ts';
import { account } from './auth.ts';

/** What was asked to be done to the search index, how far it is, and what it found. */
export const indexRun = pgTable(
  'index_run',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<IndexWork>().notNull(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => account.id),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    /** Live profiles looked at, of how many. */
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
    /** Differences found: see `IndexDifferences`. */
    missing: integer('missing'),
    stale: integer('stale'),
    leftOver: integer('left_over'),
    /** The kind of error that ended it, never its words. */
    failure: text('failure'),
  },
  (table) => [index('index_run_asked_idx').on(table.askedAt)],
);
