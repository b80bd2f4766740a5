import {
  type SettlementPlanQuestionCode,
  settlementPlanQuestionCodes,
  settlementPlanQuestions,
} from '../vocabulary/settlement-plan-sections.ts';

/** Asked for every household: what ROC-O weighs first. The signed plan itself holds the rest. */
const always: readonly SettlementPlanQuestionCode[] = [
  'group_roles',
  'community_fit',
  'housing_plan',
  'interpretation_plan',
  'volunteer_team',
  'backup_plan',
];

/**
 * The questions of the short form of IMM 5494 for one household: a core, and those that answer its
 * needs. The fields of the official form are not public (ours, D).
 */
export function planQuestionsFor(
  needs: readonly string[],
): readonly { readonly code: SettlementPlanQuestionCode; readonly required: boolean }[] {
  return settlementPlanQuestionCodes
    .map((code) => ({ code, ...settlementPlanQuestions[code] }))
    .filter(
      ({ code, answersNeeds }) =>
        always.includes(code) || answersNeeds.some((need: string) => needs.includes(need)),
    )
    .map(({ code, required }) => ({ code, required }));
}
