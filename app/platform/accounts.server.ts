/** Closing and opening again the accounts of other people. */
import { eq, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { mayClose } from '#app/domain/access/invite.ts';
import { now } from '#app/platform/clock.server.ts';
import { db } from '#db/client.server.ts';
import { recordSignIn } from '#db/repositories/journal.server.ts';
import { account, organization, organizationParent, session } from '#db/schema/auth.ts';

/**
 * Closes an account, which ends its sessions at once, or opens it again. Doing it twice is doing it
 * once. @returns false for an account that is not the actor's to close: unknown looks the same.
 */
export async function setAccountOpen(
  actor: Actor,
  accountId: string,
  open: boolean,
): Promise<boolean> {
  const changed = await db.transaction(async (tx) => {
    const [found] = await tx
      .select({
        id: account.id,
        disabledAt: account.disabledAt,
        organizationId: organization.id,
        kind: organization.kind,
        sahIds: sql<string[]>`array(
          select ${organizationParent.sahId} from ${organizationParent}
          where ${organizationParent.constituentGroupId} = ${organization.id})`,
      })
      .from(account)
      .innerJoin(organization, eq(organization.id, account.organizationId))
      .where(eq(account.id, accountId))
      .for('update', { of: account });
    if (!found) return null;
    const { id, organizationId, kind, sahIds } = found;
    if (!mayClose(actor, { id, organization: { id: organizationId, kind, sahIds } })) return null;
    if ((found.disabledAt === null) === open) return false;
    await tx
      .update(account)
      .set({ disabledAt: open ? null : now() })
      .where(eq(account.id, id));
    if (!open) await tx.delete(session).where(eq(session.userId, id));
    return true;
  });
  if (changed) {
    await recordSignIn({
      event: open ? 'account_opened_again' : 'account_closed',
      accountId: actor.accountId,
      about: { accountId },
    });
  }
  return changed !== null;
}
