import { z } from 'zod';
import { cleanNote } from '#app/domain/profile/notes.ts';
import { longestAnswer } from '#app/domain/question/limits.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import type { Text } from '#app/i18n/text.ts';

/** Who is to read an answer. */
export const readers = ['group', 'all'] as const;

/**
 * An answer in either language or both: to all groups in both, since each reads its own; to one group at
 * least in the language it asked in.
 */
export function answerForm({ questions }: Text, lang: Lang, asked: Lang) {
  const words = questions.answerForm;
  const most = formatNumber(lang, longestAnswer);
  const text = z
    .string()
    .default('')
    .transform(cleanNote)
    .pipe(
      z.string().max(longestAnswer, {
        error: ({ input }) => questions.tooLong(most, formatNumber(lang, String(input).length)),
      }),
    );
  return z
    .object({ en: text, fr: text, readers: z.enum(readers, { error: words.chooseReaders }) })
    .superRefine(({ en, fr, readers: to }, context) => {
      const missing = (field: Lang, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message });
      const wanted = (field: Lang) => (field === 'en' ? en : fr) === '';
      if (to === 'all') {
        if (wanted('en')) missing('en', words.both);
        if (wanted('fr')) missing('fr', words.bothFrench);
      } else if (wanted(asked)) missing(asked, words.inTheirs);
    });
}
