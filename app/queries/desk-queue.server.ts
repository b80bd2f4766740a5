/** What the queues of a desk are read with: their first rows, and how many there are. */
import { type SQL, sql } from 'drizzle-orm';

/** A queue shows its first rows; the count says how many there are. */
export interface Queue<T> {
  readonly rows: readonly T[];
  readonly count: number;
}

/** Rows read of each queue at most; its count is exact beyond them. */
export const shown = 200;
/** Days for which an answer is news: whoever it is for has read it by then. */
export const answerStays = 7;

export const none = { rows: [], count: 0 } as const satisfies Queue<unknown>;

/** A row of a queue as its statement reads it: `total` says how many there are in all. */
export type Counted<T> = T & { total: number } & Record<string, unknown>;

export function queueOf<T>(rows: readonly (T & { total: number })[]): Queue<T> {
  return { rows, count: rows[0]?.total ?? 0 };
}

/** What stands in a queue, of the rows it is chosen from; and the day by which they come, the first first. */
export interface QueueRule {
  readonly holds: SQL;
  readonly by: SQL;
}

export type QueueRules<Id extends string> = Readonly<Partial<Record<Id, QueueRule>>>;

/**
 * For each row its queues, to join to it laterally as `q`: a row stands in each queue whose rule holds
 * for it.
 */
export function queuesOfRow<Id extends string>(rules: QueueRules<Id>): SQL {
  const lines = Object.entries<QueueRule | undefined>(rules).flatMap(([id, rule]) =>
    rule ? [sql`select ${id}::text, (${rule.by})::date where ${rule.holds}`] : [],
  );
  return sql`(${sql.join(lines, sql` union all `)}) q(queue, by)`;
}

export type Queues<Id extends string, T> = Readonly<Record<Id, Queue<T>>>;

/** Rows of several queues, read in one statement, each with the count of its own. */
export function queuesOf<Id extends string, T>(
  ids: readonly Id[],
  rows: readonly (T & { queue: Id; total: number })[],
): Queues<Id, T> {
  const byId = Map.groupBy(rows, ({ queue }) => queue);
  const queues = ids.map((id) => [id, queueOf<T>(byId.get(id) ?? [])]);
  return Object.fromEntries(queues) as Queues<Id, T>;
}
