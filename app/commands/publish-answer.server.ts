import type { CheckedTexts } from '#app/domain/question/checked-texts.ts';
import { type AnswerTexts, publishAnswer as decide } from '#app/domain/question/question.ts';
import { isQuestionVisible, saveAnswer } from '#db/repositories/question.server.ts';
import { checkAnswer, deskOf } from './answer-question.server.ts';
import type { CaseCommand } from './run-command.server.ts';

export interface PublishAnswerInput {
  readonly questionId: string;
  readonly answers: AnswerTexts;
}

/** An answer that one group has goes to all, in both languages; its words may be made plainer for them. */
export const publishAnswer: CaseCommand<PublishAnswerInput, CheckedTexts> = {
  name: 'publish_answer',
  permission: 'question.answer',
  isFound: (tx, caseId, { questionId }) => isQuestionVisible(tx, caseId, questionId),
  gather: (input, { id }, surroundings) =>
    checkAnswer({ ...input, publish: true }, id, surroundings),
  decide: (state, input, at, actor, checked) =>
    decide(state, { ...input, checked, desk: deskOf(actor) }, at),
  seal: (input, _state, { tx }) => saveAnswer(tx, input.questionId, input.answers),
};
