import { eq, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { Transaction } from '../client.server.ts';
import { type JsonRow, rowFrom, rowsFrom } from '../json-rows.ts';
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

const rowOf = (table: PgTable) => sql`(select to_json(t) from ${table} t where t.case_id = c.id)`;

/** The rows of one of a case's tables as one JSON array. */
const rowsOf = (table: PgTable, { having, order }: { having?: SQL; order?: SQL } = {}) => sql`(
  select coalesce(json_agg(t ${order ? sql`order by ${order}` : sql``}), '[]') from ${table} t
  where t.case_id = c.id ${having ? sql`and ${having}` : sql``})`;

/** Of a case's promotions, as `t`: the one that runs, else the one that ended last. */
export const lastPromotionFirst = sql`t.ended_on is null desc, t.started_on desc, t.ended_on desc`;

const partsOfCase = sql`
  to_json(c) as base,
  ${rowOf(consent)} as consent,
  ${rowOf(profile)} as profile,
  ${rowOf(profileRevision)} as revision,
  (select to_json(t) from ${promotion} t where t.case_id = c.id
    order by ${lastPromotionFirst} limit 1) as promotion,
  ${rowsOf(interest, { having: sql`t.status = 'expressed'` })} as interests,
  ${rowsOf(claim)} as claims,
  ${rowsOf(waitingEntry, { order: sql`t.position` })} as line,
  ${rowsOf(question, { order: sql`t.asked_on, t.id` })} as questions,
  ${rowsOf(groupInvitation, { order: sql`t.invited_on, t.id` })} as invitations,
  (select to_json(t) from ${undertakingPackage} t join ${claim} k on k.id = t.claim_id
    where t.case_id = c.id
    order by k.status = 'confirmed' desc, k.confirmed_on desc limit 1) as package,
  ${rowsOf(packageForm)} as forms,
  ${rowsOf(task, { order: sql`t.due_on` })} as tasks,
  ${rowOf(conference)} as conference,
  ${rowOf(checklist)} as checklist,
  (select coalesce(json_agg(t order by t.position), '[]') from ${checklistEntry} t
    join ${checklist} l on l.id = t.checklist_id where l.case_id = c.id) as entries,
  (select coalesce(json_agg(t), '[]') from ${checklistSignature} t
    join ${checklist} l on l.id = t.checklist_id where l.case_id = c.id) as signatures`;

/**
 * Reads a case as the rules see it. One statement: of one moment even where nothing is locked, and a
 * command, which begins with it, costs little more than what it writes.
 */
export async function findCase(tx: Transaction, caseId: string): Promise<CaseState | null> {
  const [found] = await tx.execute<Parts>(
    sql`select ${partsOfCase} from ${jasCase} c where c.id = ${caseId}`,
  );
  return found ? caseFrom(found) : null;
}

/** Several cases, read as `findCase` reads one, in one statement too. */
export async function findCases(tx: Transaction, caseIds: readonly string[]): Promise<CaseState[]> {
  if (caseIds.length === 0) return [];
  const found = await tx.execute<Parts>(
    sql`select ${partsOfCase} from ${jasCase} c where c.id = any(${sql.param([...caseIds])}::uuid[])`,
  );
  return found.map(caseFrom);
}

function caseFrom(found: Parts): CaseState {
  const base = rowFrom(jasCase, found.base);
  const sheet = found.profile && rowFrom(profile, found.profile);
  const pack = found.package && rowFrom(undertakingPackage, found.package);
  const forms = rowsFrom(packageForm, found.forms).filter(
    ({ packageId }) => packageId === pack?.id,
  );
  const list = found.checklist && rowFrom(checklist, found.checklist);
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
    consent: found.consent && rowFrom(consent, found.consent),
    profile: sheet && {
      ...sheet,
      revision: found.revision && rowFrom(profileRevision, found.revision),
    },
    promotion: found.promotion && rowFrom(promotion, found.promotion),
    interests: rowsFrom(interest, found.interests),
    claims: rowsFrom(claim, found.claims),
    waitingList: rowsFrom(waitingEntry, found.line),
    // Without their words, which no rule reads.
    questions: rowsFrom(question, found.questions).map(
      ({ id, organizationId, status, askedOn, published }) => ({
        id,
        organizationId,
        status,
        askedOn,
        published,
      }),
    ),
    invitations: rowsFrom(groupInvitation, found.invitations).map(
      ({ id, organizationId, status, invitedOn, laterOn }) => ({
        id,
        organizationId,
        status,
        invitedOn,
        laterOn,
      }),
    ),
    package: pack
      ? {
          id: pack.id,
          claimId: pack.claimId,
          status: pack.status,
          filled: forms.filter(({ filled }) => filled).map(({ form }) => form),
          attached: forms.filter(({ documentId }) => documentId !== null).map(({ form }) => form),
          settlementPlanRequired: pack.settlementPlanRequired,
          assessmentOnFileSignedOn: pack.assessmentOnFileSignedOn,
          partnerAssessmentOnFileSignedOn: pack.partnerAssessmentOnFileSignedOn,
          submittedOn: pack.submittedOn,
          timesReturned: pack.timesReturned,
        }
      : null,
    tasks: rowsFrom(task, found.tasks),
    conference: found.conference && rowFrom(conference, found.conference),
    checklist: list
      ? {
          id: list.id,
          kind: list.kind,
          entries: rowsFrom(checklistEntry, found.entries),
          signatures: rowsFrom(checklistSignature, found.signatures),
        }
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

interface Parts extends Record<string, unknown> {
  readonly base: JsonRow;
  readonly consent: JsonRow | null;
  readonly profile: JsonRow | null;
  readonly revision: JsonRow | null;
  readonly promotion: JsonRow | null;
  readonly interests: readonly JsonRow[];
  readonly claims: readonly JsonRow[];
  readonly line: readonly JsonRow[];
  readonly questions: readonly JsonRow[];
  readonly invitations: readonly JsonRow[];
  readonly package: JsonRow | null;
  readonly forms: readonly JsonRow[];
  readonly tasks: readonly JsonRow[];
  readonly conference: JsonRow | null;
  readonly checklist: JsonRow | null;
  readonly entries: readonly JsonRow[];
  readonly signatures: readonly JsonRow[];
}
