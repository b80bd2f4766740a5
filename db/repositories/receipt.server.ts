import { and, eq } from 'drizzle-orm';
import { keyedDigest } from '#app/platform/crypto.server.ts';
import type { Transaction } from '../client.server.ts';
import { commandReceipt } from '../schema/portal.ts';

/** A form that was sent: whose, under which key, and what was asked by it. */
export interface Sent {
  readonly accountId: string;
  readonly key: string;
  /** The verb. */
  readonly command: string;
  /** All that tells one answer to the form from another. Its keyed digest is kept, and nothing of itself. */
  readonly asked: unknown;
}

interface Kept {
  readonly asked: string;
  readonly answer: unknown;
}

const digestOf = ({ asked }: Sent) => keyedDigest('what a form asked', JSON.stringify(asked));

const receiptOf = ({ accountId, key }: Sent) =>
  and(eq(commandReceipt.accountId, accountId), eq(commandReceipt.key, key));

/**
 * What a form was answered before: null for one that comes for the first time, and `other` for a key
 * that served already and comes back with something else, such as the second button of the same form.
 */
export async function findFirstAnswer(
  tx: Transaction,
  sent: Sent,
): Promise<{ readonly answer: unknown } | 'other' | null> {
  const { accountId, key, command } = sent;
  // Waits for a first request still under way: then either its answer is there, or it was refused.
  const inserted = await tx
    .insert(commandReceipt)
    .values({ accountId, key, command, result: {} })
    .onConflictDoNothing()
    .returning({ key: commandReceipt.key });
  if (inserted.length > 0) return null;
  const [row] = await tx.select().from(commandReceipt).where(receiptOf(sent));
  const kept = row?.result as Kept | undefined;
  if (!kept || row?.command !== command || kept.asked !== digestOf(sent)) return 'other';
  return { answer: kept.answer };
}

/**
 * The case on which a person's form was answered, where its claim may be out of their sight since: a SAH
 * that declined to share it. Null for a form that was not.
 */
export async function findAnsweredCase(
  tx: Transaction,
  accountId: string,
  key: string,
): Promise<string | null> {
  const [row] = await tx
    .select({ result: commandReceipt.result })
    .from(commandReceipt)
    .where(and(eq(commandReceipt.accountId, accountId), eq(commandReceipt.key, key)));
  const answer = (row?.result as Kept | undefined)?.answer as { caseId?: string } | undefined;
  return answer?.caseId ?? null;
}

export async function keepFirstAnswer(tx: Transaction, sent: Sent, answer: unknown): Promise<void> {
  const result: Kept = { asked: digestOf(sent), answer };
  await tx.update(commandReceipt).set({ result }).where(receiptOf(sent));
}
