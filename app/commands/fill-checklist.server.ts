import type { ChecklistEntry } from '#app/domain/arrangements/checklist.ts';
import { fillChecklist as decide } from '#app/domain/arrangements/sign-checklist.ts';
import { listChecklistNotes, saveChecklistNote } from '#db/repositories/restricted.server.ts';
import type { CaseCommand } from './run-command.server.ts';

export interface FillChecklistInput {
  readonly entries: readonly (ChecklistEntry & { readonly note: string })[];
}

/** A party fills in items of the checklist; notes are kept sealed. A change cancels signatures. */
export const fillChecklist: CaseCommand<FillChecklistInput, Record<string, string>> = {
  name: 'fill_checklist',
  permission: 'checklist.fill',
  async gather(_input, state, { tx, vault }) {
    if (!state.checklist) return {};
    return listChecklistNotes(tx, await vault(), state.checklist.id);
  },
  decide: (state, { entries }, _at, _actor, notes) =>
    decide(state, {
      entries,
      notesChanged: entries.some(({ itemCode, note }) => (notes[itemCode] ?? '') !== note),
    }),
  async seal({ entries }, state, { tx, vault }, notes) {
    if (!state.checklist) return;
    const sealer = await vault();
    for (const { itemCode, note } of entries) {
      if ((notes[itemCode] ?? '') === note) continue;
      await saveChecklistNote(tx, sealer, state.id, state.checklist.id, itemCode, note);
    }
  },
};
