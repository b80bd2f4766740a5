import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AtMost, maximum } from '#test/support/linear.ts';
import {
  type Count,
  type CountTable,
  type PublicRow,
  rounded,
  withholdRows,
  withholdTotal,
} from './withholding.ts';

const sumOf = (rows: readonly Count[]): Count => ({
  all: rows.reduce((sum, { all }) => sum + all, 0),
  matched: rows.reduce((sum, { matched }) => sum + matched, 0),
});
const table = (
  rows: readonly (readonly [number, number])[],
  kind: CountTable['kind'] = 'parts',
): CountTable => ({
  kind,
  rows: rows.map(([all, matched], at) => ({ code: 'abcdefgh'[at] ?? '', all, matched })),
});
const shown = (rows: readonly PublicRow[]) => rows.map(({ all, matched }) => [all, matched]);

describe('counts are rounded to base 5', () => {
  test.each([
    [5, 5],
    [7, 5],
    [8, 10],
    [12, 10],
    [13, 15],
    [1_002, 1_000],
  ])('%i is shown as %i', (count, as) => expect(rounded(count)).toBe(as));
});

describe('the total', () => {
  test.each<[string, Count, (number | null)[]]>([
    ['is shown', { all: 41, matched: 23 }, [40, 25]],
    ['of nobody is withheld', { all: 0, matched: 0 }, [null, null]],
    ['of four is withheld', { all: 4, matched: 4 }, [null, null]],
    ['hides few matched', { all: 40, matched: 4 }, [40, null]],
    ['hides few unmatched: the difference would tell', { all: 40, matched: 36 }, [40, null]],
  ])('%s', (_, total, as) => {
    expect(shown([{ code: '', ...withholdTotal(total) }])).toEqual([as]);
  });
});

describe('the rows', () => {
  const cases: [string, [number, number][], (number | null)[][]][] = [
    [
      'are all shown when none is small',
      [
        [20, 10],
        [30, 15],
        [25, 6],
      ],
      [
        [20, 10],
        [30, 15],
        [25, 5],
      ],
    ],
    [
      'hide a small row, and the next smallest with it: the total would tell',
      [
        [3, 1],
        [30, 15],
        [20, 10],
        [40, 20],
      ],
      [
        [null, null],
        [30, 15],
        [null, null],
        [40, 20],
      ],
    ],
    [
      'hide a third row with two small ones, when the two together are too few',
      [
        [4, 2],
        [4, 2],
        [60, 30],
      ],
      [
        [null, null],
        [null, null],
        [null, null],
      ],
    ],
    [
      'hide a small matched count, and one more',
      [
        [30, 2],
        [40, 20],
        [50, 25],
      ],
      [
        [30, null],
        [40, null],
        [50, 25],
      ],
    ],
    [
      'hide a matched count that would tell of few unmatched',
      [
        [30, 28],
        [40, 20],
        [50, 25],
      ],
      [
        [30, null],
        [40, null],
        [50, 25],
      ],
    ],
    [
      'hide an empty row like a small one',
      [
        [0, 0],
        [30, 15],
        [40, 20],
      ],
      [
        [null, null],
        [null, null],
        [40, 20],
      ],
    ],
    [
      'show households alone while few are matched in all',
      [
        [30, 2],
        [40, 1],
        [50, 1],
      ],
      [
        [30, null],
        [40, null],
        [50, null],
      ],
    ],
  ];
  test.each(cases)('%s', (_, rows, as) => {
    const counts = table(rows);
    expect(shown(withholdRows(counts, sumOf(counts.rows)))).toEqual(as);
  });

  test('of a trait hide it when few have it, or few have it not', () => {
    const total = { all: 100, matched: 50 };
    const traits = table(
      [
        [3, 1],
        [97, 49],
        [40, 20],
        [40, 3],
        [95, 45],
        [50, 46],
      ],
      'traits',
    );
    expect(shown(withholdRows(traits, total))).toEqual([
      [null, null],
      [null, null],
      [40, 20],
      [40, null],
      [95, null],
      [50, null],
    ]);
  });

  test('that were withheld stay so while anything of the table is', () => {
    const first = table([
      [3, 1],
      [12, 6],
      [20, 10],
      [40, 20],
    ]);
    const before = withholdRows(first, sumOf(first.rows));
    expect(shown(before)[1]).toEqual([null, null]);
    const second = table([
      [4, 1],
      [30, 16],
      [20, 10],
      [40, 20],
    ]);
    expect(shown(withholdRows(second, sumOf(second.rows), before))[1]).toEqual([null, null]);
    expect(shown(withholdRows(second, sumOf(second.rows)))[1]).toEqual([30, 15]);
    const third = table([
      [16, 8],
      [30, 16],
      [20, 10],
      [40, 20],
    ]);
    expect(shown(withholdRows(third, sumOf(third.rows), before))[1]).toEqual([30, 15]);
  });
});

/** The page: three ways to part the same households, and their traits. */
interface Truth {
  readonly total: Count;
  readonly tables: Readonly<Record<string, CountTable>>;
}
interface Page {
  readonly total: Omit<PublicRow, 'code'>;
  readonly tables: Readonly<Record<string, PublicRow[]>>;
}

function publish(truth: Truth, before?: Page): Page {
  return {
    total: withholdTotal(truth.total),
    tables: Object.fromEntries(
      Object.entries(truth.tables).map(([name, counts]) => [
        name,
        withholdRows(counts, truth.total, before?.tables[name]),
      ]),
    ),
  };
}

/**
 * What a reader can do with one page, or with two of weeks apart: every number shown is its multiple
 * of five give or take two, rows add up to the total, and in a week no count moves by more than
 * `moved`. All of it is linear, so the least and the most a count can be are exact.
 */
function attacker(
  pages: readonly Page[],
  kinds: Readonly<Record<string, CountTable['kind']>>,
  moved = 0,
) {
  const conditions: AtMost[] = [];
  const names = new Map<string, number>();
  const variable = (name: string) => {
    const known = names.get(name) ?? names.size;
    names.set(name, known);
    return known;
  };
  const between = (terms: AtMost['terms'], least: number, most: number) => {
    conditions.push({ terms, most });
    conditions.push({ terms: terms.map(([at, by]) => [at, -by] as const), most: -least });
  };
  const read = (terms: AtMost['terms'], value: number | null) => {
    if (value !== null) between(terms, Math.max(5, value - 2), value + 2);
  };
  pages.forEach(({ total, tables }, week) => {
    const cell = (row: string, part: string) => variable(`${week} ${row} ${part}`);
    const count = (row: string, { all, matched }: Omit<PublicRow, 'code'>) => {
      const [has, hasNot] = [cell(row, 'matched'), cell(row, 'unmatched')];
      read(
        [
          [has, 1],
          [hasNot, 1],
        ],
        all,
      );
      read([[has, 1]], matched);
      // Both ends of what is shown are known to be five or more.
      if (matched !== null) conditions.push({ terms: [[hasNot, -1]], most: -5 });
    };
    count('total', total);
    for (const [name, rows] of Object.entries(tables)) {
      const parts = rows.map((row) => ({ ...row, id: `${name} ${row.code}` }));
      for (const row of parts) count(row.id, row);
      for (const part of ['matched', 'unmatched']) {
        const whole = [cell('total', part), -1] as const;
        if (kinds[name] === 'parts') {
          between([...parts.map(({ id }) => [cell(id, part), 1] as const), whole], 0, 0);
        } else {
          for (const { id } of parts) {
            between([[cell(id, part), 1], [cell(`${id} rest`, part), 1], whole], 0, 0);
          }
        }
      }
    }
  });
  if (pages.length > 1) {
    for (const name of [...names.keys()].filter((each) => each.startsWith('0 '))) {
      const [now, then] = [variable(name), variable(`1${name.slice(1)}`)];
      between(
        [
          [now, 1],
          [then, -1],
        ],
        -moved,
        moved,
      );
    }
  }
  return (terms: readonly string[]): { least: number; most: number } => {
    const wanted = terms.map((name) => [variable(name), 1] as const);
    const most = maximum(names.size, conditions, wanted);
    const least = maximum(
      names.size,
      conditions,
      wanted.map(([at]) => [at, -1] as const),
    );
    if (most === null || least === null) throw new Error('the page contradicts itself');
    return { least: -least, most };
  };
}

/** Every count under five that the page withholds, by the cells it is the sum of. */
function secretsOf(truth: Truth, page: Page, week: number): { cells: string[]; count: number }[] {
  const secrets: { cells: string[]; count: number }[] = [];
  const look = (row: string, { all, matched }: Count, seen: Omit<PublicRow, 'code'>) => {
    const [has, hasNot] = [`${week} ${row} matched`, `${week} ${row} unmatched`];
    if (seen.all === null) secrets.push({ cells: [has, hasNot], count: all });
    if (seen.matched === null) {
      secrets.push({ cells: [has], count: matched }, { cells: [hasNot], count: all - matched });
    }
  };
  look('total', truth.total, page.total);
  for (const [name, { kind, rows }] of Object.entries(truth.tables)) {
    rows.forEach((row, at) => {
      const seen = page.tables[name]?.[at];
      if (!seen) throw new Error('a row is missing');
      look(`${name} ${row.code}`, row, seen);
      if (kind === 'traits') {
        const { total } = truth;
        const rest = { all: total.all - row.all, matched: total.matched - row.matched };
        look(`${name} ${row.code} rest`, rest, seen);
      }
    });
  }
  return secrets.filter(({ count }) => count < 5);
}

/** A programme of any size: each household in one row of each table, with some traits, matched or not. */
const truths = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000_000 }),
    households: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 40, max: 400 })),
    matchedOfTen: fc.integer({ min: 0, max: 10 }),
    rows: fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 2, max: 5 }),
      fc.integer({ min: 2, max: 7 }),
    ),
    traits: fc.integer({ min: 1, max: 4 }),
  })
  .map((drawn) => households(drawn));

interface Household {
  readonly matched: boolean;
  readonly rows: readonly number[];
  readonly traits: readonly boolean[];
}

function households({
  seed,
  households: count,
  matchedOfTen,
  rows,
  traits,
}: {
  seed: number;
  households: number;
  matchedOfTen: number;
  rows: readonly number[];
  traits: number;
}) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  // Small rows are what it is about: later rows are ever rarer.
  const people: Household[] = Array.from({ length: count }, () => ({
    matched: next() * 10 < matchedOfTen,
    rows: rows.map((of) => Math.min(of - 1, Math.floor(-Math.log(1 - next()) * 1.2))),
    traits: Array.from({ length: traits }, (_, at) => next() < 0.5 / (at * at + 1)),
  }));
  return { people, rows, traits };
}

/** Somebody is matched, or somebody like them arrives: each change is one household. */
function afterAWeek({ people }: ReturnType<typeof households>, changes: readonly number[]) {
  const after = [...people];
  for (const change of changes) {
    const at = change % Math.max(1, after.length);
    const one = after[at];
    if (!one) continue;
    if (change % 3 === 0 || one.matched) after.push({ ...one, matched: false });
    else after[at] = { ...one, matched: true };
  }
  return after;
}

function truthOf({ people, rows, traits }: ReturnType<typeof households>): Truth {
  const countOf = (which: (one: Household) => boolean): Count => {
    const those = people.filter(which);
    return { all: those.length, matched: those.filter(({ matched }) => matched).length };
  };
  return {
    total: countOf(() => true),
    tables: {
      ...Object.fromEntries(
        rows.map((of, at) => [
          `parts${at}`,
          {
            kind: 'parts' as const,
            rows: Array.from({ length: of }, (_, row) => ({
              code: `r${row}`,
              ...countOf((one) => one.rows[at] === row),
            })),
          },
        ]),
      ),
      traits: {
        kind: 'traits' as const,
        rows: Array.from({ length: traits }, (_, at) => ({
          code: `t${at}`,
          ...countOf((one) => one.traits[at] === true),
        })),
      },
    },
  };
}

const kindsOf = (truth: Truth) =>
  Object.fromEntries(Object.entries(truth.tables).map(([name, { kind }]) => [name, kind]));

/** A count under five is safe when it might as well be five or more, and is one of several values. */
function expectUnpinned(
  secrets: ReturnType<typeof secretsOf>,
  ask: ReturnType<typeof attacker>,
  values = 6,
) {
  for (const { cells, count } of secrets) {
    const { least, most } = ask(cells);
    const text = `${cells.join(' + ')} is ${count}, found in ${least} to ${most}`;
    expect(least, text).toBeLessThanOrEqual(count + 1e-6);
    expect(most, text).toBeGreaterThanOrEqual(5 - 1e-6);
    expect(most - least, text).toBeGreaterThanOrEqual(values - 1 - 1e-6);
  }
}

describe('whoever reasons from what is shown', () => {
  let secrets = 0;

  test('pins no count under five: rows, columns, totals and tables together', {
    timeout: 300_000,
  }, () => {
    fc.assert(
      fc.property(truths, (drawn) => {
        const truth = truthOf(drawn);
        const page = publish(truth);
        const found = secretsOf(truth, page, 0);
        secrets += found.length;
        expectUnpinned(found, attacker([page], kindsOf(truth)));
      }),
      { numRuns: 100, seed: 5, endOnFailure: true },
    );
    // Without anything to find it would prove nothing.
    expect(secrets).toBeGreaterThan(400);
  });

  test('nor does a week later, with what changed in between', { timeout: 300_000 }, () => {
    let both = 0;
    fc.assert(
      fc.property(truths, fc.array(fc.nat({ max: 1_000 }), { maxLength: 3 }), (drawn, changes) => {
        const first = truthOf(drawn);
        const later = truthOf({ ...drawn, people: afterAWeek(drawn, changes) });
        const before = publish(first);
        const pages = [before, publish(later, before)];
        const ask = attacker(pages, kindsOf(first), changes.length);
        for (const [week, truth] of [first, later].entries()) {
          const found = secretsOf(truth, pages[week] as Page, week);
          both += found.length;
          // Who knows that next to nothing changed knows more than any reader, and still not enough.
          expectUnpinned(found, ask, 2);
        }
      }),
      { numRuns: 30, seed: 6, endOnFailure: true },
    );
    expect(both).toBeGreaterThan(200);
  });

  test('finds what is withheld alone: the reasoning is good enough to fail', () => {
    const ask = attacker(
      [
        {
          total: { all: 60, matched: null },
          tables: {
            parts: [
              { code: 'a', all: 35, matched: null },
              { code: 'b', all: null, matched: null },
              { code: 'c', all: 25, matched: null },
            ],
          },
        },
      ],
      { parts: 'parts' },
    );
    const { least, most } = ask(['0 parts b matched', '0 parts b unmatched']);
    expect(least).toBeCloseTo(0);
    expect(most).toBeCloseTo(6);
  });

  test('shows something: the withholding is not everything', () => {
    let all = 0;
    let seen = 0;
    fc.assert(
      fc.property(truths, (drawn) => {
        const truth = truthOf(drawn);
        if (truth.total.all < 100) return;
        for (const rows of Object.values(publish(truth).tables)) {
          all += rows.length;
          seen += rows.filter((row) => row.all !== null).length;
        }
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(seen / all).toBeGreaterThan(0.5);
  });
});
