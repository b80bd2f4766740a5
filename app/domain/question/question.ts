import { type CaseState, liveClaim, livePromotion } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { partnerOf } from '../claim/partner.ts';
import type { CivilDate } from '../clock/civil-date.ts';
import { accept, type Circumstances, type Decision, type Refusal, refuse } from '../decision.ts';
import { type CheckedTexts, mayNotAnswerWith, mayNotSend } from './checked-texts.ts';
import { longestAnswer, longestQuestion } from './limits.ts';
import type { Question } from './names.ts';

/** An answer as it is sent: a text for each language, empty where there is none. */
export interface AnswerTexts {
  readonly en: string;
  readonly fr: string;
}

/** Whose answer it is: RSTP sees a question first, and answers or relays it to ROC-O (process §7). */
export type AnsweringDesk = 'rstp' | 'roco';

export const isOpen = ({ status }: Pick<Question, 'status'>): boolean =>
  status === 'asked' || status === 'relayed';

/** The questions of a group about this profile that wait for an answer. */
export const openQuestionsOf = (state: CaseState, organizationId: string): readonly Question[] =>
  state.questions.filter((each) => each.organizationId === organizationId && isOpen(each));

/**
 * The last day of the hold in which this organisation has a part: as its group, as the SAH that answers,
 * or as a second SAH that agreed to share it; null without one. It asks for more time by a question, so
 * its questions are answered by then.
 */
export function holdEndFor(state: CaseState, organizationId: string): CivilDate | null {
  const held = liveClaim(state);
  if (held?.status !== 'held') return null;
  const parties = [held.sahId, held.groupId, partnerOf(held)];
  return parties.includes(organizationId) ? held.holdEndsOn : null;
}

/** Why this group can't ask now, or null. The page says so before anyone writes a word. */
export function mayNotAsk(
  state: CaseState,
  { organizationId }: { readonly organizationId: string },
  at: Pick<Circumstances, 'today' | 'settings'>,
): Refusal | null {
  const promotion = livePromotion(state);
  if (!promotion) return refuse('not_promoted');
  // Who holds the profile may still confirm past the limit (process §7), and so may still ask.
  if (promotion.limitOn < at.today && holdEndFor(state, organizationId) === null) {
    return refuse('limit_passed', { date: promotion.limitOn });
  }
  const most = at.settings.openQuestionsPerGroup;
  return openQuestionsOf(state, organizationId).length >= most
    ? refuse('too_many_questions', { most })
    : null;
}

/**
 * A group asks about a live profile (process §7). Its text was checked for common patterns alone: a
 * refusal that knew the file would tell a group whether a name it typed is the household's.
 */
export function askQuestion(
  state: CaseState,
  input: {
    readonly questionId: string;
    readonly organizationId: string;
    readonly text: string;
    readonly checked: CheckedTexts;
  },
  at: Circumstances,
): Decision<CaseEvent> {
  const barred = mayNotAsk(state, input, at);
  if (barred) return barred;
  if (input.text.length === 0 || input.text.length > longestQuestion) {
    return refuse('text_length', { most: longestQuestion });
  }
  const identifying = mayNotSend(input.checked, 'kinds');
  if (identifying) return identifying;
  const { questionId, organizationId } = input;
  return accept({ type: 'question_asked', questionId, organizationId, on: at.today });
}

/** A group takes its question back while it waits; promoted or not, nobody need answer it then. */
export function withdrawQuestion(
  state: CaseState,
  input: { readonly questionId: string; readonly organizationId: string },
): Decision<CaseEvent> {
  const question = questionOf(state, input.questionId);
  if (question?.organizationId !== input.organizationId) return refuse('not_found');
  if (!isOpen(question)) return refuse('question_not_open');
  const { id: questionId, organizationId } = question;
  return accept({ type: 'question_withdrawn', questionId, organizationId });
}

/** RSTP passes a question on to ROC-O, which knows the case (process §7). */
export function relayQuestion(
  state: CaseState,
  input: { readonly questionId: string },
  at: Circumstances,
): Decision<CaseEvent> {
  const question = questionOf(state, input.questionId);
  if (!question) return refuse('not_found');
  if (!livePromotion(state)) return refuse('not_promoted');
  if (question.status === 'relayed') return refuse('question_relayed');
  if (question.status !== 'asked') return refuse('question_not_open');
  const { id: questionId, organizationId } = question;
  return accept({ type: 'question_relayed', questionId, organizationId, on: at.today });
}

export interface AnswerInput {
  readonly questionId: string;
  readonly answers: AnswerTexts;
  /** To every group, with the question as it was asked; otherwise to the group that asked, alone. */
  readonly publish: boolean;
  readonly desk: AnsweringDesk;
  /** The answers checked against everything on file; the question too when it is published with them. */
  readonly checked: CheckedTexts;
}

/** RSTP answers what it was asked; ROC-O any question that waits (process §7). */
export function answerQuestion(
  state: CaseState,
  input: AnswerInput,
  at: Circumstances,
): Decision<CaseEvent> {
  const question = questionOf(state, input.questionId);
  if (!question) return refuse('not_found');
  if (!livePromotion(state)) return refuse('not_promoted');
  if (!isOpen(question)) return refuse('question_not_open');
  if (question.status === 'relayed' && input.desk === 'rstp') return refuse('question_relayed');
  const barred = mayNotAnswer(input);
  if (barred) return barred;
  return accept(answered(question, input.publish, at));
}

/** An answer given to one group goes to all, in both languages (process §7: may be published). */
export function publishAnswer(
  state: CaseState,
  input: Omit<AnswerInput, 'publish'>,
  at: Circumstances,
): Decision<CaseEvent> {
  const question = questionOf(state, input.questionId);
  if (!question) return refuse('not_found');
  if (!livePromotion(state)) return refuse('not_promoted');
  if (question.status !== 'answered') return refuse('question_not_answered');
  if (question.published) return refuse('answer_published');
  const barred = mayNotAnswer({ ...input, publish: true });
  if (barred) return barred;
  return accept({ ...answered(question, true, at), answeredBefore: true });
}

function mayNotAnswer(input: AnswerInput): Refusal | null {
  const texts = [input.answers.en, input.answers.fr];
  if (texts.every((text) => text === '')) return refuse('text_length', { most: longestAnswer });
  if (input.publish && texts.some((text) => text === '')) return refuse('answer_incomplete');
  if (texts.some(({ length }) => length > longestAnswer)) {
    return refuse('text_length', { most: longestAnswer });
  }
  return mayNotAnswerWith(input.checked, input.desk === 'roco' ? 'kinds' : 'nothing');
}

const answered = ({ id, organizationId }: Question, published: boolean, at: Circumstances) =>
  ({
    type: 'question_answered',
    questionId: id,
    organizationId,
    published,
    on: at.today,
  }) as const;

const questionOf = (state: CaseState, id: string): Question | null =>
  state.questions.find((question) => question.id === id) ?? null;
