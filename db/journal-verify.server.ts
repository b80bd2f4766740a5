import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { asSystem, type Transaction } from './client.server.ts';
import { type Checkpoints, readCheckpoints } from './journal-checkpoints.server.ts';
import { genesis, hashOf } from './repositories/journal.server.ts';
import { jasCase } from './schema/case.ts';
import { journal } from './schema/journal.ts';

export type Finding =
  /** The content of a row is not what was hashed. */
  | 'edited'
  /** Rows are missing before this one. */
  | 'deleted'
  /** A row stands where another one was. */
  | 'reordered'
  /** Rows at the end of the chain are gone. */
  | 'truncated'
  /** The row stood otherwise when a checkpoint was written: the chain was made anew. */
  | 'rewritten'
  /** A line of the checkpoint file is altered, or one before it was taken out. */
  | 'checkpoint_broken';

export interface JournalFinding {
  readonly finding: Finding;
  /** The chain; null for the checkpoint file. */
  readonly chain: string | null;
  /** Where in the chain, or which line of the file. */
  readonly position: number;
  readonly seq: number | null;
}

export interface JournalReport {
  readonly rows: number;
  readonly chains: number;
  readonly checkpoints: number;
  readonly newestCheckpoint: string | null;
  readonly findings: readonly JournalFinding[];
}

type Row = typeof journal.$inferSelect;

const batch = 2_000;

/**
 * Walks every chain of the journal and says where it was edited, cut, reordered or made anew
 * (privacy.md, the journal). Against the checkpoints of `file`, and against the versions of the cases
 * themselves: each version has its row.
 */
export async function verifyJournal(file: string): Promise<JournalReport> {
  const checkpoints = readCheckpoints(file);
  const findings: JournalFinding[] = checkpoints.broken.map((position) => ({
    finding: 'checkpoint_broken',
    chain: null,
    position,
    seq: null,
  }));
  const { rows, ends } = await asSystem((tx) => walk(tx, checkpoints, findings));
  for (const [chain, heads] of checkpoints.heads) {
    const end = ends.get(chain) ?? 0;
    const furthest = Math.max(...heads.map(([position]) => position));
    if (end < furthest) {
      findings.push({ finding: 'truncated', chain, position: end + 1, seq: null });
    }
  }
  for (const { chain, position } of await asSystem((tx) => listShortened(tx))) {
    if (findings.some((each) => each.chain === chain && each.finding === 'truncated')) continue;
    findings.push({ finding: 'truncated', chain, position, seq: null });
  }
  return {
    rows,
    chains: ends.size,
    checkpoints: checkpoints.lines,
    newestCheckpoint: checkpoints.newest,
    findings,
  };
}

async function walk(
  tx: Transaction,
  checkpoints: Checkpoints,
  findings: JournalFinding[],
): Promise<{ rows: number; ends: Map<string, number> }> {
  const ends = new Map<string, number>();
  let rows = 0;
  let before: Row | null = null;
  for (;;) {
    const next: Row[] = await nextRows(tx, before);
    for (const row of next) {
      const previous: Row | null = before?.chain === row.chain ? before : null;
      const [finding, changed] = findingIn(row, previous) ?? [rewritten(row, checkpoints), row];
      if (finding) {
        const { chain, position, seq } = changed;
        findings.push({ finding, chain, position, seq });
      }
      ends.set(row.chain, row.position);
      before = row;
      rows += 1;
    }
    if (next.length < batch) return { rows, ends };
  }
}

function nextRows(tx: Transaction, after: Row | null): Promise<Row[]> {
  return tx
    .select()
    .from(journal)
    .where(
      after
        ? or(
            gt(journal.chain, after.chain),
            and(eq(journal.chain, after.chain), gt(journal.position, after.position)),
          )
        : undefined,
    )
    .orderBy(asc(journal.chain), asc(journal.position))
    .limit(batch);
}

/** What is wrong at a row, and with which: it may be the one before it that was changed. */
function findingIn(row: Row, previous: Row | null): [Finding, Row] | null {
  const { chain, position, caseVersion, event, actor, data, previousHash } = row;
  // Rows are numbered as they are written: a row that stands before an older one was moved.
  if (previous && previous.seq > row.seq) return ['reordered', row];
  const at = row.at.toISOString();
  const content = { chain, position, caseVersion, event, at, actor, data, previousHash };
  if (hashOf(content) !== row.hash) return ['edited', row];
  if (position !== (previous?.position ?? 0) + 1) return ['deleted', row];
  if (previousHash === (previous?.hash ?? genesis)) return null;
  // Whole in itself, and yet it does not follow the row before: that one was changed, hash and all.
  return ['edited', previous ?? row];
}

function rewritten(row: Row, checkpoints: Checkpoints): Finding | null {
  const known = checkpoints.heads.get(row.chain)?.filter(([position]) => position === row.position);
  return known?.some(([, hash]) => hash !== row.hash) ? 'rewritten' : null;
}

/** Cases whose newest version has no row: the end of their chain is gone, checkpoint or not. */
async function listShortened(tx: Transaction): Promise<{ chain: string; position: number }[]> {
  const newest = tx
    .select({
      caseId: journal.caseId,
      version: sql<number>`max(${journal.caseVersion})`.as('newest_version'),
      position: sql<number>`max(${journal.position})`.as('newest_position'),
    })
    .from(journal)
    .groupBy(journal.caseId)
    .as('newest');
  const rows = await tx
    .select({ id: jasCase.id, position: newest.position })
    .from(jasCase)
    .leftJoin(newest, eq(newest.caseId, jasCase.id))
    .where(or(isNull(newest.version), gt(jasCase.version, newest.version)));
  return rows.map(({ id, position }) => ({ chain: `case:${id}`, position: (position ?? 0) + 1 }));
}
