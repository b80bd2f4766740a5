import type { ClaimNote } from '#app/domain/claim/claim-note.ts';
import type { Refusal } from '#app/domain/decision.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import type { EndingAnswer } from './claim-note.tsx';
import { foundIn } from './question-view.server.ts';

/** Refusals of the end of a claim that are about one field of its form. */
const fields: Readonly<Partial<Record<Refusal['code'], 'reason' | 'note'>>> = {
  reason_required: 'reason',
  note_required: 'note',
  note_not_taken: 'note',
  text_length: 'note',
  text_identifies: 'note',
};

/** What a refusal says beside its field, and where in the note something was found; null when it is about none. */
export function endingRefused(
  refusal: Refusal,
  note: ClaimNote | undefined,
  lang: Lang,
): Pick<EndingAnswer, 'errors' | 'found'> | null {
  const field = fields[refusal.code];
  if (!field) return null;
  const found = foundIn(refusal, 'note', note?.text ?? '', lang);
  const text = found ? textOf(lang).questions.takeOut : refusalText(lang, refusal);
  return { errors: { [field]: text }, found };
}
