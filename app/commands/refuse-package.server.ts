import { refusePackage as decide } from '#app/domain/undertaking/package.ts';
import { saveRefusalComment } from '#db/repositories/restricted.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/**
 * ROC-O refuses the undertaking: the sponsor's access ends, and the case waits for another (process §3).
 * The comment may speak of people, so it is kept sealed; the sponsor is told the reason alone.
 */
export const refusePackage: CaseCommand<{ reason: string; comment: string }> = {
  name: 'refuse_package',
  permission: 'undertaking.review',
  decide: (state, input, at) => decide(state, input, at),
  async seal({ comment }, state, { tx, vault }) {
    if (!state.package || comment.trim() === '') return;
    await saveRefusalComment(tx, await vault(), state.id, state.package.id, comment.trim());
  },
};
