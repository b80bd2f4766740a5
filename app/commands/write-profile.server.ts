import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { ProfileNotes } from '#app/domain/profile/notes.ts';
import { writeProfile as decide } from '#app/domain/profile/write-profile.ts';
import { freeProfileNumber } from '#db/repositories/free-number.server.ts';
import { readDraftAndFile } from '#db/repositories/on-file.server.ts';
import { saveDraftNotes } from '#db/repositories/profile-notes.server.ts';
import type { CaseCommand } from './run-command.server.ts';

export interface WriteProfileInput {
  readonly fields: PublishedFields;
  /** Left out where only the fields are written. */
  readonly notes?: ProfileNotes;
}

/** Writes or rewrites the profile from coded fields, and its notes (OB 646 step 5). */
export const writeProfile: CaseCommand<
  WriteProfileInput,
  { readonly before: ProfileNotes; readonly number: string }
> = {
  name: 'write_profile',
  permission: 'profile.write',
  gather: async (_input, state, { tx, vault }) => ({
    before: (await readDraftAndFile(tx, await vault(), state.id)).notes,
    number: state.profile?.number ?? (await freeProfileNumber(tx)),
  }),
  decide: (state, { fields, notes }, _at, actor, { before, number }) =>
    decide(state, {
      fields,
      authorId: actor.accountId,
      number,
      ...(notes ? { notes: { before, after: notes } } : {}),
    }),
  async seal({ notes }, state, { tx, vault }) {
    if (notes) await saveDraftNotes(tx, await vault(), state.id, notes);
  },
};
