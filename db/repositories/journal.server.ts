import { createHash } from 'node:crypto';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { type Actor, systemActor } from '#app/domain/access/actor.ts';
import { now } from '#app/platform/clock.server.ts';
import { asSystem, type Transaction } from '../client.server.ts';
import { type ActorSnapshot, journal } from '../schema/journal.ts';
import { findActor } from './account.server.ts';

export interface JournalEntry {
  readonly event: string;
  /** Ids, codes and dates only: never personal data. */
  readonly data: Readonly<Record<string, unknown>>;
}

export const caseChain = (caseId: string) => `case:${caseId}`;
export const signInChain = 'sign-in';
/** What RSTP shows and sends, and who asked for it: it changes no case. */
export const promotionChain = 'promotion';
/** Which reference counts were loaded, and put in force. */
export const referenceChain = 'reference-population';
/** That a group recorded what it can offer. */
export const capacityChain = 'capacity';
/** What is set for one organization, such as how many holds it may have. */
export const organizationChain = 'organization';
/** What stands before the first row of a chain. */
export const genesis = '0'.repeat(64);

export function snapshotOf(actor: Actor): ActorSnapshot {
  return {
    accountId: actor.accountId,
    role: actor.role,
    organizationId: actor.organizationId,
    organizationEn: actor.organizationName.en,
    organizationFr: actor.organizationName.fr,
    name: actor.name,
  };
}

/** JSON with keys in order: jsonb does not keep the order it was given. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 over the row and the hash before it: changing any row breaks every later one. */
export function hashOf(row: {
  chain: string;
  position: number;
  caseVersion: number | null;
  event: string;
  at: string;
  actor: ActorSnapshot;
  data: Readonly<Record<string, unknown>>;
  previousHash: string;
}): string {
  return createHash('sha256').update(canonical(row)).digest('hex');
}

/**
 * Appends rows to a chain, in order, inside the caller's transaction.
 * @param at the instant of the command.
 * @param caseVersion the version the command made; null for what changes no case, such as an opening.
 * @returns the sequence numbers of the new rows.
 */
export async function appendJournal(
  tx: Transaction,
  chain: string,
  actor: Actor,
  at: Date,
  entries: readonly JournalEntry[],
  caseVersion: number | null = null,
): Promise<number[]> {
  if (entries.length === 0) return [];
  // One writer per chain at a time; for a case its row lock does this already.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${chain}, 646))`);
  const [head] = await tx
    .select({ position: journal.position, hash: journal.hash })
    .from(journal)
    .where(eq(journal.chain, chain))
    .orderBy(desc(journal.position))
    .limit(1);
  let position = head?.position ?? 0;
  let previousHash = head?.hash ?? genesis;
  const snapshot = snapshotOf(actor);
  const caseId = chain.startsWith('case:') ? chain.slice('case:'.length) : null;
  const rows = entries.map(({ event, data }) => {
    position += 1;
    const row = { chain, position, caseVersion, event, actor: snapshot, data, previousHash };
    const hash = hashOf({ ...row, at: at.toISOString() });
    previousHash = hash;
    return { ...row, caseId, at, hash };
  });
  const inserted = await tx.insert(journal).values(rows).returning({ seq: journal.seq });
  return inserted.map(({ seq }) => seq);
}

/** One row of the journal; null when there is none. */
export async function findJournalRow(tx: Transaction, seq: number) {
  const [row] = await tx.select().from(journal).where(eq(journal.seq, seq));
  return row ?? null;
}

/** What happened to a case in one command, in order. */
export async function listEventsOfVersion(
  tx: Transaction,
  caseId: string,
  version: number | null,
): Promise<{ readonly type: string; readonly [fact: string]: unknown }[]> {
  if (version === null) return [];
  const rows = await tx
    .select({ event: journal.event, data: journal.data })
    .from(journal)
    .where(and(eq(journal.caseId, caseId), eq(journal.caseVersion, version)))
    .orderBy(asc(journal.position));
  return rows.map(({ event, data }) => ({ ...data, type: event }));
}

/** A row of a case's journal: what it is about, and every organization that it names. */
export interface JournalMention {
  readonly seq: number;
  readonly caseId: string;
  readonly event: string;
  readonly organizations: readonly string[];
}

const mention = sql`
  select seq::int as seq, case_id as "caseId", event, array_remove(array[
    actor ->> 'organizationId', data ->> 'organizationId', data ->> 'sahId', data ->> 'groupId',
    data ->> 'partnerSahId'], null) as organizations
  from journal`;
type MentionRow = JournalMention & { [column: string]: unknown };

/** Rows of cases among some numbers, oldest first. */
export async function listMentionsOf(
  tx: Transaction,
  seqs: readonly number[],
): Promise<JournalMention[]> {
  return tx.execute<MentionRow>(sql`${mention}
    where seq = any(${sql.param(seqs.map(String))}::bigint[]) and case_id is not null order by seq`);
}

/**
 * Rows of one case, or of all, that were committed after a row. Commands of one case take turns, but the
 * number is the newest of any case: those of different cases may be committed in another order than they
 * were numbered in. What is younger than a command takes, and a browser to come back after a break,
 * counts as new, even below the number.
 */
export async function listMentionsAfter(
  tx: Transaction,
  seq: number,
  caseId: string | null,
  limit: number,
): Promise<JournalMention[]> {
  const ofCase = caseId ? sql`case_id = ${caseId}` : sql`case_id is not null`;
  return tx.execute<MentionRow>(sql`${mention}
    where ${ofCase}
      and (seq > ${seq} or (seq > ${seq - 1_000} and at > now() - interval '10 seconds'))
    order by seq limit ${limit}`);
}

/** The newest row of every chain: its position and its hash. */
export async function listJournalHeads(tx: Transaction): Promise<Map<string, [number, string]>> {
  const rows = await tx
    .selectDistinctOn([journal.chain], {
      chain: journal.chain,
      position: journal.position,
      hash: journal.hash,
    })
    .from(journal)
    .orderBy(journal.chain, desc(journal.position));
  return new Map(rows.map(({ chain, position, hash }) => [chain, [position, hash]]));
}

export interface SignInEvent {
  readonly event:
    | 'signed_in'
    | 'stepped_up'
    | 'signed_out'
    | 'password_refused'
    | 'second_factor_refused'
    | 'invitation_sent'
    | 'invitation_accepted'
    | 'account_closed'
    | 'account_opened_again';
  /** Null when no account has that address: the journal does not keep what was typed. */
  readonly accountId: string | null;
  readonly factor?: string;
  /** What an administrator acted on: ids and codes only. */
  readonly about?: Readonly<Record<string, string>>;
}

/** Journals a sign-in event in its own chain (privacy.md, the journal). */
export async function recordSignIn({
  event,
  accountId,
  factor,
  about,
}: SignInEvent): Promise<void> {
  await asSystem(async (tx) => {
    const actor = accountId ? await findActor(tx, accountId) : null;
    const data = { accountId, ...(factor ? { factor } : {}), ...(about ? { about } : {}) };
    await appendJournal(tx, signInChain, actor ?? systemActor, now(), [{ event, data }]);
  });
}
