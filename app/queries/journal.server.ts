import { and, asc, count, desc, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { readAs } from '#db/client.server.ts';
import { type ActorSnapshot, journal } from '#db/schema/journal.ts';

export interface JournalRow {
  readonly seq: number;
  readonly event: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: ActorSnapshot;
  readonly data: Readonly<Record<string, unknown>>;
}

const columns = {
  seq: journal.seq,
  event: journal.event,
  at: journal.at,
  actor: journal.actor,
  data: journal.data,
};
const plain = (row: Omit<JournalRow, 'at'> & { at: Date }): JournalRow => ({
  ...row,
  at: row.at.toISOString(),
});

/** What happened to a case after the version someone saw, oldest first; as far as they may see it. */
export async function listChangesSince(
  actor: Actor,
  caseId: string,
  version: number,
): Promise<JournalRow[]> {
  const rows = await readAs(actor, (tx) =>
    tx
      .select(columns)
      .from(journal)
      .where(and(eq(journal.caseId, caseId), gt(journal.caseVersion, version)))
      .orderBy(asc(journal.seq))
      .limit(20),
  );
  return rows.map(plain);
}

/** The journal of a case, newest first, a page at a time. `before` continues where the last page ended. */
export async function listJournal(
  actor: Actor,
  caseId: string,
  options: { readonly limit: number; readonly before?: number },
): Promise<JournalRow[]> {
  const rows = await readAs(actor, (tx) =>
    tx
      .select(columns)
      .from(journal)
      .where(
        and(
          eq(journal.caseId, caseId),
          options.before === undefined ? undefined : lt(journal.seq, options.before),
        ),
      )
      .orderBy(desc(journal.seq))
      .limit(options.limit),
  );
  return rows.map(plain);
}

/** How many entries the journal of a case has, as far as its reader may see it. */
export async function countJournal(actor: Actor, caseId: string): Promise<number> {
  const [row] = await readAs(actor, (tx) =>
    tx.select({ n: count() }).from(journal).where(eq(journal.caseId, caseId)),
  );
  return row?.n ?? 0;
}

/** The latest entries of one kind, newest first. */
export async function listJournalOf(
  actor: Actor,
  caseId: string,
  events: readonly string[],
  limit: number,
): Promise<JournalRow[]> {
  const rows = await readAs(actor, (tx) =>
    tx
      .select(columns)
      .from(journal)
      .where(and(eq(journal.caseId, caseId), inArray(journal.event, [...events])))
      .orderBy(desc(journal.seq))
      .limit(limit),
  );
  return rows.map(plain);
}
