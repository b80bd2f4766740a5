import { fillChecklist } from '#app/commands/fill-checklist.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import type { Checklist } from '#app/domain/arrangements/checklist.ts';
import {
  type FilledTogether,
  fillTogether,
  proposeUsual,
} from '#app/domain/arrangements/fill-together.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import { addBusinessDays, federalCalendar } from '#app/domain/clock/calendar.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Refusal } from '#app/domain/decision.ts';
import { today } from '#app/platform/clock.server.ts';
import { readCase } from '#app/queries/case-state.server.ts';
import { entriesOnFile, readChecklist } from '#app/queries/checklist.server.ts';
import type { SentList } from './sent-list.ts';

export interface SavedList {
  readonly refusal: Refusal | null;
  readonly disputed: FilledTogether['disputed'];
  /**
   * Whether anything is on file now that the page had not shown, by this form or by the same one sent
   * before; and whether writing it took signatures with it.
   */
  readonly changed: boolean;
  readonly cancelled: boolean;
}

/** The date proposed for what is still empty: 10 business days after the conference, or from today (D). */
export function proposedDate(state: Pick<CaseState, 'conference'>): CivilDate {
  const from = [state.conference?.on ?? '', today()].sort().at(-1) ?? today();
  return addBusinessDays(from, 10, federalCalendar);
}

/**
 * Saves what one party changed, beside what another saved meanwhile. The case is read and written at
 * one version; where another command came between, it is read again.
 */
export async function saveList(
  actor: Actor,
  given: CaseState,
  checklist: Checklist,
  { shown, mine }: SentList,
  propose: boolean,
): Promise<SavedList> {
  let state = given;
  for (let attempt = 1; ; attempt += 1) {
    const onFile = await entriesOnFile(actor, state.id, state.checklist ?? checklist);
    const { changed, disputed, already } = fillTogether(shown, mine, onFile);
    const entries = propose
      ? await withProposals(actor, state, onFile, changed, disputed)
      : changed;
    if (entries.length === 0) {
      return { refusal: null, disputed, changed: already.length > 0, cancelled: false };
    }
    const result = await runCommand(actor, fillChecklist, {
      caseId: state.id,
      input: { entries },
      expectedVersion: state.version,
    });
    if (result.ok) {
      const cancelled = result.events.includes('signatures_cancelled');
      return { refusal: null, disputed, changed: result.events.length > 0, cancelled };
    }
    const fresh =
      result.code === 'stale_version' && attempt < 4
        ? await readCase(actor, state.reference)
        : null;
    if (!fresh) return { refusal: result, disputed: [], changed: false, cancelled: false };
    state = fresh;
  }
}

/** What this person changed, and a proposal for everything that would still be empty after it. */
async function withProposals(
  actor: Actor,
  state: CaseState,
  onFile: FilledTogether['changed'],
  changed: FilledTogether['changed'],
  disputed: FilledTogether['disputed'],
) {
  if (!state.checklist) return changed;
  const { points } = await readChecklist(actor, state.checklist, 'en');
  const mine = new Map(changed.map((entry) => [entry.itemCode, entry]));
  const open = new Set(disputed.map(({ onFile: entry }) => entry.itemCode));
  const before = onFile.filter(({ itemCode }) => !open.has(itemCode));
  const after = proposeUsual(
    before.map((entry) => mine.get(entry.itemCode) ?? entry),
    new Map(points.map(({ code, usual }) => [code, usual])),
    proposedDate(state),
    state.serviceProviderId !== null,
  );
  return after.filter((entry, index) => {
    const old = before[index];
    return (
      entry.responsible !== old?.responsible ||
      entry.byDate !== old.byDate ||
      entry.note !== old.note
    );
  });
}
