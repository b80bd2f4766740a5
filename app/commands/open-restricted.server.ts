import type { Actor } from '#app/domain/access/actor.ts';
import { accessOf, can } from '#app/domain/access/can.ts';
import { type Refusal, refuse } from '#app/domain/decision.ts';
import { now } from '#app/platform/clock.server.ts';
import { systemTransaction, type Transaction, withActor } from '#db/client.server.ts';
import { findCase } from '#db/repositories/case.server.ts';
import { appendJournal, caseChain } from '#db/repositories/journal.server.ts';
import { findVault, type Vault } from '#db/repositories/vault.server.ts';

/** What was opened: the journal keeps this word, never the content. */
export type RestrictedPart =
  | 'household'
  | 'package'
  | 'document'
  | 'return_comment'
  | 'refusal_comment'
  | 'promotion_note'
  | 'checklist_notes'
  | 'draft_notes';

/**
 * Opens restricted details of a case and journals the opening, in one transaction: nothing is read
 * without its row (privacy.md, every read of restricted data is one journal row). The policies of the
 * database hold for the reading itself.
 * @param reason a code of the list `restricted_read`.
 */
export function openRestricted<T>(
  actor: Actor,
  caseId: string,
  opening: { readonly part: RestrictedPart; readonly reason: string; readonly ref?: string },
  read: (tx: Transaction, vault: Vault) => Promise<T>,
): Promise<{ readonly ok: true; readonly content: T } | Refusal> {
  return withActor(actor, async (tx) => {
    const vault = await findVault(tx, caseId);
    const content = vault ? await read(tx, vault) : null;
    await systemTransaction(tx);
    const state = await findCase(tx, caseId);
    if (!state) return refuse('not_found');
    if (!can(actor, 'restricted.read', accessOf(state))) {
      return refuse('not_allowed', { permission: 'restricted.read' });
    }
    if (!vault || content === null) return refuse('not_found');
    await appendJournal(tx, caseChain(caseId), actor, now(), [
      { event: 'restricted_opened', data: { ...opening } },
    ]);
    return { ok: true, content };
  });
}
