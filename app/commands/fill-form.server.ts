import type { Answers, UndertakingForm } from '#app/domain/undertaking/names.ts';
import { fillForm as decide } from '#app/domain/undertaking/package.ts';
import { saveAnswers } from '#db/repositories/restricted.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The sponsor fills in a short form of the package; its answers are kept sealed. */
export const fillForm: CaseCommand<{ form: UndertakingForm; answers: Answers }> = {
  name: 'fill_form',
  permission: 'undertaking.prepare',
  decide: (state, { form }) => decide(state, { form }),
  async seal({ form, answers }, state, { tx, vault }) {
    if (!state.package) return;
    await saveAnswers(tx, await vault(), state.id, state.package.id, form, answers);
  },
};
