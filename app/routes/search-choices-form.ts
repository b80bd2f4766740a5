import { z } from 'zod';
import { longestName } from '#app/domain/saved-search/breadth.ts';
import { alertFrequencies, alertKinds } from '#app/domain/saved-search/names.ts';
import type { Text } from '#app/i18n/text.ts';

/** What a person chooses of a search they keep. */
export function searchChoices({ savedSearches }: Text) {
  const words = savedSearches.form;
  return z.object({
    name: z
      .string()
      .default('')
      .transform((typed) => typed.replace(/\s+/g, ' ').trim())
      .pipe(z.string().min(1, words.nameMissing).max(longestName, words.nameTooLong(longestName))),
    // One box that is ticked comes alone, none not at all.
    kinds: z.preprocess(
      (sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
      z.array(z.enum(alertKinds)).min(1, words.kindsMissing),
    ),
    frequency: z.enum(alertFrequencies).default('daily'),
    byMail: z
      .literal('yes')
      .optional()
      .transform((ticked) => ticked === 'yes'),
  });
}
