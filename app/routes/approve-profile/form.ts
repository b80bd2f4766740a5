import { z } from 'zod';
import type { GateOverride } from '#app/commands/gate-override.server.ts';
import { profileReturnReasons } from '#app/domain/profile/names.ts';
import { reasonCodesOf } from '#app/domain/vocabulary/reasons.ts';
import type { Text } from '#app/i18n/text.ts';

type Words = Pick<Text, 'fields' | 'gate' | 'prepare'>;

/** Why the profile goes back to its author: a code, which the author reads in words. */
export function returnForm({ fields, prepare }: Words) {
  return z.object({
    reason: z.enum(profileReturnReasons, { error: fields.choose(prepare.approval.returnReason) }),
  });
}

const longestNote = 2000;

/** A manager's decision to publish although the group is too small: a code, and what it can't say. */
export function overrideForm({ fields, gate }: Words): z.ZodType<GateOverride> {
  const { reason, why } = gate.override;
  return z
    .object({
      overrideReason: z.enum(reasonCodesOf('gate_override'), { error: fields.choose(reason) }),
      overrideNote: z
        .string()
        .trim()
        .min(1, fields.required(why))
        .max(longestNote, fields.tooLong(longestNote)),
    })
    .transform(({ overrideReason, overrideNote }) => ({
      reason: overrideReason,
      note: overrideNote,
    }));
}
