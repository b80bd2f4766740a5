import { withdrawQuestion as decide } from '#app/domain/question/question.ts';
import { isQuestionVisible } from '#db/repositories/question.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** A group takes back a question that waits. */
export const withdrawQuestion: CaseCommand<{ readonly questionId: string }> = {
  name: 'withdraw_question',
  permission: 'question.ask',
  // Its question stays the group's own when the case is no longer shown to it.
  isFound: (tx, caseId, { questionId }) => isQuestionVisible(tx, caseId, questionId),
  decide: (state, { questionId }, _at, { organizationId }) =>
    decide(state, { questionId, organizationId }),
};
