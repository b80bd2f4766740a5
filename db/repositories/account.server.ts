import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { PartnerFacts } from '#app/domain/claim/partner.ts';
import type { AgreementStatus, SponsorFacts } from '#app/domain/organization/sponsoring.ts';
import { isProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import type { Transaction } from '../client.server.ts';
import { account, organization, organizationParent } from '../schema/auth.ts';
import { claim } from '../schema/claim.ts';
import { agreementOf, listStandings } from './standing.server.ts';

/** The person behind an account, as the rules know them; null when there is no such account. */
export async function findActor(tx: Transaction, accountId: string): Promise<Actor | null> {
  const [row] = await tx
    .select({ account, organization, agreement: agreementOf })
    .from(account)
    .innerJoin(organization, eq(organization.id, account.organizationId))
    .where(eq(account.id, accountId));
  if (!row) return null;
  return {
    accountId,
    role: row.account.role,
    organizationId: row.organization.id,
    organizationKind: row.organization.kind,
    sahIds: await sahsOf(tx, row.organization.id, row.organization.kind),
    agreement: row.agreement,
    name: row.account.name,
    organizationName: { en: row.organization.nameEn, fr: row.organization.nameFr },
    locale: row.account.locale,
  };
}

async function sahsOf(tx: Transaction, organizationId: string, kind: string): Promise<string[]> {
  if (kind === 'sah') return [organizationId];
  if (kind !== 'constituent_group') return [];
  const parents = await tx
    .select({ sahId: organizationParent.sahId })
    .from(organizationParent)
    .where(eq(organizationParent.constituentGroupId, organizationId));
  return parents.map(({ sahId }) => sahId);
}

/** An organisation, and the SAH that answers for it: itself, where it is one. */
interface Answered {
  readonly organizationId: string;
  readonly sahId: string;
}

/** A SAH under which an organisation may act, and how both stand as sponsors. */
export interface Way {
  readonly sahId: string;
  readonly sponsor: SponsorFacts;
}

/**
 * Organisations as the rules of claiming see them today, in the order given: a constituent group stands
 * under the agreement of the SAH that answers for it, and holds are counted per SAH.
 */
export async function listWays(tx: Transaction, asked: readonly Answered[]): Promise<Way[]> {
  if (asked.length === 0) return [];
  const sahIds = [...new Set(asked.map(({ sahId }) => sahId))];
  const [standings, sahs, holds] = await Promise.all([
    listStandings(tx, [...new Set(asked.map(({ organizationId }) => organizationId))]),
    tx.select().from(organization).where(inArray(organization.id, sahIds)),
    tx
      .select({ sahId: claim.sahId, open: sql<number>`count(*)::int` })
      .from(claim)
      .where(and(inArray(claim.sahId, sahIds), eq(claim.status, 'held')))
      .groupBy(claim.sahId),
  ]);
  return asked.map(({ organizationId, sahId }) => {
    const own = standings.find((row) => row.organizationId === organizationId);
    const sah = sahs.find(({ id }) => id === sahId);
    if (!own || !sah) throw new Error('unknown organization');
    const sponsor = {
      ...own,
      agreement: sah.agreementStatus as AgreementStatus | null,
      openHolds: holds.find((row) => row.sahId === sahId)?.open ?? 0,
      holdingLimit: sah.holdingLimit,
    };
    return { sahId, sponsor };
  });
}

export async function getSponsorFacts(tx: Transaction, asked: Answered): Promise<SponsorFacts> {
  const [way] = await listWays(tx, [asked]);
  if (!way) throw new Error('unknown organization');
  return way.sponsor;
}

/** One SAH's holds are counted by one command at a time, on whatever case; held until its transaction ends. */
export async function lockHolds(tx: Transaction, sahId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`holds:${sahId}`}, 646))`);
}

/** An organisation as the rules of partnership see it; null when there is none. */
export async function findPartnerFacts(
  tx: Transaction,
  organizationId: string,
): Promise<PartnerFacts | null> {
  const [row] = await tx.select().from(organization).where(eq(organization.id, organizationId));
  return row ? partnerFactsIn(row) : null;
}

/** What the rules of partnership read of an organisation's row. */
export function partnerFactsIn(row: typeof organization.$inferSelect): PartnerFacts {
  return {
    organizationId: row.id,
    kind: row.kind,
    agreement: row.agreementStatus as AgreementStatus | null,
    province: row.province && isProvinceCode(row.province) ? row.province : null,
  };
}
