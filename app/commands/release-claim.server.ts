import { can } from '#app/domain/access/can.ts';
import { releaseClaim as decide } from '#app/domain/claim/claim.ts';
import type { CheckedTexts } from '#app/domain/question/checked-texts.ts';
import { checkClaimNote, type EndClaimInput, keepClaimNote } from './claim-note.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The claiming side, or ROC-O, gives up a request or a hold, with a coded reason, and a note where it says too little. */
export const releaseClaim: CaseCommand<EndClaimInput, CheckedTexts> = {
  name: 'release_claim',
  permission: 'claim.release',
  // A group releases the claim it has: sent again, it has none.
  asked: ({ reason, note }) => [reason, note],
  gather: (input, { id }, surroundings) => checkClaimNote(input, id, surroundings),
  decide: (state, input, at, actor, checked) =>
    // ROC-O may release any claim; a group only its own, or its group's.
    can(actor, 'claim.refuse')
      ? decide(state, { ...input, checked }, at)
      : decide(state, { ...input, checked, organizationId: actor.organizationId }, at),
  seal: (input, { id }, surroundings) => keepClaimNote(input, id, surroundings),
};
