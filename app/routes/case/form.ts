import { z } from 'zod';
import { type CivilDate, isCivilDate } from '#app/domain/clock/civil-date.ts';
import type { Text } from '#app/i18n/text.ts';

export const taskForm = z.object({ taskId: z.guid() });

/** The day the household arrived in Canada. */
export function arrivalForm(
  { caseFile, fields }: Pick<Text, 'caseFile' | 'fields'>,
  today: CivilDate,
) {
  const missing = fields.required(caseFile.arrival.date);
  return z
    .object({
      arrivedOn: z
        .string({ error: missing })
        .trim()
        .min(1, missing)
        .refine((value) => value === '' || isCivilDate(value), fields.date)
        .refine((value) => !isCivilDate(value) || value <= today, fields.dateInFuture),
    })
    .transform(({ arrivedOn }) => ({ on: arrivedOn as CivilDate }));
}
