import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { Transaction } from '../client.server.ts';
import {
  checklist,
  checklistEntry,
  checklistSignature,
  conference,
  packageForm,
  task,
  undertakingPackage,
} from '../schema/arrangements.ts';
import { consent, jasCase, promotion } from '../schema/case.ts';
import { claim, interest, waitingEntry } from '../schema/claim.ts';
import { groupInvitation } from '../schema/marketplace.ts';
import { profile, profileRevision } from '../schema/profile.ts';
import { question } from '../schema/reach.ts';

/** Whether the current actor may know that the case exists, by the policies of the database. */
export async function isCaseVisible(tx: Transaction, caseId: string): Promise<boolean> {
  const rows = await tx.select({ id: jasCase.id }).from(jasCase).where(eq(jasCase.id, caseId));
  return rows.length > 0;
}

/** Locks the case for the rest of the transaction and reads it whole; null when there is none. */
export async function lockCase(tx: Transaction, caseId: string): Promise<CaseState | null> {
  await tx.execute(sql`select 1 from ${jasCase} where ${jasCase.id} = ${caseId} for update`);
  return findCase(tx, caseId);
}

/** Reads a case as the rules see it. */
export async function findCase(tx: Transaction, caseId: string): Promise<CaseState | null> {
  const [row] = await tx
    .select()
    .from(jasCase)
    .leftJoin(consent, eq(consent.caseId, jasCase.id))
    .leftJoin(profile, eq(profile.caseId, jasCase.id))
    .leftJoin(profileRevision, eq(profileRevision.caseId, jasCase.id))
    .leftJoin(conference, eq(conference.caseId, jasCase.id))
    .leftJoin(checklist, eq(checklist.caseId, jasCase.id))
    .where(eq(jasCase.id, caseId));
  if (!row) return null;
  // Queries of one transaction share one connection: they are sent together and answered in order.
  const [
    promotions,
    interests,
    claims,
    line,
    questions,
    invitations,
    packages,
    forms,
    tasks,
    entries,
    signatures,
  ] = await Promise.all([
    tx
      .select()
      .from(promotion)
      .where(eq(promotion.caseId, caseId))
      .orderBy(
        desc(sql`${promotion.endedOn} is null`),
        desc(promotion.startedOn),
        desc(promotion.endedOn),
      )
      .limit(1),
    tx
      .select()
      .from(interest)
      .where(and(eq(interest.caseId, caseId), eq(interest.status, 'expressed'))),
    tx.select().from(claim).where(eq(claim.caseId, caseId)),
    tx
      .select()
      .from(waitingEntry)
      .where(eq(waitingEntry.caseId, caseId))
      .orderBy(asc(waitingEntry.position)),
    // Without its words, which no rule reads.
    tx
      .select({
        id: question.id,
        organizationId: question.organizationId,
        status: question.status,
        askedOn: question.askedOn,
        published: question.published,
      })
      .from(question)
      .where(eq(question.caseId, caseId))
      .orderBy(asc(question.askedOn), asc(question.id)),
    tx
      .select({
        id: groupInvitation.id,
        organizationId: groupInvitation.organizationId,
        status: groupInvitation.status,
        invitedOn: groupInvitation.invitedOn,
        laterOn: groupInvitation.laterOn,
      })
      .from(groupInvitation)
      .where(eq(groupInvitation.caseId, caseId))
      .orderBy(asc(groupInvitation.invitedOn), asc(groupInvitation.id)),
    tx
      .select()
      .from(undertakingPackage)
      .innerJoin(claim, eq(claim.id, undertakingPackage.claimId))
      .where(eq(undertakingPackage.caseId, caseId))
      .orderBy(desc(sql`${claim.status} = 'confirmed'`), desc(claim.confirmedOn))
      .limit(1),
    tx.select().from(packageForm).where(eq(packageForm.caseId, caseId)),
    tx.select().from(task).where(eq(task.caseId, caseId)).orderBy(asc(task.dueOn)),
    row.checklist
      ? tx
          .select()
          .from(checklistEntry)
          .where(eq(checklistEntry.checklistId, row.checklist.id))
          .orderBy(asc(checklistEntry.position))
      : [],
    row.checklist
      ? tx
          .select()
          .from(checklistSignature)
          .where(eq(checklistSignature.checklistId, row.checklist.id))
      : [],
  ]);

  const base = row.jas_case;
  const pack = packages[0]?.undertaking_package;
  const lastPromotion = promotions[0];
  return {
    id: base.id,
    reference: base.reference,
    version: base.version,
    stream: base.stream,
    stage: base.stage,
    stageSince: base.stageSince,
    officeId: base.officeId,
    serviceProviderId: base.serviceProviderId,
    migrationOfficeId: base.migrationOfficeId,
    arrivedOn: base.arrivedOn,
    memberCount: base.memberCount,
    consent: row.consent,
    profile: row.profile && { ...row.profile, revision: row.profile_revision },
    promotion: lastPromotion ?? null,
    interests,
    claims,
    waitingList: line,
    questions,
    invitations,
    package: pack
      ? {
          id: pack.id,
          claimId: pack.claimId,
          status: pack.status,
          filled: forms.filter((f) => f.packageId === pack.id && f.filled).map((f) => f.form),
          attached: forms
            .filter((f) => f.packageId === pack.id && f.documentId !== null)
            .map((f) => f.form),
          settlementPlanRequired: pack.settlementPlanRequired,
          assessmentOnFileSignedOn: pack.assessmentOnFileSignedOn,
          submittedOn: pack.submittedOn,
          timesReturned: pack.timesReturned,
        }
      : null,
    tasks,
    conference: row.conference,
    checklist: row.checklist
      ? { id: row.checklist.id, kind: row.checklist.kind, entries, signatures }
      : null,
    sponsorship:
      base.sponsorshipStartedOn && base.checkInOn && base.rapEndsOn && base.sponsorEndsOn
        ? {
            startedOn: base.sponsorshipStartedOn,
            checkInOn: base.checkInOn,
            rapEndsOn: base.rapEndsOn,
            sponsorEndsOn: base.sponsorEndsOn,
          }
        : null,
    outcome: base.outcome,
  };
}
