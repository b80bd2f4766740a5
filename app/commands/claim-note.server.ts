import { can } from '#app/domain/access/can.ts';
import type { EndingReason } from '#app/domain/claim/claim-note.ts';
import type { CheckedTexts } from '#app/domain/question/checked-texts.ts';
import { saveClaimNote } from '#db/repositories/restricted.server.ts';
import { checkAgainstFile, checkForPatterns } from './check-texts.server.ts';
import type { Surroundings } from './run-command.server.ts';

/** What ends a claim: which one, why, and what is said beside the reason. */
export interface EndClaimInput extends EndingReason {
  readonly claimId: string;
}

/**
 * The note against everything on file where ROC-O wrote it; where a group did, against common patterns
 * alone, or a refusal would tell it whether a name that it guessed is on file.
 */
export async function checkClaimNote(
  { note }: EndingReason,
  caseId: string,
  surroundings: Surroundings,
): Promise<CheckedTexts> {
  if (!note?.text) return {};
  return can(surroundings.actor, 'claim.refuse')
    ? checkAgainstFile({ note }, caseId, surroundings)
    : checkForPatterns({ note });
}

/** Keeps the note beside its claim, sealed with the key of the case. */
export async function keepClaimNote(
  { claimId, note }: EndClaimInput,
  caseId: string,
  { tx, vault }: Surroundings,
): Promise<void> {
  if (note?.text) await saveClaimNote(tx, await vault(), caseId, claimId, note);
}
