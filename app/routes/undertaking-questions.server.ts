import { z } from 'zod';
import type { UndertakingForm } from '#app/domain/undertaking/names.ts';
import { planQuestionsFor } from '#app/domain/undertaking/plan-questions.ts';
import { settlementPlanQuestions } from '#app/domain/vocabulary/settlement-plan-sections.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import type { CaseParties } from '#app/queries/case-parties.server.ts';

/** One question of a short form, in the reader's language: the form shows it, the review repeats it. */
export interface Question {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'text' | 'area' | 'number' | 'confirm';
  readonly optional: boolean;
  readonly initial: string;
  /** Heading of a settlement plan section, on its first question. */
  readonly section?: string;
  readonly min: number;
  readonly max: number;
}

type Given = Partial<Omit<Question, 'name' | 'label'>>;

const question = (name: string, label: string, given: Given = {}): Question => ({
  name,
  label,
  kind: 'text',
  optional: false,
  initial: '',
  min: 0,
  max: given.kind === 'area' ? 2000 : 120,
  ...given,
});

/** The questions of a form for this household and these parties (OB 646 step 6; process §8). */
export function questionsOf(
  form: UndertakingForm,
  lang: Lang,
  about: { readonly parties: CaseParties; readonly needs: readonly string[] },
): readonly Question[] {
  const { forms } = textOf(lang).undertaking;
  switch (form) {
    case 'imm1324': {
      const words = forms.imm1324;
      return [
        question('signatoryName', words.signatoryName),
        question('signatoryTitle', words.signatoryTitle),
        // The CG section is there only if one takes part.
        ...(about.parties.group ? [question('groupSignatory', words.groupSignatory)] : []),
        question('contactName', words.contactName),
        question('contactPhone', words.contactPhone, { max: 40 }),
        question('address', words.address, { kind: 'area', max: 400 }),
        // A second SAH signs the same undertaking (IP 3 part 4 §4.1; process §8).
        ...(about.parties.partner
          ? [
              question('secondSah', words.secondSah, { initial: about.parties.partner.name }),
              question('secondSignatory', words.secondSignatory),
            ]
          : []),
        question('durationMonths', words.durationMonths, {
          kind: 'number',
          hint: words.durationHint,
          initial: '24',
          min: 24,
          max: 36,
        }),
        question('understands', words.understands, { kind: 'confirm' }),
      ];
    }
    case 'imm5492':
    case 'imm5492_partner': {
      const words = forms.imm5492;
      return [
        question('experience', words.experience, { kind: 'area' }),
        question('sponsorships', words.sponsorships, { kind: 'number', max: 500 }),
        question('volunteers', words.volunteers, {
          kind: 'number',
          hint: words.volunteersHint,
          min: 1,
          max: 500,
        }),
        question('support', words.support, { kind: 'area' }),
        question('housing', words.housing, { kind: 'area' }),
        question('funds', words.funds, { kind: 'area' }),
      ];
    }
    case 'imm5494': {
      const words = vocabularyOf(lang);
      let last = '';
      return planQuestionsFor(about.needs).map(({ code, required }) => {
        const { section } = settlementPlanQuestions[code];
        const heads = section !== last;
        last = section;
        return question(code, words.settlementPlanQuestions[code], {
          kind: 'area',
          optional: !required,
          ...(heads ? { section: words.settlementPlanSectionLabels[section] } : {}),
        });
      });
    }
  }
}

/** Checks what was answered; the messages are in the reader's language. */
export function answersSchema(questions: readonly Question[], lang: Lang) {
  const { fields } = textOf(lang);
  const answer = (one: Question): z.ZodType<string> => {
    const given = z.preprocess((value) => value ?? '', z.string());
    if (one.kind === 'confirm') {
      return given.refine((value) => value === 'yes', fields.mustAgree) as z.ZodType<string>;
    }
    const typed = given.transform((value) => value.trim());
    if (one.kind === 'number') {
      return typed.refine(
        (value) => /^\d{1,4}$/.test(value) && Number(value) >= one.min && Number(value) <= one.max,
        fields.between(one.min, one.max),
      ) as z.ZodType<string>;
    }
    const message = one.label.endsWith('?') ? fields.answer : fields.required(one.label);
    return typed
      .refine((value) => one.optional || value !== '', message)
      .refine((value) => value.length <= one.max, fields.tooLong(one.max)) as z.ZodType<string>;
  };
  return z.object(Object.fromEntries(questions.map((one) => [one.name, answer(one)])));
}
