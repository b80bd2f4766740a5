import { type Refusal, refuse } from '../decision.ts';
import type { NoteLanguage } from '../profile/names.ts';
import { type CheckedTexts, mayNotSend } from '../question/checked-texts.ts';
import {
  isReasonCode,
  noteRequired,
  type ReasonCode,
  reasonCodesOf,
} from '../vocabulary/reasons.ts';

/** Room to say why, in a sentence or two (D). */
export const longestClaimNote = 300;

/** The lists that give the reasons for which a claim is ended before it is confirmed. */
type EndingList = 'claim_refused' | 'claim_released';

/** Reasons that a rule gives by itself, or a SAH by declining: nobody chooses them. */
const byItself: readonly string[] = [
  'already_held',
  'sah_did_not_endorse',
  'another_sponsor',
  'promotion_over',
] satisfies ReasonCode<'claim_refused'>[];

/** Reasons for which ROC-O may refuse a claim. */
export const refusableReasons = reasonCodesOf('claim_refused').filter(
  (code) => !byItself.includes(code),
);

/** A note as it was typed, and the language of the page on which it was. */
export interface ClaimNote {
  readonly text: string;
  readonly lang: NoteLanguage;
}

/** Why a claim is ended. The note goes to the other side of the claim; it is sealed, and in no event. */
export interface EndingReason {
  readonly reason: string;
  readonly note?: ClaimNote;
}

/**
 * Why a claim can't be ended with this reason and this note, or null. A reason that says too little by
 * itself needs a note; one that says enough takes none, and what was typed is not thrown away unsaid.
 *
 * @param checked what was found in the note: ROC-O's is checked against the file, a group's for common
 * patterns alone. A note that was not checked is let through by nobody.
 */
export function lackingNote(
  list: EndingList,
  { reason, note }: EndingReason,
  checked: CheckedTexts = null,
): Refusal | null {
  if (!isReasonCode(list, reason)) return refuse('reason_required');
  const text = note?.text ?? '';
  if (!noteRequired(list, reason)) return text === '' ? null : refuse('note_not_taken');
  if (text === '') return refuse('note_required');
  if (text.length > longestClaimNote) return refuse('text_length', { most: longestClaimNote });
  return mayNotSend(checked, 'kinds');
}
