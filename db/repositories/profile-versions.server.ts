import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { GatePassage } from '#app/domain/profile/names.ts';
import type { ProfileContent } from '#app/domain/profile/what-changed.ts';
import type { Transaction } from '../client.server.ts';
import { account } from '../schema/auth.ts';
import { profileVersion } from '../schema/profile.ts';

/** A publication as it passed the gate. */
export interface ProfileVersion extends ProfileContent {
  readonly versionNo: number;
  readonly publishedOn: CivilDate;
  readonly author: string;
  readonly approver: string;
  readonly gate: GatePassage;
}

/** Every version of a case's profile, the first one first; none where the policies hide them. */
export async function listVersions(tx: Transaction, caseId: string): Promise<ProfileVersion[]> {
  const approver = alias(account, 'approver');
  const rows = await tx
    .select({ version: profileVersion, author: account.name, approver: approver.name })
    .from(profileVersion)
    .innerJoin(account, eq(account.id, profileVersion.authorId))
    .innerJoin(approver, eq(approver.id, profileVersion.approverId))
    .where(eq(profileVersion.caseId, caseId))
    .orderBy(asc(profileVersion.versionNo));
  return rows.map(({ version, ...people }) => ({
    ...people,
    versionNo: version.versionNo,
    publishedOn: version.publishedOn,
    fields: version.fields,
    notes: { en: version.noteEn ?? '', fr: version.noteFr ?? '' },
    gate: {
      groupSize: version.groupSize,
      smallestGroup: version.smallestGroup,
      overrideReason: version.overrideReason,
    },
  }));
}
