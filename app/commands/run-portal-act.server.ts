import { and, eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import type { Permission } from '#app/domain/access/permissions.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { type Refusal, refuse } from '#app/domain/decision.ts';
import { now, today } from '#app/platform/clock.server.ts';
import { db, setActor, systemTransaction, type Transaction } from '#db/client.server.ts';
import {
  appendJournal,
  type JournalEntry,
  promotionChain,
} from '#db/repositories/journal.server.ts';
import { commandReceipt } from '#db/schema/portal.ts';

/** The day and the instant of an act, read once. */
export interface ActTime {
  readonly today: CivilDate;
  readonly now: Date;
}

/** What an act did: what the journal keeps of it, and what the page it came from is told. */
export interface ActOutcome {
  readonly ok: true;
  /** Ids, codes and dates only. Empty when everything was so already. */
  readonly journal: readonly JournalEntry[];
  readonly id?: string;
  /** Runs last, as the portal itself, such as adding a job. */
  afterwards?(tx: Transaction): Promise<unknown>;
}

/**
 * Something done that changes no case: what RSTP shows in its window or sends out. One verb, one
 * permission. It writes as its actor, so the policies of the database hold for all of it.
 */
export interface PortalAct<I> {
  readonly name: string;
  readonly permission: Permission;
  /** The chain of the journal it goes into; that of promotion when left out. */
  readonly chain?: string;
  carryOut(tx: Transaction, input: I, actor: Actor, at: ActTime): Promise<ActOutcome | Refusal>;
}

export interface ActDone {
  readonly ok: true;
  readonly id: string | null;
}

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Carries out an act in one transaction with its journal row and its jobs; a form sent twice answers
 * what it answered first. A refusal leaves no trace, and the same form may be sent again.
 */
export async function runPortalAct<I>(
  actor: Actor,
  act: PortalAct<I>,
  { input, idempotencyKey }: { readonly input: I; readonly idempotencyKey?: string | undefined },
): Promise<ActDone | Refusal> {
  if (!can(actor, act.permission)) return refuse('not_allowed', { permission: act.permission });
  const at: ActTime = { today: today(), now: now() };
  try {
    return await db.transaction(async (tx) => {
      const first = await firstAnswer(tx, actor, act.name, idempotencyKey);
      if (first) return first;
      await setActor(tx, actor);
      const outcome = await act.carryOut(tx, input, actor, at);
      if (!outcome.ok) throw new Refused(outcome);
      // The chain's head may be somebody else's row, which its actor does not see.
      await systemTransaction(tx);
      await appendJournal(tx, act.chain ?? promotionChain, actor, at.now, outcome.journal);
      await outcome.afterwards?.(tx);
      const done: ActDone = { ok: true, id: outcome.id ?? null };
      await keepAnswer(tx, actor, idempotencyKey, done);
      return done;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

const receiptOf = (actor: Actor, key: string) =>
  and(eq(commandReceipt.accountId, actor.accountId), eq(commandReceipt.key, key));

async function firstAnswer(
  tx: Transaction,
  actor: Actor,
  act: string,
  key: string | undefined,
): Promise<ActDone | null> {
  if (!key) return null;
  // Waits for a first request still under way: then either its answer is there, or it was refused.
  const inserted = await tx
    .insert(commandReceipt)
    .values({ accountId: actor.accountId, key, command: act, result: {} })
    .onConflictDoNothing()
    .returning({ key: commandReceipt.key });
  if (inserted.length > 0) return null;
  const [kept] = await tx.select().from(commandReceipt).where(receiptOf(actor, key));
  if (kept?.command !== act) throw new Refused(refuse('not_found'));
  return kept.result as ActDone;
}

async function keepAnswer(
  tx: Transaction,
  actor: Actor,
  key: string | undefined,
  result: ActDone,
): Promise<void> {
  if (key) await tx.update(commandReceipt).set({ result }).where(receiptOf(actor, key));
}
