import { z } from 'zod';
import { cleanNote } from '#app/domain/profile/notes.ts';
import { longestQuestion } from '#app/domain/question/limits.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import type { Text } from '#app/i18n/text.ts';

/** A question as it is kept: cleaned like a note, something, and not a letter. */
export function questionForm({ questions }: Text, lang: Lang) {
  const most = formatNumber(lang, longestQuestion);
  return z.object({
    text: z
      .string()
      .default('')
      .transform(cleanNote)
      .pipe(
        z
          .string()
          .min(1, questions.empty)
          .max(longestQuestion, {
            error: ({ input }) => questions.tooLong(most, formatNumber(lang, String(input).length)),
          }),
      ),
  });
}
