import { openTasks } from '../arrangements/tasks.ts';
import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { enterStage } from '../case/stage.ts';
import { withdrawSponsor } from '../claim/claim.ts';
import { partnerOf } from '../claim/partner.ts';
import { addMonths, type CivilDate } from '../clock/civil-date.ts';
import {
  accept,
  type Circumstances,
  type Decision,
  type RuleSettings,
  refuse,
} from '../decision.ts';
import { isReasonCode, noteRequired } from '../vocabulary/reasons.ts';
import type { UndertakingForm, UndertakingPackage } from './names.ts';

/** Whether a second SAH shares the sponsorship that a case's package is for. */
export const isPartnered = ({ claims, package: pack }: Pick<CaseState, 'claims' | 'package'>) =>
  partnerOf(claims.find(({ id }) => id === pack?.claimId)) !== null;

/** Whether an assessment on file, by the day it was signed, still stands in for a new one (process §8). */
export const stillServes = (
  signedOn: CivilDate | null,
  today: CivilDate,
  { assessmentMonths }: Pick<RuleSettings, 'assessmentMonths'>,
): boolean => signedOn !== null && addMonths(signedOn, assessmentMonths) >= today;

/**
 * Forms this package must hold (OB 646 step 6): IMM 5492 of each SAH that signs, unless the one it has on
 * file still serves; IMM 5494 where required.
 */
export function requiredForms(
  pack: UndertakingPackage,
  today: CivilDate,
  settings: RuleSettings,
  partnered = false,
): readonly UndertakingForm[] {
  const forms: UndertakingForm[] = ['imm1324'];
  if (!stillServes(pack.assessmentOnFileSignedOn, today, settings)) forms.push('imm5492');
  if (partnered && !stillServes(pack.partnerAssessmentOnFileSignedOn, today, settings)) {
    forms.push('imm5492_partner');
  }
  if (pack.settlementPlanRequired) forms.push('imm5494');
  return forms;
}

/** What is still missing: a form to fill in, or its signed PDF. */
export function missingFromPackage(
  pack: UndertakingPackage,
  today: CivilDate,
  settings: RuleSettings,
  partnered = false,
): readonly { form: UndertakingForm; part: 'answers' | 'document' }[] {
  return requiredForms(pack, today, settings, partnered).flatMap((form) => [
    ...(pack.filled.includes(form) ? [] : [{ form, part: 'answers' as const }]),
    ...(pack.attached.includes(form) ? [] : [{ form, part: 'document' as const }]),
  ]);
}

const isOpen = (pack: UndertakingPackage | null): pack is UndertakingPackage =>
  pack !== null && (pack.status === 'open' || pack.status === 'returned');

/** The answers themselves are restricted data; the event only says that the form is filled in. */
export function fillForm(state: CaseState, input: { form: UndertakingForm }): Decision<CaseEvent> {
  if (!isOpen(state.package)) return refuse('package_not_open');
  return accept({ type: 'form_filled', packageId: state.package.id, form: input.form });
}

export function attachDocument(
  state: CaseState,
  input: { form: UndertakingForm; documentId: string },
): Decision<CaseEvent> {
  if (!isOpen(state.package)) return refuse('package_not_open');
  return accept({
    type: 'document_attached',
    packageId: state.package.id,
    form: input.form,
    documentId: input.documentId,
  });
}

/** The sponsor submits the complete package to ROC-O (OB 646 step 6). */
export function submitPackage(
  state: CaseState,
  _input: unknown,
  at: Circumstances,
): Decision<CaseEvent> {
  if (!isOpen(state.package)) return refuse('package_not_open');
  const missing = missingFromPackage(state.package, at.today, at.settings, isPartnered(state));
  if (missing.length > 0) {
    return refuse('package_incomplete', {
      fields: missing.map(({ form, part }) => `${form}.${part}`).join(','),
    });
  }
  return accept<CaseEvent>(
    { type: 'package_submitted', packageId: state.package.id, on: at.today },
    enterStage(state, 'undertaking_review', at.today),
  );
}

const isSubmitted = (pack: UndertakingPackage | null): pack is UndertakingPackage =>
  pack?.status === 'submitted';

/** ROC-O sends it back with comments (process §8); the comment is kept beside, encrypted. */
export function returnPackage(
  state: CaseState,
  input: { reason: string; comment: string },
  at: Circumstances,
): Decision<CaseEvent> {
  if (!isSubmitted(state.package)) return refuse('package_not_submitted');
  if (input.comment.trim() === '') return refuse('comment_required');
  return accept<CaseEvent>(
    { type: 'package_returned', packageId: state.package.id, reason: input.reason, on: at.today },
    enterStage(state, 'matched', at.today),
  );
}

/** ROC-O approves (OB 646 step 7): arrangements begin, and the tasks of both offices open. */
export function approvePackage(
  state: CaseState,
  input: { checklistItems: readonly string[] },
  at: Circumstances,
): Decision<CaseEvent> {
  if (!isSubmitted(state.package)) return refuse('package_not_submitted');
  return accept<CaseEvent>(
    { type: 'package_approved', packageId: state.package.id, on: at.today },
    enterStage(state, 'arrangements', at.today),
    ...openTasks(state, at),
    {
      type: 'checklist_opened',
      checklistId: at.newId(),
      kind: state.stream === 'overseas' ? 'reception' : 'roles',
      itemCodes: input.checklistItems,
    },
  );
}

/**
 * A refused undertaking is as a sponsor's withdrawal (process §3). Where the reason says too little by
 * itself, ROC-O writes a comment; it is kept beside, encrypted.
 */
export function refusePackage(
  state: CaseState,
  input: { reason: string; comment: string },
  at: Circumstances,
): Decision<CaseEvent> {
  const { reason } = input;
  if (!isSubmitted(state.package)) return refuse('package_not_submitted');
  if (!isReasonCode('undertaking_refused', reason)) return refuse('reason_required');
  if (noteRequired('undertaking_refused', reason) && input.comment.trim() === '') {
    return refuse('comment_required');
  }
  return accept<CaseEvent>(
    { type: 'package_refused', packageId: state.package.id, reason: reason, on: at.today },
    ...withdrawSponsor({ ...state, package: { ...state.package, status: 'refused' } }, reason, at),
  );
}
