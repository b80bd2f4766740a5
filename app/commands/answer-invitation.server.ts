import { answerInvitation as decide, type GroupAnswer } from '#app/domain/invitation/invitation.ts';
import { isInvitationVisible } from '#db/repositories/invitation.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** A group answers its invitation. It knows of it by the invitation itself, also after promotion. */
export const answerInvitation: CaseCommand<GroupAnswer> = {
  name: 'answer_invitation',
  permission: 'invitation.answer',
  isFound: (tx, caseId) => isInvitationVisible(tx, caseId),
  decide: (state, given, at, { organizationId }) => decide(state, { organizationId, given }, at),
};
