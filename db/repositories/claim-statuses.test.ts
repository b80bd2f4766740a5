import { sql } from 'drizzle-orm';
import { getTableConfig, PgDialect } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { waitingEntry } from '../schema/claim.ts';
import { inLineStatusList, openStatusList } from './claim-statuses.server.ts';

const written = (statement: ReturnType<typeof sql>) => new PgDialect().sqlToQuery(statement);

it('a list of statuses is written out in its statement, and no parameter', () => {
  expect(written(sql`k.status in ${openStatusList}`)).toMatchObject({
    sql: "k.status in ('requested', 'held')",
    params: [],
  });
});

it('places in line are those that the partial index holds', () => {
  const once = getTableConfig(waitingEntry).indexes.find(
    ({ config }) => config.name === 'waiting_entry_once',
  )?.config.where;
  expect(once && written(once).sql).toBe(written(sql`status in ${inLineStatusList}`).sql);
});
