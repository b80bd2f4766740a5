import {
  checkedFacts,
  noteRestrictedFacts as decide,
  type FactTexts,
  linesOf,
} from '#app/domain/case/restricted-facts.ts';
import { listNotes, saveNote } from '#db/repositories/restricted.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** ROC-O notes spellings, places and organizations that a note must not give away; all of it sealed. */
export const noteRestrictedFacts: CaseCommand<FactTexts, FactTexts> = {
  name: 'note_restricted_facts',
  permission: 'restricted.note',
  gather: async (_input, state, { tx, vault }) => listNotes(tx, await vault(), state.id),
  decide: (state, facts, _at, _actor, onFile) => decide(state, { facts, onFile }),
  async seal(facts, state, { tx, vault }) {
    const sealer = await vault();
    for (const section of checkedFacts) {
      const text = facts[section];
      // An emptied section is kept as an empty one: nothing restricted is ever deleted row by row.
      if (text !== undefined) {
        await saveNote(tx, sealer, state.id, section, linesOf(text).join('\n'));
      }
    }
  },
};
