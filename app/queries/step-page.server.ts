import type { NextStep } from '#app/domain/case/next-step.ts';
import type { Lang } from '#app/i18n/lang.ts';
import type { Text } from '#app/i18n/text.ts';
import { caseSlug, pathTo } from '#app/paths.ts';

type CasePage =
  | 'case'
  | 'record-consent'
  | 'prepare-profile'
  | 'approve-profile'
  | 'review-claim'
  | 'undertaking'
  | 'review-undertaking'
  | 'change-promotion'
  | 'conference'
  | 'checklist';

/** The page on which a step is taken. Steps without a page of their own are taken on the case's page. */
function pageOf({ code, task }: NextStep): CasePage {
  switch (code) {
    case 'record_consent':
      return 'record-consent';
    case 'write_profile':
    case 'request_approval':
      return 'prepare-profile';
    case 'approve_profile':
    case 'approve_change':
      return 'approve-profile';
    case 'close_unmatched':
      return 'change-promotion';
    case 'confirm_commitment':
    case 'answer_partner':
    case 'confirm_claim':
    case 'endorse_claim':
    case 'answer_offer':
      return 'review-claim';
    case 'prepare_package':
    case 'correct_package':
      return 'undertaking';
    case 'review_package':
      return 'review-undertaking';
    case 'hold_conference':
      return 'conference';
    case 'fill_checklist':
    case 'sign_checklist':
      return 'checklist';
    case 'complete_task':
      return task?.code === 'convene_conference' ? 'conference' : 'case';
    default:
      return 'case';
  }
}

export function stepPath(step: NextStep, reference: string, lang: Lang): string {
  return pathTo(pageOf(step), lang, { reference: caseSlug(reference) });
}

/** What the step is, starting with a verb: “Request the data fix to ‘Joint Assistance’”. */
export function stepTitle(step: NextStep, { tasks }: Pick<Text, 'tasks'>): string {
  return step.task ? tasks.names[step.task.code] : tasks.steps[step.code];
}
