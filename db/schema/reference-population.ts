/**
 * How many households there are of each kind, to say how far one hides among others (privacy.md, the
 * publication gate, check 2). Counts only: a synthetic set ships, ROC-O may load its own.
 */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { account } from './auth.ts';

/** One set of counts. The gate reads the one in force; without one it lets nothing through. */
export const referenceSet = pgTable(
  'reference_set',
  {
    id: uuid('id').primaryKey(),
    source: text('source').$type<'synthetic' | 'loaded'>().notNull(),
    rows: integer('rows').notNull(),
    sha256: text('sha256').notNull(),
    loadedBy: uuid('loaded_by').references(() => account.id),
    loadedAt: timestamp('loaded_at', { withTimezone: true }).notNull().defaultNow(),
    inForce: boolean('in_force').notNull().default(false),
  },
  (table) => [uniqueIndex('reference_set_one_in_force').on(table.inForce).where(sql`in_force`)],
);

export const referencePopulation = pgTable(
  'reference_population',
  {
    setId: uuid('set_id')
      .notNull()
      .references(() => referenceSet.id),
    /** A country of origin (countries.ts). */
    origin: text('origin').notNull(),
    sizeBand: text('size_band').notNull(),
    shape: text('shape').notNull(),
    province: text('province').notNull(),
    year: integer('year').notNull(),
    households: integer('households').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.setId, table.origin, table.sizeBand, table.shape, table.province, table.year],
    }),
    check('reference_population_counts', sql`${table.households} >= 0`),
  ],
);

/** What part of the households has a value of an attribute the counts do not break down by. */
export const referenceShare = pgTable(
  'reference_share',
  {
    setId: uuid('set_id')
      .notNull()
      .references(() => referenceSet.id),
    attribute: text('attribute').notNull(),
    value: text('value').notNull(),
    /** What the share is of: an origin, a province, a size band; empty for all households. */
    within: text('within').notNull().default(''),
    share: doublePrecision('share').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.setId, table.attribute, table.value, table.within] }),
    index('reference_share_attribute_idx').on(table.setId, table.attribute),
    check('reference_share_is_a_part', sql`${table.share} > 0 and ${table.share} <= 1`),
  ],
);
