import type { ProfileNotes } from '#app/domain/profile/notes.ts';
import { writeRevision as decide } from '#app/domain/profile/revise-profile.ts';
import { readDraftAndFile } from '#db/repositories/on-file.server.ts';
import { findPublishedNotes, saveDraftNotes } from '#db/repositories/profile-notes.server.ts';
import type { CaseCommand } from './run-command.server.ts';
import type { WriteProfileInput } from './write-profile.server.ts';

interface Notes {
  readonly draft: ProfileNotes;
  readonly published: ProfileNotes;
}

/** Writes a change to a published profile; what is published stands until the change passes the gate. */
export const writeRevision: CaseCommand<WriteProfileInput, Notes> = {
  name: 'write_revision',
  permission: 'profile.write',
  gather: async (_input, { id }, { tx, vault }) => ({
    draft: (await readDraftAndFile(tx, await vault(), id)).notes,
    published: await findPublishedNotes(tx, id),
  }),
  decide: (state, { fields, notes }, _at, actor, { draft, published }) =>
    decide(state, {
      fields,
      authorId: actor.accountId,
      notes: { before: draft, after: notes ?? draft },
      publishedNotes: published,
    }),
  async seal({ notes }, state, { tx, vault }) {
    if (notes) await saveDraftNotes(tx, await vault(), state.id, notes);
  },
};
