import { z } from 'zod';
import { consentForms } from '#app/domain/case/names.ts';
import { type CivilDate, isCivilDate } from '#app/domain/clock/civil-date.ts';
import type { Text } from '#app/i18n/text.ts';

/** The consent to share: which form, when it was signed, and by whom (process §4). */
export function consentForm(
  { fields, openCase }: Pick<Text, 'fields' | 'openCase'>,
  today: CivilDate,
) {
  const missing = fields.required(openCase.consentSignedOn);
  return z
    .object({
      form: z.enum(consentForms, { error: fields.choose(openCase.consentForm) }),
      signedOn: z
        .string({ error: missing })
        .trim()
        .min(1, missing)
        .refine((value) => value === '' || isCivilDate(value), fields.date)
        .refine((value) => !isCivilDate(value) || value <= today, fields.dateInFuture),
      signedBy: z.enum(['client', 'adult'], { error: fields.choose(openCase.consentSignedBy) }),
    })
    .transform(({ form, signedOn, signedBy }) => ({
      form,
      signedOn: signedOn as CivilDate,
      signedByAdultForMinor: signedBy === 'adult',
    }));
}
