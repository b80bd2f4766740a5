/** The journal: append-only, one hash chain per case and one for sign-in events (privacy.md). */
import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Role } from '#app/domain/access/actor.ts';

/** Who acted, as they were at the time: a later change of role or name does not rewrite history. */
export interface ActorSnapshot {
  readonly accountId: string;
  readonly role: Role;
  readonly organizationId: string;
  readonly organizationEn: string;
  readonly organizationFr: string;
  readonly name: string;
}

export const journal = pgTable(
  'journal',
  {
    seq: bigint('seq', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** "case:<id>" or "sign-in". */
    chain: text('chain').notNull(),
    position: integer('position').notNull(),
    caseId: uuid('case_id'),
    /** The version of the case that the row's command made: what changed since one is asked by it. */
    caseVersion: integer('case_version'),
    event: text('event').notNull(),
    at: timestamp('at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
    actor: jsonb('actor').$type<ActorSnapshot>().notNull(),
    /** Ids, codes and dates only: never personal data. */
    data: jsonb('data').$type<Readonly<Record<string, unknown>>>().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    uniqueIndex('journal_chain_position_key').on(table.chain, table.position),
    index('journal_case_idx').on(table.caseId, table.caseVersion),
    // What RSTP starts and stops promoting, newest first.
    index('journal_promotion_idx')
      .on(table.at, table.seq)
      .where(sql`event in ('profile_published', 'promotion_ended')`),
  ],
);
