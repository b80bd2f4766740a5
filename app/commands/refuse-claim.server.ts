import { refuseClaim as decide } from '#app/domain/claim/claim.ts';
import type { CheckedTexts } from '#app/domain/question/checked-texts.ts';
import { checkClaimNote, type EndClaimInput, keepClaimNote } from './claim-note.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** ROC-O refuses a claim, with the coded reason the group is told, and a note where it says too little (process §7). */
export const refuseClaim: CaseCommand<EndClaimInput, CheckedTexts> = {
  name: 'refuse_claim',
  permission: 'claim.refuse',
  gather: (input, { id }, surroundings) => checkClaimNote(input, id, surroundings),
  decide: (state, input, at, _actor, checked) => decide(state, { ...input, checked }, at),
  seal: (input, { id }, surroundings) => keepClaimNote(input, id, surroundings),
};
