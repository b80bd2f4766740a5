import type { NoteCheck } from '#app/domain/disclosure/note-check.ts';
import { requestApproval as decide } from '#app/domain/profile/write-profile.ts';
import { readNoteCheck } from './gate-facts.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** Asks someone else at ROC-O to read and publish the profile. */
export const requestApproval: CaseCommand<null, NoteCheck> = {
  name: 'request_approval',
  permission: 'profile.write',
  gather: async (_input, state, { tx, vault }) => readNoteCheck(tx, await vault(), state.id),
  decide: (state, _input, _at, _actor, check) => decide(state, check),
};
