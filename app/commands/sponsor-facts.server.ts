import type { Actor } from '#app/domain/access/actor.ts';
import { type Claim, claimantsOf } from '#app/domain/claim/names.ts';
import { partnerOf } from '#app/domain/claim/partner.ts';
import type { ClaimSponsors } from '#app/domain/claim/sponsors.ts';
import { interestedAs } from '#app/domain/interest/interest.ts';
import type { SponsorFacts } from '#app/domain/organization/sponsoring.ts';
import type { Transaction } from '#db/client.server.ts';
import {
  findPartnerFacts,
  getSponsorFacts,
  listWays,
  lockHolds,
  type Way,
} from '#db/repositories/account.server.ts';

/**
 * The SAH that answers for an actor: the one chosen, where it is one of theirs, or the only one they
 * have. Another's id answers with the actor's own organisation, which the rule refuses (`not_your_sah`).
 */
export function answeringSah(actor: Actor, chosen: string | null): string {
  if (chosen) return actor.sahIds.includes(chosen) ? chosen : actor.organizationId;
  return actor.sahIds[0] ?? actor.organizationId;
}

/** The actor's organisation as the rules of claiming see it, read inside the command's transaction. */
export function sponsorFactsOf(
  tx: Transaction,
  { organizationId }: Actor,
  sahId: string,
): Promise<SponsorFacts> {
  return getSponsorFacts(tx, { organizationId, sahId });
}

/** The same under each of its SAHs: a constituent group with two may act under either, and they differ. */
export function waysOf(tx: Transaction, { sahIds, organizationId }: Actor): Promise<Way[]> {
  const answering = sahIds.length > 0 ? sahIds : [organizationId];
  return listWays(
    tx,
    answering.map((sahId) => ({ organizationId, sahId })),
  );
}

/** The same for an interest, which needs no choice of a SAH. */
export async function interestFactsOf(tx: Transaction, actor: Actor): Promise<SponsorFacts> {
  const [first, ...others] = (await waysOf(tx, actor)).map(({ sponsor }) => sponsor);
  if (!first) throw new Error('unknown organization');
  return interestedAs(first, others);
}

/**
 * The same for a command that may take a hold. The case is locked before; now the SAH's holds are, so
 * that claims on different cases are counted one after the other. Always in this order, so that none
 * waits for another in a circle.
 */
export async function claimantFactsOf(
  tx: Transaction,
  actor: Actor,
  sahId: string,
): Promise<SponsorFacts> {
  await lockHolds(tx, sahId);
  return sponsorFactsOf(tx, actor, sahId);
}

/** Who asks by a request: the group, or the SAH that claims for itself. */
export const askingOf = ({ groupId, sahId }: Pick<Claim, 'groupId' | 'sahId'>): string =>
  groupId ?? sahId;

/** Everyone who sponsors once this claim is confirmed, as the rules see them today. */
export async function sponsorsOf(
  tx: Transaction,
  claim: Pick<Claim, 'sahId' | 'groupId' | 'partnerSahId' | 'partnerStatus'>,
): Promise<ClaimSponsors> {
  const { sahId, groupId } = claim;
  const partnerId = partnerOf(claim);
  const own = claimantsOf({ sahId, groupId }).map((organizationId) => ({ organizationId, sahId }));
  const [[sah, group], partner] = await Promise.all([
    listWays(tx, own),
    partnerId === null ? null : findPartnerFacts(tx, partnerId),
  ]);
  if (!sah) throw new Error('unknown organization');
  return { sah: sah.sponsor, group: group?.sponsor ?? null, partner };
}
