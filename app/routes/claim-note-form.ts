import { z } from 'zod';
import { cleanNote } from '#app/domain/profile/notes.ts';
import type { ReasonCode } from '#app/domain/vocabulary/reasons.ts';
import type { Lang } from '#app/i18n/lang.ts';
import type { Text } from '#app/i18n/text.ts';

/** The note beside the reason for which a claim ends, as it is kept. Whether one is needed, the rule says. */
export const claimNoteField = (lang: Lang) =>
  z
    .string()
    .default('')
    .transform((text) => ({ text: cleanNote(text), lang }));

/** Reasons that a group gives itself: the rest come from rules, or are ROC-O's. */
export const releasableReasons = [
  'group_released',
  'agreement_status_changed',
  'release_other',
] as const satisfies readonly ReasonCode<'claim_released'>[];

export const releaseForm = ({ claim, fields }: Pick<Text, 'claim' | 'fields'>, lang: Lang) =>
  z.object({
    reason: z.enum(releasableReasons, { error: fields.choose(claim.releaseReason) }),
    note: claimNoteField(lang),
  });
