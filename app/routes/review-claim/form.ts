import { z } from 'zod';
import { refusableReasons } from '#app/domain/claim/claim-note.ts';
import { isCivilDate } from '#app/domain/clock/civil-date.ts';
import type { Lang } from '#app/i18n/lang.ts';
import type { Text } from '#app/i18n/text.ts';
import { claimNoteField } from '../claim-note-form.ts';

type Words = Pick<Text, 'claim' | 'fields'>;

const dayOrNone = (error: string) =>
  z
    .string()
    .trim()
    .optional()
    .transform((day) => day || undefined)
    .refine((day) => day === undefined || isCivilDate(day), { error });

/** Confirming opens the package, so ROC-O says here whether it needs a settlement plan (OB 646 step 6). */
export function confirmForm({ claim, fields }: Words) {
  return z
    .object({
      claimId: z.guid(),
      settlementPlan: z.enum(['yes', 'no'], { error: fields.choose(claim.settlementPlan) }),
      assessmentOnFile: dayOrNone(fields.date),
      partnerAssessmentOnFile: dayOrNone(fields.date),
    })
    .transform(({ claimId, settlementPlan, assessmentOnFile, partnerAssessmentOnFile }) => ({
      claimId,
      settlementPlanRequired: settlementPlan === 'yes',
      onFile: { sah: assessmentOnFile, partner: partnerAssessmentOnFile },
    }));
}

/** The rule says which reasons need a note, and what must not be in it. */
export function refuseForm({ claim, fields }: Words, lang: Lang) {
  return z.object({
    claimId: z.guid(),
    reason: z.enum(refusableReasons, { error: fields.choose(claim.refuseReason) }),
    note: claimNoteField(lang),
  });
}

/** Extending a hold and confirming a commitment name the claim alone. */
export const claimForm = z.object({ claimId: z.guid() });
