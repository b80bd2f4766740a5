/** Cases written as rows, without their commands: for tests that need many, with dates of their own. */
import { randomUUID } from 'node:crypto';
import type { PromotionEnd, Stage } from '#app/domain/case/names.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { type Cast, sampleFields } from './portal.ts';

export interface CaseRow {
  readonly fields?: PublishedFields;
  readonly startedOn: string;
  readonly limitOn?: string;
  /** Left out while the promotion runs. */
  readonly ended?: { readonly on: string; readonly by: PromotionEnd; readonly reason?: string };
  readonly stage?: Stage;
}

/** A case whose profile was published; it is on the list unless its promotion has ended. */
export async function putCase(
  cast: Cast,
  { fields = sampleFields(), startedOn, limitOn = addDays(startedOn, 120), ended, stage }: CaseRow,
): Promise<{ caseId: string; number: string }> {
  const { asSystem } = await import('#db/client.server.ts');
  const { jasCase, promotion } = await import('#db/schema/case.ts');
  const { profile } = await import('#db/schema/profile.ts');
  const { saveListing } = await import('#db/repositories/listing.server.ts');
  const { documentOf } = await import('#search/document.ts');
  const { publishProfile } = await import('#app/domain/disclosure/published-profile.ts');
  const caseId = randomUUID();
  const { freeProfileNumber, freeReference } = await import(
    '#db/repositories/free-number.server.ts'
  );
  const { number, reference } = await asSystem(async (tx) => ({
    number: await freeProfileNumber(tx),
    reference: await freeReference(tx, '2026'),
  }));
  const verdict = publishProfile(fields, { number, postedOn: startedOn, limitOn });
  if (!verdict.ok) throw new Error(verdict.code);
  await asSystem(async (tx) => {
    await tx.insert(jasCase).values({
      id: caseId,
      reference,
      stream: fields.stream,
      stage: stage ?? (ended ? 'unmatched' : 'promotion'),
      stageSince: startedOn,
      officeId: cast.local.organizationId,
      memberCount: 4,
    });
    await tx.insert(profile).values({
      caseId,
      number,
      status: ended ? 'ended' : 'published',
      fields,
      authorId: cast.author.accountId,
      approverId: cast.approver.accountId,
      postedOn: startedOn,
    });
    await tx.insert(promotion).values({
      id: randomUUID(),
      caseId,
      startedOn,
      limitOn,
      endedOn: ended?.on ?? null,
      endedBy: ended?.by ?? null,
      reason: ended?.reason ?? null,
    });
    const standing = { holdEndsOn: null, interested: 0, waiting: 0 };
    if (!ended) await saveListing(tx, caseId, documentOf(verdict.profile, 1), fields, standing);
  });
  return { caseId, number };
}
