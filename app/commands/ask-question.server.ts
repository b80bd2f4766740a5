import type { CheckedTexts } from '#app/domain/question/checked-texts.ts';
import { askQuestion as decide } from '#app/domain/question/question.ts';
import { today } from '#app/platform/clock.server.ts';
import { saveQuestion } from '#db/repositories/question.server.ts';
import { checkForPatterns } from './check-texts.server.ts';
import type { CaseCommand } from './run-command.server.ts';

export interface AskQuestionInput {
  readonly text: string;
  /** The language the group writes in. */
  readonly lang: 'en' | 'fr';
}
interface Facts {
  readonly questionId: string;
  readonly checked: CheckedTexts;
}

/** A group asks about a live profile. Its words go into its row and nowhere else (process §7). */
export const askQuestion: CaseCommand<AskQuestionInput, Facts> = {
  name: 'ask_question',
  permission: 'question.ask',
  gather: async (question) => ({
    questionId: crypto.randomUUID(),
    checked: await checkForPatterns({ question }),
  }),
  decide: (state, { text }, at, { organizationId }, facts) =>
    decide(state, { ...facts, organizationId, text }, at),
  seal: (question, { id: caseId }, { tx, actor }, { questionId }) =>
    saveQuestion(tx, {
      id: questionId,
      caseId,
      organizationId: actor.organizationId,
      askedBy: actor.accountId,
      askedOn: today(),
      ...question,
    }),
};
