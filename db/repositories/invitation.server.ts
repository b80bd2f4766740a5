import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../client.server.ts';
import { promotion } from '../schema/case.ts';
import { groupInvitation } from '../schema/marketplace.ts';

/** Whether the actor sees an invitation to this case's profile: a group sees its own alone. */
export async function isInvitationVisible(tx: Transaction, caseId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: groupInvitation.id })
    .from(groupInvitation)
    .where(eq(groupInvitation.caseId, caseId))
    .limit(1);
  return rows.length > 0;
}

/** Whether the actor sees the running promotion of a case: that is how RSTP, which sees no case, finds it. */
export async function isPromotionVisible(tx: Transaction, caseId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: promotion.id })
    .from(promotion)
    .where(and(eq(promotion.caseId, caseId), isNull(promotion.endedOn)));
  return rows.length > 0;
}
