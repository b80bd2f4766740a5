import { sql } from 'drizzle-orm';

/** The rows of a list that a page shows, and how many the list has. */
export interface Listed<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

/** One page of a list that can grow without end. */
export interface Paged<T> extends Listed<T> {
  readonly page: number;
  readonly pageCount: number;
  /** Which row of the list is the first of this page, counted from 1. */
  readonly from: number;
}

/** The same list, with its rows as they are told. */
export function withRows<T, V>(list: Paged<T>, tell: (row: T) => V): Paged<V>;
export function withRows<T, V>(list: Listed<T>, tell: (row: T) => V): Listed<V>;
export function withRows<T, V>(list: Listed<T>, tell: (row: T) => V): Listed<V> {
  return { ...list, rows: list.rows.map(tell) };
}

/** Whether a list has more rows than are shown. */
export const isPart = ({ rows, total }: Listed<unknown>): boolean => total > rows.length;

/** A row as a statement reads it that counts as well: `total` says how many there are in all. */
export type Counted<T> = T & { readonly total: number } & Record<string, unknown>;

/** A column of a select: how many rows it has without its limit. */
export const countAll = sql<number>`count(*) over ()::int`;

export const listedIn = <T extends { readonly total: number }>(rows: readonly T[]): Listed<T> => ({
  rows,
  total: rows[0]?.total ?? 0,
});

/** Reads one page of a list; past its end, the first. */
export async function readPage<T extends { readonly total: number }>(
  page: number,
  size: number,
  read: (limit: number, offset: number) => PromiseLike<readonly T[]>,
): Promise<Paged<T>> {
  const from = (page - 1) * size;
  const { rows, total } = listedIn(await read(size, from));
  if (rows.length === 0 && page > 1) return readPage(1, size, read);
  return { rows, total, page, pageCount: Math.max(1, Math.ceil(total / size)), from: from + 1 };
}
