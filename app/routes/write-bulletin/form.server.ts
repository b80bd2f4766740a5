import { z } from 'zod';
import { type Refusal, refuse } from '#app/domain/decision.ts';
import { introLength, moved } from '#app/domain/promotion/bulletin.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import type { Text } from '#app/i18n/text.ts';

/** The introductions of a draft; they may be empty until it is sent. */
export function bulletinForm(text: Text) {
  // A browser sends line ends as two characters; a reader counts one.
  const intro = z
    .string()
    .default('')
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .superRefine((typed, context) => {
      if (typed.length <= introLength) return;
      const message = text.bulletin.write.tooLong(introLength, typed.length);
      context.addIssue({ code: 'custom', message });
    });
  return z.object({ introEn: intro, introFr: intro });
}

/** The profiles of the draft in their order, with the one moved or taken out whose button was pressed. */
export function numbersAfter(fields: FormData): string[] {
  const numbers = fields.getAll('number').map(String);
  const up = fields.get('up');
  if (up !== null) return moved(numbers, String(up), 'up');
  const down = fields.get('down');
  if (down !== null) return moved(numbers, String(down), 'down');
  return numbers.filter((number) => number !== fields.get('out'));
}

/** What the linter found, said by the field it found it in. */
export function lintErrors(lang: Lang, { params }: Refusal): Record<string, string> {
  return Object.fromEntries(
    (['introEn', 'introFr'] as const).flatMap((field) => {
      const kinds = params[field];
      return kinds ? [[field, refusalText(lang, refuse('text_identifies', { kinds }))]] : [];
    }),
  );
}
