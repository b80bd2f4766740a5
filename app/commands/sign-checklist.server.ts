import type { Actor } from '#app/domain/access/actor.ts';
import type { Signatory } from '#app/domain/arrangements/checklist.ts';
import { signChecklist as decide } from '#app/domain/arrangements/sign-checklist.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The party a person signs for. */
export function partyOf(actor: Actor): Signatory {
  switch (actor.organizationKind) {
    case 'service_provider':
      return 'service_provider';
    case 'local_office':
      return 'local_office';
    default:
      return 'sponsor';
  }
}

/** A party signs the checklist; the local office last (OB 646 step 9). */
export const signChecklist: CaseCommand<null> = {
  name: 'sign_checklist',
  permission: 'checklist.fill',
  decide: (state, _input, at, actor) => decide(state, { party: partyOf(actor) }, at),
};
