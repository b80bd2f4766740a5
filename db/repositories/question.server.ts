import { and, eq } from 'drizzle-orm';
import type { AnswerTexts } from '#app/domain/question/question.ts';
import type { Transaction } from '../client.server.ts';
import { question } from '../schema/reach.ts';

/** Whether the current actor may know of this question of this case, by the policies of the database. */
export async function isQuestionVisible(
  tx: Transaction,
  caseId: string,
  questionId: string,
): Promise<boolean> {
  const rows = await tx
    .select({ id: question.id })
    .from(question)
    .where(and(eq(question.id, questionId), eq(question.caseId, caseId)));
  return rows.length > 0;
}

/** A question with its words, which are nowhere but in its row. */
export async function saveQuestion(
  tx: Transaction,
  row: Omit<typeof question.$inferInsert, 'status' | 'published'>,
): Promise<void> {
  await tx.insert(question).values({ ...row, status: 'asked' });
}

export async function saveAnswer(
  tx: Transaction,
  questionId: string,
  { en, fr }: AnswerTexts,
): Promise<void> {
  await tx
    .update(question)
    .set({ answerEn: en || null, answerFr: fr || null })
    .where(eq(question.id, questionId));
}

/** The words of a question as its group wrote them, and their language; null when there is none. */
export async function findQuestionWords(
  tx: Transaction,
  questionId: string,
): Promise<{ readonly text: string; readonly lang: 'en' | 'fr' } | null> {
  const [row] = await tx
    .select({ text: question.text, lang: question.lang })
    .from(question)
    .where(eq(question.id, questionId));
  return row ?? null;
}
