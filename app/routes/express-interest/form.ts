import { z } from 'zod';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import {
  type ConsiderationAnswer,
  type InterestConsiderationCode,
  interestConsiderationCodes,
  interestConsiderations,
} from '#app/domain/vocabulary/interest-considerations.ts';
import type { Text } from '#app/i18n/text.ts';

export interface Asked {
  readonly code: InterestConsiderationCode;
  readonly answers: readonly ConsiderationAnswer[];
}

/** Asked of every profile: what IP 3 part 4 §4.2 step 3 names for all. */
const always: readonly InterestConsiderationCode[] = [
  'family_nearby',
  'cultural_community',
  'language_community',
  'housing',
  'volunteers',
];

/** The considerations that matter for this profile: those of every household, and those its needs raise. */
export function askedFor(fields: Pick<PublishedFields, 'needs'>): Asked[] {
  const needs: readonly string[] = fields.needs.map(({ code }) => code);
  return interestConsiderationCodes
    .filter(
      (code) =>
        always.includes(code) ||
        interestConsiderations[code].answersNeeds.some((need) => needs.includes(need)),
    )
    .map((code) => ({ code, answers: interestConsiderations[code].answers }));
}

/** One answer for each question asked; the message names the question, for the list of what is missing. */
export function interestForm(
  text: Text,
  asked: readonly Asked[],
  questionOf: (code: InterestConsiderationCode) => string,
) {
  const shape = Object.fromEntries(
    asked.map(({ code, answers }) => [
      code,
      z.enum(answers as readonly [ConsiderationAnswer, ...ConsiderationAnswer[]], {
        error: text.interest.unanswered(questionOf(code)),
      }),
    ]),
  );
  return z.object(shape) as unknown as z.ZodType<Record<string, ConsiderationAnswer>>;
}
