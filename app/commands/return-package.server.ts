import { returnPackage as decide } from '#app/domain/undertaking/package.ts';
import { saveNote } from '#db/repositories/restricted.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** ROC-O sends the package back; the comment may speak of people, so it is kept sealed. */
export const returnPackage: CaseCommand<{ reason: string; comment: string }> = {
  name: 'return_package',
  permission: 'undertaking.review',
  decide: (state, input, at) => decide(state, input, at),
  async seal({ comment }, state, { tx, vault }) {
    await saveNote(tx, await vault(), state.id, 'return_comment', comment.trim());
  },
};
