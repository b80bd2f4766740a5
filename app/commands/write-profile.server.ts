import { randomInt } from 'node:crypto';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { ProfileNotes } from '#app/domain/profile/notes.ts';
import { writeProfile as decide } from '#app/domain/profile/write-profile.ts';
import { readDraftAndFile } from '#db/repositories/on-file.server.ts';
import { saveDraftNotes } from '#db/repositories/profile-notes.server.ts';
import type { CaseCommand } from './run-command.server.ts';

export interface WriteProfileInput {
  readonly fields: PublishedFields;
  /** Left out where only the fields are written. */
  readonly notes?: ProfileNotes;
}

/** Writes or rewrites the profile from coded fields, and its notes (OB 646 step 5). */
export const writeProfile: CaseCommand<WriteProfileInput, ProfileNotes> = {
  name: 'write_profile',
  permission: 'profile.write',
  gather: async (_input, state, { tx, vault }) =>
    (await readDraftAndFile(tx, await vault(), state.id)).notes,
  decide: (state, { fields, notes }, _at, actor, before) =>
    decide(state, {
      fields,
      authorId: actor.accountId,
      // Random and the portal's own: never a file number, never an order (privacy.md).
      number: `P ${randomInt(100_000, 1_000_000)}`,
      ...(notes ? { notes: { before, after: notes } } : {}),
    }),
  async seal({ notes }, state, { tx, vault }) {
    if (notes) await saveDraftNotes(tx, await vault(), state.id, notes);
  },
};
