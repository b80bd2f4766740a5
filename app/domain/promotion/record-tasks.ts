import type { TaskCode } from '../arrangements/names.ts';
import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { addBusinessDays } from '../clock/calendar.ts';
import type { Circumstances } from '../decision.ts';

/**
 * What ROC-O writes into other systems as promotion goes on: a note in GCMS and a line in its tracking
 * sheet (OB 646 step 5). The bulletin names both at the start; that the same two follow each later turn,
 * overseas as in Canada, is ours (D): a sheet that knows the start only tracks nothing.
 */
export const recordsOf = {
  publication: ['gcms_promotion_note', 'tracking_promotion'],
  extension: ['gcms_extension_note', 'tracking_extension'],
  match: ['gcms_match_note', 'tracking_match'],
  end: ['gcms_end_note', 'tracking_end'],
} as const satisfies Record<string, readonly TaskCode[]>;

export type RecordCode = (typeof recordsOf)[keyof typeof recordsOf][number];
export const recordCodes: readonly RecordCode[] = Object.values(recordsOf).flat();

export function isRecordCode(code: TaskCode): code is RecordCode {
  return (recordCodes as readonly TaskCode[]).includes(code);
}

/** Business days for such an entry; the sources name none (D). */
const recordDays = 5;

/**
 * The events that open them. One that is still open from an earlier turn of the same kind serves this
 * one too: its text is written from the case as it stands. None keeps a sponsorship from starting.
 */
export function openRecords(
  state: Pick<CaseState, 'tasks'>,
  turn: keyof typeof recordsOf,
  at: Circumstances,
): CaseEvent[] {
  const open = (code: TaskCode) =>
    state.tasks.some((task) => task.code === code && task.doneOn === null);
  return recordsOf[turn]
    .filter((code) => !open(code))
    .map((code) => ({
      type: 'task_opened',
      taskId: at.newId(),
      code,
      owner: 'roco',
      dueOn: addBusinessDays(at.today, recordDays, at.calendar),
      mandatory: false,
    }));
}
