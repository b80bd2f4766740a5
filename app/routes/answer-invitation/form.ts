import { z } from 'zod';
import { isCivilDate } from '#app/domain/clock/civil-date.ts';
import type { GroupAnswer } from '#app/domain/invitation/invitation.ts';
import { isReasonCode } from '#app/domain/vocabulary/reasons.ts';
import type { Text } from '#app/i18n/text.ts';

/** A group's answer, each with its own button; only the fields of the one that was pressed count. */
export const answerForm = ({ fields, invitation }: Pick<Text, 'fields' | 'invitation'>) =>
  z
    .object({
      intent: z.enum(['yes', 'no', 'later']),
      reason: z.string().trim().optional(),
      laterOn: z.string().trim().optional(),
    })
    .transform(({ intent, reason = '', laterOn = '' }, context): GroupAnswer => {
      const report = (field: string, message: string) => {
        context.addIssue({ code: 'custom', path: [field], message });
        return z.NEVER;
      };
      if (intent === 'yes') return { answer: 'yes' };
      if (intent === 'no') {
        return isReasonCode('invitation_declined', reason)
          ? { answer: 'no', reason }
          : report('reason', fields.choose(invitation.no.reason));
      }
      return isCivilDate(laterOn) ? { answer: 'later', laterOn } : report('laterOn', fields.date);
    });
