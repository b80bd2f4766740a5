import { eq } from 'drizzle-orm';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { ListedProfile } from '#search/document.ts';
import type { Transaction } from '../client.server.ts';
import { publishedProfile } from '../schema/profile.ts';

/** What changes while a profile is live, beside the profile itself. */
export interface Standing {
  readonly holdEndsOn: CivilDate | null;
  readonly interested: number;
  readonly waiting: number;
}

/** Puts a live profile on the list, or brings its row up to date. */
export async function saveListing(
  tx: Transaction,
  caseId: string,
  document: ListedProfile,
  fields: PublishedFields,
  standing: Standing,
): Promise<void> {
  const values = {
    ...document,
    ...standing,
    caseId,
    fields,
    languages: [...document.languages],
    needs: [...document.needs],
  };
  await tx
    .insert(publishedProfile)
    .values(values)
    .onConflictDoUpdate({ target: publishedProfile.number, set: values });
}

/** Takes a profile off the list: it is gone from search with the commit of its command. */
export async function removeListing(tx: Transaction, caseId: string): Promise<void> {
  await tx.delete(publishedProfile).where(eq(publishedProfile.caseId, caseId));
}
