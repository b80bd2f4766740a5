import { z } from 'zod';
import { declineReasons } from '#app/domain/interest/interest.ts';
import type { Text } from '#app/i18n/text.ts';

/** Which interest is declined, and the reason its group is told. */
export function declineForm({ interest }: Pick<Text, 'interest'>) {
  return z.object({
    interestId: z.guid(),
    reason: z.enum(declineReasons, { error: interest.review.chooseReason }),
  });
}
