import type { CivilDate } from '../clock/civil-date.ts';
import type { ChecklistEntry, Responsible } from './checklist.ts';

/** One item as a page showed it, with the note beside it. */
export type FilledEntry = ChecklistEntry & { readonly note: string };

export interface FilledTogether {
  /** What the person changed and nobody else did meanwhile: to be saved. */
  readonly changed: readonly FilledEntry[];
  /** What two people changed differently: left as it is on file until they agree. */
  readonly disputed: readonly { readonly mine: FilledEntry; readonly onFile: FilledEntry }[];
  /** What the person changed and is on file so already: the same form sent twice, say. */
  readonly already: readonly FilledEntry[];
}

/**
 * Two parties fill the same list (OB 646 step 9), often during one call. Each sends the whole page, so
 * an item counts as theirs only where it differs from what the page had shown them: what the other
 * party saved meanwhile is never put back by accident.
 * @param shown the items as the page showed them to this person.
 * @param mine the items as this person sent them.
 * @param onFile the items as they are now.
 */
export function fillTogether(
  shown: readonly FilledEntry[],
  mine: readonly FilledEntry[],
  onFile: readonly FilledEntry[],
): FilledTogether {
  const before = new Map(shown.map((entry) => [entry.itemCode, entry]));
  const now = new Map(onFile.map((entry) => [entry.itemCode, entry]));
  const changed: FilledEntry[] = [];
  const disputed: { mine: FilledEntry; onFile: FilledEntry }[] = [];
  const already: FilledEntry[] = [];
  for (const entry of mine) {
    const current = now.get(entry.itemCode);
    const base = before.get(entry.itemCode) ?? current;
    if (!current || !base || same(entry, base)) continue;
    if (same(entry, current)) already.push(entry);
    else if (same(base, current)) changed.push(entry);
    else disputed.push({ mine: entry, onFile: current });
  }
  return { changed, disputed, already };
}

const same = (one: FilledEntry, other: FilledEntry) =>
  one.responsible === other.responsible && one.byDate === other.byDate && one.note === other.note;

/** Who may be named for an item: without a service provider, nothing falls to one. */
export function responsiblesFor(
  all: readonly Responsible[],
  hasServiceProvider: boolean,
): readonly Responsible[] {
  return hasServiceProvider
    ? all
    : all.filter((one) => one !== 'service_provider' && one !== 'both');
}

/**
 * Fills what is still empty with the party that usually looks after it and one date, so that the
 * parties discuss what differs and not what is plain (D). What anyone has answered stays.
 */
export function proposeUsual(
  entries: readonly FilledEntry[],
  usual: ReadonlyMap<string, Responsible>,
  byDate: CivilDate,
  hasServiceProvider: boolean,
): FilledEntry[] {
  return entries.map((entry) => {
    const responsible =
      entry.responsible ?? usualFor(usual.get(entry.itemCode) ?? 'both', hasServiceProvider);
    const needsDate = responsible !== 'not_applicable' && entry.byDate === null;
    return { ...entry, responsible, byDate: needsDate ? byDate : entry.byDate };
  });
}

/** Where no service provider follows the case, its part falls to the local office, and a shared one to the sponsor. */
export function usualFor(usual: Responsible, hasServiceProvider: boolean): Responsible {
  if (hasServiceProvider) return usual;
  if (usual === 'service_provider') return 'local_office';
  return usual === 'both' ? 'sponsor' : usual;
}
