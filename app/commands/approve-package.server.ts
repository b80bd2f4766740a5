import { approvePackage as decide } from '#app/domain/undertaking/package.ts';
import { listChecklistItems } from '#db/repositories/reference.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** ROC-O approves: the tasks of both offices and the checklist open (OB 646 steps 7 and 8). */
export const approvePackage: CaseCommand<null, readonly string[]> = {
  name: 'approve_package',
  permission: 'undertaking.review',
  async gather(_input, state, { tx }) {
    const kind = state.stream === 'overseas' ? 'reception' : 'roles';
    const needs = state.profile?.fields.needs.map(({ code }) => code) ?? [];
    const items = await listChecklistItems(tx, kind, needs);
    return items.map(({ code }) => code);
  },
  decide: (state, _input, at, _actor, checklistItems) => decide(state, { checklistItems }, at),
};
