import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import type { CheckedTexts } from '#app/domain/question/checked-texts.ts';
import {
  type AnsweringDesk,
  type AnswerTexts,
  answerQuestion as decide,
} from '#app/domain/question/question.ts';
import {
  findQuestionWords,
  isQuestionVisible,
  saveAnswer,
} from '#db/repositories/question.server.ts';
import { checkAgainstFile } from './check-texts.server.ts';
import type { CaseCommand, Surroundings } from './run-command.server.ts';

export interface AnswerQuestionInput {
  readonly questionId: string;
  readonly answers: AnswerTexts;
  readonly publish: boolean;
}

/** RSTP or ROC-O answers: the group that asked, or every group (process §7). */
export const answerQuestion: CaseCommand<AnswerQuestionInput, CheckedTexts> = {
  name: 'answer_question',
  permission: 'question.answer',
  isFound: (tx, caseId, { questionId }) => isQuestionVisible(tx, caseId, questionId),
  gather: (input, { id }, surroundings) => checkAnswer(input, id, surroundings),
  decide: (state, input, at, actor, checked) =>
    decide(state, { ...input, checked, desk: deskOf(actor) }, at),
  seal: (input, _state, { tx }) => saveAnswer(tx, input.questionId, input.answers),
};

/** Whose desk answers: the one that may relay is RSTP's. */
export const deskOf = (actor: Actor): AnsweringDesk =>
  can(actor, 'question.relay') ? 'rstp' : 'roco';

/** The answers against everything on file; the question too, once every group is to read it. */
export async function checkAnswer(
  { questionId, answers, publish }: AnswerQuestionInput,
  caseId: string,
  surroundings: Surroundings,
): Promise<CheckedTexts> {
  const asked = publish ? await findQuestionWords(surroundings.tx, questionId) : null;
  const texts = {
    ...(asked ? { question: asked } : {}),
    en: { text: answers.en, lang: 'en' },
    fr: { text: answers.fr, lang: 'fr' },
  } as const;
  return checkAgainstFile(texts, caseId, surroundings);
}
