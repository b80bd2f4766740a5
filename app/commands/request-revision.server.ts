import type { NoteCheck } from '#app/domain/disclosure/note-check.ts';
import type { ProfileNotes } from '#app/domain/profile/notes.ts';
import { requestRevision as decide } from '#app/domain/profile/revise-profile.ts';
import { findPublishedNotes } from '#db/repositories/profile-notes.server.ts';
import { readNoteCheck } from './gate-facts.server.ts';
import type { CaseCommand } from './run-command.server.ts';

interface Facts {
  readonly check: NoteCheck;
  readonly publishedNotes: ProfileNotes;
}

/** Asks someone else at ROC-O to read and publish the change. */
export const requestRevision: CaseCommand<null, Facts> = {
  name: 'request_revision',
  permission: 'profile.write',
  gather: async (_input, { id }, { tx, vault }) => ({
    check: await readNoteCheck(tx, await vault(), id),
    publishedNotes: await findPublishedNotes(tx, id),
  }),
  decide: (state, _input, _at, _actor, facts) => decide(state, facts),
};
