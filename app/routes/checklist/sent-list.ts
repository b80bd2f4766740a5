import {
  type ChecklistEntry,
  type Responsible,
  responsibles,
} from '#app/domain/arrangements/checklist.ts';
import type { FilledEntry } from '#app/domain/arrangements/fill-together.ts';
import { isCivilDate } from '#app/domain/clock/civil-date.ts';
import { memberOf } from '#app/domain/vocabulary/member-of.ts';

const isResponsible = memberOf(responsibles);
const noteMax = 300;

export interface SentList {
  /** The items as the page had shown them to this person. */
  readonly shown: readonly FilledEntry[];
  readonly mine: readonly FilledEntry[];
  /** Items whose date is no date, by code. */
  readonly badDates: readonly string[];
}

/** Field names of one item; the position keeps them short and in order. */
export const fieldsOf = (index: number) => ({
  code: `items.${index}.code`,
  was: `items.${index}.was`,
  who: `items.${index}.who`,
  by: `items.${index}.by`,
  notes: `items.${index}.notes`,
});

/** What the page showed, to go along with the form: two people fill the same list. */
export const asShown = ({ responsible, byDate, note }: FilledEntry): string =>
  JSON.stringify([responsible, byDate, note]);

/** Reads the whole list as it was sent. Items this checklist does not have are left out. */
export function readSentList(fields: FormData, entries: readonly ChecklistEntry[]): SentList {
  const known = new Set(entries.map(({ itemCode }) => itemCode));
  const shown: FilledEntry[] = [];
  const mine: FilledEntry[] = [];
  const badDates: string[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const names = fieldsOf(index);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    const itemCode = text(names.code);
    if (!known.has(itemCode)) continue;
    const who = text(names.who);
    const by = text(names.by);
    if (by !== '' && !isCivilDate(by)) badDates.push(itemCode);
    mine.push({
      itemCode,
      responsible: isResponsible(who) ? who : null,
      byDate: isCivilDate(by) ? by : null,
      note: text(names.notes).slice(0, noteMax),
    });
    shown.push({ itemCode, ...parseShown(text(names.was)) });
  }
  return { shown, mine, badDates };
}

function parseShown(was: string): Omit<FilledEntry, 'itemCode'> {
  let given: unknown;
  try {
    given = JSON.parse(was);
  } catch {
    given = [];
  }
  const [who, by, note] = Array.isArray(given) ? given : [];
  return {
    responsible: typeof who === 'string' && isResponsible(who) ? (who satisfies Responsible) : null,
    byDate: typeof by === 'string' && isCivilDate(by) ? by : null,
    note: typeof note === 'string' ? note : '',
  };
}
