/** Rows that PostgreSQL made into JSON (`to_json`), read back as Drizzle reads rows. */
import { type Column, getTableColumns, type InferSelectModel } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** A row as JSON: values by the names of their columns. */
export type JsonRow = Readonly<Record<string, unknown>>;

const columnsOf = new WeakMap<PgTable, readonly (readonly [string, Column])[]>();

/** A row of the table from its JSON: dates as text, instants as `Date`, as a select would give them. */
export function rowFrom<T extends PgTable>(table: T, json: JsonRow): InferSelectModel<T> {
  let columns = columnsOf.get(table);
  if (!columns) {
    columns = Object.entries(getTableColumns(table));
    columnsOf.set(table, columns);
  }
  const row: Record<string, unknown> = {};
  for (const [key, column] of columns) {
    const value = json[column.name] ?? null;
    row[key] = value === null ? null : column.mapFromDriverValue(value);
  }
  return row as InferSelectModel<T>;
}

export const rowsFrom = <T extends PgTable>(table: T, rows: readonly JsonRow[]) =>
  rows.map((row) => rowFrom(table, row));
