import { asc, eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { isOpenClaim } from '#app/domain/claim/names.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { InterestAnswer, InterestStatus } from '#app/domain/interest/names.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { asSystem, readAs } from '#db/client.server.ts';
import { organization } from '#db/schema/auth.ts';
import { claim, interest } from '#db/schema/claim.ts';

export interface StatedInterest {
  readonly id: string;
  readonly organizationId: string;
  readonly group: string;
  readonly province: string | null;
  readonly community: string | null;
  readonly status: InterestStatus;
  readonly expressedOn: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly reason: string | null;
  readonly answers: Readonly<Record<string, InterestAnswer>>;
  /** It asked for a claim, or holds the profile. */
  readonly claims: boolean;
}

/** Every group's statement about one profile, in the order they came; the policies decide who reads them. */
export async function listStatedInterests(
  actor: Actor,
  caseId: string,
  lang: Lang,
): Promise<StatedInterest[]> {
  const rows = await readAs(actor, (tx) =>
    tx
      .select({
        id: interest.id,
        organizationId: interest.organizationId,
        group: lang === 'fr' ? organization.nameFr : organization.nameEn,
        province: organization.province,
        community: organization.community,
        status: interest.status,
        expressedOn: interest.expressedOn,
        endedOn: interest.endedOn,
        reason: interest.reason,
        answers: interest.answers,
      })
      .from(interest)
      .innerJoin(organization, eq(organization.id, interest.organizationId))
      .where(eq(interest.caseId, caseId))
      .orderBy(asc(interest.expressedOn), asc(interest.id)),
  );
  if (rows.length === 0) return [];
  // RSTP reads no claims; that a profile is on hold, and interest in it, it knows from the list.
  const claimants = await asSystem((tx) =>
    tx
      .select({ sahId: claim.sahId, groupId: claim.groupId, status: claim.status })
      .from(claim)
      .where(eq(claim.caseId, caseId)),
  );
  const open = claimants.filter(isOpenClaim);
  const claiming = new Set(open.map(({ sahId, groupId }) => groupId ?? sahId));
  const mayKnow = actor.role !== 'rstp_promoter';
  return rows.map((row) => ({ ...row, claims: mayKnow && claiming.has(row.organizationId) }));
}
