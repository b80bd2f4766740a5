/**
 * The most a linear expression can be under linear conditions (two-phase simplex, Bland's rule): how
 * far a reader can get by reasoning, whatever way they take.
 */

/** The sum of coefficient × variable is at most `most`. Variables are 0 or more. */
export interface AtMost {
  readonly terms: readonly (readonly [variable: number, coefficient: number])[];
  readonly most: number;
}

const epsilon = 1e-9;

/** @returns null when the conditions contradict each other, Infinity when nothing limits it. */
export function maximum(
  variables: number,
  conditions: readonly AtMost[],
  objective: AtMost['terms'],
): number | null {
  const rows = conditions.length;
  const width = variables + rows + 1;
  const table = conditions.map(({ terms, most }, at) => {
    const row = new Float64Array(width + 1);
    for (const [variable, coefficient] of terms) row[variable] = (row[variable] ?? 0) + coefficient;
    row[variables + at] = 1;
    row[variables + rows] = -1;
    row[width] = most;
    return row;
  });
  const basis = conditions.map((_, at) => variables + at);
  const pivot = (at: number, column: number, goals: readonly Float64Array[]) => {
    const row = table[at] as Float64Array;
    const by = row[column] ?? 1;
    for (let each = 0; each <= width; each++) row[each] = (row[each] ?? 0) / by;
    for (const other of [...table, ...goals]) {
      const factor = other[column] ?? 0;
      if (other === row || Math.abs(factor) < epsilon) continue;
      for (let each = 0; each <= width; each++) {
        other[each] = (other[each] ?? 0) - factor * (row[each] ?? 0);
      }
    }
    basis[at] = column;
  };
  /** Improves until nothing does; false when there is no end to it. */
  const improve = (
    goal: Float64Array,
    columns: number,
    goals: readonly Float64Array[],
  ): boolean => {
    for (;;) {
      let column = -1;
      for (let each = 0; each < columns && column < 0; each++) {
        if ((goal[each] ?? 0) < -epsilon) column = each;
      }
      if (column < 0) return true;
      let best = -1;
      let ratio = Number.POSITIVE_INFINITY;
      for (let at = 0; at < rows; at++) {
        const row = table[at] as Float64Array;
        if ((row[column] ?? 0) <= epsilon) continue;
        const here = (row[width] ?? 0) / (row[column] ?? 1);
        const ties = Math.abs(here - ratio) <= epsilon;
        if (here < ratio - epsilon || (ties && (basis[at] ?? 0) < (basis[best] ?? 0))) {
          best = at;
          ratio = here;
        }
      }
      if (best < 0) return false;
      pivot(best, column, goals);
    }
  };

  const goal = new Float64Array(width + 1);
  for (const [variable, coefficient] of objective) goal[variable] = -coefficient;
  const slack = variables + rows;
  const lowest = table.reduce(
    (least, row, at) => ((row[width] ?? 0) < (table[least]?.[width] ?? 0) ? at : least),
    0,
  );
  if ((table[lowest]?.[width] ?? 0) < -epsilon) {
    const feasible = new Float64Array(width + 1);
    feasible[slack] = 1;
    pivot(lowest, slack, [goal, feasible]);
    improve(feasible, slack + 1, [goal, feasible]);
    if (Math.abs(feasible[width] ?? 0) > 1e-6) return null;
    const at = basis.indexOf(slack);
    if (at >= 0) {
      const row = table[at] as Float64Array;
      const column = row.findIndex((value, each) => each < slack && Math.abs(value) > epsilon);
      if (column >= 0) pivot(at, column, [goal, feasible]);
    }
  }
  for (const row of table) row[slack] = 0;
  goal[slack] = 0;
  return improve(goal, slack, [goal]) ? (goal[width] ?? 0) : Number.POSITIVE_INFINITY;
}
