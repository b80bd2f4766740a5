import { and, eq, gte } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import { type Refusal, refuse } from '#app/domain/decision.ts';
import { now, today } from '#app/platform/clock.server.ts';
import { withActor } from '#db/client.server.ts';
import { publishedProfile } from '#db/schema/profile.ts';
import { profileWatch } from '#db/schema/reach.ts';

/*
 * Following a profile is a person's own bookmark: it changes no case, gives nobody a claim on anything,
 * and ends without a reason. So it is no command on a case and leaves no journal row: a journal of who
 * reads what with interest would say more of people than oversight needs. The row is its person's own
 * by policy (0005), and a form sent twice does the same as once.
 */

type Outcome = { readonly ok: true } | Refusal;

/** A person follows a live profile; who follows it already has since then. */
export async function followProfile(actor: Actor, caseId: string): Promise<Outcome> {
  const { accountId, organizationId } = actor;
  if (!can(actor, 'profile.watch')) return refuse('not_allowed', { permission: 'profile.watch' });
  return withActor(actor, async (tx) => {
    const live = await tx
      .select({ caseId: publishedProfile.caseId })
      .from(publishedProfile)
      .where(and(eq(publishedProfile.caseId, caseId), gte(publishedProfile.limitOn, today())));
    if (live.length === 0) return refuse('not_promoted');
    await tx
      .insert(profileWatch)
      .values({ caseId, accountId, organizationId, followedAt: now() })
      .onConflictDoNothing();
    return { ok: true };
  });
}

/** A person stops following a profile: live or not, and whether or not live profiles are open to them still. */
export async function unfollowProfile(actor: Actor, caseId: string): Promise<Outcome> {
  await withActor(actor, (tx) =>
    tx
      .delete(profileWatch)
      .where(and(eq(profileWatch.caseId, caseId), eq(profileWatch.accountId, actor.accountId))),
  );
  return { ok: true };
}
