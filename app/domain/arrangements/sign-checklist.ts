import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts';
import { startWhenReady } from '../sponsorship/start.ts';
import {
  type ChecklistEntry,
  isSigned,
  missingIn,
  type Signatory,
  signatoriesOf,
} from './checklist.ts';

/**
 * Fills in items of the roles and responsibilities checklist (OB 646 step 9). Any change after a
 * signature cancels the signatures: what was signed is what is on file.
 */
export function fillChecklist(
  state: CaseState,
  input: { entries: readonly ChecklistEntry[]; notesChanged: boolean },
): Decision<CaseEvent> {
  const { checklist } = state;
  if (!checklist) return refuse('checklist_missing');
  if (state.stage !== 'arrangements' || isSigned(checklist, signatoriesOf(state))) {
    return refuse('checklist_locked');
  }
  const known = new Map(checklist.entries.map((entry) => [entry.itemCode, entry]));
  const changed = input.entries
    .filter((entry) => {
      const before = known.get(entry.itemCode);
      return before && (before.responsible !== entry.responsible || before.byDate !== entry.byDate);
    })
    // Picked one by one: the event goes into the journal, and notes are restricted data.
    .map(({ itemCode, responsible, byDate }) => ({ itemCode, responsible, byDate }));
  if (changed.length === 0 && !input.notesChanged) return accept();
  return accept<CaseEvent>(
    { type: 'checklist_filled', checklistId: checklist.id, entries: changed },
    ...(checklist.signatures.length > 0
      ? [{ type: 'signatures_cancelled' as const, checklistId: checklist.id }]
      : []),
  );
}

/** Signs for one party. The local office signs last, after its review (OB 646 step 9). */
export function signChecklist(
  state: CaseState,
  input: { party: Signatory },
  at: Circumstances,
): Decision<CaseEvent> {
  const { checklist } = state;
  if (!checklist) return refuse('checklist_missing');
  if (state.stage !== 'arrangements') return refuse('wrong_stage', { stage: state.stage });
  if (checklist.signatures.some((s) => s.party === input.party)) return refuse('already_signed');
  const open = checklist.entries.filter((entry) => missingIn(entry) !== null);
  if (open.length > 0) return refuse('checklist_incomplete', { count: open.length });
  const before = signatoriesOf(state).filter((party) => party !== 'local_office');
  if (input.party === 'local_office' && !isSigned(checklist, before)) {
    return refuse('sign_in_order');
  }
  const after: CaseState = {
    ...state,
    checklist: {
      ...checklist,
      signatures: [...checklist.signatures, { party: input.party, signedOn: at.today }],
    },
  };
  return accept<CaseEvent>(
    { type: 'checklist_signed', checklistId: checklist.id, party: input.party, on: at.today },
    ...startWhenReady(after, at),
  );
}
