/** What the queues of a desk are read with: their first rows, and how many there are. */
import { type SQL, sql } from 'drizzle-orm';
import { type Counted, type Listed, listedIn } from './listed.ts';

/** Rows read of each queue at most; its count is exact beyond them. */
export const shown = 200;
/** Days for which an answer is news: whoever it is for has read it by then. */
export const answerStays = 7;

export const none = { rows: [], total: 0 } as const satisfies Listed<unknown>;

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

/**
 * For a row of a queue `q`, its columns: which queue it is, how many that has in all, and which of them the
 * row is, in the order of the queue's day and then as said.
 */
export const inItsQueue = (order: { readonly before?: SQL; readonly after: SQL }) => sql`q.queue,
  count(*) over (partition by q.queue)::int as total,
  row_number() over (partition by q.queue
    order by ${order.before ? sql`${order.before}, ` : sql``}q.by, ${order.after}) as place`;

export type Queues<Id extends string, T> = Readonly<Record<Id, Listed<T>>>;

/** Rows of several queues, read in one statement, each with the count of its own. */
export function queuesOf<Id extends string, T>(
  ids: readonly Id[],
  rows: readonly Counted<T & { queue: Id }>[],
): Queues<Id, T> {
  const byId = Map.groupBy(rows, ({ queue }) => queue);
  const queues = ids.map((id) => [id, listedIn(byId.get(id) ?? [])]);
  return Object.fromEntries(queues) as Queues<Id, T>;
}
