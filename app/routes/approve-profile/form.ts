import { z } from 'zod';
import { profileReturnReasons } from '#app/domain/profile/names.ts';
import type { Text } from '#app/i18n/text.ts';

/** Why the profile goes back to its author: a code, which the author reads in words. */
export function returnForm({ fields, prepare }: Pick<Text, 'fields' | 'prepare'>) {
  return z.object({
    reason: z.enum(profileReturnReasons, { error: fields.choose(prepare.approval.returnReason) }),
  });
}
