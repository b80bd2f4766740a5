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
import { findFirstAnswer, keepFirstAnswer } from '#db/repositories/receipt.server.ts';

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
  const sent = idempotencyKey && {
    accountId: actor.accountId,
    key: idempotencyKey,
    command: act.name,
    asked: input,
  };
  try {
    return await db.transaction(async (tx) => {
      const first = sent ? await findFirstAnswer(tx, sent) : null;
      if (first === 'other') return refuse('already_answered');
      if (first) return first.answer as ActDone;
      await setActor(tx, actor);
      const outcome = await act.carryOut(tx, input, actor, at);
      if (!outcome.ok) throw new Refused(outcome);
      // The chain's head may be somebody else's row, which its actor does not see.
      await systemTransaction(tx);
      await appendJournal(tx, act.chain ?? promotionChain, actor, at.now, outcome.journal);
      await outcome.afterwards?.(tx);
      const done: ActDone = { ok: true, id: outcome.id ?? null };
      if (sent) await keepFirstAnswer(tx, sent, done);
      return done;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
