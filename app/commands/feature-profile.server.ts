import { and, eq, gte } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { refuse } from '#app/domain/decision.ts';
import type { NeedCode } from '#app/domain/vocabulary/needs.ts';
import { setActor, systemTransaction, type Transaction } from '#db/client.server.ts';
import { jasCase } from '#db/schema/case.ts';
import { publishedProfile } from '#db/schema/profile.ts';
import { featuredProfile } from '#db/schema/reach.ts';
import type { PortalAct } from './run-portal-act.server.ts';

/**
 * RSTP puts a live profile in the front window for one of its needs, in place of the one that was
 * there (process §6). It leaves by itself with its promotion (db/repositories/case-events.server.ts).
 */
export const featureProfile: PortalAct<{ readonly number: string; readonly need: NeedCode }> = {
  name: 'feature_profile',
  permission: 'promotion.run',
  async carryOut(tx, { number, need }, actor, { today }) {
    await lockCaseOf(tx, number, actor);
    const [live] = await tx
      .select({ caseId: publishedProfile.caseId, needs: publishedProfile.needs })
      .from(publishedProfile)
      .where(and(eq(publishedProfile.number, number), gte(publishedProfile.limitOn, today)));
    if (!live) return refuse('not_promoted');
    if (!live.needs.includes(need)) return refuse('need_not_of_profile');
    const [before] = await tx
      .select({ caseId: featuredProfile.caseId })
      .from(featuredProfile)
      .where(eq(featuredProfile.need, need));
    if (before?.caseId === live.caseId) return { ok: true, journal: [] };
    const values = { caseId: live.caseId, accountId: actor.accountId, since: today };
    await tx
      .insert(featuredProfile)
      .values({ need, ...values })
      .onConflictDoUpdate({ target: featuredProfile.need, set: values });
    return { ok: true, journal: [{ event: 'profile_featured', data: { number, need } }] };
  },
};

/**
 * Holds the lock that every command on the case takes, so that its promotion can't end between the look
 * at it and the row in the window. RSTP sees no case: the portal itself locks it.
 */
async function lockCaseOf(tx: Transaction, number: string, actor: Actor): Promise<void> {
  await systemTransaction(tx);
  await tx
    .select({ id: jasCase.id })
    .from(jasCase)
    .innerJoin(publishedProfile, eq(publishedProfile.caseId, jasCase.id))
    .where(eq(publishedProfile.number, number))
    .for('update', { of: jasCase });
  await setActor(tx, actor);
}

/** Takes the profile of a need out of the front window. */
export const clearFeatured: PortalAct<{ readonly need: NeedCode }> = {
  name: 'clear_featured',
  permission: 'promotion.run',
  async carryOut(tx, { need }) {
    const gone = await tx
      .delete(featuredProfile)
      .where(eq(featuredProfile.need, need))
      .returning({ need: featuredProfile.need });
    return {
      ok: true,
      journal: gone.map((data) => ({ event: 'featured_profile_cleared', data })),
    };
  },
};
