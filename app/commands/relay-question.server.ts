import { relayQuestion as decide } from '#app/domain/question/question.ts';
import { isQuestionVisible } from '#db/repositories/question.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** RSTP relays a question to ROC-O (process §7). RSTP sees questions, never cases. */
export const relayQuestion: CaseCommand<{ readonly questionId: string }> = {
  name: 'relay_question',
  permission: 'question.relay',
  isFound: (tx, caseId, { questionId }) => isQuestionVisible(tx, caseId, questionId),
  decide: (state, input, at) => decide(state, input, at),
};
