import { z } from 'zod';
import type { Text } from '#app/i18n/text.ts';

/** Which SAH is asked to share the claim. */
export function askPartnerForm({ partner }: Pick<Text, 'partner'>) {
  return z.object({
    claimId: z.guid(),
    partnerSahId: z.guid({ error: partner.chooseOne }),
  });
}
