import { z } from 'zod';
import type { FactTexts } from '#app/domain/case/restricted-facts.ts';
import type { Text } from '#app/i18n/text.ts';

const longestList = 4000;

/** The lists a note is checked against: text, one entry a line. */
export function checkedFactsForm({ fields }: Pick<Text, 'fields'>): z.ZodType<FactTexts> {
  const list = z.string().trim().max(longestList, fields.tooLong(longestList)).default('');
  return z
    .object({ otherSpellings: list, placesOnFile: list, organizationsOnFile: list })
    .transform(({ otherSpellings, placesOnFile, organizationsOnFile }) => ({
      other_spellings: otherSpellings,
      places_on_file: placesOnFile,
      organizations_on_file: organizationsOnFile,
    }));
}
