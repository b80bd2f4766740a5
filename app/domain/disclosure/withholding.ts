/**
 * Which counts may be public (privacy.md, "Public numbers"): rounded to base 5, counts under 5
 * withheld, together with whatever would reveal them.
 *
 * Every table counts the same households, of which some found a sponsor, in rows that part them
 * (stream, family size, province) or in traits of which a household may have several (needs). A
 * reader knows, or can work out, four counts for a row: all, matched, and the difference; and the
 * rest of the households, which is the total less the row. None of them may be pinned below 5.
 *
 * A row is shown whole, or without its matched count, or not at all. What a reader can still work
 * out is judged as if every count were shown unrounded, which is more than the page tells: with
 * rounding the ranges only widen. See `rangesOf` for what remains possible.
 */

/** Households of a row, and those of them that found a sponsor. */
export interface Count {
  readonly all: number;
  readonly matched: number;
}

export interface CountTable<Code extends string = string> {
  /** `parts`: each household is in exactly one row. `traits`: in any number of them. */
  readonly kind: 'parts' | 'traits';
  readonly rows: readonly (Count & { readonly code: Code })[];
}

/** As the public sees it: rounded, or null where withheld. */
export interface PublicRow<Code extends string = string> {
  readonly code: Code;
  readonly all: number | null;
  readonly matched: number | null;
}

/** How much of a row is shown. */
type Showing = 'whole' | 'all_only' | 'nothing';

/** Counts below it are withheld; what is shown is a multiple of it. */
export const smallestCount = 5;

/** What was withheld comes back when it is clear of it: from 4 to 5 in a week would tell of the 4. */
const smallestAgain = 8;

export const rounded = (count: number): number => Math.round(count / smallestCount) * smallestCount;

const isSmall = (count: number): boolean => count < smallestCount;

/** The households of the whole page, as shown. Without enough of them the page has no numbers. */
export function withholdTotal(total: Count): Omit<PublicRow, 'code'> {
  if (isSmall(total.all)) return { all: null, matched: null };
  return { all: rounded(total.all), matched: hidesMatched(total) ? null : rounded(total.matched) };
}

/**
 * The rows of a table as they may be shown.
 * @param before the same table as shown last time: what was withheld then stays so as long as
 *   anything of the table is, so that two weeks side by side say no more than either.
 */
export function withholdRows<Code extends string>(
  table: CountTable<Code>,
  total: Count,
  before: readonly PublicRow[] = [],
): PublicRow<Code>[] {
  const showings =
    table.kind === 'parts'
      ? showingsOf(table.rows, total, before)
      : table.rows.flatMap((row) => showingsOf(withRest(row, total), total, before).slice(0, 1));
  return table.rows.map(({ code, all, matched }, at) => {
    const showing = showings[at] ?? 'nothing';
    return {
      code,
      all: showing === 'nothing' ? null : rounded(all),
      matched: showing === 'whole' ? rounded(matched) : null,
    };
  });
}

/** A trait parts the households into those who have it and the rest, which nobody shows. */
function withRest<Row extends Count & { readonly code: string }>(row: Row, total: Count) {
  const rest = { code: '', all: total.all - row.all, matched: total.matched - row.matched };
  return [row, rest];
}

function showingsOf(
  rows: readonly (Count & { readonly code: string })[],
  total: Count,
  before: readonly PublicRow[],
): Showing[] {
  if (isSmall(total.all)) return rows.map(() => 'nothing');
  const most: Showing = hidesMatched(total) ? 'all_only' : 'whole';
  const withheldBefore = rows.map(({ code }): Showing => {
    const shown = before.find((row) => row.code === code);
    if (!shown) return 'whole';
    return shown.all === null ? 'nothing' : shown.matched === null ? 'all_only' : 'whole';
  });
  const plain = rows.map((row, at) => {
    const wasWithheld = withheldBefore[at] !== 'whole';
    return worse(showingOf(row, wasWithheld ? smallestAgain : smallestCount), most);
  });
  const anything = plain.some((showing) => showing !== most);
  let showings = anything
    ? plain.map((showing, at) => worse(showing, withheldBefore[at] ?? 'whole'))
    : plain;
  // Each round withholds more; with every row withheld there is nothing left but the total.
  while (!isSafe(rows, showings, most)) {
    const next = withholdOneMore(rows, showings);
    if (!next) break;
    showings = next;
  }
  return showings;
}

function hidesMatched({ all, matched }: Count, smallest = smallestCount): boolean {
  return matched < smallest || all - matched < smallest;
}

function showingOf(row: Count, smallest: number): Showing {
  if (row.all < smallest) return 'nothing';
  return hidesMatched(row, smallest) ? 'all_only' : 'whole';
}

const degrees: readonly Showing[] = ['whole', 'all_only', 'nothing'];
const worse = (a: Showing, b: Showing): Showing =>
  degrees.indexOf(a) >= degrees.indexOf(b) ? a : b;

/** The smallest row that shows something shows less: what it costs the reader is least. */
function withholdOneMore(rows: readonly Count[], showings: readonly Showing[]): Showing[] | null {
  // A row withheld whole needs company of its own kind; else a matched count does, while there is one.
  const next: Showing =
    !showings.includes('nothing') && showings.includes('whole') ? 'all_only' : 'nothing';
  const [least] = rows
    .map((row, at) => ({ at, all: row.all, showing: showings[at] ?? 'nothing' }))
    .filter(({ showing }) => (next === 'all_only' ? showing === 'whole' : showing !== 'nothing'))
    .sort((a, b) => a.all - b.all || a.at - b.at);
  return least ? showings.map((showing, at) => (at === least.at ? next : showing)) : null;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/** What a reader who knows every shown count exactly can say of a row's counts. */
interface Ranges {
  readonly all: Range;
  readonly matched: Range;
  readonly unmatched: Range;
}

function isSafe(rows: readonly Count[], showings: readonly Showing[], most: Showing): boolean {
  const ranges = rangesOf(rows, showings, most);
  return rows.every((row, at) => {
    const range = ranges[at];
    if (!range || showings[at] === 'whole') return true;
    const holds = (count: number, { least, most: highest }: Range) =>
      !isSmall(count) || (highest >= smallestCount && highest - least >= smallestCount);
    const matchedHolds =
      most !== 'whole' ||
      (holds(row.matched, range.matched) && holds(row.all - row.matched, range.unmatched));
    return matchedHolds && (showings[at] !== 'nothing' || holds(row.all, range.all));
  });
}

/**
 * The households of the rows withheld whole are known together (what is missing to the total), and
 * so are the matched ones of all rows without their matched count. Within these two sums anything
 * goes, as long as no row has more matched households than households. Sums of other tables say
 * nothing more: any two ways to part the same households can be had together.
 */
function rangesOf(rows: readonly Count[], showings: readonly Showing[], most: Showing): Ranges[] {
  const sum = (of: (row: Count) => number, which: (showing: Showing) => boolean) =>
    rows.reduce((all, row, at) => all + (which(showings[at] ?? 'nothing') ? of(row) : 0), 0);
  const hidden = sum(
    ({ all }) => all,
    (showing) => showing === 'nothing',
  );
  const hiddenRows = showings.filter((showing) => showing === 'nothing').length;
  const open = sum(
    ({ all }) => all,
    (showing) => showing === 'all_only',
  );
  const matched =
    most === 'whole'
      ? sum(
          (row) => row.matched,
          (showing) => showing !== 'whole',
        )
      : 0;
  const unmatched = hidden + open - matched;
  return rows.map((row, at): Ranges => {
    const isHidden = showings[at] === 'nothing';
    const all: Range = isHidden
      ? { least: hiddenRows > 1 ? 0 : hidden, most: hidden }
      : { least: row.all, most: row.all };
    // The least is what the others could not hold.
    const room = hidden + open - all.most;
    const others = isHidden && hiddenRows > 1 ? hidden + open : room;
    return {
      all,
      matched: { least: Math.max(0, matched - others), most: Math.min(all.most, matched) },
      unmatched: { least: Math.max(0, unmatched - others), most: Math.min(all.most, unmatched) },
    };
  });
}
