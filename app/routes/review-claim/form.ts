import { z } from 'zod';
import { isCivilDate } from '#app/domain/clock/civil-date.ts';
import { reasonCodesOf } from '#app/domain/vocabulary/reasons.ts';
import type { Text } from '#app/i18n/text.ts';

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

export function refuseForm({ claim, fields }: Words) {
  return z.object({
    claimId: z.guid(),
    reason: z.enum(reasonCodesOf('claim_refused'), { error: fields.choose(claim.refuseReason) }),
  });
}

/** Extending a hold and confirming a commitment name the claim alone. */
export const claimForm = z.object({ claimId: z.guid() });
