import { dropRevision as decide } from '#app/domain/profile/revise-profile.ts';
import { findPublishedNotes, saveDraftNotes } from '#db/repositories/profile-notes.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** Gives a change up: the profile stays as it is published, and so do its notes. */
export const dropRevision: CaseCommand<null> = {
  name: 'drop_revision',
  permission: 'profile.write',
  decide: (state) => decide(state),
  async seal(_input, { id }, { tx, vault }) {
    await saveDraftNotes(tx, await vault(), id, await findPublishedNotes(tx, id));
  },
};
